/* A message to a robot of a chat. 企业微信 and 钉钉 answer "200 OK" and say in their JSON whether they took it. */
#include "deliver.h"
#include "tb_escape.h"
#include "tb_buf.h"
#include "tb_hash.h"
#include "tb_i18n.h"

#include <string.h>

enum { MOST_URL_BYTES = 8192, SYSTEM_BUSY = -1, WECOM_TOO_OFTEN = 45009, DING_TOO_OFTEN = 410100, DING_TOO_FAST = 130101 };

const struct deliver_robot *deliver_robot_find(const struct deliver *d, const char *recipient)
{
    size_t i;
    for (i = 0; i < d->settings.robot_count; i++)
        if (strcmp(d->settings.robots[i].recipient, recipient) == 0)
            return &d->settings.robots[i];
    return NULL;
}

/* 钉钉: &timestamp=MILLISECONDS&sign=… of "MILLISECONDS\nSECRET" under the secret. */
static enum tb_status write_url(struct deliver *d, const struct deliver_robot *robot, struct tb_buf *url, struct tb_err *err)
{
    char signature[TB_HASH_SIGN_BYTES];
    const char *moment = deliver_text(d, "%lld000", (long long)d->request->clock.now_s);
    enum tb_status status = TB_OK;
    tb_buf_puts(url, robot->url);
    if (robot->secret[0]) {
        status = tb_hash_sign(robot->secret, deliver_text(d, "%s\n%s", moment, robot->secret), signature, err);
        tb_buf_printf(url, "%stimestamp=%s&sign=", strchr(robot->url, '?') ? "&" : "?", moment);
        tb_escape_url(url, status == TB_OK ? signature : "", "");
    }
    return status == TB_OK ? tb_buf_check(url, "[robot]", err) : status;
}

/* {"errcode":0,"errmsg":"ok"}, {"code":0,"msg":"success"}; an answer that is no JSON says nothing against it. */
static enum tb_status read_answer(struct deliver *d, const char *answer, int64_t *code, const char **reason, struct tb_err *err)
{
    struct tb_stmt *stmt;
    enum tb_status status = tb_db_query(
        d->db,
        "SELECT CAST(coalesce(json_extract(?1, '$.errcode'), json_extract(?1, '$.code'), json_extract(?1, '$.StatusCode'), 0)"
        " AS INTEGER), coalesce(json_extract(?1, '$.errmsg'), json_extract(?1, '$.msg'), '') WHERE json_valid(?1)",
        TB_DB_VALUES(TB_TEXT(answer)), &stmt, err);
    *code = 0;
    *reason = "";
    if (tb_stmt_next(stmt, &status, err)) {
        *code = tb_stmt_int(stmt, 0);
        *reason = deliver_text(d, "%.200s", tb_stmt_text(stmt, 1));
    }
    tb_stmt_free(stmt);
    return status;
}

enum tb_status deliver_robot_send(struct deliver *d, const struct deliver_robot *robot, const char *json,
                                  enum tb_mail_outcome *outcome, struct tb_err *err)
{
    const struct deliver_settings *s = &d->settings;
    struct tb_buf url = TB_BUF_INIT(MOST_URL_BYTES), answer = TB_BUF_INIT(TB_POST_MOST_ANSWER);
    struct tb_post post = {NULL, s->server.ca_file, !s->server.require_tls, s->server.timeout_s};
    const char *reason = "";
    int64_t code = 0;
    enum tb_status status = write_url(d, robot, &url, err);
    *outcome = TB_MAIL_NOT_SENT;
    if (status == TB_OK) {
        post.url = tb_buf_str(&url);
        status = tb_post_json(&post, json, &answer, outcome, err);
    }
    if (status == TB_OK)
        status = read_answer(d, tb_buf_str(&answer), &code, &reason, err);
    if (status == TB_OK && code != 0) {
        *outcome = code == SYSTEM_BUSY || code == WECOM_TOO_OFTEN || code == DING_TOO_OFTEN || code == DING_TOO_FAST
                       ? TB_MAIL_NOT_SENT
                       : TB_MAIL_REFUSED;
        status = tb_err_set(err, TB_SYSTEM, _("the robot refused (%lld %s)"), (long long)code, reason);
    }
    if (status != TB_OK) {
        struct tb_err why = *err;
        tb_err_set(err, status, "%s: robot %s", why.message, robot->name);
    }
    tb_buf_free(&url);
    tb_buf_free(&answer);
    return status;
}

/* What needs the administrator, in one mail a night at most: steps that failed, mail that did not arrive, mail that came in and needs
 * somebody. Each query of digest.sql whose name begins with "need" is one such thing. The same words are not sent day after day. */
#include "deliver.h"
#include "tb_buf.h"
#include "tb_file.h"
#include "tb_mail_hold.h"

#include <string.h>

enum { MOST_STATUS_BYTES = 4 << 20, MOST_FIELDS = 4, AGAIN_AFTER_DAYS = 7 };

/* What tb-nightly has written; "" before the first night. */
static enum tb_status read_status(struct deliver *d, const char **json, struct tb_err *err)
{
    struct tb_buf text = TB_BUF_INIT(MOST_STATUS_BYTES);
    enum tb_status status =
        d->as_of[0] ? tb_file_read(deliver_text(d, "%s/%s/status.json", d->output, d->as_of), &text, err) : TB_OK;
    *json = status == TB_OK ? tb_arena_strndup(&d->arena, tb_buf_str(&text), text.length) : "";
    tb_buf_free(&text);
    if (status == TB_OK && !*json)
        return tb_err_nomem(err);
    return status == TB_INPUT ? TB_OK : status;
}

/* Whether this recipient had one today, or the same one lately. */
static enum tb_status had_one(struct deliver *d, const char *recipient, const char *body, bool *had, struct tb_err *err)
{
    return tb_db_has(
        d->db,
        "SELECT 1 FROM mail_out WHERE kind = 'digest' AND recipient = ?1"
        " AND (substr(queued_at, 1, 10) = ?2 OR (body = ?3 AND substr(queued_at, 1, 10) > date(?2, ?4)))",
        TB_DB_VALUES(TB_TEXT(recipient), TB_TEXT(d->today), TB_TEXT(body), TB_TEXT(deliver_text(d, "-%d days", AGAIN_AFTER_DAYS))),
        had, err);
}

static enum tb_status queue_for(struct deliver *d, const char *recipient, const char *name, const struct deliver_words *words,
                                struct tb_err *err)
{
    const struct deliver_document document = {deliver_text(d, "digest:%s", d->today), words->subject, "", ""};
    const struct deliver_mail mail = {"digest", recipient, name, "", d->as_of, "", &document, 1};
    bool had = false;
    enum tb_status status = had_one(d, recipient, words->text, &had, err);
    return status != TB_OK || had ? status : deliver_queue_put(d, &mail, words, err);
}

static enum tb_status queue_words(struct deliver *d, const struct deliver_subject *subject, struct tb_err *err)
{
    const struct deliver_robot *robot = deliver_robot_find(d, "robot:admin");
    struct deliver_words words, for_robot = {"", "", ""};
    bool needed;
    enum tb_status status = deliver_words_digest(d, subject, &needed, &words, &for_robot.text, err);
    size_t i;
    if (status != TB_OK || !needed)
        return status;
    for (i = 0; i < d->settings.recipient_count && status == TB_OK && d->settings.has_mail; i++)
        if (strcmp(d->settings.recipients[i].role, "admin") == 0)
            status = queue_for(d, d->settings.recipients[i].address, d->settings.recipients[i].name, &words, err);
    for_robot.subject = words.subject;
    return status == TB_OK && for_robot.text ? queue_for(d, robot->recipient, robot->name, &for_robot, err) : status;
}

/* SQLite makes the table behind json_each when it is first named, which the guard of templates would not allow. */
static enum tb_status know_json(struct deliver *d, struct tb_err *err)
{
    int64_t none;
    bool found;
    return tb_db_one_int(d->db, "SELECT count(*) FROM json_each('[]')", &none, &found, err);
}

enum tb_status deliver_digest(struct deliver *d, struct tb_err *err)
{
    bool held = false;
    const char *json = "";
    enum tb_status status = tb_mail_hold_look(tb_conf_path(d->request->conf, "paths", "ledger"), &held, NULL, err);
    if (status == TB_OK)
        status = read_status(d, &json, err);
    if (status == TB_OK)
        status = know_json(d, err);
    if (status == TB_OK) {
        const struct tb_db_parameter fields[MOST_FIELDS] = {
            {"status", json}, {"held", held ? "1" : ""}, {"server", d->no_server ? d->settings.server.url : ""}, {"days", "7"}};
        const struct deliver_subject subject = {"digest", d->db, d->as_of, fields, MOST_FIELDS, NULL};
        status = queue_words(d, &subject, err);
    }
    return status;
}

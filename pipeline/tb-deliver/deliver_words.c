/* The words of a message: [paths] mail / NAME.txt, NAME.html, NAME.sql, and partials of the same endings. A file that is not there is
 * the one that was built in: a bureau keeps what it changes. */
#include "deliver.h"
#include "deliver_builtin.h"
#include "tb_buf.h"
#include "tb_db_wording.h"
#include "tb_escape.h"
#include "tb_i18n.h"
#include "tb_mustache.h"

#include <string.h>

enum { MOST_OUT_BYTES = 1 << 20, MOST_FIELDS = TB_DB_WORDING_MOST_FIELDS };

static const char *const document_keys[] = {"name", "title"};
static const struct tb_data no_documents = {.kind = TB_DATA_LIST, .keys = document_keys, .key_count = 2};

static const char *year_of(struct deliver *d, const char *iso)
{
    return iso[0] ? deliver_text(d, "%.4s", iso) : "";
}

static const char *day_of(struct deliver *d, const char *iso)
{
    return iso[0] ? deliver_text(d, "%s", iso + 8 + (iso[8] == '0')) : "";
}

static size_t fill_fields(struct deliver *d, const struct deliver_subject *subject, struct tb_db_parameter *fields)
{
    const struct tb_conf *conf = d->request->conf;
    const char *as_of = subject->as_of, *bureau = tb_conf_text(conf, "bureau", "name");
    const struct tb_db_parameter own[] = {
        {"as_of", as_of},
        {"as_of_cn", deliver_cn_date(d, as_of)},
        {"year", year_of(d, as_of)},
        {"month", deliver_month(d, as_of)},
        {"day", day_of(d, as_of)},
        {"now", d->now},
        {"today", d->today},
        {"today_cn", deliver_cn_date(d, d->today)},
        {"link", d->settings.link},
        {"bureau", bureau[0]               ? bureau
                   : d->settings.from_name ? d->settings.from_name
                                           : ""},
        {"contact", tb_conf_text(conf, "bureau", "contact")},
        {"output", d->output},
    };
    size_t n = sizeof own / sizeof *own;
    memcpy(fields, own, sizeof own);
    memcpy(fields + n, subject->fields, subject->field_count * sizeof *fields);
    return n + subject->field_count;
}

static enum tb_status open_wording(struct tb_db_wording *wording, struct deliver *d, const struct deliver_subject *subject,
                                   struct tb_err *err)
{
    struct tb_db_wording_source *source = tb_arena_alloc(&d->arena, sizeof *source);
    struct tb_db_parameter *fields = tb_arena_alloc(&d->arena, MOST_FIELDS * sizeof *fields);
    memset(wording, 0, sizeof *wording);
    if (!source || !fields)
        return tb_err_nomem(err);
    source->folder = tb_conf_path(d->request->conf, "paths", "mail");
    source->builtin = deliver_builtin;
    source->builtin_count = sizeof deliver_builtin / sizeof *deliver_builtin;
    source->most_bytes = MOST_OUT_BYTES;
    source->limit_ms = (int)tb_conf_int(d->request->conf, "template", "limit_ms");
    return tb_db_wording_open(wording, source, &d->arena, subject->db, deliver_text(d, "%s.sql", subject->template_name), fields,
                              fill_fields(d, subject, fields), "documents", subject->documents ? subject->documents : &no_documents,
                              err);
}

/* *out NULL: there is no such template. */
static enum tb_status fill(struct tb_db_wording *wording, struct deliver *d, const struct deliver_subject *subject,
                           const char *ending, void (*escape)(struct tb_buf *out, const char *text), const char **out,
                           struct tb_err *err)
{
    return tb_db_wording_fill(wording, deliver_text(d, "%s%s", subject->template_name, ending), ending, escape, out, err);
}

/* The first line is the subject. */
static enum tb_status split(struct deliver *d, const char *text, const char *name, struct deliver_words *words, struct tb_err *err)
{
    size_t length;
    text += strspn(text, "\n");
    length = strcspn(text, "\n");
    words->subject = deliver_text(d, "%.*s", (int)length, text);
    words->text = text + length + strspn(text + length, "\n");
    if (!words->subject[0] || !words->text[0])
        return tb_err_set(err, TB_CONFIG, _("a mail needs a first line, which is its subject, and text: %s.txt"), name);
    return TB_OK;
}

static enum tb_status fill_words(struct tb_db_wording *wording, struct deliver *d, const struct deliver_subject *subject,
                                 struct deliver_words *words, struct tb_err *err)
{
    const char *text = NULL;
    enum tb_status status = fill(wording, d, subject, ".txt", NULL, &text, err);
    if (status == TB_OK)
        status = split(d, text ? text : "", subject->template_name, words, err);
    if (status == TB_OK)
        status = fill(wording, d, subject, ".html", tb_mustache_escape_html, &words->html, err);
    if (!words->html)
        words->html = "";
    return status;
}

static const struct deliver_words no_words = {"", "", ""};

enum tb_status deliver_words_make(struct deliver *d, const struct deliver_subject *subject, struct deliver_words *words,
                                  struct tb_err *err)
{
    struct tb_db_wording wording;
    enum tb_status status = open_wording(&wording, d, subject, err);
    *words = no_words;
    if (status == TB_OK)
        status = fill_words(&wording, d, subject, words, err);
    tb_db_wording_close(&wording);
    return status;
}

enum tb_status deliver_words_make_json(struct deliver *d, const struct deliver_subject *subject, const char **json,
                                       struct tb_err *err)
{
    struct tb_db_wording wording;
    struct deliver_subject values = *subject;
    enum tb_status status;
    values.template_name = "bulletin"; /* whose queries */
    status = open_wording(&wording, d, &values, err);
    *json = NULL;
    if (status == TB_OK)
        status = fill(&wording, d, subject, ".json", tb_escape_json, json, err);
    tb_db_wording_close(&wording);
    return status;
}

enum tb_status deliver_words_digest(struct deliver *d, const struct deliver_subject *subject, bool *needed,
                                    struct deliver_words *words, const char **json, struct tb_err *err)
{
    struct deliver_subject robot = *subject;
    struct tb_db_wording wording;
    enum tb_status status = open_wording(&wording, d, subject, err);
    size_t i;
    *needed = false;
    *words = no_words;
    *json = NULL;
    for (i = 0; status == TB_OK && i < wording.queries.count; i++)
        *needed = *needed || (strncmp(wording.queries.items[i].name, "need", 4) == 0 && wording.rows[i].count > 0);
    if (status == TB_OK && *needed)
        status = fill_words(&wording, d, subject, words, err);
    robot.template_name = "robot-admin";
    if (status == TB_OK && *needed && deliver_robot_find(d, "robot:admin"))
        status = fill(&wording, d, &robot, ".json", tb_escape_json, json, err);
    tb_db_wording_close(&wording);
    return status;
}

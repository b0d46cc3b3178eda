/* The words of a message: [paths] mail / NAME.txt, NAME.html, NAME.sql, and partials of the same endings. A file that is not there is
 * the one that was built in: a bureau keeps what it changes. */
#include "deliver.h"
#include "deliver_builtin.h"
#include "tb_buf.h"
#include "tb_data_nest.h"
#include "tb_db_data.h"
#include "tb_escape.h"
#include "tb_file.h"
#include "tb_i18n.h"
#include "tb_mustache.h"

#include <string.h>

enum { MOST_FILE_BYTES = 1 << 20, MOST_OUT_BYTES = 1 << 20, MOST_FIELDS = 64 };

struct wording {
    struct deliver *d;
    const struct deliver_subject *subject;
    const char *ending; /* of the file at hand: partials have the same */
    struct tb_data root;
    struct tb_queries queries;
    struct tb_data rows[MOST_FIELDS];
};

static const struct tb_data nothing = {.kind = TB_DATA_NOTHING};
static const char *const document_keys[] = {"name", "title"};
static const struct tb_data no_documents = {.kind = TB_DATA_LIST, .keys = document_keys, .key_count = 2};

/* -- files -- */

static const char *built_in(const char *file)
{
    size_t i;
    for (i = 0; i < sizeof deliver_builtin / sizeof *deliver_builtin; i++)
        if (strcmp(deliver_builtin[i].file, file) == 0)
            return deliver_builtin[i].text;
    return NULL;
}

/* *text NULL: there is no such file, and none was built in. */
static enum tb_status load(struct deliver *d, const char *file, const char **text, const char **path, struct tb_err *err)
{
    struct tb_buf bytes = TB_BUF_INIT(MOST_FILE_BYTES);
    enum tb_status status;
    *path = deliver_text(d, "%s/%s", tb_conf_path(d->request->conf, "paths", "mail"), file);
    status = tb_file_read(*path, &bytes, err);
    if (status == TB_OK) {
        *text = tb_arena_strndup(&d->arena, tb_buf_str(&bytes), bytes.length);
        if (!*text)
            status = tb_err_nomem(err);
    } else if (status == TB_INPUT) {
        *text = built_in(file);
        status = TB_OK;
    }
    tb_buf_free(&bytes);
    return status;
}

static enum tb_status partial(void *context, const char *name, const char **text, const char **file, struct tb_err *err)
{
    const struct wording *wording = context;
    return load(wording->d, deliver_text(wording->d, "%s%s", name, wording->ending), text, file, err);
}

/* -- what the template sees -- */

static const char *year_of(struct deliver *d, const char *iso)
{
    return iso[0] ? deliver_text(d, "%.4s", iso) : "";
}

static const char *day_of(struct deliver *d, const char *iso)
{
    return iso[0] ? deliver_text(d, "%s", iso + 8 + (iso[8] == '0')) : "";
}

static size_t fill_fields(struct wording *wording, struct deliver_field *fields)
{
    struct deliver *d = wording->d;
    const struct tb_conf *conf = d->request->conf;
    const char *as_of = wording->subject->as_of, *bureau = tb_conf_text(conf, "bureau", "name");
    const struct deliver_field own[] = {
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
    memcpy(fields + n, wording->subject->fields, wording->subject->field_count * sizeof *fields);
    return n + wording->subject->field_count;
}

/* "NAME in OTHER": OTHER is above, so that from the last query up every list is complete before it goes into another. */
static enum tb_status nest_rows(struct wording *wording, struct tb_err *err)
{
    enum tb_status status = TB_OK;
    size_t i, k;
    for (i = wording->queries.count; i-- > 0 && status == TB_OK;) {
        const struct tb_query *query = &wording->queries.items[i];
        if (!query->parent)
            continue;
        for (k = 0; k < i && strcmp(wording->queries.items[k].name, query->parent) != 0; k++)
            ;
        status = k < i ? tb_data_nest(&wording->d->arena, &wording->rows[k], query->name, &wording->rows[i], err)
                       : tb_err_set(err, TB_CONFIG, _("no such query above it: in %s"), query->parent);
        if (status != TB_OK)
            return tb_err_context(err, _("query \"%s\", %s:%zu"), query->name, query->file, query->line1);
    }
    return TB_OK;
}

static enum tb_status run_queries(struct wording *wording, const struct deliver_field *fields, size_t count, struct tb_err *err)
{
    struct tb_db_parameter parameters[MOST_FIELDS];
    enum tb_status status = TB_OK;
    size_t i;
    if (wording->queries.count > MOST_FIELDS)
        return tb_err_set(err, TB_CONFIG, _("more than %d queries: %s"), MOST_FIELDS, wording->queries.file);
    for (i = 0; i < count; i++) {
        parameters[i].name = fields[i].name;
        parameters[i].text = fields[i].text && fields[i].text[0] ? fields[i].text : NULL;
    }
    tb_db_limit_ms(wording->subject->db, (int)tb_conf_int(wording->d->request->conf, "template", "limit_ms"));
    for (i = 0; i < wording->queries.count && status == TB_OK; i++)
        status = tb_db_data_rows(wording->subject->db, &wording->queries.items[i], parameters, count, &wording->d->arena,
                                 &wording->rows[i], err);
    tb_db_limit_ms(wording->subject->db, 0);
    return status == TB_OK ? nest_rows(wording, err) : status;
}

/* Fields, queries by their names, and the list of documents, as one object. */
static enum tb_status make_root(struct wording *wording, const struct deliver_field *fields, size_t count, struct tb_err *err)
{
    struct tb_arena *arena = &wording->d->arena;
    size_t most = count + wording->queries.count + 1, n = 0, i;
    const char **keys = tb_arena_alloc(arena, most * sizeof *keys);
    struct tb_data *items = tb_arena_alloc(arena, most * sizeof *items);
    if (!keys || !items)
        return tb_err_nomem(err);
    for (i = 0; i < count; i++, n++) {
        keys[n] = fields[i].name;
        items[n] = fields[i].text && fields[i].text[0] ? tb_data_text(fields[i].text) : nothing;
    }
    for (i = 0; i < wording->queries.count; i++, n++) {
        keys[n] = wording->queries.items[i].name;
        items[n] = wording->rows[i];
    }
    keys[n] = "documents";
    items[n++] = wording->subject->documents ? *wording->subject->documents : no_documents;
    wording->root.kind = TB_DATA_OBJECT;
    wording->root.keys = keys;
    wording->root.items = items;
    wording->root.count = n;
    return TB_OK;
}

static enum tb_status open_wording(struct wording *wording, struct deliver *d, const struct deliver_subject *subject,
                                   struct tb_err *err)
{
    struct deliver_field fields[MOST_FIELDS];
    const char *sql, *path;
    size_t count;
    enum tb_status status;
    memset(wording, 0, sizeof *wording);
    wording->d = d;
    wording->subject = subject;
    status = load(d, deliver_text(d, "%s.sql", subject->template_name), &sql, &path, err);
    if (status == TB_OK && sql)
        status = tb_queries_parse(&wording->queries, path, sql, strlen(sql), err);
    count = fill_fields(wording, fields);
    if (status == TB_OK)
        status = run_queries(wording, fields, count, err);
    return status == TB_OK ? make_root(wording, fields, count, err) : status;
}

/* -- filling in -- */

/* *out NULL: there is no such template. */
static enum tb_status fill(struct wording *wording, const char *ending, void (*escape)(struct tb_buf *out, const char *text),
                           const char **out, struct tb_err *err)
{
    struct tb_mustache_options options = {.escape = escape, .partial = partial, .context = wording, .strict = true};
    const struct tb_mustache *template;
    struct tb_buf filled = TB_BUF_INIT(MOST_OUT_BYTES);
    const char *text, *path;
    enum tb_status status =
        load(wording->d, deliver_text(wording->d, "%s%s", wording->subject->template_name, ending), &text, &path, err);
    *out = NULL;
    if (status != TB_OK || !text)
        return status;
    wording->ending = ending;
    status = tb_mustache_parse(&template, &wording->d->arena, path, text, strlen(text), err);
    if (status == TB_OK)
        status = tb_mustache_render(template, &wording->root, &options, &filled, err);
    if (status == TB_OK)
        status = tb_buf_check(&filled, path, err);
    if (status == TB_OK && !(*out = tb_arena_strndup(&wording->d->arena, tb_buf_str(&filled), filled.length)))
        status = tb_err_nomem(err);
    tb_buf_free(&filled);
    return status;
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

enum tb_status deliver_words_make(struct deliver *d, const struct deliver_subject *subject, struct deliver_words *words,
                                  struct tb_err *err)
{
    struct wording *wording = tb_arena_alloc(&d->arena, sizeof *wording);
    const char *text = NULL;
    enum tb_status status = wording ? open_wording(wording, d, subject, err) : tb_err_nomem(err);
    words->subject = words->text = words->html = "";
    if (status == TB_OK)
        status = fill(wording, ".txt", NULL, &text, err);
    if (status == TB_OK)
        status = split(d, text ? text : "", subject->template_name, words, err);
    if (status == TB_OK)
        status = fill(wording, ".html", tb_mustache_escape_html, &words->html, err);
    if (!words->html)
        words->html = "";
    if (wording)
        tb_queries_free(&wording->queries);
    return status;
}

enum tb_status deliver_words_make_json(struct deliver *d, const struct deliver_subject *subject, const char **json,
                                       struct tb_err *err)
{
    struct wording *wording = tb_arena_alloc(&d->arena, sizeof *wording);
    struct deliver_subject values = *subject;
    enum tb_status status;
    values.template_name = strncmp(subject->template_name, "robot-admin", 11) == 0 ? "digest" : "bulletin"; /* whose queries */
    status = wording ? open_wording(wording, d, &values, err) : tb_err_nomem(err);
    *json = NULL;
    if (status == TB_OK) {
        wording->subject = subject;
        status = fill(wording, ".json", tb_escape_json, json, err);
    }
    if (wording)
        tb_queries_free(&wording->queries);
    return status;
}

enum tb_status deliver_words_needed(struct deliver *d, const struct deliver_subject *subject, bool *needed, struct tb_err *err)
{
    struct wording *wording = tb_arena_alloc(&d->arena, sizeof *wording);
    enum tb_status status = wording ? open_wording(wording, d, subject, err) : tb_err_nomem(err);
    size_t i;
    *needed = false;
    for (i = 0; status == TB_OK && i < wording->queries.count; i++)
        *needed = *needed || (strncmp(wording->queries.items[i].name, "need", 4) == 0 && wording->rows[i].count > 0);
    if (wording)
        tb_queries_free(&wording->queries);
    return status;
}

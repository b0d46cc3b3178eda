/* The status page: [paths] status, filled in from status.json and the ledger. index.html is the city's, counties/CODE.html a county's.
 * What stands on a page is in the templates; here is only what they are given. */
#include "nightly.h"
#include "nightly_builtin.h"
#include "tb_chinese.h"
#include "tb_db_wording.h"
#include "tb_file.h"
#include "tb_i18n.h"
#include "tb_mustache.h"
#include "tb_show.h"
#include "tb_version.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

enum { MOST_PAGE_BYTES = 4 << 20, MOST_FIELDS = 20 };

/* Text from files and counties: plain characters, and never markup. */
static void escape(struct tb_buf *page, const char *text)
{
    struct tb_buf plain = TB_BUF_INIT(MOST_PAGE_BYTES);
    tb_show_lines(&plain, text, strlen(text));
    page->failed = page->failed || plain.failed;
    tb_mustache_escape_html(page, tb_buf_str(&plain));
    tb_buf_free(&plain);
}

/* folder NULL: as it is shipped. */
static struct tb_db_wording_source source_of(const struct tb_nightly *night, const char *folder)
{
    struct tb_db_wording_source source = {.folder = folder,
                                          .builtin = nightly_builtin,
                                          .builtin_count = sizeof nightly_builtin / sizeof *nightly_builtin,
                                          .most_bytes = MOST_PAGE_BYTES,
                                          .limit_ms = (int)tb_conf_int(night->conf, "template", "limit_ms")};
    return source;
}

/* The documents of the cut-offs before the last one: [{"as_of": …, "documents": […]}, …], the latest first. */
static const char *earlier_periods(struct tb_nightly *night)
{
    struct tb_buf json = TB_BUF_INIT(MOST_PAGE_BYTES);
    const char *text;
    size_t p;
    tb_buf_putc(&json, '[');
    for (p = night->period_count - 1; p-- > 0 && json.length < MOST_PAGE_BYTES / 2;) { /* older ones are in their folders */
        tb_buf_puts(&json, json.length > 1 ? ", {\"as_of\": " : "{\"as_of\": ");
        nightly_status_string(&json, night->periods[p].as_of);
        tb_buf_puts(&json, ", \"documents\": ");
        nightly_status_documents(&json, night, &night->periods[p]);
        tb_buf_putc(&json, '}');
    }
    tb_buf_putc(&json, ']');
    text = json.failed ? NULL : tb_arena_strndup(&night->arena, tb_buf_str(&json), json.length);
    tb_buf_free(&json);
    return text ? text : "[]";
}

static const char *chinese_date(struct tb_nightly *night, const char *iso)
{
    const tb_date date = tb_date_parse(iso, TB_DATE_TEXT_BYTES - 1);
    char text[TB_CHINESE_DATE_BYTES];
    return date == TB_DATE_NONE ? "" : nightly_text(night, "%s", tb_chinese_date(date, text));
}

enum { FIELD_COUNTY, FIELD_OWN };

/* What every page is given. What is a unit's is put in by the caller. */
static size_t fill_fields(struct tb_nightly *night, struct tb_db_parameter *fields)
{
    const struct nightly_period *last = &night->periods[night->period_count - 1];
    const char *plan = tb_file_name_of(night->plans.items[last->plan].folder);
    char now[TB_CLOCK_TEXT_BYTES], until[TB_CLOCK_TEXT_BYTES];
    size_t n = 0;
    nightly_now(night, now);
    tb_clock_format(&night->clock, night->clock.now_s + 3600 * tb_conf_int(night->conf, "nightly", "renew_hours"), until);
    fields[n++] = (struct tb_db_parameter){"county", ""};
    fields[n++] = (struct tb_db_parameter){"own", ""};
    fields[n++] = (struct tb_db_parameter){"status", night->status};
    fields[n++] = (struct tb_db_parameter){"earlier", earlier_periods(night)};
    fields[n++] = (struct tb_db_parameter){"as_of", last->as_of};
    fields[n++] = (struct tb_db_parameter){"as_of_cn", chinese_date(night, last->as_of)};
    fields[n++] = (struct tb_db_parameter){"plan", plan};
    fields[n++] = (struct tb_db_parameter){"today", nightly_text(night, "%.10s", now)};
    fields[n++] = (struct tb_db_parameter){"today_cn", chinese_date(night, now)};
    fields[n++] = (struct tb_db_parameter){"time", nightly_text(night, "%.5s", now + 11)};
    fields[n++] = (struct tb_db_parameter){"renew_date_cn", chinese_date(night, until)};
    fields[n++] = (struct tb_db_parameter){"renew_time", nightly_text(night, "%.5s", until + 11)};
    fields[n++] = (struct tb_db_parameter){"bureau", tb_conf_text(night->conf, "bureau", "name")};
    fields[n++] = (struct tb_db_parameter){"contact", tb_conf_text(night->conf, "bureau", "contact")};
    fields[n++] = (struct tb_db_parameter){"version", TB_VERSION};
    return n;
}

static enum tb_status write_page(struct tb_nightly *night, const char *templates, const char *name,
                                 const struct tb_db_parameter *fields, size_t count, const char *path, struct tb_err *err)
{
    const struct tb_db_wording_source source = source_of(night, templates);
    struct tb_db_wording wording;
    struct tb_arena arena = TB_ARENA_INIT;
    const char *text = NULL;
    enum tb_status status = tb_db_wording_open(&wording, &source, &arena, night->db, nightly_text(night, "%s.sql", name), fields,
                                               count, NULL, NULL, err);
    if (status == TB_OK)
        status = tb_db_wording_fill(&wording, nightly_text(night, "%s.html", name), ".html", escape, &text, err);
    if (status == TB_OK && text)
        status = tb_file_replace(path, text, strlen(text), err);
    tb_db_wording_close(&wording);
    tb_arena_free(&arena);
    return status;
}

/* The views that a county's page asks for one county. To answer, most of them look at all counties; so they are worked out once, and
 * found by county: while the pages of the counties are written, their names stand for these tables. */
static enum tb_status look_up_by_county(struct tb_nightly *night, bool on, struct tb_err *err)
{
    static const struct {
        const char *name, *columns;
    } views[] = {
        {"submissions", "county, sha256"},         {"findings", "county, sha256"},
        {"open_rejections", "county, as_of"},      {"progress", "county, as_of, indicator"},
        {"completeness_streaks", "county, as_of"},
    };
    struct tb_buf sql = TB_BUF_INIT(4096);
    enum tb_status status;
    size_t i;
    for (i = 0; i < sizeof views / sizeof *views; i++) {
        tb_buf_printf(&sql, "DROP TABLE IF EXISTS temp.%s;", views[i].name);
        if (on)
            tb_buf_printf(&sql, "CREATE TEMP TABLE %s AS SELECT * FROM main.%s; CREATE INDEX temp.%s_by_county ON %s(%s);",
                          views[i].name, views[i].name, views[i].name, views[i].name, views[i].columns);
    }
    status = tb_buf_check(&sql, "SQL", err);
    if (status == TB_OK)
        status = tb_db_exec(night->db, tb_buf_str(&sql), err);
    tb_buf_free(&sql);
    return status;
}

/* A county that is not in the plan any more has no page. */
static enum tb_status drop_page(void *context, const struct tb_file_info *info, struct tb_err *err)
{
    const char *known = context, *at;
    for (at = known; *at; at += strlen(at) + 1)
        if (strcmp(at, info->relative) == 0)
            return TB_OK;
    return unlink(info->path) == 0 || errno == ENOENT ? TB_OK : tb_err_errno(err, errno, _("cannot remove: %s"), info->path);
}

/* A page for each unit of the last plan; names: those of the pages, each with its NUL. */
static enum tb_status write_units(struct tb_nightly *night, const char *templates, struct tb_db_parameter *fields, size_t count,
                                  struct tb_buf *names, struct tb_err *err)
{
    struct tb_buf json = TB_BUF_INIT(MOST_PAGE_BYTES);
    struct nightly_own own;
    struct tb_stmt *stmt = NULL;
    enum tb_status status = nightly_own_collect(night, &own, err);
    if (status == TB_OK)
        status = tb_db_query(
            night->db, "SELECT county, county_name FROM plan_units WHERE plan = ?1 AND county <> '*' ORDER BY place",
            TB_DB_VALUES(TB_TEXT(tb_file_name_of(night->plans.items[night->periods[night->period_count - 1].plan].folder))), &stmt,
            err);
    while (tb_stmt_next(stmt, &status, err)) {
        const char *name = nightly_text(night, "%s.html", tb_stmt_text(stmt, 0));
        if (strchr(name, '/') || name[0] == '.')
            continue; /* no code of a unit */
        fields[FIELD_COUNTY].text = nightly_text(night, "%s", tb_stmt_text(stmt, 0));
        nightly_own_list(night, &own, fields[FIELD_COUNTY].text, tb_stmt_text(stmt, 1), &json);
        fields[FIELD_OWN].text = tb_buf_str(&json);
        status = tb_buf_check(&json, name, err);
        if (status == TB_OK)
            status = write_page(night, templates, "county", fields, count,
                                nightly_text(night, "%s/%s", nightly_out(night, "counties"), name), err);
        tb_buf_append(names, name, strlen(name) + 1);
    }
    tb_stmt_free(stmt);
    tb_buf_free(&json);
    return status;
}

static enum tb_status write_counties(struct tb_nightly *night, const char *templates, struct tb_db_parameter *fields, size_t count,
                                     struct tb_err *err)
{
    const char *folder = nightly_out(night, "counties");
    struct tb_buf names = TB_BUF_INIT(TB_MEBIBYTE);
    struct tb_err ignored = TB_ERR_INIT;
    enum tb_status dropped, status = tb_file_make_folder(folder, err);
    if (status == TB_OK)
        status = look_up_by_county(night, true, err);
    if (status == TB_OK)
        status = write_units(night, templates, fields, count, &names, err);
    dropped = look_up_by_county(night, false, status == TB_OK ? err : &ignored);
    status = status == TB_OK ? dropped : status;
    tb_buf_putc(&names, '\0');
    if (status == TB_OK)
        status = tb_buf_check(&names, folder, err);
    if (status == TB_OK)
        status = tb_file_walk(folder, drop_page, names.bytes, err);
    tb_buf_free(&names);
    return status;
}

static enum tb_status write_pages(struct tb_nightly *night, const char *templates, struct tb_err *err)
{
    struct tb_db_parameter fields[MOST_FIELDS];
    const size_t count = fill_fields(night, fields);
    enum tb_status status = write_page(night, templates, "index", fields, count, nightly_out(night, "index.html"), err);
    return status == TB_OK ? write_counties(night, templates, fields, count, err) : status;
}

enum tb_status nightly_page_write(struct tb_nightly *night, struct tb_err *err)
{
    const struct nightly_period *last = &night->periods[night->period_count - 1];
    int64_t none;
    bool found;
    /* SQLite makes the table behind json_each when it is first named, which the guard of templates would not allow. */
    enum tb_status status = tb_db_one_int(night->db, "SELECT count(*) FROM json_each('[]')", &none, &found, err);
    if (status != TB_OK)
        return status;
    status = write_pages(night, tb_conf_path(night->conf, "paths", "status"), err);
    if (status != TB_CONFIG)
        return status;
    /* The bureau's own page is wrong: it is reported, on the page as it is shipped. */
    nightly_problem_add(night, "status", NULL, status, err->message);
    *err = (struct tb_err)TB_ERR_INIT;
    status = nightly_status_write(night, last, &night->found, err);
    return status == TB_OK ? write_pages(night, NULL, err) : status;
}

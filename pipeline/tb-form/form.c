#include "form.h"
#include "tb_chinese.h"
#include "tb_clock.h"
#include "tb_file.h"
#include "tb_i18n.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* The ledger, where there is one; a form can be made before anybody has reported. */
static enum tb_status open_ledger(struct form_book *book, struct tb_err *err)
{
    const char *path = tb_conf_path(book->options->conf, "paths", "ledger");
    return access(path, F_OK) == 0 ? tb_db_open(&book->db, path, TB_DB_READ, err) : TB_OK;
}

/* The date whose reports are filled in, and the next cut-off. */
static enum tb_status choose_dates(struct form_book *book, struct tb_err *err)
{
    const struct form_options *options = book->options;
    struct tb_stmt *stmt = NULL;
    tb_date end;
    enum tb_status status = TB_OK;
    book->last = options->as_of ? tb_date_parse(options->as_of, strlen(options->as_of)) : TB_DATE_NONE;
    if (!options->as_of && book->db) {
        status = tb_db_prepare(book->db, "SELECT as_of FROM aggregated WHERE is_current", &stmt, err);
        if (tb_stmt_next(stmt, &status, err))
            book->last = tb_date_parse(tb_stmt_text(stmt, 0), tb_stmt_bytes(stmt, 0));
        tb_stmt_free(stmt);
    }
    if (status != TB_OK)
        return status;
    if (book->last == TB_DATE_NONE) { /* nothing is known: the month that is under way is the next */
        const tb_date today = tb_clock_date(&options->clock, options->clock.now_s);
        int year, month, day;
        tb_date_to_ymd(today, &year, &month, &day);
        book->last = tb_date_from_ymd(year, month, 1) - 1;
    }
    end = tb_date_month_end(book->last);
    book->cutoff = end > book->last ? end : tb_date_month_end(book->last + 1);
    return TB_OK;
}

static enum tb_status choose_plan(struct form_book *book, const struct tb_plans *plans, struct tb_err *err)
{
    char text[TB_DATE_TEXT_BYTES];
    enum tb_status status = tb_plans_at(plans, book->cutoff, &book->plan, err);
    if (status == TB_OK && !book->plan)
        status = tb_err_set(err, TB_INPUT, _("no plan holds the next cut-off %s: make it with tb-init --year"),
                            tb_date_format(text, book->cutoff));
    if (status == TB_OK)
        book->due =
            tb_calendar_due(&book->plan->files.plan->calendar, book->cutoff, tb_conf_int(book->options->conf, "period", "due_days"),
                            tb_conf_bool(book->options->conf, "period", "due_working"));
    return status;
}

static void put_properties(struct form_book *book, const char *title)
{
    const char *bureau = tb_conf_text(book->options->conf, "bureau", "name");
    const struct tb_xlsx_properties properties = {
        .title = title, .subject = book->county_name, .company = bureau, .author = bureau};
    char date[TB_DATE_TEXT_BYTES];
    tb_xlsx_set_properties(book->book, &properties);
    tb_xlsx_set_custom_property(book->book, "tongbao-form", "1");
    tb_xlsx_set_custom_property(book->book, "tongbao-county", book->county_code);
    tb_xlsx_set_custom_property(book->book, "tongbao-cutoff", tb_date_format(date, book->cutoff));
    tb_xlsx_set_custom_property(book->book, "tongbao-plan", book->plan->catalog.plan);
}

/* A sheet for each form that is expected; *sheets stays 0 when none is. */
static enum tb_status put_sheets(struct form_book *book, struct tb_xlsx_sheet *guide, struct form_result *result, size_t *sheets,
                                 struct tb_err *err)
{
    const struct tb_catalog *catalog = &book->plan->catalog;
    enum tb_status status = TB_OK;
    size_t f;
    for (f = 0; f < catalog->forms.count && status == TB_OK; f++) {
        const struct tb_form *form = catalog->forms.items[f];
        struct form_rows rows = {NULL, 0, 0, false};
        if (!tb_plan_expects(book->plan->files.plan, f, book->county, book->cutoff))
            continue;
        status = form_rows_load(book, form, &rows, err);
        if (status == TB_OK)
            form_put_sheet(book, tb_xlsx_add_sheet(book->book, form->name, TB_XLSX_ANY_ORDER), form, &rows);
        if (status == TB_OK && rows.too_many)
            form_put_guide_empty(book, guide, form);
        result->rows += rows.row_count;
        ++*sheets;
        form_rows_free(&rows);
    }
    return status;
}

/* OUT/德城区_20170731.xlsx: county and cut-off are in the name, as in those that counties send. */
static char *name_book(const struct form_book *book)
{
    char name[512], date[TB_DATE_TEXT_BYTES], *at;
    tb_date_format(date, book->cutoff);
    snprintf(name, sizeof name, "%.200s_%.4s%.2s%.2s.xlsx", book->county_name, date, date + 5, date + 8);
    for (at = name; *at; at++)
        if (*at == '/' || (unsigned char)*at < 0x20)
            *at = '_';
    return tb_file_join(book->options->out, name);
}

static enum tb_status write_book(struct form_book *book, struct form_result *result, struct tb_err *err)
{
    struct tb_xlsx_sheet *guide = NULL;
    char title[160], date[TB_CHINESE_DATE_BYTES], *path = name_book(book);
    size_t sheets = 0;
    enum tb_status status = path ? tb_xlsx_new(&book->book, path, book->cutoff, err) : tb_err_nomem(err);
    if (status == TB_OK) {
        snprintf(title, sizeof title, "%.60s报表（截至%s）", book->county_name, tb_chinese_date(book->cutoff, date));
        put_properties(book, title);
        guide = tb_xlsx_add_sheet(book->book, "填表说明", TB_XLSX_ANY_ORDER);
        status = form_put_guide(book, guide, err);
    }
    if (status == TB_OK)
        status = put_sheets(book, guide, result, &sheets, err);
    if (status == TB_OK && sheets > 0) {
        form_put_hidden(book);
        status = tb_xlsx_save(book->book, err);
        result->books++;
        result->sheets += sheets;
    }
    tb_xlsx_free(book->book);
    book->book = NULL;
    tb_arena_free(&book->arena);
    free(path);
    return status;
}

static bool is_wanted(const struct form_book *book, const struct tb_county *county)
{
    const char *wanted = book->options->county;
    const struct tb_counties *counties = &book->plan->catalog.counties;
    int at;
    if (!wanted)
        return true;
    at = tb_counties_by_code(counties, wanted);
    if (at < 0)
        at = tb_counties_find(counties, wanted, strlen(wanted));
    return at >= 0 && &counties->items[at] == county;
}

static enum tb_status write_books(struct form_book *book, struct form_result *result, struct tb_err *err)
{
    const struct tb_plan_files *files = &book->plan->files;
    enum tb_status status = tb_file_make_folder(book->options->out, err);
    bool found = false;
    for (book->county = 0; book->county < files->names.county_count && status == TB_OK; book->county++) {
        if (!is_wanted(book, files->counties[book->county]))
            continue;
        found = true;
        book->county_code = files->counties[book->county]->code;
        book->county_name = files->counties[book->county]->name;
        status = write_book(book, result, err);
    }
    if (status == TB_OK && !found)
        status =
            tb_err_set(err, TB_INPUT, _("no such county in the plan: %s"), book->options->county ? book->options->county : "-");
    return status;
}

enum tb_status form_write(const struct form_options *options, struct form_result *result, struct tb_err *err)
{
    struct form_book book;
    struct tb_plans plans = {NULL, 0};
    enum tb_status status;
    memset(&book, 0, sizeof book);
    memset(result, 0, sizeof *result);
    book.options = options;
    status = tb_plans_load(&plans, options->conf, err);
    if (status == TB_OK)
        status = open_ledger(&book, err);
    if (status == TB_OK)
        status = choose_dates(&book, err);
    if (status == TB_OK)
        status = choose_plan(&book, &plans, err);
    if (status == TB_OK)
        status = write_books(&book, result, err);
    tb_date_format(result->cutoff, book.cutoff);
    result->warning = status == TB_OK && book.db ? tb_db_sums_warning(book.db) : NULL;
    tb_db_close(book.db);
    tb_plans_free(&plans);
    return status;
}

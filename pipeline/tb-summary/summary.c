#include "summary.h"
#include "summary_internal.h"
#include "tb_date.h"
#include "tb_file.h"
#include "tb_i18n.h"

#include <stdlib.h>
#include <string.h>

enum { HEADER_ROW = 2 };

/* A query runs once, for the count of rows, for the keys and for the cells, while what was fetched fits into some 20 MB. */
enum { MOST_FETCHED_CELLS = 200000 };

static bool wants_total(const struct workbook_sheet *sheet)
{
    size_t i;
    for (i = 0; i < sheet->column_count; i++)
        if (sheet->columns[i].total != WORKBOOK_TOTAL_NONE)
            return true;
    return sheet->total_query != NULL;
}

static enum tb_status count_rows(struct summary *summary, struct summary_sheet *sheet, int64_t *count)
{
    const struct workbook_sheet *def = sheet->def;
    struct tb_stmt *stmt = NULL;
    bool row = false;
    size_t rows = 0;
    enum tb_status status = summary_prepare(summary, def->query, false, &sheet->stmt);
    if (status == TB_OK)
        status = summary_fetch(summary, def->query, sheet->stmt, MOST_FETCHED_CELLS - summary->fetched_cells, &rows);
    if (status != TB_OK)
        return status;
    *count = (int64_t)rows;
    if (tb_stmt_is_fetched(sheet->stmt)) {
        summary->fetched_cells += rows * (size_t)tb_stmt_columns(sheet->stmt);
        return TB_OK;
    }
    status = summary_prepare(summary, def->query, true, &stmt);
    if (status == TB_OK)
        status = summary_step(summary, def->query, stmt, &row);
    *count = status == TB_OK && row ? tb_stmt_int(stmt, 0) : 0;
    tb_stmt_free(stmt);
    return status;
}

static bool has_chart(const struct workbook_def *def, const struct workbook_sheet *sheet)
{
    size_t i;
    for (i = 0; i < def->chart_count; i++)
        if (&def->sheets[workbook_find_sheet(def, def->charts[i].sheet)] == sheet)
            return true;
    return false;
}

/* Where everything of a sheet goes, before anything is written. */
static enum tb_status plan_sheet(struct summary *summary, struct summary_sheet *sheet)
{
    const struct workbook_sheet *def = sheet->def;
    int64_t count = 0;
    enum tb_status status = TB_OK;
    if (def->kind == WORKBOOK_TABLE) {
        status = count_rows(summary, sheet, &count);
        sheet->header_row = HEADER_ROW;
        sheet->data_row = HEADER_ROW + (def->grouped ? 2 : 1);
        sheet->has_total = wants_total(def);
        if (status == TB_OK && count > TB_XLSX_MOST_ROWS - sheet->data_row - 1)
            status = tb_err_set(summary->err, TB_INPUT,
                                _("%lld rows do not fit into sheet \"%s\" (at most %d): query \"%s\" "
                                  "(%s:%zu)"),
                                (long long)count, def->name, (int)(TB_XLSX_MOST_ROWS - sheet->data_row - 1), def->query->name,
                                def->query->file, def->query->sql_line1);
        if (status != TB_OK)
            return status;
        sheet->rows = (uint32_t)count;
        sheet->total_row = sheet->data_row + (sheet->rows ? sheet->rows : 1);
        sheet->end_row = sheet->total_row + (sheet->has_total ? 1 : 0);
        /* Bounded memory, but no charts' cached values and no Excel table. */
        sheet->streamed = count * (int64_t)def->column_count > summary->options->sheet_cells;
        if (def->key_count > 0)
            status = summary_read_keys(summary, sheet);
    }
    if (status == TB_OK)
        sheet->sheet = tb_xlsx_add_sheet(summary->book, def->name,
                                         sheet->streamed                ? TB_XLSX_STREAMED
                                         : has_chart(summary->def, def) ? TB_XLSX_ANY_ORDER
                                                                        : TB_XLSX_IN_ORDER);
    return status;
}

static enum tb_status set_properties(struct summary *summary)
{
    const struct workbook_def *def = summary->def;
    const char *const texts[] = {def->title, def->subject, def->author, def->company, def->category, def->keywords, def->comments};
    const char *filled[7];
    struct tb_xlsx_properties properties;
    enum tb_status status = TB_OK;
    size_t i;
    for (i = 0; i < 7 && status == TB_OK; i++)
        status = summary_expand(summary, texts[i] ? texts[i] : "", false, &filled[i]);
    if (status != TB_OK)
        return status;
    memset(&properties, 0, sizeof properties);
    properties.title = filled[0];
    properties.subject = filled[1];
    properties.author = filled[2];
    properties.company = filled[3];
    properties.category = filled[4];
    properties.keywords = filled[5];
    properties.comments = filled[6];
    tb_xlsx_set_properties(summary->book, &properties);
    tb_xlsx_set_custom_property(summary->book, "数据截至", summary->as_of);
    return TB_OK;
}

static enum tb_status write_book(struct summary *summary, struct summary_result *result)
{
    enum tb_status status;
    size_t i;
    tb_date created = tb_date_parse(summary->as_of, strlen(summary->as_of));
    summary->sheets = tb_arena_alloc(&summary->arena, summary->def->sheet_count * sizeof *summary->sheets);
    if (!summary->sheets)
        return tb_err_nomem(summary->err);
    status = tb_xlsx_new(&summary->book, summary->options->out, created, summary->err);
    if (status == TB_OK)
        status = set_properties(summary);
    for (i = 0; i < summary->def->sheet_count && status == TB_OK; i++) {
        summary->sheets[i].def = &summary->def->sheets[i];
        status = plan_sheet(summary, &summary->sheets[i]);
        result->rows += summary->sheets[i].rows;
    }
    for (i = 0; i < summary->def->sheet_count && status == TB_OK; i++)
        status = summary->sheets[i].def->kind == WORKBOOK_CONTENTS ? summary_fill_contents(summary, &summary->sheets[i])
                                                                   : summary_fill_table(summary, &summary->sheets[i]);
    if (status == TB_OK)
        status = summary_add_charts(summary);
    result->sheets = summary->def->sheet_count;
    return status == TB_OK ? tb_xlsx_save(summary->book, summary->err) : status;
}

/* The folder of the plan that the date belongs to. */
static enum tb_status find_plan(struct summary *summary)
{
    const struct summary_options *options = summary->options;
    struct tb_stmt *stmt;
    enum tb_status status;
    summary->plan_folder = options->plan ? options->plan : "";
    if (summary->plan_folder[0] || !options->plans)
        return TB_OK;
    status = tb_db_query(summary->db, "SELECT plan FROM aggregated WHERE as_of = ?1", TB_DB_VALUES(TB_TEXT(summary->as_of)), &stmt,
                         summary->err);
    if (tb_stmt_next(stmt, &status, summary->err) && tb_stmt_text(stmt, 0)[0]) {
        char *folder = tb_file_join(options->plans, tb_stmt_text(stmt, 0));
        summary->plan_folder = folder ? tb_arena_strdup(&summary->arena, folder) : NULL;
        free(folder);
        if (!summary->plan_folder)
            status = tb_err_nomem(summary->err);
    }
    tb_stmt_free(stmt);
    return status;
}

enum tb_status summary_write(const struct summary_options *options, struct summary_result *result, struct tb_err *err)
{
    struct tb_err own = TB_ERR_INIT;
    struct summary summary;
    const struct tb_queries no_queries = TB_QUERIES_INIT;
    enum tb_status status;
    size_t i;
    memset(&summary, 0, sizeof summary);
    memset(result, 0, sizeof *result);
    summary.options = options;
    summary.queries = no_queries;
    summary.err = err ? err : &own;
    status = tb_db_open_kept(options->kept, options->ledger, summary.err);
    summary.db = *options->kept;
    if (status == TB_OK) {
        tb_db_limit_ms(summary.db, options->limit_ms);
        status = summary_read_dates(&summary);
    }
    if (status == TB_OK)
        status = tb_db_read_as_of(summary.db, summary.as_of, summary.err);
    if (status == TB_OK)
        status = find_plan(&summary);
    if (status == TB_OK)
        status = summary_define(&summary);
    if (status == TB_OK)
        status = summary_read_vars(&summary);
    if (status == TB_OK)
        status = write_book(&summary, result);
    memcpy(result->as_of, summary.as_of, sizeof result->as_of);
    result->warning = summary.db ? tb_db_sums_warning(summary.db) : NULL;
    tb_xlsx_free(summary.book);
    for (i = 0; summary.sheets && summary.def && i < summary.def->sheet_count; i++) {
        summary_free_keys(&summary.sheets[i].keys);
        tb_stmt_free(summary.sheets[i].stmt);
    }
    tb_db_end_reading(options->kept);
    workbook_def_free(summary.def);
    tb_queries_free(&summary.queries);
    tb_ini_free(summary.ini);
    tb_ini_free(summary.own_ini);
    tb_arena_free(&summary.arena);
    return status;
}

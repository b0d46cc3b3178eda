/* A report against the plan: whether what an indicator counts is there, and whether its sum can be true. */
#include "ingest_store.h"
#include "tb_db_row.h"
#include "tb_i18n.h"
#include "tb_num.h"
#include "tb_plan_names.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { SEVERAL_TIMES = 3, MOST_NAMES_BYTES = 1024 };

/* A county's part of the file, while it is looked at. */
struct checking {
    struct ingest_storing *storing;
    const struct tb_plan *plan;
    const struct tb_form *form;
    size_t place, county_in_plan; /* of the form and the county in the plan's names */
    int county;                   /* in the catalogue */
    tb_date cutoff;
    bool blank_told[TB_FORM_MOST_COLUMNS]; /* the whole column is blank, and that was reported */
};

/* What there is of one indicator. */
struct sum {
    int64_t rows, line1; /* that count, and the first of them */
    bool is_known;
    int64_t value;
};

static size_t col1_of(const struct checking *checking, int column)
{
    return column >= 0 ? (size_t)(checking->storing->reading->header.file_column[column] + 1) : 0;
}

/* Its row, when only one row counts; else the header: the whole column is meant. */
static size_t line1_of(const struct checking *checking, const struct sum *sum)
{
    return sum->rows == 1 ? (size_t)sum->line1 : checking->storing->reading->header.last_line1;
}

static enum tb_status prepare(struct checking *checking, const struct tb_buf *sql, const struct tb_indicator *indicator,
                              struct tb_stmt **stmt, struct tb_err *err)
{
    const struct ingest_storing *storing = checking->storing;
    enum tb_status status =
        tb_db_query_guarded(storing->ingest->db, sql, TB_DB_VALUES(TB_INT(storing->ids[checking->county])), stmt, err);
    if (status == TB_BUG && err) /* the plan's SQL, not ours */
        err->status = status = TB_CONFIG;
    if (status != TB_OK)
        return tb_err_context(err, "[indicator:%s]: %s:%zu", indicator->id, checking->plan->file, indicator->line1);
    return TB_OK;
}

static void put_rows(const struct checking *checking, struct tb_buf *sql)
{
    tb_buf_printf(sql, " FROM row_%s WHERE ", checking->form->id);
    tb_db_row_of(sql, "", "?1");
}

/* Whether an error of that line, or of that column, was reported: what follows from it is not reported as well. 0: any. */
static bool has_error(const struct checking *checking, size_t line1, size_t col1)
{
    const struct tb_findings *findings = &checking->storing->reading->findings;
    size_t i;
    for (i = 0; i < findings->count; i++)
        if (findings->items[i].is_error && (line1 == 0 || findings->items[i].line1 == line1) &&
            (col1 == 0 || findings->items[i].col1 == col1))
            return true;
    return false;
}

/* --- is it there? ----------------------------------------------------------------------------------------------- */

/* Each of them is a row by itself. */
static bool is_of_rows(const struct checking *checking, const struct tb_indicator *indicator)
{
    return checking->form->kind == TB_FORM_INDICATOR || indicator->task[0];
}

static enum tb_status take_line(struct checking *checking, const struct tb_indicator *indicator, struct sum *sum,
                                struct tb_err *err)
{
    struct tb_buf sql = TB_BUF_INIT(TB_MEBIBYTE);
    struct tb_stmt *stmt = NULL;
    enum tb_status status;
    tb_buf_puts(&sql, "SELECT min(line)");
    put_rows(checking, &sql);
    tb_buf_printf(&sql, " AND (%s\n)", indicator->condition);
    status = prepare(checking, &sql, indicator, &stmt, err);
    while (tb_stmt_next(stmt, &status, err))
        sum->line1 = tb_stmt_int(stmt, 0);
    tb_stmt_free(stmt);
    tb_buf_free(&sql);
    return status;
}

/* What the ledger says of the rows that count, when it was not worked out while they were stored. */
static enum tb_status ask_sum(struct checking *checking, const struct tb_indicator *indicator, struct sum *sum, struct tb_err *err)
{
    struct tb_plan_nought nought = {0};
    struct tb_buf sql = TB_BUF_INIT(TB_MEBIBYTE);
    struct tb_stmt *stmt = NULL;
    enum tb_status status;
    tb_buf_printf(&sql, "SELECT count(*), (%s\n)", indicator->expression);
    put_rows(checking, &sql);
    tb_buf_printf(&sql, " AND (%s\n)", indicator->condition);
    status = prepare(checking, &sql, indicator, &stmt, err);
    if (status == TB_OK)
        if (tb_stmt_next(stmt, &status, err)) {
            sum->rows = tb_stmt_int(stmt, 0);
            sum->is_known = sum->rows > 0 && !tb_stmt_is_null(stmt, 1);
            sum->value = tb_stmt_int(stmt, 1);
        }
    tb_stmt_free(stmt);
    stmt = NULL;
    if (status == TB_OK && (sum->rows == 1 || (sum->rows > 0 && is_of_rows(checking, indicator))))
        status = take_line(checking, indicator, sum, err);
    if (status == TB_OK && sum->rows == 0) {
        tb_buf_clear(&sql);
        tb_plan_put_nought(&sql, indicator, checking->form);
        put_rows(checking, &sql);
        status = prepare(checking, &sql, indicator, &stmt, err);
        if (status == TB_OK)
            if (tb_stmt_next(stmt, &status, err)) {
                nought = tb_plan_nought_of(tb_stmt_int(stmt, 0), tb_stmt_int(stmt, 1), tb_stmt_int(stmt, 2));
                sum->is_known = tb_plan_is_nought(indicator, checking->form, &nought);
            }
        tb_stmt_free(stmt);
    }
    tb_buf_free(&sql);
    return status;
}

/* The sum over the rows that count; unknown when they leave it blank, when the sheet lacks what the indicator looks at, and when
 * it is unknown which rows count. */
static enum tb_status take_sum(struct checking *checking, size_t place, struct sum *sum, struct tb_err *err)
{
    const struct tb_indicator *indicator = &checking->plan->indicators[place];
    const struct tb_header *header = &checking->storing->reading->header;
    const struct ingest_screening *screening = &checking->storing->screening;
    const struct ingest_sum *screened = ingest_screen_sum(screening, checking->county, place);
    enum tb_status status = TB_OK;
    size_t i;
    memset(sum, 0, sizeof *sum);
    if (!screened) {
        status = ask_sum(checking, indicator, sum, err);
    } else if (screened->rows > 0) {
        *sum = (struct sum){screened->rows, screened->line1, screened->is_known, screened->value};
    } else {
        const int64_t rows = ingest_screen_tally(screening, checking->county)->rows;
        const struct tb_plan_nought nought = tb_plan_nought_of(rows, screened->undecided, screened->of_task);
        sum->is_known = tb_plan_is_nought(indicator, checking->form, &nought);
    }
    for (i = 0; i < checking->form->column_count; i++)
        if (header->file_column[i] < 0 && tb_db_row_has(checking->form, i) && tb_plan_looks_at(indicator, checking->form, i))
            sum->is_known = false;
    return status;
}

/* The column an indicator lacks: what it sums, or what chooses its rows. */
static int lacking_column(const struct checking *checking, const struct tb_indicator *indicator)
{
    const struct tb_header *header = &checking->storing->reading->header;
    const int source = tb_form_column(checking->form, indicator->source);
    int found = TB_FORM_NO_COLUMN;
    size_t i;
    for (i = 0; i < checking->form->column_count; i++) {
        if (!tb_plan_looks_at(indicator, checking->form, i) || !tb_db_row_has(checking->form, i) || (int)i == checking->form->key)
            continue;
        if (header->file_column[i] < 0)
            return (int)i; /* a column that is not there explains everything */
        if (found < 0 || found == checking->form->stage || ((int)i == source && source != checking->form->stage))
            found = (int)i;
    }
    return found >= 0 ? found : source;
}

/* The names of all indicators that lack the same column, for one finding. */
static void list_names(const struct checking *checking, const bool *lacks, const int *columns, int column, char *names)
{
    size_t i, n = 0;
    names[0] = '\0';
    for (i = 0; i < checking->plan->indicator_count; i++) {
        const char *name = checking->plan->indicators[i].name;
        if (!lacks[i] || columns[i] != column || n + strlen(name) + 8 > MOST_NAMES_BYTES)
            continue;
        n += (size_t)snprintf(names + n, MOST_NAMES_BYTES - n, "“%s”", name);
    }
}

/* A row of its own that says nothing. */
static void tell_row(struct checking *checking, const struct tb_indicator *indicator, const struct sum *sum)
{
    const int source = tb_form_column(checking->form, indicator->source);
    if (!has_error(checking, (size_t)sum->line1, 0))
        tb_finding_add(&checking->storing->reading->findings, TB_FINDING_NO_FIGURE, (size_t)sum->line1, col1_of(checking, source),
                       "", 0, "：“%s”的“%s”没有数字，统计表里记“—”", indicator->name, checking->form->columns[source].header);
}

/* All rows that are not there, in one finding. */
static void tell_rows(struct checking *checking, const bool *lacks, const struct sum *sums)
{
    char names[MOST_NAMES_BYTES];
    size_t i, n = 0;
    for (i = 0; i < checking->plan->indicator_count; i++) {
        const struct tb_indicator *indicator = &checking->plan->indicators[i];
        if (!lacks[i] || !is_of_rows(checking, indicator) || sums[i].rows > 0 || n + strlen(indicator->name) + 64 > sizeof names)
            continue;
        if (indicator->task[0])
            n += (size_t)snprintf(names + n, sizeof names - n, "任务%s", indicator->task);
        n += (size_t)snprintf(names + n, sizeof names - n, "“%s”", indicator->name);
    }
    if (n > 0)
        tb_finding_add(&checking->storing->reading->findings, TB_FINDING_NO_FIGURE, checking->storing->reading->header.last_line1,
                       0, "", 0, "：没有%s这一行，统计表里记“—”", names);
}

/* (A column that is not there is reported with the header, when it is required or of numbers: missing_column, absent_column.) */
static void tell_column(struct checking *checking, int column, const char *names)
{
    struct tb_reading *reading = checking->storing->reading;
    checking->blank_told[column] = true;
    if (reading->header.file_column[column] >= 0)
        tb_finding_add(&reading->findings, TB_FINDING_NO_FIGURE, reading->header.last_line1, col1_of(checking, column), "", 0,
                       "：参加统计的各行都没有填“%s”，%s在统计表里记“—”", checking->form->columns[column].header, names);
    else if (checking->form->columns[column].type != TB_FORM_QUANTITY && !checking->form->columns[column].required)
        tb_finding_add(&reading->findings, TB_FINDING_NO_FIGURE, reading->header.last_line1, 0, "", 0,
                       "：没有“%s”这一列，%s在统计表里记“—”", checking->form->columns[column].header, names);
}

/* A row under a name that is not known is reported already: it may be the one that is missed. */
static bool has_unknown_row(const struct tb_findings *findings)
{
    size_t i;
    for (i = 0; i < findings->count; i++)
        if (strcmp(findings->items[i].code, "unknown_indicator") == 0 || strcmp(findings->items[i].code, "unknown_task") == 0)
            return true;
    return false;
}

static void tell_unknown(struct checking *checking, const bool *lacks, const struct sum *sums)
{
    int columns[TB_PLAN_MOST_INDICATORS];
    char names[MOST_NAMES_BYTES];
    size_t i, k;
    if (!has_unknown_row(&checking->storing->reading->findings))
        tell_rows(checking, lacks, sums);
    for (i = 0; i < checking->plan->indicator_count; i++)
        if (lacks[i])
            columns[i] = lacking_column(checking, &checking->plan->indicators[i]);
    for (i = 0; i < checking->plan->indicator_count; i++) {
        const struct tb_indicator *indicator = &checking->plan->indicators[i];
        if (!lacks[i])
            continue;
        if (is_of_rows(checking, indicator)) {
            if (sums[i].rows > 0)
                tell_row(checking, indicator, &sums[i]);
            continue;
        }
        for (k = 0; k < i && !(lacks[k] && columns[k] == columns[i] && !is_of_rows(checking, &checking->plan->indicators[k])); k++)
            ;
        if (k < i)
            continue; /* told with the first one */
        if (checking->storing->reading->header.file_column[columns[i]] >= 0 &&
            has_error(checking, 0, col1_of(checking, columns[i])))
            continue; /* not blank: wrong */
        list_names(checking, lacks, columns, columns[i], names);
        tell_column(checking, columns[i], names);
    }
}

/* --- single blank cells ------------------------------------------------------------------------------------------ */

/* The rows that an indicator counts, or might count, and that leave a column blank which it looks at. */
static bool put_blank(struct checking *checking, size_t column, const bool *aimed, struct tb_buf *sql)
{
    const struct tb_form_column *own = &checking->form->columns[column];
    const struct tb_reading *reading = checking->storing->reading;
    const struct ingest_tally *tally = ingest_screen_tally(&checking->storing->screening, checking->county);
    bool any = false;
    size_t i;
    if (own->required || checking->blank_told[column] || reading->header.file_column[column] < 0 ||
        !tb_db_row_has(checking->form, column) || (tally && !(tally->blank >> column & 1)))
        return false;
    for (i = 0; i < checking->plan->indicator_count; i++) {
        const struct tb_indicator *indicator = &checking->plan->indicators[i];
        if (!aimed[i] || !tb_plan_looks_at(indicator, checking->form, column))
            continue;
        if (!any) /* few cells are: the rest need not be looked at */
            tb_buf_printf(sql, "\"%s\" IS NULL AND (", own->id);
        tb_buf_printf(sql, "%s(%s\n) IS NOT FALSE", any ? " OR " : "", indicator->condition);
        any = true;
    }
    if (any) {
        tb_buf_puts(sql, ") AND ");
        tb_db_row_cell(sql, "own", own->id, true, reading->header.file_column[column] + 1, 2);
        tb_buf_puts(sql, " = ''");
    }
    return any;
}

static enum tb_status tell_blanks(struct checking *checking, const bool *aimed, struct tb_err *err)
{
    struct tb_findings *findings = &checking->storing->reading->findings;
    struct tb_buf sql = TB_BUF_INIT(TB_MEBIBYTE), condition = TB_BUF_INIT(TB_MEBIBYTE), where = TB_BUF_INIT(TB_MEBIBYTE);
    size_t columns[TB_FORM_MOST_COLUMNS], count = 0, i;
    struct tb_stmt *stmt = NULL;
    enum tb_status status = TB_OK;
    tb_buf_puts(&sql, "SELECT line");
    for (i = 0; i < checking->form->column_count; i++) {
        tb_buf_clear(&condition);
        if (!put_blank(checking, i, aimed, &condition))
            continue;
        tb_buf_printf(&sql, ", (%s)", tb_buf_str(&condition));
        tb_buf_printf(&where, "%s(%s)", count ? " OR " : "", tb_buf_str(&condition));
        columns[count++] = i;
    }
    if (count == 0)
        goto out;
    tb_buf_printf(&sql, " FROM row_%s AS own WHERE ", checking->form->id);
    tb_db_row_of(&sql, "", "?1");
    tb_buf_printf(&sql, " AND (%s) ORDER BY line LIMIT %d", tb_buf_str(&where), TB_FINDING_MOST);
    for (i = 0; i < checking->plan->indicator_count && !aimed[i]; i++)
        ;
    status = prepare(checking, &sql, &checking->plan->indicators[i], &stmt, err);
    while (tb_stmt_next(stmt, &status, err))
        for (i = 0; i < count; i++)
            if (tb_stmt_int(stmt, 1 + (int)i) != 0)
                tb_finding_add(findings, TB_FINDING_BLANK_COUNTED, (size_t)tb_stmt_int(stmt, 0), col1_of(checking, (int)columns[i]),
                               "", 0, "：列“%s”，这一行没有计入", checking->form->columns[columns[i]].header);
    tb_stmt_free(stmt);
out:
    tb_buf_free(&sql);
    tb_buf_free(&condition);
    tb_buf_free(&where);
    return status;
}

/* --- can it be true? --------------------------------------------------------------------------------------------- */

/* The planned_… column beside a done_… one, or TB_FORM_NO_COLUMN. */
static int planned_beside(const struct tb_form *form, const char *id)
{
    const char *done = strstr(id, "done");
    char planned[96];
    if (!done)
        return TB_FORM_NO_COLUMN;
    snprintf(planned, sizeof planned, "%.*splanned%s", (int)(done - id), id, done + strlen("done"));
    return tb_form_column(form, planned);
}

/* Whether what the county plans in all is a thousand times below its target as well: then it is not the beginning of a year that is
 * small, but the unit. Without such a column the figure itself is all there is. */
static enum tb_status plans_too_little(struct checking *checking, const struct tb_indicator *indicator, int64_t target,
                                       bool *little, struct tb_err *err)
{
    const int planned = planned_beside(checking->form, indicator->source);
    struct tb_buf sql = TB_BUF_INIT(TB_MEBIBYTE);
    struct tb_stmt *stmt = NULL;
    enum tb_status status;
    *little = true;
    if (planned < 0 || checking->storing->reading->header.file_column[planned] < 0)
        return TB_OK;
    tb_buf_printf(&sql, "SELECT sum(\"%s\")", checking->form->columns[planned].id);
    put_rows(checking, &sql);
    status = prepare(checking, &sql, indicator, &stmt, err);
    if (status == TB_OK)
        if (tb_stmt_next(stmt, &status, err) && !tb_stmt_is_null(stmt, 0))
            *little = tb_stmt_int(stmt, 0) <= target / checking->storing->ingest->outlier_factor;
    tb_stmt_free(stmt);
    tb_buf_free(&sql);
    return status;
}

/* 92000平方米 is 9.2万平方米: as a plan writes it. */
static void put_quantity(struct tb_buf *text, int64_t hundredths, const char *unit)
{
    struct tb_measure measure;
    char number[TB_NUM_TEXT_BYTES];
    const bool in_wan = hundredths >= 1000000 && tb_measure_parse(unit, strlen(unit), &measure) && measure.factor == 1 &&
                        (measure.kind == TB_MEASURE_AREA || measure.kind == TB_MEASURE_MONEY);
    if (in_wan)
        measure.factor = 10000;
    tb_buf_printf(text, "%s%s%s",
                  in_wan ? tb_measure_format(number, measure, hundredths) : tb_num_format_hundredths(number, hundredths),
                  in_wan ? "万" : "", unit);
}

static void tell_sum(struct checking *checking, enum tb_finding_id id, const struct tb_indicator *indicator, const struct sum *sum,
                     int64_t target)
{
    struct tb_buf text = TB_BUF_INIT(TB_MEBIBYTE);
    tb_buf_printf(&text, "：“%s”合计", indicator->name);
    put_quantity(&text, sum->value, indicator->unit);
    tb_buf_puts(&text, "，年度任务是");
    put_quantity(&text, target, indicator->unit);
    tb_finding_add(&checking->storing->reading->findings, id, line1_of(checking, sum),
                   col1_of(checking, tb_form_column(checking->form, indicator->source)), "", 0, "%s", tb_buf_str(&text));
    tb_buf_free(&text);
}

static enum tb_status judge_sum(struct checking *checking, const struct tb_indicator *indicator, const struct sum *sum,
                                int64_t target, struct tb_err *err)
{
    const int64_t factor = checking->storing->ingest->outlier_factor;
    const int source = tb_form_column(checking->form, indicator->source);
    bool little = false;
    enum tb_status status = TB_OK;
    if (source >= 0 && checking->storing->reading->header.unit_unclear[source])
        return TB_OK;
    if (!sum->is_known || target <= 0 || sum->value <= 0 ||
        (checking->form->kind == TB_FORM_INDICATOR && (sum->rows > 1 || has_error(checking, (size_t)sum->line1, 0))))
        return TB_OK;
    if (sum->value / factor >= target)
        tell_sum(checking, TB_FINDING_UNIT_SLIP, indicator, sum, target);
    else if (sum->value / SEVERAL_TIMES >= target)
        tell_sum(checking, TB_FINDING_OVER_TARGET, indicator, sum, target);
    else if (sum->value <= target / factor) {
        status = plans_too_little(checking, indicator, target, &little, err);
        if (little)
            tell_sum(checking, TB_FINDING_UNIT_SLIP, indicator, sum, target);
    }
    return status;
}

static bool anybody_has_a_target(const struct checking *checking, const struct tb_indicator *indicator)
{
    const size_t i = (size_t)(indicator - checking->plan->indicators);
    size_t u;
    for (u = 0; u <= checking->plan->names->county_count; u++)
        if (tb_plan_target(checking->plan, i, u, checking->cutoff))
            return true;
    return false;
}

/* The target that a county writes in a line of an indicator is the one it was given. */
static void compare_target(struct checking *checking, const struct tb_indicator *indicator, const struct tb_target *target,
                           size_t line1, int64_t written)
{
    struct tb_findings *findings = &checking->storing->reading->findings;
    const size_t col1 = col1_of(checking, tb_form_column(checking->form, "target"));
    char own[TB_NUM_TEXT_BYTES], given[TB_NUM_TEXT_BYTES];
    if (has_error(checking, line1, 0))
        return;
    tb_num_format_hundredths(own, written);
    if (target && written != target->value)
        tb_finding_add(findings, TB_FINDING_TARGET_DIFFERS, line1, col1, own, strlen(own), "：“%s”填的是%s%s，下达的是%s%s",
                       indicator->name, own, indicator->unit, tb_num_format_hundredths(given, target->value), indicator->unit);
    else if (!target && written != 0 && anybody_has_a_target(checking, indicator))
        tb_finding_add(findings, TB_FINDING_TARGET_DIFFERS, line1, col1, own, strlen(own), "：“%s”填的是%s%s，没有给本单位下达任务",
                       indicator->name, own, indicator->unit);
}

static enum tb_status compare_targets(struct checking *checking, size_t place, const struct tb_target *target, struct tb_err *err)
{
    const struct tb_indicator *indicator = &checking->plan->indicators[place];
    const struct ingest_sum *screened = ingest_screen_sum(&checking->storing->screening, checking->county, place);
    const int column = tb_form_column(checking->form, "target");
    struct tb_buf sql = TB_BUF_INIT(TB_MEBIBYTE);
    struct tb_stmt *stmt = NULL;
    enum tb_status status;
    if (column < 0 || checking->form->kind != TB_FORM_INDICATOR || checking->storing->reading->header.file_column[column] < 0)
        return TB_OK;
    if (screened && screened->rows <= 1) {
        if (screened->has_target)
            compare_target(checking, indicator, target, (size_t)screened->line1, screened->target);
        return TB_OK;
    }
    tb_buf_puts(&sql, "SELECT line, target");
    put_rows(checking, &sql);
    tb_buf_printf(&sql, " AND target IS NOT NULL AND (%s\n)", indicator->condition);
    status = prepare(checking, &sql, indicator, &stmt, err);
    while (tb_stmt_next(stmt, &status, err))
        compare_target(checking, indicator, target, (size_t)tb_stmt_int(stmt, 0), tb_stmt_int(stmt, 1));
    tb_stmt_free(stmt);
    tb_buf_free(&sql);
    return status;
}

/* The dates a county gives its tasks are not later than the plan's. */
static enum tb_status compare_dues(struct checking *checking, struct tb_err *err)
{
    static const struct tb_indicator none = {.id = "", .line1 = 0};
    const int due = tb_form_column(checking->form, "due");
    struct tb_buf sql = TB_BUF_INIT(TB_MEBIBYTE);
    struct tb_stmt *stmt = NULL;
    enum tb_status status;
    if (checking->form->kind != TB_FORM_TASK || due < 0 || checking->form->columns[due].type != TB_FORM_DATE ||
        checking->storing->reading->header.file_column[due] < 0)
        return TB_OK;
    tb_buf_printf(&sql, "SELECT line, \"%s\", due", checking->form->columns[checking->form->key].id);
    put_rows(checking, &sql);
    tb_buf_puts(&sql, " AND due IS NOT NULL ORDER BY line");
    status = prepare(checking, &sql, &none, &stmt, err);
    while (tb_stmt_next(stmt, &status, err)) {
        const struct tb_task *task = tb_plan_find_task(checking->plan, tb_stmt_text(stmt, 1));
        const char *written = tb_stmt_text(stmt, 2);
        size_t n = strlen(written);
        if (!task || !task->due[0])
            continue;
        n = n < strlen(task->due) ? n : strlen(task->due); /* a month is as late as its last day */
        if (strncmp(written, task->due, n) > 0)
            tb_finding_add(&checking->storing->reading->findings, TB_FINDING_LATER_DUE, (size_t)tb_stmt_int(stmt, 0),
                           col1_of(checking, due), written, strlen(written), "：任务%s填的是%s，任务清单要求%s", task->id, written,
                           task->due);
    }
    tb_stmt_free(stmt);
    tb_buf_free(&sql);
    return status;
}

/* ----------------------------------------------------------------------------------------------------------------- */

static enum tb_status check_indicators(struct checking *checking, struct sum *sums, bool *lacks, bool *aimed, struct tb_err *err)
{
    enum tb_status status = TB_OK;
    size_t i;
    for (i = 0; i < checking->plan->indicator_count && status == TB_OK; i++) {
        const struct tb_indicator *indicator = &checking->plan->indicators[i];
        const struct tb_target *target;
        if (indicator->form != checking->place)
            continue;
        target = tb_plan_target(checking->plan, i, checking->county_in_plan, checking->cutoff);
        aimed[i] = target && target->value > 0;
        status = take_sum(checking, i, &sums[i], err);
        lacks[i] = aimed[i] && !sums[i].is_known;
        if (status == TB_OK && aimed[i])
            status = judge_sum(checking, indicator, &sums[i], target->value, err);
        if (status == TB_OK)
            status = compare_targets(checking, i, target, err);
    }
    return status;
}

enum tb_status ingest_plan_check(struct ingest_storing *storing, int county, struct tb_err *err)
{
    struct tb_reading *reading = storing->reading;
    struct checking checking = {.storing = storing,
                                .plan = storing->ingest->year->entry->files.plan,
                                .form = reading->form,
                                .place = (size_t)reading->identity.form,
                                .county = county,
                                .cutoff = reading->identity.cutoff};
    const size_t count = checking.plan->indicator_count + 1;
    struct sum *sums = calloc(count, sizeof *sums);
    bool *lacks = calloc(count, sizeof *lacks), *aimed = calloc(count, sizeof *aimed);
    enum tb_status status = sums && lacks && aimed ? TB_OK : tb_err_nomem(err);
    checking.county_in_plan = tb_plan_find_county(checking.plan, storing->ingest->catalog->counties.items[county].code);
    if (status == TB_OK && reading->identity.form >= 0 && checking.county_in_plan != SIZE_MAX && storing->rows[county] > 0) {
        reading->findings.county = reading->identity.is_city_wide ? county : TB_FINDING_ANY_COUNTY;
        status = check_indicators(&checking, sums, lacks, aimed, err);
        if (status == TB_OK)
            tell_unknown(&checking, lacks, sums);
        if (status == TB_OK)
            status = compare_dues(&checking, err);
        if (status == TB_OK)
            status = tell_blanks(&checking, aimed, err);
        tb_findings_drop_consequences(&reading->findings, TB_FINDING_CUT_FILE, TB_FINDING_BLANK_COUNTED);
        reading->findings.county = TB_FINDING_ANY_COUNTY;
    }
    free(sums);
    free(lacks);
    free(aimed);
    return status;
}

#include "tb_totals.h"

#include "tb_cell.h"
#include "tb_num.h"

#include <stdlib.h>
#include <string.h>

void tb_totals_start(struct tb_totals *totals, const struct tb_form *form, const struct tb_header *header)
{
    size_t i;
    memset(totals, 0, sizeof *totals);
    totals->form = form;
    totals->header = header;
    for (i = 0; i < form->column_count && totals->column_count < TB_TOTALS_MOST_COLUMNS; i++)
        if (form->columns[i].type == TB_FORM_QUANTITY && header->file_column[i] >= 0 && form->columns[i].unit_column < 0)
            totals->columns[totals->column_count++] = (int)i;
}

void tb_totals_free(struct tb_totals *totals)
{
    free(totals->items);
    totals->items = NULL;
    totals->count = totals->room = 0;
}

/* A value as the county would write it in that column. */
static char *written(const struct tb_totals *totals, size_t i, int64_t hundredths, char *text)
{
    return tb_measure_format(text, totals->header->measure[totals->columns[i]], hundredths);
}

static size_t file_column1(const struct tb_totals *totals, size_t i)
{
    return (size_t)totals->header->file_column[totals->columns[i]] + 1;
}

/* The 其中 rows are over: together they may not be more than the row they belong to. */
static void end_part(struct tb_totals *totals, struct tb_findings *findings)
{
    char have[TB_NUM_TEXT_BYTES], want[TB_NUM_TEXT_BYTES];
    size_t i;
    for (i = 0; totals->in_part && i < totals->column_count; i++)
        if (totals->last[i].is_there && totals->part[i] > totals->last[i].value) {
            written(totals, i, totals->part[i], have);
            written(totals, i, totals->last[i].value, want);
            tb_finding_add(findings, TB_FINDING_PART_MISMATCH, totals->part_line1, file_column1(totals, i), have, strlen(have),
                           "：列“%s”，“其中”共%s，上一行是%s", totals->form->columns[totals->columns[i]].header, have, want);
        }
    totals->in_part = false;
    memset(totals->part, 0, sizeof totals->part);
}

/* One more value of a column. Beyond the limit of a cell the file is rejected and the sums are of no use any more. */
static void add_up(struct tb_totals *totals, size_t i, size_t line1, const struct tb_quantity *quantity,
                   struct tb_findings *findings)
{
    char amount[TB_NUM_TEXT_BYTES];
    if (totals->amount[i] > TB_CELL_MOST)
        return;
    totals->amount[i] += quantity->value < 0 ? -quantity->value : quantity->value;
    totals->sum[i] += quantity->value;
    if (quantity->value != 0) /* a nought is exact, however it is printed */
        totals->digits[i] += quantity->last_digit;
    if (totals->amount[i] > TB_CELL_MOST) {
        written(totals, i, totals->amount[i], amount);
        tb_finding_add(findings, TB_FINDING_OUT_OF_RANGE, line1, file_column1(totals, i), amount, strlen(amount),
                       "：列“%s”，加到这一行共%s", totals->form->columns[totals->columns[i]].header, amount);
    }
}

void tb_totals_row(struct tb_totals *totals, size_t line1, const struct tb_quantity *values, struct tb_findings *findings)
{
    size_t i;
    if (totals->in_part)
        end_part(totals, findings);
    for (i = 0; i < totals->column_count; i++) {
        totals->last[i] = values[i];
        totals->bad[i] += values[i].is_bad;
        if (values[i].is_there)
            add_up(totals, i, line1, &values[i], findings);
    }
}

void tb_totals_total(struct tb_totals *totals, enum tb_total_kind kind, size_t line1, int county, const struct tb_quantity *values,
                     struct tb_findings *findings)
{
    struct tb_total *total;
    size_t i;
    if (kind == TB_TOTAL_PART) {
        totals->in_part = true;
        totals->part_line1 = line1;
        for (i = 0; i < totals->column_count; i++)
            if (values[i].is_there)
                (void)tb_num_add(totals->part[i], values[i].value,
                                 &totals->part[i]); /* wraps only in a file of a million of them */
        return;
    }
    end_part(totals, findings);
    memcpy(totals->last, values, totals->column_count * sizeof *values);
    if (totals->count == TB_TOTALS_MOST)
        return;
    if (totals->count == totals->room) {
        size_t room = totals->room ? totals->room * 2 : 8;
        struct tb_total *items = realloc(totals->items, room * sizeof *items);
        if (!items) {
            totals->failed = true;
            return;
        }
        totals->items = items;
        totals->room = room;
    }
    total = &totals->items[totals->count++];
    total->kind = kind;
    total->line1 = line1;
    total->county = county;
    memcpy(total->values, values, totals->column_count * sizeof *values);
    memcpy(total->before, totals->sum, sizeof total->before);
    memcpy(total->digits_before, totals->digits, sizeof total->digits_before);
    memcpy(total->bad_before, totals->bad, sizeof total->bad_before);
}

void tb_totals_boundary(struct tb_totals *totals)
{
    struct tb_quantity none[TB_TOTALS_MOST_COLUMNS];
    struct tb_findings ignored = TB_FINDINGS_INIT;
    memset(none, 0, sizeof none);
    tb_totals_total(totals, TB_TOTAL_BOUNDARY, 0, TB_FINDING_ANY_COUNTY, none, &ignored);
    tb_findings_free(&ignored);
}

/* The rows between two totals; from/to NULL: the beginning, the end. */
static int64_t sum_between(const struct tb_totals *totals, const struct tb_total *from, const struct tb_total *to, size_t i,
                           int64_t *digits)
{
    *digits = (to ? to->digits_before[i] : totals->digits[i]) - (from ? from->digits_before[i] : 0);
    return (to ? to->before[i] : totals->sum[i]) - (from ? from->before[i] : 0);
}

/* Whether total fits the rows between from and to; with findings, report each column that does not. */
static bool fits(const struct tb_totals *totals, const struct tb_total *total, const struct tb_total *from,
                 const struct tb_total *to, struct tb_findings *findings)
{
    char have[TB_NUM_TEXT_BYTES], want[TB_NUM_TEXT_BYTES];
    bool all_fit = true;
    size_t i;
    for (i = 0; i < totals->column_count; i++) {
        int64_t digits, sum = sum_between(totals, from, to, i, &digits), difference = total->values[i].value - sum;
        const bool is_count = totals->header->measure[totals->columns[i]].kind == TB_MEASURE_COUNT;
        if (!total->values[i].is_there || (to ? to->bad_before[i] : totals->bad[i]) > (from ? from->bad_before[i] : 0))
            continue;
        if (difference < 0)
            difference = -difference;
        if (difference == 0 || (!is_count && 2 * difference <= digits))
            continue;
        all_fit = false;
        if (!findings)
            continue;
        written(totals, i, total->values[i].value, have);
        written(totals, i, sum, want);
        tb_finding_add(findings, TB_FINDING_TOTAL_MISMATCH, total->line1, file_column1(totals, i), have, strlen(have),
                       "：列“%s”填%s，各行之和是%s", totals->form->columns[totals->columns[i]].header, have, want);
    }
    return all_fit;
}

/* The neighbours a group total reaches to: totals of any kind above and below. */
static bool group_fits(const struct tb_totals *totals, size_t at, bool below, struct tb_findings *findings)
{
    const struct tb_total *total = &totals->items[at];
    const struct tb_total *before = at > 0 ? &totals->items[at - 1] : NULL;
    const struct tb_total *after = at + 1 < totals->count ? &totals->items[at + 1] : NULL;
    return below ? fits(totals, total, before, total, findings) : fits(totals, total, total, after, findings);
}

static bool grand_fits(const struct tb_totals *totals, size_t at)
{
    const struct tb_total *total = &totals->items[at], *before = NULL, *after = NULL;
    size_t i;
    if (fits(totals, total, NULL, NULL, NULL))
        return true;
    for (i = 0; i < totals->count; i++) {
        if ((totals->items[i].kind != TB_TOTAL_GRAND && totals->items[i].kind != TB_TOTAL_BOUNDARY) || i == at)
            continue;
        if (i < at)
            before = &totals->items[i];
        else if (!after)
            after = &totals->items[i];
    }
    /* several grand totals: tables pasted under one another, each with its own */
    return (before || after) && (fits(totals, total, before, total, NULL) || fits(totals, total, total, after, NULL));
}

void tb_totals_check(struct tb_totals *totals, struct tb_findings *findings)
{
    size_t i, above_misses = 0, below_misses = 0;
    const int county = findings->county;
    end_part(totals, findings);
    for (i = 0; i < totals->count; i++) {
        if (totals->items[i].kind != TB_TOTAL_GROUP)
            continue;
        below_misses += !group_fits(totals, i, true, NULL);
        above_misses += !group_fits(totals, i, false, NULL);
    }
    for (i = 0; i < totals->count; i++) {
        findings->county = totals->items[i].county;
        if (totals->items[i].kind == TB_TOTAL_GROUP)
            (void)group_fits(totals, i, below_misses <= above_misses, findings);
        else if (totals->items[i].kind == TB_TOTAL_GRAND && !grand_fits(totals, i))
            (void)fits(totals, &totals->items[i], NULL, NULL, findings);
    }
    findings->county = county;
}

/* At the end of a table: each total against the rows that it adds up. */
#include "tb_totals_internal.h"

#include "tb_buf.h"
#include "tb_num.h"

#include <stdint.h>
#include <string.h>

enum { NOWHERE = -1 };

/* A run of rows between two totals, or the rows of one county. */
struct stretch {
    size_t from, to; /* places of totals; SIZE_MAX: the beginning, the end */
    int county;      /* not NONE: the rows of that county, wherever they are */
};

/* What a column of it adds up to. */
struct column_sum {
    int64_t sum, digits, guess;
    size_t bad, guessed;
};

static struct column_sum sum_of(const struct tb_totals *totals, const struct stretch *stretch, size_t i)
{
    static const struct tb_sums nothing;
    const struct tb_sums *end, *begin;
    end = stretch->county >= 0      ? &totals->counties[stretch->county]
          : stretch->to == SIZE_MAX ? &totals->all
                                    : &totals->items[stretch->to].before;
    begin = stretch->county >= 0 || stretch->from == SIZE_MAX ? &nothing : &totals->items[stretch->from].before;
    return (struct column_sum){end->sum[i] - begin->sum[i], end->digits[i] - begin->digits[i], end->guess[i] - begin->guess[i],
                               end->bad[i] - begin->bad[i], end->guessed[i] - begin->guessed[i]};
}

/* How many columns of a total fit the rows, and how many do not. Those in which a cell is no number are neither. */
static bool fits(const struct tb_totals *totals, const struct tb_total *total, const struct stretch *stretch)
{
    size_t i;
    for (i = 0; i < totals->column_count; i++) {
        struct column_sum sum = sum_of(totals, stretch, i);
        if (total->values[i].is_there && sum.bad == 0 && !tb_totals_is_near(totals, i, total->values[i].value, sum.sum, sum.digits))
            return false;
    }
    return true;
}

/* All rows of the stretch are one county's. */
static bool is_of_county(const struct tb_totals *totals, const struct stretch *stretch, int county)
{
    const struct tb_total *from = stretch->from == SIZE_MAX ? NULL : &totals->items[stretch->from];
    const struct tb_total *to = stretch->to == SIZE_MAX ? NULL : &totals->items[stretch->to];
    const int first = from ? from->county_after : totals->first_county;
    const size_t changes = from ? from->changes_after : 1;
    return first == county && (to ? to->changes_before : totals->changes) <= changes;
}

static bool try_stretch(struct tb_totals *totals, struct tb_total *total, size_t from, size_t to)
{
    const struct stretch stretch = {from, to, NOWHERE};
    if (!fits(totals, total, &stretch) || (total->named_county >= 0 && total->named_county < TB_TOTALS_MOST_COUNTIES &&
                                           !is_of_county(totals, &stretch, total->named_county)))
        return false;
    total->fits = true;
    total->from = from;
    total->to = to;
    total->by_county = NOWHERE;
    return true;
}

/* The rows of a group: between it and a neighbour, on the side that suits most groups; else up to a total further away (小计 of
 * 小计). */
static bool group_fits(struct tb_totals *totals, size_t at, bool below)
{
    struct tb_total *total = &totals->items[at];
    const size_t before = at > 0 ? at - 1 : SIZE_MAX, after = at + 1 < totals->count ? at + 1 : SIZE_MAX;
    size_t k;
    if (total->named_county >= 0 && fits(totals, total, &(struct stretch){0, 0, total->named_county})) {
        total->fits = true;
        total->by_county = total->named_county;
        return true;
    }
    if (below ? try_stretch(totals, total, before, at) || try_stretch(totals, total, at, after)
              : try_stretch(totals, total, at, after) || try_stretch(totals, total, before, at))
        return true;
    for (k = at; k > 0; k--)
        if (try_stretch(totals, total, k >= 2 ? k - 2 : SIZE_MAX, at))
            return true;
    for (k = at + 2; k <= totals->count; k++)
        if (try_stretch(totals, total, at, k < totals->count ? k : SIZE_MAX))
            return true;
    return false;
}

/* All rows; or, of tables pasted under one another, those since the grand total before or up to the next one. */
static bool grand_fits(struct tb_totals *totals, size_t at)
{
    struct tb_total *total = &totals->items[at];
    size_t i, before = SIZE_MAX, after = SIZE_MAX;
    if (try_stretch(totals, total, SIZE_MAX, SIZE_MAX))
        return true;
    for (i = 0; i < totals->count; i++) {
        if ((totals->items[i].kind != TB_TOTAL_GRAND && totals->items[i].kind != TB_TOTAL_BOUNDARY) || i == at)
            continue;
        if (i < at)
            before = i;
        else if (after == SIZE_MAX)
            after = i;
    }
    return (before != SIZE_MAX || after != SIZE_MAX) &&
           (try_stretch(totals, total, before, at) || try_stretch(totals, total, at, after));
}

/* ，少1000，是不是漏加了第14行: how much is missing or too much, and the row whose figures that are, in all columns that do not fit. */
static void put_difference(const struct tb_totals *totals, const struct tb_quantity *missing, size_t i, struct tb_buf *text)
{
    struct tb_quantity turned[TB_TOTALS_MOST_COLUMNS];
    const bool too_much = missing[i].value < 0;
    char number[TB_NUM_TEXT_BYTES];
    size_t k, line1;
    for (k = 0; k < totals->column_count; k++) {
        turned[k] = missing[k];
        turned[k].value = too_much ? -missing[k].value : missing[k].value;
    }
    tb_buf_printf(text, "，%s%s", too_much ? "多" : "少", tb_totals_written(totals, i, turned[i].value, number));
    line1 = totals->net ? tb_net_find_line1(totals->net, turned) : 0;
    if (line1 > 0)
        tb_buf_printf(text, too_much ? "，是不是把第%zu行加了两次" : "，是不是漏加了第%zu行", line1);
}

/* Each column that does not fit. */
static void tell_misfit(const struct tb_totals *totals, const struct tb_total *total, const struct stretch *stretch,
                        struct tb_findings *findings)
{
    const char *county = stretch->county >= 0 ? totals->catalog->counties.items[stretch->county].name : "";
    struct tb_quantity missing[TB_TOTALS_MOST_COLUMNS] = {{false, false, 0, 0}};
    char have[TB_NUM_TEXT_BYTES], want[TB_NUM_TEXT_BYTES];
    size_t i;
    for (i = 0; i < totals->column_count; i++) {
        const struct column_sum sum = sum_of(totals, stretch, i);
        missing[i].is_there =
            total->values[i].is_there && sum.bad == 0 && !tb_totals_is_near(totals, i, total->values[i].value, sum.sum, sum.digits);
        missing[i].value = sum.sum - total->values[i].value;
    }
    for (i = 0; i < totals->column_count; i++) {
        const struct column_sum sum = sum_of(totals, stretch, i);
        struct tb_buf difference = TB_BUF_INIT(512);
        if (!missing[i].is_there)
            continue;
        put_difference(totals, missing, i, &difference);
        tb_totals_written(totals, i, total->values[i].value, have);
        tb_totals_written(totals, i, sum.sum, want);
        tb_finding_add(findings, TB_FINDING_TOTAL_MISMATCH, total->line1, tb_totals_file_column1(totals, i), have, strlen(have),
                       "：列“%s”填%s，%s%s各行之和是%s%s", tb_totals_header(totals, i), have, county, *county ? "的" : "", want,
                       tb_buf_str(&difference));
        tb_buf_free(&difference);
    }
}

/* Columns in which a cell is no number: with 约6220 as 6220 the total fits or does not; else what the others give, so that both
 * are fixed at once. */
static void tell_unchecked(const struct tb_totals *totals, const struct tb_total *total, const struct stretch *stretch,
                           struct tb_findings *findings)
{
    char have[TB_NUM_TEXT_BYTES], others[TB_NUM_TEXT_BYTES], rest[TB_NUM_TEXT_BYTES];
    size_t i;
    for (i = 0; i < totals->column_count; i++) {
        const struct column_sum sum = sum_of(totals, stretch, i);
        if (!total->values[i].is_there || sum.bad == 0)
            continue;
        tb_totals_written(totals, i, total->values[i].value, have);
        tb_totals_written(totals, i, sum.sum + sum.guess, others);
        tb_totals_written(totals, i, total->values[i].value - sum.sum, rest);
        if (sum.bad > sum.guessed)
            tb_finding_add(findings, TB_FINDING_TOTAL_UNCHECKED, total->line1, tb_totals_file_column1(totals, i), have,
                           strlen(have), "：列“%s”第%zu行%s不是数字；其余各行之和是%s，这里填%s，相差%s",
                           tb_totals_header(totals, i), totals->bad_line1[i], sum.bad > 1 ? "等处" : "", others, have, rest);
        else if (!tb_totals_is_near(totals, i, total->values[i].value, sum.sum + sum.guess, sum.digits))
            tb_finding_add(findings, TB_FINDING_TOTAL_MISMATCH, total->line1, tb_totals_file_column1(totals, i), have, strlen(have),
                           "：列“%s”填%s，第%zu行%s只填数字后各行之和是%s", tb_totals_header(totals, i), have, totals->bad_line1[i],
                           sum.bad > 1 ? "等处" : "", others);
    }
}

static bool has_quantity(const struct tb_totals *totals, const struct tb_total *total)
{
    size_t i;
    for (i = 0; i < totals->column_count; i++)
        if (total->values[i].is_there && total->values[i].value != 0)
            return true;
    return false;
}

/* The total of a county that adds up the rows of another one, or of whom there is no row: whose the rows around it are nobody
 * knows, and all of the file is unclear. */
static bool is_of_other(struct tb_totals *totals, size_t at, struct tb_findings *findings)
{
    struct tb_total *total = &totals->items[at];
    const int named = total->named_county;
    bool found, is_empty = true;
    size_t i;
    if (named < 0 || !has_quantity(totals, total))
        return false;
    total->named_county = NOWHERE;
    found = group_fits(totals, at, true);
    total->named_county = named;
    for (i = 0; i < totals->column_count; i++)
        is_empty = is_empty && totals->counties[named].sum[i] == 0;
    if (!found && !is_empty)
        return false;
    findings->county = TB_FINDING_ANY_COUNTY;
    tb_finding_add(findings, TB_FINDING_OTHER_COUNTY, total->line1, 0, total->name, total->name_bytes,
                   "：这一行合计写的是%s，它合计的各行却没有写明是%s的；县名写在本组第一行",
                   totals->catalog->counties.items[named].name, totals->catalog->counties.items[named].name);
    return true;
}

static void check_one(struct tb_totals *totals, size_t at, bool below, struct tb_findings *findings)
{
    struct tb_total *total = &totals->items[at];
    const size_t before = at > 0 ? at - 1 : SIZE_MAX, after = at + 1 < totals->count ? at + 1 : SIZE_MAX;
    struct stretch usual = {SIZE_MAX, SIZE_MAX, NOWHERE};
    if (total->kind == TB_TOTAL_BOUNDARY)
        return;
    findings->county = total->for_county;
    if (total->kind == TB_TOTAL_GRAND ? grand_fits(totals, at) : group_fits(totals, at, below)) {
        const struct stretch found = {total->from, total->to, total->by_county};
        tell_unchecked(totals, total, &found, findings);
        return;
    }
    if (is_of_other(totals, at, findings))
        return;
    if (total->kind == TB_TOTAL_ANY) {
        if (has_quantity(totals, total) && !grand_fits(totals, at))
            tb_finding_add(findings, TB_FINDING_UNKNOWN_ROW, total->line1, 0, total->name, total->name_bytes, "%s", "");
        return;
    }
    if (total->kind == TB_TOTAL_GROUP) {
        usual.from = below ? before : at;
        usual.to = below ? at : after;
        usual.county = total->named_county;
    }
    tell_misfit(totals, total, &usual, findings);
    tell_unchecked(totals, total, &usual, findings);
}

void tb_totals_check(struct tb_totals *totals, struct tb_findings *findings)
{
    size_t i, above_misses = 0, below_misses = 0;
    const int county = findings->county;
    if (totals->column_count == 0 || totals->failed || totals->is_off)
        return;
    tb_totals_part_end(totals, findings);
    tb_net_finish(totals, findings);
    for (i = 0; i < totals->count; i++) {
        const size_t before = i > 0 ? i - 1 : SIZE_MAX, after = i + 1 < totals->count ? i + 1 : SIZE_MAX;
        if (totals->items[i].kind != TB_TOTAL_GROUP)
            continue;
        below_misses += !fits(totals, &totals->items[i], &(struct stretch){before, i, NOWHERE});
        above_misses += !fits(totals, &totals->items[i], &(struct stretch){i, after, NOWHERE});
    }
    for (i = 0; i < totals->count; i++)
        check_one(totals, i, below_misses <= above_misses, findings);
    findings->county = county;
    tb_totals_part_check(totals, findings);
    if (totals->unchecked > 0)
        tb_finding_add(findings, TB_FINDING_TOTALS_LEFT, totals->unchecked_line1, 0, "", 0, "：从这一行起有%zu行没有核对",
                       totals->unchecked);
    findings->county = county;
}

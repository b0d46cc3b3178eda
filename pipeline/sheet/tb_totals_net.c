/* The net: a row of data whose figures are the sums of its neighbours is a total under another name.
 *
 * Labels are known by their words, and there is always one more word. Sums are not: for each row the run of two or more rows
 * right above or right below it is looked for that adds up to it. Figures are not negative, so running sums only grow, and
 * binary searches find where such a run would begin; a run longer than TB_NET_ROWS is only tried when it is all since the last
 * total. A row that lacks what its neighbours have (a number, a stage) needs less to be one. Columns that go in proportion
 * (done as planned, a fixed price a square metre) are one observation: round figures coincide. */
#include "tb_totals_internal.h"

#include "tb_num.h"

#include <stdio.h>
#include <stdlib.h>
#include <stddef.h>
#include <string.h>

enum { RING = 2 * TB_NET_ROWS, MOST_ENDS = 8 /* of runs that nought rows make equal */ };

struct net_row {
    size_t line1;
    int county;
    uint64_t pattern;
    bool told;
    size_t name_bytes;
    char name[TB_TOTALS_NAME_BYTES];
    int64_t values[TB_TOTALS_MOST_COLUMNS]; /* 0: blank or nought */
};

/* Sums of all rows up to one, of twice each value less and plus its last digit: between them lies twice the sum of the values
 * that were rounded to what is printed. */
struct net_sums {
    int64_t low[TB_TOTALS_MOST_COLUMNS], high[TB_TOTALS_MOST_COLUMNS];
};

struct tb_net {
    size_t columns;
    bool is_off;                       /* a negative figure: sums no longer only grow */
    size_t count;                      /* rows shown */
    size_t next;                       /* the first row that was not compared with those below it */
    size_t mark;                       /* rows above the last total */
    struct net_row first;              /* the first row since then */
    struct net_sums at_mark, at_first; /* the sums without it and with it */
    struct net_sums nothing;
    struct net_row rows[RING];  /* the n-th row is rows[n % RING]; from here on nothing is read before it was written */
    struct net_sums sums[RING]; /* of the first n rows */
};

struct tb_net *tb_net_new(size_t columns)
{
    struct tb_net *net = malloc(sizeof *net);
    if (!net)
        return NULL;
    memset(net, 0, offsetof(struct tb_net, rows));
    net->columns = columns;
    return net;
}

void tb_net_free(struct tb_net *net)
{
    free(net);
}

/* What the first n rows add up to. */
static const struct net_sums *sums_at(const struct tb_net *net, size_t n)
{
    if (n == 0)
        return &net->nothing;
    if (n == net->mark)
        return &net->at_mark;
    return n == net->mark + 1 ? &net->at_first : &net->sums[n % RING];
}

/* The rows [from, to) against a value: -1 they are less for certain, 1 they are more, 0 they can be it. */
static int compare(const struct tb_net *net, size_t from, size_t to, size_t i, int64_t value, bool exact)
{
    const struct net_sums *a = sums_at(net, from), *b = sums_at(net, to);
    const int64_t low = b->low[i] - a->low[i], high = b->high[i] - a->high[i];
    if (exact)
        return low + high < 4 * value ? -1 : low + high > 4 * value;
    return high < 2 * value ? -1 : low > 2 * value;
}

/* A run of rows, with the other end of it open: ends in [least, most]; is_up: it ends above the row and begins there. */
struct run {
    bool is_up, is_exact;
    size_t fixed, least, most;
};

static int compare_run(const struct tb_net *net, const struct run *run, size_t end, size_t i, int64_t value)
{
    return run->is_up ? compare(net, end, run->fixed, i, value, run->is_exact)
                      : compare(net, run->fixed, end, i, value, run->is_exact);
}

/* The open ends with which the run can be the value: [*first, *last]; false: none. Up, a run that begins further on is smaller. */
static bool find_ends(const struct tb_net *net, const struct run *run, size_t i, int64_t value, size_t *first, size_t *last)
{
    const int wrong = run->is_up ? 1 : -1; /* what is before all that fit */
    size_t low = run->least, high = run->most + 1;
    while (low < high) {
        const size_t middle = low + (high - low) / 2;
        if (compare_run(net, run, middle, i, value) == wrong)
            low = middle + 1;
        else
            high = middle;
    }
    *first = low;
    high = run->most + 1;
    while (low < high) {
        const size_t middle = low + (high - low) / 2;
        if (compare_run(net, run, middle, i, value) == 0)
            low = middle + 1;
        else
            high = middle;
    }
    *last = low - 1;
    return low > *first;
}

/* Columns i and k say the same of the row and of all rows of the run: one is a multiple of the other. */
static bool is_proportional(const struct tb_net *net, const struct net_row *row, size_t from, size_t to, size_t i, size_t k)
{
    size_t n;
    if (to - from > TB_NET_ROWS)
        return false; /* so many rows are no coincidence */
    for (n = from; n < to; n++) {
        const struct net_row *other = &net->rows[n % RING];
        if ((tb_int128)other->values[i] * row->values[k] != (tb_int128)other->values[k] * row->values[i])
            return false;
    }
    return true;
}

/* Filled columns of the row that are the sum of [from, to), those that are not, and how many of the former are no multiples. */
static void count_columns(const struct tb_net *net, const struct net_row *row, size_t from, size_t to, bool exact, size_t *same,
                          size_t *other, size_t *kinds)
{
    size_t kept[TB_TOTALS_MOST_COLUMNS], i, k;
    *same = *other = *kinds = 0;
    for (i = 0; i < net->columns; i++) {
        const bool fits = compare(net, from, to, i, row->values[i], exact) == 0;
        if (row->values[i] == 0) {
            *other += exact && !fits; /* a row like the others has figures like the others */
            continue;
        }
        *other += !fits;
        if (!fits)
            continue;
        ++*same;
        for (k = 0; k < *kinds && !is_proportional(net, row, from, to, i, kept[k]); k++)
            ;
        if (k == *kinds)
            kept[(*kinds)++] = i;
    }
}

static void tell(struct tb_totals *totals, struct net_row *row, size_t from, size_t to, bool exact, struct tb_findings *findings)
{
    const struct tb_net *net = totals->net;
    char figures[400] = "", number[TB_NUM_TEXT_BYTES];
    const int county = findings->county;
    size_t i, n = 0, told = 0;
    for (i = 0; i < net->columns && told < 3; i++)
        if (row->values[i] != 0 && compare(net, from, to, i, row->values[i], exact) == 0)
            n += (size_t)snprintf(figures + n, sizeof figures - n, "%s“%s”%s", told++ > 0 ? "、" : "", tb_totals_header(totals, i),
                                  tb_totals_written(totals, i, row->values[i], number));
    row->told = true;
    findings->county = row->county;
    if (to - from <= TB_NET_ROWS)
        tb_finding_add(findings, TB_FINDING_LOOKS_LIKE_TOTAL, row->line1, 0, row->name, row->name_bytes,
                       "：%s是第%zu行到第%zu行之和", figures, net->rows[from % RING].line1, net->rows[(to - 1) % RING].line1);
    else
        tb_finding_add(findings, TB_FINDING_LOOKS_LIKE_TOTAL, row->line1, 0, row->name, row->name_bytes, "：%s是%s%zu行之和",
                       figures, from > net->mark ? "下面" : "上面", to - from);
    findings->county = county;
}

/* Whether the row is the total of exactly these rows; tells it. */
static bool try_rows(struct tb_totals *totals, struct net_row *row, size_t from, size_t to, bool is_poor,
                     struct tb_findings *findings)
{
    const struct tb_net *net = totals->net;
    size_t same, other, kinds;
    bool is_total;
    count_columns(net, row, from, to, !is_poor, &same, &other, &kinds);
    if (is_poor)
        is_total = (same >= 2 && 2 * other <= same) || (same == 1 && other == 0 && to - from >= 2 && from == net->mark);
    else
        is_total = kinds >= (row->pattern > 1 ? 3 : 2) && other == 0 && to - from >= 2; /* the first bit is its number */
    if (is_total)
        tell(totals, row, from, to, !is_poor, findings);
    return is_total;
}

/* Rows like their neighbours must fit in all columns: the first that is filled decides where the run would begin. Of a row that
 * lacks what they have each column is asked. */
static bool try_run(struct tb_totals *totals, struct net_row *row, const struct run *run, bool is_poor,
                    struct tb_findings *findings)
{
    const struct tb_net *net = totals->net;
    size_t i, first, last, end;
    for (i = 0; i < net->columns && run->least <= run->most; i++) {
        if (row->values[i] == 0)
            continue;
        if (find_ends(net, run, i, row->values[i], &first, &last))
            for (end = first; end <= last && end < first + MOST_ENDS; end++)
                if (try_rows(totals, row, run->is_up ? end : run->fixed, run->is_up ? run->fixed : end, is_poor, findings))
                    return true;
        if (!is_poor)
            return false;
    }
    return false;
}

/* The rows [from, to), two at least of which are next to the row, are more than it in the first column that it fills. */
static bool is_too_small(const struct tb_net *net, const struct net_row *row, size_t from, size_t to)
{
    size_t i = 0;
    while (i < net->columns && row->values[i] == 0)
        i++;
    return i == net->columns || compare(net, from, to, i, row->values[i], true) > 0;
}

/* The row lacks something that the rows next to it have. */
static bool lacks_something(const struct tb_net *net, const struct net_row *row, size_t a, size_t b)
{
    return (net->rows[a % RING].pattern & net->rows[b % RING].pattern & ~row->pattern) != 0;
}

/* Against the rows above. The row itself is not in the sums yet. */
static void judge_up(struct tb_totals *totals, struct net_row *row, size_t n, struct tb_findings *findings)
{
    const struct tb_net *net = totals->net;
    const bool is_poor = n > 0 && lacks_something(net, row, n - 1, n > 1 && n - 1 != net->mark ? n - 2 : n - 1);
    const struct run run = {true, !is_poor, n, n > TB_NET_ROWS ? n - TB_NET_ROWS : 0, n - 2};
    if (n == 0 || (n == 1 && !is_poor))
        return;
    if (is_poor && n - 1 == net->mark && try_rows(totals, row, n - 1, n, is_poor, findings))
        return; /* the total of the only row */
    if (n < 2 || (!is_poor && is_too_small(net, row, n - 2, n)))
        return;
    if (n - net->mark > TB_NET_ROWS && try_rows(totals, row, net->mark, n, is_poor, findings))
        return;
    if (net->mark > 0 && n > TB_NET_ROWS && try_rows(totals, row, 0, n, is_poor, findings))
        return;
    (void)try_run(totals, row, &run, is_poor, findings);
}

/* Against the rows below, of which TB_NET_ROWS have come, or all. */
static void judge_down(struct tb_totals *totals, size_t n, struct tb_findings *findings)
{
    const struct tb_net *net = totals->net;
    struct net_row *row = &totals->net->rows[n % RING];
    const bool is_poor = n + 1 < net->count && lacks_something(net, row, n + 1, n + 2 < net->count ? n + 2 : n + 1);
    const size_t most = n + 1 + TB_NET_ROWS < net->count ? n + 1 + TB_NET_ROWS : net->count;
    const struct run run = {false, !is_poor, n + 1, n + 3, most};
    if (row->told || n + 2 >= net->count || (!is_poor && is_too_small(net, row, n + 1, n + 3)))
        return;
    (void)try_run(totals, row, &run, is_poor, findings);
}

/* The rows since the last total are over: the first of them against all others, or against the only one. */
static void judge_first(struct tb_totals *totals, struct tb_findings *findings)
{
    struct tb_net *net = totals->net;
    const size_t below = net->mark + 1;
    bool is_poor;
    if (net->count <= below || net->first.told)
        return;
    if (net->count - below > TB_NET_ROWS)
        (void)try_rows(totals, &net->first, below, net->count, false, findings);
    if (net->count - below > 1)
        return;
    is_poor = lacks_something(net, &net->first, below, below);
    if (is_poor && try_rows(totals, &net->rows[net->mark % RING], below, net->count, is_poor, findings))
        net->first.told = true;
}

void tb_net_mark(struct tb_totals *totals, struct tb_findings *findings)
{
    struct tb_net *net = totals->net;
    if (!net->is_off)
        judge_first(totals, findings);
    net->at_mark = *sums_at(net, net->count);
    net->mark = net->count;
}

void tb_net_finish(struct tb_totals *totals, struct tb_findings *findings)
{
    struct tb_net *net = totals->net;
    if (net->is_off)
        return;
    for (; net->next < net->count; net->next++)
        judge_down(totals, net->next, findings);
    judge_first(totals, findings);
}

static void keep_row(struct tb_net *net, const struct tb_totals_row *from, const struct tb_quantity *values)
{
    struct net_row *row = &net->rows[net->count % RING];
    size_t i;
    row->line1 = from->line1;
    row->county = from->county;
    row->pattern = from->pattern;
    row->told = false;
    row->name_bytes = tb_totals_keep_name(row->name, from->name);
    for (i = 0; i < net->columns; i++) {
        row->values[i] = values[i].is_there && !values[i].is_bad ? values[i].value : 0;
        net->is_off = net->is_off || row->values[i] < 0;
    }
}

static void keep_sums(struct tb_net *net, const struct tb_quantity *values)
{
    const struct net_sums *before = sums_at(net, net->count);
    struct net_sums *sums = &net->sums[(net->count + 1) % RING];
    size_t i;
    for (i = 0; i < net->columns; i++) {
        const int64_t value = values[i].is_there && !values[i].is_bad ? values[i].value : 0;
        const int64_t digit = value != 0 ? values[i].last_digit : 0;
        sums->low[i] = before->low[i] + 2 * value - digit;
        sums->high[i] = before->high[i] + 2 * value + digit;
    }
    if (net->count == net->mark) {
        net->first = net->rows[net->count % RING];
        net->at_first = *sums;
    }
    net->count++;
}

void tb_net_row(struct tb_totals *totals, const struct tb_totals_row *row, const struct tb_quantity *values,
                struct tb_findings *findings)
{
    struct tb_net *net = totals->net;
    if (net->is_off)
        return;
    keep_row(net, row, values);
    if (!net->is_off)
        judge_up(totals, &net->rows[net->count % RING], net->count, findings);
    keep_sums(net, values);
    if (net->count - net->next > TB_NET_ROWS + 1)
        judge_down(totals, net->next++, findings);
}

size_t tb_net_find_line1(const struct tb_net *net, const struct tb_quantity *values)
{
    size_t n, i, found = 0;
    for (n = net->count > RING ? net->count - RING : 0; n < net->count; n++) {
        const struct net_row *row = &net->rows[n % RING];
        for (i = 0; i < net->columns && (!values[i].is_there || row->values[i] == values[i].value); i++)
            ;
        if (i < net->columns)
            continue;
        if (found > 0)
            return 0;
        found = row->line1;
    }
    return found;
}

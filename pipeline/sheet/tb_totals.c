#include "tb_totals_internal.h"

#include "tb_cell.h"
#include "tb_num.h"
#include "tb_grow.h"

#include <stdlib.h>
#include <string.h>

enum { MOST_SNAPSHOTS = 200 /* of the words' sums: 36 kB each */ };

void tb_totals_start(struct tb_totals *totals, const struct tb_catalog *catalog, const struct tb_form *form,
                     const struct tb_header *header, bool is_city_wide)
{
    size_t i;
    memset(totals, 0, sizeof *totals);
    totals->catalog = catalog;
    totals->form = form;
    totals->header = header;
    totals->is_city_wide = is_city_wide;
    totals->parent = SIZE_MAX;
    totals->first_county = totals->last_county = TB_COUNTIES_NONE;
    for (i = 0; i < form->column_count && totals->column_count < TB_TOTALS_MOST_COLUMNS; i++)
        if (form->columns[i].type == TB_FORM_QUANTITY && header->file_column[i] >= 0 && form->columns[i].unit_column < 0) {
            totals->is_count[totals->column_count] = header->measure[i].kind == TB_MEASURE_COUNT;
            totals->columns[totals->column_count++] = (int)i;
        }
    if (totals->column_count == 0)
        return;
    totals->terms = calloc(TB_TOTALS_MOST_TERMS, sizeof *totals->terms);
    totals->net = tb_net_new(totals->column_count);
    if (is_city_wide)
        totals->counties = calloc(TB_TOTALS_MOST_COUNTIES, sizeof *totals->counties);
    totals->failed = !totals->terms || !totals->net || (is_city_wide && !totals->counties);
}

void tb_totals_free(struct tb_totals *totals)
{
    size_t i;
    for (i = 0; i < totals->count; i++)
        free(totals->items[i].terms_before);
    free(totals->items);
    free(totals->parts);
    free(totals->terms);
    free(totals->counties);
    tb_net_free(totals->net);
    totals->items = NULL;
    totals->parts = NULL;
    totals->terms = totals->counties = NULL;
    totals->net = NULL;
    totals->count = totals->room = totals->part_count = totals->part_room = 0;
}

char *tb_totals_written(const struct tb_totals *totals, size_t i, int64_t hundredths, char *text)
{
    return tb_measure_format(text, totals->header->measure[totals->columns[i]], hundredths);
}

size_t tb_totals_file_column1(const struct tb_totals *totals, size_t i)
{
    return (size_t)totals->header->file_column[totals->columns[i]] + 1;
}

const char *tb_totals_header(const struct tb_totals *totals, size_t i)
{
    return totals->form->columns[totals->columns[i]].header;
}

size_t tb_totals_keep_name(char *into, struct tb_span name)
{
    size_t n = name.length < TB_TOTALS_NAME_BYTES ? name.length : TB_TOTALS_NAME_BYTES;
    while (n < name.length && n > 0 && ((unsigned char)name.text[n] & 0xC0) == 0x80)
        n--;
    memcpy(into, name.text, n);
    return n;
}

bool tb_totals_is_near(const struct tb_totals *totals, size_t i, int64_t have, int64_t want, int64_t digits)
{
    const int64_t difference = have < want ? want - have : have - want;
    return difference == 0 || (!totals->is_count[i] && 2 * difference <= digits);
}

/* One more value of a column. Beyond the limit of a cell the file is rejected and the sums are of no use any more. */
static void add_up(struct tb_totals *totals, size_t i, const struct tb_totals_row *row, const struct tb_quantity *quantity,
                   struct tb_findings *findings)
{
    /* a printed nought is exact: eleven of them must not hide half of a last digit each */
    const int64_t digit = quantity->value != 0 ? quantity->last_digit : 0;
    char amount[TB_NUM_TEXT_BYTES];
    uint64_t left;
    if (totals->amount[i] > TB_CELL_MOST)
        return;
    totals->amount[i] += quantity->value < 0 ? -quantity->value : quantity->value;
    totals->all.sum[i] += quantity->value;
    totals->all.digits[i] += digit;
    for (left = quantity->value != 0 ? row->terms : 0; left != 0; left &= left - 1) {
        struct tb_sums *term = &totals->terms[__builtin_ctzll(left)];
        term->sum[i] += quantity->value;
        term->digits[i] += digit;
    }
    if (totals->counties && row->county >= 0 && row->county < TB_TOTALS_MOST_COUNTIES) {
        totals->counties[row->county].sum[i] += quantity->value;
        totals->counties[row->county].digits[i] += digit;
    }
    if (totals->amount[i] > TB_CELL_MOST) {
        tb_totals_written(totals, i, totals->amount[i], amount);
        tb_finding_add(findings, TB_FINDING_OUT_OF_RANGE, row->line1, tb_totals_file_column1(totals, i), amount, strlen(amount),
                       "：列“%s”，加到这一行共%s", tb_totals_header(totals, i), amount);
    }
}

static void spoil_sums(struct tb_sums *sums, size_t i, const struct tb_quantity *quantity)
{
    sums->bad[i]++;
    if (!quantity->is_there)
        return;
    sums->guessed[i]++;
    (void)tb_num_add(sums->guess[i], quantity->value, &sums->guess[i]); /* stays what it was: a guess all the same */
}

/* A cell that is no number: no sum with it can be compared. */
static void spoil(struct tb_totals *totals, size_t i, const struct tb_totals_row *row, const struct tb_quantity *quantity)
{
    uint64_t left;
    if (totals->all.bad[i] == 0)
        totals->bad_line1[i] = row->line1;
    spoil_sums(&totals->all, i, quantity);
    for (left = row->terms; left != 0; left &= left - 1)
        spoil_sums(&totals->terms[__builtin_ctzll(left)], i, quantity);
    if (totals->counties && row->county >= 0 && row->county < TB_TOTALS_MOST_COUNTIES)
        spoil_sums(&totals->counties[row->county], i, quantity);
}

void tb_totals_row(struct tb_totals *totals, const struct tb_totals_row *row, const struct tb_quantity *values,
                   struct tb_findings *findings)
{
    size_t i;
    if (totals->column_count == 0 || totals->failed)
        return;
    if (totals->in_part)
        tb_totals_part_end(totals, findings);
    totals->parent = SIZE_MAX;
    totals->parent_pattern = row->pattern;
    totals->changes += row->county != totals->last_county;
    if (totals->rows++ == 0)
        totals->first_county = row->county;
    totals->last_county = row->county;
    for (; totals->open_from < totals->count; totals->open_from++) {
        totals->items[totals->open_from].county_after = row->county;
        totals->items[totals->open_from].changes_after = totals->changes;
    }
    for (i = 0; i < totals->column_count; i++) {
        totals->last[i] = values[i];
        if (values[i].is_bad) {
            spoil(totals, i, row, &values[i]);
            totals->last[i].is_there = false;
        } else if (values[i].is_there) {
            add_up(totals, i, row, &values[i], findings);
        }
    }
    tb_net_row(totals, row, values, findings);
}

/* Room for one more total; NULL when there are too many or memory is out. */
static struct tb_total *next_total(struct tb_totals *totals, size_t line1)
{
    struct tb_total *total;
    if (totals->count == TB_TOTALS_MOST) {
        if (totals->unchecked++ == 0)
            totals->unchecked_line1 = line1;
        return NULL;
    }
    if (!TB_GROW(totals->items, totals->count, totals->room)) {
        totals->failed = true;
        return NULL;
    }
    total = &totals->items[totals->count++];
    memset(total, 0, sizeof *total);
    return total;
}

void tb_totals_total(struct tb_totals *totals, enum tb_total_kind kind, const struct tb_totals_row *row,
                     const struct tb_quantity *values, struct tb_findings *findings)
{
    struct tb_total *total;
    if (totals->column_count == 0 || totals->failed)
        return;
    tb_totals_part_end(totals, findings);
    memcpy(totals->last, values, totals->column_count * sizeof *values);
    totals->parent = SIZE_MAX;
    totals->parent_pattern = 0;
    total = next_total(totals, row->line1);
    tb_net_mark(totals, findings);
    if (!total)
        return;
    totals->parent = totals->count - 1;
    total->kind = kind;
    total->line1 = row->line1;
    total->for_county = findings->county;
    total->named_county = totals->is_city_wide && row->county < TB_TOTALS_MOST_COUNTIES ? row->county : TB_COUNTIES_NONE;
    memcpy(total->values, values, totals->column_count * sizeof *values);
    total->before = totals->all;
    total->changes_before = total->changes_after = totals->changes;
    total->county_after = TB_COUNTIES_NONE;
    total->name_bytes = tb_totals_keep_name(total->name, row->name);
    if (totals->count <= MOST_SNAPSHOTS) {
        total->terms_before = malloc(TB_TOTALS_MOST_TERMS * sizeof *totals->terms);
        if (total->terms_before)
            memcpy(total->terms_before, totals->terms, TB_TOTALS_MOST_TERMS * sizeof *totals->terms);
        else
            totals->failed = true;
    }
}

void tb_totals_boundary(struct tb_totals *totals, struct tb_findings *findings)
{
    const struct tb_totals_row row = {0, TB_COUNTIES_NONE, 0, 0, {"", 0}};
    struct tb_quantity none[TB_TOTALS_MOST_COLUMNS];
    memset(none, 0, sizeof none);
    tb_totals_total(totals, TB_TOTAL_BOUNDARY, &row, none, findings);
}

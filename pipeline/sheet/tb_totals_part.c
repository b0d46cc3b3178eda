/* 其中 rows: what they are parts of, and whether they can be. */
#include "tb_totals_internal.h"

#include "tb_num.h"
#include "tb_grow.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* The word of a part among those that the form's vocabularies have; 新建项目 as 新建. */
static int term_of(const struct tb_totals *totals, struct tb_span word)
{
    const struct tb_form *form = totals->form;
    const struct tb_vocabulary *vocabulary = &totals->catalog->vocabulary;
    size_t i;
    for (i = 0; i < form->column_count; i++) {
        const struct tb_term *term;
        if (form->columns[i].type != TB_FORM_VOCABULARY)
            continue;
        term = tb_vocabulary_find(vocabulary, form->columns[i].vocabulary, word.text, word.length);
        if (!term && tb_text_ends(word.text, word.length, "项目"))
            term = tb_vocabulary_find(vocabulary, form->columns[i].vocabulary, word.text, word.length - strlen("项目"));
        if (term && term - vocabulary->items < TB_TOTALS_MOST_TERMS)
            return (int)(term - vocabulary->items);
    }
    return -1;
}

void tb_totals_part(struct tb_totals *totals, const struct tb_totals_row *row, const struct tb_quantity *values)
{
    struct tb_part *part;
    if (totals->column_count == 0 || totals->failed)
        return;
    totals->in_part = true;
    if (totals->part_count == TB_TOTALS_MOST) {
        if (totals->unchecked++ == 0)
            totals->unchecked_line1 = row->line1;
        return;
    }
    if (!TB_GROW(totals->parts, totals->part_count, totals->part_room)) {
        totals->failed = true;
        return;
    }
    part = &totals->parts[totals->part_count++];
    part->parent = totals->parent;
    part->line1 = row->line1;
    part->term = term_of(totals, row->name);
    memcpy(part->values, values, totals->column_count * sizeof *values);
}

/* Parts of one kind: the same vocabulary, or words of none. */
static bool is_same_kind(const struct tb_totals *totals, const struct tb_part *a, const struct tb_part *b)
{
    const struct tb_term *items = totals->catalog->vocabulary.items;
    return (a->term < 0) == (b->term < 0) && (a->term < 0 || strcmp(items[a->term].vocabulary, items[b->term].vocabulary) == 0);
}

/* The sum of a column over the parts like `first`, from there on. */
static int64_t sum_of_kind(const struct tb_totals *totals, size_t first, size_t i, int64_t *digits, size_t *filled, size_t *parts)
{
    int64_t sum = 0;
    size_t k;
    *digits = 0;
    *filled = *parts = 0;
    for (k = first; k < totals->part_count; k++) {
        const struct tb_part *part = &totals->parts[k];
        if (!is_same_kind(totals, &totals->parts[first], part))
            continue;
        ++*parts;
        *filled += part->values[i].is_there;
        sum += part->values[i].is_there ? part->values[i].value : 0;
        *digits += part->values[i].is_there && part->values[i].value != 0 ? part->values[i].last_digit : 0;
    }
    return sum;
}

/* All words of the vocabulary that the parts are of stand there. */
static bool has_all_words(const struct tb_totals *totals, size_t first)
{
    const struct tb_vocabulary *vocabulary = &totals->catalog->vocabulary;
    size_t t, k;
    if (totals->parts[first].term < 0)
        return false;
    for (t = 0; t < vocabulary->count; t++) {
        bool found = false;
        if (strcmp(vocabulary->items[t].vocabulary, vocabulary->items[totals->parts[first].term].vocabulary) != 0)
            continue;
        for (k = first; k < totals->part_count && !found; k++)
            found = totals->parts[k].term == (int)t;
        if (!found)
            return false;
    }
    return true;
}

static void tell_kind(const struct tb_totals *totals, size_t first, size_t i, int64_t sum, bool is_more,
                      struct tb_findings *findings)
{
    char have[TB_NUM_TEXT_BYTES], want[TB_NUM_TEXT_BYTES];
    size_t last = first, k;
    for (k = first; k < totals->part_count; k++)
        if (is_same_kind(totals, &totals->parts[first], &totals->parts[k]))
            last = k;
    tb_totals_written(totals, i, sum, have);
    tb_totals_written(totals, i, totals->last[i].value, want);
    tb_finding_add(findings, TB_FINDING_PART_MISMATCH, totals->parts[last].line1, tb_totals_file_column1(totals, i), have,
                   strlen(have), is_more ? "：列“%s”，“其中”共%s，上一行是%s" : "：列“%s”，“其中”各行已列全，共%s，上一行是%s",
                   tb_totals_header(totals, i), have, want);
}

/* Parts of one kind: never more than their row; where they exhaust it in one column, in all. */
static void check_kind(const struct tb_totals *totals, size_t first, struct tb_findings *findings)
{
    int64_t sum, digits;
    size_t i, filled, parts;
    bool exhausts = has_all_words(totals, first);
    for (i = 0; i < totals->column_count && !exhausts; i++) {
        sum = sum_of_kind(totals, first, i, &digits, &filled, &parts);
        exhausts = parts >= 2 && filled == parts && totals->last[i].is_there && sum != 0 && sum == totals->last[i].value;
    }
    for (i = 0; i < totals->column_count; i++) {
        sum = sum_of_kind(totals, first, i, &digits, &filled, &parts);
        if (!totals->last[i].is_there || filled == 0 || tb_totals_is_near(totals, i, sum, totals->last[i].value, digits))
            continue;
        if (sum > totals->last[i].value || (exhausts && filled == parts))
            tell_kind(totals, first, i, sum, sum > totals->last[i].value, findings);
    }
}

bool tb_totals_parts_complete(const struct tb_totals *totals, const struct tb_quantity *values)
{
    size_t i, k;
    bool any = false;
    for (i = 0; i < totals->column_count; i++) {
        int64_t sum = values[i].value;
        if (!values[i].is_there)
            continue;
        for (k = totals->part_first; k < totals->part_count; k++)
            sum += totals->parts[k].values[i].is_there ? totals->parts[k].values[i].value : 0;
        any = any || values[i].value != 0;
        if (!totals->last[i].is_there || sum != totals->last[i].value)
            return false;
    }
    return any;
}

void tb_totals_part_end(struct tb_totals *totals, struct tb_findings *findings)
{
    size_t k, before, kept = totals->part_first;
    if (!totals->in_part)
        return;
    for (k = totals->part_first; k < totals->part_count; k++) {
        for (before = totals->part_first; before < k; before++)
            if (is_same_kind(totals, &totals->parts[before], &totals->parts[k]))
                break;
        if (before == k)
            check_kind(totals, k, findings);
    }
    for (k = totals->part_first; k < totals->part_count; k++) /* those of totals wait for the rows of their word */
        if (totals->parts[k].parent != SIZE_MAX && totals->parts[k].term >= 0)
            totals->parts[kept++] = totals->parts[k];
    totals->part_count = totals->part_first = kept;
    totals->in_part = false;
}

/* What the word of a stage may mean: itself; itself and all later ones (竣工 with 投入使用); all that are as far (在建 with 主体施工). */
enum meaning { ITSELF, AND_LATER, AS_FAR };

static bool counts_for(const struct tb_term *term, const struct tb_term *own, enum meaning meaning)
{
    if (term == own)
        return true;
    if (meaning == ITSELF || strcmp(term->vocabulary, own->vocabulary) != 0)
        return false;
    return meaning == AND_LATER ? term->order > own->order : term->started == own->started && term->completed == own->completed;
}

/* The rows of a word below or above the total that the part belongs to. */
static bool sums_of_word(const struct tb_totals *totals, const struct tb_part *part, size_t i, enum meaning meaning, int64_t *sum,
                         int64_t *digits)
{
    const struct tb_vocabulary *vocabulary = &totals->catalog->vocabulary;
    const struct tb_term *own = &vocabulary->items[part->term];
    const struct tb_total *total = &totals->items[part->parent];
    const struct tb_sums *end = totals->terms, *begin = NULL;
    size_t t;
    if (total->by_county >= 0)
        return false;
    if (total->to != SIZE_MAX)
        end = totals->items[total->to].terms_before;
    if (total->from != SIZE_MAX && !(begin = totals->items[total->from].terms_before))
        return false;
    if (!end)
        return false;
    *sum = *digits = 0;
    for (t = 0; t < vocabulary->count && t < TB_TOTALS_MOST_TERMS; t++) {
        if (!counts_for(&vocabulary->items[t], own, meaning))
            continue;
        if (end[t].bad[i] > (begin ? begin[t].bad[i] : 0))
            return false;
        *sum += end[t].sum[i] - (begin ? begin[t].sum[i] : 0);
        *digits += end[t].digits[i] - (begin ? begin[t].digits[i] : 0);
    }
    return true;
}

static bool word_fits(const struct tb_totals *totals, const struct tb_part *part, enum meaning meaning)
{
    int64_t sum, digits;
    size_t i;
    for (i = 0; i < totals->column_count; i++)
        if (part->values[i].is_there && sums_of_word(totals, part, i, meaning, &sum, &digits) &&
            !tb_totals_is_near(totals, i, part->values[i].value, sum, digits))
            return false;
    return true;
}

void tb_totals_part_check(struct tb_totals *totals, struct tb_findings *findings)
{
    char have[TB_NUM_TEXT_BYTES], want[TB_NUM_TEXT_BYTES];
    int64_t sum, digits;
    size_t k, i;
    for (k = 0; k < totals->part_count; k++) {
        const struct tb_part *part = &totals->parts[k];
        const struct tb_term *term = &totals->catalog->vocabulary.items[part->term];
        const struct tb_total *total = &totals->items[part->parent];
        if (!total->fits || word_fits(totals, part, ITSELF) ||
            (term->started >= 0 && (word_fits(totals, part, AND_LATER) || word_fits(totals, part, AS_FAR))))
            continue;
        findings->county = total->for_county;
        for (i = 0; i < totals->column_count; i++) {
            if (!part->values[i].is_there || !sums_of_word(totals, part, i, ITSELF, &sum, &digits) ||
                tb_totals_is_near(totals, i, part->values[i].value, sum, digits))
                continue;
            tb_totals_written(totals, i, part->values[i].value, have);
            tb_totals_written(totals, i, sum, want);
            tb_finding_add(findings, TB_FINDING_PART_MISMATCH, part->line1, tb_totals_file_column1(totals, i), have, strlen(have),
                           "：列“%s”，“其中”%s填%s，%s的各行之和是%s", tb_totals_header(totals, i), term->term, have, term->term,
                           want);
        }
    }
}

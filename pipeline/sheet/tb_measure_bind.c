/* Which column a measure that is said around the table belongs to. */
#include "tb_measure_said.h"

#include <stdio.h>
#include <string.h>

enum { HAN = 3 /* bytes */, OF_ITS_KIND = 1 };

/* Words for a kind as such: they name no column. Longer ones first. */
static const struct {
    const char *word;
    int kind;
} general[] = {
    {"建筑面积", TB_MEASURE_AREA}, {"占地面积", TB_MEASURE_AREA}, {"面积", TB_MEASURE_AREA},  {"金额", TB_MEASURE_MONEY},
    {"资金", TB_MEASURE_MONEY},    {"投资额", TB_MEASURE_MONEY},  {"投资", TB_MEASURE_MONEY}, {"经费", TB_MEASURE_MONEY},
    {"款项", TB_MEASURE_MONEY},    {"造价", TB_MEASURE_MONEY},    {"价款", TB_MEASURE_MONEY}, {"货币", TB_MEASURE_MONEY},
    {"人民币", TB_MEASURE_MONEY},  {"金", TB_MEASURE_MONEY},      {"数量", TB_MEASURE_COUNT}, {"个数", TB_MEASURE_COUNT},
    {"人数", TB_MEASURE_COUNT},    {"额", TB_MEASURE_MONEY},
};

/* What may stand beside them without naming anything. */
static const char *const around[] = {"总",   "各",   "计划",   "完成",     "累计", "实际", "建设", "建筑", "规划",   "项目",
                                     "工程", "年度", "全部",   "类",       "数",   "大写", "小写", "单位", "保留",   "小数",
                                     "整数", "取整", "精确到", "四舍五入", "两位", "一位", "位",   "含税", "不含税", "到",
                                     "后",   "点",   "、",     ",",        "和",   "及",   "与",   "(",    ")",      ":",
                                     " ",    "0",    "1",      "2",        "3",    "4"};

/* The subject without words for a kind and what stands around them; *kind: of the first such word, NONE for none. */
static size_t special_part(const char *subject, char *out, int *kind)
{
    size_t at = 0, n = 0, i, used;
    const size_t length = strlen(subject);
    *kind = TB_MEASURE_NONE;
    while (at < length) {
        for (i = 0, used = 0; i < sizeof general / sizeof *general && used == 0; i++)
            if (tb_text_starts(subject + at, length - at, general[i].word)) {
                used = strlen(general[i].word);
                if (*kind == TB_MEASURE_NONE)
                    *kind = general[i].kind;
            }
        for (i = 0; i < sizeof around / sizeof *around && used == 0; i++)
            if (tb_text_starts(subject + at, length - at, around[i]))
                used = strlen(around[i]);
        if (used == 0)
            out[n++] = subject[at];
        at += used > 0 ? used : 1;
    }
    out[n] = '\0';
    return n;
}

/* How many pairs of characters of the subject are in the text. */
static size_t shared_pairs(const char *subject, const char *text)
{
    const size_t n = strlen(subject), length = strlen(text);
    size_t at, shared = 0;
    for (at = 0; at + 2 * HAN <= n; at += HAN) {
        if ((unsigned char)subject[at] < 0xE0)
            return shared;
        shared += tb_text_find(text, length, subject + at, 2 * HAN) != SIZE_MAX;
    }
    return shared;
}

static size_t likeness(const struct tb_form_column *own, const char *header, const char *special)
{
    size_t best = shared_pairs(special, header), a, other = shared_pairs(special, own->header);
    best = other > best ? other : best;
    for (a = 0; a < own->alias_count; a++) {
        other = shared_pairs(special, own->aliases[a]);
        best = other > best ? other : best;
    }
    return best;
}

static bool is_plain_quantity(const struct tb_form *form, const struct tb_header *header, size_t i)
{
    return form->columns[i].type == TB_FORM_QUANTITY && form->columns[i].unit_column < 0 && header->file_column[i] >= 0;
}

static const char *header_text(const struct tb_header *header, size_t i)
{
    return header->file_column[i] >= 0 && (size_t)header->file_column[i] < header->width ? header->texts[header->file_column[i]]
                                                                                         : "";
}

/* How well what is said fits a column: 0 not at all, OF_ITS_KIND, more: it names the column. */
static size_t fitness(const struct tb_measure_said_item *item, const struct tb_form *form, const struct tb_header *header, size_t i)
{
    char special[TB_MEASURE_SUBJECT_BYTES];
    int kind;
    size_t shared;
    if (item->is_unknown || item->is_mention || item->claim.measure.kind != form->columns[i].measure.kind)
        return 0;
    if (special_part(item->claim.subject, special, &kind) == 0)
        return OF_ITS_KIND;
    shared = likeness(&form->columns[i], header_text(header, i), special);
    return shared > 0 ? OF_ITS_KIND + shared : 0;
}

static void tell_unknown(const struct tb_measure_said_item *item, const char *word, struct tb_findings *findings)
{
    tb_finding_add(findings, TB_FINDING_UNKNOWN_MEASURE, item->line1, item->col1, item->raw, strlen(item->raw), "：“%s”", word);
}

/* A word that is no measure; a measure named for something that no column is, or for something of another kind. Words of count and
 * shares change nothing unless they multiply. */
static void check_subject(const struct tb_measure_said_item *item, const struct tb_form *form, const struct tb_header *header,
                          struct tb_findings *findings)
{
    char special[TB_MEASURE_SUBJECT_BYTES];
    const struct tb_measure measure = item->claim.measure;
    int kind;
    size_t i;
    if (item->is_unknown) {
        tell_unknown(item, item->claim.subject, findings);
        return;
    }
    if (item->is_mention || measure.kind == TB_MEASURE_PERCENT || (measure.kind == TB_MEASURE_COUNT && measure.factor == 1))
        return;
    (void)special_part(item->claim.subject, special, &kind);
    for (i = 0; i < form->column_count; i++)
        if (is_plain_quantity(form, header, i) && fitness(item, form, header, i) > 0)
            break;
    if (i < form->column_count && (kind == TB_MEASURE_NONE || kind == measure.kind))
        return;
    if (kind != TB_MEASURE_NONE && kind != measure.kind) {
        tb_finding_add(findings, TB_FINDING_MEASURE_CONFLICT, item->line1, item->col1, item->raw, strlen(item->raw),
                       "：“%s”不能以%s计", item->claim.subject, tb_measure_name(measure));
        return;
    }
    if (special[0])
        tell_unknown(item, item->claim.subject, findings);
}

static const char *kind_name(const struct tb_form_column *column, struct tb_measure measure)
{
    if (column->unit_text && measure.kind == column->measure.kind && measure.factor == column->measure.factor)
        return column->unit_text;
    return tb_measure_name(measure);
}

/* The measure of one column, from all that is said; above comes before below. */
static void bind_column(const struct tb_measure_said *said, const struct tb_form *form, struct tb_header *header, size_t i,
                        struct tb_findings *findings)
{
    const struct tb_measure_said_item *best = NULL;
    size_t best_fitness = 0, m;
    for (m = 0; m < said->count; m++) {
        const struct tb_measure_said_item *item = &said->items[m];
        const size_t fit = fitness(item, form, header, i);
        if (fit == 0 || (best && (best_fitness > fit || (item->is_below && !best->is_below))))
            continue;
        if (best && best_fitness == fit && best->claim.measure.factor != item->claim.measure.factor) {
            tb_finding_add(findings, TB_FINDING_MEASURE_CONFLICT, item->line1, item->col1, item->raw, strlen(item->raw),
                           "：列“%s”写了%s，又写了%s", form->columns[i].header, kind_name(&form->columns[i], best->claim.measure),
                           kind_name(&form->columns[i], item->claim.measure));
            return;
        }
        if (!best || fit > best_fitness) {
            best = item;
            best_fitness = fit;
        }
    }
    if (best) {
        header->measure[i] = best->claim.measure;
        header->unit_source[i] = TB_MEASURE_FROM_PREAMBLE;
    }
}

/* A sentence that mentions a measure which no column of that kind is in. */
static void check_mention(const struct tb_measure_said_item *item, const struct tb_form *form, const struct tb_header *header,
                          struct tb_findings *findings)
{
    const struct tb_form_column *other = NULL;
    size_t i;
    if (!item->is_mention)
        return;
    for (i = 0; i < form->column_count; i++) {
        if (!is_plain_quantity(form, header, i) || header->measure[i].kind != item->claim.measure.kind)
            continue;
        if (header->measure[i].factor == item->claim.measure.factor)
            return;
        other = other ? other : &form->columns[i];
    }
    if (other)
        tb_finding_add(findings, TB_FINDING_MEASURE_CONFLICT, item->line1, item->col1, item->raw, strlen(item->raw),
                       "：这里说的是%s，列“%s”却不是以它计的；计量单位写在表头里", tb_measure_name(item->claim.measure),
                       other->header);
}

/* 规划运动场面积(公顷) beside 完工运动场面积: read by default, the second would be in another measure than the first. */
static void check_alone(const struct tb_form *form, struct tb_header *header, size_t i, struct tb_findings *findings)
{
    size_t k;
    for (k = 0; k < form->column_count; k++) {
        if (!is_plain_quantity(form, header, k) || header->unit_source[k] == TB_MEASURE_FROM_FORM ||
            header->measure[k].kind != header->measure[i].kind || header->measure[k].factor == form->columns[k].measure.factor)
            continue;
        header->unit_unclear[i] = true;
        tb_finding_add(findings, TB_FINDING_NO_UNIT, header->line1, (size_t)header->file_column[i] + 1, header_text(header, i),
                       strlen(header_text(header, i)), "：列“%s”没有写，同类的“%s”写的是%s", form->columns[i].header,
                       form->columns[k].header, tb_measure_name(header->measure[k]));
        return;
    }
}

/* All measures that are said are of kinds that no column is of, and no column says its own: they are not this table's. */
static void check_kinds(const struct tb_measure_said *said, const struct tb_form *form, const struct tb_header *header,
                        struct tb_findings *findings)
{
    const struct tb_measure_said_item *first = NULL;
    size_t i, m;
    bool any = false;
    for (i = 0; i < form->column_count; i++) {
        if (!is_plain_quantity(form, header, i))
            continue;
        if (header->unit_source[i] != TB_MEASURE_FROM_FORM)
            return;
        any = true;
        for (m = 0; m < said->count; m++)
            if (!said->items[m].is_unknown && !said->items[m].is_mention &&
                said->items[m].claim.measure.kind == form->columns[i].measure.kind)
                return;
    }
    for (m = 0; m < said->count && !first; m++)
        if (!said->items[m].is_unknown && !said->items[m].is_mention)
            first = &said->items[m];
    if (any && first)
        tb_finding_add(findings, TB_FINDING_MEASURE_CONFLICT, first->line1, first->col1, first->raw, strlen(first->raw),
                       "：没有哪一列是以它计的");
}

/* After an error about measures, columns that none is said for are read by default: what their figures are worth is unknown. */
static void mark_unclear(const struct tb_form *form, struct tb_header *header)
{
    size_t i;
    for (i = 0; i < form->column_count; i++)
        if (is_plain_quantity(form, header, i) && header->unit_source[i] == TB_MEASURE_FROM_FORM)
            header->unit_unclear[i] = true;
}

void tb_measure_bind(const struct tb_measure_said *said, const struct tb_form *form, struct tb_header *header,
                     struct tb_findings *findings)
{
    const size_t errors = findings->errors;
    size_t i, m;
    for (m = 0; m < said->count; m++)
        if (!said->items[m].is_below) /* those are compared when they come */
            check_subject(&said->items[m], form, header, findings);
    for (i = 0; i < form->column_count; i++)
        if (is_plain_quantity(form, header, i) && header->unit_source[i] == TB_MEASURE_FROM_FORM)
            bind_column(said, form, header, i, findings);
    if (findings->errors == errors)
        for (i = 0; i < form->column_count; i++)
            if (is_plain_quantity(form, header, i) && header->unit_source[i] == TB_MEASURE_FROM_FORM && !header->unknown_unit[i])
                check_alone(form, header, i, findings);
    for (m = 0; m < said->count; m++)
        check_mention(&said->items[m], form, header, findings);
    check_kinds(said, form, header, findings);
    for (i = 0; i < form->column_count; i++)
        header->unit_unclear[i] =
            header->unit_unclear[i] || header->unknown_unit[i] || header->other_kind[i].kind != TB_MEASURE_NONE;
    if (findings->errors > errors)
        mark_unclear(form, header);
}

void tb_measure_compare(const struct tb_measure_said *said, const struct tb_form *form, const struct tb_header *header,
                        struct tb_findings *findings)
{
    size_t i, m;
    for (m = 0; m < said->count; m++) {
        const struct tb_measure_said_item *item = &said->items[m];
        check_subject(item, form, header, findings);
        check_mention(item, form, header, findings);
        for (i = 0; i < form->column_count; i++) {
            if (!is_plain_quantity(form, header, i) || header->unit_source[i] == TB_MEASURE_FROM_HEADER ||
                fitness(item, form, header, i) == 0 || item->claim.measure.factor == header->measure[i].factor)
                continue;
            tb_finding_add(findings, TB_FINDING_MEASURE_CONFLICT, item->line1, item->col1, item->raw, strlen(item->raw),
                           "：下面写的是“%s”，列“%s”按%s计", item->raw, form->columns[i].header,
                           kind_name(&form->columns[i], header->measure[i]));
            break;
        }
    }
}

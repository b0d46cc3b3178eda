#include "tb_measure.h"
#include "tb_config_csv.h"
#include "tb_i18n.h"
#include "tb_num.h"
#include "tb_text.h"
#include "tb_grow.h"

#include <stdlib.h>
#include <string.h>

static const struct {
    const char *name; /* folded */
    enum tb_measure_kind kind;
    int64_t factor;
} names[] = {
    {"平方米", TB_MEASURE_AREA, 1},
    {"平米", TB_MEASURE_AREA, 1},
    {"平方", TB_MEASURE_AREA, 1},
    {"㎡", TB_MEASURE_AREA, 1},
    {"m²", TB_MEASURE_AREA, 1},
    {"m2", TB_MEASURE_AREA, 1},
    {"m^2", TB_MEASURE_AREA, 1},
    {"平方公尺", TB_MEASURE_AREA, 1},
    {"公顷", TB_MEASURE_AREA, 10000},
    {"hm²", TB_MEASURE_AREA, 10000},
    {"hm2", TB_MEASURE_AREA, 10000},
    {"ha", TB_MEASURE_AREA, 10000},
    {"平方公里", TB_MEASURE_AREA, 1000000},
    {"平方千米", TB_MEASURE_AREA, 1000000},
    {"km²", TB_MEASURE_AREA, 1000000},
    {"km2", TB_MEASURE_AREA, 1000000},
    {"㎢", TB_MEASURE_AREA, 1000000},
    {"元", TB_MEASURE_MONEY, 1},
    {"圆", TB_MEASURE_MONEY, 1},
    {"块", TB_MEASURE_MONEY, 1},
    {"元整", TB_MEASURE_MONEY, 1},
    {"个", TB_MEASURE_COUNT, 1},
    {"所", TB_MEASURE_COUNT, 1},
    {"处", TB_MEASURE_COUNT, 1},
    {"人", TB_MEASURE_COUNT, 1},
    {"项", TB_MEASURE_COUNT, 1},
    {"名", TB_MEASURE_COUNT, 1},
    {"件", TB_MEASURE_COUNT, 1},
    {"座", TB_MEASURE_COUNT, 1},
    {"台", TB_MEASURE_COUNT, 1},
    {"套", TB_MEASURE_COUNT, 1},
    {"台套", TB_MEASURE_COUNT, 1},
    {"台(套)", TB_MEASURE_COUNT, 1},
    {"次", TB_MEASURE_COUNT, 1},
    {"户", TB_MEASURE_COUNT, 1},
    {"位", TB_MEASURE_COUNT, 1},
    {"人次", TB_MEASURE_COUNT, 1},
    {"%", TB_MEASURE_PERCENT, 1},
};

static const struct {
    const char *name;
    int64_t factor;
} multiples[] = {{"百万", 1000000}, {"千万", 10000000}, {"十万", 100000}, {"万", 10000}, {"亿", 100000000},
                 {"千", 1000},      {"仟", 1000},       {"百", 100},      {"佰", 100},   {"拾万", 100000}};

static const char area_for_short[] = "平"; /* 万平; alone it is the first character of too many words */

/* The bit of a text's last character. */
static size_t end_bit(const char *text, size_t length)
{
    const size_t last = (unsigned char)text[length - 1], before = length > 1 && last >= 0x80 ? (unsigned char)text[length - 2] : 0;
    return (last * 31 + before * 7) % (64 * TB_MEASURE_ENDS);
}

static void add_end(struct tb_measures *words, const char *text, size_t length)
{
    const size_t bit = end_bit(text, length);
    words->ends[bit / 64] |= (uint64_t)1 << bit % 64;
}

/* The bit of a whole text. */
static size_t whole_bit(const char *text, size_t length)
{
    const size_t first = (unsigned char)text[0], third = (unsigned char)text[length > 2 ? 2 : 0];
    return (first * 7 + third * 131 + length * 37 + (unsigned char)text[length - 1] * 3u) % (64 * TB_MEASURE_ENDS);
}

static void add_whole(struct tb_measures *words, const char *text, size_t length)
{
    const size_t bit = whole_bit(text, length);
    words->wholes[bit / 64] |= (uint64_t)1 << bit % 64;
    add_end(words, text, length);
}

void tb_measures_make_ready(struct tb_measures *measures)
{
    size_t i;
    if (measures->is_ready)
        return;
    for (i = 0; i < sizeof names / sizeof *names; i++)
        add_whole(measures, names[i].name, strlen(names[i].name));
    for (i = 0; i < sizeof multiples / sizeof *multiples; i++)
        add_end(measures, multiples[i].name, strlen(multiples[i].name));
    add_end(measures, area_for_short, strlen(area_for_short));
    add_end(measures, ")", 1);
    measures->is_ready = true;
}

bool tb_measure_may_end(const struct tb_measures *words, const char *folded, size_t length)
{
    size_t bit;
    if (!words || !words->is_ready || length == 0)
        return length > 0;
    bit = end_bit(folded, length);
    return words->ends[bit / 64] >> bit % 64 & 1;
}

/* The word itself, without a multiple. */
static bool find_word(const struct tb_measures *words, const char *text, size_t length, struct tb_measure *measure)
{
    const size_t bit = whole_bit(text, length);
    size_t i;
    int place;
    if (words && words->is_ready && !(words->wholes[bit / 64] >> bit % 64 & 1))
        return false; /* as nearly all texts */
    for (i = 0; i < sizeof names / sizeof *names; i++)
        if (text[0] == names[i].name[0] && tb_text_same(text, length, names[i].name)) {
            measure->kind = (int)names[i].kind;
            measure->factor = names[i].factor;
            return true;
        }
    place = words ? tb_index_find(&words->names, text, length) : -1;
    if (place >= 0)
        *measure = words->items[place];
    return place >= 0;
}

/* A folded unit, with 万 or without. */
static bool parse_plain(const struct tb_measures *words, const char *text, size_t length, struct tb_measure *measure)
{
    int64_t multiple = 1;
    size_t i;
    if (length == 0)
        return false;
    if (find_word(words, text, length, measure))
        return true;
    for (i = 0; i < sizeof multiples / sizeof *multiples; i++)
        if (tb_text_starts(text, length, multiples[i].name)) {
            multiple = multiples[i].factor;
            text += strlen(multiples[i].name);
            length -= strlen(multiples[i].name);
            break;
        }
    measure->kind = TB_MEASURE_NONE;
    measure->factor = multiple;
    if (length == 0 || multiple == 1)
        return length == 0;
    if (tb_text_starts(text, length, "人民币") && length > strlen("人民币")) { /* 万人民币元 */
        text += strlen("人民币");
        length -= strlen("人民币");
    }
    if (tb_text_same(text, length, area_for_short))
        measure->kind = TB_MEASURE_AREA, measure->factor = 1;
    else if (!find_word(words, text, length, measure))
        return false;
    measure->factor *= multiple;
    return measure->kind != TB_MEASURE_PERCENT;
}

bool tb_measure_parse_in(const struct tb_measures *words, const char *text, size_t length, struct tb_measure *measure)
{
    char folded[TB_MEASURE_MOST_BYTES + 1];
    struct tb_measure again;
    size_t open;
    if (length == 0 || length > TB_MEASURE_MOST_BYTES)
        return false;
    length = tb_text_fold(text, length, folded);
    text = folded;
    if (!tb_measure_may_end(words, text, length))
        return false;
    if (tb_text_starts(text, length, "人民币") && length > strlen("人民币")) {
        text += strlen("人民币");
        length -= strlen("人民币");
    }
    if (parse_plain(words, text, length, measure))
        return true;
    /* 平方米(㎡), 万元(人民币): twice the same */
    open = tb_text_find(text, length, "(", 1);
    if (open == SIZE_MAX || open == 0 || text[length - 1] != ')' || !parse_plain(words, text, open, measure))
        return false;
    return tb_text_same(text + open + 1, length - open - 2, "人民币") ||
           (parse_plain(words, text + open + 1, length - open - 2, &again) && again.kind == measure->kind &&
            again.factor == measure->factor);
}

bool tb_measure_parse(const char *text, size_t length, struct tb_measure *measure)
{
    return tb_measure_parse_in(NULL, text, length, measure);
}

/* --- a bureau's own words ------------------------------------------------------------------------------------- */

/* False: memory is out. */
static bool add_word(struct tb_measures *measures, const char *word, struct tb_measure measure, bool *is_new)
{
    const size_t length = strlen(word);
    char *folded = tb_arena_alloc(&measures->arena, length + 1);
    int was;
    if (!folded || !TB_GROW(measures->items, measures->count, measures->room) ||
        !tb_index_add(&measures->names, folded, tb_text_fold(word, length, folded), (int)measures->count, &was))
        return false;
    *is_new = was < 0;
    tb_measures_make_ready(measures);
    if (was < 0 && *folded)
        add_whole(measures, folded, strlen(folded));
    if (was < 0)
        measures->items[measures->count++] = measure;
    return true;
}

/* The number of a kind's name, new or known; -1: too many, or memory is out. */
static int kind_of(struct tb_measures *measures, const char *name)
{
    size_t i;
    for (i = 0; i < measures->kind_count; i++)
        if (strcmp(measures->kinds[i], name) == 0)
            return TB_MEASURE_OTHER + (int)i;
    if (measures->kind_count == TB_MEASURE_MOST_KINDS)
        return -1;
    measures->kinds[measures->kind_count] = tb_arena_strdup(&measures->arena, name);
    return measures->kinds[measures->kind_count] ? TB_MEASURE_OTHER + (int)measures->kind_count++ : -1;
}

static enum tb_status on_row(void *context, const struct tb_config_row *row, struct tb_err *err)
{
    struct tb_measures *measures = context;
    struct tb_measure measure = {TB_MEASURE_COUNT, 1}, known;
    const char *word = row->cells[0], *factor = row->cells[2];
    bool is_new;
    char *end;
    if (!*word || strlen(word) > TB_MEASURE_MOST_BYTES)
        return tb_err_set(err, TB_CONFIG, _("a measure needs a word: %s:%zu"), row->file, row->line1);
    if (*factor) {
        measure.factor = strtoll(factor, &end, 10);
        if (*end || measure.factor < 1 || measure.factor > 1000000000)
            return tb_err_set(err, TB_CONFIG, _("not a factor: \"%s\": %s:%zu"), factor, row->file, row->line1);
    }
    if (*row->cells[1] && (measure.kind = kind_of(measures, row->cells[1])) < 0)
        return tb_err_set(err, TB_CONFIG, _("more than %d kinds of measures: %s:%zu"), TB_MEASURE_MOST_KINDS, row->file,
                          row->line1);
    if (tb_measure_parse(word, strlen(word), &known) && known.kind != TB_MEASURE_COUNT)
        return tb_err_set(err, TB_CONFIG, _("\"%s\" is a measure already: %s:%zu"), word, row->file, row->line1);
    if (measure.kind >= TB_MEASURE_OTHER && measure.factor == 1 && !measures->bases[measure.kind - TB_MEASURE_OTHER] &&
        !(measures->bases[measure.kind - TB_MEASURE_OTHER] = tb_arena_strdup(&measures->arena, word)))
        return tb_err_nomem(err);
    if (!add_word(measures, word, measure, &is_new))
        return tb_err_nomem(err);
    return is_new ? TB_OK : tb_err_set(err, TB_CONFIG, _("\"%s\" is a measure already: %s:%zu"), word, row->file, row->line1);
}

enum tb_status tb_measures_parse(struct tb_measures *measures, const char *file, const char *text, size_t length,
                                 struct tb_err *err)
{
    static const char *const columns[] = {"word", "kind", "factor", NULL};
    return tb_config_csv_read(file, text, length, columns, on_row, measures, err);
}

bool tb_measures_add_count(struct tb_measures *measures, const char *word)
{
    static const char *const never[] = {"平", "米", "元", "亩", "顷", "尺", "万", "亿", "千", "百", "%", "币", "吨", "克", "升"};
    const size_t length = strlen(word);
    bool is_new;
    size_t i;
    if (!measures || length == 0 || length > TB_MEASURE_MOST_BYTES)
        return false;
    for (i = 0; i < length; i++)
        if ((word[i] >= '0' && word[i] <= '9') || strchr("()/|,;: ", word[i]))
            return false;
    if (tb_text_has_any(word, length, TB_TEXT_WORDS(never)))
        return false;
    return add_word(measures, word, (struct tb_measure){TB_MEASURE_COUNT, 1}, &is_new);
}

void tb_measures_free(struct tb_measures *measures)
{
    const struct tb_measures empty = TB_MEASURES_INIT;
    free(measures->items);
    tb_index_free(&measures->names);
    tb_arena_free(&measures->arena);
    *measures = empty;
}

/* --- as they are shown ---------------------------------------------------------------------------------------- */

char *tb_measure_format(char *text, struct tb_measure measure, int64_t hundredths)
{
    int64_t scaled;
    if (measure.factor <= 1 || !tb_num_ratio(hundredths, measure.factor, 4, &scaled))
        return tb_num_format_hundredths(text, hundredths);
    return tb_num_format_short(text, scaled, 6); /* hundredths with four more decimals */
}

const char *tb_measure_name(struct tb_measure measure)
{
    static const char *const area[] = {"平方米", "万平方米", "亿平方米"}, *const money[] = {"元", "万元", "亿元"},
                             *const count[] = {"个", "万个", "亿个"};
    const char *const *set = measure.kind == TB_MEASURE_AREA ? area : measure.kind == TB_MEASURE_MONEY ? money : count;
    if (measure.kind == TB_MEASURE_PERCENT)
        return "%";
    if (measure.kind >= TB_MEASURE_OTHER)
        return "";
    if (measure.kind == TB_MEASURE_AREA && measure.factor == 1000000)
        return "平方公里";
    if (measure.factor == 1)
        return set[0];
    if (measure.factor == 1000)
        return measure.kind == TB_MEASURE_MONEY ? "千元" : "千";
    return measure.factor == 10000 ? set[1] : measure.factor == 100000000 ? set[2] : "";
}

const char *tb_measure_base(const struct tb_measures *words, struct tb_measure measure)
{
    const char *base = words && measure.kind >= TB_MEASURE_OTHER ? words->bases[measure.kind - TB_MEASURE_OTHER] : NULL;
    measure.factor = 1;
    return measure.kind >= TB_MEASURE_OTHER ? base ? base : "" : tb_measure_name(measure);
}

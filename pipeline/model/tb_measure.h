/* tb_measure: units of quantities as they are written (平方米 万平方米 ㎡ 公顷 元 万元 亿元 个 所 人 …).
 *
 * WHAT    A written unit -> its kind and how many base units one of it is. Base units: 平方米, 元, one thing, a percent. Areas,
 *         money and the commonest words of count are known; a bureau's own are in measures.csv: further words of count, and
 *         measures of a kind of its own (米 and 公里 are 长度), which convert among themselves and are no count of things.
 * USE     struct tb_measures words = TB_MEASURES_INIT; tb_measures_parse(&words, file, text, n, &err);
 *         if (tb_measure_parse_in(&words, "万张", n, &measure)) …  tb_measures_free(&words);
 * OWNERSHIP  the list owns its words.
 * ERRORS  TB_CONFIG with file and line.
 * LIMITS  万 in front multiplies by ten thousand, 亿 by a hundred million, 千 and 百 likewise. TB_MEASURE_MOST_KINDS.
 */
#ifndef TB_MEASURE_H
#define TB_MEASURE_H

#include "tb_arena.h"
#include "tb_err.h"
#include "tb_index.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* From TB_MEASURE_OTHER on: the kinds that measures.csv names. */
enum tb_measure_kind { TB_MEASURE_NONE, TB_MEASURE_AREA, TB_MEASURE_MONEY, TB_MEASURE_COUNT, TB_MEASURE_PERCENT, TB_MEASURE_OTHER };

enum { TB_MEASURE_MOST_KINDS = 32, TB_MEASURE_MOST_BYTES = 64, TB_MEASURE_ENDS = 16 };

struct tb_measure {
    int kind;       /* enum tb_measure_kind, or TB_MEASURE_OTHER and more */
    int64_t factor; /* base units in one written unit */
};

/* A bureau's own words. */
struct tb_measures {
    struct tb_index names; /* folded word -> place in items */
    struct tb_measure *items;
    size_t count, room;
    const char *kinds[TB_MEASURE_MOST_KINDS];
    const char *bases[TB_MEASURE_MOST_KINDS]; /* the word of factor 1, NULL for none */
    size_t kind_count;
    struct tb_arena arena;
    bool is_ready;
    /* When ready: a bit for the last character of each word, and one for each word, those that are always known too. */
    uint64_t ends[TB_MEASURE_ENDS], wholes[TB_MEASURE_ENDS];
};

#define TB_MEASURES_INIT                                                                                                           \
    {                                                                                                                              \
        {NULL, 0, 0}, NULL, 0, 0, {NULL}, {NULL}, 0, TB_ARENA_INIT, false, {0},                                                    \
        {                                                                                                                          \
            0                                                                                                                      \
        }                                                                                                                          \
    }

/* measures.csv: word,kind,factor; no kind: a word of count. */
enum tb_status tb_measures_parse(struct tb_measures *measures, const char *file, const char *text, size_t length,
                                 struct tb_err *err) TB_MUST_CHECK;
/* A word of count that a form uses as the unit of a column. False: it cannot be one (it holds a word of area, money or a
 * multiple, or nothing), or memory is out. */
bool tb_measures_add_count(struct tb_measures *measures, const char *word);
/* Make the bits by which nearly all texts are told from words. Adding a word does that too; without it texts are compared with all words. */
void tb_measures_make_ready(struct tb_measures *measures);
void tb_measures_free(struct tb_measures *measures);

/* The whole (folded or not) text is a unit. A bare 万 or 亿 is a unit of kind NONE with its factor. words may be NULL. */
bool tb_measure_parse_in(const struct tb_measures *words, const char *text, size_t length, struct tb_measure *measure);
/* False: no text that ends like this one is a unit; nearly all words are told apart from units by their last character. */
bool tb_measure_may_end(const struct tb_measures *words, const char *folded, size_t length);
/* Without a bureau's own words. */
bool tb_measure_parse(const char *text, size_t length, struct tb_measure *measure);

/* Hundredths of base units as a number in that unit: 300000000 in 万元 is "300". text: TB_NUM_TEXT_BYTES. */
char *tb_measure_format(char *text, struct tb_measure measure, int64_t hundredths);

/* "平方米" "万元" … : the usual name; "个" for counts, "" for what measures.csv names. Static. */
const char *tb_measure_name(struct tb_measure measure);

/* The base unit of a kind, of those of measures.csv too; "" where it has none. */
const char *tb_measure_base(const struct tb_measures *words, struct tb_measure measure);

#endif

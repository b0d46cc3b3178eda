#include "tb_preamble.h"

#include <string.h>

enum { MOST_TEXT_BYTES = 600, MOST_WORD_BYTES = 60, MOST_BETWEEN_BYTES = 36 };

static const struct {
    const char *word; /* folded */
    enum tb_preamble_key key;
} words[] = {
    {"填报单位", TB_PREAMBLE_UNIT},    {"上报单位", TB_PREAMBLE_UNIT},    {"报送单位", TB_PREAMBLE_UNIT},
    {"填表单位", TB_PREAMBLE_UNIT},    {"单位名称", TB_PREAMBLE_UNIT},    {"编报单位", TB_PREAMBLE_UNIT},
    {"编制单位", TB_PREAMBLE_UNIT},    {"制表单位", TB_PREAMBLE_UNIT},    {"报表单位", TB_PREAMBLE_UNIT},
    {"申报单位", TB_PREAMBLE_UNIT},    {"报告单位", TB_PREAMBLE_UNIT},    {"填报县", TB_PREAMBLE_UNIT},
    {"县(市、区)", TB_PREAMBLE_UNIT},  {"县市区", TB_PREAMBLE_UNIT},      {"县(市区)", TB_PREAMBLE_UNIT},
    {"计量单位", TB_PREAMBLE_MEASURE}, {"计量", TB_PREAMBLE_MEASURE},     {"计算单位", TB_PREAMBLE_MEASURE},
    {"度量单位", TB_PREAMBLE_MEASURE}, {"金额单位", TB_PREAMBLE_MEASURE}, {"面积单位", TB_PREAMBLE_MEASURE},
    {"资金单位", TB_PREAMBLE_MEASURE}, {"投资单位", TB_PREAMBLE_MEASURE}, {"数量单位", TB_PREAMBLE_MEASURE},
    {"货币单位", TB_PREAMBLE_MEASURE}, {"经费单位", TB_PREAMBLE_MEASURE}, {"量纲", TB_PREAMBLE_MEASURE},
    {"单位", TB_PREAMBLE_EITHER},      {"填报日期", TB_PREAMBLE_FILLED},  {"填报时间", TB_PREAMBLE_FILLED},
    {"填表日期", TB_PREAMBLE_FILLED},  {"填表时间", TB_PREAMBLE_FILLED},  {"上报日期", TB_PREAMBLE_FILLED},
    {"上报时间", TB_PREAMBLE_FILLED},  {"制表日期", TB_PREAMBLE_FILLED},  {"制表时间", TB_PREAMBLE_FILLED},
    {"报送日期", TB_PREAMBLE_FILLED},  {"报送时间", TB_PREAMBLE_FILLED},  {"报出日期", TB_PREAMBLE_FILLED},
    {"编制日期", TB_PREAMBLE_FILLED},  {"日期", TB_PREAMBLE_FILLED},      {"时间", TB_PREAMBLE_FILLED},
    {"截至", TB_PREAMBLE_CUTOFF},      {"截止", TB_PREAMBLE_CUTOFF},      {"数据截至", TB_PREAMBLE_CUTOFF},
    {"数据截止", TB_PREAMBLE_CUTOFF},  {"统计截至", TB_PREAMBLE_CUTOFF},  {"统计截止", TB_PREAMBLE_CUTOFF},
    {"报告期", TB_PREAMBLE_CUTOFF},    {"截至日期", TB_PREAMBLE_CUTOFF},  {"截止日期", TB_PREAMBLE_CUTOFF},
    {"截至时间", TB_PREAMBLE_CUTOFF},  {"截止时间", TB_PREAMBLE_CUTOFF},  {"填表人", TB_PREAMBLE_SIGNED},
    {"填报人", TB_PREAMBLE_SIGNED},    {"制表人", TB_PREAMBLE_SIGNED},    {"制表", TB_PREAMBLE_SIGNED},
    {"审核人", TB_PREAMBLE_SIGNED},    {"审核", TB_PREAMBLE_SIGNED},      {"复核", TB_PREAMBLE_SIGNED},
    {"复核人", TB_PREAMBLE_SIGNED},    {"负责人", TB_PREAMBLE_SIGNED},    {"单位负责人", TB_PREAMBLE_SIGNED},
    {"单位领导", TB_PREAMBLE_SIGNED},  {"单位公章", TB_PREAMBLE_SIGNED},  {"单位盖章", TB_PREAMBLE_SIGNED},
    {"单位电话", TB_PREAMBLE_SIGNED},  {"单位地址", TB_PREAMBLE_SIGNED},  {"单位代码", TB_PREAMBLE_SIGNED},
    {"单位联系", TB_PREAMBLE_SIGNED},  {"单位主要", TB_PREAMBLE_SIGNED},  {"单位分管", TB_PREAMBLE_SIGNED},
    {"联系人", TB_PREAMBLE_SIGNED},    {"联系电话", TB_PREAMBLE_SIGNED},  {"联系方式", TB_PREAMBLE_SIGNED},
    {"电话", TB_PREAMBLE_SIGNED},      {"手机", TB_PREAMBLE_SIGNED},      {"传真", TB_PREAMBLE_SIGNED},
    {"邮箱", TB_PREAMBLE_SIGNED},      {"报送人", TB_PREAMBLE_SIGNED},    {"经办人", TB_PREAMBLE_SIGNED},
    {"统计人", TB_PREAMBLE_SIGNED},    {"分管领导", TB_PREAMBLE_SIGNED},  {"主要领导", TB_PREAMBLE_SIGNED},
    {"表号", TB_PREAMBLE_SIGNED},      {"制定机关", TB_PREAMBLE_SIGNED},  {"批准文号", TB_PREAMBLE_SIGNED},
};

const char *tb_preamble_word(size_t i, enum tb_preamble_key *key)
{
    if (i >= sizeof words / sizeof *words)
        return NULL;
    *key = words[i].key;
    return words[i].word;
}

/* The longest word that the folded text begins with. */
static enum tb_preamble_key word_of(const char *text, size_t length, size_t *word_bytes)
{
    enum tb_preamble_key key = TB_PREAMBLE_NONE;
    size_t i;
    *word_bytes = 0;
    for (i = 0; i < sizeof words / sizeof *words; i++)
        if (strlen(words[i].word) > *word_bytes && tb_text_starts(text, length, words[i].word)) {
            *word_bytes = strlen(words[i].word);
            key = words[i].key;
        }
    return key;
}

/* Bytes of a colon; 0: none. */
static size_t colon_bytes(const char *text, size_t length)
{
    if (length > 0 && *text == ':')
        return 1;
    return tb_text_starts(text, length, "：") || tb_text_starts(text, length, "∶") ? strlen("：") : 0;
}

/* What may stand before a key inside a cell. */
static const char *const gaps[] = {" ",  "　", "\t", "\n", "\r", "\xC2\xA0", "(",  "（", ",",
                                   "，", ";",  "；", "。", "/",  "|",        "【", "["};

/* Bytes of such a mark; 0: nothing such. */
static size_t gap_bytes(const char *text, size_t length)
{
    const unsigned char first = length > 0 ? (unsigned char)*text : 0;
    if ((first >= '0' && first <= '9') || (first >= 0x80 && first < 0xC0) || (first >= 0xE4 && first <= 0xE9))
        return 0; /* a digit or in an ideograph, as nearly all are */
    return tb_text_starts_any(text, length, TB_TEXT_WORDS(gaps));
}

/* Without the marks that end it before the next key. */
static struct tb_span without_gap(struct tb_span piece)
{
    size_t mark;
    while ((mark = tb_text_ends_any(piece.text, piece.length, TB_TEXT_WORDS(gaps))) > 0)
        piece.length -= mark;
    return piece;
}

/* The place of the colon of a key that stands at the front: between them only blanks and brackets (盖章), or a few letters more for
 * keys that cannot be mistaken. length: there is none. */
static size_t colon_of(const char *text, size_t length, enum tb_preamble_key key)
{
    char between[MOST_TEXT_BYTES + 1];
    size_t at, n, word_bytes;
    for (at = 0; at < length && colon_bytes(text + at, length - at) == 0; at++)
        ;
    if (at == length)
        return length;
    n = tb_text_fold(text, at, between);
    (void)word_of(between, n, &word_bytes);
    n -= word_bytes;
    if (n == 0 || between[word_bytes] == '(' ||
        (key != TB_PREAMBLE_EITHER && key != TB_PREAMBLE_MEASURE && n <= MOST_BETWEEN_BYTES))
        return at;
    return length;
}

/* 计量单位 万元: where the value begins behind a key without a colon, when a blank is between them; else length. */
static size_t behind_word(const char *text, size_t length, size_t word_bytes)
{
    char folded[MOST_WORD_BYTES + 8];
    size_t at, n;
    for (at = 0; at < length && at < MOST_WORD_BYTES; at++) {
        if (((unsigned char)text[at] & 0xC0) == 0x80)
            continue;
        n = tb_text_fold(text, at, folded);
        if (n == word_bytes)
            return gap_bytes(text + at, length - at) > 0 && text[at] != '(' && !tb_text_starts(text + at, length - at, "（")
                       ? at
                       : length;
    }
    return length;
}

static bool ends_in_seal(const char *text, size_t length)
{
    return tb_text_ends(text, length, "章") || tb_text_ends(text, length, "签");
}

/* The key of a piece that begins with one; *colon: where its colon is, length for none. */
static enum tb_preamble_key key_at(const char *text, size_t length, size_t *colon)
{
    char head[MOST_TEXT_BYTES + 1];
    size_t word_bytes, n;
    enum tb_preamble_key key;
    if (length > MOST_TEXT_BYTES)
        return TB_PREAMBLE_NONE;
    n = tb_text_fold(text, length, head);
    key = word_of(head, n, &word_bytes);
    *colon = key == TB_PREAMBLE_NONE ? length : colon_of(text, length, key);
    if (key == TB_PREAMBLE_NONE || *colon < length || key == TB_PREAMBLE_CUTOFF)
        return key;
    if (behind_word(text, length, word_bytes) < length)
        return key;
    /* 填报单位（盖章）: its value stands in the next cell; 单位＝公顷 has none there */
    return n == word_bytes || (n <= word_bytes + strlen("(盖章)") &&
                               (key == TB_PREAMBLE_SIGNED || head[word_bytes] == '(' || ends_in_seal(head, n)))
               ? key
               : TB_PREAMBLE_NONE;
}

static size_t behind_key(struct tb_span cell)
{
    char head[MOST_TEXT_BYTES + 1];
    size_t word_bytes;
    (void)word_of(head, tb_text_fold(cell.text, cell.length, head), &word_bytes);
    return behind_word(cell.text, cell.length, word_bytes);
}

enum tb_preamble_key tb_preamble_key(struct tb_span cell, struct tb_span *value)
{
    size_t colon, used;
    enum tb_preamble_key key;
    while (cell.length > 0 && (used = gap_bytes(cell.text, cell.length)) > 0) {
        cell.text += used;
        cell.length -= used;
    }
    *value = cell;
    value->length = 0;
    if (cell.length == 0)
        return TB_PREAMBLE_NONE;
    key = key_at(cell.text, cell.length, &colon);
    if (key == TB_PREAMBLE_NONE)
        return key;
    if (colon < cell.length) {
        colon += colon_bytes(cell.text + colon, cell.length - colon);
        *value = tb_text_trim(cell.text + colon, cell.length - colon);
    } else if (key == TB_PREAMBLE_CUTOFF) {
        *value = cell; /* 截至2017年6月30日: the whole cell holds the date */
    } else if ((colon = behind_key(cell)) < cell.length) {
        *value = tb_text_trim(cell.text + colon, cell.length - colon);
    }
    return key;
}

/* 陵城区教育局单位：万元: behind the name of an office a key needs no gap. */
static bool ends_in_office(const char *text, size_t length)
{
    static const char *const ends[] = {"局", "委", "办", "处", "府", "会", "校", "园", "县", "市", "区"};
    return tb_text_ends_any(text, length, TB_TEXT_WORDS(ends)) > 0;
}

/* Where the next key begins, behind a gap; the length when there is none. A key inside needs its colon, or to be 截至, or to be of
 * measures with a blank behind it. */
static size_t next_key(const char *text, size_t length)
{
    size_t at, gap, colon, from = 0;
    enum tb_preamble_key key;
    for (at = 0; at<length; at += gap> 0 ? gap : 1) {
        gap = gap_bytes(text + at, length - at);
        from = at + gap;
        if (from >= length || gap_bytes(text + from, length - from) > 0 || ((unsigned char)text[from] & 0xC0) == 0x80 ||
            (gap == 0 && !ends_in_office(text, at)))
            continue;
        key = key_at(text + from, length - from, &colon);
        if (key == TB_PREAMBLE_NONE || (gap == 0 && (colon == length - from || key == TB_PREAMBLE_SIGNED)))
            continue;
        if (colon < length - from || key == TB_PREAMBLE_CUTOFF ||
            (key == TB_PREAMBLE_MEASURE && behind_key((struct tb_span){text + from, length - from}) < length - from))
            return from;
    }
    return length;
}

size_t tb_preamble_cell(struct tb_span cell, struct tb_span next, tb_preamble_on_value on_value, void *context)
{
    size_t at = 0, front = cell.length;
    while (at < cell.length) {
        const size_t cut = next_key(cell.text + at, cell.length - at);
        const struct tb_span whole = tb_text_trim(cell.text + at, cut);
        const struct tb_span piece = at + cut < cell.length ? without_gap(whole) : whole;
        struct tb_span value = {"", 0}, said = piece;
        enum tb_preamble_key key = tb_preamble_key(piece, &value);
        if (key != TB_PREAMBLE_NONE) {
            if (value.length > 0)
                said.length = (size_t)(value.text - piece.text);
            if (value.length == 0 && at + cut >= cell.length)
                value = next;
            on_value(context, key, said, value);
            front = at < front ? at : front;
        }
        at += cut;
    }
    return front;
}

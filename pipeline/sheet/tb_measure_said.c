#include "tb_measure_said.h"

#include "tb_measure_scale.h"
#include "tb_num.h"
#include "tb_utf8.h"

#include <stdio.h>
#include <string.h>

enum { MOST_NOTE_BYTES = 4096 };

static struct tb_measure_said_item *next_item(struct tb_measure_said *said, struct tb_span raw,
                                              const struct tb_measure_place *place)
{
    struct tb_measure_said_item *item;
    size_t n = raw.length < TB_MEASURE_RAW_BYTES ? raw.length : TB_MEASURE_RAW_BYTES - 1;
    if (said->count == TB_MEASURE_MOST_SAID) { /* the last one stands for all that are too many */
        item = &said->items[said->count - 1];
        item->is_unknown = true;
        snprintf(item->claim.subject, sizeof item->claim.subject, "…");
        return item;
    }
    item = &said->items[said->count++];
    memset(item, 0, sizeof *item);
    while (n < raw.length && n > 0 && ((unsigned char)raw.text[n] & 0xC0) == 0x80)
        n--;
    memcpy(item->raw, raw.text, n);
    item->line1 = place->line1;
    item->col1 = place->col1;
    item->is_below = place->is_below;
    return item;
}

static void keep_line(struct tb_measure_said *said, const struct tb_measure_line *line, struct tb_span raw,
                      const struct tb_measure_place *place)
{
    size_t i;
    for (i = 0; i < line->count; i++)
        next_item(said, raw, place)->claim = line->items[i];
    if (line->unknown[0]) {
        struct tb_measure_said_item *item = next_item(said, raw, place);
        item->is_unknown = true;
        snprintf(item->claim.subject, sizeof item->claim.subject, "%s", line->unknown);
    }
}

static void keep_unknown(struct tb_measure_said *said, struct tb_span word, struct tb_span raw,
                         const struct tb_measure_place *place)
{
    struct tb_measure_said_item *item = next_item(said, raw, place);
    item->is_unknown = true;
    snprintf(item->claim.subject, sizeof item->claim.subject, "%.*s", (int)word.length, word.text);
    item->claim.subject[tb_utf8_valid_up_to(item->claim.subject, strlen(item->claim.subject))] = '\0';
}

void tb_measure_said_line(struct tb_measure_said *said, const struct tb_measures *words, struct tb_span text,
                          const struct tb_measure_place *place)
{
    struct tb_measure_line line;
    tb_measure_line_read(&line, words, text.text, text.length);
    keep_line(said, &line, text, place);
}

void tb_measure_said_unknown(struct tb_measure_said *said, struct tb_span text, const struct tb_measure_place *place)
{
    keep_unknown(said, text, text, place);
}

bool tb_measure_said_maybe(struct tb_measure_said *said, const struct tb_measures *words, struct tb_span text,
                           const struct tb_measure_place *place)
{
    struct tb_measure_line line;
    tb_measure_line_read(&line, words, text.text, text.length);
    if (line.count > 0 && line.unknown[0] == '\0')
        keep_line(said, &line, text, place);
    return line.count > 0 && line.unknown[0] == '\0';
}

/* 计量单位为…, 单位：…, 面积以…为单位; not 填报单位请盖章, 单位负责人, 以学校为单位填报. */
static bool speaks_of_measures(const char *text, size_t length)
{
    static const char *const phrases[] = {"计量单位", "面积单位", "金额单位", "资金单位",
                                          "投资单位", "数量单位", "计算单位", "货币单位"};
    static const char *const things[] = {"面积", "投资", "金额", "资金", "数字", "经费"};
    static const char *const behind[] = {":", "为", "是", "均", "统一", "同", "见", "详", "参"};
    static const char *const front[] = {"注", "说明", "备注", ":", "(", "、", ".", "*", "※", "—", "-"};
    const size_t word = strlen("单位");
    size_t used;
    while ((used = tb_text_starts_any(text, length, TB_TEXT_WORDS(front))) > 0 ||
           (length > 0 && tb_num_is_digit(*text))) { /* 注：1. */
        used = used > 0 ? used : 1;
        text += used;
        length -= used;
    }
    return tb_text_has_any(text, length, TB_TEXT_WORDS(phrases)) ||
           (tb_text_starts(text, length, "单位") && tb_text_starts_any(text + word, length - word, TB_TEXT_WORDS(behind)) > 0) ||
           (tb_text_find(text, length, "为单位", strlen("为单位")) != SIZE_MAX &&
            tb_text_has_any(text, length, TB_TEXT_WORDS(things)));
}

/* 投资单位：市财政局 */
static bool ends_in_office(const char *text, size_t length)
{
    static const char *const ends[] = {"局", "委", "府", "厅", "办", "处", "校", "园", "中心", "公司"};
    return tb_text_ends_any(text, length, TB_TEXT_WORDS(ends)) > 0;
}

/* 不得用亩, 请勿填万元 */
static bool denies(const char *text, size_t length)
{
    static const char *const words[] = {"不", "勿", "禁止", "严禁", "而非"};
    return tb_text_has_any(text, length, TB_TEXT_WORDS(words));
}

/* A sentence without its blanks, and as it stands; the cell it is in. */
struct sentence {
    const struct tb_measures *words;
    struct tb_span solid, text, raw;
    const struct tb_measure_place *place;
};

typedef void read_sentence(struct tb_measure_said *said, const struct sentence *sentence);

/* It says that figures stand for others, or counts them in what is no measure. */
static void read_odd(struct tb_measure_said *said, const struct sentence *sentence)
{
    const struct tb_span odd =
        tb_measure_scale(sentence->solid) ? sentence->solid : tb_measure_odd(sentence->words, sentence->solid);
    if (odd.length > 0)
        keep_unknown(said, odd, sentence->raw, sentence->place);
}

/* A measure that is named for the table, a mention, a word that should be one. */
static void read_note(struct tb_measure_said *said, const struct sentence *sentence)
{
    const struct tb_span solid = sentence->solid;
    const char *foreign = tb_measure_foreign(solid.text, solid.length);
    const size_t before = said->count;
    struct tb_measure_line line;
    struct tb_measure measure;
    size_t at = 0;
    if (foreign) {
        keep_unknown(said, (struct tb_span){foreign, strlen(foreign)}, sentence->raw, sentence->place);
        return;
    }
    tb_measure_line_read(&line, sentence->words, sentence->text.text, sentence->text.length);
    if ((line.count > 0 && line.unknown[0] == '\0') ||
        (speaks_of_measures(solid.text, solid.length) && !(line.count == 0 && ends_in_office(solid.text, solid.length)))) {
        keep_line(said, &line, sentence->raw, sentence->place);
        return;
    }
    read_odd(said, sentence);
    while (said->count == before && tb_measure_mentioned(sentence->words, solid.text, solid.length, &at, &measure)) {
        struct tb_measure_said_item *item = next_item(said, sentence->raw, sentence->place);
        item->is_mention = true;
        item->claim.measure = measure;
    }
}

/* 按亩填, 以美元计; not 占地亩数, 亩均投资. */
static bool says_how(struct tb_span solid)
{
    static const char *const hows[] = {"按", "以", "用", "填", "单位", "均为", "都", "为", "是"};
    return tb_text_has_any(solid.text, solid.length, TB_TEXT_WORDS(hows));
}

/* 单位同上, 计量单位见附件 */
static bool refers_elsewhere(const char *text, size_t length)
{
    static const char *const places[] = {"同", "见", "详", "参"};
    const size_t at = tb_text_starts(text, length, "计量单位") ? strlen("计量单位") : strlen("单位");
    size_t i;
    for (i = 0; i < sizeof places / sizeof *places; i++)
        if (at < length && tb_text_ends(text, at, "单位") && tb_text_starts(text + at, length - at, places[i]))
            return true;
    return false;
}

/* A remark: only what says how the numbers are to be read; amounts and places are not looked at. */
static void read_remark(struct tb_measure_said *said, const struct sentence *sentence)
{
    const struct tb_span solid = sentence->solid;
    const char *foreign = tb_measure_foreign(solid.text, solid.length);
    const bool elsewhere = refers_elsewhere(solid.text, solid.length);
    struct tb_measure_line line;
    if (foreign && says_how(solid)) {
        keep_unknown(said, (struct tb_span){foreign, strlen(foreign)}, sentence->raw, sentence->place);
        return;
    }
    line.count = 0;
    if (says_how(solid) || elsewhere) /* of few remarks: taking one apart is dear */
        tb_measure_line_read(&line, sentence->words, sentence->text.text, sentence->text.length);
    if ((line.count > 0 && line.unknown[0] == '\0') || elsewhere)
        keep_line(said, &line, sentence->raw, sentence->place);
    else
        read_odd(said, sentence);
}

static void each_sentence(struct tb_measure_said *said, const struct tb_measures *words, struct tb_span text,
                          const struct tb_measure_place *place, read_sentence *read)
{
    static const char *const ends[] = {"。", ";", ",", "!", "？", "?"};
    char folded[MOST_NOTE_BYTES], solid[MOST_NOTE_BYTES];
    struct sentence sentence = {words, {solid, 0}, {folded, 0}, text, place};
    size_t n, at = 0, from = 0, i, used;
    if (2 * text.length >= sizeof folded)
        text.length = sizeof folded / 2 - 1;
    n = tb_measure_fold(text.text, text.length, folded);
    while (at <= n) {
        for (i = 0, used = 0; at < n && i < sizeof ends / sizeof *ends && used == 0; i++)
            used = tb_text_starts(folded + at, n - at, ends[i]) ? strlen(ends[i]) : 0;
        if (at == n || used > 0) {
            sentence.text = (struct tb_span){folded + from, at - from};
            sentence.solid.length = tb_text_fold(sentence.text.text, sentence.text.length, solid);
            if (at > from && !denies(solid, sentence.solid.length))
                read(said, &sentence);
            from = at + used;
        }
        at += used > 0 ? used : 1;
    }
}

void tb_measure_said_note(struct tb_measure_said *said, const struct tb_measures *words, struct tb_span text,
                          const struct tb_measure_place *place)
{
    each_sentence(said, words, text, place, read_note);
}

void tb_measure_said_odd(struct tb_measure_said *said, const struct tb_measures *words, struct tb_span text,
                         const struct tb_measure_place *place)
{
    each_sentence(said, words, text, place, read_odd);
}

void tb_measure_said_remark(struct tb_measure_said *said, const struct tb_measures *words, struct tb_span text,
                            const struct tb_measure_place *place)
{
    each_sentence(said, words, text, place, read_remark);
}

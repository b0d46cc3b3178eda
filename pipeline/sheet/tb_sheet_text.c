/* Free text in a cell: what a page cannot be set with, what is too long, what was damaged on its way. */
#include "tb_measure_said.h"
#include "tb_measure_scale.h"
#include "tb_sheet.h"
#include "tb_show.h"
#include "tb_utf8.h"

#include <string.h>

enum { MOST_NAME = 200, MOST_TEXT = 2000 };

/* Characters that the middle bytes of UTF-8 make when they are read as GBK: 鍖 鏄 閮. Traditional forms that no school is called. */
static bool is_misread(uint32_t c)
{
    static const uint_least16_t suspects[] = u"鋩鋪鋫鋬鋭鋮鋯鋰鋱鋲鋳鋴鋵鋶鋷鋸鋹鋺鋻鋼鋽鋾鋿錀錁錂錃錄錅錆錇錈錉"
                                             u"鍊鍋鍌鍍鍎鍏鍐鍑鍒鍓鍔鍕鍖鍗鍘鍙鍚鍛鍜鍝鍞鍟鍠鍡鍢鍣鍤鍥鍦鍧鍨鍩鍫"
                                             u"鎬鎭鎮鎯鎰鎱鎲鎳鎴鎵鎶鎷鎸鎹鎺鎻鎼鎽鎾鎿鏀鏁鏂鏃鏄鏅鏆鏇鏈鏉鏋鏌鏍"
                                             u"鐎鐏鐐鐑鐒鐓鐔鐕鐖鐗鐘鐙鐚鐛鐜鐝鐞鐟鐠鐡鐢鐣鐤鐥鐦鐧鐨鐩鐪鐫鐬鐭鐮"
                                             u"鑰鑱鑲鑳鑴鑵鑶鑷鑸鑹鑺鑻鑼鑽鑾鑿钀钁钂钃钄钑钖钘铇铏铓铔铚铦铻锜锠"
                                             u"閫閬閭閮閯閰閱閲閳閴閵閶閷閸閹閺閻閼閽閾閿闀闁闂闃闄闅闆闇闈闉闊闋";
    size_t low = 0, high = sizeof suspects / sizeof *suspects - 1;
    if (c < suspects[0] || c > suspects[high - 1])
        return false;
    while (low < high) {
        const size_t middle = low + (high - low) / 2;
        if (suspects[middle] < c)
            low = middle + 1;
        else
            high = middle;
    }
    return suspects[low] == c;
}

/* The first of those below. */
static bool is_mark_character(uint32_t c)
{
    return c == u'锟' || c == u'烫' || c == u'屯';
}

/* 锟斤拷, 烫烫烫, 屯屯屯: what memory that was never filled, or a replacement character, reads as. */
static bool is_mark_of_damage(const char *text, size_t length)
{
    static const char *const marks[] = {"锟斤", "烫烫烫", "屯屯屯"};
    return tb_text_starts_any(text, length, TB_TEXT_WORDS(marks)) > 0;
}

/* 锟斤拷, Êµ Ñé, ??镇, 鍖楄矾: text that was saved in one encoding and read in another. What of it is damaged, or NULL. */
static const char *damage_of(struct tb_span cell)
{
    size_t at, used, letters = 0, questions = 0;
    for (at = 0; at < cell.length; at += used) {
        uint32_t c = (unsigned char)cell.text[at];
        used = 1;
        questions = c == '?' ? questions + 1 : 0;
        if (questions == 2)
            return "有连续的问号";
        if (c < 0x80)
            continue;
        c = tb_utf8_ideograph(cell.text + at, cell.length - at);
        if (c != 0) {
            used = 3;
            if (c >= 0x92E9 && c <= 0x95CB && is_misread(c))
                return "有错认的字";
            if (is_mark_character(c) && is_mark_of_damage(cell.text + at, cell.length - at))
                return "是编码错乱的字";
            continue;
        }
        c = tb_utf8_decode(cell.text + at, cell.length - at, &used);
        letters += c >= 0xC0 && c <= 0xFF && c != 0xD7 && c != 0xF7;
        if (letters == 2)
            return "有成串的拉丁字母";
    }
    return NULL;
}

/* What a page can be set with: from left to right, one glyph a character. A Chinese face lacks many of the rest, and one
 * county's odd character would stop the bulletin of all. */
static bool is_printable(uint32_t c)
{
    if (c < 0x20)
        return c == '\n' || c == '\r' || c == '\t';
    return !tb_show_is_odd(c) && c != 0xFFFD && !(c >= 0x0590 && c <= 0x10FF) && !(c >= 0x1780 && c <= 0x18AF) &&
           !(c >= 0xD800 && c <= 0xF8FF) && !(c >= 0xFB1D && c <= 0xFDFF) && !(c >= 0xFE70 && c <= 0xFEFE) &&
           !(c >= 0x10000 && c <= 0x1FFFF) && c < 0xE0000;
}

/* Nothing but ASCII without ?, and ideographs that were looked at before: as nearly all cells of a long sheet. */
static bool is_plain(const struct tb_sheet *sheet, struct tb_span cell)
{
    size_t at;
    uint32_t c;
    for (at = 0; at < cell.length;) {
        const unsigned char first = (unsigned char)cell.text[at];
        if (first >= 0x20 && first < 0x7F && first != '?') {
            at++;
            continue;
        }
        c = tb_utf8_ideograph(cell.text + at, cell.length - at);
        if (c == 0 || !(sheet->plain[c / 8] & 1u << c % 8))
            return false;
        at += 3;
    }
    return true;
}

/* The ideographs of a cell that need not be looked at again: asked for, and no sign of damage. */
static void note_plain(struct tb_sheet *sheet, struct tb_span cell)
{
    size_t at;
    for (at = 0; at < cell.length; at++) {
        const uint32_t c = tb_utf8_ideograph(cell.text + at, cell.length - at);
        if (c != 0 && (!sheet->can_set || sheet->asked[c / 8] & 1u << c % 8) && !is_misread(c) && !is_mark_character(c))
            sheet->plain[c / 8] |= (unsigned char)(1u << c % 8);
    }
}

/* What no page can be set with, and what no document. */
static void look_at_characters(struct tb_sheet *sheet, size_t line1, size_t i, struct tb_span cell)
{
    size_t at, used;
    for (at = 0; at < cell.length; at += used) {
        const unsigned char first = (unsigned char)cell.text[at];
        uint32_t c;
        used = 1;
        if (first >= 0x20 && first < 0x7F)
            continue;
        if (tb_utf8_ideograph(cell.text + at, cell.length - at) != 0) {
            used = 3;
            continue;
        }
        c = tb_utf8_decode(cell.text + at, cell.length - at, &used);
        if (!is_printable(c)) {
            tb_finding_add(sheet->findings, TB_FINDING_BAD_CHARACTER, line1, (size_t)sheet->header->file_column[i] + 1, cell.text,
                           cell.length, "：列“%s”第%zu个字（U+%04X）", sheet->form->columns[i].header,
                           tb_utf8_count(cell.text, at) + 1, (unsigned)c);
            return;
        }
    }
    tb_sheet_check_rare(sheet, line1, i, cell);
}

/* 作废, or 本行面积按万平方米填, in a remark: what it says about the numbers of its row must be how they are read. */
static void check_remark(struct tb_sheet *sheet, size_t line1, size_t i, struct tb_span cell)
{
    struct tb_measure_said said = {.count = 0};
    size_t k;
    if (tb_sheet_says_uncounted(cell))
        tb_finding_add(sheet->findings, TB_FINDING_NOT_COUNTED, line1, (size_t)sheet->header->file_column[i] + 1, cell.text,
                       cell.length, "：“%.*s”", cell.length < 120 ? (int)cell.length : 3, cell.length < 120 ? cell.text : "…");
    else if (tb_sheet_says_estimated(cell))
        tb_finding_add(sheet->findings, TB_FINDING_ESTIMATED, line1, (size_t)sheet->header->file_column[i] + 1, cell.text,
                       cell.length, "%s", "");
    if (!tb_measure_scale_maybe(cell))
        return;
    for (k = 0; k < sheet->form->column_count; k++)
        if (sheet->form->columns[k].unit_column == (int)i)
            return; /* 万 there is a unit */
    tb_measure_said_remark(&said, &sheet->catalog->measures, cell,
                           &(struct tb_measure_place){line1, (size_t)sheet->header->file_column[i] + 1, true});
    if (said.count > 0)
        tb_measure_compare(&said, sheet->form, sheet->header, sheet->findings);
}

void tb_sheet_check_text(struct tb_sheet *sheet, size_t line1, size_t i, struct tb_span cell)
{
    const size_t col1 = (size_t)sheet->header->file_column[i] + 1, most = (int)i == sheet->form->key ? MOST_NAME : MOST_TEXT;
    const bool plain = is_plain(sheet, cell);
    const char *damage;
    if ((int)i != sheet->form->key && i > 0 && sheet->form->kind != TB_FORM_TASK && sheet->form->kind != TB_FORM_PROBLEM)
        check_remark(sheet, line1, i, cell);
    if (!plain)
        look_at_characters(sheet, line1, i, cell);
    if (cell.length > most && tb_utf8_count(cell.text, cell.length) > most)
        tb_finding_add(sheet->findings, TB_FINDING_LONG_CELL, line1, col1, cell.text, cell.length, "：列“%s”，最多%zu个字",
                       sheet->form->columns[i].header, most);
    if (plain)
        return;
    if ((damage = damage_of(cell)) != NULL)
        tb_finding_add(sheet->findings, TB_FINDING_DAMAGED_TEXT, line1, col1, cell.text, cell.length, "：列“%s”%s",
                       sheet->form->columns[i].header, damage);
    else
        note_plain(sheet, cell);
}

#include "tb_number_text.h"

#include "tb_num.h"
#include "tb_text.h"
#include "tb_utf8.h"

#include <stdio.h>
#include <stdint.h>
#include <string.h>

enum { MOST_DIGITS = 6, MOST_SHAPE_BYTES = 15 };

/* ① ⑴ ⒈ ㈠ ❶ ➀ Ⅲ ㉑: signs that are a number by themselves. 0: none. */
static int sign_value(uint32_t c)
{
    static const struct {
        uint32_t first, last;
        int value; /* of the first */
    } ranges[] = {{0x2460, 0x2473, 1}, {0x2474, 0x2487, 1},  {0x2488, 0x249B, 1},  {0x3220, 0x3229, 1}, {0x3280, 0x3289, 1},
                  {0x2776, 0x277F, 1}, {0x2780, 0x2789, 1},  {0x278A, 0x2793, 1},  {0x2160, 0x216B, 1}, {0x2170, 0x217B, 1},
                  {0x24F5, 0x24FE, 1}, {0x24EB, 0x24F4, 11}, {0x3251, 0x325F, 21}, {0x32B1, 0x32BF, 36}};
    size_t i;
    for (i = 0; i < sizeof ranges / sizeof *ranges; i++)
        if (c >= ranges[i].first && c <= ranges[i].last)
            return ranges[i].value + (int)(c - ranges[i].first);
    return 0;
}

/* 0 … 9 of 〇一二…九两, 10 and 100 of 十百; -1: none. */
static int numeral_value(uint32_t c)
{
    static const uint32_t signs[] = {0x3007, 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D};
    int i;
    for (i = 0; i < 10; i++)
        if (signs[i] == c)
            return i;
    return c == 0x96F6 ? 0 : c == 0x4E24 ? 2 : c == 0x5341 ? 10 : c == 0x767E ? 100 : -1;
}

/* The Chinese numeral or sign at the beginning of a text; *used 0: none. */
static int leading_numeral(const char *text, size_t length, size_t *used)
{
    int total = 0, digit = -1, value;
    size_t at = 0, n;
    *used = 0;
    if (length > 0 && (value = sign_value(tb_utf8_decode(text, length, &n))) > 0) {
        *used = n;
        return value;
    }
    while (at < length && (value = numeral_value(tb_utf8_decode(text + at, length - at, &n))) >= 0 && at < 21) {
        if (value < 10 && digit > 0)
            total = (total + digit) * 10; /* 一二: digit by digit */
        if (value >= 10) {
            total += (digit < 0 ? 1 : digit) * value;
            digit = -1;
        } else {
            digit = value;
        }
        at += n;
    }
    *used = at;
    return total + (digit > 0 ? digit : 0);
}

/* 第 and 任务编号 in front, 项 and full stops behind. */
static struct tb_span without_words(const char *text, size_t length)
{
    static const char *const before[] = {"第", "任务", "编号", "序号", "重点", "工作", "no",  "(",
                                         "#",  "№",    ".",    ":",    "-",    "、",   "问题"};
    static const char *const behind[] = {"项", "条", "号", "个", "款", "件", "点", "任务", "工作",
                                         ")",  ".",  ":",  ",",  "-",  "、", "。", "，"};
    struct tb_span span = {text, length};
    bool again = true;
    size_t i;
    while (again) {
        again = false;
        for (i = 0; i < sizeof before / sizeof *before; i++)
            if (tb_text_starts(span.text, span.length, before[i])) {
                span.text += strlen(before[i]);
                span.length -= strlen(before[i]);
                again = true;
            }
        for (i = 0; i < sizeof behind / sizeof *behind; i++)
            if (tb_text_ends(span.text, span.length, behind[i])) {
                span.length -= strlen(behind[i]);
                again = true;
            }
    }
    return span;
}

/* 04-1 and 4.01: the parts without leading noughts, a point between. 0: no such number. */
static size_t digits_shape(struct tb_span span, char *out)
{
    size_t at = 0, n = 0, start, end;
    for (;;) {
        for (start = at; at < span.length && tb_num_is_digit(span.text[at]); at++)
            ;
        for (end = at; start + 1 < end && span.text[start] == '0'; start++)
            ;
        if (start == end || end - start > MOST_DIGITS || n + (end - start) + 1 > MOST_SHAPE_BYTES)
            return 0;
        memcpy(out + n, span.text + start, end - start);
        n += end - start;
        if (at == span.length)
            return n;
        if (span.text[at] != '.' && span.text[at] != '-' && span.text[at] != '_')
            return 0;
        out[n++] = '.';
        at++;
    }
}

size_t tb_number_text(const char *text, size_t length, char *out)
{
    size_t n = tb_text_fold(text, length, out), used, shaped;
    const struct tb_span span = without_words(out, n);
    char shape[MOST_SHAPE_BYTES + 1];
    int value = leading_numeral(span.text, span.length, &used);
    if (span.length > 0 && used == span.length && value > 0)
        shaped = (size_t)snprintf(shape, sizeof shape, "%d", value);
    else
        shaped = digits_shape(span, shape);
    if (shaped == 0)
        return n;
    memcpy(out, shape, shaped);
    out[shaped] = '\0';
    return shaped;
}

bool tb_number_without_noughts(const char *text, size_t *length)
{
    const char *point = memchr(text, '.', *length);
    size_t n = *length;
    if (!point || memchr(point + 1, '.', *length - (size_t)(point + 1 - text)))
        return false;
    while (n > 0 && text[n - 1] == '0')
        n--;
    if (n == *length)
        return false;
    *length = text[n - 1] == '.' ? n - 1 : n;
    return true;
}

size_t tb_number_in_front(const char *text, size_t length)
{
    static const char *const marks[] = {"第", "项", "条", "(", ")", ".", "、", ":", "-", "_", ",", "，", "。", "—", "●",
                                        "○",  "■",  "□",  "◆", "◇", "▲", "△",  "※", "★", "☆", "*", "·",  "•",  "√", "→"};
    size_t i, used;
    for (i = 0; i < sizeof marks / sizeof *marks; i++)
        if (tb_text_starts(text, length, marks[i]))
            return strlen(marks[i]);
    for (i = 0; i < length && tb_num_is_digit(text[i]); i++)
        ;
    if (i > 0)
        return i <= 3 ? i : 0;
    (void)leading_numeral(text, length, &used);
    return used;
}

#include "tb_chinese.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

/* A piece after what is there; sixteen digits with their places leave room for it. */
static void add_piece(char *text, const char *piece)
{
    const size_t used = strlen(text);
    snprintf(text + used, TB_CHINESE_BYTES - used, "%s", piece);
}

/* The digits of one group of four: 1205 -> 一千二百零五. is_started: something stands to the left. */
static void add_group(char *text, int group, bool is_started)
{
    static const char *const digit[] = {"零", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
    static const char *const place[] = {"千", "百", "十", ""};
    static const int power[] = {1000, 100, 10, 1};
    bool gap = false;
    int i;
    for (i = 0; i < 4; i++) {
        const int d = group / power[i] % 10;
        if (d == 0) {
            gap = is_started;
            continue;
        }
        if (gap)
            add_piece(text, digit[0]);
        gap = false;
        if (!(d == 1 && i == 2 && !is_started)) /* 十三, not 一十三, at the very front */
            add_piece(text, digit[d]);
        add_piece(text, place[i]);
        is_started = true;
    }
}

char *tb_chinese_number(int64_t number, char text[TB_CHINESE_BYTES])
{
    static const char *const myriad[] = {"万亿", "亿", "万", ""};
    static const int64_t power[] = {1000000000000, 100000000, 10000, 1};
    bool is_started = false;
    int i;
    text[0] = '\0';
    if (number > TB_CHINESE_MOST || number < -TB_CHINESE_MOST)
        return text;
    if (number < 0)
        add_piece(text, "负");
    if (number < 0)
        number = -number;
    for (i = 0; i < 4; i++) {
        const int group = (int)(number / power[i] % 10000);
        if (group == 0)
            continue;
        add_group(text, group, is_started);
        add_piece(text, myriad[i]);
        is_started = true;
    }
    if (!is_started)
        add_piece(text, "零");
    return text;
}

char *tb_chinese_date(tb_date date, char text[TB_CHINESE_DATE_BYTES])
{
    int year, month, day;
    text[0] = '\0';
    if (date == TB_DATE_NONE)
        return text;
    tb_date_to_ymd(date, &year, &month, &day);
    snprintf(text, TB_CHINESE_DATE_BYTES, "%d年%d月%d日", year, month, day);
    return text;
}

char *tb_chinese_day(tb_date date, char text[TB_CHINESE_DATE_BYTES])
{
    int year, month, day;
    text[0] = '\0';
    if (date == TB_DATE_NONE)
        return text;
    tb_date_to_ymd(date, &year, &month, &day);
    snprintf(text, TB_CHINESE_DATE_BYTES, "%d月%d日", month, day);
    return text;
}

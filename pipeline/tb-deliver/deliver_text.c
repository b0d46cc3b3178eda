#include "deliver.h"
#include "tb_chinese.h"

#include <string.h>

const char *deliver_text(struct deliver *d, const char *format, ...)
{
    const char *text;
    va_list args;
    va_start(args, format);
    text = tb_arena_vprintf(&d->arena, format, args);
    va_end(args);
    return text ? text : "";
}

static const char *keep_text(struct deliver *d, const char *text)
{
    const char *kept = tb_arena_strdup(&d->arena, text);
    return kept ? kept : "";
}

const char *deliver_cn_date(struct deliver *d, const char *iso)
{
    char text[TB_CHINESE_DATE_BYTES];
    return keep_text(d, tb_chinese_date(tb_date_parse(iso, strlen(iso)), text));
}

const char *deliver_cn_day(struct deliver *d, const char *iso)
{
    char text[TB_CHINESE_DATE_BYTES];
    return keep_text(d, tb_chinese_day(tb_date_parse(iso, strlen(iso)), text));
}

const char *deliver_month(struct deliver *d, const char *iso)
{
    const tb_date date = tb_date_parse(iso, strlen(iso));
    int year, month, day;
    if (date == TB_DATE_NONE)
        return "";
    tb_date_to_ymd(date, &year, &month, &day);
    return deliver_text(d, "%d", month);
}

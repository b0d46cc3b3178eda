#include "deliver.h"
#include "tb_buf.h"
#include "tb_chinese.h"

#include <string.h>

enum { MOST_TEXT_BYTES = 1 << 20 };

const char *deliver_text(struct deliver *d, const char *format, ...)
{
    char line[1024];
    struct tb_buf longer = TB_BUF_INIT(MOST_TEXT_BYTES);
    const char *copy;
    va_list args;
    int length;
    va_start(args, format);
    length = vsnprintf(line, sizeof line, format, args);
    va_end(args);
    if (length < 0)
        return "";
    if ((size_t)length >= sizeof line) {
        char *room = tb_buf_reserve(&longer, (size_t)length + 1);
        va_start(args, format);
        if (room)
            vsnprintf(room, (size_t)length + 1, format, args);
        va_end(args);
        copy = room ? tb_arena_strndup(&d->arena, room, (size_t)length) : NULL;
    } else {
        copy = tb_arena_strndup(&d->arena, line, (size_t)length);
    }
    tb_buf_free(&longer);
    return copy ? copy : "";
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

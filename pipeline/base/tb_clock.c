#include "tb_clock.h"
#include "tb_i18n.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

enum { DAY_S = 86400 };

static bool two_digits(const char *text, int most, int *value)
{
    if (text[0] < '0' || text[0] > '9' || text[1] < '0' || text[1] > '9')
        return false;
    *value = (text[0] - '0') * 10 + (text[1] - '0');
    return *value <= most;
}

int tb_clock_parse_offset(const char *text, int32_t *offset_s)
{
    int hours, minutes;
    if (strlen(text) != 6 || (text[0] != '+' && text[0] != '-') || text[3] != ':' || !two_digits(text + 1, 14, &hours) ||
        !two_digits(text + 4, 59, &minutes))
        return 0;
    *offset_s = (text[0] == '-' ? -1 : 1) * (hours * 3600 + minutes * 60);
    return 1;
}

enum tb_status tb_clock_start(struct tb_clock *clock, const char *now_text, int32_t offset_s, struct tb_err *err)
{
    int hour, minute, second;
    tb_date date;
    clock->offset_s = offset_s;
    if (!now_text) {
        clock->now_s = (int64_t)time(NULL);
        return TB_OK;
    }
    if (strlen(now_text) != 19 || (date = tb_date_parse(now_text, 10)) == TB_DATE_NONE || now_text[10] != 'T' ||
        now_text[13] != ':' || now_text[16] != ':' || !two_digits(now_text + 11, 23, &hour) ||
        !two_digits(now_text + 14, 59, &minute) || !two_digits(now_text + 17, 59, &second))
        return tb_err_set(err, TB_USAGE, _("--now wants YYYY-MM-DDTHH:MM:SS, not \"%s\""), now_text);
    clock->now_s = (int64_t)date * DAY_S + hour * 3600 + minute * 60 + second - offset_s;
    return TB_OK;
}

/* Floor division: moments before 1970 belong to the day they are in. */
static int64_t day_of(int64_t local_s)
{
    return local_s >= 0 ? local_s / DAY_S : -((-local_s + DAY_S - 1) / DAY_S);
}

tb_date tb_clock_date(const struct tb_clock *clock, int64_t moment_s)
{
    return (tb_date)day_of(moment_s + clock->offset_s);
}

char *tb_clock_format(const struct tb_clock *clock, int64_t moment_s, char *text)
{
    int64_t local_s = moment_s + clock->offset_s;
    int64_t day = day_of(local_s);
    int second = (int)(local_s - day * DAY_S);
    char date[TB_DATE_TEXT_BYTES];
    snprintf(text, TB_CLOCK_TEXT_BYTES, "%sT%02d:%02d:%02d", tb_date_format(date, (tb_date)day), second / 3600 % 100,
             second / 60 % 60, second % 60);
    return text;
}

static int64_t read_ms(clockid_t which)
{
    struct timespec now;
    clock_gettime(which, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

int64_t tb_clock_monotonic_ms(void)
{
    return read_ms(CLOCK_MONOTONIC);
}

int64_t tb_clock_used_ms(void)
{
    return read_ms(CLOCK_PROCESS_CPUTIME_ID);
}

#include "tb_cellformat.h"

#include "tb_date.h"
#include "tb_num.h"

enum {
    DAYS_1904 = 1462,      /* from 1900's serial numbers to 1904's */
    LAST_SERIAL = 2958465, /* 9999-12-31 */
    DAY_SECONDS = 86400
};

static const char NO_DATE[] = "########"; /* what Excel shows, and what the reader of cells knows as an error */

/* A clock's time; hours may be more than a day has. */
static void put_time(struct tb_buf *out, int64_t seconds)
{
    tb_buf_printf(out, "%02lld:%02lld:%02lld", (long long)(seconds / 3600), (long long)(seconds / 60 % 60),
                  (long long)(seconds % 60));
}

/* The 1900 system's days that the calendar does not have are shown as Excel shows them. */
static void put_day(struct tb_buf *out, int64_t serial, bool as_month, bool date1904)
{
    char text[TB_DATE_TEXT_BYTES];
    const tb_date date = tb_date_from_excel(serial);
    if (!date1904 && (serial == 0 || serial == 60)) {
        tb_buf_puts(out, serial == 0 ? "1900-01-00" : "1900-02-29");
    } else if (date == TB_DATE_NONE) {
        tb_buf_puts(out, NO_DATE);
    } else {
        tb_date_format(text, date);
        if (as_month && text[8] == '0' && text[9] == '1')
            text[7] = '\0';
        tb_buf_puts(out, text);
    }
}

void tb_cellformat_put_date(const struct tb_cellformat_section *section, const struct tb_decimal *number, bool date1904,
                            struct tb_buf *out)
{
    int64_t days, fraction, seconds;
    if (number->is_negative || !tb_decimal_split(number, &days, &fraction) || days > LAST_SERIAL) {
        tb_buf_puts(out, NO_DATE);
        return;
    }
    /* fraction is in 10^-15 of a day; half a second rounds up */
    seconds = (int64_t)(((tb_int128)fraction * DAY_SECONDS + 500000000000000) / 1000000000000000);
    if (section->kind == TB_CELLFORMAT_TIME) {
        put_time(out, days * DAY_SECONDS + seconds);
        return;
    }
    if (seconds == DAY_SECONDS) {
        seconds = 0;
        days++;
    }
    put_day(out, days + (date1904 ? DAYS_1904 : 0), section->kind == TB_CELLFORMAT_MONTH, date1904);
    if (section->shows_time && seconds > 0) {
        tb_buf_putc(out, ' ');
        put_time(out, seconds);
    }
}

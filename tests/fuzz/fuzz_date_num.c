/* Numbers and dates: what is read and written again is the same; a ratio is what long division says. */
#include "fuzz.h"
#include "tb_date.h"
#include "tb_num.h"

#include <stdlib.h>
#include <string.h>

static void number(const char *text, size_t size)
{
    static const int64_t factors[] = {1, 10000, 100000000};
    char out[TB_NUM_TEXT_BYTES];
    int64_t value, again;
    size_t i;
    for (i = 0; i < sizeof factors / sizeof *factors; i++)
        if (tb_num_parse(text, size, factors[i], &value) == TB_NUM_OK) {
            tb_num_format_hundredths(out, value);
            if (fuzz_is_beyond_numbers(text, size) || strlen(out) >= sizeof out ||
                tb_num_parse(out, strlen(out), 1, &again) != TB_NUM_OK || again != value)
                abort();
        }
}

static void ratio(int64_t a, int64_t b, int decimals)
{
    char out[TB_NUM_TEXT_BYTES];
    int64_t scaled, sum;
    tb_int128 left, error, half;
    (void)tb_num_add(a, b, &sum);
    if (!tb_num_ratio(a, b, decimals, &scaled))
        return;
    if (b == 0)
        abort();
    left = a;
    while (decimals-- > 0)
        left *= 10;
    error = left - (tb_int128)scaled * b;
    half = b;
    error = error < 0 ? -error : error;
    half = half < 0 ? -half : half;
    if (2 * error > half)
        abort();
    if (strlen(tb_num_format(out, scaled, 1)) >= sizeof out)
        abort();
}

static void date(const char *text, size_t size)
{
    char out[TB_DATE_TEXT_BYTES];
    tb_date day = tb_date_parse(text, size);
    int year, month, dom;
    if (day == TB_DATE_NONE)
        return;
    tb_date_to_ymd(day, &year, &month, &dom);
    if (tb_date_from_ymd(year, month, dom) != day || dom > tb_date_days_in_month(year, month))
        abort();
    tb_date_format(out, day);
    if (strlen(out) != size || memcmp(out, text, size) != 0)
        abort();
    if (tb_date_month_end(day) < day || tb_date_previous_month_end(day) >= day)
        abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    int64_t a = 0, b = 0;
    number((const char *)data, size);
    date((const char *)data, size);
    if (size >= 17) {
        memcpy(&a, data, 8);
        memcpy(&b, data + 8, 8);
        ratio(a, b, data[16] % 6);
        (void)tb_date_from_excel(a);
    }
    return 0;
}

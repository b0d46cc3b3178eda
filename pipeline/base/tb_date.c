#include "tb_date.h"

static bool is_leap(int year)
{
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

int tb_date_days_in_month(int year, int month)
{
    static const int days[12] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (month < 1 || month > 12)
        return 0;
    return month == 2 && is_leap(year) ? 29 : days[month - 1];
}

/* Days from civil: years counted from March, so that the leap day is the last of its year. */
tb_date tb_date_from_ymd(int year, int month, int day)
{
    int y, era, year_of_era, day_of_year, day_of_era;
    if (year < 1900 || year > 2999 || day < 1 || day > tb_date_days_in_month(year, month))
        return TB_DATE_NONE;
    y = month <= 2 ? year - 1 : year;
    era = y / 400;
    year_of_era = y - era * 400;
    day_of_year = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
    day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    return era * 146097 + day_of_era - 719468;
}

void tb_date_to_ymd(tb_date date, int *year, int *month, int *day)
{
    int z = date + 719468;
    int era = (z >= 0 ? z : z - 146096) / 146097;
    int day_of_era = z - era * 146097;
    int year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    int day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    int m = (5 * day_of_year + 2) / 153;
    *day = day_of_year - (153 * m + 2) / 5 + 1;
    *month = m < 10 ? m + 3 : m - 9;
    *year = year_of_era + era * 400 + (*month <= 2 ? 1 : 0);
}

static bool digits(const char *text, int count, int *value)
{
    int i;
    *value = 0;
    for (i = 0; i < count; i++) {
        if (text[i] < '0' || text[i] > '9')
            return false;
        *value = *value * 10 + (text[i] - '0');
    }
    return true;
}

tb_date tb_date_parse(const char *text, size_t length)
{
    int year, month, day;
    if (length != 10 || text[4] != '-' || text[7] != '-' || !digits(text, 4, &year) || !digits(text + 5, 2, &month) ||
        !digits(text + 8, 2, &day))
        return TB_DATE_NONE;
    return tb_date_from_ymd(year, month, day);
}

char *tb_date_format(char *text, tb_date date)
{
    int year, month, day;
    if (date == TB_DATE_NONE) {
        text[0] = '\0';
        return text;
    }
    tb_date_to_ymd(date, &year, &month, &day);
    text[0] = (char)('0' + year / 1000 % 10); /* by hand: a million dates are formatted when a large file is read */
    text[1] = (char)('0' + year / 100 % 10);
    text[2] = (char)('0' + year / 10 % 10);
    text[3] = (char)('0' + year % 10);
    text[4] = text[7] = '-';
    text[5] = (char)('0' + month / 10 % 10);
    text[6] = (char)('0' + month % 10);
    text[8] = (char)('0' + day / 10 % 10);
    text[9] = (char)('0' + day % 10);
    text[10] = '\0';
    return text;
}

tb_date tb_date_month_end(tb_date date)
{
    int year, month, day;
    tb_date_to_ymd(date, &year, &month, &day);
    return tb_date_from_ymd(year, month, tb_date_days_in_month(year, month));
}

tb_date tb_date_previous_month_end(tb_date date)
{
    int year, month, day;
    tb_date_to_ymd(date, &year, &month, &day);
    return date - day;
}

tb_date tb_date_from_excel(int64_t serial)
{
    const int32_t epoch = -25567; /* 1900-01-01 */
    if (serial < 1 || serial == 60 || serial > 401768)
        return TB_DATE_NONE;
    return (tb_date)(epoch + (int32_t)serial - (serial > 60 ? 2 : 1));
}

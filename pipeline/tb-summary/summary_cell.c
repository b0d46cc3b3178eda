/* Values: what the ledger says, read by the column's type without any arithmetic on doubles. */
#include "summary_internal.h"
#include "tb_i18n.h"

#include <stdio.h>
#include <string.h>

static enum tb_status misfit(struct summary *summary, const struct workbook_column *column, const struct tb_query *query,
                             const char *text, const char *wants)
{
    return tb_err_set(summary->err, TB_CONFIG,
                      _("\"%s\" is no value for column \"%s\" (%s:%zu), which wants %s: query \"%s\" "
                        "(%s:%zu)"),
                      text, column->id, workbook_file(summary->def, column->line1), workbook_line(column->line1), wants,
                      query->name, query->file, query->sql_line1);
}

/* "-61.05" -> -6105, 2 */
static bool read_decimal(const char *text, size_t length, int64_t *scaled, int *decimals)
{
    bool negative = length > 0 && text[0] == '-', point = false, any = false;
    size_t i = negative ? 1 : 0;
    int digits = 0;
    *scaled = 0;
    *decimals = 0;
    for (; i < length; i++) {
        if (text[i] == '.' && !point) {
            point = true;
            continue;
        }
        if (text[i] < '0' || text[i] > '9')
            return false;
        any = true;
        if (digits > 0 || text[i] != '0')
            digits++;
        if (digits > 17)
            return false;
        *scaled = *scaled * 10 + (text[i] - '0');
        *decimals += point ? 1 : 0;
    }
    if (negative)
        *scaled = -*scaled;
    return any;
}

static int power_of(int64_t factor)
{
    int power = 0;
    for (; factor >= 10; factor /= 10)
        power++;
    return power;
}

static enum tb_status read_number(struct summary *summary, const struct workbook_column *column, const struct tb_query *query,
                                  const struct tb_stmt *stmt, int at, int64_t factor, struct summary_value *value)
{
    value->kind = SUMMARY_NUMBER;
    if (tb_stmt_is_real(stmt, at))
        return misfit(summary, column, query, tb_stmt_text(stmt, at), _("a whole number or a text, no floating point"));
    if (column->type == WORKBOOK_INT || column->type == WORKBOOK_QUANTITY) {
        if (!tb_stmt_is_int(stmt, at))
            return misfit(summary, column, query, tb_stmt_text(stmt, at),
                          column->type == WORKBOOK_INT ? _("a whole number") : _("hundredths of the base unit"));
        value->scaled = tb_stmt_int(stmt, at);
        value->decimals = column->type == WORKBOOK_INT ? 0 : 2 + power_of(factor);
        value->whole = column->type == WORKBOOK_INT || (factor == 1 && value->scaled % TB_HUNDREDTHS == 0);
        return TB_OK;
    }
    if (!read_decimal(value->text, value->length, &value->scaled, &value->decimals))
        return misfit(summary, column, query, value->text, _("a decimal as text"));
    if (column->type == WORKBOOK_PERCENT)
        value->decimals += 2;
    value->whole = value->decimals == 0;
    return TB_OK;
}

static enum tb_status read_light(struct summary *summary, const struct workbook_column *column, const struct tb_query *query,
                                 struct summary_value *value)
{
    static const char *const lights[] = {"red", "yellow", "green"};
    int i;
    for (i = 0; i < 3; i++)
        if (strcmp(value->text, lights[i]) == 0) {
            value->kind = SUMMARY_NUMBER;
            value->scaled = i + 1;
            value->decimals = 0;
            value->whole = true;
            return TB_OK;
        }
    return misfit(summary, column, query, value->text, _("green, yellow or red"));
}

enum tb_status summary_read_value(struct summary *summary, const struct workbook_column *column, const struct tb_query *query,
                                  const struct tb_stmt *stmt, int at, int64_t factor, struct summary_value *value)
{
    if (tb_stmt_is_null(stmt, at)) {
        value->kind = SUMMARY_NULL;
        return TB_OK;
    }
    if (column->type == WORKBOOK_INT || column->type == WORKBOOK_QUANTITY)
        return read_number(summary, column, query, stmt, at, factor, value);
    value->text = tb_stmt_text(stmt, at);
    value->length = tb_stmt_bytes(stmt, at);
    value->kind = SUMMARY_STRING;
    switch (column->type) {
    case WORKBOOK_TEXT:
        return TB_OK;
    case WORKBOOK_DATE:
        value->day = tb_date_parse(value->text, value->length);
        if (value->day != TB_DATE_NONE)
            value->kind = SUMMARY_DAY;
        return TB_OK;
    case WORKBOOK_LIGHT:
        return read_light(summary, column, query, value);
    default:
        return read_number(summary, column, query, stmt, at, factor, value);
    }
}

/* "0.0%" or "+0.0;-0.0;0.0" with as many decimals as rates have. */
static const char *rate_format(int decimals, bool percent, char *text)
{
    char plain[16] = "0.";
    size_t n = 2;
    for (; decimals > 0 && n < 12; decimals--)
        plain[n++] = '0';
    if (n == 2)
        n = 1;
    plain[n] = '\0';
    if (percent)
        snprintf(text, TB_NUM_TEXT_BYTES, "%s%%", plain);
    else
        snprintf(text, TB_NUM_TEXT_BYTES, "+%s;-%s;%s", plain, plain, plain);
    return text;
}

const char *summary_number_format(const struct summary *summary, const struct workbook_column *column, bool whole, char *text)
{
    if (column->format)
        return column->format;
    switch (column->type) {
    case WORKBOOK_TEXT:
        return "@";
    case WORKBOOK_INT:
        return "0";
    case WORKBOOK_QUANTITY:
        return whole ? "#,##0" : "#,##0.00";
    case WORKBOOK_DATE:
        return "yyyy-mm-dd";
    case WORKBOOK_LIGHT:
        return "[=3]\"达到时序\";[=2]\"落后\";\"严重落后\"";
    case WORKBOOK_DECIMAL:
        return "#,##0.00";
    default:
        return rate_format(summary->options->rate_decimals, column->type == WORKBOOK_PERCENT, text);
    }
}

const char *summary_null_text(const struct workbook_column *column)
{
    if (column->null_text)
        return column->null_text;
    return column->type == WORKBOOK_TEXT || column->type == WORKBOOK_DATE ? "" : "—";
}

/* The width of the line at text[*at]; *at goes behind it. A character is 1 in ASCII and 2 beyond it, which is a little
 * much for é and right for nearly all that stands in these tables. */
static double line_width(const char *text, size_t length, size_t *at)
{
    const char *newline = memchr(text + *at, '\n', length - *at);
    size_t end = newline ? (size_t)(newline - text) : length, width = 0, i;
    for (i = *at; i < end; i++) {
        unsigned char c = (unsigned char)text[i];
        width += (size_t)(c < 0x80) + 2 * (size_t)(c >= 0xC0);
    }
    *at = end + (newline ? 1 : 0);
    return (double)width;
}

static double text_width(const char *text, size_t length)
{
    double widest = 0;
    size_t at = 0;
    while (at < length) {
        double width = line_width(text, length, &at);
        widest = width > widest ? width : widest;
    }
    return widest;
}

double summary_text_lines(const struct summary_value *value, double limit)
{
    double lines = 0;
    size_t at = 0;
    while (at < value->length) {
        double width = line_width(value->text, value->length, &at);
        for (lines += 1; width > limit; width -= limit)
            lines += 1;
    }
    return lines;
}

double summary_value_width(const struct workbook_column *column, const struct summary_value *value)
{
    uint64_t whole;
    int digits = 1, i;
    if (value->kind == SUMMARY_STRING)
        return text_width(value->text, value->length);
    if (value->kind == SUMMARY_DAY)
        return 10;
    if (value->kind == SUMMARY_NULL)
        return 2;
    if (column->type == WORKBOOK_LIGHT)
        return 8; /* icon and two characters */
    whole = value->scaled < 0 ? 0 - (uint64_t)value->scaled : (uint64_t)value->scaled;
    for (i = 0; i < value->decimals; i++)
        whole /= 10;
    for (; whole >= 10; whole /= 10)
        digits++;
    if (column->type == WORKBOOK_PERCENT)
        return digits + 6;
    /* separators, sign, ".00" */
    return digits + (digits - 1) / 3 + 1 + (value->whole ? 0 : 3);
}

/* The total row: formulas that live on in the workbook, with the ledger's own figures as their values. */
#include "summary_internal.h"
#include "tb_i18n.h"

#include <stdio.h>
#include <string.h>

struct total {
    struct summary *summary;
    struct summary_sheet *sheet;
    struct tb_stmt *stmt; /* at the row of the total query, or NULL */
};

static const struct tb_xlsx_format *total_style(struct summary *summary, const struct workbook_column *column, bool whole,
                                                bool text)
{
    char number[TB_NUM_TEXT_BYTES];
    struct tb_xlsx_style style;
    memset(&style, 0, sizeof style);
    style.number_format = column->total == WORKBOOK_TOTAL_COUNT ? "0" : summary_number_format(summary, column, whole, number);
    style.bold = true;
    style.border = true;
    style.top_line = true;
    style.fill = TB_XLSX_RGB + 0xF2F2F2;
    style.align = text || column->type == WORKBOOK_LIGHT || column->type == WORKBOOK_INT ? TB_XLSX_CENTER : TB_XLSX_RIGHT;
    return tb_xlsx_style(summary->book, &style);
}

static void data_range(const struct summary_sheet *sheet, uint32_t column, char *text, size_t size)
{
    char a[TB_XLSX_CELL_BYTES], b[TB_XLSX_CELL_BYTES];
    snprintf(text, size, "%s:%s", tb_xlsx_cell_name(sheet->data_row, column, a),
             tb_xlsx_cell_name(sheet->data_row + sheet->rows - 1, column, b));
}

/* {column}: its total cell; {column:}: its data; {rate_places}: decimals of a rate. */
static enum tb_status expand_formula(const struct total *total, const struct workbook_column *column, struct tb_buf *out)
{
    const struct summary_sheet *sheet = total->sheet;
    const char *at = column->formula;
    char text[3 * TB_XLSX_CELL_BYTES];
    while (*at) {
        size_t length = strcspn(at, "{");
        const char *close = strchr(at + length, '}');
        char name[128];
        int index;
        bool range;
        tb_buf_append(out, at, length);
        at += length;
        if (!*at)
            break;
        snprintf(name, sizeof name, "%.*s", close ? (int)(close - at - 1) : 0, at + 1);
        range = name[0] && name[strlen(name) - 1] == ':';
        if (range)
            name[strlen(name) - 1] = '\0';
        index = workbook_find_column(sheet->def, name);
        if (index >= 0 && range)
            data_range(sheet, (uint32_t)index, text, sizeof text);
        else if (index >= 0)
            tb_xlsx_cell_name(sheet->total_row, (uint32_t)index, text);
        else if (strcmp(name, "rate_places") == 0)
            snprintf(text, sizeof text, "%d", total->summary->options->rate_decimals + 2);
        else
            return tb_err_set(total->summary->err, TB_CONFIG, _("no column \"%s\" in formula \"%s\": %s:%zu"), name,
                              column->formula, workbook_file(total->summary->def, column->line1), workbook_line(column->line1));
        tb_buf_puts(out, text);
        at = close + 1;
    }
    return tb_buf_check(out, column->id, total->summary->err);
}

/* The ledger's figure for a column, if the total query gives one. */
static enum tb_status ledger_figure(const struct total *total, const struct workbook_column *column, struct summary_value *value,
                                    bool *found)
{
    int at = total->stmt ? summary_find(total->stmt, column->id) : -1;
    *found = at >= 0;
    value->kind = SUMMARY_NULL;
    if (at < 0)
        return TB_OK;
    return summary_read_value(total->summary, column, total->sheet->def->total_query, total->stmt, at,
                              column->factor ? column->factor : 1, value);
}

static void write_value(const struct total *total, uint32_t at, const struct summary_value *value)
{
    const struct workbook_column *column = &total->sheet->def->columns[at];
    const struct tb_xlsx_format *format =
        total_style(total->summary, column, value->whole, value->kind == SUMMARY_NULL || value->kind == SUMMARY_STRING);
    struct tb_xlsx_sheet *sheet = total->sheet->sheet;
    uint32_t row = total->sheet->total_row;
    if (value->kind == SUMMARY_NUMBER)
        tb_xlsx_decimal(sheet, row, at, value->scaled, value->decimals, format);
    else if (value->kind == SUMMARY_DAY)
        tb_xlsx_day(sheet, row, at, value->day, format);
    else if (value->kind == SUMMARY_STRING)
        tb_xlsx_text(sheet, row, at, value->text, value->length, format);
    else
        tb_xlsx_string(sheet, row, at, column->total == WORKBOOK_TOTAL_NONE ? "" : summary_null_text(column), format);
}

/* A number without zeros behind the point. */
static const char *trimmed(char *text, int64_t scaled, int decimals)
{
    while (decimals > 0 && scaled % 10 == 0) {
        scaled /= 10;
        decimals--;
    }
    return tb_num_format(text, scaled, decimals);
}

/* A sum of the rows above that is not the ledger's figure would show another number as soon as Excel calculates: then the
 * figure stands as a number, and a note says why. */
static void write_differing(const struct total *total, uint32_t at, const struct summary_value *value, int64_t sum)
{
    char a[TB_NUM_TEXT_BYTES], b[TB_NUM_TEXT_BYTES], note[256];
    write_value(total, at, value);
    snprintf(note, sizeof note, "上列各行合计为 %s，与本数 %s 不同：本数按全市口径。", trimmed(a, sum, value->decimals),
             trimmed(b, value->scaled, value->decimals));
    tb_xlsx_comment(total->sheet->sheet, total->sheet->total_row, at, note, "");
}

static enum tb_status write_sum(const struct total *total, uint32_t at, tb_int128 sum, int64_t count)
{
    const struct workbook_column *column = &total->sheet->def->columns[at];
    struct summary_value value = {SUMMARY_NULL, "", 0, 0, 0, 0, false};
    char range[3 * TB_XLSX_CELL_BYTES], formula[4 * TB_XLSX_CELL_BYTES];
    bool found = false;
    int64_t power;
    enum tb_status status = ledger_figure(total, column, &value, &found);
    if (status != TB_OK)
        return status;
    if (column->total == WORKBOOK_TOTAL_COUNT)
        sum = count;
    if (sum > INT64_MAX || sum < INT64_MIN)
        return tb_err_set(total->summary->err, TB_INPUT, _("a sum does not fit: column \"%s\" of sheet \"%s\""), column->id,
                          total->sheet->def->name);
    if (found && value.kind == SUMMARY_NULL) {
        write_value(total, at, &value);
        return TB_OK;
    }
    if (!found) {
        value.kind = SUMMARY_NUMBER;
        value.scaled = (int64_t)sum;
        value.decimals = 0;
        if (column->type == WORKBOOK_QUANTITY && column->total != WORKBOOK_TOTAL_COUNT)
            for (value.decimals = 2, power = column->factor; power >= 10; power /= 10)
                value.decimals++;
        value.whole = value.decimals == 0 || (column->factor == 1 && value.scaled % TB_HUNDREDTHS == 0);
    } else if (value.scaled != (int64_t)sum) {
        write_differing(total, at, &value, (int64_t)sum);
        return TB_OK;
    }
    if (total->sheet->rows == 0) {
        write_value(total, at, &value);
        return TB_OK;
    }
    data_range(total->sheet, at, range, sizeof range);
    snprintf(formula, sizeof formula,
             column->total == WORKBOOK_TOTAL_SUM       ? "=SUM(%s)"
             : column->total == WORKBOOK_TOTAL_VISIBLE ? "=SUBTOTAL(109,%s)"
                                                       : "=SUBTOTAL(103,%s)",
             range);
    tb_xlsx_formula(total->sheet->sheet, total->sheet->total_row, at, formula, value.scaled, value.decimals,
                    total_style(total->summary, column, value.whole, false));
    return TB_OK;
}

static enum tb_status write_formula(const struct total *total, uint32_t at)
{
    const struct workbook_column *column = &total->sheet->def->columns[at];
    struct summary_value value = {SUMMARY_NULL, "", 0, 0, 0, 0, false};
    struct tb_buf formula = TB_BUF_INIT(8192);
    bool found;
    enum tb_status status = ledger_figure(total, column, &value, &found);
    if (status == TB_OK && !found)
        status = tb_err_set(total->summary->err, TB_CONFIG,
                            _("a total by formula needs its value from the query total =: column "
                              "\"%s\": %s:%zu"),
                            column->id, workbook_file(total->summary->def, column->line1), workbook_line(column->line1));
    if (status == TB_OK)
        status = expand_formula(total, column, &formula);
    if (status == TB_OK && value.kind == SUMMARY_NUMBER && total->sheet->rows > 0)
        tb_xlsx_formula(total->sheet->sheet, total->sheet->total_row, at, formula.bytes, value.scaled, value.decimals,
                        total_style(total->summary, column, value.whole, false));
    else if (status == TB_OK)
        write_value(total, at, &value);
    tb_buf_free(&formula);
    return status;
}

static enum tb_status write_column(const struct total *total, uint32_t at, tb_int128 sum, int64_t count)
{
    const struct workbook_column *column = &total->sheet->def->columns[at];
    struct summary_value value = {SUMMARY_NULL, "", 0, 0, 0, 0, false};
    bool found;
    enum tb_status status;
    if (column->total == WORKBOOK_TOTAL_SUM || column->total == WORKBOOK_TOTAL_VISIBLE || column->total == WORKBOOK_TOTAL_COUNT)
        return write_sum(total, at, sum, count);
    if (column->total == WORKBOOK_TOTAL_FORMULA)
        return write_formula(total, at);
    if (column->total == WORKBOOK_TOTAL_FIGURE) {
        status = ledger_figure(total, column, &value, &found);
        if (status != TB_OK)
            return status;
    } else if (at == 0) {
        const char *label = total->sheet->def->total_label ? total->sheet->def->total_label : "合计";
        value.kind = SUMMARY_STRING;
        value.text = label;
        value.length = strlen(label);
    }
    write_value(total, at, &value);
    return TB_OK;
}

enum tb_status summary_write_total(struct summary *summary, struct summary_sheet *sheet, const tb_int128 *sums,
                                   const int64_t *counts)
{
    struct total total = {summary, sheet, NULL};
    enum tb_status status = TB_OK;
    bool row = false;
    uint32_t i;
    if (sheet->def->total_query) {
        status = summary_prepare(summary, sheet->def->total_query, false, &total.stmt);
        if (status == TB_OK)
            status = summary_step(summary, sheet->def->total_query, total.stmt, &row);
        if (status == TB_OK && !row)
            status = tb_err_set(summary->err, TB_CONFIG, _("the query of totals gives no row: query \"%s\" (%s:%zu)"),
                                sheet->def->total_query->name, sheet->def->total_query->file, sheet->def->total_query->sql_line1);
    }
    for (i = 0; i < sheet->def->column_count && status == TB_OK; i++)
        status = write_column(&total, i, sums[i], counts[i]);
    tb_stmt_free(total.stmt);
    return status;
}

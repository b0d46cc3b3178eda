/* Cells: any bytes as quantity, date, unit, vocabulary; what is accepted is in range and a date is one that exists. */
#include "fuzz.h"
#include "tb_cell.h"
#include "tb_text.h"

#include <stdlib.h>
#include <string.h>

static void check_date(const char *date)
{
    char whole[TB_DATE_TEXT_BYTES + 4];
    size_t length = strlen(date);
    memcpy(whole, date, length + 1);
    if (length == 7)
        strcat(whole, "-01");
    if (tb_date_parse(whole, strlen(whole)) == TB_DATE_NONE)
        abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const struct tb_measure measures[] = {
        {TB_MEASURE_AREA, 1}, {TB_MEASURE_AREA, 10000}, {TB_MEASURE_MONEY, 10000}, {TB_MEASURE_COUNT, 1}, {TB_MEASURE_NONE, 1}};
    const char *text = (const char *)data;
    char date[TB_DATE_TEXT_BYTES] = "";
    char *folded = malloc(size + 1);
    struct tb_measure measure;
    int64_t value = 0, last_digit = 0;
    enum tb_cell_result result;
    size_t i;
    if (!folded)
        abort();
    for (i = 0; i < sizeof measures / sizeof *measures; i++)
        if (tb_cell_quantity(NULL, text, size, measures[i], &value, &last_digit) == TB_CELL_OK &&
            (last_digit < 0 || value > TB_CELL_MOST || value < -TB_CELL_MOST || fuzz_is_beyond_numbers(text, size)))
            abort();
    result = tb_cell_date(text, size, 2017, date);
    if (result == TB_CELL_OK || result == TB_CELL_UNCLEAR_DATE)
        check_date(date);
    (void)tb_cell_find_date(text, size, 2017);
    (void)tb_cell_is_excel_error(text, size);
    (void)tb_measure_parse(text, size, &measure);
    if (tb_text_fold(text, size, folded) > size || tb_text_key(text, size, folded) > size)
        abort();
    if (tb_text_trim(text, size).length > size)
        abort();
    free(folded);
    return 0;
}

/* The workbook adapter: names it takes, the first failure it keeps, same calls same bytes, nothing left behind. */
#include "tb_buf.h"
#include "tb_file.h"
#include "tb_xlsx.h"

#include <dirent.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

static char folder[] = "/tmp/tb-xlsx-XXXXXX";

static int make_folder(void **state)
{
    (void)state;
    return mkdtemp(folder) ? 0 : -1;
}

static int remove_folder(void **state)
{
    (void)state;
    return rmdir(folder); /* fails when a test left a file behind */
}

static const char *in_folder(const char *name)
{
    static char path[256];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    return path;
}

static struct tb_xlsx *open_book(const char *name)
{
    struct tb_err err = TB_ERR_INIT;
    struct tb_xlsx *book = NULL;
    assert_int_equal(tb_xlsx_new(&book, in_folder(name), tb_date_from_ymd(2017, 6, 30), &err), TB_OK);
    return book;
}

static void names(void **state)
{
    static const struct {
        const char *name;
        bool sheet, defined; /* whether it is taken as such */
    } cases[] = {
        {"总览", true, true},
        {"28项任务", true, false}, /* a defined name does not begin with a digit */
        {"", false, false},
        {"a/b", false, false},
        {"[x]", false, false},
        {"'x", false, false},
        {"a'b", true, false},
        {"A1", true, false}, /* reads as a cell */
        {"XFD12", true, false},
        {"R1C1", true, false},
        {"r", true, false},
        {"rate.2017", true, true},
        {"ABCD1", true, true}, /* four letters: no cell */
        {"a b", true, false},
        {"a\x01", false, false},
        {"\xFF", false, false},
        {"一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一", true, true},
        {"一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二", false, true},
    };
    size_t i;
    (void)state;
    for (i = 0; i < sizeof cases / sizeof *cases; i++) {
        if ((tb_xlsx_bad_sheet_name(cases[i].name) == NULL) != cases[i].sheet)
            fail_msg("sheet name \"%s\"", cases[i].name);
        if ((tb_xlsx_bad_defined_name(cases[i].name) == NULL) != cases[i].defined)
            fail_msg("defined name \"%s\"", cases[i].name);
    }
}

static void cell_names(void **state)
{
    static const struct {
        uint32_t row, column;
        const char *name;
    } cases[] = {{0, 0, "A1"}, {9, 25, "Z10"}, {0, 26, "AA1"}, {0, 701, "ZZ1"}, {0, 702, "AAA1"}, {1048575, 16383, "XFD1048576"}};
    char text[TB_XLSX_CELL_BYTES];
    size_t i;
    (void)state;
    for (i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_string_equal(tb_xlsx_cell_name(cases[i].row, cases[i].column, text), cases[i].name);
}

static struct tb_xlsx *book_of_case;

/* Each breaks one rule; the message must say which and where. */
static void too_long(struct tb_xlsx_sheet *sheet)
{
    static char text[40000];
    memset(text, 'a', sizeof text - 1);
    tb_xlsx_string(sheet, 4, 1, text, NULL);
}

static void too_long_in_wide_characters(struct tb_xlsx_sheet *sheet)
{
    static char text[4 * 16384 + 1]; /* 16384 characters beyond U+FFFF are 32768 units */
    size_t i;
    for (i = 0; i + 1 < sizeof text; i += 4)
        memcpy(text + i, "\xF0\xA0\x80\x80", 4);
    tb_xlsx_string(sheet, 4, 1, text, NULL);
}

static void too_low(struct tb_xlsx_sheet *sheet)
{
    tb_xlsx_string(sheet, TB_XLSX_MOST_ROWS, 1, "x", NULL);
}

static void too_wide(struct tb_xlsx_sheet *sheet)
{
    tb_xlsx_decimal(sheet, 1, TB_XLSX_MOST_COLUMNS, 1, 0, NULL);
}

static void too_late(struct tb_xlsx_sheet *sheet)
{
    tb_xlsx_string(sheet, 5, 0, "x", NULL);
    tb_xlsx_string(sheet, 4, 1, "x", NULL);
}

static void too_far_left(struct tb_xlsx_sheet *sheet)
{
    tb_xlsx_string(sheet, 4, 2, "x", NULL);
    tb_xlsx_decimal(sheet, 4, 1, 1, 0, NULL);
}

static void too_late_a_height(struct tb_xlsx_sheet *sheet)
{
    tb_xlsx_blank(sheet, 5, 0, tb_xlsx_style(book_of_case, &(struct tb_xlsx_style){.bold = true}));
    tb_xlsx_row_height(sheet, 4, 20);
}

static void chart_over_it(struct tb_xlsx_sheet *sheet)
{
    const struct tb_xlsx_chart_look look = {.kind = TB_XLSX_BAR, .title = "图"};
    const struct tb_xlsx_series series = {.name = "率", .row1 = 3, .row2 = 4, .category_column = 0, .value_column = 1};
    tb_xlsx_add_series(tb_xlsx_add_chart(book_of_case, &look), sheet, &series);
}

static void no_formula(struct tb_xlsx_sheet *sheet)
{
    tb_xlsx_formula(sheet, 4, 1, "SUM(A1)", 1, 0, NULL);
}

static void many_links(struct tb_xlsx_sheet *sheet)
{
    uint32_t i;
    for (i = 0; i < 65531; i++)
        tb_xlsx_link(sheet, i, 1, "数据", 0, 0, NULL);
}

static void the_first_failure_is_kept(void **state)
{
    static const struct {
        void (*make)(struct tb_xlsx_sheet *sheet);
        enum tb_xlsx_order order;
        enum tb_status status;
        const char *part; /* of the message */
    } cases[] = {
        {too_long, TB_XLSX_STREAMED, TB_INPUT, "B5"},
        {too_long, TB_XLSX_IN_ORDER, TB_INPUT, "B5"},
        {too_long_in_wide_characters, TB_XLSX_STREAMED, TB_INPUT, "32767"},
        {too_low, TB_XLSX_STREAMED, TB_INPUT, "1048576 rows"},
        {too_wide, TB_XLSX_STREAMED, TB_INPUT, "16384 columns"},
        {too_late, TB_XLSX_STREAMED, TB_BUG, "B5"},
        {too_late, TB_XLSX_IN_ORDER, TB_BUG, "B5"},
        {too_far_left, TB_XLSX_IN_ORDER, TB_BUG, "B5"},
        {too_late_a_height, TB_XLSX_STREAMED, TB_BUG, "row 5"},
        {too_late_a_height, TB_XLSX_IN_ORDER, TB_BUG, "row 5"},
        {chart_over_it, TB_XLSX_IN_ORDER, TB_BUG, "数据"},
        {no_formula, TB_XLSX_STREAMED, TB_CONFIG, "B5"},
        {no_formula, TB_XLSX_IN_ORDER, TB_CONFIG, "B5"},
        {many_links, TB_XLSX_STREAMED, TB_INPUT, "65530"},
    };
    size_t i;
    (void)state;
    for (i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct tb_err err = TB_ERR_INIT;
        struct tb_xlsx *book = open_book("failed.xlsx");
        struct tb_xlsx_sheet *sheet = tb_xlsx_add_sheet(book, "数据", cases[i].order);
        book_of_case = book;
        assert_int_equal(tb_xlsx_check(book, &err), TB_OK);
        cases[i].make(sheet);
        tb_xlsx_string(sheet, 7, 7, "later", NULL);
        assert_int_equal(tb_xlsx_check(book, &err), cases[i].status);
        assert_int_equal(tb_xlsx_save(book, &err), cases[i].status);
        if (!strstr(err.message, cases[i].part) || !strstr(err.message, "failed.xlsx"))
            fail_msg("case %zu: \"%s\" does not say \"%s\"", i, err.message, cases[i].part);
        tb_xlsx_free(book);
        assert_int_not_equal(access(in_folder("failed.xlsx"), F_OK), 0);
    }
}

static void sheets_are_refused_by_name(void **state)
{
    struct tb_err err = TB_ERR_INIT;
    struct tb_xlsx *book = open_book("failed.xlsx");
    (void)state;
    assert_non_null(tb_xlsx_add_sheet(book, "Data", TB_XLSX_ANY_ORDER));
    assert_null(tb_xlsx_add_sheet(book, "dATA", TB_XLSX_ANY_ORDER)); /* Excel does not tell them apart */
    assert_int_equal(tb_xlsx_check(book, &err), TB_CONFIG);
    tb_xlsx_free(book);
}

static void fill(struct tb_xlsx *book, enum tb_xlsx_order order)
{
    struct tb_xlsx_style style = {.number_format = "0.0%", .bold = true, .border = true, .color = TB_XLSX_RGB};
    const struct tb_xlsx_format *format = tb_xlsx_style(book, &style), *again = tb_xlsx_style(book, &style);
    struct tb_xlsx_properties properties = {.title = "通报", .author = "教育局"};
    struct tb_xlsx_print print = {.landscape = true, .tall = true, .repeat_row1 = 1, .repeat_row2 = 2, .footer = "&P/&N"};
    struct tb_xlsx_chart_look look = {.kind = TB_XLSX_BAR, .title = "图", .alt = "说明", .from_zero = true};
    struct tb_xlsx_series series = {.name = "率", .row1 = 3, .row2 = 4, .category_column = 0, .value_column = 1};
    struct tb_xlsx_sheet *sheet = tb_xlsx_add_sheet(book, "甲'乙", order);
    struct tb_xlsx_chart *chart;
    uint32_t row;
    assert_ptr_equal(format, again);
    tb_xlsx_set_properties(book, &properties);
    tb_xlsx_set_custom_property(book, "数据截至", "2017-06-30");
    tb_xlsx_autofilter(sheet, 2, 0, 4, 1);
    for (row = 0; row < 3; row++)
        tb_xlsx_decimal(sheet, 1, row, 3 - (int64_t)row, 0, NULL);
    tb_xlsx_string(sheet, 2, 0, "县", format);
    tb_xlsx_string(sheet, 2, 1, "率", format);
    for (row = 3; row < 5; row++) {
        tb_xlsx_link(sheet, row, 0, "甲'乙", 2, 0, "提示");
        tb_xlsx_string(sheet, row, 0, row == 3 ? "=1+1" : "@x\x01_x0041_\xFF", format);
        tb_xlsx_decimal(sheet, row, 1, 610, 3, format);
    }
    tb_xlsx_formula(sheet, 5, 1, "=SUM(B4:B5)", 1220, 3, format);
    tb_xlsx_day(sheet, 6, 0, tb_date_from_ymd(2017, 3, 17), NULL);
    tb_xlsx_comment(sheet, 6, 0, "批注", "教育局");
    tb_xlsx_merge(sheet, 2, 0, 2, 1);
    tb_xlsx_icons(sheet, 3, 4, 1, 1, 0);
    tb_xlsx_data_bar(sheet, 3, 4, 1, 0, 1, TB_XLSX_RGB + 0x4472C4);
    tb_xlsx_mark(sheet, 3, 4, 0, TB_XLSX_CONTAINS, "x", 0, &style);
    tb_xlsx_define_name(sheet, "率", 3, 1, 4, 1);
    tb_xlsx_freeze(sheet, 3, 1);
    tb_xlsx_print_setup(sheet, &print);
    if (order == TB_XLSX_IN_ORDER)
        return;
    chart = tb_xlsx_add_chart(book, &look);
    tb_xlsx_add_series(chart, sheet, &series);
    tb_xlsx_place_chart(chart, sheet, 8, 0);
}

static void same_calls_same_bytes(void **state)
{
    static const char *const names_of[] = {"a.xlsx", "b.xlsx"};
    struct tb_buf bytes[2] = {TB_BUF_INIT(TB_MEBIBYTE), TB_BUF_INIT(TB_MEBIBYTE)};
    struct tb_err err = TB_ERR_INIT;
    enum tb_xlsx_order order;
    int i;
    (void)state;
    for (order = TB_XLSX_ANY_ORDER; order <= TB_XLSX_STREAMED; order++) {
        for (i = 0; i < 2; i++) {
            struct tb_xlsx *book;
            setenv("TZ", i ? "America/New_York" : "Asia/Shanghai", 1);
            book = open_book(names_of[i]);
            fill(book, order);
            if (tb_xlsx_save(book, &err) != TB_OK)
                fail_msg("%s", err.message);
            tb_xlsx_free(book);
            tb_buf_clear(&bytes[i]);
            assert_int_equal(tb_file_read(in_folder(names_of[i]), &bytes[i], &err), TB_OK);
            unlink(in_folder(names_of[i]));
        }
        assert_int_equal(bytes[0].length, bytes[1].length);
        assert_memory_equal(bytes[0].bytes, bytes[1].bytes, bytes[0].length);
    }
    tb_buf_free(&bytes[0]);
    tb_buf_free(&bytes[1]);
}

/* Numbers of every size, those too that "%.16G" does not print as they are (9.95), exponents, powers of ten. */
static void fill_numbers(struct tb_xlsx_sheet *sheet, const struct tb_xlsx_format *format)
{
    static const int64_t edges[] = {0,
                                    1,
                                    -1,
                                    10,
                                    -1000,
                                    995,
                                    (int64_t)1 << 53,
                                    1 << 30,
                                    INT64_MAX,
                                    INT64_MIN,
                                    99999999,
                                    123456789,
                                    1000000000000000,
                                    -9007199254740993,
                                    999999999999999,
                                    9999999999999999};
    uint64_t random = 1;
    uint32_t row = 0, i;
    int decimals;
    for (decimals = 0; decimals <= 17; decimals++, row++)
        for (i = 0; i < sizeof edges / sizeof *edges; i++)
            tb_xlsx_decimal(sheet, row, i, edges[i], decimals, i % 2 ? format : NULL);
    for (i = 0; i < 60000; i++) {
        random = random * 6364136223846793005u + 1442695040888963407u;
        tb_xlsx_decimal(sheet, row + i / 16, i % 16, (int64_t)(random >> (11 + random % 50)) * (random & 1 ? 1 : -1),
                        (int)(random >> 60) % 13, NULL);
    }
}

/* Gaps, heights, columns of two and three letters, spans of blocks, what XML escapes, one string many times. */
static void fill_shapes(struct tb_xlsx_sheet *sheet, const struct tb_xlsx_format *format, const struct tb_xlsx_format *other)
{
    static const uint32_t rows[] = {0, 1, 15, 16, 17, 40, 1000, 1048575}, columns[] = {0, 3, 24, 26, 700, 702, 16381};
    size_t i, k;
    for (i = 0; i < sizeof rows / sizeof *rows; i++) {
        if (i % 2)
            tb_xlsx_row_height(sheet, rows[i], 12.75);
        for (k = i == 3 || i == 4 ? 2 : i % 3; k < sizeof columns / sizeof *columns - (i == 3 || i == 4 ? i : i % 4); k++) {
            tb_xlsx_string(sheet, rows[i], columns[k], k % 2 ? "<&>\"' \n_x0041_" : "同一个", k % 3 ? format : other);
            tb_xlsx_blank(sheet, rows[i], columns[k] + 1, k % 2 ? format : NULL);
        }
        if (i % 3 == 0)
            tb_xlsx_row_height(sheet, rows[i], 15);
        if (rows[i] == 17)
            tb_xlsx_row_height(sheet, 20, 30); /* of a row without cells */
    }
}

static void fill_formulas(struct tb_xlsx_sheet *sheet, const struct tb_xlsx_format *format)
{
    const struct tb_xlsx_jump jump = {"甲&'乙\"", 3, 4, 5};
    tb_xlsx_formula(sheet, 1, 0, "=IF(A1<2,\"a&b\",3)", 995, 2, format);
    tb_xlsx_jump_decimal(sheet, 1, 1, &jump, -61, 1, format);
    tb_xlsx_jump_text(sheet, 1, 2, &jump, "甲<\"乙\">", strlen("甲<\"乙\">"), NULL);
    tb_xlsx_link(sheet, 2, 0, "数", 2, 0, "提示");
    tb_xlsx_string(sheet, 2, 0, "=1+1", format);
    tb_xlsx_comment(sheet, 1, 1, "批注", "教育局");
    tb_xlsx_data_bar(sheet, 1, 2, 1, 0, 1, TB_XLSX_RGB + 0x4472C4); /* a later kind of sheet: its rows say so */
}

static void rows_in_order_are_what_the_library_writes(void **state)
{
    struct tb_buf bytes[2] = {TB_BUF_INIT(16 * TB_MEBIBYTE), TB_BUF_INIT(16 * TB_MEBIBYTE)};
    const char *const headers[] = {"县", "率"};
    struct tb_err err = TB_ERR_INIT;
    int i;
    (void)state;
    for (i = 0; i < 2; i++) {
        const enum tb_xlsx_order order = i ? TB_XLSX_IN_ORDER : TB_XLSX_ANY_ORDER;
        struct tb_xlsx *book = open_book("order.xlsx");
        const struct tb_xlsx_format *format = tb_xlsx_style(book, &(struct tb_xlsx_style){.number_format = "0.0", .border = true});
        const struct tb_xlsx_format *other = tb_xlsx_style(book, &(struct tb_xlsx_style){.bold = true});
        struct tb_xlsx_sheet *sheet;
        tb_xlsx_set_properties(book,
                               &(struct tb_xlsx_properties){.title = "通报"}); /* and the date, which is the clock's without */
        fill_numbers(tb_xlsx_add_sheet(book, "数", order), format);
        fill_shapes(tb_xlsx_add_sheet(book, "形", order), format, other);
        fill_formulas(tb_xlsx_add_sheet(book, "式", order), other);
        tb_xlsx_add_sheet(book, "空", order);
        tb_xlsx_row_height(tb_xlsx_add_sheet(book, "高", order), 3, 40);
        sheet = tb_xlsx_add_sheet(book, "表", order);
        tb_xlsx_table(sheet, 1, 0, 2, 1, "表一", headers);
        tb_xlsx_string(sheet, 1, 0, "县", other);
        tb_xlsx_string(sheet, 1, 1, "率", other);
        tb_xlsx_decimal(sheet, 2, 1, 5, 1, format);
        if (tb_xlsx_save(book, &err) != TB_OK)
            fail_msg("%s", err.message);
        tb_xlsx_free(book);
        assert_int_equal(tb_file_read(in_folder("order.xlsx"), &bytes[i], &err), TB_OK);
        unlink(in_folder("order.xlsx"));
    }
    assert_int_equal(bytes[0].length, bytes[1].length);
    assert_memory_equal(bytes[0].bytes, bytes[1].bytes, bytes[0].length);
    tb_buf_free(&bytes[0]);
    tb_buf_free(&bytes[1]);
}

static void a_folder_that_is_not_there(void **state)
{
    struct tb_err err = TB_ERR_INIT;
    struct tb_xlsx *book;
    (void)state;
    assert_int_equal(tb_xlsx_new(&book, in_folder("none/a.xlsx"), 17347, &err), TB_SYSTEM);
    assert_null(book);
    assert_non_null(strstr(err.message, "none/a.xlsx"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(names),
        cmocka_unit_test(cell_names),
        cmocka_unit_test(the_first_failure_is_kept),
        cmocka_unit_test(sheets_are_refused_by_name),
        cmocka_unit_test(same_calls_same_bytes),
        cmocka_unit_test(rows_in_order_are_what_the_library_writes),
        cmocka_unit_test(a_folder_that_is_not_there),
    };
    return cmocka_run_group_tests(tests, make_folder, remove_folder);
}

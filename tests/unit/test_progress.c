/* The line of the progress bar: what stands in it at every width, and that it is never wider than the terminal. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "tb_progress.h"
#include "tb_utf8.h"

static const struct {
    struct tb_progress_state state;
    int64_t elapsed_s;
    size_t columns;
    const char *want;
} cases[] = {
    {{"read", 3, 12, 0, 0}, 5, 60, "read  [=========>                            ]  3/12  0:05"},
    {{"read", 0, 12, 0, 0}, 0, 60, "read  [>                                     ]  0/12  0:00"},
    {{"read", 12, 12, 0, 0}, 65, 60, "read  [======================================]  12/12  1:05"},
    {{"read", 3, 12, 90, 100}, 5, 60, "read  [==================================>   ]  3/12  0:05"}, /* the bar by bytes */
    {{"read", 3, 0, 0, 0}, 3661, 60, "read  1:01:01"},                                               /* how many is not known yet */
    {{"生成2017-06-30/monthly.pdf", 3, 12, 0, 0}, 5, 60, "生成2017-06-30/monthly.pdf  [====>            ]  3/12  0:05"},
    {{"读入陵城区/陵城区_大班额_20170630.csv", 3, 12, 0, 0},
     5,
     40,
     "读入陵城区/陵..  [==>     ]  3/12  0:05"},                               /* cut at a whole character */
    {{"读入陵城区_大班额.csv", 3, 12, 0, 0}, 5, 24, "读入陵城..  3/12  0:05"}, /* no room for a bar */
    {{"读入陵城区_大班额.csv", 3, 12, 0, 0}, 5, 16, "  3/12  0:05"},
    {{"x", 3, 12, 0, 0}, 5, 8, "  3/1.."},
    {{"x", 3, 12, 0, 0}, 5, 1, ""},
    {{"x", 3, 12, 0, 0}, 5, 0, ""},
};

static void lines(void **state)
{
    size_t i;
    (void)state;
    for (i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct tb_buf line = TB_BUF_INIT(4096);
        tb_progress_line(&line, &cases[i].state, cases[i].elapsed_s, cases[i].columns);
        if (cases[i].want[0] != '#')
            assert_string_equal(tb_buf_str(&line), cases[i].want);
        tb_buf_free(&line);
    }
}

static void never_wider(void **state)
{
    static const char *const whats[] = {"", "a", "读入", "读入a陵城区/陵城区_大班额_20170630.csv",
                                        "e\xCC\x81t\xE2\x80\x8B\xE2\x94\x80㙍𠀀"};
    size_t columns, i;
    (void)state;
    for (i = 0; i < sizeof whats / sizeof *whats; i++)
        for (columns = 0; columns < 200; columns++) {
            const struct tb_progress_state at = {whats[i], 1234, 5678, (int64_t)1 << 50, (int64_t)1 << 52};
            struct tb_buf line = TB_BUF_INIT(4096);
            tb_progress_line(&line, &at, 360000, columns);
            assert_true(tb_utf8_text_width(tb_buf_str(&line), line.length) < (columns > 0 ? columns : 1));
            assert_int_equal(tb_utf8_valid_up_to(tb_buf_str(&line), line.length), line.length);
            tb_buf_free(&line);
        }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(lines), cmocka_unit_test(never_wider)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}

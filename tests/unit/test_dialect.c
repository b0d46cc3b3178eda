/* How a text is written: delimiter, quote, escape, record end; what is no delimiter; a sample that is cut. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "tb_dialect.h"

static const struct {
    const char *what, *text, *delimiter;
    char quote, escape, end;
} cases[] = {
    {"commas", "a,b,c\n1,2,3\n4,5,6\n", ",", '"', 0, 0},
    {"semicolons, decimal commas", "a;b;c\n1,5;2,5;3\n4,5;5;6\n", ";", '"', 0, 0},
    {"money behind a comma", "a,b,c\nx,$5,$6\ny,$7,$8\nz,$9,$1\n", ",", '"', 0, 0},
    {"money behind a bar", "a|b|c\nx|$5|$6\ny|$7|$8\n", "|", '"', 0, 0},
    {"empty cells in every row", "a,b,c\n1,,3\n4,,6\n7,,9\n", ",", '"', 0, 0},
    {"nothing but empty cells between", "a,,b\n1,,3\n4,,6\n", ",", '"', 0, 0},
    {"names of houses with #", "1#楼\n2#楼\n3#楼\n", "", '"', 0, 0},
    {"a table of #", "a#b#c\n1#2#3\n4#5#6\n", "#", '"', 0, 0},
    {"times are no table", "8:30\n9:45\n12:00\n", "", '"', 0, 0},
    {"times in a table", "a,t\nx,8:30\ny,9:45\n", ",", '"', 0, 0},
    {"a table of colons", "root:x:0\ndaemon:x:1\nbin:x:2\n", ":", '"', 0, 0},
    {"two bars", "a||b||c\n1||2||3\n", "||", '"', 0, 0},
    {"a bar, a tilde, a bar", "a|~|b|~|c\n1|~|2|~|3\n", "|~|", '"', 0, 0},
    {"single quotes", "'a','b','c'\n'1,5','2','3'\n'4','5,5','6'\n", ",", '\'', 0, 0},
    {"backslashes before quotes", "\"a\",\"b\"\n\"say \\\"hi\\\", he said\",\"2\"\n\"x\",\"y\"\n", ",", '"', '\\', 0},
    {"records end with a tilde", "a,b,c~1,2,3~4,5,6~7,8,9~1,2,3~4,5,6~", ",", '"', 0, '~'},
};

static struct tb_dialect_guess guess_of(const char *text, size_t length, bool is_whole)
{
    const struct tb_dialect_sample sample = {.text = text, .length = length, .is_whole = is_whole};
    struct tb_dialect_guess guess;
    struct tb_err err = TB_ERR_INIT;
    assert_int_equal(tb_dialect_guess(&guess, &sample, &err), TB_OK);
    return guess;
}

static void tells_how_a_text_is_written(void **state)
{
    size_t i;
    (void)state;
    for (i = 0; i < sizeof cases / sizeof *cases; i++) {
        const struct tb_dialect_guess guess = guess_of(cases[i].text, strlen(cases[i].text), true);
        const struct tb_csv_dialect *dialect = &guess.dialect;
        const char *wanted = *cases[i].delimiter ? cases[i].delimiter : ","; /* one column: any delimiter that is not there */
        if (strcmp(dialect->delimiter, wanted) != 0 || dialect->quote != cases[i].quote || dialect->escape != cases[i].escape ||
            dialect->record_end != cases[i].end)
            fail_msg("%s: delimiter \"%s\" quote %d escape %d end %d", cases[i].what, dialect->delimiter, dialect->quote,
                     dialect->escape, dialect->record_end);
        if (!*cases[i].delimiter && guess.width != 1)
            fail_msg("%s: %zu columns", cases[i].what, guess.width);
    }
}

/* Wherever a text of quoted cells is cut, it is a text of quoted cells. */
static void no_trial_ends_in_a_record(void **state)
{
    static char text[60000];
    size_t length = 0, row, shift;
    (void)state;
    for (row = 1; length < sizeof text - 200; row++)
        length += (size_t)snprintf(text + length, sizeof text - length,
                                   "\"%zu\",\"第%zu小学,教学楼\",\"1,%03zu\",\"主体施工,已封顶100%%\"\n", row, row, row % 1000);
    for (shift = 0; shift < 140; shift++) {
        const struct tb_dialect_guess guess = guess_of(text, length - shift, false);
        if (strcmp(guess.dialect.delimiter, ",") != 0 || guess.dialect.quote != '"' || guess.width != 4)
            fail_msg("cut by %zu: delimiter \"%s\" quote %d width %zu", shift, guess.dialect.delimiter, guess.dialect.quote,
                     guess.width);
    }
    for (shift = 0; shift < 140; shift++) { /* from the first row on, the trial ends by its own length in any place of a record */
        const struct tb_dialect_guess guess =
            guess_of(text, TB_DIALECT_SAMPLE_BYTES < length ? TB_DIALECT_SAMPLE_BYTES : length, true);
        if (guess.dialect.quote != '"' || guess.width != 4)
            fail_msg("shifted by %zu: delimiter \"%s\" quote %d width %zu", shift, guess.dialect.delimiter, guess.dialect.quote,
                     guess.width);
        memmove(text + 1, text, length - 1); /* one byte more in the first cell */
        text[0] = '"';
        text[1] = 'x';
    }
}

static void stands_in_the_ledger_and_comes_back(void **state)
{
    static const struct tb_csv_dialect dialects[] = {
        {",", '"', 0, 0, 0, 0},  {"\t", '"', 0, 0, 0, 0}, {"，", '"', 0, 0, 0, 0},   {"|~|", '\'', '\\', '~', 0, 0},
        {";", 0, '\\', 0, 0, 0}, {",", 0, 0, '|', 0, 0},  {",", '"', '\\', 0, 0, 0}, {"", '"', 0, 0, 0, 0},
    };
    char text[TB_DIALECT_TEXT_BYTES];
    size_t i;
    (void)state;
    for (i = 0; i < sizeof dialects / sizeof *dialects; i++) {
        const struct tb_csv_dialect back = tb_dialect_take(tb_dialect_put(&dialects[i], text));
        assert_string_equal(back.delimiter, *dialects[i].delimiter ? dialects[i].delimiter : ",");
        assert_int_equal(back.quote, dialects[i].quote);
        assert_int_equal(back.escape, dialects[i].escape);
        assert_int_equal(back.record_end, dialects[i].record_end);
    }
    assert_string_equal(tb_dialect_put(&dialects[1], text), "\t"); /* as ledgers have always had it */
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(tells_how_a_text_is_written),
        cmocka_unit_test(no_trial_ends_in_a_record),
        cmocka_unit_test(stands_in_the_ledger_and_comes_back),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

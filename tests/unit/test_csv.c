/* The reader of delimited text: each case is read whole and in chunks of every size. */
#include "tb_csv.h"

#include "tb_buf.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

struct csv_case {
    const char *what, *dialect, *text, *want; /* dialect: delimiter, quote, escape, record end, separated by blanks */
};

/* want: line:cell|cell, a quoted cell in <>, ~ behind a record with odd quotes; records end with ; */
static const struct csv_case cases[] = {
    {"plain", ", \"", "a,b\nc,d\n", "1:a|b;2:c|d;"},
    {"no newline at the end", ", \"", "a,b", "1:a|b;"},
    {"crlf", ", \"", "a,b\r\nc,d\r\n", "1:a|b;2:c|d;"},
    {"cr", ", \"", "a,b\rc,d\r", "1:a|b;2:c|d;"},
    {"empty cells", ", \"", ",\n,,\n", "1:|;2:||;"},
    {"empty lines are records", ", \"", "a\n\n\nb\n", "1:a;2:;3:;4:b;"},
    {"quoted", ", \"", "\"a,b\",c\n", "1:<a,b>|c;"},
    {"doubled", ", \"", "\"a\"\"b\"\n", "1:<a\"b>;"},
    {"newline in quotes counts", ", \"", "\"a\r\nb\",c\nd\n", "1:<a\r\nb>|c;3:d;"},
    {"empty quoted", ", \"", "\"\",x\n\"\"", "1:<>|x;2:<>;"},
    {"blank behind a quote", ", \"", "\"a\" ,b\n", "1:<a>|b;"},
    {"quote inside a plain cell", ", \"", "5\" pipe,b\n", "1:5\" pipe|b;"},
    {"lone quotes inside quotes", ", \"", "\"the \"big\" one\",b\n", "1:<the \"big\" one>|b~;"},
    {"lone quote that never closes", ", \"", "\"a\"b,c\nd,e\n", "1:ab|c~;2:d|e;"},
    {"lone quote at the end", ", \"", "x\n\"a\"b", "1:x;2:ab~;"},
    {"semicolon", "; \"", "a;b,c\n", "1:a|b,c;"},
    {"wide comma", "， \"", "甲，乙、丙\n", "1:甲|乙、丙;"},
    {"two byte delimiter", "|| \"", "a||b|c||\n", "1:a|b|c|;"},
    {"three byte delimiter with false starts", "aab \"", "xaaaby\n", "1:xa|y;"},
    {"quoted with two byte delimiter", ":: \"", "\"a::b\"::c\n", "1:<a::b>|c;"},
    {"half a delimiter at the end", ":: \"", "a::b:", "1:a|b:;"},
    {"single quotes", ", '", "'a,b',c\n", "1:<a,b>|c;"},
    {"escape", ", \" \\", "\"a\\\"b\",c\\,d\n", "1:<a\"b>|c,d;"},
    {"record end", ", \" 0 $", "a,b$c\nd$", "1:a|b;2:c\nd;"},
    {"no quote", ", 0", "\"a,b\"\n", "1:\"a|b\";"},
    {"no delimiter", "0 \"", "a,b\n", "1:a,b;"},
    {"nothing", ", \"", "", ""},
    {"never closed", ", \"", "a\n\"b\nc\n", "1:a;!2"},
};

static enum tb_status on_record(void *context, const struct tb_csv_record *record, struct tb_err *err)
{
    struct tb_buf *got = context;
    size_t i;
    (void)err;
    tb_buf_printf(got, "%zu:", record->line1);
    for (i = 0; i < record->count; i++) {
        tb_buf_puts(got, i ? "|" : "");
        tb_buf_puts(got, record->cells[i].quoted ? "<" : "");
        tb_buf_append(got, record->cells[i].text, record->cells[i].length);
        tb_buf_puts(got, record->cells[i].quoted ? ">" : "");
    }
    tb_buf_puts(got, record->odd_quotes ? "~;" : ";");
    return TB_OK;
}

static struct tb_csv_dialect dialect_of(const char *text)
{
    struct tb_csv_dialect dialect = {"", 0, 0, 0, 0, 0};
    char delimiter[8], quote[2] = "", escape[2] = "", end[2] = "";
    sscanf(text, "%7s %1s %1s %1s", delimiter, quote, escape, end);
    strcpy(dialect.delimiter, strcmp(delimiter, "0") == 0 ? "" : delimiter);
    dialect.quote = quote[0] == '0' ? '\0' : quote[0];
    dialect.escape = escape[0] == '0' ? '\0' : escape[0];
    dialect.record_end = end[0];
    return dialect;
}

static void read_in_chunks(const struct csv_case *c, size_t chunk)
{
    struct tb_csv_dialect dialect = dialect_of(c->dialect);
    struct tb_buf got = TB_BUF_INIT(TB_MEBIBYTE);
    struct tb_err err = TB_ERR_INIT;
    struct tb_csv *csv;
    size_t length = strlen(c->text), at;
    assert_int_equal(tb_csv_new(&csv, &dialect, on_record, &got, &err), TB_OK);
    for (at = 0; at < length; at += chunk) {
        /* a copy of its own, so that a read beyond the chunk is seen by the sanitizer */
        size_t n = length - at < chunk ? length - at : chunk;
        char *piece = malloc(n);
        memcpy(piece, c->text + at, n);
        assert_int_equal(tb_csv_feed(csv, piece, n, &err), TB_OK);
        free(piece);
    }
    if (tb_csv_finish(csv, &err) != TB_OK) {
        assert_int_equal(err.status, TB_INPUT);
        tb_buf_printf(&got, "!%zu", tb_csv_open_quote_line1(csv));
    }
    if (strcmp(tb_buf_str(&got), c->want) != 0)
        fail_msg("%s, chunks of %zu: got %s, want %s", c->what, chunk, tb_buf_str(&got), c->want);
    tb_csv_free(csv);
    tb_buf_free(&got);
}

static void test_every_chunk_size(void **state)
{
    size_t i, chunk;
    (void)state;
    for (i = 0; i < sizeof cases / sizeof *cases; i++)
        for (chunk = 1; chunk <= strlen(cases[i].text) + 1; chunk++)
            read_in_chunks(&cases[i], chunk);
}

static enum tb_status ignore(void *context, const struct tb_csv_record *record, struct tb_err *err)
{
    (void)context;
    (void)record;
    (void)err;
    return TB_OK;
}

static void test_limits(void **state)
{
    struct tb_csv_dialect few = {",", '"', 0, 0, 3, 0}, small = {",", '"', 0, 0, 0, 10};
    struct tb_err err = TB_ERR_INIT;
    (void)state;
    assert_int_equal(tb_csv_read(&few, "a,b,c\n", 6, ignore, NULL, &err), TB_OK);
    assert_int_equal(tb_csv_read(&few, "a,b,c,d\n", 8, ignore, NULL, &err), TB_INPUT);
    assert_int_equal(tb_csv_read(&few, "\"a\",b,c,d\n", 10, ignore, NULL, &err), TB_INPUT);
    assert_int_equal(tb_csv_read(&small, "0123456789\n", 11, ignore, NULL, &err), TB_OK);
    assert_int_equal(tb_csv_read(&small, "\n01234567890", 12, ignore, NULL, &err), TB_INPUT);
    assert_int_equal(tb_csv_read(&small, "\n01234567890\n", 13, ignore, NULL, &err), TB_INPUT);
    assert_non_null(strstr(err.message, "2"));
}

/* What a spreadsheet program would run has an apostrophe; numbers and nil marks stay. */
static void test_shown(void **state)
{
    static const char *const pairs[][2] = {
        {"第一小学", "第一小学"},
        {"=1+1", "'=1+1"},
        {"=HYPERLINK(\"http://example.invalid/\",\"x\")", "\"'=HYPERLINK(\"\"http://example.invalid/\"\",\"\"x\"\")\""},
        {"+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"},
        {"-2+3", "'-2+3"},
        {"@SUM(A1)", "'@SUM(A1)"},
        {"\t=1", "'\t=1"},
        {" \xE3\x80\x80=1", "' \xE3\x80\x80=1"},
        {"\r\n=1", "\"'\r\n=1\""},
        {"＝1+1", "'＝1+1"},
        {"－项目", "'－项目"},
        {"-项目", "'-项目"},
        {"-3.2", "-3.2"},
        {"-3,200.5", "\"-3,200.5\""},
        {"+5%", "+5%"},
        {"-.5", "-.5"},
        {"-1E+4", "-1E+4"},
        {"-1E", "'-1E"},
        {"-1.2.3", "'-1.2.3"},
        {"-", "-"},
        {"--", "--"},
        {"——", "——"},
        {"=", "="},
        {"", ""},
        {"a=1", "a=1"},
        {"2017-06-30", "2017-06-30"},
    };
    size_t i;
    (void)state;
    for (i = 0; i < sizeof pairs / sizeof *pairs; i++) {
        struct tb_buf out = TB_BUF_INIT(4096);
        tb_csv_put_shown(&out, pairs[i][0], strlen(pairs[i][0]), false);
        assert_string_equal(tb_buf_str(&out), pairs[i][1]);
        tb_buf_clear(&out);
        tb_csv_put_shown(&out, pairs[i][0], strlen(pairs[i][0]), true);
        assert_null(strstr(tb_buf_str(&out), "'=1+1"));
        tb_buf_free(&out);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_every_chunk_size),
        cmocka_unit_test(test_limits),
        cmocka_unit_test(test_shown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

/* A number in a number format: CODE, newline, NUMBER. What is shown is UTF-8 and not without bounds; 0 is 0; a number as it stands keeps its
 * digits. */
#include "fuzz.h"
#include "tb_cellformat.h"
#include "tb_utf8.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static struct tb_cellformat format;
    const char *text = (const char *)data, *line = size > 0 ? memchr(text, '\n', size) : NULL;
    struct tb_buf out = TB_BUF_INIT(64 * 1024), again = TB_BUF_INIT(64 * 1024);
    struct tb_cellformat_shown shown;
    struct tb_decimal number, same;
    const size_t length = line ? (size_t)(line - text) : 0;
    if (!line || tb_utf8_valid_up_to(text, length) != length || !tb_decimal_parse(&number, line + 1, size - length - 1))
        return 0;
    tb_cellformat_parse(&format, text, length);
    tb_cellformat_put(&format, &number, data[0] & 1, &out, &shown);
    if (out.failed || tb_utf8_valid_up_to(tb_buf_str(&out), out.length) != out.length)
        abort();
    tb_buf_clear(&out);
    tb_decimal_put(&out, &number, 1, 0);
    if (!tb_decimal_parse(&same, tb_buf_str(&out), out.length) || tb_decimal_compare(&same, &number) != 0)
        abort();
    tb_decimal_put(&again, &same, 1, 0);
    if (strcmp(tb_buf_str(&out), tb_buf_str(&again)) != 0)
        abort();
    tb_buf_free(&out);
    tb_buf_free(&again);
    return 0;
}

/* Run a fuzz target over files and folders of inputs, without libFuzzer. */
#include "fuzz.h"
#include "tb_file.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static enum tb_status visit(void *context, const struct tb_file_info *info, struct tb_err *err)
{
    struct tb_buf bytes = TB_BUF_INIT(16 * TB_MEBIBYTE);
    size_t *count = context;
    enum tb_status status = tb_file_read(info->path, &bytes, err);
    if (status == TB_OK) {
        /* a copy of exactly that size, so that a read beyond it is seen by the sanitizer */
        uint8_t *copy = malloc(bytes.length ? bytes.length : 1);
        if (copy) {
            memcpy(copy, tb_buf_str(&bytes), bytes.length);
            LLVMFuzzerTestOneInput(copy, bytes.length);
            ++*count;
        }
        free(copy);
    }
    tb_buf_free(&bytes);
    return status;
}

int main(int argc, char **argv)
{
    struct tb_err err = TB_ERR_INIT;
    size_t count = 0;
    int i;
    for (i = 1; i < argc; i++)
        if (tb_file_walk(argv[i], visit, &count, &err) != TB_OK) {
            fprintf(stderr, "%s\n", err.message);
            return 1;
        }
    printf("%zu inputs\n", count);
    return count == 0;
}

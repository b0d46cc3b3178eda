#include "tb_flag.h"

#include <stdbool.h>
#include <string.h>

static const struct {
    const char *code, *words;
} table[] = {
#define TB_FLAG(code, words) {code, words},
#include "tb_flag.def"
#undef TB_FLAG
};
enum { KINDS = sizeof table / sizeof *table };

static size_t kind_of(const char *code, size_t length)
{
    size_t i;
    for (i = 0; i < KINDS; i++)
        if (strlen(table[i].code) == length && memcmp(table[i].code, code, length) == 0)
            break;
    return i;
}

void tb_flag_words(const char *flags, struct tb_buf *out)
{
    bool seen[KINDS + 1] = {false};
    const char *joint = "";
    size_t i;
    while (*flags) {
        size_t length = strcspn(flags, ",");
        if (length > 0)
            seen[kind_of(flags, length)] = true;
        flags += length + (flags[length] == ',');
    }
    for (i = 0; i <= KINDS; i++) {
        if (!seen[i])
            continue;
        tb_buf_puts(out, joint);
        tb_buf_puts(out, i < KINDS ? table[i].words : "数据待核实");
        joint = "、";
    }
}

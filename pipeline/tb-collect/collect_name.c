#include "collect.h"
#include "tb_buf.h"
#include "tb_show.h"
#include "tb_utf8.h"

#include <string.h>

enum { MOST_NAME_BYTES = 180, MOST_SHOWN_BYTES = 65536 };

const char *collect_name_show(struct collect *collect, const char *text)
{
    struct tb_buf shown = TB_BUF_INIT(MOST_SHOWN_BYTES);
    const char *kept;
    tb_show(&shown, text, strlen(text));
    kept = shown.failed ? NULL : tb_arena_strdup(&collect->message_arena, tb_buf_str(&shown));
    tb_buf_free(&shown);
    return kept ? kept : "";
}

static const char *last_part(const char *name)
{
    const char *at, *from = name;
    for (at = name; *at; at++)
        if (*at == '/' || *at == '\\')
            from = at + 1;
    return from;
}

/* A character that a file name on somebody's Windows cannot have, or that would fake another name on a screen. */
static bool is_odd(uint32_t code_point)
{
    return code_point == TB_UTF8_BAD || code_point < 0x20 || tb_show_is_odd(code_point) ||
           (code_point < 0x80 && strchr("<>:\"|?*", (int)code_point));
}

static const char *ending_of(const char *name)
{
    const char *dot = strrchr(name, '.');
    return dot && dot != name && strlen(dot) <= 8 ? dot : "";
}

/* Cut before the ending, never inside a character. */
static void shorten(struct tb_buf *name)
{
    char ending[16] = "";
    size_t most, at = 0, used;
    if (name->failed || name->length <= MOST_NAME_BYTES)
        return;
    memcpy(ending, ending_of(name->bytes), strlen(ending_of(name->bytes)) + 1);
    most = MOST_NAME_BYTES - strlen(ending);
    while (at < name->length) {
        tb_utf8_decode(name->bytes + at, name->length - at, &used);
        if (at + used > most)
            break;
        at += used;
    }
    name->bytes[at] = '\0';
    name->length = at;
    tb_buf_puts(name, ending);
}

/* ".csv" -> "附件.csv" */
static const char *ending_alone(struct collect *collect, const char *name)
{
    size_t length = strlen(name) + sizeof "附件";
    char *whole = strrchr(name, '.') == name ? tb_arena_alloc(&collect->message_arena, length) : NULL;
    if (!whole)
        return "";
    memcpy(whole, "附件", sizeof "附件" - 1);
    memcpy(whole + sizeof "附件" - 1, name, strlen(name) + 1);
    return whole;
}

const char *collect_name_clean(struct collect *collect, const char *name, const char *fallback)
{
    struct tb_buf clean = TB_BUF_INIT(MOST_SHOWN_BYTES);
    const char *kept;
    size_t length, used;
    name = last_part(name);
    while (*name == ' ')
        name++;
    if (name[0] == '.' && collect_name_is_table(ending_alone(collect, name)))
        name = ending_alone(collect, name); /* nothing but an ending */
    /* Names that begin so are hidden, or the lock files of a spreadsheet program: no walk would see them. */
    while (*name == '.' || *name == '~' || *name == '$' || *name == ' ')
        name++;
    for (length = strlen(name); length > 0; name += used, length -= used) {
        uint32_t code_point = tb_utf8_decode(name, length, &used);
        if (is_odd(code_point))
            tb_buf_putc(&clean, '_');
        else
            tb_buf_append(&clean, name, used);
    }
    while (clean.length > 0 && (clean.bytes[clean.length - 1] == ' ' || clean.bytes[clean.length - 1] == '.'))
        clean.bytes[--clean.length] = '\0';
    if (clean.length == 0)
        tb_buf_puts(&clean, fallback);
    shorten(&clean);
    kept = clean.failed ? NULL : tb_arena_strdup(&collect->message_arena, tb_buf_str(&clean));
    tb_buf_free(&clean);
    return kept;
}

bool collect_name_is_table(const char *name)
{
    static const char *const endings[] = {".csv", ".txt", ".tsv", ".xlsx", ".xlsm", ".xls", ".et"};
    const char *ending = ending_of(name);
    size_t i, k;
    for (i = 0; i < sizeof endings / sizeof *endings; i++) {
        for (k = 0; endings[i][k] && (ending[k] | 0x20) == (endings[i][k] | 0x20); k++)
            ;
        if (!endings[i][k] && !ending[k])
            return true;
    }
    return false;
}

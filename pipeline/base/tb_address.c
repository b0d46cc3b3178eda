#include "tb_address.h"
#include "tb_i18n.h"

#include <string.h>

enum { MOST_ADDRESS_BYTES = 254 };

static const char wide_comma[] = "，";

bool tb_address_is(const char *text)
{
    const char *at = strchr(text, '@');
    if (!at || at == text || !at[1] || strchr(at + 1, '@') || strlen(text) > MOST_ADDRESS_BYTES)
        return false;
    for (; *text; text++)
        if ((unsigned char)*text <= 0x20 || (unsigned char)*text >= 0x7F || strchr("<>()[],;:\\\"", *text))
            return false;
    return true;
}

static void trim(const char **from, size_t *length)
{
    while (*length > 0 && (**from == ' ' || **from == '\t')) {
        (*from)++;
        (*length)--;
    }
    while (*length > 0 && ((*from)[*length - 1] == ' ' || (*from)[*length - 1] == '\t'))
        (*length)--;
}

enum tb_status tb_address_parse(struct tb_address *to, const char *text, size_t length, struct tb_arena *arena, struct tb_err *err)
{
    const char *open, *name = "", *address = text;
    size_t name_length = 0, i;
    char *copy;
    trim(&text, &length);
    address = text;
    open = memchr(text, '<', length);
    if (open) {
        if (text[length - 1] != '>')
            return tb_err_set(err, TB_CONFIG, _("mail address without \">\": \"%.*s\""), (int)length, text);
        name = text;
        name_length = (size_t)(open - text);
        trim(&name, &name_length);
        address = open + 1;
        length = (size_t)(text + length - 1 - address);
    }
    copy = tb_arena_strndup(arena, address, length);
    to->name = tb_arena_strndup(arena, name, name_length);
    to->address = copy;
    if (!copy || !to->name)
        return tb_err_nomem(err);
    if (!tb_address_is(copy))
        return tb_err_set(err, TB_CONFIG, _("not a mail address: \"%s\""), copy);
    for (i = 0; i < length; i++)
        if (copy[i] >= 'A' && copy[i] <= 'Z')
            copy[i] = (char)(copy[i] + ('a' - 'A'));
    return TB_OK;
}

/* Where the next mailbox ends, and how long the comma after it is. */
static size_t next_end(const char *at, size_t *comma)
{
    const char *plain = strchr(at, ','), *wide = strstr(at, wide_comma);
    const char *end = plain && (!wide || plain < wide) ? plain : wide;
    *comma = !end ? 0 : end == plain ? 1 : sizeof wide_comma - 1;
    return end ? (size_t)(end - at) : strlen(at);
}

enum tb_status tb_address_each(const char *text, struct tb_arena *arena,
                               enum tb_status (*visit)(void *context, const struct tb_address *one, struct tb_err *err),
                               void *context, struct tb_err *err)
{
    enum tb_status status = TB_OK;
    while (*text && status == TB_OK) {
        size_t comma, length = next_end(text, &comma), rest = length;
        const char *from = text;
        struct tb_address one;
        trim(&from, &rest);
        text += length + comma;
        if (rest == 0)
            continue;
        status = tb_address_parse(&one, from, rest, arena, err);
        if (status == TB_OK)
            status = visit(context, &one, err);
    }
    return status;
}

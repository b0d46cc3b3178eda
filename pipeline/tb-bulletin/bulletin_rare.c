#include "bulletin_rare.h"
#include "tb_i18n.h"
#include "tb_utf8.h"

#include <string.h>

/* GETA MARK: a type turned over; as long as any character that stands for one. */
static const char geta[] = "\xE3\x80\x93";

enum tb_status bulletin_rare_open(struct bulletin_rare *rare, const struct tb_conf *conf, struct tb_buf *warnings,
                                  struct tb_err *err)
{
    memset(rare, 0, sizeof *rare);
    rare->warnings = warnings;
    return tb_cover_new(&rare->cover, tb_conf_entries(conf), tb_conf_path(conf, "paths", "fonts"), err);
}

void bulletin_rare_close(struct bulletin_rare *rare)
{
    tb_cover_free(rare->cover);
    rare->cover = NULL;
}

static void say(struct bulletin_rare *rare, uint32_t code_point, const struct tb_query *query)
{
    char text[5];
    size_t i;
    for (i = 0; i < rare->count && i < BULLETIN_MOST_RARE; i++)
        if (rare->said[i] == code_point)
            return;
    if (rare->count++ >= BULLETIN_MOST_RARE)
        return;
    rare->said[i] = code_point;
    text[tb_utf8_encode(code_point, text)] = '\0';
    tb_buf_printf(rare->warnings,
                  _("no font has the character \"%s\" (U+%04X): 〓 stands for it; add a font that has it to [fonts]: query \"%s\", "
                    "%s:%zu\n"),
                  text, (unsigned)code_point, query->name, query->file, query->line1);
}

const char *bulletin_rare_replace(struct bulletin_rare *rare, struct tb_arena *arena, const char *text,
                                  const struct tb_query *query)
{
    size_t left = strlen(text), used, bytes = 0;
    const char *at = text;
    char *copy = NULL;
    if (!rare || !rare->cover)
        return text;
    for (; left > 0; at += used, left -= used) {
        uint32_t c = tb_utf8_decode(at, left, &used);
        bool covered = c < 0x80 || c == TB_UTF8_BAD || tb_cover_has(rare->cover, c);
        if (!covered && !copy) {
            copy = tb_arena_alloc(arena, 2 * strlen(text) + 1); /* two bytes become three at worst */
            if (!copy)
                return NULL;
            bytes = (size_t)(at - text);
            memcpy(copy, text, bytes);
        }
        if (!covered)
            say(rare, c, query);
        if (copy) {
            memcpy(copy + bytes, covered ? at : geta, covered ? used : sizeof geta - 1);
            bytes += covered ? used : sizeof geta - 1;
        }
    }
    if (copy)
        copy[bytes] = '\0';
    return copy ? copy : text;
}

#include "tb_sheetfile_internal.h"

#include <stdlib.h>
#include <string.h>

static enum tb_status add_format(struct tb_sheetfile *file, unsigned id, const char *code, size_t length, struct tb_err *err)
{
    struct sheet_styles *styles = &file->styles;
    struct sheet_format *format;
    enum tb_status status = sheet_make_room(file, &styles->formats, styles->format_count, &styles->format_room,
                                            sizeof *styles->formats, SHEETFILE_MOST_FORMATS, "number formats", err);
    if (status != TB_OK)
        return status;
    format = &styles->formats[styles->format_count];
    *format = (struct sheet_format){.id = id, .length = length};
    if (code && (format->code = tb_arena_strndup(&styles->arena, code, length)) == NULL)
        return tb_err_nomem(err);
    styles->format_count++;
    return TB_OK;
}

/* A code under a built-in id wins over the built-in meaning; the last one under an id wins. */
enum tb_status sheet_add_format(struct tb_sheetfile *file, unsigned id, const char *code, size_t length, struct tb_err *err)
{
    return add_format(file, id, code, length, err);
}

enum tb_status sheet_add_style(struct tb_sheetfile *file, unsigned format_id, struct tb_err *err)
{
    struct sheet_styles *styles = &file->styles;
    size_t i = styles->format_count;
    enum tb_status status = sheet_make_room(file, &styles->of_style, styles->style_count, &styles->style_room,
                                            sizeof *styles->of_style, SHEETFILE_MOST_STYLES, "styles", err);
    while (i > 0 && styles->formats[i - 1].id != format_id)
        i--;
    if (status == TB_OK && i == 0) {
        status = add_format(file, format_id, NULL, 0, err);
        i = styles->format_count;
    }
    if (status != TB_OK)
        return status;
    styles->has_styles = true;
    styles->of_style[styles->style_count++] = (unsigned short)(i - 1);
    return TB_OK;
}

enum tb_status sheet_style_format(struct tb_sheetfile *file, size_t style, const struct tb_cellformat **format, struct tb_err *err)
{
    struct sheet_styles *styles = &file->styles;
    struct sheet_format *found;
    *format = NULL;
    if (!styles->has_styles && style == 0)
        return TB_OK;
    if (style >= styles->style_count)
        return sheet_fault(file, TB_SHEETFILE_BROKEN, err, "style %zu of %zu", style, styles->style_count);
    found = &styles->formats[styles->of_style[style]];
    if (found->id == 0 && !found->code)
        return TB_OK;
    if (!found->parsed) {
        found->parsed = tb_arena_alloc(&styles->arena, sizeof *found->parsed);
        if (!found->parsed)
            return tb_err_nomem(err);
        if (found->code)
            tb_cellformat_parse(found->parsed, found->code, found->length);
        else
            (void)tb_cellformat_builtin(found->parsed, found->id); /* an id without a meaning is General */
    }
    *format = found->parsed;
    return TB_OK;
}

void sheet_free_styles(struct sheet_styles *styles)
{
    free(styles->formats);
    free(styles->of_style);
    tb_arena_free(&styles->arena);
}

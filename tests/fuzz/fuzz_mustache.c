/* Templates: any bytes as a template, over a fixed tree, strictly and not: never a crash, marks ascend, and what was put
 * in twice comes out the same. */
#include "fuzz.h"
#include "tb_mustache.h"

#include <stdlib.h>
#include <string.h>

static enum tb_status partial(void *context, const char *name, const char **text, const char **file, struct tb_err *err)
{
    (void)err;
    *file = "p";
    *text = name[0] == 'p' ? context : NULL;
    return TB_OK;
}

static void render(const struct tb_mustache *template, const struct tb_data *root, bool strict, char *whole, struct tb_buf *out)
{
    struct tb_mustache_map map = {NULL, 0, 0, false};
    struct tb_mustache_options options = {tb_mustache_escape_markdown, partial, whole, strict, &map};
    struct tb_err err = TB_ERR_INIT;
    size_t i;
    if (tb_mustache_render(template, root, &options, out, &err) != TB_OK && err.message[0] == '\0')
        abort();
    for (i = 1; i < map.count; i++)
        if (map.marks[i].offset < map.marks[i - 1].offset)
            abort();
    if (map.count > 0 && !tb_mustache_find(&map, map.marks[map.count - 1].offset))
        abort();
    free(map.marks);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const char *const inner_keys[] = {"id", "b", "c"};
    static const char *const keys[] = {"a", "l", "n", "t", "o"};
    struct tb_data row[3], rows[2], values[5], root;
    struct tb_arena arena = TB_ARENA_INIT;
    struct tb_buf first = TB_BUF_INIT(TB_MEBIBYTE), second = TB_BUF_INIT(TB_MEBIBYTE);
    const struct tb_mustache *template;
    struct tb_err err = TB_ERR_INIT;
    char *whole = malloc(size + 1);
    if (!whole || size > 4096) {
        free(whole);
        return 0;
    }
    memcpy(whole, data, size);
    whole[size] = '\0';
    memset(row, 0, sizeof row);
    memset(&root, 0, sizeof root);
    row[0] = tb_data_text("x");
    row[1] = tb_data_text("*1*\n# 2");
    memset(rows, 0, sizeof rows);
    rows[0].kind = rows[1].kind = TB_DATA_OBJECT;
    rows[0].items = rows[1].items = row;
    rows[0].count = rows[1].count = 3;
    rows[0].keys = rows[1].keys = inner_keys;
    memset(values, 0, sizeof values);
    values[0] = tb_data_text("甲");
    values[1].kind = TB_DATA_LIST;
    values[1].items = rows;
    values[1].count = 2;
    values[1].keys = inner_keys;
    values[1].key_count = 3;
    values[3] = tb_data_truth(true);
    values[4] = rows[0];
    root.kind = TB_DATA_OBJECT;
    root.keys = keys;
    root.items = values;
    root.count = 5;
    if (tb_mustache_parse(&template, &arena, "t", whole, size, &err) == TB_OK) {
        render(template, &root, false, whole, &first);
        render(template, &root, false, whole, &second);
        if (strcmp(tb_buf_str(&first), tb_buf_str(&second)) != 0)
            abort();
        render(template, &root, true, whole, &second);
    }
    tb_buf_free(&first);
    tb_buf_free(&second);
    tb_arena_free(&arena);
    free(whole);
    return 0;
}

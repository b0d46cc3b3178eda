/* mustache_case: render mustache cases for tests/golden/mustache/run.py, which reads the JSON.
 *
 * Standard input: cases, each template, partials and data; standard output: each result. Strings are LENGTH:BYTES.
 *   case    template COUNT; (name text)… value
 *   value   N | T | F | S string | L COUNT; value… | O COUNT; (string value)…
 *   result  string, or "E" string (the message) */
#include "tb_mustache.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct partial {
    const char *name, *text;
};

static struct partial *partials;
static size_t partial_count;
static struct tb_arena arena;

static void die(const char *what)
{
    fprintf(stderr, "mustache_case: %s\n", what);
    exit(2);
}

static void *room(size_t bytes)
{
    void *memory = tb_arena_alloc(&arena, bytes);
    if (!memory)
        die("out of memory");
    return memory;
}

static size_t read_count(int end)
{
    size_t count = 0;
    int c;
    while ((c = getchar()) != end) {
        if (c < '0' || c > '9')
            die("count expected");
        count = count * 10 + (size_t)(c - '0');
    }
    return count;
}

static const char *read_string(void)
{
    size_t length = read_count(':');
    char *text = room(length + 1);
    if (fread(text, 1, length, stdin) != length)
        die("cut off");
    return text;
}

static struct tb_data read_value(void)
{
    struct tb_data value = TB_DATA_INIT, *items;
    const char **keys;
    size_t i;
    int kind = getchar();
    switch (kind) {
    case 'N':
        return value;
    case 'T':
    case 'F':
        return tb_data_truth(kind == 'T');
    case 'S':
        return tb_data_text(read_string());
    case 'L':
    case 'O':
        break;
    default:
        die("value expected");
    }
    value.kind = kind == 'L' ? TB_DATA_LIST : TB_DATA_OBJECT;
    value.count = read_count(';');
    value.items = items = room(value.count * sizeof *items);
    keys = room(value.count * sizeof *keys);
    value.keys = kind == 'O' ? keys : NULL;
    for (i = 0; i < value.count; i++) {
        if (kind == 'O')
            keys[i] = read_string();
        items[i] = read_value();
    }
    return value;
}

static enum tb_status find_partial(void *context, const char *name, const char **text, const char **file, struct tb_err *err)
{
    size_t i;
    (void)context;
    (void)err;
    *file = name;
    for (i = 0; i < partial_count; i++)
        if (strcmp(partials[i].name, name) == 0)
            *text = partials[i].text;
    return TB_OK;
}

static void run_case(const char *escape)
{
    const char *text = read_string();
    struct tb_mustache_options options = {tb_mustache_escape_html, find_partial, NULL, false, NULL};
    struct tb_buf out = TB_BUF_INIT(TB_MEBIBYTE);
    const struct tb_mustache *template;
    struct tb_err err = TB_ERR_INIT;
    struct tb_data root;
    size_t i;
    partial_count = read_count(';');
    partials = room(partial_count * sizeof *partials);
    for (i = 0; i < partial_count; i++) {
        partials[i].name = read_string();
        partials[i].text = read_string();
    }
    root = read_value();
    if (strcmp(escape, "markdown") == 0) {
        options.escape = tb_mustache_escape_markdown;
        options.strict = true;
    }
    if (tb_mustache_parse(&template, &arena, "case", text, strlen(text), &err) != TB_OK ||
        tb_mustache_render(template, &root, &options, &out, &err) != TB_OK)
        printf("E%zu:%s", strlen(err.message), err.message);
    else
        printf("%zu:%s", out.length, tb_buf_str(&out));
    tb_buf_free(&out);
}

int main(int argc, char **argv)
{
    int c;
    while ((c = getchar()) != EOF) {
        ungetc(c, stdin);
        run_case(argc > 1 ? argv[1] : "html");
        tb_arena_free(&arena);
    }
    return fflush(stdout) == 0 ? 0 : 2;
}

#include "tb_vocabulary.h"

#include "tb_grow.h"
#include "tb_i18n.h"
#include "tb_settings.h"
#include "tb_config_csv.h"
#include "tb_text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_KEY_BYTES = 512 };

/* vocabulary + newline + folded term; 0 when it is too long to be one. */
static size_t make_key(const char *vocabulary, const char *text, size_t length, char *key)
{
    size_t n = strlen(vocabulary);
    if (n + 1 + length > MOST_KEY_BYTES)
        return 0;
    memcpy(key, vocabulary, n);
    key[n++] = '\n';
    return n + tb_text_fold(text, length, key + n);
}

static enum tb_status add_name(struct tb_vocabulary *vocabulary, const struct tb_config_row *row, const char *name, size_t length,
                               int place, struct tb_err *err)
{
    char key[MOST_KEY_BYTES + 1];
    size_t n = make_key(row->cells[0], name, length, key);
    char *kept;
    int was;
    if (n == 0)
        return tb_err_set(err, TB_CONFIG, _("term is too long: %s:%zu"), row->file, row->line1);
    kept = tb_arena_strndup(&vocabulary->arena, key, n);
    if (!kept || !tb_index_add(&vocabulary->names, kept, n, place, &was))
        return tb_err_nomem(err);
    if (was >= 0 && was != place)
        return tb_err_set(err, TB_CONFIG, _("\"%.*s\" already means %s: %s:%zu"), (int)length, name, vocabulary->items[was].term,
                          row->file, row->line1);
    return TB_OK;
}

static enum tb_status parse_flag(const char *text, int *flag, const struct tb_config_row *row, struct tb_err *err)
{
    *flag = strcmp(text, "1") == 0 ? 1 : strcmp(text, "0") == 0 ? 0 : -1;
    if (*flag < 0 && *text)
        return tb_err_set(err, TB_CONFIG, _("neither 0 nor 1: \"%s\": %s:%zu"), text, row->file, row->line1);
    return TB_OK;
}

static enum tb_status on_row(void *context, const struct tb_config_row *row, struct tb_err *err)
{
    struct tb_vocabulary *vocabulary = context;
    const char *aliases = row->cells[2];
    struct tb_term *term;
    int64_t order = 0;
    enum tb_status status;
    if (!*row->cells[0] || !*row->cells[1])
        return tb_err_set(err, TB_CONFIG, _("a term needs its vocabulary: %s:%zu"), row->file, row->line1);
    if (!TB_GROW(vocabulary->items, vocabulary->count, vocabulary->room))
        return tb_err_nomem(err);
    term = &vocabulary->items[vocabulary->count];
    term->vocabulary = tb_arena_strdup(&vocabulary->arena, row->cells[0]);
    term->term = tb_arena_strdup(&vocabulary->arena, row->cells[1]);
    if (!term->vocabulary || !term->term)
        return tb_err_nomem(err);
    if (!tb_setting_parse_int(row->cells[3], &order) || order < 0 || order > 100000)
        return tb_err_set(err, TB_CONFIG, _("not an order \"%s\": %s:%zu"), row->cells[3], row->file, row->line1);
    term->order = (int)order;
    vocabulary->count++;
    status = parse_flag(row->cells[4], &term->started, row, err);
    if (status == TB_OK)
        status = parse_flag(row->cells[5], &term->completed, row, err);
    if (status == TB_OK)
        status = add_name(vocabulary, row, row->cells[1], strlen(row->cells[1]), (int)vocabulary->count - 1, err);
    while (status == TB_OK && *aliases) {
        size_t length = strcspn(aliases, "|");
        status = add_name(vocabulary, row, aliases, length, (int)vocabulary->count - 1, err);
        aliases += length + (aliases[length] == '|');
    }
    return status;
}

enum tb_status tb_vocabulary_parse(struct tb_vocabulary *vocabulary, const char *file, const char *text, size_t length,
                                   struct tb_err *err)
{
    static const char *const columns[] = {"vocabulary", "term", "aliases", "order", "started", "completed", NULL};
    return tb_config_csv_read(file, text, length, columns, on_row, vocabulary, err);
}

void tb_vocabulary_free(struct tb_vocabulary *vocabulary)
{
    const struct tb_vocabulary empty = TB_VOCABULARY_INIT;
    free(vocabulary->items);
    tb_index_free(&vocabulary->names);
    tb_arena_free(&vocabulary->arena);
    *vocabulary = empty;
}

const struct tb_term *tb_vocabulary_find(const struct tb_vocabulary *vocabulary, const char *name, const char *text, size_t length)
{
    char key[MOST_KEY_BYTES + 1];
    size_t n = make_key(name, text, length, key);
    int place = n ? tb_index_find(&vocabulary->names, key, n) : -1;
    return place >= 0 ? &vocabulary->items[place] : NULL;
}

bool tb_vocabulary_exists(const struct tb_vocabulary *vocabulary, const char *name, bool *has_completed)
{
    bool exists = false, completed = false;
    size_t i;
    for (i = 0; i < vocabulary->count; i++)
        if (strcmp(vocabulary->items[i].vocabulary, name) == 0) {
            exists = true;
            completed = completed || vocabulary->items[i].completed == 1;
        }
    if (has_completed)
        *has_completed = completed;
    return exists;
}

char *tb_vocabulary_list(const struct tb_vocabulary *vocabulary, const char *name, char *text, size_t size)
{
    size_t i, n = 0;
    text[0] = '\0';
    for (i = 0; i < vocabulary->count; i++) {
        const struct tb_term *term = &vocabulary->items[i];
        size_t need = strlen(term->term) + (n ? 3 : 0);
        if (strcmp(term->vocabulary, name) != 0 || n + need + 1 > size)
            continue;
        snprintf(text + n, size - n, "%s%s", n ? "、" : "", term->term);
        n += need;
    }
    return text;
}

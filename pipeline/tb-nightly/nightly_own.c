/* A unit's own files among the documents that are folders: its letters, notices and forms of all cut-offs. status.json lists only the
 * first files of a folder; a unit's page needs its own, however many units there are. */
#include "nightly.h"
#include "tb_file.h"

#include <stdlib.h>
#include <string.h>

struct own_file {
    const char *name; /* in its folder: CODE-…, or NAME_… */
    size_t turn;      /* the latest cut-off first, its documents in their order */
    const struct nightly_document *document;
    const char *as_of;
};

struct collecting {
    struct tb_nightly *night;
    struct nightly_own *own;
    struct own_file next;
    bool out_of_memory;
};

static enum tb_status collect_file(void *context, const struct tb_file_info *info, struct tb_err *err)
{
    struct collecting *collecting = context;
    struct nightly_own *own = collecting->own;
    struct own_file *items = nightly_grow(collecting->night, own->items, own->count, sizeof *items);
    collecting->out_of_memory = items == NULL;
    if (!items)
        return tb_err_nomem(err);
    own->items = items;
    items[own->count] = collecting->next;
    items[own->count++].name = nightly_text(collecting->night, "%s", info->relative);
    return TB_OK;
}

static int compare_files(const void *a, const void *b)
{
    const struct own_file *one = a, *other = b;
    const int order = strcmp(one->name, other->name);
    return order ? order : (one->turn > other->turn) - (one->turn < other->turn);
}

enum tb_status nightly_own_collect(struct tb_nightly *night, struct nightly_own *own, struct tb_err *err)
{
    struct collecting collecting = {night, own, {NULL, 0, NULL, NULL}, false};
    size_t p, d;
    memset(own, 0, sizeof *own);
    for (p = night->period_count; p-- > 0;)
        for (d = 0; d < night->periods[p].document_count; d++) {
            const struct nightly_document *document = &night->periods[p].documents[d];
            struct tb_err gone = TB_ERR_INIT;
            if (!document->is_folder)
                continue;
            collecting.next.turn++;
            collecting.next.document = document;
            collecting.next.as_of = night->periods[p].as_of;
            if (tb_file_walk(nightly_out(night, document->file), collect_file, &collecting, &gone) != TB_OK &&
                collecting.out_of_memory)
                return tb_err_nomem(err); /* anything else: not made yet, or it went away a moment ago */
        }
    if (own->count > 1)
        qsort(own->items, own->count, sizeof *own->items, compare_files);
    return TB_OK;
}

/* The first file whose name is not before `name`. */
static size_t find_first(const struct nightly_own *own, const char *name)
{
    size_t low = 0, high = own->count;
    while (low < high) {
        const size_t middle = low + (high - low) / 2;
        if (strcmp(own->items[middle].name, name) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

struct chosen {
    const struct own_file *items[NIGHTLY_MOST_LISTED];
    size_t count;
};

/* In the order of turns; of more than there is room for, the latest ones. */
static void choose_files(const struct nightly_own *own, const char *beginning, struct chosen *chosen)
{
    size_t i, at;
    for (i = find_first(own, beginning); i < own->count; i++) {
        const struct own_file *file = &own->items[i];
        if (strncmp(file->name, beginning, strlen(beginning)) != 0)
            return;
        for (at = chosen->count; at > 0 && chosen->items[at - 1]->turn > file->turn; at--)
            if (at < NIGHTLY_MOST_LISTED)
                chosen->items[at] = chosen->items[at - 1];
        if (at == NIGHTLY_MOST_LISTED)
            continue;
        chosen->items[at] = file;
        chosen->count += chosen->count < NIGHTLY_MOST_LISTED;
    }
}

static void put_text(struct tb_buf *json, const char *before, const char *name, const char *text)
{
    tb_buf_printf(json, "%s\"%s\": ", before, name);
    nightly_status_string(json, text);
}

void nightly_own_list(struct tb_nightly *night, const struct nightly_own *own, const char *county, const char *name,
                      struct tb_buf *json)
{
    struct chosen chosen;
    size_t i;
    chosen.count = 0;
    choose_files(own, nightly_text(night, "%s-", county), &chosen);
    choose_files(own, nightly_text(night, "%s_", name), &chosen);
    tb_buf_clear(json);
    tb_buf_putc(json, '[');
    for (i = 0; i < chosen.count; i++) {
        const struct own_file *file = chosen.items[i];
        put_text(json, i ? ", {" : "{", "as_of", file->as_of);
        put_text(json, ", ", "kind", nightly_kind_name(file->document->kind));
        put_text(json, ", ", "title", file->document->title);
        put_text(json, ", ", "file", nightly_text(night, "%s/%s", file->document->file, file->name));
        tb_buf_putc(json, '}');
    }
    tb_buf_putc(json, ']');
}

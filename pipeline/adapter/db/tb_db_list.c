/* cn_list: the values of a group as one text. */
#include "tb_db_internal.h"

#include <stdlib.h>
#include <string.h>

enum { LIST_MOST_BYTES = 1 << 20 };

struct item {
    int64_t order;
    size_t nth, length; /* nth: among the values, so that equal orders keep theirs */
    char *text;
};

/* One value after the other into text, or, where an order is given, into items to be joined at the end. */
struct list {
    char *text, *joint; /* text NULL until the first value; joint NULL: 、 */
    size_t length;
    struct item *items;
    size_t count, capacity;
};

static char *copy_text(const char *text, size_t length)
{
    char *copy = sqlite3_malloc64(length + 1);
    if (copy) {
        memcpy(copy, text, length);
        copy[length] = '\0';
    }
    return copy;
}

static bool join(struct list *list, const char *joint, const char *text, size_t length)
{
    size_t joint_length = list->text ? strlen(joint) : 0;
    char *grown = sqlite3_realloc64(list->text, list->length + length + joint_length + 1);
    if (!grown)
        return false;
    memcpy(grown + list->length, joint, joint_length);
    memcpy(grown + list->length + joint_length, text, length + 1);
    list->text = grown;
    list->length += joint_length + length;
    return true;
}

static bool keep_item(struct list *list, int64_t order, const char *joint, const char *text, size_t length)
{
    struct item *item;
    if (list->count == list->capacity) {
        size_t capacity = list->capacity ? list->capacity * 2 : 16;
        struct item *items = sqlite3_realloc64(list->items, capacity * sizeof *items);
        if (!items)
            return false;
        list->items = items;
        list->capacity = capacity;
    }
    if (!list->joint)
        list->joint = copy_text(joint, strlen(joint));
    item = &list->items[list->count];
    item->text = copy_text(text, length);
    item->length = length;
    item->order = order;
    item->nth = list->count;
    list->length += length;
    if (!item->text || !list->joint)
        return false;
    list->count++;
    return true;
}

void tb_db_list_step(sqlite3_context *context, int count, sqlite3_value **values)
{
    struct list *list = sqlite3_aggregate_context(context, sizeof *list);
    const char *joint = "、", *text;
    size_t length;
    int64_t order = 0;
    if (!list || sqlite3_value_type(values[0]) == SQLITE_NULL)
        return;
    if (count > 1 && sqlite3_value_type(values[1]) != SQLITE_NULL)
        joint = (const char *)sqlite3_value_text(values[1]);
    text = (const char *)sqlite3_value_text(values[0]);
    if (!text || !joint) {
        sqlite3_result_error_nomem(context);
        return;
    }
    if (count > 2 && !tb_db_function_whole(context, values[2], &order))
        return;
    length = strlen(text);
    if (list->length + length + strlen(joint) * (list->count + 1) > LIST_MOST_BYTES)
        tb_db_function_complain(context, "the list is longer than a mebibyte");
    else if (!(count > 2 ? keep_item(list, order, joint, text, length) : join(list, joint, text, length)))
        sqlite3_result_error_nomem(context);
}

static int by_order(const void *left, const void *right)
{
    const struct item *a = left, *b = right;
    if (a->order != b->order)
        return a->order < b->order ? -1 : 1;
    return a->nth < b->nth ? -1 : a->nth > b->nth;
}

void tb_db_list_final(sqlite3_context *context)
{
    struct list *list = sqlite3_aggregate_context(context, 0);
    size_t i;
    bool whole_list = true;
    if (!list) {
        sqlite3_result_null(context);
        return;
    }
    if (list->count > 0)
        qsort(list->items, list->count, sizeof *list->items, by_order);
    list->length = list->count > 0 ? 0 : list->length;
    for (i = 0; i < list->count; i++) {
        whole_list = whole_list && join(list, list->joint, list->items[i].text, list->items[i].length);
        sqlite3_free(list->items[i].text);
    }
    sqlite3_free(list->items);
    sqlite3_free(list->joint);
    if (!whole_list) {
        sqlite3_free(list->text);
        sqlite3_result_error_nomem(context);
    } else if (list->text) {
        sqlite3_result_text(context, list->text, (int)list->length, sqlite3_free);
    } else {
        sqlite3_result_null(context);
    }
}

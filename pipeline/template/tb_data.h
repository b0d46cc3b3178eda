/* tb_data: what a template sees: texts, truths, lists and objects, without knowing where they come from.
 *
 * WHAT       A value is nothing (SQL NULL), a truth, a text, a list or an object. A text may count as false and
 *            still print (the number 0). A list of a query's rows knows its columns even when it has no row, so
 *            that a misspelt name is found whatever the data.
 * OWNERSHIP  everything is borrowed, usually from one arena of the maker; values are never changed once made.
 */
#ifndef TB_DATA_H
#define TB_DATA_H

#include <stdbool.h>
#include <stddef.h>

enum tb_data_kind { TB_DATA_NOTHING, TB_DATA_FALSE, TB_DATA_TRUE, TB_DATA_TEXT, TB_DATA_LIST, TB_DATA_OBJECT };

struct tb_data {
    enum tb_data_kind kind;
    bool is_false;               /* a text that counts as false: "" and the number 0 */
    const char *text;            /* text: NUL-terminated UTF-8 */
    const struct tb_data *items; /* list: the elements; object: the values of keys */
    size_t count;                /* of items */
    const char *const *keys;     /* object: names, one per item; list: the columns its rows have, or NULL */
    size_t key_count;            /* list: of keys */
    const struct tb_data *blank; /* list: what its columns are when it has no row, one per key; NULL: all are nothing */
};

#define TB_DATA_INIT                                                                                                               \
    {                                                                                                                              \
        TB_DATA_NOTHING, false, NULL, NULL, 0, NULL, 0, NULL                                                                       \
    }

static inline struct tb_data tb_data_text(const char *text)
{
    struct tb_data value = {TB_DATA_TEXT, text[0] == '\0', text, NULL, 0, NULL, 0, NULL};
    return value;
}

static inline struct tb_data tb_data_truth(bool truth)
{
    struct tb_data value = {truth ? TB_DATA_TRUE : TB_DATA_FALSE, false, NULL, NULL, 0, NULL, 0, NULL};
    return value;
}

static inline struct tb_data tb_data_object(const char *const *keys, const struct tb_data *items, size_t count)
{
    struct tb_data value = {TB_DATA_OBJECT, false, NULL, items, count, keys, 0, NULL};
    return value;
}

static inline struct tb_data tb_data_list(const char *const *keys, size_t key_count, const struct tb_data *rows, size_t count)
{
    struct tb_data value = {TB_DATA_LIST, false, NULL, rows, count, keys, key_count, NULL};
    return value;
}

/* Whether a section over it is shown. */
static inline bool tb_data_holds(const struct tb_data *value)
{
    switch (value->kind) {
    case TB_DATA_NOTHING:
    case TB_DATA_FALSE:
        return false;
    case TB_DATA_TEXT:
        return !value->is_false;
    case TB_DATA_LIST:
        return value->count > 0;
    case TB_DATA_TRUE:
    case TB_DATA_OBJECT:
        break;
    }
    return true;
}

#endif

/* tb_value: what a template sees: texts, truths, lists and objects, without knowing where they come from.
 *
 * WHAT       A value is nothing (SQL NULL), a truth, a text, a list or an object. A text may count as false and
 *            still print (the number 0). A list of a query's rows knows its columns even when it has no row, so
 *            that a misspelt name is found whatever the data.
 * OWNERSHIP  everything is borrowed, usually from one arena of the maker; values are never changed once made.
 */
#ifndef TB_VALUE_H
#define TB_VALUE_H

#include <stdbool.h>
#include <stddef.h>

enum tb_value_kind { TB_VALUE_NOTHING, TB_VALUE_FALSE, TB_VALUE_TRUE, TB_VALUE_TEXT, TB_VALUE_LIST, TB_VALUE_OBJECT };

struct tb_value {
    enum tb_value_kind kind;
    bool is_false;                /* a text that counts as false: "" and the number 0 */
    const char *text;             /* text: NUL-terminated UTF-8 */
    const struct tb_value *items; /* list: the elements; object: the values of keys */
    size_t count;                 /* of items */
    const char *const *keys;      /* object: names, one per item; list: the columns its rows have, or NULL */
    size_t key_count;             /* list: of keys */
};

static inline struct tb_value tb_value_text(const char *text)
{
    struct tb_value value = {TB_VALUE_TEXT, text[0] == '\0', text, NULL, 0, NULL, 0};
    return value;
}

static inline struct tb_value tb_value_truth(bool truth)
{
    struct tb_value value = {truth ? TB_VALUE_TRUE : TB_VALUE_FALSE, false, NULL, NULL, 0, NULL, 0};
    return value;
}

/* Whether a section over it is shown. */
static inline bool tb_value_holds(const struct tb_value *value)
{
    switch (value->kind) {
    case TB_VALUE_NOTHING:
    case TB_VALUE_FALSE:
        return false;
    case TB_VALUE_TEXT:
        return !value->is_false;
    case TB_VALUE_LIST:
        return value->count > 0;
    case TB_VALUE_TRUE:
    case TB_VALUE_OBJECT:
        break;
    }
    return true;
}

#endif

#include "tb_condition.h"
#include "tb_condition_internal.h"

#include <string.h>

/* One row on its way through the nodes. */
struct deciding {
    const struct tb_condition_node *nodes;
    const struct tb_condition_row *row;
    char joined[TB_CONDITION_JOINED_BYTES]; /* what || makes */
    size_t used;
};

static enum tb_condition_answer decide(struct deciding *deciding, int place);

/* --- values ------------------------------------------------------------------------------------------------------ */

/* The value of a node, in room where it is worked out; NULL: unsure. */
static const struct tb_value *value_of(struct deciding *deciding, int place, struct tb_value *room);

/* The same of nodes that need no work, as nearly all; NULL: of another. */
static inline const struct tb_value *ready_value(const struct tb_condition_node *node, const struct tb_condition_row *row)
{
    if (node->kind == NODE_COLUMN)
        return &row->values[node->a];
    if (node->kind == NODE_CONSTANT)
        return &node->value;
    if (node->kind == NODE_COMPLETED)
        return &row->completed;
    return node->kind == NODE_CUTOFF && !row->no_cutoff ? &row->cutoff : NULL;
}

/* A number as + - * take it: a text of digits is one. False: nobody knows here. */
static bool as_number(const struct tb_value *value, int64_t *number)
{
    size_t i;
    *number = value->number;
    if (value->kind != TB_VALUE_TEXT)
        return value->kind == TB_VALUE_INT;
    if (value->text.length == 0 || value->text.length > 18)
        return false;
    for (*number = 0, i = 0; i < value->text.length; i++) {
        if (value->text.text[i] < '0' || value->text.text[i] > '9')
            return false;
        *number = *number * 10 + (value->text.text[i] - '0');
    }
    return true;
}

static const struct tb_value *calculate(struct deciding *deciding, const struct tb_condition_node *node, struct tb_value *room)
{
    struct tb_value rooms[2];
    const struct tb_value *a = value_of(deciding, node->a, &rooms[0]), *b = value_of(deciding, node->b, &rooms[1]);
    int64_t left, right;
    bool beyond;
    if (!a || !b)
        return NULL;
    room->kind = TB_VALUE_NULL;
    if (a->kind == TB_VALUE_NULL || b->kind == TB_VALUE_NULL)
        return room;
    if (!as_number(a, &left) || !as_number(b, &right))
        return NULL;
    room->kind = TB_VALUE_INT;
    if (node->kind == NODE_MULTIPLY)
        beyond = __builtin_mul_overflow(left, right, &room->number);
    else if (node->kind == NODE_ADD)
        beyond = __builtin_add_overflow(left, right, &room->number);
    else
        beyond = __builtin_sub_overflow(left, right, &room->number);
    return beyond ? NULL : room;
}

static const struct tb_value *join(struct deciding *deciding, const struct tb_condition_node *node, struct tb_value *room)
{
    struct tb_value rooms[2];
    const struct tb_value *a = value_of(deciding, node->a, &rooms[0]), *b = value_of(deciding, node->b, &rooms[1]);
    char *to = deciding->joined + deciding->used;
    if (!a || !b)
        return NULL;
    room->kind = TB_VALUE_NULL;
    if (a->kind == TB_VALUE_NULL || b->kind == TB_VALUE_NULL)
        return room;
    if (a->kind != TB_VALUE_TEXT || b->kind != TB_VALUE_TEXT ||
        a->text.length + b->text.length > sizeof deciding->joined - deciding->used)
        return NULL;
    memcpy(to, a->text.text, a->text.length);
    memcpy(to + a->text.length, b->text.text, b->text.length);
    *room = (struct tb_value){TB_VALUE_TEXT, 0, {to, a->text.length + b->text.length}};
    deciding->used += room->text.length;
    return room;
}

static const struct tb_value *cut(struct deciding *deciding, const struct tb_condition_node *node, struct tb_value *room)
{
    struct tb_value rooms[3];
    const struct tb_value *text = value_of(deciding, node->a, &rooms[0]), *from = value_of(deciding, node->b, &rooms[1]),
                          *length = value_of(deciding, node->c, &rooms[2]);
    size_t i, start, n;
    if (!text || !from || !length)
        return NULL;
    room->kind = TB_VALUE_NULL;
    if (text->kind == TB_VALUE_NULL || from->kind == TB_VALUE_NULL || length->kind == TB_VALUE_NULL)
        return room;
    if (text->kind != TB_VALUE_TEXT || from->kind != TB_VALUE_INT || length->kind != TB_VALUE_INT || from->number < 1 ||
        length->number < 0)
        return NULL;
    for (i = 0; i < text->text.length; i++)
        if ((unsigned char)text->text.text[i] >= 0x80 || text->text.text[i] == '\0')
            return NULL; /* characters are not bytes there */
    start = (uint64_t)from->number - 1 < text->text.length ? (size_t)from->number - 1 : text->text.length;
    n = text->text.length - start;
    if ((uint64_t)length->number < n)
        n = (size_t)length->number;
    *room = (struct tb_value){TB_VALUE_TEXT, 0, {text->text.text + start, n}};
    return room;
}

static const struct tb_value *value_of(struct deciding *deciding, int place, struct tb_value *room)
{
    const struct tb_condition_node *node = &deciding->nodes[place];
    enum tb_condition_answer answer;
    switch ((enum node_kind)node->kind) {
    case NODE_CONSTANT:
        return &node->value;
    case NODE_COLUMN:
        return &deciding->row->values[node->a];
    case NODE_COMPLETED:
        return &deciding->row->completed;
    case NODE_COUNTY:
        return &deciding->row->county;
    case NODE_CUTOFF:
        return deciding->row->no_cutoff ? NULL : &deciding->row->cutoff;
    case NODE_ADD:
    case NODE_SUBTRACT:
    case NODE_MULTIPLY:
        return calculate(deciding, node, room);
    case NODE_JOIN:
        return join(deciding, node, room);
    case NODE_SUBSTR:
        return cut(deciding, node, room);
    case NODE_UNSURE:
    case NODE_ITEM:
        return NULL;
    default:
        break;
    }
    answer = decide(deciding, place);
    room->kind = answer == TB_CONDITION_NULL ? TB_VALUE_NULL : TB_VALUE_INT;
    room->number = answer == TB_CONDITION_TRUE;
    return answer == TB_CONDITION_UNSURE ? NULL : room;
}

/* --- answers ----------------------------------------------------------------------------------------------------- */

static enum tb_condition_answer answer_of(bool is_true)
{
    return is_true ? TB_CONDITION_TRUE : TB_CONDITION_FALSE;
}

/* Below, at or above 0; both are texts. */
static int order(const struct tb_span *a, const struct tb_span *b)
{
    const size_t n = a->length < b->length ? a->length : b->length;
    int difference = 0;
    if (n > 0)
        difference = a->text[0] != b->text[0] ? (unsigned char)a->text[0] - (unsigned char)b->text[0] : memcmp(a->text, b->text, n);
    return difference != 0 ? difference : a->length < b->length ? -1 : a->length > b->length;
}

/* Both are of one kind, and not NULL. */
static bool is_same(const struct tb_value *a, const struct tb_value *b)
{
    if (a->kind == TB_VALUE_INT)
        return a->number == b->number;
    return a->text.length == b->text.length && order(&a->text, &b->text) == 0;
}

static bool is_less(const struct tb_value *a, const struct tb_value *b, bool or_same)
{
    int difference;
    if (a->kind == TB_VALUE_INT)
        return or_same ? a->number <= b->number : a->number < b->number;
    difference = order(&a->text, &b->text);
    return or_same ? difference <= 0 : difference < 0;
}

static inline enum tb_condition_answer compare_values(const struct tb_value *a, const struct tb_value *b, int kind)
{
    if (a->kind == TB_VALUE_NULL || b->kind == TB_VALUE_NULL)
        return kind == NODE_IS       ? answer_of(a->kind == b->kind)
               : kind == NODE_IS_NOT ? answer_of(a->kind != b->kind)
                                     : TB_CONDITION_NULL;
    if (a->kind != b->kind)
        return TB_CONDITION_UNSURE; /* which one is made the other depends on where they come from */
    if (kind == NODE_LESS || kind == NODE_AT_MOST)
        return answer_of(is_less(a, b, kind == NODE_AT_MOST));
    return answer_of(is_same(a, b) == (kind == NODE_EQUAL || kind == NODE_IS));
}

static enum tb_condition_answer compare(struct deciding *deciding, const struct tb_condition_node *node)
{
    struct tb_value left, right;
    const struct tb_value *a = value_of(deciding, node->a, &left), *b = value_of(deciding, node->b, &right);
    return a && b ? compare_values(a, b, node->kind) : TB_CONDITION_UNSURE;
}

static enum tb_condition_answer look_in_list(struct deciding *deciding, const struct tb_condition_node *node)
{
    struct tb_value rooms[2];
    const struct tb_value *sought = value_of(deciding, node->a, &rooms[0]), *item;
    enum tb_condition_answer answer = TB_CONDITION_FALSE;
    int at;
    if (!sought)
        return TB_CONDITION_UNSURE;
    if (sought->kind == TB_VALUE_NULL)
        return TB_CONDITION_NULL;
    for (at = node->b; at >= 0; at = deciding->nodes[at].b) {
        item = ready_value(&deciding->nodes[deciding->nodes[at].a], deciding->row);
        if (!item)
            item = value_of(deciding, deciding->nodes[at].a, &rooms[1]);
        if (!item || (item->kind != TB_VALUE_NULL && item->kind != sought->kind))
            return TB_CONDITION_UNSURE;
        if (item->kind == TB_VALUE_NULL)
            answer = TB_CONDITION_NULL;
        else if (is_same(sought, item))
            return TB_CONDITION_TRUE;
    }
    return answer;
}

/* AND; of OR with all answers turned over. */
static enum tb_condition_answer both(struct deciding *deciding, const struct tb_condition_node *node,
                                     enum tb_condition_answer decisive)
{
    const enum tb_condition_answer left = decide(deciding, node->a);
    enum tb_condition_answer right;
    if (left == decisive)
        return left;
    right = decide(deciding, node->b);
    if (right == decisive)
        return right;
    if (left == TB_CONDITION_UNSURE || right == TB_CONDITION_UNSURE)
        return TB_CONDITION_UNSURE;
    return left == TB_CONDITION_NULL ? left : right;
}

static enum tb_condition_answer decide(struct deciding *deciding, int place)
{
    const struct tb_condition_node *node = &deciding->nodes[place];
    const struct tb_value *value;
    struct tb_value room;
    enum tb_condition_answer answer;
    switch ((enum node_kind)node->kind) {
    case NODE_AND:
        return both(deciding, node, TB_CONDITION_FALSE);
    case NODE_OR:
        return both(deciding, node, TB_CONDITION_TRUE);
    case NODE_NOT:
        answer = decide(deciding, node->a);
        return answer == TB_CONDITION_TRUE ? TB_CONDITION_FALSE : answer == TB_CONDITION_FALSE ? TB_CONDITION_TRUE : answer;
    case NODE_EQUAL:
    case NODE_UNEQUAL:
    case NODE_LESS:
    case NODE_AT_MOST:
    case NODE_IS:
    case NODE_IS_NOT:
        return compare(deciding, node);
    case NODE_IN:
        return look_in_list(deciding, node);
    default:
        break;
    }
    value = value_of(deciding, place, &room);
    if (!value || value->kind == TB_VALUE_TEXT)
        return TB_CONDITION_UNSURE;
    return value->kind == TB_VALUE_NULL ? TB_CONDITION_NULL : answer_of(value->number != 0);
}

/* A part that is more than a comparison of columns and constants. */
static enum tb_condition_answer decide_part(const struct tb_condition *condition, const struct tb_condition_row *row, int place)
{
    struct deciding deciding;
    deciding.nodes = condition->nodes;
    deciding.row = row;
    deciding.used = 0;
    return decide(&deciding, place);
}

enum tb_condition_answer tb_condition_decide(const struct tb_condition *condition, const struct tb_condition_row *row)
{
    enum tb_condition_answer all = TB_CONDITION_TRUE, answer;
    int i;
    if (condition->root < 0)
        return TB_CONDITION_UNSURE;
    for (i = 0; i < condition->part_count; i++) {
        const struct tb_condition_node *node = &condition->nodes[condition->parts[i]];
        const struct tb_value *a = i < condition->ready_count ? ready_value(&condition->nodes[node->a], row) : NULL,
                              *b = i < condition->ready_count ? ready_value(&condition->nodes[node->b], row) : NULL;
        answer = a && b ? compare_values(a, b, node->kind) : decide_part(condition, row, condition->parts[i]);
        if (answer == TB_CONDITION_FALSE)
            return answer;
        if (answer != TB_CONDITION_TRUE && all != TB_CONDITION_UNSURE)
            all = answer;
    }
    return all;
}

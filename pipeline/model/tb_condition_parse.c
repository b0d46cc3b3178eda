/* SQL -> nodes. Whatever is not known here makes the whole condition unsure, but for calls and selects in brackets: those are unsure
 * by themselves. */
#include "tb_condition.h"
#include "tb_condition_internal.h"

#include <string.h>

enum { MOST_DEPTH = 32, MOST_DIGITS = 18 };

enum token_kind { TOKEN_END, TOKEN_NAME, TOKEN_QUOTED, TOKEN_NUMBER, TOKEN_TEXT, TOKEN_MARK, TOKEN_BAD };

struct parser {
    struct tb_condition *condition;
    const struct tb_form *form;
    const char *at;
    enum token_kind kind; /* of the token in front */
    struct tb_span token;
    bool failed;
    int depth;
};

/* --- tokens ------------------------------------------------------------------------------------------------------ */

static bool is_name_byte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || (unsigned char)c >= 0x80;
}

static void read_quoted(struct parser *parser, const char *from)
{
    const char *end = strchr(from + 1, *from);
    if (!end || end[1] == *from) { /* a doubled quote */
        parser->kind = TOKEN_BAD;
        return;
    }
    parser->kind = *from == '"' ? TOKEN_QUOTED : TOKEN_TEXT;
    parser->token = (struct tb_span){from + 1, (size_t)(end - from - 1)};
    parser->at = end + 1;
}

static void read_mark(struct parser *parser, const char *from)
{
    static const char *const marks[] = {"<=", ">=", "<>", "!=", "==", "||", "(", ")", ",", "+", "-", "*", "<", ">", "="};
    size_t i;
    parser->kind = TOKEN_BAD;
    if (strncmp(from, "--", 2) == 0 || strncmp(from, "->", 2) == 0 || strncmp(from, "<<", 2) == 0 || strncmp(from, ">>", 2) == 0)
        return;
    for (i = 0; i < sizeof marks / sizeof *marks; i++)
        if (strncmp(from, marks[i], strlen(marks[i])) == 0) {
            parser->kind = TOKEN_MARK;
            parser->token = (struct tb_span){from, strlen(marks[i])};
            parser->at = from + strlen(marks[i]);
            return;
        }
}

static void next(struct parser *parser)
{
    const char *from = parser->at + strspn(parser->at, " \t\r\n"), *end;
    if (*from == '\0') {
        parser->kind = TOKEN_END;
        return;
    }
    if (*from == '\'' || *from == '"') {
        read_quoted(parser, from);
        return;
    }
    for (end = from; is_name_byte(*end); end++)
        ;
    if (end == from) {
        read_mark(parser, from);
        return;
    }
    parser->token = (struct tb_span){from, (size_t)(end - from)};
    parser->kind = *from >= '0' && *from <= '9' ? TOKEN_NUMBER : TOKEN_NAME;
    if (parser->kind == TOKEN_NUMBER &&
        (*end == '.' || parser->token.length > MOST_DIGITS || strspn(from, "0123456789") != parser->token.length))
        parser->kind = TOKEN_BAD; /* 0.5, 0x1F, 1e3 */
    parser->at = end;
}

static bool is_mark(const struct parser *parser, const char *mark)
{
    return parser->kind == TOKEN_MARK && tb_text_same(parser->token.text, parser->token.length, mark);
}

static bool is_name(const struct parser *parser, const char *name)
{
    size_t i;
    if (parser->kind != TOKEN_NAME || strlen(name) != parser->token.length)
        return false;
    for (i = 0; i < parser->token.length; i++)
        if ((parser->token.text[i] | 0x20) != name[i])
            return false;
    return true;
}

static bool take_mark(struct parser *parser, const char *mark)
{
    const bool found = is_mark(parser, mark);
    if (found)
        next(parser);
    return found;
}

static bool take_name(struct parser *parser, const char *name)
{
    const bool found = is_name(parser, name);
    if (found)
        next(parser);
    return found;
}

static void need_mark(struct parser *parser, const char *mark)
{
    if (!take_mark(parser, mark))
        parser->failed = true;
}

/* --- nodes ------------------------------------------------------------------------------------------------------- */

static int add_node(struct parser *parser, enum node_kind kind, int a, int b, int c)
{
    struct tb_condition *condition = parser->condition;
    struct tb_condition_node *node;
    if (condition->count == TB_CONDITION_MOST_NODES) {
        parser->failed = true;
        return 0;
    }
    node = &condition->nodes[condition->count];
    *node = (struct tb_condition_node){(int)kind, a, b, c, {TB_VALUE_NULL, 0, {"", 0}}};
    return condition->count++;
}

static int add_constant(struct parser *parser, struct tb_value value)
{
    const int node = add_node(parser, NODE_CONSTANT, -1, -1, -1);
    parser->condition->nodes[node].value = value;
    return node;
}

static int parse_or(struct parser *parser);
/* Behind an opening bracket: all up to the one that closes it. */
static int skip_brackets(struct parser *parser)
{
    int open = 1;
    while (open > 0 && parser->kind != TOKEN_END) {
        if (parser->kind == TOKEN_BAD) { /* .5 and such: only its quotes and brackets matter */
            parser->failed = true;
            return 0;
        }
        open += is_mark(parser, "(") - is_mark(parser, ")");
        next(parser);
    }
    if (open > 0)
        parser->failed = true;
    return add_node(parser, NODE_UNSURE, -1, -1, -1);
}

static int parse_number(struct parser *parser)
{
    struct tb_value value = {TB_VALUE_INT, 0, {"", 0}};
    size_t i;
    for (i = 0; i < parser->token.length; i++)
        value.number = value.number * 10 + (parser->token.text[i] - '0');
    next(parser);
    return add_constant(parser, value);
}

static int parse_call(struct parser *parser, bool is_substr)
{
    int text, from, length;
    if (!is_substr || parser->depth == MOST_DEPTH)
        return skip_brackets(parser);
    parser->depth++;
    text = parse_or(parser);
    need_mark(parser, ",");
    from = parse_or(parser);
    parser->depth--;
    if (take_mark(parser, ")"))
        return add_node(parser, NODE_UNSURE, -1, -1, -1);
    need_mark(parser, ",");
    length = parse_or(parser);
    need_mark(parser, ")");
    return add_node(parser, NODE_SUBSTR, text, from, length);
}

/* A name that a row has. Names are compared as SQL does; a form's ids are lower case. */
static int parse_name(struct parser *parser, bool is_quoted)
{
    char id[64];
    size_t i;
    int column;
    if (parser->token.length >= sizeof id) {
        parser->failed = true;
        return 0;
    }
    for (i = 0; i < parser->token.length; i++) {
        const char c = parser->token.text[i];
        id[i] = (char)(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
    }
    id[i] = '\0';
    next(parser);
    if (!is_quoted && take_mark(parser, "("))
        return parse_call(parser, strcmp(id, "substr") == 0);
    if (!is_quoted && strcmp(id, "null") == 0)
        return add_constant(parser, (struct tb_value){TB_VALUE_NULL, 0, {"", 0}});
    if (strcmp(id, "county") == 0)
        return add_node(parser, NODE_COUNTY, -1, -1, -1);
    column = tb_form_column(parser->form, id);
    if (column >= 0 && parser->form->columns[column].type != TB_FORM_COUNTY)
        return add_node(parser, NODE_COLUMN, column, -1, -1);
    if (strcmp(id, "completed") == 0 && parser->form->stage >= 0)
        return add_node(parser, NODE_COMPLETED, -1, -1, -1);
    if (strcmp(id, "cutoff") == 0)
        return add_node(parser, NODE_CUTOFF, -1, -1, -1);
    parser->failed = true; /* a keyword, or a column of the table that is none of the form's */
    return 0;
}

static int parse_value(struct parser *parser)
{
    struct tb_value value = {TB_VALUE_TEXT, 0, parser->token};
    int node;
    switch (parser->kind) {
    case TOKEN_NUMBER:
        return parse_number(parser);
    case TOKEN_TEXT:
        next(parser);
        return add_constant(parser, value);
    case TOKEN_NAME:
    case TOKEN_QUOTED:
        return parse_name(parser, parser->kind == TOKEN_QUOTED);
    default:
        break;
    }
    if (!take_mark(parser, "(") || parser->depth == MOST_DEPTH) {
        parser->failed = true;
        return 0;
    }
    if (is_name(parser, "select"))
        return skip_brackets(parser);
    parser->depth++;
    node = parse_or(parser);
    parser->depth--;
    need_mark(parser, ")");
    return node;
}

/* --- operators, those that bind closest first -------------------------------------------------------------------- */

/* a, or a word b, or (a word b) word c … of what binds closer. */
static int parse_chain(struct parser *parser, bool (*take)(struct parser *parser, const char *word), const char *word,
                       enum node_kind kind, int (*closer)(struct parser *parser))
{
    int left = closer(parser);
    while (!parser->failed && take(parser, word))
        left = add_node(parser, kind, left, closer(parser), -1);
    return left;
}

static int parse_join(struct parser *parser)
{
    return parse_chain(parser, take_mark, "||", NODE_JOIN, parse_value);
}

static int parse_product(struct parser *parser)
{
    return parse_chain(parser, take_mark, "*", NODE_MULTIPLY, parse_join);
}

static int parse_sum(struct parser *parser)
{
    int left = parse_product(parser);
    while (!parser->failed && (is_mark(parser, "+") || is_mark(parser, "-"))) {
        const enum node_kind kind = is_mark(parser, "+") ? NODE_ADD : NODE_SUBTRACT;
        next(parser);
        left = add_node(parser, kind, left, parse_product(parser), -1);
    }
    return left;
}

static int parse_order(struct parser *parser)
{
    int left = parse_sum(parser);
    while (!parser->failed) {
        const bool less = is_mark(parser, "<"), at_most = is_mark(parser, "<="), more = is_mark(parser, ">");
        int right;
        if (!less && !at_most && !more && !is_mark(parser, ">="))
            break;
        next(parser);
        right = parse_sum(parser);
        left = less || at_most ? add_node(parser, less ? NODE_LESS : NODE_AT_MOST, left, right, -1)
                               : add_node(parser, more ? NODE_LESS : NODE_AT_MOST, right, left, -1);
    }
    return left;
}

/* (a, b, …): the first NODE_ITEM. An empty list, a select: unsure. */
static int parse_list(struct parser *parser)
{
    int value, item = -1;
    need_mark(parser, "(");
    if (is_mark(parser, ")") || is_name(parser, "select") || ++parser->depth > MOST_DEPTH)
        parser->failed = true;
    if (parser->failed)
        return 0;
    do {
        value = parse_or(parser);
        item = add_node(parser, NODE_ITEM, value, item, -1);
    } while (!parser->failed && take_mark(parser, ","));
    parser->depth--;
    need_mark(parser, ")");
    return item;
}

/* Behind [NOT]: IN (…), BETWEEN a AND b. */
static int parse_range(struct parser *parser, int left)
{
    int low, high;
    if (take_name(parser, "in"))
        return add_node(parser, NODE_IN, left, parse_list(parser), -1);
    if (!take_name(parser, "between")) {
        parser->failed = true;
        return 0;
    }
    low = parse_order(parser);
    if (!take_name(parser, "and"))
        parser->failed = true;
    high = parse_order(parser);
    low = add_node(parser, NODE_AT_MOST, low, left, -1);
    return add_node(parser, NODE_AND, low, add_node(parser, NODE_AT_MOST, left, high, -1), -1);
}

static int parse_equality(struct parser *parser)
{
    int left = parse_order(parser);
    while (!parser->failed) {
        if (take_mark(parser, "=") || take_mark(parser, "==")) {
            left = add_node(parser, NODE_EQUAL, left, parse_order(parser), -1);
        } else if (take_mark(parser, "<>") || take_mark(parser, "!=")) {
            left = add_node(parser, NODE_UNEQUAL, left, parse_order(parser), -1);
        } else if (take_name(parser, "is")) {
            const enum node_kind kind = take_name(parser, "not") ? NODE_IS_NOT : NODE_IS;
            left = add_node(parser, kind, left, parse_order(parser), -1); /* IS TRUE, IS DISTINCT: names that no row has */
        } else if (take_name(parser, "not")) {
            left = add_node(parser, NODE_NOT, parse_range(parser, left), -1, -1);
        } else if (is_name(parser, "in") || is_name(parser, "between")) {
            left = parse_range(parser, left);
        } else {
            break;
        }
    }
    return left;
}

static int parse_not(struct parser *parser)
{
    int node;
    if (!take_name(parser, "not"))
        return parse_equality(parser);
    if (++parser->depth > MOST_DEPTH)
        parser->failed = true;
    node = parser->failed ? 0 : parse_not(parser);
    parser->depth--;
    return add_node(parser, NODE_NOT, node, -1, -1);
}

static int parse_and(struct parser *parser)
{
    return parse_chain(parser, take_name, "and", NODE_AND, parse_not);
}

static int parse_or(struct parser *parser)
{
    return parse_chain(parser, take_name, "or", NODE_OR, parse_and);
}

/* A comparison of columns and constants: it needs no work. */
static bool is_ready(const struct tb_condition *condition, int place)
{
    const struct tb_condition_node *node = &condition->nodes[place];
    return node->kind >= NODE_EQUAL && node->kind <= NODE_IS_NOT && condition->nodes[node->a].kind >= NODE_CONSTANT &&
           condition->nodes[node->a].kind <= NODE_CUTOFF && condition->nodes[node->b].kind >= NODE_CONSTANT &&
           condition->nodes[node->b].kind <= NODE_CUTOFF;
}

/* The parts of a AND b AND c, which is (a AND b) AND c: those that need no work before the others. Of very many the first ones stay
 * together. */
static void find_parts(struct tb_condition *condition)
{
    int places[TB_CONDITION_MOST_PARTS], count = 0, at = condition->root, i;
    bool ready = true;
    while (condition->nodes[at].kind == NODE_AND && count + 1 < TB_CONDITION_MOST_PARTS) {
        places[count++] = condition->nodes[at].b;
        at = condition->nodes[at].a;
    }
    places[count++] = at;
    condition->part_count = 0;
    do {
        for (i = count; i-- > 0;)
            if (is_ready(condition, places[i]) == ready)
                condition->parts[condition->part_count++] = places[i];
        if (ready)
            condition->ready_count = condition->part_count;
        ready = !ready;
    } while (!ready);
}

void tb_condition_parse(struct tb_condition *condition, const struct tb_form *form, const char *sql)
{
    struct parser parser = {.condition = condition, .form = form, .at = sql};
    condition->count = 0;
    next(&parser);
    condition->root = parse_or(&parser);
    if (parser.failed || parser.kind != TOKEN_END)
        condition->root = -1;
    else
        find_parts(condition);
}

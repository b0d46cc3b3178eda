/* tb_condition: the nodes, shared by what makes them and what goes through them. */
#ifndef TB_CONDITION_INTERNAL_H
#define TB_CONDITION_INTERNAL_H

enum node_kind {
    NODE_UNSURE,
    NODE_CONSTANT,
    NODE_COLUMN,
    NODE_COMPLETED,
    NODE_COUNTY,
    NODE_CUTOFF,
    NODE_AND,
    NODE_OR,
    NODE_NOT,
    NODE_EQUAL,
    NODE_UNEQUAL,
    NODE_LESS,
    NODE_AT_MOST,
    NODE_IS,
    NODE_IS_NOT,
    NODE_IN,   /* a: what is looked for, b: the first NODE_ITEM */
    NODE_ITEM, /* a: its value, b: the next one */
    NODE_ADD,
    NODE_SUBTRACT,
    NODE_MULTIPLY,
    NODE_JOIN,
    NODE_SUBSTR
};

#endif

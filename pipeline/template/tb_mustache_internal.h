/* tb_mustache_internal: the parsed template, shared by the parser and the renderer. */
#ifndef TB_MUSTACHE_INTERNAL_H
#define TB_MUSTACHE_INTERNAL_H

#include "tb_mustache.h"

enum tb_mustache_kind {
    TB_MUSTACHE_TEXT,
    TB_MUSTACHE_VALUE,
    TB_MUSTACHE_RAW,
    TB_MUSTACHE_SECTION,
    TB_MUSTACHE_INVERTED,
    TB_MUSTACHE_PARTIAL
};

enum { TB_MUSTACHE_MOST_DEPTH = 64, TB_MUSTACHE_MOST_PARTIALS = 32, TB_MUSTACHE_MOST_NAME = 127 };

struct tb_mustache_node {
    enum tb_mustache_kind kind;
    const char *text; /* text: the bytes; else the name */
    size_t length;
    const char *indent; /* of a standalone partial: the blanks before it; "" otherwise */
    bool standalone;    /* of a partial: alone on its line */
    size_t line1;
    size_t end; /* section: index of the first node after it */
};

struct tb_mustache {
    const char *file;
    struct tb_mustache_node *nodes;
    size_t count;
};

#endif

/* tb_kv: configuration entries as they are in a file, in file order.
 *
 * WHAT       What a reader of .ini files hands to the model, so that the model knows neither files nor the
 *            library that read them.
 * OWNERSHIP  all strings borrowed from the reader.
 */
#ifndef TB_KV_H
#define TB_KV_H

#include <stddef.h>

struct tb_kv {
    const char *section; /* lower case, without brackets */
    const char *key;     /* lower case; "" for the section line itself */
    const char *value;   /* UTF-8, trimmed */
    size_t line1;        /* 1-based line in the file; 0 for --set */
};

struct tb_kv_list {
    const char *file; /* for messages */
    const struct tb_kv *items;
    size_t count;
};

#endif

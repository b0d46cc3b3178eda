/* tb_revision: the marks that say a file takes the place of another one: 更正 修改 修订 … (2) v2.
 * USE        identity->revision = tb_revision_in(name, n);
 * LIMITS     texts of more than 600 bytes have none. */
#ifndef TB_REVISION_H
#define TB_REVISION_H

#include <stddef.h>

/* The higher the later; 0: no mark. */
int tb_revision_in(const char *name, size_t length);
/* Bytes of a word of revision that a folded text begins with; 0: none. */
size_t tb_revision_word(const char *text, size_t length);

#endif

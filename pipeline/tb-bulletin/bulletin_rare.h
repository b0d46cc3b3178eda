/* bulletin_rare: characters of the ledger's texts that no face has are set as 〓, and said.
 *
 * WHAT       A county's rare name must not keep the bulletin of all from being made, nor vanish from it: 〓 is what printers set for
 *            a character they do not have. Only what queries give is looked at: a character of the template itself that cannot
 *            be set is an error of the template.
 * USE        struct bulletin_rare rare; bulletin_rare_open(&rare, conf, &warnings, &err);
 *            text = bulletin_rare_replace(&rare, &arena, text, query); … bulletin_rare_close(&rare);
 * OWNERSHIP  conf and warnings are borrowed; what bulletin_rare_replace gives lives in the arena.
 */
#ifndef BULLETIN_RARE_H
#define BULLETIN_RARE_H

#include "tb_arena.h"
#include "tb_buf.h"
#include "tb_conf.h"
#include "tb_cover.h"
#include "tb_queries.h"

enum { BULLETIN_MOST_RARE = 20 };

struct bulletin_rare {
    struct tb_cover *cover;            /* NULL: nothing is looked at */
    uint32_t said[BULLETIN_MOST_RARE]; /* each once, and only the first */
    size_t count;                      /* different ones that were set as 〓 */
    struct tb_buf *warnings;           /* a line each */
};

enum tb_status bulletin_rare_open(struct bulletin_rare *rare, const struct tb_conf *conf, struct tb_buf *warnings,
                                  struct tb_err *err) TB_MUST_CHECK;
/* The text itself when all of it can be set; NULL: no memory. rare may be NULL or closed. */
const char *bulletin_rare_replace(struct bulletin_rare *rare, struct tb_arena *arena, const char *text,
                                  const struct tb_query *query);
void bulletin_rare_close(struct bulletin_rare *rare);

#endif

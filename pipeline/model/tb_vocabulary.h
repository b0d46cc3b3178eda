/* tb_vocabulary: the closed lists of words a form allows (形象进度, 建设性质, 状态 …).
 *
 * WHAT       vocabulary.csv: vocabulary,term,aliases,order,started,completed; aliases separated by '|'.
 * OWNERSHIP  strings are borrowed from the object.
 * ERRORS     TB_CONFIG with file and line.
 */
#ifndef TB_VOCABULARY_H
#define TB_VOCABULARY_H

#include "tb_arena.h"
#include "tb_err.h"
#include "tb_index.h"

struct tb_term {
    const char *vocabulary, *term;
    int order;
    int started, completed; /* 0, 1; -1: the vocabulary is not about progress */
};

struct tb_vocabulary {
    struct tb_term *items; /* in file order */
    size_t count, room;
    struct tb_index names; /* vocabulary + '\n' + folded name -> place */
    struct tb_arena arena;
};

#define TB_VOCABULARY_INIT                                                                                                         \
    {                                                                                                                              \
        NULL, 0, 0, {NULL, 0, 0}, TB_ARENA_INIT                                                                                    \
    }

enum tb_status tb_vocabulary_parse(struct tb_vocabulary *vocabulary, const char *file, const char *text, size_t length,
                                   struct tb_err *err) TB_MUST_CHECK;
void tb_vocabulary_free(struct tb_vocabulary *vocabulary);

/* The term of that name or alias, or NULL. */
const struct tb_term *tb_vocabulary_find(const struct tb_vocabulary *vocabulary, const char *name, const char *text, size_t length);
/* Whether there is such a vocabulary; *has_completed: whether it says what counts as completed (may be NULL). */
bool tb_vocabulary_exists(const struct tb_vocabulary *vocabulary, const char *name, bool *has_completed);
/* "未开工、前期手续、…" for messages; returns text. */
char *tb_vocabulary_list(const struct tb_vocabulary *vocabulary, const char *name, char *text, size_t size);

#endif

/* bulletin_fence: the fenced blocks of a template: ```table, ```chart, ```annex, ```pagebreak.
 *
 * WHAT       Lines "key: value" inside; a table or chart names a query and its columns (tongbao-bulletin(5)).
 * ERRORS     TB_CONFIG with place: an unknown block or key, a query or column that is not there, a value that is no
 *            number where one is plotted. */
#ifndef BULLETIN_FENCE_H
#define BULLETIN_FENCE_H

#include "bulletin_doc.h"

enum { FENCE_MOST_LINES = 128 };

struct fence_line {
    const char *key, *value;
};

struct fence {
    struct bulletin_doc *doc;
    const char *kind, *place;
    struct fence_line lines[FENCE_MOST_LINES];
    size_t count;
    const struct tb_data *rows; /* of its query */
    const char *query;
};

/* For struct tb_markdown_hooks; context: struct bulletin_doc. */
enum tb_status bulletin_fence(void *context, const char *info, const char *content, const char *place, struct tb_block *block,
                              struct tb_err *err);

/* For the files of this part: the value of a key or NULL; the column's number or SIZE_MAX with err set. */
const char *fence_get(const struct fence *fence, const char *key);
enum tb_status fence_column(const struct fence *fence, const char *name, size_t *column, struct tb_err *err) TB_MUST_CHECK;
enum tb_status fence_error(const struct fence *fence, const char *what, const char *subject, struct tb_err *err);

enum tb_status bulletin_chart(struct fence *fence, struct tb_block *block, struct tb_err *err) TB_MUST_CHECK;

#endif

/* bulletin_doc: template and values become a document (struct tb_doc).
 * OWNERSHIP  everything lives in the struct's arena until bulletin_doc_free. */
#ifndef BULLETIN_DOC_H
#define BULLETIN_DOC_H

#include "bulletin_data.h"
#include "tb_buf.h"
#include "tb_doc.h"

struct bulletin_doc {
    struct tb_arena arena;
    const struct bulletin_data *data;
    struct tb_mustache_map map; /* of the Markdown, to body.md */
    struct tb_buf markdown;
    struct tb_doc doc;
    const char *file_name; /* for per = county */
    size_t tables, charts; /* seen so far */
};

/* data->root must be that of the document. */
enum tb_status bulletin_doc_make(struct bulletin_doc *doc, const struct bulletin_data *data, struct tb_err *err) TB_MUST_CHECK;
/* The number's pattern, {year} and {n} left open, and the title, as they are entered in a register; *text is in the document's
 * arena, "" when it comes out empty. */
enum tb_status bulletin_doc_fill(struct bulletin_doc *doc, const struct bulletin_data *data, enum bulletin_key key,
                                 const char **text, struct tb_err *err) TB_MUST_CHECK;
void bulletin_doc_free(struct bulletin_doc *doc);

#endif

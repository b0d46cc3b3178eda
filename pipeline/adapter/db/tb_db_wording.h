/* tb_db_wording: the words of a folder of templates (mails, status page), filled in from the ledger.
 *
 * WHAT       NAME.sql are queries, a text file a Mustache template; partials are in the same folder. A file that the folder does
 *            not have is the one that was built in, so that a bureau keeps only what it changes. A template sees the fields that
 *            are given, the rows of each query under its name, and one more list that the program makes.
 * USE        struct tb_db_wording wording;
 *            tb_db_wording_open(&wording, &source, &arena, db, "page.sql", fields, field_count, &err);
 *            tb_db_wording_fill(&wording, "page.html", ".html", tb_mustache_escape_html, &text, &err);
 *            tb_db_wording_close(&wording);
 * OWNERSHIP  everything that is made lives in the arena; source, fields and list are borrowed until the wording is closed.
 * ERRORS     TB_CONFIG with file and line for whatever a template or a query does wrong; TB_SYSTEM for files that cannot be read.
 * LIMITS     TB_DB_WORDING_MOST_QUERIES, TB_DB_WORDING_MOST_FIELDS; a file of 1 MiB; what is filled in: source.most_bytes.
 */
#ifndef TB_DB_WORDING_H
#define TB_DB_WORDING_H

#include "tb_db_data.h"

enum { TB_DB_WORDING_MOST_QUERIES = 64, TB_DB_WORDING_MOST_FIELDS = 64 };

struct tb_db_builtin {
    const char *file, *text;
};

struct tb_db_wording_source {
    const char *folder;                  /* NULL: only what was built in */
    const struct tb_db_builtin *builtin; /* made by pipeline/cmake/builtin.cmake */
    size_t builtin_count;
    size_t most_bytes; /* of a filled-in text */
    int limit_ms;      /* of one query */
};

struct tb_db_wording {
    const struct tb_db_wording_source *source;
    struct tb_arena *arena;
    struct tb_queries queries;
    struct tb_data root;
    struct tb_data rows[TB_DB_WORDING_MOST_QUERIES]; /* of queries.items, in their order */
    const char *ending;                              /* of the partials of the file at hand */
};

/* Run the queries. A field's name is a tag's and a parameter's; NULL and "" are nothing. list: NULL for none. */
enum tb_status tb_db_wording_open(struct tb_db_wording *wording, const struct tb_db_wording_source *source, struct tb_arena *arena,
                                  struct tb_db *db, const char *queries, const struct tb_db_parameter *fields, size_t field_count,
                                  const char *list_name, const struct tb_data *list, struct tb_err *err) TB_MUST_CHECK;

/* Fill in `file`. {{>x}} is the file x with the ending after it, or x itself where its name has a dot. *out NULL: there is no such
 * template. */
enum tb_status tb_db_wording_fill(struct tb_db_wording *wording, const char *file, const char *ending,
                                  void (*escape)(struct tb_buf *out, const char *text), const char **out,
                                  struct tb_err *err) TB_MUST_CHECK;

/* Safe after a failed open, and twice. */
void tb_db_wording_close(struct tb_db_wording *wording);

#endif

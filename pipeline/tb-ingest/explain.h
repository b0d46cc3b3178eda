/* explain: what tb-ingest would make of a file, without writing anything.
 *
 * WHAT       --explain: encoding, dialect, table anatomy, and (when a form is recognised) identity, units, column map.
 *            --explain --rows: the table as UTF-8 RFC 4180 CSV with CRLF, header first. For any delimited text.
 *            Rows above and below the table are not rows of it. Short rows are filled up to the header's width with empty
 *            cells; nothing else is added, and no cell is left out.
 * ERRORS     TB_INPUT: no such file, or not text. Memory does not grow with the file.
 */
#ifndef EXPLAIN_H
#define EXPLAIN_H

#include "tb_catalog.h"
#include "tb_err.h"

struct tb_explain_options {
    const struct tb_catalog *catalog; /* NULL: no configuration, no forms */
    bool rows;
    int year, grace_days;
    void (*write)(void *context, const char *bytes, size_t length);
    void *context;
};

enum tb_status tb_explain(const char *path, const struct tb_explain_options *options, struct tb_err *err) TB_MUST_CHECK;

#endif

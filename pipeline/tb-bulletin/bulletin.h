/* bulletin: a template and the ledger's figures become documents.
 *
 * WHAT       Load the template, run its queries in one read transaction, fill in the Markdown, make the document, typeset
 *            it, and put the PDF under its name by one rename. A template with `per = county` gives one document for each
 *            county in one run.
 * STATES     nothing, or a whole file per document: a run that is killed leaves at most a name that begins with a dot.
 * ERRORS     TB_CONFIG the template (file, line, tag, query or column) or the faces; TB_INPUT no figures for the date,
 *            no such county; TB_USAGE --county or --out that do not suit the template; TB_SYSTEM disk. TB_PARTIAL: the
 *            documents are there, with 〓 for characters that no face has (.warnings names them).
 */
#ifndef BULLETIN_H
#define BULLETIN_H

#include "tb_buf.h"
#include "tb_conf.h"
#include "tb_err.h"
#include <stdbool.h>

struct tb_db;

enum { BULLETIN_MOST_BYTES = 64 << 20 };

enum bulletin_format {
    BULLETIN_PAGES /* PDF, OFD */,
    BULLETIN_TEXT,
    BULLETIN_MARKDOWN,
    BULLETIN_LEAD,       /* title and first paragraph: for mails */
    BULLETIN_RECIPIENTS, /* no document: who gets one */
    BULLETIN_ENVELOPE    /* no document: its number's pattern and its title */
};

struct bulletin_render;

struct bulletin_request {
    const struct tb_conf *conf;
    const char *template_name; /* a folder, or a name below [paths] bulletins */
    const char *county;        /* code, or NULL */
    const char *out;           /* file or folder; "-" or NULL: standard output (not for PDF) */
    const char *as_of;         /* NULL: the date aggregated last */
    const char *number;        /* the allotted 文号; NULL: a draft */
    const char *date;          /* of the document; NULL: cut-off + date_days */
    const char *erratum_of;    /* the 文号 that is corrected, or NULL */
    enum bulletin_format format;
    struct tb_db **ledger;          /* the one of the document before, or NULL in it: tb_db_open_kept */
    struct bulletin_render *render; /* the same: zeroed at first, bulletin_render_close at last */
    struct tb_buf *printed;         /* receives what goes to standard output */
    struct tb_buf *warnings;        /* receives what the caller should know, a line each */
};

enum tb_status bulletin_run(const struct bulletin_request *request, struct tb_err *err) TB_MUST_CHECK;

#endif

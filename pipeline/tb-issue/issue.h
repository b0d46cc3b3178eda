/* issue: from draft to issued document: number, freeze, register; verify; erratum.
 *
 * WHAT       tb-issue allots the next number of the template's series, renders the document without the draft mark from a
 *            copy of the ledger, and puts PDF, OFD, workbook, that copy, configuration, templates, forms, plan and a manifest
 *            into one read-only folder below [paths] output. From that folder alone the same bytes can be made again
 *            (--verify), as long as the same program and fonts are there.
 * LETTERS    A template with per = county makes a letter for each county, each with its own words and figures. A number
 *            names one document, so each letter gets one of its own, and is issued for itself: STATES hold for each, and a
 *            run that was cut off is taken up with the first county that has none. Whose letter an issue is is in its
 *            folder's name, issued/NUMBER-CODE.
 * STATES     1. nothing            -> 2. a folder with a leading dot (being made; a later run removes it)
 *            -> 3. noted in issue_sealing -> 4. the folder under its final name (a later run puts it into the register as it is)
 *            -> 5. the row is committed: issued, for ever. A folder under a final name is never removed or written over, also when
 *            the register does not know it: then its number is passed over.
 *            Figures that were issued already and have not changed since are not issued again, so that a run cut off
 *            right after 5 can be repeated too.
 * ERRORS     TB_BUSY another tb-issue runs; TB_INPUT nothing aggregated for that date, or no such number; TB_CONFIG
 *            template; TB_SYSTEM disk. --verify: TB_INPUT names the first file that differs.
 */
#ifndef ISSUE_H
#define ISSUE_H

#include "tb_buf.h"
#include "tb_clock.h"
#include "tb_conf.h"
#include "tb_db.h"
#include "tb_err.h"
#include <stdbool.h>
#include <stdio.h>

enum { ISSUE_MOST_PATH_BYTES = 8192 };

struct issue_request {
    const struct tb_conf *conf;
    struct tb_clock clock;
    bool is_given; /* the clock's time, by --now: it is meant */
    const char *template_dir;
    const char *workbook_dir; /* NULL: no workbook with the issue */
    const char *county;       /* only this county's letter, or NULL */
    const char *as_of;        /* NULL: the date last aggregated */
    const char *erratum_of;   /* a number, or NULL */
    bool again;               /* also when the same figures were issued before */
    bool raw;                 /* the register's CSV for programs: tb_csv_put_shown */
    bool missing_characters;  /* also when a document has 〓 for characters that no font has */
    bool quiet;
    FILE *out;
};

struct issue {
    const struct issue_request *request;
    struct tb_db *db;
    char *template_dir; /* the template's folder */
    bool per_county;
    const char *county; /* whose letter this is; NULL: for the whole city */
    const char *county_name;
    struct tb_buf fonts; /* of the manifest; made once a run */
    char *first_ledger;  /* the frozen ledger of this run's first letter, or NULL */
    char as_of[TB_DATE_TEXT_BYTES];
    char issued_at[TB_CLOCK_TEXT_BYTES];
    int year;
    int64_t serial;
    struct tb_buf series, number, title;
    struct tb_buf folder; /* relative to output: issued/2017-005 */
    char pdf_sha256[65], xlsx_sha256[65], sums_sha256[65];
};

/* Make, freeze and register one issue. */
enum tb_status issue_make(const struct issue_request *request, struct tb_err *err) TB_MUST_CHECK;

/* Check a registered issue: the files are the registered ones, and rendering again gives the same bytes. */
enum tb_status issue_verify(const struct issue_request *request, const char *number, struct tb_err *err) TB_MUST_CHECK;

/* The register as a table, or as CSV. */
enum tb_status issue_list(const struct issue_request *request, bool csv, struct tb_err *err) TB_MUST_CHECK;

/* issue.c: one document, from its number to its row in the register. */
enum tb_status issue_one(struct issue *issue, struct tb_err *err) TB_MUST_CHECK;
/* issue_envelope.c: series and title of the template. */
enum tb_status issue_read_envelope(struct issue *issue, struct tb_err *err) TB_MUST_CHECK;
/* issue_letters.c: the letters of a template with per = county, one after the other. */
enum tb_status issue_letters(struct issue *issue, struct tb_err *err) TB_MUST_CHECK;
/* issue_letters.c: whose letter a registered issue is: points into folder; NULL when it is nobody's. */
const char *issue_county_of(const char *folder, const char *number);

/* -- issue_gather.c: what is frozen -- */

/* Everything but the rendered documents and the checksums, into a folder that is not there yet. */
enum tb_status issue_gather(struct issue *issue, const char *folder, struct tb_err *err) TB_MUST_CHECK;

/* The configuration as it is in force, --set applied, as folder/tongbao.ini. */
enum tb_status issue_write_config(const struct tb_conf *conf, const char *folder, struct tb_err *err) TB_MUST_CHECK;

/* -- issue_folder.c: the frozen folder -- */

/* Whether a folder in `parent` has this number, with or without a county after it. */
enum tb_status issue_is_sealed(const char *parent, const char *number, bool *sealed, struct tb_err *err) TB_MUST_CHECK;
/* issue_verify.c: the files of a sealed folder against its list, and the list against the files; sums_sha256: the list's own digest, or
 * NULL. TB_INPUT names the first that differs. */
enum tb_status issue_check_sums(const char *folder, const char *sums_sha256, struct tb_err *err) TB_MUST_CHECK;
/* Write SHA256SUMS over all files of the folder (as sha256sum(1) reads it), make everything read-only and durable. */
enum tb_status issue_seal_folder(const char *path, struct tb_err *err) TB_MUST_CHECK;

/* -- issue_render.c: the other programs -- */

/* Render template and workbook of a frozen folder into out_dir (bulletin.pdf, bulletin.ofd when the template wants it, workbook.xlsx), with the folder's own ledger. */
struct issue_render {
    const struct issue_request *request;
    const char *folder; /* holds ledger.db, tongbao.ini, bulletin/, workbook/ */
    const char *out_dir;
    const char *as_of, *number, *date, *erratum_of, *county;
    bool workbook;
    bool lead;        /* title and first paragraph too, as lead.txt: for mails */
    bool refuse_rare; /* a document with 〓 is an error */
};
enum tb_status issue_render(const struct issue_render *render, struct tb_err *err) TB_MUST_CHECK;
/* Whether the template frozen in the folder wants an OFD file beside the PDF. */
enum tb_status issue_wants_ofd(const char *folder, bool *wants, struct tb_err *err) TB_MUST_CHECK;
/* The pattern of the number and the title, by the ledger and the plan of now, into a file; folder: where tongbao.ini is. */
enum tb_status issue_ask_envelope(const struct issue *issue, const char *folder, const char *file,
                                  struct tb_err *err) TB_MUST_CHECK;
/* Whom the frozen template writes to, into a file: "CODE\tNAME\n" each. */
enum tb_status issue_list_recipients(const struct issue_render *render, const char *file, struct tb_err *err) TB_MUST_CHECK;

#endif

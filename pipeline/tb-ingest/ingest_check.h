/* ingest_check: the full verdict on files, with nothing written: what the night would make of them.
 *
 * WHAT       A folder of its own below /tmp holds a copy of the ledger (an empty one when there is none yet) and an archive; the
 *            night's code runs on these, the history and the plan included, and each file's work is rolled back before the next
 *            one. The verdict, the findings and, when asked for, the report of --explain are said; the correction workbook is
 *            made by tb-notice from the copy.
 * USE        tb_check_new(&check, conf, &plans, clock, say, &err); tb_check_file(check, path, &wish, &err) …; tb_check_free(check);
 * OWNERSHIP  conf and plans are borrowed until tb_check_free, which takes the folder away.
 * ERRORS     TB_PARTIAL: it would be rejected; TB_INPUT: no such file; TB_SCHEMA: the ledger is older or no ledger; TB_BUSY.
 */
#ifndef INGEST_CHECK_H
#define INGEST_CHECK_H

#include "explain.h"
#include "ingest.h"

struct tb_check;

struct tb_check_wish {
    explain_write report;               /* print how the file is understood as well; NULL: the verdict alone */
    const char *notice;                 /* write the correction workbook here; NULL: none. The last file of a check. */
    const char *sheet;                  /* of a workbook; NULL: those that are forms */
    const struct tb_opt_common *common; /* the command line, for tb-notice */
};

enum tb_status tb_check_new(struct tb_check **check, const struct tb_conf *conf, const struct tb_plans *plans,
                            const struct tb_clock *clock, tb_ingest_say say, struct tb_err *err) TB_MUST_CHECK;
enum tb_status tb_check_file(struct tb_check *check, const char *path, const struct tb_check_wish *wish,
                             struct tb_err *err) TB_MUST_CHECK;
void tb_check_free(struct tb_check *check); /* NULL is fine */

#endif

#include "ingest_check.h"

#include "ingest_internal.h"
#include "tb_command.h"
#include "tb_i18n.h"
#include "tb_tree.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { NOTICE_SECONDS = 120 };

struct tb_check {
    const struct tb_conf *conf;
    struct tb_ingest *ingest;
    tb_ingest_say say;
    char folder[64]; /* "": none was made */
    char *ledger, *archive;
};

/* What the run says as it goes is not the verdict: history has not been heard yet. */
static void say_nothing(void *context, const char *line)
{
    (void)context;
    (void)line;
}

static enum tb_status make_folder(struct tb_check *check, struct tb_err *err)
{
    char folder[sizeof check->folder];
    snprintf(folder, sizeof folder, "/tmp/tongbao-check-%ld-XXXXXX", (long)getpid());
    if (!mkdtemp(folder))
        return tb_err_errno(err, errno, _("cannot make folder: %s"), folder);
    memcpy(check->folder, folder, sizeof folder);
    check->ledger = tb_file_join(folder, "ledger.db");
    check->archive = tb_file_join(folder, "archive");
    return check->ledger && check->archive ? TB_OK : tb_err_nomem(err);
}

/* Without a ledger everything is new. */
static enum tb_status copy_ledger(struct tb_check *check, struct tb_err *err)
{
    const char *ledger = NULL;
    struct tb_db *db;
    enum tb_status status = tb_conf_need_path(check->conf, "paths", "ledger", &ledger, err);
    if (status != TB_OK || (access(ledger, F_OK) != 0 && errno == ENOENT))
        return status;
    status = tb_db_open(&db, ledger, TB_DB_READ, err);
    if (status == TB_OK)
        status = tb_db_clone(db, check->ledger, err);
    if (status == TB_OK)
        tb_db_close(db);
    return status;
}

enum tb_status tb_check_new(struct tb_check **out, const struct tb_conf *conf, const struct tb_plans *plans,
                            const struct tb_clock *clock, tb_ingest_say say, struct tb_err *err)
{
    struct tb_check *check = calloc(1, sizeof *check);
    struct tb_ingest_options options = {.quiet = true, .say = say_nothing, .anew = true};
    enum tb_status status;
    *out = NULL;
    if (!check)
        return tb_err_nomem(err);
    check->conf = conf;
    check->say = say;
    status = make_folder(check, err);
    if (status == TB_OK)
        status = copy_ledger(check, err);
    options.ledger = check->ledger;
    options.archive = check->archive;
    if (status == TB_OK)
        status = tb_ingest_new(&check->ingest, conf, plans, clock, &options, err);
    if (status != TB_OK)
        tb_check_free(check);
    else
        *out = check;
    return status;
}

void tb_check_free(struct tb_check *check)
{
    struct tb_err ignored = TB_ERR_INIT;
    if (!check)
        return;
    tb_ingest_free(check->ingest);
    if (check->folder[0] && tb_tree_remove(check->folder, &ignored) != TB_OK)
        ignored.status = TB_OK; /* below /tmp, and of no use to anybody */
    free(check->ledger);
    free(check->archive);
    free(check);
}

/* --- the verdict -------------------------------------------------------------------------------------------- */

/* Every submission of the file with its findings, as the ledger has them now. *rejected: how many of them, or 1 when the file
 * made none. */
static enum tb_status say_verdicts(struct tb_check *check, int64_t *rejected, struct tb_err *err)
{
    struct tb_ingest *ingest = check->ingest;
    struct tb_stmt *stmt;
    bool any = false;
    enum tb_status status = tb_db_prepare(
        ingest->db,
        "SELECT " INGEST_STORED
        " FROM run_judged j JOIN submission s ON s.id = j.id LEFT JOIN unit u ON u.code = s.county ORDER BY s.file, u.ord, s.form",
        &stmt, err);
    if (status != TB_OK)
        return status;
    *rejected = 0;
    while (tb_stmt_next(stmt, &status, err)) {
        any = true;
        *rejected += tb_stmt_int(stmt, 5) == 0;
        ingest_say_stored(ingest, stmt);
        status = ingest_say_findings(ingest, tb_stmt_int(stmt, 0), err);
    }
    tb_stmt_free(stmt);
    *rejected += !any;
    return status;
}

/* --- the notice --------------------------------------------------------------------------------------------- */

/* tb-notice makes the workbook from the copies: programs share the ledger, not code. */
static enum tb_status run_notice(struct tb_check *check, const struct tb_check_wish *wish, const char *file, struct tb_err *err)
{
    struct tb_command command;
    tb_command_begin(&command, "tb-notice", tb_conf_file(check->conf), wish->common);
    tb_command_add(&command, "-q");
    tb_command_printf(&command, "--set", "paths:ledger=%s", check->ledger);
    tb_command_printf(&command, "--set", "paths:archive=%s", check->archive);
    tb_command_option(&command, "--file", file);
    tb_command_option(&command, "--out", wish->notice);
    return tb_command_run(&command, NOTICE_SECONDS, err);
}

/* The one file that was judged, as the ledger names it; NULL: none. Owns: the caller frees. */
static enum tb_status find_judged(struct tb_check *check, char **file, struct tb_err *err)
{
    struct tb_stmt *stmt;
    enum tb_status status = tb_db_prepare(
        check->ingest->db, "SELECT DISTINCT s.file FROM run_judged j JOIN submission s ON s.id = j.id ORDER BY 1", &stmt, err);
    *file = NULL;
    if (tb_stmt_next(stmt, &status, err) && !(*file = strdup(tb_stmt_text(stmt, 0))))
        status = tb_err_nomem(err);
    tb_stmt_free(stmt);
    return status;
}

static enum tb_status write_notice(struct tb_check *check, const struct tb_check_wish *wish, struct tb_err *err)
{
    struct tb_ingest *ingest = check->ingest;
    char *file;
    enum tb_status status = find_judged(check, &file, err);
    if (status == TB_OK)
        status = tb_file_batch_commit(&ingest->received, err);
    if (status == TB_OK)
        status = tb_db_commit(ingest->db, err);
    if (status == TB_OK && file)
        status = run_notice(check, wish, file, err);
    free(file);
    return status;
}

/* --- a file ------------------------------------------------------------------------------------------------- */

static enum tb_status judge(struct tb_check *check, const char *path, int64_t *rejected, struct tb_err *err)
{
    struct tb_ingest *ingest = check->ingest;
    enum tb_status status;
    ingest->history_due = false;
    status = tb_ingest_path(ingest, path, err);
    if (status == TB_OK && ingest->history_due)
        status = ingest_history(ingest, err);
    ingest->options.say = check->say;
    if (status == TB_OK)
        status = tb_cover_check(ingest->cover, err);
    if (status == TB_OK)
        status = say_verdicts(check, rejected, err);
    ingest->options.say = say_nothing;
    return status;
}

enum tb_status tb_check_file(struct tb_check *check, const char *path, const struct tb_check_wish *wish, struct tb_err *err)
{
    struct tb_ingest *ingest = check->ingest;
    struct explain explain;
    int64_t rejected = 0;
    enum tb_status status = tb_db_exec(ingest->db, "SAVEPOINT checked", err);
    explain_start(&explain, false, wish->report, NULL);
    ingest->explain = wish->report ? &explain : NULL;
    ingest->options.sheet = wish->sheet;
    if (status == TB_OK)
        status = judge(check, path, &rejected, err);
    ingest->explain = NULL;
    explain_free(&explain);
    if (status == TB_OK && wish->notice)
        status = write_notice(check, wish, err);
    else if (status == TB_OK)
        status = tb_db_exec(ingest->db, "ROLLBACK TO checked; RELEASE checked", err);
    if (status == TB_OK && rejected > 0)
        status = tb_err_set(err, TB_PARTIAL, _("would be rejected: %s"), path);
    return status;
}

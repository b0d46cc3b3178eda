#include "notice.h"
#include "notice_internal.h"
#include "tb_file.h"
#include "tb_i18n.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* OUT/NAME_WHAT_YYYYMMDD.xlsx, without what a file name cannot have. Owns: the caller frees. */
static char *path_of(const struct notice *notice, const char *name, const char *what)
{
    char file[512], *at;
    snprintf(file, sizeof file, "%s%s%s_%.4s%.2s%.2s.xlsx", name, name[0] ? "_" : "", what, notice->as_of, notice->as_of + 5,
             notice->as_of + 8);
    for (at = file; *at; at++)
        if (*at == '/' || (unsigned char)*at < 0x20)
            *at = '_';
    return tb_file_join(notice->options->out, file);
}

/* A county that has set everything right must not keep the notice of an earlier run. */
static enum tb_status remove_stale(struct notice *notice, const char *path)
{
    if (unlink(path) == 0 || errno == ENOENT)
        return TB_OK;
    return tb_err_errno(notice->err, errno, _("cannot remove: %s"), path);
}

static enum tb_status write_county(struct notice *notice, const char *code, const char *name, struct notice_result *result)
{
    size_t f = 0, f_end, o = 0, o_end;
    char *path = path_of(notice, name, "报表更正通知"), *old = path_of(notice, name, "报表问题");
    enum tb_status status;
    while (f < notice->finding_count && strcmp(notice->findings[f].county, code) != 0)
        f++;
    for (f_end = f; f_end < notice->finding_count && strcmp(notice->findings[f_end].county, code) == 0;)
        f_end++;
    while (o < notice->owed_count && strcmp(notice->owed[o].county, code) != 0)
        o++;
    for (o_end = o; o_end < notice->owed_count && strcmp(notice->owed[o_end].county, code) == 0;)
        o_end++;
    if (!path || !old) {
        status = tb_err_nomem(notice->err);
    } else if ((status = remove_stale(notice, old)) != TB_OK) { /* as it was called by an earlier version */
    } else if (f == f_end && o == o_end) {
        status = remove_stale(notice, path);
    } else {
        status = notice_write_county(notice, f_end > f ? notice->findings + f : NULL, f_end - f,
                                     o_end > o ? notice->owed + o : NULL, o_end - o, path);
        result->counties++;
        result->findings += f_end - f;
        result->owed += o_end - o;
    }
    free(path);
    free(old);
    return status;
}

static enum tb_status write_counties(struct notice *notice, struct notice_result *result)
{
    struct tb_stmt *stmt;
    enum tb_status status =
        tb_db_prepare(notice->db, "SELECT code, name FROM unit WHERE code <> '*' ORDER BY ord", &stmt, notice->err);
    while (tb_stmt_next(stmt, &status, notice->err))
        status = write_county(notice, tb_stmt_text(stmt, 0), tb_stmt_text(stmt, 1), result);
    tb_stmt_free(stmt);
    return status;
}

/* What is wrong in a period: a workbook for each county, and the city's list. */
static enum tb_status write_period(struct notice *notice, struct notice_result *result)
{
    enum tb_status status = notice_load(notice);
    char *path;
    size_t i;
    if (status == TB_OK)
        status = tb_file_make_folder(notice->options->out, notice->err);
    if (status == TB_OK)
        status = write_counties(notice, result);
    if (status == TB_OK) {
        path = path_of(notice, "", "催报名单");
        status = path ? notice_write_city(notice, path) : tb_err_nomem(notice->err);
        free(path);
    }
    for (i = 0; i < notice->finding_count; i++)
        if (!notice->findings[i].county_name[0] && (i == 0 || notice->findings[i].submission != notice->findings[i - 1].submission))
            result->unknown++;
    return status;
}

/* What is wrong with one file; of a file that is in order no workbook stays. */
static enum tb_status write_file(struct notice *notice, struct notice_result *result)
{
    const char *out = notice->options->out;
    enum tb_status status = notice_load_file(notice);
    result->findings = notice->finding_count;
    if (status != TB_OK || notice->finding_count == 0)
        return status == TB_OK ? remove_stale(notice, out) : status;
    return notice_write_county(notice, notice->findings, notice->finding_count, NULL, 0, out);
}

enum tb_status notice_write(const struct notice_options *options, struct notice_result *result, struct tb_err *err)
{
    struct tb_err own = TB_ERR_INIT;
    struct notice notice;
    enum tb_status status;
    memset(&notice, 0, sizeof notice);
    memset(result, 0, sizeof *result);
    notice.options = options;
    notice.err = err ? err : &own;
    status = tb_db_open(&notice.db, options->ledger, TB_DB_READ, notice.err);
    if (status == TB_OK)
        status = options->file ? write_file(&notice, result) : write_period(&notice, result);
    memcpy(result->as_of, notice.as_of, sizeof result->as_of);
    result->warning = status == TB_OK ? tb_db_sums_warning(notice.db) : NULL;
    tb_db_close(notice.db);
    free(notice.findings);
    free(notice.owed);
    tb_arena_free(&notice.arena);
    return status;
}

#include "issue.h"
#include "tb_csv.h"
#include "tb_file.h"
#include "tb_hash.h"
#include "tb_i18n.h"
#include "tb_tree.h"

#include <stdlib.h>
#include <string.h>

/* A registered issue, as verify needs it. */
struct registered {
    char as_of[TB_DATE_TEXT_BYTES], date[TB_DATE_TEXT_BYTES], pdf_sha256[65], xlsx_sha256[65], sums_sha256[65];
    struct tb_buf folder, erratum_of, county;
};

static enum tb_status look_up(struct tb_db *db, const char *output, const char *number, struct registered *found,
                              struct tb_err *err)
{
    struct tb_stmt *stmt;
    bool row;
    enum tb_status status = tb_db_query(db,
                                        "SELECT as_of, substr(issued_at, 1, 10), pdf_sha256, coalesce(xlsx_sha256, ''), folder,"
                                        " coalesce(erratum_of, ''), coalesce(sums_sha256, '') FROM issue WHERE number = ?1",
                                        TB_DB_VALUES(TB_TEXT(number)), &stmt, err);
    row = tb_stmt_next(stmt, &status, err);
    if (status == TB_OK && !row)
        status = tb_err_set(err, TB_INPUT, _("no such issue: %s (tb-issue --list shows all)"), number);
    if (status == TB_OK) {
        snprintf(found->as_of, sizeof found->as_of, "%s", tb_stmt_text(stmt, 0));
        snprintf(found->date, sizeof found->date, "%s", tb_stmt_text(stmt, 1));
        snprintf(found->pdf_sha256, sizeof found->pdf_sha256, "%s", tb_stmt_text(stmt, 2));
        snprintf(found->xlsx_sha256, sizeof found->xlsx_sha256, "%s", tb_stmt_text(stmt, 3));
        snprintf(found->sums_sha256, sizeof found->sums_sha256, "%s", tb_stmt_text(stmt, 6));
        const char *county = issue_county_of(tb_stmt_text(stmt, 4), number);
        tb_buf_printf(&found->folder, "%s/%s", output, tb_stmt_text(stmt, 4));
        tb_buf_puts(&found->county, county ? county : "");
        tb_buf_puts(&found->erratum_of, tb_stmt_text(stmt, 5));
        status = tb_buf_check(&found->folder, _("folder"), err);
    }
    tb_stmt_free(stmt);
    return status;
}

/* Each line of SHA256SUMS against the file. */
static enum tb_status check_lines(const char *folder, const char *path, const struct tb_buf *sums, struct tb_err *err)
{
    const char *line = tb_buf_str(sums);
    enum tb_status status = TB_OK;
    while (status == TB_OK && *line) {
        const char *end = strchr(line, '\n');
        char sha256[TB_HASH_TEXT_BYTES], *name, *file;
        if (!end || end - line < 67)
            return tb_err_set(err, TB_INPUT, _("not a list of checksums: %s"), path);
        name = strndup(line + 66, (size_t)(end - line - 66));
        file = name ? tb_file_join(folder, name) : NULL;
        status = file ? tb_hash_file(file, sha256, err) : tb_err_nomem(err);
        if (status == TB_OK && strncmp(sha256, line, 64) != 0)
            status = tb_err_set(err, TB_INPUT, _("changed since it was issued: %s"), file);
        free(file);
        free(name);
        line = end + 1;
    }
    return status;
}

/* Whether the list names the file. */
static enum tb_status is_listed(void *context, const struct tb_file_info *info, struct tb_err *err)
{
    struct tb_buf ending = TB_BUF_INIT(ISSUE_MOST_PATH_BYTES);
    enum tb_status status;
    tb_buf_printf(&ending, "  %s\n", info->relative);
    status = tb_buf_check(&ending, info->path, err);
    if (status == TB_OK && strcmp(info->relative, "SHA256SUMS") != 0 && !strstr(tb_buf_str(context), tb_buf_str(&ending)))
        status = tb_err_set(err, TB_INPUT, _("not there when it was issued: %s"), info->path);
    tb_buf_free(&ending);
    return status;
}

enum tb_status issue_check_sums(const char *folder, const char *sums_sha256, struct tb_err *err)
{
    struct tb_buf sums = TB_BUF_INIT(16 * TB_MEBIBYTE);
    char found[TB_HASH_TEXT_BYTES], *path = tb_file_join(folder, "SHA256SUMS");
    enum tb_status status = path ? tb_file_read(path, &sums, err) : tb_err_nomem(err);
    if (status == TB_OK)
        status = tb_hash_file(path, found, err);
    if (status == TB_OK && sums_sha256 && *sums_sha256 && strcmp(found, sums_sha256) != 0)
        status = tb_err_set(err, TB_INPUT, _("changed since it was issued: %s"), path);
    if (status == TB_OK)
        status = check_lines(folder, path, &sums, err);
    if (status == TB_OK)
        status = tb_file_walk(folder, is_listed, &sums, err);
    tb_buf_free(&sums);
    free(path);
    return status;
}

static enum tb_status check_file(const char *folder, const char *name, const char *sha256, const char *complaint,
                                 struct tb_err *err)
{
    char *path = tb_file_join(folder, name);
    char found[TB_HASH_TEXT_BYTES];
    enum tb_status status = path ? tb_hash_file(path, found, err) : tb_err_nomem(err);
    if (status == TB_OK && strcmp(found, sha256) != 0)
        status = tb_err_set(err, TB_INPUT, _("%s: %s: %s, registered %s"), complaint, path, found, sha256);
    free(path);
    return status;
}

/* The register has no digest of the twin: it must be what comes out again, as its PDF must. */
static enum tb_status check_twin(const char *folder, const char *scratch, struct tb_err *err)
{
    char *path = tb_file_join(folder, "bulletin.ofd"), issued[TB_HASH_TEXT_BYTES];
    bool ofd = false;
    enum tb_status status = path ? issue_wants_ofd(folder, &ofd, err) : tb_err_nomem(err);
    if (status == TB_OK && ofd)
        status = tb_hash_file(path, issued, err);
    if (status == TB_OK && ofd)
        status = check_file(scratch, "bulletin.ofd", issued,
                            _("rendered again the OFD is different (another program version or other fonts?)"), err);
    free(path);
    return status;
}

static enum tb_status render_again(const struct issue_request *request, const struct registered *issue, const char *number,
                                   struct tb_err *err)
{
    char scratch[] = "/tmp/tb-verify-XXXXXX";
    struct issue_render render;
    struct tb_err ignored = TB_ERR_INIT;
    enum tb_status status;
    if (!mkdtemp(scratch))
        return tb_err_set(err, TB_SYSTEM, _("cannot make a folder below /tmp"));
    memset(&render, 0, sizeof render);
    render.request = request;
    render.folder = tb_buf_str(&issue->folder);
    render.out_dir = scratch;
    render.as_of = issue->as_of;
    render.number = number;
    render.date = issue->date;
    render.erratum_of = issue->erratum_of.length ? tb_buf_str(&issue->erratum_of) : NULL;
    render.county = issue->county.length ? tb_buf_str(&issue->county) : NULL;
    render.workbook = issue->xlsx_sha256[0] != '\0';
    status = issue_render(&render, err);
    if (status == TB_OK)
        status = check_file(scratch, "bulletin.pdf", issue->pdf_sha256,
                            _("rendered again the PDF is different (another program version or other fonts?)"), err);
    if (status == TB_OK)
        status = check_twin(render.folder, scratch, err);
    if (status == TB_OK && render.workbook)
        status = check_file(scratch, "workbook.xlsx", issue->xlsx_sha256,
                            _("rendered again the workbook is different (another program version?)"), err);
    if (tb_tree_remove(scratch, &ignored) != TB_OK && status == TB_OK)
        status = tb_err_set(err, TB_SYSTEM, "%s", ignored.message);
    return status;
}

enum tb_status issue_verify(const struct issue_request *request, const char *number, struct tb_err *err)
{
    struct registered issue;
    struct tb_db *db = NULL;
    enum tb_status status;
    memset(&issue, 0, sizeof issue);
    issue.folder.most_bytes = issue.erratum_of.most_bytes = issue.county.most_bytes = ISSUE_MOST_PATH_BYTES;
    status = tb_db_open(&db, tb_conf_path(request->conf, "paths", "ledger"), TB_DB_READ, err);
    if (status == TB_OK)
        status = look_up(db, tb_conf_path(request->conf, "paths", "output"), number, &issue, err);
    if (status == TB_OK)
        status = issue_check_sums(tb_buf_str(&issue.folder), issue.sums_sha256, err);
    if (status == TB_OK)
        status = check_file(tb_buf_str(&issue.folder), "bulletin.pdf", issue.pdf_sha256, _("not the file in the register"), err);
    if (status == TB_OK && issue.xlsx_sha256[0])
        status = check_file(tb_buf_str(&issue.folder), "workbook.xlsx", issue.xlsx_sha256, _("not the file in the register"), err);
    if (status == TB_OK)
        status = render_again(request, &issue, number, err);
    if (status == TB_OK && !request->quiet)
        fprintf(request->out, _("verified %s: the files are those in the register, and rendering again gives the same bytes\n"),
                number);
    tb_db_close(db);
    tb_buf_free(&issue.folder);
    tb_buf_free(&issue.erratum_of);
    tb_buf_free(&issue.county);
    return status;
}

static enum tb_status print_csv_row(const struct issue_request *request, struct tb_stmt *stmt, struct tb_err *err)
{
    struct tb_buf line = TB_BUF_INIT(TB_MEBIBYTE);
    enum tb_status status;
    int column;
    for (column = 0; column < tb_stmt_columns(stmt); column++) {
        if (column)
            tb_buf_putc(&line, ',');
        tb_csv_put_shown(&line, tb_stmt_text(stmt, column), tb_stmt_bytes(stmt, column), request->raw);
    }
    tb_buf_puts(&line, "\r\n");
    status = tb_buf_check(&line, "CSV", err);
    if (status == TB_OK)
        fwrite(tb_buf_str(&line), 1, line.length, request->out);
    tb_buf_free(&line);
    return status;
}

enum tb_status issue_list(const struct issue_request *request, bool csv, struct tb_err *err)
{
    struct tb_db *db = NULL;
    struct tb_stmt *stmt = NULL;
    int column;
    enum tb_status status = tb_db_open(&db, tb_conf_path(request->conf, "paths", "ledger"), TB_DB_READ, err);
    if (status == TB_OK)
        status = tb_db_prepare(
            db,
            "SELECT number AS 文号, title AS 标题, as_of AS 数据截至, issued_at AS 印发时间, coalesce(erratum_of, '') AS 更正,"
            " pdf_sha256, coalesce(xlsx_sha256, '') AS xlsx_sha256, folder AS 位置"
            " FROM issue i ORDER BY (SELECT min(s.issued_at) FROM issue s WHERE s.series = i.series AND s.year = i.year), series, "
            "year, serial",
            &stmt, err);
    if (status == TB_OK) {
        for (column = 0; csv && column < tb_stmt_columns(stmt); column++)
            fprintf(request->out, "%s%s", column ? "," : "", tb_stmt_column_name(stmt, column));
        if (csv)
            fputs("\r\n", request->out);
    }
    while (tb_stmt_next(stmt, &status, err)) {
        if (csv)
            status = print_csv_row(request, stmt, err);
        else
            fprintf(request->out, "%s  %s  %s  %s%s%s\n", tb_stmt_text(stmt, 0), tb_stmt_text(stmt, 2), tb_stmt_text(stmt, 3),
                    tb_stmt_text(stmt, 1), tb_stmt_is_null(stmt, 4) || !tb_stmt_text(stmt, 4)[0] ? "" : "  更正 ",
                    tb_stmt_text(stmt, 4));
    }
    tb_stmt_free(stmt);
    tb_db_close(db);
    return status;
}

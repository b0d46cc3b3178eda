/* What is frozen with an issue: ledger, configuration, templates, forms, plan, and a manifest that says what it was made of. */
#include "issue.h"
#include "tb_file.h"
#include "tb_font.h"
#include "tb_hash.h"
#include "tb_i18n.h"
#include "tb_markdown.h"
#include "tb_ofd.h"
#include "tb_pdf.h"
#include "tb_plans.h"
#include "tb_version.h"
#include "tb_xlsx.h"
#include "tb_tree.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* manifest.json. One query, so that one list cannot fall out of step with another. ?6, ?7: JSON arrays. */
static const char manifest_sql[] =
    "SELECT json_object('number', ?1, 'as_of', ?2, 'issued_at', ?3, 'program', ?4, 'erratum_of', ?5, 'county', ?8,"
    " 'libraries', json(?6), 'fonts', json(?7),"
    " 'inputs', (SELECT json_group_array(json_object('form', form, 'county', county, 'cutoff', cutoff, 'file', file,"
    "   'sha256', sha256)) FROM (SELECT s.form, s.county, s.cutoff, s.file, s.sha256 FROM in_force i"
    "   JOIN submission s ON s.id = i.submission WHERE i.as_of = ?2 ORDER BY s.form, s.county)))";

/* A JSON array of objects {"NAME1": …, "NAME2": …}, grown one by one; SQLite quotes. */
static enum tb_status add_object(struct tb_db *db, struct tb_buf *array, const char *sql, const char *first, const char *second,
                                 struct tb_err *err)
{
    struct tb_stmt *stmt;
    enum tb_status status = tb_db_query(db, sql, TB_DB_VALUES(TB_TEXT(first), TB_TEXT(second)), &stmt, err);
    if (tb_stmt_next(stmt, &status, err))
        tb_buf_printf(array, "%s%s", array->length > 1 ? "," : "", tb_stmt_text(stmt, 0));
    tb_stmt_free(stmt);
    return status;
}

/* The libraries of the programs that render: they are beside this one and are loaded with the same. */
static enum tb_status list_libraries(struct tb_db *db, struct tb_buf *array, struct tb_err *err)
{
    struct tb_buf list = TB_BUF_INIT(65536);
    enum tb_status status;
    char *line;
    tb_pdf_libraries(&list);
    tb_ofd_libraries(&list);
    tb_font_libraries(&list);
    tb_markdown_libraries(&list);
    tb_xlsx_libraries(&list);
    status = tb_buf_check(&list, "libraries", err);
    tb_buf_putc(array, '[');
    for (line = list.bytes; status == TB_OK && line && *line;) {
        char *end = strchr(line, '\n'), *build_id;
        if (!end)
            break;
        *end = '\0';
        build_id = strrchr(line, ' ');
        *build_id = '\0';
        status = add_object(db, array, "SELECT json_object('library', ?1, 'build_id', ?2)", line, build_id + 1, err);
        line = end + 1;
    }
    tb_buf_putc(array, ']');
    tb_buf_free(&list);
    return status;
}

/* The faces as the renderer finds them, in the order of the roles. Their bytes are not kept: some megabytes each. */
static enum tb_status list_fonts(const struct issue *issue, struct tb_buf *array, struct tb_err *err)
{
    const struct tb_conf *conf = issue->request->conf;
    struct tb_font_set *set = NULL;
    int role, face;
    enum tb_status status = tb_font_set_new(&set, err);
    for (role = 0; role < TB_ROLE_COUNT && status == TB_OK; role++)
        status = tb_font_set_add_role(set, (enum tb_role)role, tb_conf_text(conf, "fonts", tb_font_role_name((enum tb_role)role)),
                                      tb_conf_path(conf, "paths", "fonts"), err);
    tb_buf_putc(array, '[');
    for (face = 0; status == TB_OK && face < tb_font_set_faces(set); face++) {
        char sha256[TB_HASH_TEXT_BYTES];
        status = tb_hash_file(tb_font_face_path(set, face), sha256, err);
        if (status == TB_OK)
            status = add_object(issue->db, array, "SELECT json_object('file', ?1, 'sha256', ?2)", tb_font_face_name(set, face),
                                sha256, err);
    }
    tb_buf_putc(array, ']');
    tb_font_set_free(set);
    return status;
}

static enum tb_status fill_manifest(const struct issue *issue, const struct tb_buf *libraries, const char *path, struct tb_err *err)
{
    struct tb_stmt *stmt = NULL;
    enum tb_status status =
        tb_db_query(issue->db, manifest_sql,
                    TB_DB_VALUES(TB_TEXT(tb_buf_str(&issue->number)), TB_TEXT(issue->as_of), TB_TEXT(issue->issued_at),
                                 TB_TEXT("tongbao " TB_VERSION), TB_TEXT(issue->request->erratum_of),
                                 TB_TEXT(tb_buf_str(libraries)), TB_TEXT(tb_buf_str(&issue->fonts)), TB_TEXT(issue->county)),
                    &stmt, err);
    if (tb_stmt_next(stmt, &status, err))
        status = tb_file_replace(path, tb_stmt_text(stmt, 0), tb_stmt_bytes(stmt, 0), err);
    tb_stmt_free(stmt);
    return status;
}

static enum tb_status write_manifest(struct issue *issue, const char *folder, struct tb_err *err)
{
    struct tb_buf libraries = TB_BUF_INIT(TB_MEBIBYTE);
    char *path = tb_file_join(folder, "manifest.json");
    enum tb_status status = path ? list_libraries(issue->db, &libraries, err) : tb_err_nomem(err);
    if (status == TB_OK && issue->fonts.length == 0)
        status = list_fonts(issue, &issue->fonts, err);
    if (status == TB_OK)
        status = tb_buf_check(&libraries, "manifest.json", err);
    if (status == TB_OK)
        status = tb_buf_check(&issue->fonts, "manifest.json", err);
    if (status == TB_OK)
        status = fill_manifest(issue, &libraries, path, err);
    tb_buf_free(&libraries);
    free(path);
    return status;
}

/* How the office sends and fetches its mail says nothing of a document, and names the file of a password. */
static int is_mail(const char *section)
{
    return strcmp(section, "mail") == 0 || strcmp(section, "collect") == 0 || strcmp(section, "robot") == 0;
}

enum tb_status issue_write_config(const struct tb_conf *conf, const char *folder, struct tb_err *err)
{
    const struct tb_kv_list *list = tb_conf_entries(conf);
    struct tb_buf text = TB_BUF_INIT(TB_MEBIBYTE);
    char *path = tb_file_join(folder, "tongbao.ini");
    const char *section = "";
    enum tb_status status;
    size_t i, k;
    for (i = 0; i < list->count; i++) {
        /* --set may have added keys behind the sections: write each section whole, where it first stands. */
        if (list->items[i].key[0] && strcmp(list->items[i].section, section) == 0)
            continue;
        section = list->items[i].section;
        for (k = 0; k < i && strcmp(list->items[k].section, section) != 0; k++)
            ;
        if (k < i || is_mail(section))
            continue;
        tb_buf_printf(&text, "[%s]\n", section);
        for (k = i; k < list->count; k++)
            if (list->items[k].key[0] && strcmp(list->items[k].section, section) == 0)
                tb_buf_printf(&text, "%s = \"%s\"\n", list->items[k].key, list->items[k].value);
        tb_buf_putc(&text, '\n');
    }
    status = path ? tb_buf_check(&text, "tongbao.ini", err) : tb_err_nomem(err);
    if (status == TB_OK)
        status = tb_file_replace(path, tb_buf_str(&text), text.length, err);
    tb_buf_free(&text);
    free(path);
    return status;
}

static enum tb_status copy_into(const char *folder, const char *name, const char *source, struct tb_err *err)
{
    char *to = tb_file_join(folder, name);
    enum tb_status status = to ? tb_tree_copy(source, to, err) : tb_err_nomem(err);
    free(to);
    return status;
}

/* The plan of the document's date. */
static enum tb_status copy_plan(const struct issue *issue, const char *folder, struct tb_err *err)
{
    const struct issue_request *request = issue->request;
    const tb_date date = tb_date_parse(issue->as_of, strlen(issue->as_of));
    const struct tb_plan_entry *entry;
    struct tb_plans plans;
    enum tb_status status = tb_plans_list(&plans, request->conf, err);
    if (status == TB_OK) {
        entry = tb_plans_find(&plans, date);
        status =
            entry ? copy_into(folder, "plan", entry->folder, err) : tb_err_set(err, TB_CONFIG, _("no plan holds %s"), issue->as_of);
    }
    tb_plans_free(&plans);
    return status;
}

/* Letters of one run are made from one state of the ledger, which is kept once: each folder has it under its own name. */
static enum tb_status freeze_ledger(const struct issue *issue, const char *to, struct tb_err *err)
{
    if (issue->first_ledger && link(issue->first_ledger, to) == 0)
        return TB_OK;
    return tb_db_copy(issue->db, to, err); /* the first; or a file system without links */
}

/* What the plan says differently of a template or workbook goes into its copy, which then needs no plan to be the same. kind: the folder
 * in the plan; copy: in the frozen folder. */
static enum tb_status copy_own_words(const char *folder, const char *kind, const char *name, const char *copy, struct tb_err *err)
{
    struct tb_buf own = TB_BUF_INIT(ISSUE_MOST_PATH_BYTES);
    size_t length = strlen(name), start;
    enum tb_status status;
    while (length > 1 && name[length - 1] == '/')
        length--;
    for (start = length; start > 0 && name[start - 1] != '/'; start--)
        continue;
    tb_buf_printf(&own, "%s/plan/%s/%.*s", folder, kind, (int)(length - start), name + start);
    status = tb_buf_check(&own, _("folder"), err);
    if (status == TB_OK && access(tb_buf_str(&own), F_OK) == 0)
        status = copy_into(folder, copy, tb_buf_str(&own), err);
    tb_buf_free(&own);
    return status;
}

enum tb_status issue_gather(struct issue *issue, const char *folder, struct tb_err *err)
{
    const struct issue_request *request = issue->request;
    char *ledger = tb_file_join(folder, "ledger.db");
    enum tb_status status = ledger ? tb_file_make_folder(folder, err) : tb_err_nomem(err);
    if (status == TB_OK)
        status = freeze_ledger(issue, ledger, err);
    if (status == TB_OK)
        status = issue_write_config(request->conf, folder, err);
    if (status == TB_OK)
        status = copy_into(folder, "bulletin", issue->template_dir, err);
    if (status == TB_OK && request->workbook_dir)
        status = copy_into(folder, "workbook", request->workbook_dir, err);
    if (status == TB_OK)
        status = copy_into(folder, "forms", tb_conf_path(request->conf, "paths", "forms"), err);
    if (status == TB_OK)
        status = copy_plan(issue, folder, err);
    if (status == TB_OK)
        status = copy_own_words(folder, "bulletins", issue->template_dir, "bulletin/plan", err);
    if (status == TB_OK && request->workbook_dir)
        status = copy_own_words(folder, "workbooks", request->workbook_dir, "workbook/plan", err);
    if (status == TB_OK)
        status = write_manifest(issue, folder, err);
    free(ledger);
    return status;
}

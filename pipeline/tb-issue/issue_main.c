#include "issue.h"
#include "tb_i18n.h"
#include "tb_opt.h"
#include "tb_owner.h"

#include <stdlib.h>

static enum tb_status check_arguments(const struct issue_request *request, const char *verify, bool list, struct tb_err *err)
{
    if (verify || list)
        return TB_OK;
    if (!request->template_dir)
        return tb_err_set(err, TB_USAGE, _("--template DIR is needed (or --verify NUMBER, --list)"));
    return TB_OK;
}

int main(int argc, char **argv)
{
    static const struct tb_program program = {"tb-issue", "",
                                              N_("Issue a bulletin: allot its number, freeze it, enter it in the register."), 0};
    struct tb_opt_common common;
    struct issue_request request = {.out = stdout};
    const char *verify = NULL;
    bool list = false, csv = false;
    struct tb_conf *conf = NULL;
    char *workbook = NULL;
    struct tb_err err = TB_ERR_INIT;
    enum tb_status status;
    const struct tb_opt own[] = {
        {"template", 't', "NAME|DIR", N_("the bulletin template to issue"), &request.template_dir, NULL},
        {"workbook", 'w', "NAME|DIR", N_("freeze this workbook with it"), &request.workbook_dir, NULL},
        {"county", 0, "CODE", N_("only this county's letter (templates with per = county)"), &request.county, NULL},
        {"erratum-of", 0, "NUMBER", N_("issue a correction of that document"), &request.erratum_of, NULL},
        {"again", 0, NULL, N_("issue also when the same figures were issued already"), NULL, &request.again},
        {"missing-characters", 0, NULL, N_("issue also with 〓 for characters that no font has"), NULL,
         &request.missing_characters},
        {"verify", 0, "NUMBER", N_("check an issued document: files unchanged, rendering again gives the same bytes"), &verify,
         NULL},
        {"list", 'l', NULL, N_("print the register"), NULL, &list},
        {"csv", 0, NULL, N_("with --list: as CSV"), NULL, &csv},
        {"raw", 0, NULL, N_("with --csv: cells as they are, for programs; a spreadsheet program may run formulas in them"), NULL,
         &request.raw},
        {NULL, 0, NULL, NULL, NULL, NULL},
    };
    status = tb_opt_parse(&common, &program, own, argc, argv, &err);
    if (status != TB_OK || common.done)
        return tb_opt_exit(&program, status, &err);
    status = tb_conf_start(&conf, &request.clock, &common, &err);
    if (status == TB_OK)
        status = tb_owner_become(tb_conf_path(conf, "paths", "ledger"), NULL, &err);
    if (status == TB_OK)
        status = check_arguments(&request, verify, list, &err);
    if (status == TB_OK) {
        request.conf = conf;
        request.is_given = common.now != NULL;
        request.as_of = common.as_of;
        request.quiet = common.quiet;
        if (request.workbook_dir)
            status = tb_conf_find_template(conf, "workbooks", request.workbook_dir, "workbook.ini", &workbook, &err);
        request.workbook_dir = workbook;
    }
    if (status == TB_OK) {
        status = verify ? issue_verify(&request, verify, &err)
                 : list ? issue_list(&request, csv, &err)
                        : issue_make(&request, &err);
    }
    free(workbook);
    tb_conf_free(conf);
    return tb_opt_exit(&program, status, &err);
}

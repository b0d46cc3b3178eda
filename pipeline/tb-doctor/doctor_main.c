#include "doctor_backup.h"
#include "doctor_deep.h"
#include "tb_i18n.h"
#include "tb_opt.h"

int main(int argc, char **argv)
{
    static const struct tb_program program = {"tb-doctor", "", N_("Check the installation; each complaint with its cure."), 0};
    struct tb_opt_common common;
    struct doctor doctor = {.out = stdout};
    struct tb_conf *conf = NULL;
    struct tb_err err = TB_ERR_INIT;
    enum tb_status status;
    const char *backup = NULL, *restore = NULL;
    bool deep = false;
    const struct tb_opt own[] = {
        {"backup", 0, "FOLDER", N_("copy ledger, archive and issued documents there; again into the same folder: only what is new"),
         &backup, NULL},
        {"restore", 0, "FOLDER", N_("put a backup back; the present ledger is kept beside it"), &restore, NULL},
        {"deep", 0, NULL, N_("read everything that was received again and compare every row and figure with the ledger"), NULL,
         &deep},
        {NULL, 0, NULL, NULL, NULL, NULL},
    };
    status = tb_opt_parse(&common, &program, own, argc, argv, &err);
    if (status != TB_OK || common.done)
        return tb_opt_exit(&program, status, &err);
    status = tb_conf_start(&conf, &doctor.clock, &common, &err);
    if (status == TB_OK) {
        doctor.conf = conf;
        doctor.common = &common;
        doctor.quiet = common.quiet;
        status = (backup != NULL) + (restore != NULL) + deep > 1
                     ? tb_err_set(&err, TB_USAGE, _("one of --backup, --restore and --deep"))
                 : backup  ? doctor_backup(&doctor, backup, &err)
                 : restore ? doctor_restore(&doctor, restore, &err)
                 : deep    ? doctor_deep(&doctor, &err)
                           : doctor_run(&doctor, &err);
    }
    tb_conf_free(conf);
    return tb_opt_exit(&program, status, &err);
}

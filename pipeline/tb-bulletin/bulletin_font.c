#include "bulletin_font.h"
#include "tb_i18n.h"

#include <string.h>

enum tb_status bulletin_font_load(struct tb_font_set **set, const struct tb_conf *conf, struct tb_err *err)
{
    const struct tb_kv_list *entries = tb_conf_entries(conf);
    const char *folder;
    enum tb_status status = tb_conf_need_path(conf, "paths", "fonts", &folder, err);
    size_t i;
    int role;
    *set = NULL;
    for (i = 0; i < entries->count && status == TB_OK; i++) {
        if (strcmp(entries->items[i].section, "fonts") != 0 || !entries->items[i].key[0])
            continue;
        for (role = 0; role < TB_ROLE_COUNT && strcmp(tb_font_role_name((enum tb_role)role), entries->items[i].key) != 0; role++)
            continue;
        if (role == TB_ROLE_COUNT)
            status = tb_err_set(err, TB_CONFIG,
                                _("no such role (title, body, heading, subheading, page_number, latin): [fonts] %s: %s:%zu"),
                                entries->items[i].key, entries->file, entries->items[i].line1);
    }
    if (status == TB_OK)
        status = tb_font_set_new(set, err);
    for (role = 0; role < TB_ROLE_COUNT && status == TB_OK; role++)
        status = tb_font_set_add_role(*set, (enum tb_role)role, tb_conf_text(conf, "fonts", tb_font_role_name((enum tb_role)role)),
                                      folder, err);
    if (status != TB_OK) {
        tb_font_set_free(*set);
        *set = NULL;
    }
    return status;
}

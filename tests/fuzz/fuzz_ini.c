/* .ini files: any bytes as tongbao.ini, a form, a plan. Entries ascend by line and are UTF-8; whatever is refused is refused
 * with words and a place. */
#include "fuzz.h"
#include "fuzz_catalog.h"
#include "fuzz_file.h"
#include "tb_conf.h"
#include "tb_plan.h"
#include "tb_utf8.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void need_words(enum tb_status status, const struct tb_err *err)
{
    if (status != TB_OK && (status != TB_CONFIG || err->message[0] == '\0'))
        abort();
}

static void read_as_plan(const struct tb_kv_list *list)
{
    static const char *const codes[] = {"1", "2"}, *const kinds[] = {"区", "县"}, *const forms[] = {"dabane", "renwu"};
    const struct tb_plan_names names = {codes, kinds, 2, forms, 2};
    struct tb_err err = TB_ERR_INIT;
    struct tb_plan *plan;
    enum tb_status status = tb_plan_new(&plan, &names, &err);
    if (status == TB_OK)
        status = tb_plan_read_ini(plan, list, &err);
    if (status == TB_OK)
        status = tb_plan_check(plan, &err);
    need_words(status, &err);
    tb_plan_free(plan);
}

static void read_as_form(const struct tb_kv_list *list)
{
    struct tb_err err = TB_ERR_INIT;
    struct tb_form *form = NULL;
    need_words(tb_form_parse(&form, list, &fuzz_catalog()->vocabulary, NULL, &err), &err);
    tb_form_free(form);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct tb_err err = TB_ERR_INIT;
    struct tb_conf *conf = NULL;
    struct tb_ini *ini = NULL;
    const char *path;
    enum tb_status status;
    size_t i;
    if (size > 1 << 16)
        return 0;
    path = fuzz_file(data, size);
    status = tb_ini_load(&ini, path, &err);
    need_words(status, &err);
    if (status == TB_OK) {
        const struct tb_kv_list *list = tb_ini_entries(ini);
        for (i = 0; i < list->count; i++) {
            const char *value = list->items[i].value;
            if ((i > 0 && list->items[i].line1 < list->items[i - 1].line1) ||
                tb_utf8_valid_up_to(value, strlen(value)) != strlen(value))
                abort();
        }
        read_as_plan(list);
        read_as_form(list);
    }
    tb_ini_free(ini);
    err = (struct tb_err)TB_ERR_INIT;
    need_words(tb_conf_load(&conf, path, NULL, 0, &err), &err);
    tb_conf_free(conf);
    return 0;
}

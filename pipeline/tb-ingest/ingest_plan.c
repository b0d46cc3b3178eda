/* What the plan says about a report: which names its rows may have, and whether its figures can be true. */
#include "ingest_internal.h"

#include "tb_plan_names.h"

#include <stdlib.h>
#include <string.h>

enum tb_status ingest_plan_load(struct tb_ingest *ingest, struct tb_err *err)
{
    const struct tb_forms *forms = &ingest->catalog->forms;
    const struct tb_known none = TB_KNOWN_INIT;
    size_t i;
    enum tb_status status = tb_plan_load(&ingest->plan, ingest->conf, ingest->catalog, err);
    if (status != TB_OK)
        return status;
    ingest->row_names = calloc(forms->count + 1, sizeof *ingest->row_names);
    if (!ingest->row_names)
        return tb_err_nomem(err);
    for (i = 0; i < forms->count && status == TB_OK; i++) {
        ingest->row_names[i] = none;
        status = tb_plan_known(ingest->plan.plan, i, forms->items[i], &ingest->row_names[i], err);
    }
    return status;
}

void ingest_plan_free(struct tb_ingest *ingest)
{
    size_t i;
    for (i = 0; ingest->row_names && i < ingest->catalog->forms.count; i++)
        tb_known_free(&ingest->row_names[i]);
    free(ingest->row_names);
    tb_plan_unload(&ingest->plan);
}

const struct tb_known *ingest_plan_known(const struct tb_ingest *ingest, int form)
{
    return form >= 0 ? &ingest->row_names[form] : NULL;
}

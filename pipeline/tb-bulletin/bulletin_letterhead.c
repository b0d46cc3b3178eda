/* {{bureau.name}}, {{plan.name}}, {{city}}: whose document it is, from [bureau] and the plan of the date. */
#include "bulletin_data.h"
#include "tb_i18n.h"

#include <string.h>

static struct tb_data text_or_nothing(const char *text)
{
    const struct tb_data nothing = TB_DATA_INIT;
    return text && text[0] ? tb_data_text(text) : nothing;
}

/* An object of so many fields; items NULL when memory is out. */
static struct tb_data make_object(struct tb_arena *arena, const char *const *keys, const struct tb_data *items, size_t count)
{
    struct tb_data object = TB_DATA_INIT;
    object.kind = TB_DATA_OBJECT;
    object.keys = tb_arena_copy(arena, keys, count, sizeof *keys);
    object.items = tb_arena_copy(arena, items, count, sizeof *items);
    object.count = count;
    return object;
}

static struct tb_data make_bureau(struct bulletin_data *data)
{
    static const char *const keys[] = {"name", "short", "code", "office", "contact"};
    struct tb_data items[sizeof keys / sizeof *keys];
    size_t i;
    for (i = 0; i < sizeof keys / sizeof *keys; i++)
        items[i] = text_or_nothing(tb_conf_text(data->conf, "bureau", keys[i]));
    if (items[1].kind == TB_DATA_NOTHING) /* without a short name the full one is used */
        items[1] = items[0];
    return make_object(&data->arena, keys, items, sizeof keys / sizeof *keys);
}

enum tb_status bulletin_letterhead_find(struct bulletin_data *data, struct tb_err *err)
{
    static const char *const plan_keys[] = {"name", "year"}, *const keys[] = {"bureau", "plan", "city"};
    struct tb_data plan[2], items[3];
    const char *texts[3] = {NULL, NULL, NULL};
    struct tb_stmt *stmt;
    int i;
    enum tb_status status = tb_db_query(data->db,
                                        "SELECT p.plan, p.name, p.year, p.city FROM aggregated a JOIN plans p ON p.plan = a.plan"
                                        " WHERE a.as_of = ?1",
                                        TB_DB_VALUES(TB_TEXT(data->as_of)), &stmt, err);
    data->plan = "";
    if (tb_stmt_next(stmt, &status, err)) {
        data->plan = tb_arena_strdup(&data->arena, tb_stmt_text(stmt, 0));
        for (i = 0; i < 3; i++)
            texts[i] = tb_arena_strdup(&data->arena, tb_stmt_text(stmt, i + 1));
        if (!data->plan || !texts[0] || !texts[1] || !texts[2])
            status = tb_err_nomem(err);
    }
    tb_stmt_free(stmt);
    if (status != TB_OK)
        return status;
    plan[0] = text_or_nothing(texts[0]);
    plan[1] = text_or_nothing(texts[1]);
    items[0] = make_bureau(data);
    items[1] = make_object(&data->arena, plan_keys, plan, 2);
    items[2] = text_or_nothing(texts[2]);
    data->letterhead = make_object(&data->arena, keys, items, 3);
    if (!items[0].keys || !items[0].items || !items[1].keys || !items[1].items || !data->letterhead.keys || !data->letterhead.items)
        return tb_err_nomem(err);
    return TB_OK;
}

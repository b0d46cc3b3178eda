/* The plan's targets: targets.csv, their sums, and the one in force. */
#include "tb_figure.h"
#include "tb_i18n.h"
#include "tb_num.h"
#include "tb_plan_internal.h"
#include "tb_grow.h"

#include <stdlib.h>
#include <string.h>

/* units_by_code: unit indices sorted by code. qsort has no context; the codes are compared through a pair. */
struct coded {
    const char *code;
    size_t county;
};

static int by_code(const void *a, const void *b)
{
    return strcmp(((const struct coded *)a)->code, ((const struct coded *)b)->code);
}

static bool index_units(struct tb_plan *plan)
{
    size_t n = plan->names->county_count, i;
    struct coded *sorted = calloc(n + 1, sizeof *sorted);
    size_t *order = tb_arena_alloc(&plan->arena, (n + 1) * sizeof *order);
    if (sorted && order) {
        for (i = 0; i < n; i++) {
            sorted[i].code = plan->names->county_codes[i];
            sorted[i].county = i;
        }
        qsort(sorted, n, sizeof *sorted, by_code);
        for (i = 0; i < n; i++)
            order[i] = sorted[i].county;
        plan->counties_by_code = order;
    }
    free(sorted);
    return plan->counties_by_code != NULL;
}

size_t tb_plan_find_county(const struct tb_plan *plan, const char *code)
{
    size_t low = 0, high = plan->names->county_count;
    if (strcmp(code, "*") == 0)
        return plan->names->county_count;
    while (plan->counties_by_code && low < high) {
        size_t middle = low + (high - low) / 2;
        int order = strcmp(code, plan->names->county_codes[plan->counties_by_code[middle]]);
        if (order == 0)
            return plan->counties_by_code[middle];
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    for (low = 0; !plan->counties_by_code && low < plan->names->county_count; low++)
        if (strcmp(plan->names->county_codes[low], code) == 0)
            return low;
    return SIZE_MAX;
}

int64_t tb_plan_unit_factor(const char *written, const char *base)
{
    static const struct {
        const char *prefix;
        int64_t factor;
    } prefixes[] = {{"亿", 100000000}, {"千万", 10000000}, {"百万", 1000000}, {"万", 10000}, {"千", 1000}};
    size_t i;
    if (strcmp(written, base) == 0)
        return 1;
    for (i = 0; i < sizeof prefixes / sizeof *prefixes; i++) {
        size_t length = strlen(prefixes[i].prefix);
        if (strncmp(written, prefixes[i].prefix, length) == 0 && strcmp(written + length, base) == 0)
            return prefixes[i].factor;
    }
    return 0;
}

static const char *const target_columns[] = {"indicator", "county", "target", "unit", "effective_from?", NULL};

static enum tb_status take_target(void *context, const struct tb_config_row *row, struct tb_err *err)
{
    struct tb_plan_rows *rows = context;
    const char *number = row->cells[2], *from = row->cells[4];
    struct tb_target *target = tb_plan_rows_more(rows, sizeof *target);
    int64_t factor;
    if (!target)
        return tb_err_nomem(err);
    target->line1 = row->line1;
    target->indicator = tb_plan_find_indicator(rows->plan, row->cells[0]);
    if (target->indicator == SIZE_MAX)
        return tb_plan_wrong(row, _("unknown indicator (plan.ini has no [indicator:…] of that id)"), row->cells[0], err);
    target->county = tb_plan_find_county(rows->plan, row->cells[1]);
    if (target->county == SIZE_MAX)
        return tb_plan_wrong(row, _("unknown county (units.csv has no such code; the city is *)"), row->cells[1], err);
    factor = tb_plan_unit_factor(row->cells[3], rows->plan->indicators[target->indicator].unit);
    if (factor == 0)
        return tb_err_set(err, TB_CONFIG, _("unknown unit (want %s, or 万, 亿 before it): \"%s\": %s:%zu"),
                          rows->plan->indicators[target->indicator].unit, row->cells[3], row->file, row->line1);
    if (strcmp(number, "待填") == 0 || number[0] == '\0')
        return tb_plan_wrong(row, _("the target is still to be filled in (— for none)"), row->cells[0], err);
    target->unit = tb_arena_strdup(&rows->plan->arena, row->cells[3]);
    if (!target->unit)
        return tb_err_nomem(err);
    target->withdrawn = strcmp(number, "—") == 0 || strcmp(number, "/") == 0;
    if (!target->withdrawn && tb_num_parse(number, strlen(number), factor, &target->value) != TB_NUM_OK)
        return tb_plan_wrong(row, _("not a target (a number of at most two decimals of the base unit; — for none)"), number, err);
    if (target->value < 0 || target->value > TB_FIGURE_MOST)
        return tb_plan_wrong(row, _("target is negative or too large"), number, err);
    target->from = from[0] ? tb_date_parse(from, strlen(from)) : rows->plan->first;
    if (target->from == TB_DATE_NONE)
        return tb_plan_wrong(row, _("effective_from is not a date YYYY-MM-DD"), from, err);
    if (target->from < rows->plan->first || target->from > rows->plan->last)
        return tb_plan_wrong(row, _("effective_from is a date that the plan does not hold"), from, err);
    return TB_OK;
}

static int by_target(const void *left, const void *right)
{
    const struct tb_target *a = left, *b = right;
    if (a->indicator != b->indicator)
        return a->indicator < b->indicator ? -1 : 1;
    if (a->county != b->county)
        return a->county < b->county ? -1 : 1;
    return (a->from > b->from) - (a->from < b->from);
}

enum tb_status tb_plan_read_targets(struct tb_plan *plan, const char *file, const char *bytes, size_t length, struct tb_err *err)
{
    struct tb_plan_rows rows = {.plan = plan};
    enum tb_status status;
    size_t i;
    plan->targets_file = tb_arena_strdup(&plan->arena, file);
    if (!plan->targets_file || (!plan->counties_by_code && !index_units(plan)))
        return tb_err_nomem(err);
    status = tb_config_csv_read(file, bytes, length, target_columns, take_target, &rows, err);
    if (status == TB_OK)
        status = tb_plan_rows_keep(&rows, sizeof *plan->targets, by_target, err);
    plan->targets = rows.kept;
    plan->target_count = rows.count;
    for (i = 1; i < rows.count && status == TB_OK; i++)
        if (by_target(&plan->targets[i - 1], &plan->targets[i]) == 0)
            status = tb_err_set(err, TB_CONFIG, _("duplicate target for the same date (also in line %zu): %s:%zu"),
                                plan->targets[i - 1].line1, file, plan->targets[i].line1);
    free(rows.rows);
    return status;
}

const struct tb_target *tb_plan_target(const struct tb_plan *plan, size_t indicator, size_t county, tb_date date)
{
    const struct tb_target wanted = {.indicator = indicator, .county = county, .from = date};
    size_t low = 0, high = plan->target_count;
    while (low < high) { /* the first one behind the wanted place */
        size_t middle = low + (high - low) / 2;
        if (by_target(&plan->targets[middle], &wanted) <= 0)
            low = middle + 1;
        else
            high = middle;
    }
    if (low == 0 || plan->targets[low - 1].indicator != indicator || plan->targets[low - 1].county != county ||
        plan->targets[low - 1].withdrawn)
        return NULL;
    return &plan->targets[low - 1];
}

static enum tb_status check_sum(const struct tb_plan *plan, const struct tb_target *changed, struct tb_err *err)
{
    const struct tb_target *city = tb_plan_target(plan, changed->indicator, plan->names->county_count, changed->from);
    char have[TB_NUM_TEXT_BYTES], want[TB_NUM_TEXT_BYTES], from[TB_DATE_TEXT_BYTES];
    tb_int128 sum = 0;
    size_t i, given = 0;
    for (i = 0; i < plan->names->county_count; i++) {
        const struct tb_target *county = tb_plan_target(plan, changed->indicator, i, changed->from);
        given += county != NULL;
        sum += county ? county->value : 0;
    }
    if (!city || given == 0 || sum == city->value)
        return TB_OK;
    tb_num_format_hundredths(have, sum > TB_FIGURE_MOST ? TB_FIGURE_MOST : (int64_t)sum);
    tb_num_format_hundredths(want, city->value);
    return tb_err_set(
        err, TB_CONFIG, _("county targets sum to %s%s, the city's target is %s%s (correct one of them): %s from %s: %s:%zu"), have,
        plan->indicators[changed->indicator].unit, want, plan->indicators[changed->indicator].unit,
        plan->indicators[changed->indicator].id, tb_date_format(from, changed->from), plan->targets_file, city->line1);
}

static int by_date_of_change(const void *left, const void *right)
{
    const struct tb_target *a = left, *b = right;
    if (a->indicator != b->indicator)
        return a->indicator < b->indicator ? -1 : 1;
    return (a->from > b->from) - (a->from < b->from);
}

enum tb_status tb_plan_check(const struct tb_plan *plan, struct tb_err *err)
{
    struct tb_target *changes = calloc(plan->target_count + 1, sizeof *changes);
    enum tb_status status = TB_OK;
    size_t i;
    if (!changes)
        return tb_err_nomem(err);
    if (plan->target_count > 0)
        memcpy(changes, plan->targets, plan->target_count * sizeof *changes);
    qsort(changes, plan->target_count, sizeof *changes, by_date_of_change);
    for (i = 0; i < plan->target_count && status == TB_OK; i++)
        if (i == 0 || by_date_of_change(&changes[i - 1], &changes[i]) != 0)
            status = check_sum(plan, &changes[i], err);
    free(changes);
    return status;
}

enum tb_status tb_plan_wrong(const struct tb_config_row *row, const char *what, const char *subject, struct tb_err *err)
{
    return tb_err_set(err, TB_CONFIG, "%s: \"%s\": %s:%zu", what, subject, row->file, row->line1);
}

void *tb_plan_rows_more(struct tb_plan_rows *rows, size_t size)
{
    if (rows->count == rows->capacity && (rows->count >= TB_PLAN_MOST_TARGETS || !tb_grow(&rows->rows, &rows->capacity, size)))
        return NULL;
    memset((char *)rows->rows + rows->count * size, 0, size);
    return (char *)rows->rows + size * rows->count++;
}

enum tb_status tb_plan_rows_keep(struct tb_plan_rows *rows, size_t size, int (*compare)(const void *, const void *),
                                 struct tb_err *err)
{
    if (compare && rows->count > 0)
        qsort(rows->rows, rows->count, size, compare);
    rows->kept = tb_arena_copy(&rows->plan->arena, rows->rows, rows->count, size);
    return rows->kept || rows->count == 0 ? TB_OK : tb_err_nomem(err);
}

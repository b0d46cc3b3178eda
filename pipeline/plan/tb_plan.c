#include "tb_plan.h"
#include "tb_plan_internal.h"
#include "tb_i18n.h"
#include "tb_settings.h"

#include <stdlib.h>
#include <string.h>

enum { MOST_ID_BYTES = 64, MOST_PLAN_DAYS = 5 * 366 };

enum tb_status tb_plan_new(struct tb_plan **out, const struct tb_plan_names *names, struct tb_err *err)
{
    struct tb_plan *plan = calloc(1, sizeof *plan);
    size_t i;
    *out = NULL;
    if (!plan)
        return tb_err_nomem(err);
    plan->names = names;
    plan->expects = tb_arena_alloc(&plan->arena, (names->form_count + 1) * sizeof *plan->expects);
    plan->name = plan->city = plan->file = plan->targets_file = "";
    plan->first = plan->last = TB_DATE_NONE;
    if (!plan->expects) {
        tb_plan_free(plan);
        return tb_err_nomem(err);
    }
    for (i = 0; i < names->form_count; i++) {
        plan->expects[i].from = plan->expects[i].until = TB_DATE_NONE;
        plan->expects[i].due_days = -1;
    }
    *out = plan;
    return TB_OK;
}

void tb_plan_free(struct tb_plan *plan)
{
    if (!plan)
        return;
    tb_arena_free(&plan->arena);
    free(plan);
}

/* What a section is read into. */
enum section_kind { SECTION_NONE, SECTION_PLAN, SECTION_INDICATOR, SECTION_TASK, SECTION_PROJECT, SECTION_EXPECT };

struct reader {
    struct tb_plan *plan;
    const struct tb_kv_list *list;
    enum section_kind kind;
    struct tb_indicator *indicator;
    struct tb_task *task;
    struct tb_expect *expect;
    const char *form; /* of the indicator at hand */
};

static enum tb_status wrong(const struct reader *reader, const struct tb_kv *item, const char *what, struct tb_err *err)
{
    if (item->key[0])
        return tb_err_set(err, TB_CONFIG, "%s: \"%s\": [%s] %s: %s:%zu", what, item->value, item->section, item->key,
                          reader->list->file, item->line1);
    return tb_err_set(err, TB_CONFIG, "%s: [%s]: %s:%zu", what, item->section, reader->list->file, item->line1);
}

static size_t find_form(const struct tb_plan *plan, const char *id)
{
    size_t i;
    for (i = 0; i < plan->names->form_count; i++)
        if (strcmp(plan->names->form_ids[i], id) == 0)
            return i;
    return SIZE_MAX;
}

size_t tb_plan_find_indicator(const struct tb_plan *plan, const char *id)
{
    size_t i;
    for (i = 0; i < plan->indicator_count; i++)
        if (strcmp(plan->indicators[i].id, id) == 0)
            return i;
    return SIZE_MAX;
}

const struct tb_task *tb_plan_find_task(const struct tb_plan *plan, const char *id)
{
    size_t i;
    for (i = 0; i < plan->task_count; i++)
        if (strcmp(plan->tasks[i].id, id) == 0)
            return &plan->tasks[i];
    return NULL;
}

static bool is_id(const char *text)
{
    size_t i;
    for (i = 0; text[i]; i++)
        if (!((text[i] >= 'a' && text[i] <= 'z') || (text[i] >= '0' && text[i] <= '9') || strchr("._-", text[i])))
            return false;
    return i > 0 && i < MOST_ID_BYTES;
}

bool tb_plan_is_due(const char *text)
{
    char full[TB_DATE_TEXT_BYTES] = "";
    size_t length = strlen(text);
    if (length == 7) {
        memcpy(full, text, 7);
        memcpy(full + 7, "-01", 4);
        return tb_date_parse(full, 10) != TB_DATE_NONE;
    }
    return tb_date_parse(text, length) != TB_DATE_NONE;
}

static enum tb_status take_plan(struct reader *reader, const struct tb_kv *item, struct tb_err *err)
{
    struct tb_plan *plan = reader->plan;
    int64_t year;
    if (strcmp(item->key, "name") == 0) {
        plan->name = item->value;
    } else if (strcmp(item->key, "city") == 0) {
        plan->city = item->value;
    } else if (strcmp(item->key, "year") == 0) {
        if (!tb_setting_parse_int(item->value, &year) || year < 1900 || year > 2998)
            return wrong(reader, item, _("not a year"), err);
        plan->year = (int)year;
    } else if (strcmp(item->key, "from") == 0) {
        plan->first = tb_date_parse(item->value, strlen(item->value));
        if (plan->first == TB_DATE_NONE || tb_date_previous_month_end(plan->first) + 1 != plan->first)
            return wrong(reader, item, _("not the first day of a month (YYYY-MM-DD)"), err);
    } else if (strcmp(item->key, "until") == 0) {
        plan->last = tb_date_parse(item->value, strlen(item->value));
        if (plan->last == TB_DATE_NONE || tb_date_month_end(plan->last) != plan->last)
            return wrong(reader, item, _("not the last day of a month (YYYY-MM-DD)"), err);
    } else {
        return wrong(reader, item, _("unknown key (known: name year city from until)"), err);
    }
    return TB_OK;
}

/* The dates a plan holds: its year, or a year from the day it says. */
static enum tb_status settle_dates(struct tb_plan *plan, struct tb_err *err)
{
    char first[TB_DATE_TEXT_BYTES], last[TB_DATE_TEXT_BYTES];
    int year, month, day;
    if (plan->first == TB_DATE_NONE)
        plan->first = tb_date_from_ymd(plan->year, 1, 1);
    tb_date_to_ymd(plan->first, &year, &month, &day);
    if (plan->last == TB_DATE_NONE)
        plan->last = tb_date_from_ymd(year + 1, month, 1) - 1;
    if (plan->last >= plan->first && plan->last - plan->first < MOST_PLAN_DAYS)
        return TB_OK;
    return tb_err_set(err, TB_CONFIG, _("a plan holds one month to five years, not %s to %s: [plan]: %s:%zu"),
                      tb_date_format(first, plan->first), tb_date_format(last, plan->last), plan->file, plan->plan_line1);
}

static enum tb_status take_indicator(struct reader *reader, const struct tb_kv *item, struct tb_err *err)
{
    struct tb_indicator *indicator = reader->indicator;
    int64_t decimals;
    const struct {
        const char *key;
        const char **value;
        size_t *line1;
    } texts[] = {{"name", &indicator->name, NULL},
                 {"short", &indicator->short_name, NULL},
                 {"campaign", &indicator->campaign, NULL},
                 {"unit", &indicator->unit, NULL},
                 {"expression", &indicator->expression, &indicator->expression_line1},
                 {"condition", &indicator->condition, &indicator->condition_line1},
                 {"source", &indicator->source, &indicator->source_line1},
                 {"aliases", &indicator->aliases, &indicator->aliases_line1},
                 {"task", &indicator->task, &indicator->task_line1}};
    size_t i;
    for (i = 0; i < sizeof texts / sizeof *texts; i++)
        if (strcmp(item->key, texts[i].key) == 0) {
            *texts[i].value = item->value;
            if (texts[i].line1)
                *texts[i].line1 = item->line1;
            return TB_OK;
        }
    if (strcmp(item->key, "form") == 0) {
        indicator->form = find_form(reader->plan, item->value);
        if (indicator->form == SIZE_MAX)
            return wrong(reader, item, _("unknown form (no such id among forms/*.ini)"), err);
        reader->form = item->value;
    } else if (strcmp(item->key, "decimals") == 0) {
        if (!tb_setting_parse_int(item->value, &decimals) || decimals < 0 || decimals > 2)
            return wrong(reader, item, _("decimals are 0, 1 or 2"), err);
        indicator->decimals = (int)decimals;
    } else if (strcmp(item->key, "escalates") == 0) {
        if (!tb_setting_parse_bool(item->value, &indicator->escalates))
            return wrong(reader, item, _("neither yes nor no"), err);
    } else {
        return wrong(
            reader, item,
            _("unknown key (known: name short aliases campaign form task expression condition source unit decimals escalates)"),
            err);
    }
    return TB_OK;
}

static enum tb_status take_task(struct reader *reader, const struct tb_kv *item, struct tb_err *err)
{
    struct tb_task *task = reader->task;
    bool is_project = reader->kind == SECTION_PROJECT;
    if (strcmp(item->key, "name") == 0)
        task->name = item->value;
    else if (strcmp(item->key, "owner") == 0)
        task->owner = item->value;
    else if (strcmp(item->key, "aliases") == 0)
        task->aliases = item->value;
    else if (strcmp(item->key, "due") == 0 && tb_plan_is_due(item->value))
        task->due = item->value;
    else if (strcmp(item->key, "due") == 0)
        return wrong(reader, item, _("not a date YYYY-MM-DD or a month YYYY-MM"), err);
    else if (strcmp(item->key, "campaign") == 0 && !is_project)
        task->campaign = item->value;
    else if (strcmp(item->key, "task") == 0 && is_project)
        task->parent = item->value;
    else if (strcmp(item->key, "goal") == 0 && is_project && (strcmp(item->value, "开工") == 0 || strcmp(item->value, "建成") == 0))
        task->goal = item->value;
    else if (strcmp(item->key, "goal") == 0 && is_project)
        return wrong(reader, item, _("a project's goal is 开工 or 建成"), err);
    else
        return wrong(reader, item,
                     is_project ? _("unknown key (known: name aliases task owner due goal)")
                                : _("unknown key (known: name aliases campaign owner due)"),
                     err);
    return TB_OK;
}

static enum tb_status take_expected_units(struct reader *reader, const struct tb_kv *item, struct tb_err *err)
{
    const struct tb_plan_names *names = reader->plan->names;
    const char *at = item->value;
    if (strcmp(item->value, "*") == 0)
        return TB_OK;
    reader->expect->counties = tb_arena_alloc(&reader->plan->arena, names->county_count + 1);
    if (!reader->expect->counties)
        return tb_err_nomem(err);
    while (*at) {
        size_t length = strcspn(at, "|, "), i;
        bool found = length == 0;
        for (i = 0; i < names->county_count && length > 0; i++) {
            bool same = (strlen(names->county_codes[i]) == length && strncmp(names->county_codes[i], at, length) == 0) ||
                        (strlen(names->county_kinds[i]) == length && strncmp(names->county_kinds[i], at, length) == 0);
            found = found || same;
            reader->expect->counties[i] = reader->expect->counties[i] || same;
        }
        if (!found)
            return wrong(reader, item, _("unknown unit (give codes or kinds of units.csv, separated by |)"), err);
        at += length + (at[length] != '\0');
    }
    return TB_OK;
}

static enum tb_status take_expect(struct reader *reader, const struct tb_kv *item, struct tb_err *err)
{
    tb_date date = tb_date_parse(item->value, strlen(item->value));
    bool is_from = strcmp(item->key, "from") == 0;
    if (strcmp(item->key, "units") == 0)
        return take_expected_units(reader, item, err);
    if (is_from || strcmp(item->key, "until") == 0) {
        if (date == TB_DATE_NONE)
            return wrong(reader, item, _("not a date YYYY-MM-DD"), err);
        *(is_from ? &reader->expect->from : &reader->expect->until) = date;
        return TB_OK;
    }
    if (strcmp(item->key, "due_days") != 0)
        return wrong(reader, item, _("unknown key (known: units from until due_days)"), err);
    if (!tb_setting_parse_int(item->value, &reader->expect->due_days) || reader->expect->due_days < 0 ||
        reader->expect->due_days > 366)
        return wrong(reader, item, _("not a number of days"), err);
    return TB_OK;
}

static enum tb_status begin_indicator(struct reader *reader, const struct tb_kv *item, const char *id, struct tb_err *err)
{
    static const struct tb_indicator fresh = {
        .campaign = "", .short_name = "", .form = SIZE_MAX, .condition = "1", .aliases = "", .task = ""};
    if (!is_id(id))
        return wrong(reader, item, _("an id is made of a-z 0-9 . _ - (at most 63)"), err);
    if (reader->plan->indicator_count == TB_PLAN_MOST_INDICATORS)
        return wrong(reader, item, _("too many indicators"), err);
    reader->kind = SECTION_INDICATOR;
    reader->indicator = &reader->plan->indicators[reader->plan->indicator_count++];
    *reader->indicator = fresh;
    reader->indicator->id = id;
    reader->indicator->line1 = item->line1;
    return TB_OK;
}

static enum tb_status begin_task(struct reader *reader, const struct tb_kv *item, const char *id, bool is_project,
                                 struct tb_err *err)
{
    static const struct tb_task fresh = {.campaign = "", .owner = "", .due = "", .aliases = "", .goal = ""};
    if (!is_id(id))
        return wrong(reader, item, _("an id is made of a-z 0-9 . _ - (at most 63)"), err);
    if (tb_plan_find_task(reader->plan, id))
        return wrong(reader, item, _("duplicate number among tasks and projects"), err);
    if (reader->plan->task_count == TB_PLAN_MOST_TASKS)
        return wrong(reader, item, _("too many tasks"), err);
    reader->kind = is_project ? SECTION_PROJECT : SECTION_TASK;
    reader->task = &reader->plan->tasks[reader->plan->task_count++];
    *reader->task = fresh;
    reader->task->id = id;
    reader->task->line1 = item->line1;
    return TB_OK;
}

static enum tb_status begin_section(struct reader *reader, const struct tb_kv *item, struct tb_err *err)
{
    const char *name = item->section;
    size_t form;
    if (strcmp(name, "plan") == 0) {
        reader->kind = SECTION_PLAN;
        reader->plan->plan_line1 = item->line1;
        return TB_OK;
    }
    if (strncmp(name, "indicator:", 10) == 0)
        return begin_indicator(reader, item, name + 10, err);
    if (strncmp(name, "task:", 5) == 0 || strncmp(name, "project:", 8) == 0)
        return begin_task(reader, item, strchr(name, ':') + 1, name[0] == 'p', err);
    if (strncmp(name, "expect:", 7) != 0)
        return wrong(reader, item, _("unknown section (known: plan indicator:ID task:NUMBER project:NUMBER expect:FORM)"), err);
    form = find_form(reader->plan, name + 7);
    if (form == SIZE_MAX)
        return wrong(reader, item, _("unknown form (no such id among forms/*.ini)"), err);
    reader->kind = SECTION_EXPECT;
    reader->expect = &reader->plan->expects[form];
    return TB_OK;
}

/* What must be there is there, once the section is complete. */
static enum tb_status check_whole(const struct tb_plan *plan, struct tb_err *err)
{
    size_t i;
    for (i = 0; i < plan->indicator_count; i++) {
        const struct tb_indicator *indicator = &plan->indicators[i];
        const char *missing = !indicator->name              ? "name"
                              : indicator->form == SIZE_MAX ? "form"
                              : !indicator->expression      ? "expression"
                              : !indicator->source          ? "source"
                              : !indicator->unit            ? "unit"
                                                            : NULL;
        if (missing)
            return tb_err_set(err, TB_CONFIG, _("key is missing: %s: [indicator:%s]: %s:%zu"), missing, indicator->id, plan->file,
                              indicator->line1);
        if (indicator->task[0] && !tb_plan_find_task(plan, indicator->task))
            return tb_err_set(err, TB_CONFIG, _("no such task: \"%s\": [indicator:%s] task: %s:%zu"), indicator->task,
                              indicator->id, plan->file, indicator->task_line1);
    }
    for (i = 0; i < plan->task_count; i++) {
        const struct tb_task *task = &plan->tasks[i];
        const struct tb_task *parent = task->parent ? tb_plan_find_task(plan, task->parent) : NULL;
        if (!task->name)
            return tb_err_set(err, TB_CONFIG, _("key is missing: %s: [task:%s]: %s:%zu"), "name", task->id, plan->file,
                              task->line1);
        if (task->parent && (!parent || parent->parent))
            return tb_err_set(err, TB_CONFIG, _("a project's task must be a [task:NUMBER]: \"%s\": [project:%s]: %s:%zu"),
                              task->parent, task->id, plan->file, task->line1);
    }
    return TB_OK;
}

static enum tb_status check_head(const struct tb_plan *plan, struct tb_err *err)
{
    if (plan->name[0] && plan->city[0] && plan->year != 0)
        return TB_OK;
    return tb_err_set(err, TB_CONFIG, _("[plan] wants name, year and city: %s"), plan->file);
}

/* The arena's copy, so that the entries need not outlive the reading. */
static bool keep(struct tb_plan *plan, const struct tb_kv *item, struct tb_kv *kept)
{
    *kept = *item;
    kept->section = tb_arena_strdup(&plan->arena, item->section);
    kept->value = tb_arena_strdup(&plan->arena, item->value);
    return kept->section && kept->value;
}

enum tb_status tb_plan_read_ini(struct tb_plan *plan, const struct tb_kv_list *entries, struct tb_err *err)
{
    struct reader reader = {plan, entries, SECTION_NONE, NULL, NULL, NULL, NULL};
    enum tb_status status;
    size_t i;
    plan->file = tb_arena_strdup(&plan->arena, entries->file);
    plan->indicators = tb_arena_alloc(&plan->arena, TB_PLAN_MOST_INDICATORS * sizeof *plan->indicators);
    plan->tasks = tb_arena_alloc(&plan->arena, TB_PLAN_MOST_TASKS * sizeof *plan->tasks);
    if (!plan->file || !plan->indicators || !plan->tasks)
        return tb_err_nomem(err);
    for (i = 0; i < entries->count; i++) {
        struct tb_kv item;
        if (!keep(plan, &entries->items[i], &item))
            return tb_err_nomem(err);
        if (!item.key[0])
            status = begin_section(&reader, &item, err);
        else if (reader.kind == SECTION_PLAN)
            status = take_plan(&reader, &item, err);
        else if (reader.kind == SECTION_INDICATOR)
            status = take_indicator(&reader, &item, err);
        else if (reader.kind == SECTION_EXPECT)
            status = take_expect(&reader, &item, err);
        else
            status = take_task(&reader, &item, err);
        if (status != TB_OK)
            return status;
    }
    status = check_head(plan, err);
    if (status == TB_OK)
        status = check_whole(plan, err);
    return status == TB_OK ? settle_dates(plan, err) : status;
}

enum tb_status tb_plan_read_dates(struct tb_plan *plan, const struct tb_kv_list *entries, struct tb_err *err)
{
    struct reader reader = {plan, entries, SECTION_PLAN, NULL, NULL, NULL, NULL};
    enum tb_status status = TB_OK;
    size_t i;
    plan->file = tb_arena_strdup(&plan->arena, entries->file);
    for (i = 0; i < entries->count && plan->file && status == TB_OK; i++) {
        struct tb_kv item;
        if (strcmp(entries->items[i].section, "plan") != 0)
            continue;
        if (!keep(plan, &entries->items[i], &item))
            return tb_err_nomem(err);
        status = item.key[0] ? take_plan(&reader, &item, err) : begin_section(&reader, &item, err);
    }
    if (!plan->file)
        return tb_err_nomem(err);
    if (status == TB_OK)
        status = check_head(plan, err);
    return status == TB_OK ? settle_dates(plan, err) : status;
}

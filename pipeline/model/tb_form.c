#include "tb_form.h"

#include "tb_i18n.h"
#include "tb_num.h"
#include "tb_settings.h"
#include "tb_text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct parsing {
    struct tb_form *form;
    const struct tb_kv_list *entries;
    const struct tb_vocabulary *vocabulary;
    struct tb_measures *measures;
    const char *key_text; /* [form] key, resolved at the end */
    size_t key_line1;
    const char *names[TB_FORM_MOST_COLUMNS * 2 + TB_FORM_MOST_CHECKS]; /* references, resolved at the end */
    struct limit {
        const char *text; /* NULL: none */
        size_t line1;
    } min[TB_FORM_MOST_COLUMNS], max[TB_FORM_MOST_COLUMNS]; /* resolved at the end: they are in the column's unit */
    bool has_prefill[TB_FORM_MOST_COLUMNS];
};

static const char *const kind_names[] = {"project", "indicator", "task", "problem", "other"};

const char *tb_form_kind_name(enum tb_form_kind kind)
{
    return kind_names[kind];
}

int tb_form_column(const struct tb_form *form, const char *id)
{
    size_t i;
    for (i = 0; i < form->column_count; i++)
        if (strcmp(form->columns[i].id, id) == 0)
            return (int)i;
    return TB_FORM_NO_COLUMN;
}

void tb_form_free(struct tb_form *form)
{
    struct tb_arena arena;
    if (!form)
        return;
    tb_index_free(&form->headers);
    arena = form->arena; /* the form itself lives in it */
    tb_arena_free(&arena);
}

static enum tb_status bad(const struct parsing *p, size_t line1, struct tb_err *err, const char *what, const char *text)
{
    return tb_err_set(err, TB_CONFIG, "%s \"%s\": %s:%zu", what, text, p->entries->file, line1);
}

/* "a|b|c" -> items in the arena; folded when they are marks to compare. */
static enum tb_status split(struct parsing *p, const char *text, bool folded, const char *const **items, size_t *count,
                            struct tb_err *err)
{
    const char **list;
    size_t n = 1, i;
    const char *c;
    for (c = text; *c; c++)
        n += *c == '|';
    list = tb_arena_alloc(&p->form->arena, n * sizeof *list);
    if (!list)
        return tb_err_nomem(err);
    *count = 0;
    for (i = 0; i < n; i++) {
        size_t length = strcspn(text, "|");
        struct tb_span span = tb_text_trim(text, length);
        char *copy = tb_arena_strndup(&p->form->arena, span.text, span.length);
        if (!copy)
            return tb_err_nomem(err);
        if (folded)
            tb_text_fold(copy, span.length, copy);
        if (*copy)
            list[(*count)++] = copy;
        text += length + (text[length] == '|');
    }
    *items = list;
    return TB_OK;
}

static enum tb_status keep(struct parsing *p, const char *text, const char **kept, struct tb_err *err)
{
    *kept = tb_arena_strdup(&p->form->arena, text);
    return *kept ? TB_OK : tb_err_nomem(err);
}

/* Identifiers become table and column names of the ledger. */
static bool is_id(const char *text)
{
    static const char *const taken[] = {"submission", "line", "completed", "cutoff", "raw", "rowid", "row_id", "oid"};
    size_t i, length = strlen(text);
    if (length == 0 || length > 40 || !(text[0] >= 'a' && text[0] <= 'z'))
        return false;
    for (i = 0; i < length; i++)
        if (!((text[i] >= 'a' && text[i] <= 'z') || (text[i] >= '0' && text[i] <= '9') || text[i] == '_'))
            return false;
    for (i = 0; i < sizeof taken / sizeof *taken; i++)
        if (strcmp(text, taken[i]) == 0)
            return false;
    return true;
}

static enum tb_status form_entry(struct parsing *p, const struct tb_kv *kv, struct tb_err *err)
{
    struct tb_form *form = p->form;
    int64_t order;
    int kind;
    if (strcmp(kv->key, "id") == 0)
        return is_id(kv->value) ? keep(p, kv->value, &form->id, err) : bad(p, kv->line1, err, _("not an id"), kv->value);
    if (strcmp(kv->key, "name") == 0)
        return keep(p, kv->value, &form->name, err);
    if (strcmp(kv->key, "aliases") == 0)
        return split(p, kv->value, false, &form->aliases, &form->alias_count, err);
    if (strcmp(kv->key, "nil") == 0)
        return split(p, kv->value, true, &form->nil_marks, &form->nil_count, err);
    if (strcmp(kv->key, "key") == 0) {
        p->key_line1 = kv->line1;
        return keep(p, kv->value, &p->key_text, err);
    }
    if (strcmp(kv->key, "order") == 0) {
        if (!tb_setting_parse_int(kv->value, &order) || order < 0 || order > 100000)
            return bad(p, kv->line1, err, _("not an order"), kv->value);
        form->order = (int)order;
        return TB_OK;
    }
    if (strcmp(kv->key, "kind") == 0) {
        for (kind = 0; kind <= TB_FORM_OTHER; kind++)
            if (strcmp(kv->value, kind_names[kind]) == 0) {
                form->kind = (enum tb_form_kind)kind;
                return TB_OK;
            }
        return bad(p, kv->line1, err, _("unknown kind of form"), kv->value);
    }
    return bad(p, kv->line1, err, _("unknown key"), kv->key);
}

static enum tb_status column_type(struct parsing *p, struct tb_form_column *column, const struct tb_kv *kv, struct tb_err *err)
{
    if (strcmp(kv->value, "text") == 0)
        column->type = TB_FORM_TEXT;
    else if (strcmp(kv->value, "county") == 0)
        column->type = TB_FORM_COUNTY;
    else if (strcmp(kv->value, "quantity") == 0)
        column->type = TB_FORM_QUANTITY;
    else if (strcmp(kv->value, "date") == 0)
        column->type = TB_FORM_DATE;
    else if (strncmp(kv->value, "vocabulary:", 11) == 0) {
        column->type = TB_FORM_VOCABULARY;
        if (!tb_vocabulary_exists(p->vocabulary, kv->value + 11, NULL))
            return bad(p, kv->line1, err, _("unknown vocabulary"), kv->value + 11);
        return keep(p, kv->value + 11, &column->vocabulary, err);
    } else
        return bad(p, kv->line1, err, _("unknown type"), kv->value);
    return TB_OK;
}

static enum tb_status flag(struct parsing *p, const struct tb_kv *kv, bool *value, struct tb_err *err)
{
    return tb_setting_parse_bool(kv->value, value) ? TB_OK : bad(p, kv->line1, err, _("neither yes nor no"), kv->value);
}

static enum tb_status column_prefill(struct parsing *p, struct tb_form_column *column, const struct tb_kv *kv, struct tb_err *err)
{
    static const char *const words[] = {"locked", "open", "empty"};
    size_t i;
    for (i = 0; i < sizeof words / sizeof *words; i++)
        if (strcmp(kv->value, words[i]) == 0) {
            column->prefill = (enum tb_form_prefill)i;
            p->has_prefill[p->form->column_count - 1] = true;
            return TB_OK;
        }
    return bad(p, kv->line1, err, _("neither locked nor open nor empty"), kv->value);
}

static enum tb_status column_entry(struct parsing *p, const struct tb_kv *kv, struct tb_err *err)
{
    size_t place = p->form->column_count - 1;
    struct tb_form_column *column = &p->form->columns[place];
    if (strcmp(kv->key, "header") == 0)
        return keep(p, kv->value, &column->header, err);
    if (strcmp(kv->key, "aliases") == 0)
        return split(p, kv->value, false, &column->aliases, &column->alias_count, err);
    if (strcmp(kv->key, "type") == 0)
        return column_type(p, column, kv, err);
    if (strcmp(kv->key, "required") == 0)
        return flag(p, kv, &column->required, err);
    if (strcmp(kv->key, "cumulative") == 0)
        return flag(p, kv, &column->cumulative, err);
    if (strcmp(kv->key, "prefill") == 0)
        return column_prefill(p, column, kv, err);
    if (strcmp(kv->key, "period_of") == 0)
        return keep(p, kv->value, &p->names[place], err);
    if (strcmp(kv->key, "signed") == 0)
        return flag(p, kv, &column->is_signed, err);
    if (strcmp(kv->key, "min") == 0 || strcmp(kv->key, "max") == 0) {
        struct limit *limit = kv->key[1] == 'i' ? &p->min[place] : &p->max[place];
        limit->line1 = kv->line1;
        return keep(p, kv->value, &limit->text, err);
    }
    if (strcmp(kv->key, "unit") == 0) {
        if (strncmp(kv->value, "row:", 4) == 0)
            return keep(p, kv->value + 4, &p->names[TB_FORM_MOST_COLUMNS + place], err);
        if (!tb_measure_parse_in(p->measures, kv->value, strlen(kv->value), &column->measure) &&
            !(tb_measures_add_count(p->measures, kv->value) &&
              tb_measure_parse_in(p->measures, kv->value, strlen(kv->value), &column->measure)))
            return bad(p, kv->line1, err, _("unknown unit"), kv->value);
        return keep(p, kv->value, &column->unit_text, err);
    }
    return bad(p, kv->line1, err, _("unknown key"), kv->key);
}

static enum tb_status check_entry(struct parsing *p, const struct tb_kv *kv, struct tb_err *err)
{
    struct tb_form_check *check = &p->form->checks[p->form->check_count - 1];
    static const char *const scopes[] = {"row", "table", "previous"};
    int scope;
    if (strcmp(kv->key, "sql") == 0)
        return keep(p, kv->value, &check->sql, err);
    if (strcmp(kv->key, "message") == 0)
        return keep(p, kv->value, &check->message, err);
    if (strcmp(kv->key, "cure") == 0)
        return keep(p, kv->value, &check->cure, err);
    if (strcmp(kv->key, "column") == 0)
        return keep(p, kv->value, &p->names[2 * TB_FORM_MOST_COLUMNS + p->form->check_count - 1], err);
    if (strcmp(kv->key, "severity") == 0) {
        check->is_error = strcmp(kv->value, "error") == 0;
        if (!check->is_error && strcmp(kv->value, "warning") != 0)
            return bad(p, kv->line1, err, _("neither error nor warning"), kv->value);
        return TB_OK;
    }
    if (strcmp(kv->key, "scope") == 0) {
        for (scope = 0; scope < 3; scope++)
            if (strcmp(kv->value, scopes[scope]) == 0) {
                check->scope = (enum tb_form_scope)scope;
                return TB_OK;
            }
        return bad(p, kv->line1, err, _("unknown scope"), kv->value);
    }
    return bad(p, kv->line1, err, _("unknown key"), kv->key);
}

/* The columns that a check's message names: {done_area}. */
static enum tb_status check_values(const struct parsing *p, const struct tb_form_check *check, struct tb_err *err)
{
    const char *at = check->message;
    char id[64];
    while ((at = strchr(at, '{')) != NULL) {
        const size_t length = strcspn(++at, "}");
        snprintf(id, sizeof id, "%.*s", (int)length, at);
        if (at[length] != '}' || check->scope != TB_FORM_SCOPE_ROW ||
            (strcmp(id, "cutoff") != 0 && tb_form_column(p->form, id) == TB_FORM_NO_COLUMN))
            return bad(p, check->line1, err, _("a message's {…} is a column's id or cutoff, in a check of scope row"), id);
    }
    return TB_OK;
}

static enum tb_status start_section(struct parsing *p, const struct tb_kv *kv, struct tb_err *err)
{
    struct tb_form *form = p->form;
    size_t i;
    if (strcmp(kv->section, "form") == 0)
        return TB_OK;
    if (strncmp(kv->section, "column:", 7) == 0) {
        const char *id = kv->section + 7;
        struct tb_form_column *column = &form->columns[form->column_count];
        if (!is_id(id))
            return bad(p, kv->line1, err, _("not an id"), id);
        if (tb_form_column(form, id) >= 0)
            return bad(p, kv->line1, err, _("duplicate column"), id);
        if (form->column_count == TB_FORM_MOST_COLUMNS)
            return bad(p, kv->line1, err, _("too many columns"), id);
        column->unit_column = column->period_of = TB_FORM_NO_COLUMN;
        column->line1 = kv->line1;
        form->column_count++;
        return keep(p, id, &column->id, err);
    }
    if (strncmp(kv->section, "check:", 6) == 0) {
        const char *id = kv->section + 6;
        struct tb_form_check *check = &form->checks[form->check_count];
        if (!is_id(id))
            return bad(p, kv->line1, err, _("not an id"), id);
        for (i = 0; i < form->check_count; i++)
            if (strcmp(form->checks[i].id, id) == 0)
                return bad(p, kv->line1, err, _("duplicate check"), id);
        if (form->check_count == TB_FORM_MOST_CHECKS)
            return bad(p, kv->line1, err, _("too many checks"), id);
        check->column = TB_FORM_NO_COLUMN;
        check->is_error = true;
        check->line1 = kv->line1;
        form->check_count++;
        return keep(p, id, &check->id, err);
    }
    return bad(p, kv->line1, err, _("unknown section"), kv->section);
}

static enum tb_status refer(struct parsing *p, const char *name, size_t line1, int *place, struct tb_err *err)
{
    if (!name)
        return TB_OK;
    *place = tb_form_column(p->form, name);
    return *place >= 0 ? TB_OK : bad(p, line1, err, _("no such column"), name);
}

/* min = 10, max = 20000: numbers in the column's unit; of a column whose rows say their unit, in base units. */
static enum tb_status finish_limit(struct parsing *p, const struct limit *limit, const struct tb_form_column *column, bool *has,
                                   int64_t *value, struct tb_err *err)
{
    const int64_t factor = column->unit_column >= 0 ? 1 : column->measure.factor;
    if (!limit->text)
        return TB_OK;
    if (column->type != TB_FORM_QUANTITY)
        return bad(p, limit->line1, err, _("min and max are for quantities"), column->id);
    if (tb_num_parse(limit->text, strlen(limit->text), factor, value) != TB_NUM_OK)
        return bad(p, limit->line1, err, _("not a number"), limit->text);
    *has = true;
    return TB_OK;
}

static enum tb_status finish_limits(struct parsing *p, size_t i, struct tb_err *err)
{
    struct tb_form_column *column = &p->form->columns[i];
    enum tb_status status = finish_limit(p, &p->min[i], column, &column->has_min, &column->min, err);
    if (status == TB_OK)
        status = finish_limit(p, &p->max[i], column, &column->has_max, &column->max, err);
    if (status == TB_OK && column->has_min && column->has_max && column->min > column->max)
        status = bad(p, p->max[i].line1, err, _("max is below min"), p->max[i].text);
    return status;
}

static enum tb_status finish_columns(struct parsing *p, struct tb_err *err)
{
    struct tb_form *form = p->form;
    enum tb_status status = TB_OK;
    size_t i;
    bool completes;
    for (i = 0; i < form->column_count && status == TB_OK; i++) {
        struct tb_form_column *column = &form->columns[i];
        if (!column->header || !*column->header)
            return bad(p, column->line1, err, _("column without header"), column->id);
        status = refer(p, p->names[i], column->line1, &column->period_of, err);
        if (status == TB_OK)
            status = refer(p, p->names[TB_FORM_MOST_COLUMNS + i], column->line1, &column->unit_column, err);
        if (status == TB_OK && column->type == TB_FORM_QUANTITY && !column->unit_text && column->unit_column < 0)
            status = bad(p, column->line1, err, _("quantity without unit"), column->id);
        if (status == TB_OK)
            status = finish_limits(p, i, err);
        if (!p->has_prefill[i] && (column->cumulative || column->period_of >= 0))
            column->prefill = TB_FORM_PREFILL_EMPTY; /* what is reported each time */
        if (column->type == TB_FORM_COUNTY)
            form->county = (int)i;
        if (column->type == TB_FORM_VOCABULARY && form->stage < 0 &&
            tb_vocabulary_exists(p->vocabulary, column->vocabulary, &completes) && completes)
            form->stage = (int)i;
    }
    return status;
}

size_t tb_form_header_length(const struct tb_form *form, const char *header)
{
    static const char *const brackets[][2] = {{"(", ")"}, {"（", "）"}};
    const size_t length = strlen(header);
    struct tb_measure measure;
    size_t i, at;
    for (i = 0; i < sizeof brackets / sizeof *brackets; i++) {
        const size_t open = strlen(brackets[i][0]), close = strlen(brackets[i][1]);
        for (at = length; at-- > 1 && tb_text_ends(header, length, brackets[i][1]);)
            if (strncmp(header + at, brackets[i][0], open) == 0)
                return at + open + close < length &&
                               tb_measure_parse_in(form->measures, header + at + open, length - at - open - close, &measure)
                           ? at
                           : length;
    }
    return length;
}

/* Bytes of the first so many characters of a key. */
static size_t bytes_of_first(const char *key, size_t length, int characters)
{
    size_t at = 0;
    while (at < length && characters-- > 0)
        for (at++; at < length && ((unsigned char)key[at] & 0xC0) == 0x80;)
            at++;
    return at;
}

static size_t begin_bit(const char *key, size_t bytes)
{
    return (size_t)(tb_text_hash(0, key, bytes) % (64 * TB_FORM_BEGINS));
}

static void note_begin(struct tb_form *form, const char *key, size_t length)
{
    int characters;
    for (characters = 1; characters <= 2 && length > 0; characters++) {
        const size_t bit = begin_bit(key, bytes_of_first(key, length, characters));
        form->begins[bit / 64] |= (uint64_t)1 << bit % 64;
    }
}

bool tb_form_may_begin(const struct tb_form *form, const char *key, size_t length)
{
    int characters;
    for (characters = 1; characters <= 2 && length > 0; characters++) {
        const size_t bit = begin_bit(key, bytes_of_first(key, length, characters));
        if (!(form->begins[bit / 64] >> bit % 64 & 1))
            return false;
    }
    return length > 0;
}

static enum tb_status index_name(struct tb_form *form, const char *header, size_t length, int column, struct tb_err *err)
{
    char *key = tb_arena_alloc(&form->arena, length + 1);
    if (!key)
        return tb_err_nomem(err);
    length = tb_text_key(header, length, key);
    note_begin(form, key, length);
    return tb_index_add(&form->headers, key, length, column, NULL) ? TB_OK : tb_err_nomem(err);
}

static enum tb_status index_header(struct tb_form *form, const char *header, int column, struct tb_err *err)
{
    const size_t length = strlen(header), bare = tb_form_header_length(form, header);
    enum tb_status status = index_name(form, header, length, column, err);
    return status == TB_OK && bare < length ? index_name(form, header, bare, column, err) : status;
}

/* Headers before aliases: what one column is called outright is never another's alias. */
static enum tb_status index_headers(struct tb_form *form, struct tb_err *err)
{
    enum tb_status status = TB_OK;
    size_t i, a;
    for (i = 0; i < form->column_count && status == TB_OK; i++)
        status = index_header(form, form->columns[i].header, (int)i, err);
    for (i = 0; i < form->column_count; i++)
        for (a = 0; a < form->columns[i].alias_count && status == TB_OK; a++)
            status = index_header(form, form->columns[i].aliases[a], (int)i, err);
    return status;
}

static enum tb_status finish(struct parsing *p, struct tb_err *err)
{
    struct tb_form *form = p->form;
    enum tb_status status;
    size_t i;
    if (!form->id || !form->name || !p->key_text || form->column_count == 0)
        return tb_err_set(err, TB_CONFIG, _("a form needs id, name, key and columns: %s"), p->entries->file);
    status = refer(p, p->key_text, p->key_line1, &form->key, err);
    if (status == TB_OK)
        status = finish_columns(p, err);
    for (i = 0; i < form->check_count && status == TB_OK; i++) {
        struct tb_form_check *check = &form->checks[i];
        if (!check->sql || !check->message)
            return bad(p, check->line1, err, _("check without sql or message"), check->id);
        status = refer(p, p->names[2 * TB_FORM_MOST_COLUMNS + i], check->line1, &check->column, err);
        if (status == TB_OK)
            status = check_values(p, check, err);
    }
    if (status == TB_OK && !form->nil_marks)
        status = split(p, "/|-|--|—|——|无|不适用|不涉及|n/a|\\", true, &form->nil_marks, &form->nil_count, err);
    return status == TB_OK ? index_headers(form, err) : status;
}

enum tb_status tb_form_parse(struct tb_form **out, const struct tb_kv_list *entries, const struct tb_vocabulary *vocabulary,
                             struct tb_measures *measures, struct tb_err *err)
{
    struct tb_arena arena = TB_ARENA_INIT;
    struct tb_form *form = tb_arena_alloc(&arena, sizeof *form);
    struct parsing p = {.form = form, .entries = entries, .vocabulary = vocabulary, .measures = measures};
    enum tb_status status = TB_OK;
    size_t i;
    *out = NULL;
    if (!form)
        return tb_err_nomem(err);
    form->arena = arena;
    form->kind = TB_FORM_OTHER;
    form->measures = measures;
    form->key = form->county = form->stage = TB_FORM_NO_COLUMN;
    form->columns = tb_arena_alloc(&form->arena, TB_FORM_MOST_COLUMNS * sizeof *form->columns);
    form->checks = tb_arena_alloc(&form->arena, TB_FORM_MOST_CHECKS * sizeof *form->checks);
    if (!form->columns || !form->checks)
        status = tb_err_nomem(err);
    if (status == TB_OK)
        status = keep(&p, entries->file, &form->file, err);
    for (i = 0; i < entries->count && status == TB_OK; i++) {
        const struct tb_kv *kv = &entries->items[i];
        if (!*kv->key)
            status = start_section(&p, kv, err);
        else if (strcmp(kv->section, "form") == 0)
            status = form_entry(&p, kv, err);
        else if (strncmp(kv->section, "column:", 7) == 0)
            status = column_entry(&p, kv, err);
        else
            status = check_entry(&p, kv, err);
    }
    if (status == TB_OK)
        status = finish(&p, err);
    if (status != TB_OK)
        tb_form_free(form);
    else
        *out = form;
    return status;
}

const struct tb_form *tb_forms_find(const struct tb_forms *forms, const char *id)
{
    size_t i;
    for (i = 0; i < forms->count; i++)
        if (strcmp(forms->items[i]->id, id) == 0)
            return forms->items[i];
    return NULL;
}

enum tb_status tb_forms_add(struct tb_forms *forms, struct tb_form *form, struct tb_err *err)
{
    const struct tb_form *other = tb_forms_find(forms, form->id);
    struct tb_form **items;
    size_t at = forms->count;
    if (other) {
        enum tb_status status =
            tb_err_set(err, TB_CONFIG, _("duplicate form \"%s\": %s and %s"), form->id, other->file, form->file);
        tb_form_free(form);
        return status;
    }
    items = realloc(forms->items, (forms->count + 1) * sizeof(struct tb_form *));
    if (!items) {
        tb_form_free(form);
        return tb_err_nomem(err);
    }
    forms->items = items;
    while (at > 0 && (items[at - 1]->order > form->order ||
                      (items[at - 1]->order == form->order && strcmp(items[at - 1]->id, form->id) > 0))) {
        items[at] = items[at - 1];
        at--;
    }
    items[at] = form;
    forms->count++;
    return TB_OK;
}

void tb_forms_free(struct tb_forms *forms)
{
    size_t i;
    for (i = 0; i < forms->count; i++)
        tb_form_free(forms->items[i]);
    free(forms->items);
    forms->items = NULL;
    forms->count = 0;
}

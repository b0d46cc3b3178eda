#include "ingest_screen.h"

#include "tb_db_row.h"

#include <stdlib.h>
#include <string.h>

/* --- what is asked of each row ----------------------------------------------------------------------------------- */

/* Whether a word is next in SQL; then *at is behind it. */
static bool take_word(const char **at, const char *word)
{
    const char *from = *at + strspn(*at, " \t\r\n");
    const bool found = strncmp(from, word, strlen(word)) == 0;
    *at = found ? from + strlen(word) : *at;
    return found;
}

/* sum(COLUMN) of whole numbers, N * count(*); anything else is SQLite's. */
static bool parse_expression(const struct tb_form *form, const char *text, struct ingest_screen_rule *rule)
{
    const char *at = text;
    int64_t factor = 0;
    size_t i;
    rule->column = TB_FORM_NO_COLUMN;
    if (take_word(&at, "sum") && take_word(&at, "(")) {
        for (i = 0; i < form->column_count && rule->column < 0; i++) {
            const char *behind = at;
            if (form->columns[i].type == TB_FORM_QUANTITY && tb_db_row_has(form, i) && take_word(&behind, form->columns[i].id) &&
                take_word(&behind, ")") && behind[strspn(behind, " \t\r\n")] == '\0')
                rule->column = (int)i;
        }
        return rule->column >= 0;
    }
    for (at = text + strspn(text, " \t\r\n"); *at >= '0' && *at <= '9' && factor < 1000000; at++)
        factor = factor * 10 + (*at - '0');
    rule->factor = factor;
    return take_word(&at, "*") && take_word(&at, "count") && take_word(&at, "(") && take_word(&at, "*") && take_word(&at, ")") &&
           at[strspn(at, " \t\r\n")] == '\0';
}

static void add_checks(struct ingest_screen *screen)
{
    const struct tb_form *form = screen->form;
    size_t i;
    for (i = 0; i < form->check_count; i++)
        if (form->checks[i].scope == TB_FORM_SCOPE_ROW)
            tb_condition_parse(&screen->checks[screen->check_count++], form, form->checks[i].sql);
}

static void add_rules(struct ingest_screen *screen, size_t place)
{
    size_t i;
    for (i = 0; i < screen->plan->indicator_count; i++) {
        const struct tb_indicator *indicator = &screen->plan->indicators[i];
        struct ingest_screen_rule *rule = &screen->rules[screen->rule_count];
        if (indicator->form != place || !parse_expression(screen->form, indicator->expression, rule))
            continue;
        rule->indicator = i;
        tb_condition_parse(&rule->condition, screen->form, indicator->condition);
        screen->rule_count++;
    }
}

enum tb_status ingest_screen_new(struct ingest_screen **out, const struct tb_form *form, size_t place, const struct tb_plan *plan,
                                 struct tb_err *err)
{
    struct ingest_screen *screen = calloc(1, sizeof *screen);
    size_t i, rules = 0;
    *out = screen;
    if (!screen)
        return tb_err_nomem(err);
    for (i = 0; i < plan->indicator_count; i++)
        rules += plan->indicators[i].form == place;
    screen->form = form;
    screen->plan = plan;
    screen->checks = calloc(form->check_count + 1, sizeof *screen->checks);
    screen->rules = calloc(rules + 1, sizeof *screen->rules);
    if (!screen->checks || !screen->rules)
        return tb_err_nomem(err);
    add_checks(screen);
    add_rules(screen, place);
    return TB_OK;
}

void ingest_screen_free(struct ingest_screen *screen)
{
    if (!screen)
        return;
    free(screen->checks);
    free(screen->rules);
    free(screen);
}

/* --- the rows ---------------------------------------------------------------------------------------------------- */

enum tb_status ingest_screen_start(struct ingest_screening *screening, const struct ingest_screen *screen, size_t counties,
                                   struct tb_err *err)
{
    screening->by_county = counties > 1;
    screening->tallies = calloc(counties, sizeof *screening->tallies);
    screening->sums = calloc(counties * screen->rule_count + 1, sizeof *screening->sums);
    screening->target_column = tb_form_column(screen->form, "target");
    if (!screening->tallies || !screening->sums)
        return tb_err_nomem(err);
    screening->screen = screen;
    return TB_OK;
}

void ingest_screen_end(struct ingest_screening *screening)
{
    free(screening->tallies);
    free(screening->sums);
}

static void add_to_sum(const struct ingest_screening *screening, const struct ingest_screen_rule *rule, struct ingest_sum *sum,
                       const struct tb_value *values, int64_t line1)
{
    const struct tb_value *target = screening->target_column >= 0 ? &values[screening->target_column] : NULL;
    int64_t more = rule->factor;
    if (sum->rows++ == 0 || line1 < sum->line1)
        sum->line1 = line1;
    if (target && target->kind == TB_VALUE_INT) {
        sum->target = target->number;
        sum->has_target = true;
    } else if (target && target->kind == TB_VALUE_TEXT) {
        sum->is_unsure = true;
    }
    if (rule->column >= 0) {
        const struct tb_value *value = &values[rule->column];
        if (value->kind == TB_VALUE_NULL)
            return;
        sum->is_unsure = sum->is_unsure || value->kind != TB_VALUE_INT;
        more = value->number;
    }
    sum->is_known = true;
    sum->is_unsure = __builtin_add_overflow(sum->value, more, &sum->value) || sum->is_unsure;
}

static void screen_sums(const struct ingest_screening *screening, struct ingest_sum *sums, const struct tb_condition_row *row,
                        int64_t line1)
{
    const struct ingest_screen *screen = screening->screen;
    size_t i;
    for (i = 0; i < screen->rule_count; i++) {
        const struct ingest_screen_rule *rule = &screen->rules[i];
        const char *task = screen->plan->indicators[rule->indicator].task;
        const struct tb_value *key = &row->values[screen->form->key];
        if (*task)
            sums[i].of_task += key->kind == TB_VALUE_TEXT && tb_text_same(key->text.text, key->text.length, task);
        switch (tb_condition_decide(&rule->condition, row)) {
        case TB_CONDITION_TRUE:
            add_to_sum(screening, rule, &sums[i], row->values, line1);
            break;
        case TB_CONDITION_NULL:
            sums[i].undecided++;
            break;
        case TB_CONDITION_UNSURE:
            sums[i].is_unsure = true;
            break;
        case TB_CONDITION_FALSE:
            break;
        }
    }
}

void ingest_screen_row(struct ingest_screening *screening, const struct ingest_packed_row *packed, const char *code)
{
    const struct ingest_screen *screen = screening->screen;
    const size_t place = screening->by_county ? (size_t)packed->county : 0;
    struct ingest_tally *tally = &screening->tallies[place];
    const struct tb_condition_row row = {packed->values,
                                         {packed->completed < 0 ? TB_VALUE_NULL : TB_VALUE_INT, packed->completed, {"", 0}},
                                         {TB_VALUE_TEXT, 0, {code, strlen(code)}},
                                         {TB_VALUE_TEXT, 0, {screening->cutoff, strlen(screening->cutoff)}},
                                         screening->cutoff[0] == '\0'};
    size_t i;
    tally->rows++;
    tally->blank |= packed->blank;
    for (i = 0; i < screen->check_count && !tally->has_hit; i++) {
        const enum tb_condition_answer answer = tb_condition_decide(&screen->checks[i], &row);
        tally->has_hit = answer == TB_CONDITION_TRUE;
        tally->may_have_hit = tally->may_have_hit || answer == TB_CONDITION_UNSURE;
    }
    screen_sums(screening, screening->sums + place * screen->rule_count, &row, (int64_t)packed->line1);
}

/* --- what comes of it -------------------------------------------------------------------------------------------- */

const struct ingest_tally *ingest_screen_tally(const struct ingest_screening *screening, int county)
{
    return screening->screen ? &screening->tallies[screening->by_county ? county : 0] : NULL;
}

enum ingest_hits ingest_screen_hits(const struct ingest_screening *screening, int county, const char *cutoff)
{
    const struct ingest_tally *tally = ingest_screen_tally(screening, county);
    if (!tally || strcmp(screening->cutoff, cutoff) != 0)
        return INGEST_UNSURE_HIT;
    return tally->has_hit ? INGEST_A_HIT : tally->may_have_hit ? INGEST_UNSURE_HIT : INGEST_NO_HIT;
}

const struct ingest_sum *ingest_screen_sum(const struct ingest_screening *screening, int county, size_t indicator)
{
    const struct ingest_screen *screen = screening->screen;
    size_t i;
    for (i = 0; screen && i < screen->rule_count; i++)
        if (screen->rules[i].indicator == indicator) {
            const struct ingest_sum *sum = &screening->sums[(screening->by_county ? (size_t)county : 0) * screen->rule_count + i];
            return sum->is_unsure ? NULL : sum;
        }
    return NULL;
}

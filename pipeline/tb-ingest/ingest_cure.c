/* What a county is to do about a finding, as it fits the column: a clerk has the sheet in Excel and this sentence. */
#include "ingest_internal.h"

#include "tb_likeness.h"

#include <stdio.h>
#include <string.h>

enum { LIST_BYTES = 600, LIKE = 40 };

/* A finding and what is known of its place. */
struct place {
    const struct tb_reading *reading;
    const struct tb_finding *finding;
    const struct tb_form_column *column; /* NULL: none */
};

static const char *words_of(const struct place *place, char *list)
{
    return tb_vocabulary_list(&place->reading->catalog->vocabulary, place->column->vocabulary, list, LIST_BYTES);
}

static void cure_blank(const struct place *place, struct tb_buf *cure)
{
    const struct tb_form_column *column = place->column;
    char list[LIST_BYTES];
    if (!column)
        return;
    if (column->type == TB_FORM_VOCABULARY)
        tb_buf_printf(cure, "从%s里选一个填上", words_of(place, list));
    else if (column->type == TB_FORM_QUANTITY)
        tb_buf_puts(cure, "填上数字；确实没有的填0");
    else if (column->type == TB_FORM_DATE)
        tb_buf_puts(cure, "填上日期，如2017-03-07");
    else
        tb_buf_printf(cure, "填上%s", column->header);
}

/* The term that a longer text contains, or begins with: 未开工（计划10月）. */
static const struct tb_term *term_in(const struct place *place)
{
    const struct tb_vocabulary *vocabulary = &place->reading->catalog->vocabulary;
    const char *raw = place->finding->raw;
    const struct tb_term *best = NULL;
    size_t i;
    for (i = 0; i < vocabulary->count; i++)
        if (strcmp(vocabulary->items[i].vocabulary, place->column->vocabulary) == 0 &&
            tb_text_find(raw, strlen(raw), vocabulary->items[i].term, strlen(vocabulary->items[i].term)) != SIZE_MAX &&
            (!best || strlen(vocabulary->items[i].term) > strlen(best->term)))
            best = &vocabulary->items[i];
    return best;
}

static void cure_word(const struct place *place, struct tb_buf *cure)
{
    const struct tb_term *term;
    char list[LIST_BYTES];
    if (!place->column || !place->column->vocabulary)
        return;
    term = term_in(place);
    if (term)
        tb_buf_printf(cure, "填“%s”，其他说明写到备注", term->term);
    else
        tb_buf_printf(cure, "从%s里选一个填上", words_of(place, list));
}

static void cure_date(const struct place *place, struct tb_buf *cure)
{
    if (place->column && !place->column->required)
        tb_buf_puts(cure, "还没定的可以空着；定了的写成2017-03-07或2017年3月");
}

/* The header that may be meant, among those that the form does not know. */
static void cure_column(const struct place *place, struct tb_buf *cure)
{
    const struct tb_reading *reading = place->reading;
    const char *at = strstr(place->finding->message, "“"), *end = at ? strstr(at, "”") : NULL, *best = NULL;
    size_t column, i;
    int most = 0;
    if (!end)
        return;
    at += strlen("“");
    for (column = 0; column < reading->header.width; column++) {
        bool known = reading->header.texts[column][0] == '\0';
        int like;
        for (i = 0; i < reading->form->column_count && !known; i++)
            known = reading->header.file_column[i] == (int)column;
        like =
            known ? -1 : tb_likeness(reading->header.texts[column], strlen(reading->header.texts[column]), at, (size_t)(end - at));
        if (!known && (!best || like > most)) {
            best = reading->header.texts[column];
            most = like;
        }
    }
    if (best)
        tb_buf_printf(cure, "如果就是“%s”这一列，把表头改成“%.*s”；没有这一列的，请照表样补上", best, (int)(end - at), at);
    else
        tb_buf_printf(cure, "照表样补上“%.*s”这一列", (int)(end - at), at);
}

/* 运河区_大班额_20170630.csv, as far as it is known. */
static void cure_name(const struct place *place, struct tb_buf *cure)
{
    const struct tb_identity *identity = &place->reading->identity;
    const struct tb_catalog *catalog = place->reading->catalog;
    const struct tb_form *form = identity->form >= 0 ? catalog->forms.items[identity->form] : NULL;
    char day[TB_DATE_TEXT_BYTES] = "";
    if (identity->cutoff != TB_DATE_NONE)
        tb_date_format(day, identity->cutoff);
    tb_buf_printf(cure, "把文件名改成“%s_%s_%.4s%.2s%.2s”%s",
                  identity->county >= 0 && !identity->is_city_wide ? catalog->counties.items[identity->county].name : "县名",
                  !form               ? "表名"
                  : form->alias_count ? form->aliases[0]
                                      : form->name,
                  *day ? day : "年年年年", *day ? day + 5 : "月月", *day ? day + 8 : "日日",
                  *day ? "的样子" : "的样子，日期是数据截止的那一天");
}

/* A table whose header is another form's: it was given a wrong name. */
static void cure_header(const struct place *place, struct tb_buf *cure)
{
    const struct tb_forms *forms = &place->reading->catalog->forms;
    size_t i;
    for (i = 0; i < forms->count; i++) {
        struct tb_header header;
        struct tb_err ignored = TB_ERR_INIT;
        if (forms->items[i] == place->reading->form)
            continue;
        memset(&header, 0, sizeof header);
        if (tb_header_find(&header, &place->reading->grid, forms->items[i], &ignored) == TB_OK && header.found)
            tb_buf_printf(cure, "内容像是《%s》：放错了文件名的，改正文件名；不是的，使用下发的表样，保留表头",
                          forms->items[i]->name);
        tb_header_free(&header);
        if (cure->length > 0)
            return;
    }
}

static void cure_unit(const struct place *place, struct tb_buf *cure)
{
    const struct tb_form_column *column = place->column;
    const char *raw = place->finding->raw;
    const char *unit;
    if (!column || column->type != TB_FORM_QUANTITY || column->unit_column >= 0)
        return;
    unit = tb_measure_name(place->reading->header.measure[column - place->reading->form->columns]);
    if (strchr(raw, '%') || strstr(raw, "％"))
        tb_buf_printf(cure, "这里要填%s数，不是百分比", unit);
    else
        tb_buf_printf(cure, "本列以%s计，只填数字", unit);
}

void ingest_cure(const struct tb_reading *reading, const struct tb_finding *finding, struct tb_buf *cure)
{
    static const struct {
        const char *code;
        void (*write)(const struct place *place, struct tb_buf *cure);
    } cures[] = {{"blank_required", cure_blank},  {"bad_word", cure_word},        {"bad_date", cure_date},
                 {"missing_column", cure_column}, {"absent_column", cure_column}, {"no_form", cure_name},
                 {"no_cutoff", cure_name},        {"no_county", cure_name},       {"no_header", cure_header},
                 {"unit_conflict", cure_unit}};
    struct place place = {reading, finding, NULL};
    size_t i;
    tb_buf_clear(cure);
    if (!reading->catalog)
        return;
    place.column = tb_reading_column(reading, finding->col1);
    for (i = 0; i < sizeof cures / sizeof *cures; i++)
        if (strcmp(cures[i].code, finding->code) == 0)
            cures[i].write(&place, cure);
}

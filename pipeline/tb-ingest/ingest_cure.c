/* What a county is to do about a finding, as it fits the column: a clerk has the sheet in Excel and this sentence. */
#include "ingest_internal.h"

#include "tb_db_row.h"
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
        tb_buf_printf(cure, "从%s里选一个填上，其他说明写到备注", words_of(place, list));
}

/* The next number of a text, -1 when there is none; *at goes behind it. */
static int next_number(const char **at)
{
    int number = 0, digits = 0;
    while (**at && !(**at >= '0' && **at <= '9'))
        ++*at;
    for (; **at >= '0' && **at <= '9' && digits < 4; ++*at, digits++)
        number = 10 * number + (**at - '0');
    return digits > 0 ? number : -1;
}

static void cure_date(const struct place *place, struct tb_buf *cure)
{
    const char *at = place->finding->raw;
    const int year = next_number(&at), month = next_number(&at), day = next_number(&at);
    if (year > 999 && month >= 0 && (month < 1 || month > 12))
        tb_buf_printf(cure, "没有%d月。", month);
    else if (year > 999 && month > 0 && day >= 0 && tb_date_from_ymd(year, month, day) == TB_DATE_NONE)
        tb_buf_printf(cure, "%d年%d月没有%d日。", year, month, day);
    tb_buf_puts(cure, place->column && !place->column->required ? "还没定的空着；定了的写成2017-03-07或2017年3月"
                                                                : "写成2017-03-07或2017年3月");
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

static const char *short_name(const struct tb_form *form)
{
    return form->alias_count ? form->aliases[0] : form->name;
}

/* 运河区_大班额_20170630.csv, as far as it is known. */
static void cure_name(const struct place *place, struct tb_buf *cure)
{
    const struct tb_identity *identity = &place->reading->identity;
    const struct tb_catalog *catalog = place->reading->catalog;
    const struct tb_form *form = identity->form >= 0 ? catalog->forms.items[identity->form] : NULL;
    char day[TB_DATE_TEXT_BYTES] = "";
    size_t i;
    if (identity->cutoff != TB_DATE_NONE)
        tb_date_format(day, identity->cutoff);
    tb_buf_printf(cure, "把文件名改成“%s_%s_%.4s%.2s%.2s”%s",
                  identity->county >= 0 && !identity->is_city_wide ? catalog->counties.items[identity->county].name : "县名",
                  form ? short_name(form) : "表名", *day ? day : "2017", *day ? day + 5 : "06", *day ? day + 8 : "30",
                  *day ? "" : "的样子，日期是数据截止的那一天");
    if (form)
        return;
    tb_buf_puts(cure, "，表名是");
    for (i = 0; i < catalog->forms.count; i++)
        tb_buf_printf(cure, "%s%s", i > 0 ? "、" : "", short_name(catalog->forms.items[i]));
    tb_buf_puts(cure, "之一");
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

/* The unit that a column of quantities has in the sheet; NULL: it is no such column, or each row says its own. */
static const char *unit_of(const struct place *place)
{
    const struct tb_form_column *column = place->column;
    if (!column || column->type != TB_FORM_QUANTITY || column->unit_column >= 0)
        return NULL;
    return tb_measure_name(place->reading->header.measure[column - place->reading->form->columns]);
}

static void cure_unit(const struct place *place, struct tb_buf *cure)
{
    const char *raw = place->finding->raw, *unit = unit_of(place);
    if (!unit)
        return;
    if (strchr(raw, '%') || strstr(raw, "％"))
        tb_buf_printf(cure, "这里要填%s数，不是百分比", unit);
    else
        tb_buf_printf(cure, "本列以%s计：折算成%s，只填数字", unit, unit);
}

/* The digits of a text, when they stand together and nothing else in it counts: 约6,220 -> 6220. */
static bool find_number(const char *raw, const char **rest, char *number, size_t size)
{
    size_t n = 0;
    while (*raw && !(*raw >= '0' && *raw <= '9'))
        raw++;
    for (; (*raw >= '0' && *raw <= '9') || *raw == '.' || *raw == ','; raw++)
        if (*raw != ',' && n + 1 < size)
            number[n++] = *raw;
    while (n > 0 && number[n - 1] == '.')
        n--;
    number[n] = '\0';
    *rest = raw;
    while (*raw)
        if (*raw >= '0' && *raw <= '9')
            return false;
        else
            raw++;
    return n > 0;
}

/* 约3000: 填3000. 4.5亩 is not 4.5. */
static void cure_number(const struct place *place, struct tb_buf *cure)
{
    const char *raw = place->finding->raw, *unit = unit_of(place), *rest;
    char number[64];
    if (!unit)
        return;
    if (!find_number(raw, &rest, number, sizeof number))
        tb_buf_printf(cure, "只填数字（以%s计）%s", unit, place->column->required ? "；确实没有的填0" : "；没有的空着");
    else if (*rest && !tb_cell_is_about(rest, strlen(rest)))
        tb_buf_printf(cure, "“%s”后面的“%s”不能写在这一格：本列以%s计，是别的单位的先折算，只填数字", number, rest, unit);
    else
        tb_buf_printf(cure, "只填数字：%s", number);
}

/* 2400和3000. */
static void cure_two(const struct place *place, struct tb_buf *cure)
{
    const char *raw = place->finding->raw, *rest;
    char first[64], second[64], third[64];
    if (find_number(raw, &rest, first, sizeof first) || !*first || !find_number(rest, &raw, second, sizeof second) || !*second ||
        find_number(raw, &rest, third, sizeof third))
        return;
    if (strlen(second) == 3 && strlen(first) <= 3)
        tb_buf_printf(cure, "是一个数的，填%s%s；是两个数的，只填一个：相加，或者分成两行", first, second);
    else
        tb_buf_printf(cure, "这一格里有两个数（%s和%s），只填一个：相加，或者分成两行", first, second);
}

/* 3000.125 -> 3000.13: as many decimals as a hundredth of the base unit has in this column. */
static void cure_precise(const struct place *place, struct tb_buf *cure)
{
    const struct tb_form_column *column = place->column;
    const char *raw = place->finding->raw, *rest;
    char number[64];
    int decimals;
    if (!unit_of(place))
        return;
    decimals = tb_db_row_decimals_in(column, place->reading->header.measure[column - place->reading->form->columns]);
    if (find_number(raw, &rest, number, sizeof number) && strchr(number, '.') && decimals <= 6) {
        char *point = strchr(number, '.');
        size_t keep = (size_t)decimals, digits = strlen(point + 1);
        bool up = digits > keep && point[1 + keep] >= '5';
        char *at = point + keep;
        point[keep == 0 ? 0 : keep + 1] = '\0';
        for (; up && at >= number; at--) {
            if (*at == '.')
                continue;
            up = *at == '9';
            *at = up ? '0' : (char)(*at + 1);
        }
        tb_buf_printf(cure, "最多写%d位小数：填%s%s", decimals, up ? "1" : "", number);
    } else {
        tb_buf_printf(cure, "最多写%d位小数", decimals);
    }
}

/* ###### is a column too narrow, #REF! a formula. */
static void cure_excel(const struct place *place, struct tb_buf *cure)
{
    if (strncmp(place->finding->raw, "##", 2) == 0)
        tb_buf_puts(cure, "这一列太窄，数字显示成了#号：在Excel里把列拉宽，看到数字后另存，再报");
    else
        tb_buf_printf(cure, "公式出错（%s）：改正公式，或者直接填数字", place->finding->raw);
}

/* A row that has cells too many, or too few, from here on. */
static void cure_shift(const struct place *place, struct tb_buf *cure)
{
    const char *raw = place->finding->raw;
    char number[64];
    const char *at;
    size_t parts = 1, n = 0;
    for (at = raw; *at; at++)
        if (*at != ',' && n + 1 < sizeof number)
            number[n++] = *at;
        else
            parts += *at == ',';
    number[n] = '\0';
    if (*raw && parts > 1 && strspn(number, "0123456789.") == n)
        tb_buf_printf(cure, "在Excel里，这一格填%s，再删去右边的%zu格（点右键，“删除”，“右侧单元格左移”）；其余各列不用改", number,
                      parts - 1);
    else if (*raw)
        tb_buf_puts(cure,
                    "在Excel里，把右边那一格的字并进这一格，再删去右边那一格（点右键，“删除”，“右侧单元格左移”）；其余各列不用改");
    else if (strstr(place->finding->message, "多出一个空格子"))
        tb_buf_puts(cure, "在Excel里删去这一格（点右键，“删除”，“右侧单元格左移”）；其余各列不用改");
    else
        tb_buf_puts(cure, "在Excel里，从这一格起右移一格（点右键，“插入”，“活动单元格右移”），补上这一格；其余各列不用改");
}

/* A check of a form: its own words. */
static void cure_check(const struct place *place, struct tb_buf *cure)
{
    const struct tb_form *form = place->reading->form;
    const char *id = form ? strrchr(place->finding->code, '.') : NULL;
    size_t i;
    for (i = 0; id && i < form->check_count; i++)
        if (strcmp(form->checks[i].id, id + 1) == 0 && form->checks[i].cure)
            tb_buf_puts(cure, form->checks[i].cure);
}

void ingest_cure(const struct tb_reading *reading, const struct tb_finding *finding, struct tb_buf *cure)
{
    static const struct {
        const char *code;
        void (*write)(const struct place *place, struct tb_buf *cure);
    } cures[] = {{"blank_required", cure_blank},  {"bad_word", cure_word},        {"bad_date", cure_date},
                 {"missing_column", cure_column}, {"absent_column", cure_column}, {"no_form", cure_name},
                 {"no_cutoff", cure_name},        {"no_county", cure_name},       {"no_header", cure_header},
                 {"unit_conflict", cure_unit},    {"not_a_number", cure_number},  {"two_numbers", cure_two},
                 {"too_precise", cure_precise},   {"excel_error", cure_excel},    {"shifted_row", cure_shift}};
    struct place place = {reading, finding, NULL};
    size_t i;
    tb_buf_clear(cure);
    if (!reading->catalog)
        return;
    place.column = tb_reading_column(reading, finding->col1);
    for (i = 0; i < sizeof cures / sizeof *cures; i++)
        if (strcmp(cures[i].code, finding->code) == 0)
            cures[i].write(&place, cure);
    if (strchr(finding->code, '.'))
        cure_check(&place, cure);
}

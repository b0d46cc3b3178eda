#include "init_year_internal.h"
#include "tb_csv.h"

#include <stdio.h>
#include <string.h>

char *init_year_move(const struct init_year *work, const char *date, char *text)
{
    const size_t length = strlen(date);
    char full[TB_DATE_TEXT_BYTES] = "";
    tb_date day;
    int year, month, ignored;
    snprintf(full, sizeof full, "%.10s", date);
    if (length == 7)
        memcpy(full + 7, "-01", 4);
    day = length == 7 || length == 10 ? tb_date_parse(full, 10) : TB_DATE_NONE;
    snprintf(text, TB_DATE_TEXT_BYTES, "%.10s", date);
    if (day == TB_DATE_NONE)
        return text;
    tb_date_to_ymd(day, &year, &month, &ignored);
    year += work->new_year - work->old_year;
    if (ignored > tb_date_days_in_month(year, month)) /* 29 February */
        ignored = tb_date_days_in_month(year, month);
    tb_date_format(text, tb_date_from_ymd(year, month, ignored));
    text[length] = '\0';
    return text;
}

/* text[0..length) with the old year written as the new one, where it stands as a number of its own. */
static void put_years(const struct init_year *work, const char *text, size_t length, struct tb_buf *out)
{
    char old[16];
    size_t at = 0, digits;
    const size_t n = (size_t)snprintf(old, sizeof old, "%d", work->old_year);
    while (at < length) {
        for (digits = 0; at + digits < length && text[at + digits] >= '0' && text[at + digits] <= '9'; digits++)
            ;
        if (digits == n && memcmp(text + at, old, n) == 0)
            tb_buf_printf(out, "%d", work->new_year);
        else
            tb_buf_append(out, text + at, digits ? digits : 1);
        at += digits ? digits : 1;
    }
}

/* The value of "key = value" that a line begins with; NULL when it is no such line. *length without blanks at its end. */
static const char *value_of(const char *line, size_t line_length, const char *key, size_t *length)
{
    const size_t n = strlen(key);
    size_t at = n;
    if (line_length <= n || memcmp(line, key, n) != 0)
        return NULL;
    while (at < line_length && line[at] == ' ')
        at++;
    if (at == line_length || line[at++] != '=')
        return NULL;
    while (at < line_length && line[at] == ' ')
        at++;
    *length = line_length - at;
    while (*length > 0 && (line[at + *length - 1] == ' ' || line[at + *length - 1] == '\r'))
        --*length;
    return line + at;
}

static void put_plan_line(const struct init_year *work, const char *line, size_t length, const char *section, struct tb_buf *out)
{
    static const char *const dates[] = {"due", "from", "until"};
    char date[TB_DATE_TEXT_BYTES], moved[TB_DATE_TEXT_BYTES];
    const char *value = NULL;
    size_t n = 0, i;
    for (i = 0; i < sizeof dates / sizeof *dates && !value; i++)
        value = value_of(line, length, dates[i], &n);
    if (value && n < sizeof date) {
        snprintf(date, sizeof date, "%.*s", (int)n, value);
        tb_buf_append(out, line, (size_t)(value - line));
        tb_buf_puts(out, init_year_move(work, date, moved));
        tb_buf_append(out, value + n, length - (size_t)(value - line) - n);
    } else if (strcmp(section, "[plan]") == 0 || line[0] == '#' || value_of(line, length, "name", &n)) {
        put_years(work, line, length, out);
    } else {
        tb_buf_append(out, line, length); /* SQL and the like: told when it names the year */
    }
}

void init_year_plan(const struct init_year *work, const char *text, struct tb_buf *out)
{
    char section[128] = "";
    while (*text) {
        const size_t length = strcspn(text, "\n");
        if (text[0] == '[')
            snprintf(section, sizeof section, "%.*s", (int)(strcspn(text, "]\n") + 1), text);
        put_plan_line(work, text, length, section, out);
        if (text[length])
            tb_buf_putc(out, '\n');
        text += length + (text[length] != '\0');
    }
}

static void put_cell(struct tb_buf *out, const char *cell, char behind)
{
    tb_csv_put_cell(out, cell, strlen(cell));
    tb_buf_putc(out, behind);
}

void init_year_targets(const struct init_year *work, struct tb_buf *out, size_t *rows)
{
    const struct tb_plan *plan = work->from->files.plan;
    const size_t counties = plan->names->county_count;
    char first[TB_DATE_TEXT_BYTES];
    size_t i, u;
    tb_date_format(first, work->first);
    tb_buf_puts(out, "indicator,county,target,unit,effective_from\n");
    for (i = 0, *rows = 0; i < plan->indicator_count; i++)
        for (u = 0; u <= counties; u++) { /* the city first, as people read it */
            const size_t county = u == 0 ? counties : u - 1;
            const struct tb_target *target = tb_plan_target(plan, i, county, work->from->last);
            if (!target)
                continue;
            put_cell(out, plan->indicators[i].id, ',');
            put_cell(out, county == counties ? "*" : plan->names->county_codes[county], ',');
            tb_buf_puts(out, "待填,");
            put_cell(out, target->unit, ',');
            put_cell(out, first, '\n');
            ++*rows;
        }
}

void init_year_documents(const struct init_year *work, struct tb_buf *out, size_t *rows)
{
    const struct tb_plan *plan = work->from->files.plan;
    size_t i;
    tb_buf_puts(out, "document,name,task,owner,due,issued,number,note\n");
    for (i = 0, *rows = 0; i < plan->document_count; i++) {
        const struct tb_plan_document *document = &plan->documents[i];
        if (document->issued[0])
            continue;
        put_cell(out, document->id, ',');
        put_cell(out, document->name, ',');
        put_cell(out, document->task, ',');
        put_cell(out, document->owner, ',');
        put_cell(out, document->due, ','); /* it is still owed since then */
        tb_buf_puts(out, ",,");
        put_cell(out, document->note, '\n');
        ++*rows;
    }
}

void init_year_schedule(const struct init_year *work, struct tb_buf *out)
{
    const struct tb_plan *plan = work->from->files.plan;
    char date[TB_DATE_TEXT_BYTES], moved[TB_DATE_TEXT_BYTES], percent[TB_DATE_TEXT_BYTES];
    size_t i;
    tb_buf_puts(out, "indicator,date,percent\n");
    for (i = 0; i < plan->curve_count; i++) {
        const struct tb_plan_curve *curve = &plan->curves[i];
        snprintf(percent, sizeof percent, "%d.%02d", (int)(curve->point.percent_hundredths / 100 % 1000),
                 (int)(curve->point.percent_hundredths % 100));
        put_cell(out, curve->indicator == TB_PLAN_ALL ? "*" : plan->indicators[curve->indicator].id, ',');
        put_cell(out, init_year_move(work, tb_date_format(date, curve->point.date), moved), ',');
        put_cell(out, percent, '\n');
    }
}

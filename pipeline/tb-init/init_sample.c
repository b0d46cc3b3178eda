#define _XOPEN_SOURCE 700 /* utimensat */
/* Sheets to try: each county's report of each form for the sample's cut-offs, dated as if it had come three days later. */
#include "init_bureau_internal.h"
#include "tb_csv.h"
#include "tb_file.h"
#include "tb_i18n.h"
#include "tb_num.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

enum { MOST_SHEET_BYTES = 1 << 20, DAYS_LATER = 3, HOUR = 10 };

/* One row's values by column id; NULL ends them. */
struct value {
    const char *column, *text;
};

static void put_row(const struct tb_form *form, const struct value *values, struct tb_buf *out)
{
    size_t i, v;
    for (i = 0; i < form->column_count; i++) {
        const char *text = values ? "" : form->columns[i].header;
        for (v = 0; values && values[v].column; v++)
            if (strcmp(values[v].column, form->columns[i].id) == 0)
                text = values[v].text;
        if (i > 0)
            tb_buf_putc(out, ',');
        tb_csv_put_cell(out, text, strlen(text));
    }
    tb_buf_puts(out, "\r\n");
}

/* What a county has done of its target: some are ahead of the calendar, some are behind. */
static int64_t done_by(const struct init_bureau *work, const struct init_indicator *indicator, size_t county, tb_date cutoff)
{
    static const int percent_of_schedule[] = {112, 96, 130, 84, 104, 71};
    const int64_t step = indicator->decimals == 0 ? TB_HUNDREDTHS : 1, target = init_answer_share(work, indicator, county);
    int year, month, day, percent = percent_of_schedule[county % (sizeof percent_of_schedule / sizeof *percent_of_schedule)];
    int64_t done;
    tb_date_to_ymd(cutoff, &year, &month, &day);
    done = (int64_t)((tb_int128)target * month * percent / 1200);
    return done / step * step;
}

static void put_measures(const struct init_bureau *work, size_t county, tb_date cutoff, struct tb_buf *out)
{
    size_t i;
    put_row(work->measured, NULL, out);
    for (i = 0; i < work->indicator_count; i++) {
        const struct init_indicator *indicator = &work->indicators[i];
        char target[TB_NUM_TEXT_BYTES], done[TB_NUM_TEXT_BYTES];
        const struct value values[] = {
            {"name", indicator->name}, {"unit", indicator->base}, {"target", target}, {"done", done}, {NULL, NULL}};
        tb_num_format_hundredths(target, init_answer_share(work, indicator, county));
        tb_num_format_hundredths(done, done_by(work, indicator, county, cutoff));
        put_row(work->measured, values, out);
    }
}

/* The word of the form's stage column that says begun, or not begun yet. */
static const char *word_of(const struct init_bureau *work, const struct tb_form *form, bool begun)
{
    const struct tb_vocabulary *vocabulary = &work->catalog.vocabulary;
    size_t i;
    for (i = 0; form->stage != TB_FORM_NO_COLUMN && i < vocabulary->count; i++) {
        const struct tb_term *term = &vocabulary->items[i];
        if (strcmp(term->vocabulary, form->columns[form->stage].vocabulary) == 0 && term->completed != 1 &&
            (term->started == 1) == begun)
            return term->term;
    }
    return "";
}

static void put_tasks(const struct init_bureau *work, size_t county, tb_date cutoff, struct tb_buf *out)
{
    const char *stage = work->tasked->stage == TB_FORM_NO_COLUMN ? "" : work->tasked->columns[work->tasked->stage].id;
    char number[24], name[512], owner[512], note[64];
    int year, month, day;
    size_t i;
    tb_date_to_ymd(cutoff, &year, &month, &day);
    snprintf(owner, sizeof owner, "%s%s", work->counties[county].name, work->office);
    snprintf(note, sizeof note, "截至%d月%d日", month, day);
    put_row(work->tasked, NULL, out);
    for (i = 0; i < work->campaign_count; i++) {
        const bool begun = cutoff != work->cutoffs[0] || (county + i) % 4 != 3;
        const struct value values[] = {{"number", number}, {"name", name},
                                       {"owner", owner},   {stage, word_of(work, work->tasked, begun)},
                                       {"note", note},     {NULL, NULL}};
        snprintf(number, sizeof number, "%zu", i + 1);
        snprintf(name, sizeof name, "完成%s年度任务", work->campaigns[i]);
        put_row(work->tasked, values, out);
    }
}

static enum tb_status put_sheet(const struct init_bureau *work, const struct tb_form *form, size_t county, tb_date cutoff,
                                const struct tb_buf *sheet, struct tb_err *err)
{
    const char *name = work->counties[county].name, *form_name = form->alias_count > 0 ? form->aliases[0] : form->name;
    const int64_t received =
        (int64_t)(cutoff - tb_date_from_ymd(1970, 1, 1) + DAYS_LATER) * 86400 + HOUR * 3600 - work->clock->offset_s;
    const struct timespec times[2] = {{.tv_sec = (time_t)received}, {.tv_sec = (time_t)received}};
    struct tb_buf folder = TB_BUF_INIT(8192), path = TB_BUF_INIT(8192);
    int year, month, day;
    enum tb_status status;
    tb_date_to_ymd(cutoff, &year, &month, &day);
    tb_buf_printf(&folder, "%s/input/%s", work->part, name);
    tb_buf_printf(&path, "%s/%s_%s_%04d%02d%02d.csv", tb_buf_str(&folder), name, form_name, year, month, day);
    status = tb_buf_check(&path, name, err);
    if (status == TB_OK)
        status = tb_buf_check(sheet, name, err);
    if (status == TB_OK)
        status = tb_file_make_folder(tb_buf_str(&folder), err);
    if (status == TB_OK)
        status = tb_file_replace(tb_buf_str(&path), tb_buf_str(sheet), sheet->length, err);
    if (status == TB_OK && utimensat(AT_FDCWD, tb_buf_str(&path), times, 0) != 0)
        status = tb_err_errno(err, errno, _("cannot set the time of %s"), tb_buf_str(&path));
    tb_buf_free(&folder);
    tb_buf_free(&path);
    return status;
}

enum tb_status init_sample_write(struct init_bureau *work, struct tb_err *err)
{
    struct tb_buf sheet = TB_BUF_INIT(MOST_SHEET_BYTES);
    enum tb_status status = TB_OK;
    size_t county, c;
    for (c = 0; c < work->cutoff_count; c++)
        for (county = 0; county < work->county_count && status == TB_OK; county++) {
            tb_buf_clear(&sheet);
            put_measures(work, county, work->cutoffs[c], &sheet);
            status = put_sheet(work, work->measured, county, work->cutoffs[c], &sheet, err);
            if (status != TB_OK || !work->tasked)
                continue;
            tb_buf_clear(&sheet);
            put_tasks(work, county, work->cutoffs[c], &sheet);
            status = put_sheet(work, work->tasked, county, work->cutoffs[c], &sheet, err);
        }
    tb_buf_free(&sheet);
    return status;
}

#include "init_year.h"
#include "init_year_internal.h"
#include "tb_file.h"
#include "tb_i18n.h"
#include "tb_tree.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { MOST_TEXT_BYTES = 16 << 20, MOST_TOLD = 20 };

struct making {
    struct init_year work;
    char *folder, *part; /* the new plan's folder, and where it is made */
    tb_init_say say;
    size_t targets, documents;
    struct tb_buf still; /* places that still name the old year */
    size_t still_count;
};

void tb_init_tell(tb_init_say say, const char *format, ...)
{
    char line[4096];
    va_list args;
    va_start(args, format);
    vsnprintf(line, sizeof line, format, args);
    va_end(args);
    say(line);
}

static enum tb_status put_file(const struct making *making, const char *name, struct tb_buf *text, struct tb_err *err)
{
    char *path = tb_file_join(making->part, name), *folder = path ? tb_file_folder_of(path) : NULL;
    enum tb_status status = folder ? tb_buf_check(text, name, err) : tb_err_nomem(err);
    if (status == TB_OK)
        status = tb_file_make_folder(folder, err);
    if (status == TB_OK)
        status = tb_file_replace(path, tb_buf_str(text), text->length, err);
    free(folder);
    free(path);
    return status;
}

/* Where a text names the old year: whoever fills in the plan looks there. */
static void note_years(struct making *making, const char *name, const char *text)
{
    char year[16];
    size_t line1;
    snprintf(year, sizeof year, "%d", making->work.old_year);
    for (line1 = 1; *text; line1++) {
        const size_t length = strcspn(text, "\n");
        const char *at = strstr(text, year);
        if (at && at < text + length && making->still_count++ < MOST_TOLD)
            tb_buf_printf(&making->still, "%s%s:%zu", making->still.length > 0 ? ", " : "", name, line1);
        text += length + (text[length] != '\0');
    }
}

/* Each file of the old plan: made new, copied, or left behind. */
static enum tb_status on_file(void *context, const struct tb_file_info *info, struct tb_err *err)
{
    static const char *const left[] = {"calendar.csv", "waivers.csv"};
    struct making *making = context;
    const char *name = info->relative;
    struct tb_buf text = TB_BUF_INIT(MOST_TEXT_BYTES), out = TB_BUF_INIT(MOST_TEXT_BYTES);
    enum tb_status status;
    size_t i;
    for (i = 0; i < sizeof left / sizeof *left; i++)
        if (strcmp(name, left[i]) == 0)
            return TB_OK;
    status = tb_file_read(info->path, &text, err);
    if (strcmp(name, "plan.ini") == 0)
        init_year_plan(&making->work, tb_buf_str(&text), &out);
    else if (strcmp(name, "targets.csv") == 0)
        init_year_targets(&making->work, &out, &making->targets);
    else if (strcmp(name, "documents.csv") == 0)
        init_year_documents(&making->work, &out, &making->documents);
    else if (strcmp(name, "schedule.csv") == 0)
        init_year_schedule(&making->work, &out);
    else
        tb_buf_append(&out, tb_buf_str(&text), text.length);
    if (status == TB_OK)
        status = put_file(making, name, &out, err);
    if (status == TB_OK && strcmp(name, "documents.csv") != 0)
        note_years(making, name, tb_buf_str(&out));
    tb_buf_free(&text);
    tb_buf_free(&out);
    return status;
}

/* The plan before, and what the new one is called. */
static enum tb_status begin(struct making *making, const struct tb_plans *plans, int year, struct tb_err *err)
{
    const struct tb_plan_entry *from = tb_plans_newest(plans);
    char day[TB_DATE_TEXT_BYTES], name[16], part[24];
    char *root;
    struct stat st;
    making->work.from = from;
    making->work.old_year = from->files.plan->year;
    making->work.new_year = year;
    making->work.first = tb_date_parse(init_year_move(&making->work, tb_date_format(day, from->first), day), 10);
    snprintf(name, sizeof name, "%d", year);
    snprintf(part, sizeof part, ".%d.part", year);
    root = tb_file_folder_of(from->folder);
    making->folder = root ? tb_file_join(root, name) : NULL;
    making->part = root ? tb_file_join(root, part) : NULL;
    free(root);
    if (!making->folder || !making->part)
        return tb_err_nomem(err);
    if (lstat(making->folder, &st) == 0)
        return tb_err_set(err, TB_USAGE, _("it is there already: %s"), making->folder);
    if (from != &plans->items[plans->count - 1])
        return tb_err_set(err, TB_CONFIG, "%s", plans->items[plans->count - 1].fault.message);
    if (year != making->work.old_year + 1)
        return tb_err_set(err, TB_USAGE, _("the last plan is that of %d (%s): the next one is --year %d"), making->work.old_year,
                          from->folder, making->work.old_year + 1);
    return tb_tree_remove(making->part, err); /* of a run that was ended */
}

static void tell_all(const struct making *making, const struct tb_conf *conf)
{
    const char *one = tb_conf_path(conf, "paths", "plan");
    char *root = tb_file_folder_of(making->folder);
    tb_init_tell(making->say, _("made: %s"), making->folder);
    tb_init_tell(making->say, _("to fill in before it is used: %zu targets in %s/targets.csv (待填)"), making->targets,
                 making->folder);
    tb_init_tell(making->say, _("missing: %s/calendar.csv, the year's holidays and make-up days; without it no day is a day off"),
                 making->folder);
    if (making->documents > 0)
        tb_init_tell(making->say, _("%zu documents that were not issued are in %s/documents.csv"), making->documents,
                     making->folder);
    if (making->work.from->files.plan->curve_count > 0)
        tb_init_tell(making->say, _("look at %s/schedule.csv: the dates were moved on by a year, the percentages are last year's"),
                     making->folder);
    if (making->still_count > 0)
        tb_init_tell(making->say, _("%zu places still name %d: %s%s"), making->still_count, making->work.old_year,
                     tb_buf_str(&making->still), making->still_count > MOST_TOLD ? " …" : "");
    if (one[0])
        tb_init_tell(making->say, _("tongbao.ini names one plan: write [paths] plans = %s instead of plan"), root ? root : "");
    tb_init_tell(making->say, _("then: tb-doctor"));
    free(root);
}

enum tb_status tb_init_year(const struct tb_conf *conf, int year, tb_init_say say, struct tb_err *err)
{
    struct making making = {.say = say, .still = TB_BUF_INIT(64 * 1024)};
    struct tb_err ignored = TB_ERR_INIT;
    struct tb_plans plans;
    enum tb_status status = tb_plans_load(&plans, conf, err);
    if (status == TB_OK)
        status = begin(&making, &plans, year, err);
    if (status == TB_OK)
        status = tb_file_make_folder(making.part, err);
    if (status == TB_OK)
        status = tb_file_walk_linked(making.work.from->folder, on_file, &making, err);
    if (status == TB_OK)
        status = tb_file_put_in_place(making.part, making.folder, err);
    if (status == TB_OK)
        tell_all(&making, conf);
    else if (making.part && tb_tree_remove(making.part, &ignored) != TB_OK)
        ignored.status = TB_OK; /* hidden: nobody takes it for a plan */
    free(making.folder);
    free(making.part);
    tb_buf_free(&making.still);
    tb_plans_free(&plans);
    return status;
}

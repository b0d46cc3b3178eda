#include "init_bureau_internal.h"
#include "tb_catalog_load.h"
#include "tb_child.h"
#include "tb_file.h"
#include "tb_i18n.h"
#include "tb_tree.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

void tb_init_find_source(char *path, size_t size)
{
    static const char *const places[] = {"../share/tongbao/templates", "../../templates", "../../../templates"};
    char *folder = tb_child_folder();
    size_t i;
    path[0] = '\0';
    for (i = 0; folder && i < sizeof places / sizeof *places; i++) {
        char body[4096];
        snprintf(body, sizeof body, "%s/%s/init/plan.ini", folder, places[i]);
        if (access(body, R_OK) == 0) {
            snprintf(path, size, "%s/%s/tongbao.ini", folder, places[i]);
            break;
        }
    }
    free(folder);
}

/* The place of the folder, which must be new or empty, and the one beside it in which it is made. */
static enum tb_status find_place(struct init_bureau *work, struct tb_err *err)
{
    const char *given = work->answers->folder;
    size_t length = strlen(given);
    struct tb_buf part = TB_BUF_INIT(8192);
    char *parent;
    while (length > 1 && given[length - 1] == '/')
        length--;
    work->folder = strndup(given, length);
    parent = work->folder ? tb_file_folder_of(work->folder) : NULL;
    if (!parent)
        return tb_err_nomem(err);
    tb_buf_printf(&part, "%s/.%s.part", parent, tb_file_name_of(work->folder));
    work->part = tb_buf_detach(&part);
    if (access(work->folder, F_OK) == 0 && rmdir(work->folder) != 0) {
        free(parent);
        return tb_err_set(err, TB_USAGE, _("it is there already and not empty: %s"), work->folder);
    }
    free(parent);
    return work->part ? tb_tree_remove(work->part, err) : tb_err_nomem(err); /* of a run that was ended */
}

/* The forms that every bureau can use: one of indicators by name, one of tasks by number. */
static enum tb_status find_forms(struct init_bureau *work, struct tb_err *err)
{
    enum tb_status status = tb_catalog_load(&work->catalog, work->source, false, err);
    size_t i;
    for (i = 0; status == TB_OK && i < work->catalog.forms.count; i++) {
        const struct tb_form *form = work->catalog.forms.items[i];
        if (!work->measured && form->kind == TB_FORM_INDICATOR && tb_form_column(form, "name") != TB_FORM_NO_COLUMN &&
            tb_form_column(form, "done") != TB_FORM_NO_COLUMN && tb_form_column(form, "unit") != TB_FORM_NO_COLUMN)
            work->measured = form;
        if (!work->tasked && form->kind == TB_FORM_TASK && tb_form_column(form, "number") != TB_FORM_NO_COLUMN)
            work->tasked = form;
    }
    if (status == TB_OK && !work->measured)
        status = tb_err_set(err, TB_CONFIG, _("no form of kind indicator with the columns name, unit and done: %s"),
                            tb_conf_path(work->source, "paths", "forms"));
    return status;
}

static enum tb_status build(struct init_bureau *work, struct tb_err *err)
{
    enum tb_status status = tb_file_make_folder(work->part, err);
    if (status == TB_OK)
        status = init_copy_templates(work, err);
    if (status == TB_OK)
        status = init_copy_config(work, err);
    if (status == TB_OK)
        status = init_measure_write(work, err);
    if (status == TB_OK)
        status = init_plan_write(work, err);
    if (status == TB_OK)
        status = init_sample_write(work, err);
    return status == TB_OK ? tb_file_put_in_place(work->part, work->folder, err) : status;
}

static void tell_all(const struct init_bureau *work)
{
    const tb_date last = work->cutoffs[work->cutoff_count - 1];
    char as_of[TB_DATE_TEXT_BYTES], now[TB_DATE_TEXT_BYTES];
    const tb_init_say say = work->say;
    const char *folder = work->folder;
    const int year = work->answers->year;
    tb_date_format(as_of, last);
    tb_date_format(now, last + 6);
    tb_init_tell(say, _("made: %s"), folder);
    tb_init_tell(say, _("a night to try: tb-nightly -c %s/tongbao.ini --as-of %s --now %sT02:30:00"), folder, as_of, now);
    tb_init_tell(say, _("the sheets in %s/input are samples; before the first real ones come: rm -r %s/input/* %s/output"), folder,
                 folder, folder);
    tb_init_tell(
        say,
        _("look at [bureau] in %s/tongbao.ini: short, code and office are guesses; so is the plan's name in %s/plans/%d/plan.ini"),
        folder, folder, year);
    if (work->is_sample)
        tb_init_tell(say, _("campaigns and targets are a sample: put yours into %s/plans/%d/plan.ini and targets.csv"), folder,
                     year);
    else
        tb_init_tell(say, _("the counties' targets are equal parts of the city's: put theirs into %s/plans/%d/targets.csv"), folder,
                     year);
    tb_init_tell(say, _("missing: %s/plans/%d/calendar.csv, the year's holidays and make-up days; without it no day is a day off"),
                 folder, year);
    tb_init_tell(say, _("then: tb-doctor"));
}

/* The answers, in a bureau that is not made yet. */
static enum tb_status read_answers(struct init_bureau *work, struct tb_err *err)
{
    const struct tb_buf empty = TB_BUF_INIT(TB_MEBIBYTE);
    enum tb_status status;
    work->own_measures = empty;
    status = find_forms(work, err);
    return status == TB_OK ? init_answer_read(work, err) : status;
}

static void free_work(struct init_bureau *work)
{
    free(work->folder);
    free(work->part);
    tb_buf_free(&work->own_measures);
    tb_catalog_free(&work->catalog);
    tb_arena_free(&work->arena);
}

enum tb_status tb_init_check_answers(const struct init_bureau_answers *answers, const struct tb_conf *source,
                                     const struct tb_clock *clock, struct tb_err *err)
{
    /* what was not asked yet is something that cannot be wrong */
    const struct init_bureau_answers tried = {.name = answers->name ? answers->name : "局",
                                              .city = answers->city ? answers->city : "市",
                                              .counties = answers->counties ? answers->counties : "县",
                                              .campaigns = answers->campaigns,
                                              .year = answers->year ? answers->year : 2000};
    struct init_bureau work = {.answers = &tried, .source = source, .clock = clock, .catalog = TB_CATALOG_INIT};
    const enum tb_status status = read_answers(&work, err);
    free_work(&work);
    return status;
}

enum tb_status tb_init_bureau(const struct init_bureau_answers *answers, const struct tb_conf *source, const struct tb_clock *clock,
                              tb_init_say say, struct tb_err *err)
{
    struct init_bureau work = {.answers = answers, .source = source, .clock = clock, .say = say, .catalog = TB_CATALOG_INIT};
    struct tb_err ignored = TB_ERR_INIT;
    enum tb_status status = read_answers(&work, err);
    if (status == TB_OK)
        status = find_place(&work, err);
    if (status == TB_OK)
        status = build(&work, err);
    if (status == TB_OK)
        tell_all(&work);
    else if (work.part && tb_tree_remove(work.part, &ignored) != TB_OK)
        ignored.status = TB_OK; /* hidden: nobody takes it for a bureau's */
    free_work(&work);
    return status;
}

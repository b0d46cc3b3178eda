/* The documents of all cut-offs: which there are, which are stale, and the order in which they are made. */
#include "nightly.h"
#include "tb_child.h"
#include "tb_file.h"
#include "tb_i18n.h"

#include <string.h>

static const char *figures_row(struct tb_nightly *night, const struct nightly_period *period)
{
    return nightly_text(night, "%s/figures", period->as_of);
}

static struct tb_ini *load_ini(struct tb_nightly *night, const char *folder, const char *name)
{
    struct tb_ini *ini = NULL;
    struct tb_err unread = TB_ERR_INIT;
    return tb_ini_load(&ini, nightly_text(night, "%s/%s/bulletin.ini", folder, name), &unread) == TB_OK ? ini : NULL;
}

/* What the template says of itself: whether it makes a document per county, title and number (or the plan's) with their tags;
 * true when it wants an OFD file too. One that cannot be read is tb-bulletin's to complain of. */
static bool look_at_template(struct tb_nightly *night, const struct nightly_period *period, struct nightly_document *document)
{
    struct tb_ini *ini, *own;
    const char *per, *title, *number;
    bool wants_ofd;
    if (document->kind != NIGHTLY_BULLETIN)
        return false;
    ini = load_ini(night, night->bulletins, document->name);
    own = load_ini(night, nightly_text(night, "%s/bulletins", night->plans.items[period->plan].folder), document->name);
    per = ini ? tb_ini_get(ini, "bulletin", "per") : NULL;
    title = own ? tb_ini_get(own, "bulletin", "title") : NULL;
    if (!title && ini)
        title = tb_ini_get(ini, "bulletin", "title");
    number = own ? tb_ini_get(own, "bulletin", "number") : NULL;
    if (!number && ini)
        number = tb_ini_get(ini, "bulletin", "number");
    document->number_tags = number ? nightly_text(night, "%s", number) : "";
    document->is_folder = per && strcmp(per, "county") == 0;
    document->title_tags = title ? nightly_text(night, "%s", title) : "";
    wants_ofd = ini && tb_ini_has_word(ini, "bulletin", "formats", "ofd");
    tb_ini_free(ini);
    tb_ini_free(own);
    return wants_ofd;
}

static enum tb_status add_document(struct tb_nightly *night, struct nightly_period *period, struct nightly_document **added,
                                   struct tb_err *err)
{
    *added = &period->documents[period->document_count];
    if (++period->document_count > NIGHTLY_MOST_DOCUMENTS - 1)
        return tb_err_set(err, TB_CONFIG, _("more than %d documents a night: [nightly]: %s"), NIGHTLY_MOST_DOCUMENTS - 1,
                          tb_conf_file(night->conf));
    return TB_OK;
}

/* A document of its own, made from the same: a failure of the one is not the other's. In a folder it lies beside the PDF. */
static enum tb_status add_twin(struct tb_nightly *night, struct nightly_period *period, const struct nightly_document *document,
                               struct tb_err *err)
{
    struct nightly_document *twin;
    enum tb_status status = add_document(night, period, &twin, err);
    if (status != TB_OK)
        return status;
    *twin = *document;
    twin->is_ofd = true;
    twin->file = nightly_text(night, "%s/%s.ofd", period->as_of, document->name);
    return TB_OK;
}

static enum tb_status add_documents(struct tb_nightly *night, struct nightly_period *period, enum nightly_kind kind,
                                    const char *names, const char *ending, struct tb_err *err)
{
    static const char separators[] = " ,\t";
    for (names += strspn(names, separators); *names; names += strspn(names, separators)) {
        struct nightly_document *document;
        size_t length = strcspn(names, separators);
        enum tb_status status;
        bool wants_ofd;
        if (memchr(names, '/', length) || names[0] == '.')
            return tb_err_set(err, TB_CONFIG, _("not the name of a template: \"%.*s\": [nightly]: %s"), (int)length, names,
                              tb_conf_file(night->conf));
        status = add_document(night, period, &document, err);
        if (status != TB_OK)
            return status;
        document->kind = kind;
        document->state = NIGHTLY_UNCHANGED;
        document->reason = "";
        document->name = nightly_text(night, "%.*s", (int)length, names);
        document->title_tags = document->number_tags = document->title = document->issued = "";
        document->is_folder = kind == NIGHTLY_NOTICES || kind == NIGHTLY_FORMS;
        wants_ofd = look_at_template(night, period, document);
        document->file = nightly_text(night, "%s/%s%s", period->as_of, document->name, document->is_folder ? "" : ending);
        names += length;
        if (wants_ofd && !document->is_folder)
            status = add_twin(night, period, document, err);
        if (status != TB_OK)
            return status;
    }
    return TB_OK;
}

/* Whether a plan holds the next cut-off and is complete: next year's may still wait for its targets. */
static bool has_next_plan(const struct tb_nightly *night)
{
    struct tb_plans plans = {NULL, 0};
    struct tb_err ignored = TB_ERR_INIT; /* what is wrong with a plan is reported as a note of the night */
    const struct tb_plan_entry *entry = NULL;
    bool whole;
    if (night->next == TB_DATE_NONE)
        return false;
    if (tb_plans_load(&plans, night->conf, &ignored) == TB_OK)
        entry = tb_plans_find(&plans, night->next);
    whole = entry && !entry->is_broken;
    tb_plans_free(&plans);
    return whole;
}

enum tb_status nightly_render_list(struct tb_nightly *night, struct nightly_period *period, struct tb_err *err)
{
    enum tb_status status;
    status = add_documents(night, period, NIGHTLY_BULLETIN, tb_conf_text(night->conf, "nightly", "bulletins"), ".pdf", err);
    if (status == TB_OK)
        status = add_documents(night, period, NIGHTLY_WORKBOOK, tb_conf_text(night->conf, "nightly", "workbooks"), ".xlsx", err);
    if (status == TB_OK && nightly_has_program(night, "tb-notice"))
        status = add_documents(night, period, NIGHTLY_NOTICES, "notices", "", err);
    /* What counties fill in next: beside the last cut-off, as long as a plan holds the next one. */
    if (status == TB_OK && period == &night->periods[night->period_count - 1] && has_next_plan(night) &&
        nightly_has_program(night, "tb-form"))
        status = add_documents(night, period, NIGHTLY_FORMS, "forms", "", err);
    return status;
}

static enum tb_status figures_current(struct tb_nightly *night, struct nightly_period *period, bool *current, struct tb_err *err)
{
    struct nightly_record record = {"", ""};
    enum tb_status status = nightly_key_document(night, period, NULL, period->figures_key, err);
    *current = false;
    if (status == TB_OK)
        status = nightly_record_read(night, figures_row(night, period), &record, err);
    if (status != TB_OK || strcmp(record.key, period->figures_key) != 0)
        return status;
    status = tb_db_has(night->db, "SELECT 1 FROM aggregated WHERE as_of = ?1", TB_DB_VALUES(TB_TEXT(period->as_of)), current, err);
    return status;
}

static void fail(struct tb_nightly *night, struct nightly_document *document, const char *message)
{
    document->state = NIGHTLY_FAILED;
    document->reason = nightly_text(night, "%s", message);
    night->changed = true;
}

static void fail_and_say(struct tb_nightly *night, const char *as_of, struct nightly_document *document, const struct tb_err *err)
{
    fail(night, document, err->message);
    nightly_problem_add(night, document->file, as_of, err->status, err->message);
}

/* Look at every document of a cut-off; the figures are worked out again when one of them is stale. */
static enum tb_status work_out(struct tb_nightly *night, struct nightly_period *period, struct tb_err *err)
{
    bool all = false;
    enum tb_status status = figures_current(night, period, &all, err);
    size_t i;
    if (status == TB_OK)
        status = nightly_issued_find(night, period, err);
    for (i = 0; i < period->document_count && status == TB_OK; i++) {
        status = nightly_document_look(night, period, &period->documents[i], err);
        all = all && status == TB_OK && period->documents[i].is_current;
    }
    if (status != TB_OK || all)
        return status;
    period->worked_on = true;
    status = tb_file_make_folder(nightly_out(night, period->as_of), err);
    if (status != TB_OK)
        return status;
    status = nightly_stage(night, "tb-aggregate", period->as_of);
    period->has_figures = status == TB_OK || status == TB_PARTIAL;
    for (i = 0; i < period->document_count && !period->has_figures; i++) /* kept as a problem; the other cut-offs go on */
        fail(night, &period->documents[i], night->last_problem->message);
    return TB_OK;
}

/* A document that is to be made. */
struct stale {
    const struct nightly_period *period;
    struct nightly_document *document;
};

/* What takes long comes first, so that no processor waits for it at the end. */
static int turn_of(const struct nightly_document *document)
{
    if (document->kind == NIGHTLY_WORKBOOK)
        return 0;
    return document->kind == NIGHTLY_NOTICES || document->kind == NIGHTLY_FORMS ? 3 : document->is_folder ? 1 : 2;
}

enum { TURNS = 4 };

/* Withheld, or a job for it: true. */
static bool prepare_one(struct tb_nightly *night, const char *as_of, struct nightly_document *document, struct nightly_job *job)
{
    struct tb_err err = TB_ERR_INIT;
    enum tb_status status;
    document->state = NIGHTLY_UNCHANGED;
    status = nightly_document_withhold(night, as_of, document, &err);
    if (status == TB_OK && document->state == NIGHTLY_WITHHELD) {
        night->changed = true;
        return false;
    }
    if (status == TB_OK)
        status = nightly_document_prepare(night, as_of, document, job, &err);
    if (status != TB_OK)
        fail_and_say(night, as_of, document, &err);
    return status == TB_OK;
}

/* What is stale is withheld or gets a job. Returns how many jobs there are. */
static size_t prepare_stale(struct tb_nightly *night, struct stale *stale, struct nightly_job *jobs)
{
    size_t count = 0, p, d;
    int turn;
    for (turn = 0; turn < TURNS; turn++)
        for (p = 0; p < night->period_count; p++)
            for (d = 0; d < night->periods[p].document_count && night->periods[p].has_figures; d++) {
                struct nightly_period *period = &night->periods[p];
                struct nightly_document *document = &period->documents[d];
                if (document->is_current || turn_of(document) != turn || !prepare_one(night, period->as_of, document, &jobs[count]))
                    continue;
                stale[count].period = period;
                stale[count++].document = document;
            }
    return count;
}

/* Made several at a time, put in place one after the other. A document's failure is that document's only. */
static enum tb_status make_stale(struct tb_nightly *night, size_t most, struct tb_err *err)
{
    struct nightly_job *jobs = tb_arena_alloc(&night->arena, most * sizeof *jobs);
    struct stale *stale = tb_arena_alloc(&night->arena, most * sizeof *stale);
    size_t count, i;
    if (!jobs || !stale)
        return tb_err_nomem(err);
    count = prepare_stale(night, stale, jobs);
    nightly_job_run(night, jobs, count);
    for (i = 0; i < count; i++) {
        struct nightly_document *document = stale[i].document;
        const char *as_of = stale[i].period->as_of;
        struct tb_err reason = TB_ERR_INIT;
        if (jobs[i].status != TB_OK && jobs[i].status != TB_PARTIAL) {
            fail(night, document, jobs[i].err.message);
            nightly_document_drop(night, as_of, document);
        } else if (nightly_document_place(night, as_of, document, &reason) != TB_OK) {
            fail_and_say(night, as_of, document, &reason);
        } else if (document->state != NIGHTLY_UNCHANGED) {
            night->changed = true;
        }
    }
    return TB_OK;
}

/* Everything at once: whoever is killed before makes the same bytes again. */
static enum tb_status record_all(struct tb_nightly *night, struct tb_err *err)
{
    enum tb_status status = tb_db_begin(night->db, err);
    size_t p, d;
    for (p = 0; p < night->period_count && status == TB_OK; p++) {
        const struct nightly_period *period = &night->periods[p];
        for (d = 0; d < period->document_count && status == TB_OK; d++)
            if (period->documents[d].is_new)
                status = nightly_record_write(night, period->documents[d].file, period->documents[d].key,
                                              period->documents[d].sha256, err);
        if (status == TB_OK && period->has_figures)
            status = nightly_record_write(night, figures_row(night, period), period->figures_key, "", err);
    }
    if (status == TB_OK)
        return tb_db_commit(night->db, err);
    tb_db_rollback(night->db);
    return status;
}

enum tb_status nightly_render(struct tb_nightly *night, struct tb_err *err)
{
    enum tb_status status = TB_OK;
    size_t most = 0, all = 0, i;
    for (i = 0; i < night->period_count && status == TB_OK && !tb_child_stopped(); i++) {
        status = work_out(night, &night->periods[i], err);
        all += night->periods[i].document_count;
        most += night->periods[i].has_figures ? night->periods[i].document_count : 0;
        night->documents_done += night->periods[i].worked_on ? 0 : night->periods[i].document_count;
    }
    if (status == TB_OK && most > 0 && !tb_child_stopped())
        status = make_stale(night, most, err);
    night->documents_done = all; /* with those that were current, withheld or failed */
    return status == TB_OK && most > 0 ? record_all(night, err) : status;
}

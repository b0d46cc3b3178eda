#include "nightly.h"
#include "tb_escape.h"
#include "tb_file.h"
#include "tb_i18n.h"
#include "tb_show.h"
#include "tb_version.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum { MOST_JSON_BYTES = 4 << 20, MOST_FILES = 500 };

void nightly_status_string(struct tb_buf *json, const char *text)
{
    struct tb_buf plain = TB_BUF_INIT(MOST_JSON_BYTES);
    tb_show_lines(&plain, text, strlen(text));
    json->failed = json->failed || plain.failed;
    tb_escape_json_string(json, tb_buf_str(&plain));
    tb_buf_free(&plain);
}

static void put_field(struct tb_buf *json, const char *before, const char *name, const char *value)
{
    tb_buf_printf(json, "%s\"%s\": ", before, name);
    nightly_status_string(json, value);
}

static const char *result_of(const struct tb_nightly *night)
{
    if (night->worst != TB_OK && night->worst != TB_PARTIAL)
        return "failed";
    return night->changed ? "changed" : "unchanged";
}

const char *nightly_kind_name(enum nightly_kind kind)
{
    static const char *const names[] = {"bulletin", "workbook", "notices", "forms"};
    return names[kind];
}

struct listing {
    struct tb_buf *json;
    size_t count;
};

static enum tb_status list_file(void *context, const struct tb_file_info *info, struct tb_err *err)
{
    struct listing *listing = context;
    (void)err;
    if (listing->count++ < MOST_FILES) {
        tb_buf_puts(listing->json, listing->count > 1 ? ", " : "");
        nightly_status_string(listing->json, info->relative);
    }
    return TB_OK;
}

/* What stands in the folder of a document that is one: a web server need not show it. */
static void put_files(struct tb_buf *json, struct tb_nightly *night, const struct nightly_document *document)
{
    struct listing listing = {json, 0};
    struct tb_err ignored = TB_ERR_INIT;
    tb_buf_puts(json, ", \"files\": [");
    if (tb_file_walk(nightly_out(night, document->file), list_file, &listing, &ignored) != TB_OK)
        ignored.status = TB_OK; /* not made yet, or it went away a moment ago */
    tb_buf_printf(json, "], \"file_count\": %zu", listing.count);
}

void nightly_status_documents(struct tb_buf *json, struct tb_nightly *night, const struct nightly_period *period)
{
    size_t i;
    tb_buf_putc(json, '[');
    for (i = 0; i < period->document_count; i++) {
        const struct nightly_document *document = &period->documents[i];
        put_field(json, i ? ",\n    {" : "\n    {", "file", document->file);
        put_field(json, ", ", "state", nightly_state_name(document->state));
        put_field(json, ", ", "sha256", document->sha256);
        put_field(json, ", ", "reason", document->reason);
        put_field(json, ", ", "kind", nightly_kind_name(document->kind));
        put_field(json, ", ", "name", document->name);
        put_field(json, ", ", "title", document->title);
        put_field(json, ", ", "issued", document->issued);
        if (document->is_folder)
            put_files(json, night, document);
        else
            tb_buf_printf(json, ", \"is_there\": %s", access(nightly_out(night, document->file), R_OK) == 0 ? "true" : "false");
        tb_buf_putc(json, '}');
    }
    tb_buf_puts(json, i ? "\n  ]" : "]");
}

static void put_problems(struct tb_buf *json, const struct tb_nightly *night)
{
    size_t i;
    tb_buf_puts(json, ",\n  \"problems\": [");
    for (i = 0; i < night->problem_count; i++) {
        const struct nightly_problem *problem = &night->problems[i];
        put_field(json, i ? ",\n    {" : "\n    {", "stage", problem->stage);
        put_field(json, ", ", "as_of", problem->as_of);
        tb_buf_printf(json, ", \"exit_code\": %d, \"times\": %zu", (int)problem->status, problem->times);
        put_field(json, ", ", "message", problem->message);
        tb_buf_putc(json, '}');
    }
    tb_buf_puts(json, i ? "\n  ]" : "]");
}

static void put_notes(struct tb_buf *json, const struct tb_nightly *night)
{
    size_t i;
    tb_buf_puts(json, ",\n  \"notes\": [");
    for (i = 0; i < night->note_count; i++) {
        tb_buf_puts(json, i ? ",\n    " : "\n    ");
        nightly_status_string(json, night->notes[i]);
    }
    tb_buf_puts(json, i ? "\n  ]" : "]");
}

static void put_mail(struct tb_buf *json, const struct nightly_mail *mail)
{
    if (!mail->is_used)
        return;
    tb_buf_printf(json,
                  ",\n  \"mail\": {\"sent\": %lld, \"waiting\": %lld, \"refused\": %lld, \"unknown\": %lld, \"held\": %s,"
                  " \"taken\": %lld, \"attention\": %lld",
                  (long long)mail->sent, (long long)mail->waiting, (long long)mail->refused, (long long)mail->unknown,
                  mail->is_held ? "true" : "false", (long long)mail->taken, (long long)mail->attention);
    put_field(json, ", ", "last_sent_at", mail->last_sent_at);
    put_field(json, ", ", "error", mail->error);
    tb_buf_putc(json, '}');
}

static void put_rejected(struct tb_buf *json, const struct nightly_found *found)
{
    size_t i;
    tb_buf_printf(json, ",\n  \"rejected_count\": %lld,\n  \"rejected\": [", (long long)found->rejected_all);
    for (i = 0; i < found->rejected_count; i++) {
        const struct nightly_rejected *item = &found->rejected[i];
        put_field(json, i ? ",\n    {" : "\n    {", "file", item->file);
        put_field(json, ", ", "form", item->form);
        put_field(json, ", ", "county", item->county);
        put_field(json, ", ", "cutoff", item->cutoff);
        tb_buf_printf(json, ", \"errors\": %lld, \"line\": %lld", (long long)item->errors, (long long)item->line1);
        put_field(json, ", ", "message", item->message);
        tb_buf_putc(json, '}');
    }
    tb_buf_puts(json, i ? "\n  ]" : "]");
}

static void put_silent(struct tb_buf *json, const struct nightly_found *found)
{
    size_t i;
    tb_buf_printf(json, ",\n  \"not_reported_count\": %lld,\n  \"not_reported\": [", (long long)found->silent_all);
    for (i = 0; i < found->silent_count; i++) {
        const struct nightly_silent *item = &found->silent[i];
        put_field(json, i ? ",\n    {" : "\n    {", "county", item->county);
        put_field(json, ", ", "county_name", item->county_name);
        put_field(json, ", ", "missing", item->missing);
        put_field(json, ", ", "carried", item->carried);
        tb_buf_putc(json, '}');
    }
    tb_buf_puts(json, i ? "\n  ]" : "]");
}

static void put_unread(struct tb_buf *json, const struct nightly_found *found)
{
    size_t i;
    tb_buf_printf(json, ",\n  \"unread_count\": %lld,\n  \"unread\": [", (long long)found->unread_all);
    for (i = 0; i < found->unread_count; i++) {
        put_field(json, i ? ",\n    {" : "\n    {", "file", found->unread[i].file);
        put_field(json, ", ", "county_name", found->unread[i].county_name);
        put_field(json, ", ", "reason", found->unread[i].reason);
        tb_buf_putc(json, '}');
    }
    tb_buf_puts(json, i ? "\n  ]" : "]");
}

static void put_changed(struct tb_buf *json, const struct nightly_found *found)
{
    size_t i;
    tb_buf_puts(json, ",\n  \"issued_and_changed\": [");
    for (i = 0; i < found->changed_count; i++) {
        put_field(json, i ? ",\n    {" : "\n    {", "number", found->changed[i].number);
        put_field(json, ", ", "as_of", found->changed[i].as_of);
        tb_buf_printf(json, ", \"differences\": %lld}", (long long)found->changed[i].differences);
    }
    tb_buf_puts(json, i ? "\n  ]" : "]");
}

static void put_found(struct tb_buf *json, const struct nightly_found *found)
{
    tb_buf_printf(json,
                  ",\n  \"files\": %lld,\n  \"in_force\": %lld,\n  \"warnings\": %lld,\n  \"counties\": %lld,\n"
                  "  \"counties_without_report\": %lld",
                  (long long)found->files, (long long)found->accepted, (long long)found->warnings, (long long)found->counties,
                  (long long)found->without_report);
    put_unread(json, found);
    put_rejected(json, found);
    put_silent(json, found);
    put_changed(json, found);
}

/* What concerns the installation, not a cut-off. */
static void put_night(struct tb_buf *json, struct tb_nightly *night)
{
    char text[TB_CLOCK_TEXT_BYTES];
    const int zone = night->clock.offset_s / 60;
    tb_clock_format(&night->clock, night->clock.now_s + 3600 * tb_conf_int(night->conf, "nightly", "renew_hours"), text);
    tb_buf_printf(json, ",\n  \"renew_by\": \"%s%c%02d:%02d\"", text, zone < 0 ? '-' : '+', (zone < 0 ? -zone : zone) / 60,
                  (zone < 0 ? -zone : zone) % 60);
    tb_buf_printf(json, ",\n  \"is_first\": %s,\n  \"was_read\": %s,\n  \"inbox_files\": %lld", night->is_first ? "true" : "false",
                  night->was_read ? "true" : "false", (long long)night->inbox_files);
    put_field(json, ",\n  ", "next", night->next == TB_DATE_NONE ? "" : tb_date_format(text, night->next));
    put_field(json, ",\n  ", "next_due", night->next_due == TB_DATE_NONE ? "" : tb_date_format(text, night->next_due));
    put_field(json, ",\n  ", "backup_at", night->backup_at);
    put_mail(json, &night->mail);
    nightly_rare_put(json, night);
}

enum tb_status nightly_status_write(struct tb_nightly *night, const struct nightly_period *period,
                                    const struct nightly_found *found, struct tb_err *err)
{
    struct tb_buf json = TB_BUF_INIT(MOST_JSON_BYTES);
    char now[TB_CLOCK_TEXT_BYTES];
    const bool is_last = period == &night->periods[night->period_count - 1];
    enum tb_status status;
    put_field(&json, "{\n  ", "program", "tongbao " TB_VERSION);
    put_field(&json, ",\n  ", "as_of", period->as_of);
    put_field(&json, ",\n  ", "started_at", night->started_at);
    put_field(&json, ",\n  ", "finished_at", nightly_now(night, now));
    put_field(&json, ",\n  ", "result", result_of(night));
    tb_buf_printf(&json, ",\n  \"exit_code\": %d", (int)night->worst);
    tb_buf_puts(&json, ",\n  \"documents\": ");
    nightly_status_documents(&json, night, period);
    put_problems(&json, night);
    put_notes(&json, night);
    if (is_last)
        put_night(&json, night);
    put_found(&json, found);
    tb_buf_puts(&json, "\n}\n");
    status = tb_buf_check(&json, "status.json", err);
    if (status == TB_OK)
        status = tb_file_make_folder(nightly_out(night, period->as_of), err);
    if (status == TB_OK)
        status =
            tb_file_replace(nightly_out(night, nightly_text(night, "%s/status.json", period->as_of)), json.bytes, json.length, err);
    if (is_last && !(night->status = tb_arena_strndup(&night->arena, tb_buf_str(&json), json.length)))
        night->status = "{}";
    tb_buf_free(&json);
    return status;
}

#include "nightly.h"
#include "tb_escape.h"
#include "tb_file.h"
#include "tb_i18n.h"
#include "tb_show.h"
#include "tb_version.h"

#include <stdio.h>
#include <string.h>

enum { MOST_JSON_BYTES = 4 << 20 };

static void put_string(struct tb_buf *json, const char *text)
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
    put_string(json, value);
}

static const char *result_of(const struct tb_nightly *night)
{
    if (night->worst != TB_OK && night->worst != TB_PARTIAL)
        return "failed";
    return night->changed ? "changed" : "unchanged";
}

static void put_documents(struct tb_buf *json, const struct nightly_period *period)
{
    size_t i;
    tb_buf_puts(json, ",\n  \"documents\": [");
    for (i = 0; i < period->document_count; i++) {
        const struct nightly_document *document = &period->documents[i];
        put_field(json, i ? ",\n    {" : "\n    {", "file", document->file);
        put_field(json, ", ", "state", nightly_state_name(document->state));
        put_field(json, ", ", "sha256", document->sha256);
        put_field(json, ", ", "reason", document->reason);
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
        tb_buf_printf(json, ", \"exit_code\": %d", (int)problem->status);
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
        put_string(json, night->notes[i]);
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

static void put_found(struct tb_buf *json, const struct nightly_found *found)
{
    size_t i;
    tb_buf_printf(json,
                  ",\n  \"files\": %lld,\n  \"in_force\": %lld,\n  \"warnings\": %lld,\n  \"counties\": %lld,\n"
                  "  \"counties_without_report\": %lld",
                  (long long)found->files, (long long)found->accepted, (long long)found->warnings, (long long)found->counties,
                  (long long)found->without_report);
    tb_buf_puts(json, ",\n  \"rejected\": [");
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
    tb_buf_puts(json, ",\n  \"not_reported\": [");
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

enum tb_status nightly_status_write(struct tb_nightly *night, const struct nightly_period *period,
                                    const struct nightly_found *found, struct tb_err *err)
{
    struct tb_buf json = TB_BUF_INIT(MOST_JSON_BYTES);
    char now[TB_CLOCK_TEXT_BYTES];
    enum tb_status status;
    put_field(&json, "{\n  ", "program", "tongbao " TB_VERSION);
    put_field(&json, ",\n  ", "as_of", period->as_of);
    put_field(&json, ",\n  ", "started_at", night->started_at);
    put_field(&json, ",\n  ", "finished_at", nightly_now(night, now));
    put_field(&json, ",\n  ", "result", result_of(night));
    tb_buf_printf(&json, ",\n  \"exit_code\": %d", (int)night->worst);
    put_documents(&json, period);
    put_problems(&json, night);
    put_notes(&json, night);
    if (period == &night->periods[night->period_count - 1])
        put_mail(&json, &night->mail);
    put_found(&json, found);
    tb_buf_puts(&json, "\n}\n");
    status = tb_buf_check(&json, "status.json", err);
    if (status == TB_OK)
        status = tb_file_make_folder(nightly_out(night, period->as_of), err);
    if (status == TB_OK)
        status =
            tb_file_replace(nightly_out(night, nightly_text(night, "%s/status.json", period->as_of)), json.bytes, json.length, err);
    tb_buf_free(&json);
    return status;
}

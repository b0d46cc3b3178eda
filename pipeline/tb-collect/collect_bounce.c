/* A server that could not deliver says for whom and why in a part of its own (RFC 3464), and sends the message back. */
#include "collect.h"
#include "tb_buf.h"
#include "tb_i18n.h"

#include <string.h>

enum { MOST_REPORT_BYTES = 65536 };

static enum tb_status take_report(void *context, const char *bytes, size_t length, struct tb_err *err)
{
    struct tb_buf *report = context;
    (void)err;
    if (report->length + length <= MOST_REPORT_BYTES)
        tb_buf_append(report, bytes, length);
    return TB_OK;
}

/* The value of a line "NAME: …" of the report, up to its end; NULL: there is none. */
static const char *field(const char *report, const char *name, size_t *length)
{
    size_t n = strlen(name), i;
    const char *line = report;
    while (*line) {
        for (i = 0; i < n && (line[i] | 0x20) == (name[i] | 0x20); i++)
            ;
        if (i == n && line[i] == ':') {
            line += n + 1;
            line += strspn(line, " \t");
            *length = strcspn(line, "\r\n");
            return line;
        }
        line += strcspn(line, "\n");
        line += *line == '\n';
    }
    return NULL;
}

enum tb_status collect_bounce_read(struct collect *collect, const struct tb_mime *mime, struct tb_err *err)
{
    struct tb_buf report = TB_BUF_INIT(2 * MOST_REPORT_BYTES), note = TB_BUF_INIT(4 * MOST_REPORT_BYTES);
    enum tb_status status = TB_OK;
    const char *who, *why, *text;
    size_t i, who_length = 0, why_length = 0;
    for (i = 0; i < tb_mime_count(mime) && status == TB_OK; i++)
        if (strcmp(tb_mime_part(mime, i)->type, "message/delivery-status") == 0)
            status = tb_mime_read(mime, i, take_report, &report, err);
    text = tb_buf_str(&report);
    who = field(text, "Final-Recipient", &who_length);
    if (!who)
        who = field(text, "Original-Recipient", &who_length);
    why = field(text, "Diagnostic-Code", &why_length);
    if (!why)
        why = field(text, "Status", &why_length);
    if (who && memchr(who, ';', who_length)) { /* rfc822; wang@example.cn */
        const char *address = (const char *)memchr(who, ';', who_length) + 1;
        who_length -= (size_t)(address - who);
        who = address;
    }
    tb_buf_printf(&note, "%.*s：%.*s", (int)who_length, who ? who : "", (int)why_length, why ? why : "");
    if (status == TB_OK)
        status = tb_buf_check(&note, _("message"), err);
    if (status == TB_OK && who)
        collect->message.note = collect_name_show(collect, tb_buf_str(&note));
    tb_buf_free(&report);
    tb_buf_free(&note);
    return status;
}

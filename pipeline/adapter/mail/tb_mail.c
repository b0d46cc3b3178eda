#include "tb_i18n.h"
#include "tb_address.h"
#include "tb_mail_header.h"
#include "tb_mail_internal.h"

#include <string.h>

enum { MOST_HEADER_BYTES = 16384 };

/* Append "Name: value" to a libcurl list; false when it cannot. */
static bool add_header(struct curl_slist **list, struct tb_buf *line)
{
    struct curl_slist *longer = line->failed ? NULL : curl_slist_append(*list, tb_buf_str(line));
    tb_buf_clear(line);
    if (!longer)
        return false;
    *list = longer;
    return true;
}

static bool add_id(struct curl_slist **list, const char *header, const char *id)
{
    struct tb_buf line = TB_BUF_INIT(MOST_HEADER_BYTES);
    bool ok;
    tb_buf_printf(&line, "%s: <", header);
    tb_mail_header_text(&line, id); /* no line break gets through; an id of ours and of most others is ASCII */
    tb_buf_putc(&line, '>');
    ok = add_header(list, &line);
    tb_buf_free(&line);
    return ok;
}

static bool is_set(const char *text)
{
    return text && text[0];
}

static struct curl_slist *message_headers(const struct tb_mail_message *message)
{
    struct tb_buf line = TB_BUF_INIT(MOST_HEADER_BYTES);
    struct curl_slist *list = NULL;
    bool ok;
    tb_buf_puts(&line, "Date: ");
    tb_mail_header_date(&line, message->date_s, message->offset_s);
    ok = add_header(&list, &line);
    tb_buf_puts(&line, "From: ");
    tb_mail_header_mailbox(&line, message->from_name, message->from);
    ok = ok && add_header(&list, &line);
    if (is_set(message->reply_to)) {
        tb_buf_printf(&line, "Reply-To: %s", message->reply_to);
        ok = ok && add_header(&list, &line);
    }
    tb_buf_puts(&line, "To: ");
    tb_mail_header_mailbox(&line, message->to_name, message->to);
    ok = ok && add_header(&list, &line);
    tb_buf_puts(&line, "Subject: ");
    tb_mail_header_text(&line, message->subject);
    ok = ok && add_header(&list, &line);
    ok = ok && add_id(&list, "Message-ID", message->message_id);
    if (is_set(message->in_reply_to))
        ok = ok && add_id(&list, "In-Reply-To", message->in_reply_to) && add_id(&list, "References", message->in_reply_to);
    /* So that no answering machine answers us. */
    tb_buf_printf(&line, "Auto-Submitted: auto-%s", is_set(message->in_reply_to) ? "replied" : "generated");
    ok = ok && add_header(&list, &line);
    tb_buf_free(&line);
    if (ok)
        return list;
    curl_slist_free_all(list);
    return NULL;
}

static bool add_text(curl_mime *mime, const char *text, const char *type)
{
    curl_mimepart *part = curl_mime_addpart(mime);
    return part && curl_mime_data(part, text, CURL_ZERO_TERMINATED) == CURLE_OK && curl_mime_type(part, type) == CURLE_OK &&
           curl_mime_encoder(part, "base64") == CURLE_OK;
}

/* The text alone, or text and HTML of which the reader's program takes one. */
static bool add_words(CURL *curl, curl_mime *mime, const struct tb_mail_message *message)
{
    static const char plain[] = "text/plain; charset=utf-8", html[] = "text/html; charset=utf-8";
    curl_mimepart *part;
    curl_mime *both;
    if (!is_set(message->html))
        return add_text(mime, message->text, plain);
    part = curl_mime_addpart(mime);
    both = part ? curl_mime_init(curl) : NULL;
    if (!both)
        return false;
    if (!add_text(both, message->text, plain) || !add_text(both, message->html, html) ||
        curl_mime_subparts(part, both) != CURLE_OK) {
        curl_mime_free(both);
        return false;
    }
    return curl_mime_type(part, "multipart/alternative") == CURLE_OK; /* the part owns both now */
}

static bool add_attachment(curl_mime *mime, const struct tb_mail_attachment *attachment)
{
    struct tb_buf line = TB_BUF_INIT(MOST_HEADER_BYTES), type = TB_BUF_INIT(MOST_HEADER_BYTES);
    struct curl_slist *list = NULL;
    curl_mimepart *part = curl_mime_addpart(mime);
    bool ok;
    tb_buf_puts(&line, "Content-Disposition: attachment");
    tb_mail_header_file_name(&line, attachment->name);
    tb_buf_puts(&type, attachment->type);
    tb_mail_header_old_name(&type, "name", attachment->name);
    ok = part && !type.failed && add_header(&list, &line) && curl_mime_filedata(part, attachment->path) == CURLE_OK &&
         curl_mime_filename(part, NULL) == CURLE_OK && curl_mime_type(part, tb_buf_str(&type)) == CURLE_OK &&
         curl_mime_encoder(part, "base64") == CURLE_OK;
    if (ok) {
        ok = curl_mime_headers(part, list, 1) == CURLE_OK; /* the part owns the list now */
        list = ok ? NULL : list;
    }
    curl_slist_free_all(list);
    tb_buf_free(&line);
    tb_buf_free(&type);
    return ok;
}

static curl_mime *message_body(CURL *curl, const struct tb_mail_message *message)
{
    curl_mime *mime = curl_mime_init(curl);
    bool ok = mime && add_words(curl, mime, message);
    size_t i;
    for (i = 0; ok && i < message->attachment_count; i++)
        ok = add_attachment(mime, &message->attachments[i]);
    if (ok)
        return mime;
    curl_mime_free(mime);
    return NULL;
}

/* Replies that are about who sends, not about the message: a login that is missing or refused. */
static bool is_about_login(long reply)
{
    return reply == 530 || reply == 534 || reply == 535 || reply == 538;
}

/* What a failed transfer means for the recipient. The server's last reply decides where there is one. */
static enum tb_mail_outcome judge(CURL *curl, CURLcode code)
{
    long reply = 0;
    curl_off_t uploaded = 0;
    if (code == CURLE_OK)
        return TB_MAIL_SENT;
    curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &reply);
    curl_easy_getinfo(curl, CURLINFO_SIZE_UPLOAD_T, &uploaded);
    if (code == CURLE_READ_ERROR) /* an attachment could not be read: the message was never ended */
        return TB_MAIL_NOT_SENT;
    if (code == CURLE_LOGIN_DENIED || code == CURLE_USE_SSL_FAILED || is_about_login(reply))
        return TB_MAIL_NO_SERVER;
    if (reply >= 500)
        return TB_MAIL_REFUSED;
    if (reply >= 400)
        return TB_MAIL_NOT_SENT;
    if (uploaded > 0)
        return TB_MAIL_UNKNOWN;
    switch (code) {
    case CURLE_URL_MALFORMAT:
    case CURLE_UNSUPPORTED_PROTOCOL:
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_COULDNT_CONNECT:
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_WEIRD_SERVER_REPLY:
        return TB_MAIL_NO_SERVER;
    default:
        return reply == 0 ? TB_MAIL_NO_SERVER : TB_MAIL_NOT_SENT; /* not a word from it */
    }
}

static enum tb_status check_message(const struct tb_mail_message *message, struct tb_err *err)
{
    if (!tb_address_is(message->from))
        return tb_err_set(err, TB_CONFIG, _("not a mail address: \"%s\" (sender)"), message->from);
    if (is_set(message->reply_to) && !tb_address_is(message->reply_to))
        return tb_err_set(err, TB_CONFIG, _("not a mail address: \"%s\" (for replies)"), message->reply_to);
    if (!tb_address_is(message->to))
        return tb_err_set(err, TB_CONFIG, _("not a mail address: \"%s\" (recipient)"), message->to);
    return TB_OK;
}

enum tb_status tb_mail_send(const struct tb_mail_server *server, const struct tb_mail_message *message,
                            enum tb_mail_outcome *outcome, struct tb_err *err)
{
    char error[CURL_ERROR_SIZE] = "";
    struct tb_mail_reply reply = {""};
    struct curl_slist *headers = NULL, *recipients = NULL;
    curl_mime *mime = NULL;
    CURL *curl = NULL;
    CURLcode code;
    enum tb_status status = check_message(message, err);
    *outcome = TB_MAIL_REFUSED;
    if (status != TB_OK)
        return status;
    curl = curl_easy_init();
    headers = message_headers(message);
    recipients = curl_slist_append(NULL, message->to);
    mime = curl ? message_body(curl, message) : NULL;
    if (!curl || !headers || !recipients || !mime) {
        status =
            tb_err_set(err, TB_CONFIG, _("message cannot be made (control character in a header, or an attachment is gone): %s"),
                       message->subject);
        goto out;
    }
    tb_mail_set_server(curl, server, "smtp,smtps", error);
    curl_easy_setopt(curl, CURLOPT_HEADERFUNCTION, tb_mail_note_reply);
    curl_easy_setopt(curl, CURLOPT_HEADERDATA, &reply);
    curl_easy_setopt(curl, CURLOPT_MAIL_FROM, message->from);
    curl_easy_setopt(curl, CURLOPT_MAIL_RCPT, recipients);
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers);
    curl_easy_setopt(curl, CURLOPT_MIMEPOST, mime);
    code = curl_easy_perform(curl);
    *outcome = judge(curl, code);
    if (code != CURLE_OK)
        status = tb_err_set(err, TB_SYSTEM, _("mail was not delivered (%s; the server's last word: \"%s\"): %s"),
                            error[0] ? error : curl_easy_strerror(code), reply.text, message->to);
out:
    curl_mime_free(mime);
    curl_slist_free_all(recipients);
    curl_slist_free_all(headers);
    curl_easy_cleanup(curl);
    return status;
}

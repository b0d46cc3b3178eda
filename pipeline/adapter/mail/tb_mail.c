#include "tb_mail.h"
#include "tb_i18n.h"
#include "tb_mail_header.h"

#include <curl/curl.h>
#include <string.h>

enum { MOST_HEADER_BYTES = 16384, CONNECT_TIMEOUT_S = 30 };

bool tb_mail_is_address(const char *text)
{
    const char *at = strchr(text, '@');
    if (!at || at == text || !at[1] || strchr(at + 1, '@') || strlen(text) > 254)
        return false;
    for (; *text; text++)
        if ((unsigned char)*text <= 0x20 || (unsigned char)*text >= 0x7F || strchr("<>()[],;:\\\"", *text))
            return false;
    return true;
}

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
    tb_buf_puts(&line, "To: ");
    tb_mail_header_mailbox(&line, message->to_name, message->to);
    ok = ok && add_header(&list, &line);
    tb_buf_puts(&line, "Subject: ");
    tb_mail_header_text(&line, message->subject);
    ok = ok && add_header(&list, &line);
    tb_buf_printf(&line, "Message-ID: <%s>", message->message_id);
    ok = ok && add_header(&list, &line);
    tb_buf_puts(&line, "Auto-Submitted: auto-generated");
    ok = ok && add_header(&list, &line);
    tb_buf_free(&line);
    if (ok)
        return list;
    curl_slist_free_all(list);
    return NULL;
}

static bool add_text(curl_mime *mime, const char *text)
{
    curl_mimepart *part = curl_mime_addpart(mime);
    return part && curl_mime_data(part, text, CURL_ZERO_TERMINATED) == CURLE_OK &&
           curl_mime_type(part, "text/plain; charset=utf-8") == CURLE_OK && curl_mime_encoder(part, "base64") == CURLE_OK;
}

static bool add_attachment(curl_mime *mime, const struct tb_mail_attachment *attachment)
{
    struct tb_buf line = TB_BUF_INIT(MOST_HEADER_BYTES);
    struct curl_slist *list = NULL;
    curl_mimepart *part = curl_mime_addpart(mime);
    bool ok;
    tb_buf_puts(&line, "Content-Disposition: attachment");
    tb_mail_header_file_name(&line, attachment->name);
    ok = part && add_header(&list, &line) && curl_mime_filedata(part, attachment->path) == CURLE_OK &&
         curl_mime_filename(part, NULL) == CURLE_OK && curl_mime_type(part, attachment->type) == CURLE_OK &&
         curl_mime_encoder(part, "base64") == CURLE_OK;
    if (ok) {
        ok = curl_mime_headers(part, list, 1) == CURLE_OK; /* the part owns the list now */
        list = ok ? NULL : list;
    }
    curl_slist_free_all(list);
    tb_buf_free(&line);
    return ok;
}

static curl_mime *message_body(CURL *curl, const struct tb_mail_message *message)
{
    curl_mime *mime = curl_mime_init(curl);
    bool ok = mime && add_text(mime, message->text);
    size_t i;
    for (i = 0; ok && i < message->attachment_count; i++)
        ok = add_attachment(mime, &message->attachments[i]);
    if (ok)
        return mime;
    curl_mime_free(mime);
    return NULL;
}

/* libcurl hands over the server's lines one by one; the last one is what the administrator wants to read. */
struct last_reply {
    char text[512];
};

static size_t note_reply(char *line, size_t size, size_t count, void *context)
{
    struct last_reply *reply = context;
    size_t length = size * count, i, used = 0;
    for (i = 0; i < length && used + 1 < sizeof reply->text; i++)
        if ((unsigned char)line[i] >= 0x20 && (unsigned char)line[i] != 0x7F)
            reply->text[used++] = line[i];
    reply->text[used] = '\0';
    return length;
}

static void set_server(CURL *curl, const struct tb_mail_server *server, char *error)
{
    curl_easy_setopt(curl, CURLOPT_ERRORBUFFER, error);
    curl_easy_setopt(curl, CURLOPT_URL, server->url);
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    curl_easy_setopt(curl, CURLOPT_USE_SSL, server->require_tls ? (long)CURLUSESSL_ALL : (long)CURLUSESSL_TRY);
    curl_easy_setopt(curl, CURLOPT_SSLVERSION, (long)CURL_SSLVERSION_TLSv1_2);
    curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, (long)CONNECT_TIMEOUT_S);
    curl_easy_setopt(curl, CURLOPT_TIMEOUT, server->timeout_s);
    if (server->ca_file && server->ca_file[0])
        curl_easy_setopt(curl, CURLOPT_CAINFO, server->ca_file);
    if (server->user && server->user[0]) {
        curl_easy_setopt(curl, CURLOPT_USERNAME, server->user);
        curl_easy_setopt(curl, CURLOPT_PASSWORD, server->password ? server->password : "");
    }
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
    if (reply >= 500)
        return TB_MAIL_REFUSED;
    if (reply >= 400)
        return TB_MAIL_NOT_SENT;
    if (uploaded > 0)
        return TB_MAIL_UNKNOWN;
    switch (code) {
    case CURLE_USE_SSL_FAILED:
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_LOGIN_DENIED:
    case CURLE_URL_MALFORMAT:
    case CURLE_UNSUPPORTED_PROTOCOL:
        return TB_MAIL_REFUSED;
    default:
        return TB_MAIL_NOT_SENT;
    }
}

static enum tb_status check_message(const struct tb_mail_message *message, struct tb_err *err)
{
    if (!tb_mail_is_address(message->from))
        return tb_err_set(err, TB_CONFIG, _("not a mail address: \"%s\" (sender)"), message->from);
    if (!tb_mail_is_address(message->to))
        return tb_err_set(err, TB_CONFIG, _("not a mail address: \"%s\" (recipient)"), message->to);
    return TB_OK;
}

enum tb_status tb_mail_send(const struct tb_mail_server *server, const struct tb_mail_message *message,
                            enum tb_mail_outcome *outcome, struct tb_err *err)
{
    char error[CURL_ERROR_SIZE] = "";
    struct last_reply reply = {""};
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
    set_server(curl, server, error);
    curl_easy_setopt(curl, CURLOPT_HEADERFUNCTION, note_reply);
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

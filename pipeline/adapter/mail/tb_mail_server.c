/* What every connection to a mail server has in common. */
#include "tb_i18n.h"
#include "tb_mail_internal.h"

enum { CONNECT_TIMEOUT_S = 30 };

size_t tb_mail_note_reply(char *line, size_t size, size_t count, void *context)
{
    struct tb_mail_reply *reply = context;
    size_t length = size * count, i, used = 0;
    for (i = 0; i < length && used + 1 < sizeof reply->text; i++)
        if ((unsigned char)line[i] >= 0x20 && (unsigned char)line[i] != 0x7F)
            reply->text[used++] = line[i];
    reply->text[used] = '\0';
    return length;
}

void tb_mail_set_server(CURL *curl, const struct tb_mail_server *server, const char *protocols, char *error)
{
    curl_easy_setopt(curl, CURLOPT_ERRORBUFFER, error);
    curl_easy_setopt(curl, CURLOPT_URL, server->url);
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, protocols);
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

enum tb_status tb_mail_try(const struct tb_mail_server *server, struct tb_err *err)
{
    char error[CURL_ERROR_SIZE] = "";
    struct tb_mail_reply reply = {""};
    CURL *curl = curl_easy_init();
    CURLcode code;
    if (!curl)
        return tb_err_nomem(err);
    tb_mail_set_server(curl, server, "smtp,smtps", error);
    curl_easy_setopt(curl, CURLOPT_HEADERFUNCTION, tb_mail_note_reply);
    curl_easy_setopt(curl, CURLOPT_HEADERDATA, &reply);
    curl_easy_setopt(curl, CURLOPT_CONNECT_ONLY, 1L);
    code = curl_easy_perform(curl);
    curl_easy_cleanup(curl);
    if (code == CURLE_OK)
        return TB_OK;
    return tb_err_set(err, TB_SYSTEM, _("the mail server cannot be used (%s; its last word: \"%s\"): %s"),
                      error[0] ? error : curl_easy_strerror(code), reply.text, server->url);
}

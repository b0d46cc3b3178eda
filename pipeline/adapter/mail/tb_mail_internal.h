/* tb_mail_internal: what the files of this adapter share. Not for anybody else: it shows libcurl's types. */
#ifndef TB_MAIL_INTERNAL_H
#define TB_MAIL_INTERNAL_H

#include "tb_mail.h"
#include <curl/curl.h>

/* The server's last line, without control characters: what the administrator wants to read. */
struct tb_mail_reply {
    char text[512];
};

/* Address, login, TLS and time limits. protocols: "smtp,smtps". error: CURL_ERROR_SIZE bytes that outlive the transfer. */
void tb_mail_set_server(CURL *curl, const struct tb_mail_server *server, const char *protocols, char *error);
/* For CURLOPT_HEADERFUNCTION; context: struct tb_mail_reply. */
size_t tb_mail_note_reply(char *line, size_t size, size_t count, void *context);

#endif

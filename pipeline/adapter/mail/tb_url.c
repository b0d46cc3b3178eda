#include "tb_url.h"
#include "tb_i18n.h"

#include <curl/curl.h>

static size_t forget(char *bytes, size_t size, size_t count, void *context)
{
    (void)bytes;
    (void)context;
    return size * count;
}

enum tb_status tb_url_fetch(const char *url, int timeout_s, struct tb_err *err)
{
    char reason[CURL_ERROR_SIZE] = "";
    enum tb_status status = TB_OK;
    CURL *curl = curl_easy_init();
    CURLcode code;
    if (!curl)
        return tb_err_nomem(err);
    if ((code = curl_easy_setopt(curl, CURLOPT_URL, url)) == CURLE_OK &&
        (code = curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "http,https")) == CURLE_OK &&
        (code = curl_easy_setopt(curl, CURLOPT_TIMEOUT, (long)timeout_s)) == CURLE_OK &&
        (code = curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L)) == CURLE_OK &&
        (code = curl_easy_setopt(curl, CURLOPT_FAILONERROR, 1L)) == CURLE_OK &&
        (code = curl_easy_setopt(curl, CURLOPT_ERRORBUFFER, reason)) == CURLE_OK &&
        (code = curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, forget)) == CURLE_OK)
        code = curl_easy_perform(curl);
    if (code != CURLE_OK)
        status = tb_err_set(err, TB_SYSTEM, _("cannot fetch (%s): %s"), reason[0] ? reason : curl_easy_strerror(code), url);
    curl_easy_cleanup(curl);
    return status;
}

#include "tb_post.h"
#include "tb_i18n.h"
#include "tb_mail_internal.h"

enum { CONNECT_TIMEOUT_S = 30 };

static size_t take_answer(char *bytes, size_t size, size_t count, void *context)
{
    struct tb_buf *answer = context;
    tb_buf_append(answer, bytes, size * count);
    return answer->failed ? 0 : size * count;
}

static enum tb_mail_outcome judge(CURL *curl, CURLcode code)
{
    long reply = 0;
    curl_off_t uploaded = 0;
    curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &reply);
    curl_easy_getinfo(curl, CURLINFO_SIZE_UPLOAD_T, &uploaded);
    if (code == CURLE_OK && reply >= 200 && reply < 300)
        return TB_MAIL_SENT;
    if (reply == 408 || reply == 429 || reply >= 500)
        return TB_MAIL_NOT_SENT;
    if (reply >= 300)
        return TB_MAIL_REFUSED;
    return uploaded > 0 ? TB_MAIL_UNKNOWN : TB_MAIL_NO_SERVER;
}

static CURLcode set_up(CURL *curl, const struct tb_post *post, const char *json, struct curl_slist *headers, struct tb_buf *answer)
{
    CURLcode code;
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_SSLVERSION, (long)CURL_SSLVERSION_TLSv1_2);
    curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, (long)CONNECT_TIMEOUT_S);
    curl_easy_setopt(curl, CURLOPT_TIMEOUT, post->timeout_s);
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, take_answer);
    curl_easy_setopt(curl, CURLOPT_WRITEDATA, answer);
    if (post->ca_file && post->ca_file[0])
        curl_easy_setopt(curl, CURLOPT_CAINFO, post->ca_file);
    if ((code = curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, post->plain_allowed ? "http,https" : "https")) != CURLE_OK ||
        (code = curl_easy_setopt(curl, CURLOPT_URL, post->url)) != CURLE_OK ||
        (code = curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers)) != CURLE_OK)
        return code;
    return curl_easy_setopt(curl, CURLOPT_POSTFIELDS, json);
}

enum tb_status tb_post_json(const struct tb_post *post, const char *json, struct tb_buf *answer, enum tb_mail_outcome *outcome,
                            struct tb_err *err)
{
    struct curl_slist *headers = curl_slist_append(NULL, "Content-Type: application/json; charset=utf-8");
    CURL *curl = curl_easy_init();
    enum tb_status status = TB_OK;
    long reply = 0;
    CURLcode code;
    *outcome = TB_MAIL_NO_SERVER;
    if (!curl || !headers) {
        status = tb_err_nomem(err);
        goto out;
    }
    code = set_up(curl, post, json, headers, answer);
    if (code == CURLE_OK)
        code = curl_easy_perform(curl);
    *outcome = judge(curl, code);
    curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &reply);
    /* curl's own text would name the host at most, but an address that is not one at all is quoted: the code's text is enough. */
    if (code != CURLE_OK)
        status = tb_err_set(err, TB_SYSTEM, _("the robot cannot be reached (%s)"), curl_easy_strerror(code));
    else if (*outcome != TB_MAIL_SENT)
        status = tb_err_set(err, TB_SYSTEM, _("the robot's server refused: HTTP status %ld"), reply);
out:
    curl_slist_free_all(headers);
    curl_easy_cleanup(curl);
    return status;
}

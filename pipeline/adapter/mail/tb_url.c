#include "tb_url.h"
#include "tb_i18n.h"

#include <curl/curl.h>
#include <dlfcn.h>
#include <stdbool.h>

/* libcurl brings two dozen libraries that take longer to load than the rest of a night in which nothing is new; it is loaded when
 * there is a watcher to tell. */
struct library {
    void *handle;
    CURL *(*init)(void);
    CURLcode (*set)(CURL *curl, CURLoption option, ...);
    CURLcode (*perform)(CURL *curl);
    void (*cleanup)(CURL *curl);
    const char *(*text)(CURLcode code);
};

/* POSIX lets a function's address pass through void *, ISO C does not name it. */
static bool find(const struct library *library, const char *name, void *function)
{
    void **place = function;
    *place = dlsym(library->handle, name);
    return *place != NULL;
}

static enum tb_status load(struct library *library, struct tb_err *err)
{
    library->handle = dlopen("libcurl.so.4", RTLD_NOW | RTLD_LOCAL);
    if (library->handle && find(library, "curl_easy_init", &library->init) && find(library, "curl_easy_setopt", &library->set) &&
        find(library, "curl_easy_perform", &library->perform) && find(library, "curl_easy_cleanup", &library->cleanup) &&
        find(library, "curl_easy_strerror", &library->text))
        return TB_OK;
    return tb_err_set(err, TB_SYSTEM, _("cannot load libcurl: %s"), dlerror());
}

static size_t forget(char *bytes, size_t size, size_t count, void *context)
{
    (void)bytes;
    (void)context;
    return size * count;
}

enum tb_status tb_url_fetch(const char *url, int timeout_s, struct tb_err *err)
{
    char reason[CURL_ERROR_SIZE] = "";
    struct library use = {NULL, NULL, NULL, NULL, NULL, NULL};
    enum tb_status status = load(&use, err);
    CURL *curl;
    CURLcode code;
    if (status != TB_OK)
        return status; /* what was loaded stays until the end */
    curl = use.init();
    if (!curl)
        return tb_err_nomem(err);
    if ((code = use.set(curl, CURLOPT_URL, url)) == CURLE_OK &&
        (code = use.set(curl, CURLOPT_PROTOCOLS_STR, "http,https")) == CURLE_OK &&
        (code = use.set(curl, CURLOPT_TIMEOUT, (long)timeout_s)) == CURLE_OK &&
        (code = use.set(curl, CURLOPT_NOSIGNAL, 1L)) == CURLE_OK && (code = use.set(curl, CURLOPT_FAILONERROR, 1L)) == CURLE_OK &&
        (code = use.set(curl, CURLOPT_ERRORBUFFER, reason)) == CURLE_OK &&
        (code = use.set(curl, CURLOPT_WRITEFUNCTION, forget)) == CURLE_OK)
        code = use.perform(curl);
    if (code != CURLE_OK)
        status = tb_err_set(err, TB_SYSTEM, _("cannot fetch (%s): %s"), reason[0] ? reason : use.text(code), url);
    use.cleanup(curl);
    return status;
}

/* tb_url: fetch an address and forget what it says, for watchers that want to hear from us (healthchecks).
 * ERRORS  TB_SYSTEM with the reason: no connection, no answer in time, an HTTP status of 400 or more. */
#ifndef TB_URL_H
#define TB_URL_H

#include "tb_err.h"

/* GET, http or https only, redirects not followed. */
enum tb_status tb_url_fetch(const char *url, int timeout_s, struct tb_err *err) TB_MUST_CHECK;

#endif

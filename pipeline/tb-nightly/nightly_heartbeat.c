#include "nightly.h"
#include "tb_file.h"
#include "tb_i18n.h"
#include "tb_url.h"

#include <string.h>

enum { FETCH_TIMEOUT_S = 10 };

/* A watcher that cannot be reached is said, and is no failure of the night. */
void nightly_heartbeat(struct tb_nightly *night, const char *event)
{
    const char *path = tb_conf_path(night->conf, "nightly", "heartbeat");
    const char *url = tb_conf_text(night->conf, "nightly", "heartbeat_url");
    struct tb_err err = TB_ERR_INIT;
    char now[TB_CLOCK_TEXT_BYTES];
    if (path[0]) {
        const char *text = nightly_text(night, "%s %s\n", nightly_now(night, now), event);
        if (tb_file_replace(path, text, strlen(text), &err) != TB_OK)
            nightly_say(night, false, "%s: %s", _("warning"), err.message);
    }
    if (url[0] && tb_url_fetch(nightly_text(night, "%s/%s", url, event), FETCH_TIMEOUT_S, &err) != TB_OK)
        nightly_say(night, false, "%s: %s", _("warning"), err.message);
}

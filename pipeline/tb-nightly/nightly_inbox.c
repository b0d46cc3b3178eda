/* The inbox as the night finds it: what it cannot read, or an inbox that is not there, is reported and is nobody's silence. */
#include "nightly.h"
#include "tb_file.h"
#include "tb_i18n.h"

static enum tb_status count_one(void *context, const struct tb_file_info *info, struct tb_err *err)
{
    int64_t *files = context;
    (void)info;
    (void)err;
    ++*files;
    return TB_OK;
}

/* Something is there, whatever it is. */
static void count_closed(void *context, const char *relative)
{
    int64_t *files = context;
    (void)relative;
    ++*files;
}

enum tb_status nightly_inbox_look(struct tb_nightly *night, bool *is_lost, struct tb_err *err)
{
    const char *inbox = tb_conf_path(night->conf, "paths", "inbox");
    struct tb_err ignored = TB_ERR_INIT; /* tb-ingest says what it is */
    int64_t known = 0;
    bool found;
    enum tb_status status = tb_db_one_int(night->db, "SELECT count(DISTINCT file) FROM submission", &known, &found, err);
    night->inbox_files = 0;
    if (tb_file_walk_past(inbox, count_one, count_closed, &night->inbox_files, &ignored) != TB_OK)
        night->inbox_files = -1;
    *is_lost = status == TB_OK && night->inbox_files == 0 && known > 0;
    if (*is_lost)
        nightly_problem_add(
            night, "inbox", NULL, TB_SYSTEM,
            nightly_text(night, _("the inbox is empty, though %lld files came by it: is it mounted? Nothing was made anew: %s"),
                         (long long)known, inbox));
    return status;
}

enum tb_status nightly_inbox_unread(struct tb_nightly *night, struct tb_err *err)
{
    int64_t count = 0;
    bool found;
    enum tb_status status = tb_db_one_int(night->db, "SELECT count(*) FROM unread WHERE kind = 'closed'", &count, &found, err);
    if (status == TB_OK && count > 0)
        nightly_problem_add(night, "inbox", NULL, TB_SYSTEM,
                            nightly_text(night,
                                         _("%lld files or folders of the inbox cannot be read by this user; their counties "
                                           "have not failed to report"),
                                         (long long)count));
    return status;
}

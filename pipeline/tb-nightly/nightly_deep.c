/* Once a month the ledger is compared with everything that was received. LEDGER.compared says when that was last done, by whom ever, and
 * found without a difference: until then it is done, and told, every
 * night. So it is when another program has written into the ledger, whose pages nothing vouches for then. */
#include "nightly.h"
#include "tb_file.h"
#include "tb_i18n.h"

#include <string.h>

enum { MONTH_BYTES = 7, MOST_MARK_BYTES = 256 };

/* Whether it was this month; a ledger that has just begun has nothing to be compared with. */
static enum tb_status was_done(struct tb_nightly *night, const char *mark, bool *done, struct tb_err *err)
{
    struct tb_buf text = TB_BUF_INIT(MOST_MARK_BYTES);
    enum tb_status status = tb_file_read(mark, &text, err);
    *done = status == TB_OK && strncmp(tb_buf_str(&text), night->started_at, MONTH_BYTES) == 0;
    tb_buf_free(&text);
    if (status != TB_INPUT)
        return status;
    *done = true;
    return tb_file_replace(mark, night->started_at, strlen(night->started_at), err);
}

/* What differs, or that nothing does. */
static void compare(struct tb_nightly *night, bool is_foreign)
{
    static const char *const extra[] = {"--deep", NULL};
    struct nightly_job job;
    nightly_job_prepare(night, &job, "tb-doctor", NULL, extra, false);
    job.label = _("comparing the ledger with what was received");
    nightly_job_run(night, &job, 1); /* a failure is kept as a problem of the night */
    if (job.status == TB_PARTIAL)
        nightly_note_add(night, true, _("the ledger differs from what was received: tb-doctor --deep names every row and figure"));
    else if (job.status == TB_OK && is_foreign)
        nightly_note_add(night, true,
                         _("another program had written into the ledger; its rows and figures are those of what was received"));
}

enum tb_status nightly_deep(struct tb_nightly *night, struct tb_err *err)
{
    const bool is_on = tb_conf_bool(night->conf, "nightly", "deep") && nightly_has_program(night, "tb-doctor");
    enum tb_db_sums sums = TB_DB_SEALED;
    bool done = true;
    enum tb_status status = tb_db_sums(night->db, &sums, err);
    if (status == TB_OK && is_on)
        status = was_done(night, nightly_text(night, "%s.compared", night->ledger), &done, err);
    if (status != TB_OK)
        return status;
    if (is_on && (!done || sums == TB_DB_FOREIGN))
        compare(night, sums == TB_DB_FOREIGN);
    else if (sums == TB_DB_FOREIGN)
        nightly_note_add(night, true, tb_db_sums_warning(night->db));
    return TB_OK;
}

/* A clock that is behind or has jumped: told, and the night is still that of the last cut-off. The ledger knows when nights have run
 * (by our clock) and when reports were received (by the clocks of those who sent them). */
#include "nightly.h"
#include "tb_i18n.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum { CLOCKS_DIFFER_S = 3600, LONG_PAUSE_S = 40 * 86400 };

/* The night before this one; the latest by its clock, and its date; the report that came last. */
static const char last_sql[] =
    "SELECT (SELECT started_at FROM run ORDER BY id DESC LIMIT 1), r.started_at, r.as_of,"
    " coalesce((SELECT max(received_at) FROM submission), '') FROM run r ORDER BY r.started_at DESC, r.id DESC LIMIT 1";

/* As the query gives them; "" for none. */
struct known {
    char before_at[TB_CLOCK_TEXT_BYTES], run_at[TB_CLOCK_TEXT_BYTES], as_of[TB_CLOCK_TEXT_BYTES], received_at[TB_CLOCK_TEXT_BYTES];
};

/* A ledger that cannot be read is reported by whoever needs it. */
static void ask_ledger(const struct tb_nightly *night, struct known *known)
{
    struct tb_err ignored = TB_ERR_INIT;
    struct tb_stmt *stmt = NULL;
    struct tb_db *db = NULL;
    bool row = false;
    memset(known, 0, sizeof *known);
    if (access(night->ledger, F_OK) == 0 && tb_db_open(&db, night->ledger, TB_DB_READ, &ignored) == TB_OK &&
        tb_db_prepare(db, last_sql, &stmt, &ignored) == TB_OK && tb_stmt_step(stmt, &row, &ignored) == TB_OK && row) {
        snprintf(known->before_at, sizeof known->before_at, "%s", tb_stmt_text(stmt, 0));
        snprintf(known->run_at, sizeof known->run_at, "%s", tb_stmt_text(stmt, 1));
        snprintf(known->as_of, sizeof known->as_of, "%s", tb_stmt_text(stmt, 2));
        snprintf(known->received_at, sizeof known->received_at, "%s", tb_stmt_text(stmt, 3));
    }
    tb_stmt_free(stmt);
    tb_db_close(db);
}

void nightly_clock_look(struct tb_nightly *night, tb_date *as_of)
{
    char now[TB_CLOCK_TEXT_BYTES], soon[TB_CLOCK_TEXT_BYTES], long_ago[TB_CLOCK_TEXT_BYTES];
    struct known known;
    bool is_behind;
    tb_date last;
    ask_ledger(night, &known);
    tb_clock_format(&night->clock, night->clock.now_s, now);
    tb_clock_format(&night->clock, night->clock.now_s + CLOCKS_DIFFER_S, soon);
    tb_clock_format(&night->clock, night->clock.now_s - LONG_PAUSE_S, long_ago);
    if (!known.run_at[0])
        return;
    /* Behind a night long ago only when the reports bear it out: that night's clock may have been ahead. */
    is_behind = strcmp(known.run_at, soon) > 0 && strcmp(known.received_at, soon) > 0;
    if (is_behind || strcmp(known.before_at, soon) > 0)
        night->clock_note = nightly_text(
            night, _("it is %s here, but a night has run at %s: set the clock (timedatectl set-ntp true)"), now, known.run_at);
    else if (strcmp(known.run_at, long_ago) < 0)
        night->clock_note = nightly_text(
            night, _("it is %s here, and the last night was that of %s: look at the clock, or at cron"), now, known.run_at);
    last = tb_date_parse(known.as_of, strlen(known.as_of));
    if (*as_of == TB_DATE_NONE && is_behind && last != TB_DATE_NONE && last > tb_clock_date(&night->clock, night->clock.now_s) - 1)
        *as_of = last;
}

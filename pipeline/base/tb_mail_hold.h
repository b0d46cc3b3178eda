/* tb_mail_hold: mail stays in the house until the administrator says so.
 *
 * WHAT    A file LEDGER.mail-hold whose text says why. tb-doctor --restore puts it there before a ledger of earlier days
 *         takes its place: what that ledger believes to be unsent may have been sent since. While it is there tb-deliver
 *         sends nothing and says what would go out; tb-deliver --release removes it.
 * USE     status = tb_mail_hold_put(ledger_path, "restored from /backup", &err);
 * ERRORS  TB_SYSTEM with the path and the reason.
 */
#ifndef TB_MAIL_HOLD_H
#define TB_MAIL_HOLD_H

#include "tb_buf.h"
#include "tb_err.h"
#include <stdbool.h>

/* Put the hold, durable when this returns; one that is there gets another line. */
enum tb_status tb_mail_hold_put(const char *ledger, const char *reason, struct tb_err *err) TB_MUST_CHECK;
/* Whether there is a hold; its text is appended to reason (NULL: not wanted). */
enum tb_status tb_mail_hold_look(const char *ledger, bool *held, struct tb_buf *reason, struct tb_err *err) TB_MUST_CHECK;
enum tb_status tb_mail_hold_drop(const char *ledger, struct tb_err *err) TB_MUST_CHECK;

#endif

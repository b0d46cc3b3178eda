/* tb_backup: when the last backup was made.
 *
 * WHAT    A file LEDGER.backup: the moment and the folder, in one line. tb-doctor --backup writes it, the status page shows how old it is.
 * USE     status = tb_backup_note(ledger_path, "2017-07-06T03:00:00", "/backup", &err);
 * ERRORS  TB_SYSTEM with the path and the reason.
 */
#ifndef TB_BACKUP_H
#define TB_BACKUP_H

#include "tb_clock.h"
#include "tb_err.h"

enum tb_status tb_backup_note(const char *ledger, const char *moment, const char *folder, struct tb_err *err) TB_MUST_CHECK;
/* moment (TB_CLOCK_TEXT_BYTES): "" when none is known. */
void tb_backup_look(const char *ledger, char *moment);

#endif

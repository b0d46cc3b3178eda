/* doctor_backup: the whole state of an installation into a folder, and back.
 *
 * WHAT    A backup folder holds ledger.db (a copy of what was committed when it began, made while others may work), archive/
 *         and issued/. What stands in archive/ and issued/ never changes once it is there, so a second backup into the same
 *         folder copies only what is new. Every file goes under its name whole or not at all; the ledger goes last, so that
 *         a ledger in a backup never names a file that is not there.
 * ERRORS  TB_INPUT no backup in that folder, or it is damaged; TB_BUSY a run is under way (restore only); TB_SYSTEM disk.
 *         Restore changes nothing before the backup has been checked, and keeps the present ledger beside the new one.
 */
#ifndef DOCTOR_BACKUP_H
#define DOCTOR_BACKUP_H

#include "doctor.h"

enum tb_status doctor_backup(const struct doctor *doctor, const char *folder, struct tb_err *err) TB_MUST_CHECK;
enum tb_status doctor_restore(const struct doctor *doctor, const char *folder, struct tb_err *err) TB_MUST_CHECK;

/* doctor_lost.c: after a restore, the issues that stand on the disk and the mails that the ledger that was there (`before`, NULL: there
 * was none) has sent, and that the restored one does not know. What cannot be read, likely the reason for the restore, is said so. */
void doctor_name_lost(const struct doctor *doctor, const char *before);

#endif

/* tb_owner: root does not leave files behind that the user of the installation cannot write.
 *
 * WHAT    Run as root, a program goes on as the owner of a path, or, when that is not there yet, of the folder it will stand in: with
 *         that user's groups, for good. Whoever is not root, and what belongs to root, stays as it is.
 * USE     before the first file is made, and before any thread: tb_owner_become(ledger, &became, &err);
 * ERRORS  TB_SYSTEM when the user cannot be taken on.
 */
#ifndef TB_OWNER_H
#define TB_OWNER_H

#include "tb_err.h"
#include <stdbool.h>

/* *became (NULL: not asked for): whether this is another user now. */
enum tb_status tb_owner_become(const char *path, bool *became, struct tb_err *err) TB_MUST_CHECK;

#endif

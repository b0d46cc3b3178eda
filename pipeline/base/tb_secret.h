/* tb_secret: a password, or an address that is one, from a file nobody else may read.
 * ERRORS  TB_CONFIG: no such file, or others can read it. The secret is never part of a message. */
#ifndef TB_SECRET_H
#define TB_SECRET_H

#include "tb_arena.h"
#include "tb_err.h"

enum { TB_SECRET_MOST_LINES = 4 };

/* The file's lines, without their ends; lines that are not there are "". Strings live in the arena. */
enum tb_status tb_secret_read(const char *path, struct tb_arena *arena, const char *lines[TB_SECRET_MOST_LINES],
                              struct tb_err *err) TB_MUST_CHECK;

#endif

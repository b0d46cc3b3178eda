/* tb_command: a program of the chain with its arguments, and its run.
 *
 * USE        struct tb_command command;
 *            tb_command_begin(&command, "tb-bulletin", config, common);
 *            tb_command_option(&command, "--out", path);
 *            status = tb_command_run(&command, 120, &err);     (once; it frees the command)
 * OWNERSHIP  arguments are copied.
 * ERRORS     those of tb_child_run; TB_PARTIAL with the first line of what the program said. An argument too many is TB_SYSTEM.
 */
#ifndef TB_COMMAND_H
#define TB_COMMAND_H

#include "tb_arena.h"
#include "tb_opt.h"

enum { TB_COMMAND_MOST_ARGUMENTS = 2 * TB_OPT_MOST_SETS + 48 };

struct tb_command {
    struct tb_arena arena;
    char *argv[TB_COMMAND_MOST_ARGUMENTS + 1]; /* [0]: the program beside this one */
    size_t count;
    bool failed;
};

/* With the configuration of that file, and the --set options of common (NULL: none). */
void tb_command_begin(struct tb_command *command, const char *program, const char *config, const struct tb_opt_common *common);
void tb_command_add(struct tb_command *command, const char *argument);
/* The two of them; neither where value is NULL. */
void tb_command_option(struct tb_command *command, const char *option, const char *value);
/* The same, with a value as by printf. */
void tb_command_printf(struct tb_command *command, const char *option, const char *format, ...) TB_PRINTF(3, 4);
enum tb_status tb_command_run(struct tb_command *command, int limit_s, struct tb_err *err) TB_MUST_CHECK;

#endif

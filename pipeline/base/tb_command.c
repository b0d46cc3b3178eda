#include "tb_command.h"
#include "tb_child.h"

#include <stdlib.h>
#include <string.h>

/* argument: in the arena. */
static void take(struct tb_command *command, char *argument)
{
    if (!argument || command->count == TB_COMMAND_MOST_ARGUMENTS)
        command->failed = true;
    else
        command->argv[command->count++] = argument;
}

void tb_command_begin(struct tb_command *command, const char *program, const char *config, const struct tb_opt_common *common)
{
    char *path = tb_child_beside(program);
    int i;
    memset(command, 0, sizeof *command);
    take(command, path ? tb_arena_strdup(&command->arena, path) : NULL);
    free(path);
    tb_command_option(command, "-c", config);
    for (i = 0; common && i < common->set_count; i++)
        tb_command_option(command, "--set", common->sets[i]);
}

void tb_command_add(struct tb_command *command, const char *argument)
{
    take(command, tb_arena_strdup(&command->arena, argument));
}

void tb_command_option(struct tb_command *command, const char *option, const char *value)
{
    if (!value)
        return;
    tb_command_add(command, option);
    tb_command_add(command, value);
}

void tb_command_printf(struct tb_command *command, const char *option, const char *format, ...)
{
    va_list args;
    tb_command_add(command, option);
    va_start(args, format);
    take(command, tb_arena_vprintf(&command->arena, format, args));
    va_end(args);
}

enum tb_status tb_command_run(struct tb_command *command, int limit_s, struct tb_err *err)
{
    struct tb_child child = TB_CHILD_INIT;
    enum tb_status status = command->failed ? tb_err_nomem(err) : tb_child_run(&child, command->argv, limit_s, err);
    if (status == TB_PARTIAL)
        tb_err_set(err, TB_PARTIAL, "%.*s", (int)strcspn(tb_buf_str(&child.said), "\n"), tb_buf_str(&child.said));
    tb_child_free(&child);
    tb_arena_free(&command->arena);
    return status;
}

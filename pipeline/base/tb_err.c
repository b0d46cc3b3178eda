#include "tb_err.h"
#include "tb_i18n.h"

#include <stdio.h>
#include <string.h>

/* vsnprintf cuts bytes, not characters: end on a whole one and say that something is missing. */
static void end_on_character(char *message, size_t size)
{
    static const char ellipsis[] = "…";
    size_t end = size - sizeof ellipsis;
    while (end > 0 && ((unsigned char)message[end] & 0xC0) == 0x80)
        end--;
    memcpy(message + end, ellipsis, sizeof ellipsis);
}

TB_PRINTF(3, 0) static void format_into(char *to, size_t size, const char *format, va_list args)
{
    int wrote = vsnprintf(to, size, format, args);
    if (wrote < 0)
        to[0] = '\0';
    else if ((size_t)wrote >= size)
        end_on_character(to, size);
}

enum tb_status(tb_err_set)(struct tb_err *err, enum tb_status status, const char *format, ...)
{
    if (err) {
        va_list args;
        err->status = status;
        va_start(args, format);
        format_into(err->message, sizeof err->message, format, args);
        va_end(args);
    }
    return status;
}

enum tb_status(tb_err_errno)(struct tb_err *err, int errno_value, const char *format, ...)
{
    if (err) {
        va_list args;
        char reason[128] = "";
        size_t used;
        err->status = TB_SYSTEM;
        va_start(args, format);
        format_into(err->message, sizeof err->message, format, args);
        va_end(args);
        if (strerror_r(errno_value, reason, sizeof reason) != 0)
            snprintf(reason, sizeof reason, "errno %d", errno_value);
        used = strlen(err->message);
        snprintf(err->message + used, sizeof err->message - used, ": %s", reason);
    }
    return TB_SYSTEM;
}

enum tb_status(tb_err_nomem)(struct tb_err *err)
{
    return tb_err_set(err, TB_SYSTEM, _("out of memory"));
}

enum tb_status tb_err_context(struct tb_err *err, const char *format, ...)
{
    char old[TB_ERR_BYTES];
    char context[TB_ERR_BYTES];
    va_list args;
    if (!err)
        return TB_BUG;
    memcpy(old, err->message, sizeof old);
    va_start(args, format);
    format_into(context, sizeof context, format, args);
    va_end(args);
    {
        int wrote = snprintf(err->message, sizeof err->message, "%s: %s", context, old);
        if (wrote < 0 || (size_t)wrote >= sizeof err->message)
            end_on_character(err->message, sizeof err->message);
    }
    return err->status;
}

const char *tb_status_meaning(enum tb_status status)
{
    switch (status) {
#define TB_STATUS(name, code, meaning)                                                                                             \
    case name:                                                                                                                     \
        return meaning;
#include "tb_status.def"
#undef TB_STATUS
    }
    return "unknown status";
}

#include "tb_buf.h"
#include "tb_i18n.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

char *tb_buf_reserve(struct tb_buf *buf, size_t more)
{
    size_t need;
    if (buf->failed)
        return NULL;
    if (more > buf->most_bytes || buf->length > buf->most_bytes - more) {
        buf->failed = true;
        return NULL;
    }
    need = buf->length + more + 1;
    if (need > buf->capacity) {
        size_t capacity = buf->capacity < 128 ? 128 : buf->capacity;
        char *bytes;
        while (capacity < need)
            capacity += capacity / 2;
        bytes = realloc(buf->bytes, capacity);
        if (!bytes) {
            buf->failed = true;
            return NULL;
        }
        buf->bytes = bytes;
        buf->capacity = capacity;
    }
    return buf->bytes + buf->length;
}

void tb_buf_append(struct tb_buf *buf, const void *bytes, size_t length)
{
    char *to = tb_buf_reserve(buf, length);
    if (!to)
        return;
    if (length > 0)
        memcpy(to, bytes, length);
    buf->length += length;
    buf->bytes[buf->length] = '\0';
}

void tb_buf_puts(struct tb_buf *buf, const char *text)
{
    tb_buf_append(buf, text, strlen(text));
}

void tb_buf_putc(struct tb_buf *buf, char c)
{
    tb_buf_append(buf, &c, 1);
}

void tb_buf_printf(struct tb_buf *buf, const char *format, ...)
{
    va_list args, again;
    char *to = tb_buf_reserve(buf, 0);
    size_t room = to ? buf->capacity - buf->length : 0; /* most texts fit and are formatted once */
    int wanted;
    if (!to)
        return;
    va_start(args, format);
    va_copy(again, args);
    wanted = vsnprintf(to, room, format, args);
    va_end(args);
    if (wanted >= 0 && (size_t)wanted >= room) {
        *to = '\0';
        to = tb_buf_reserve(buf, (size_t)wanted);
        if (to)
            vsnprintf(to, (size_t)wanted + 1, format, again);
    }
    va_end(again);
    if (wanted < 0 || !to)
        buf->failed = true;
    else
        buf->length += (size_t)wanted;
}

void tb_buf_put_number(struct tb_buf *buf, uint64_t number)
{
    char text[20];
    size_t at = sizeof text;
    do
        text[--at] = (char)('0' + number % 10);
    while ((number /= 10) > 0);
    tb_buf_append(buf, text + at, sizeof text - at);
}

void tb_buf_put_hex(struct tb_buf *buf, unsigned value, int digits)
{
    char text[8];
    int i;
    for (i = 0; i < digits; i++)
        text[i] = "0123456789ABCDEF"[value >> 4 * (digits - 1 - i) & 15];
    tb_buf_append(buf, text, (size_t)digits);
}

void tb_buf_clear(struct tb_buf *buf)
{
    buf->length = 0;
    buf->failed = false;
    if (buf->bytes)
        buf->bytes[0] = '\0';
}

void tb_buf_cut(struct tb_buf *buf, size_t length)
{
    if (length >= buf->length)
        return;
    buf->length = length;
    buf->bytes[length] = '\0';
}

void tb_buf_free(struct tb_buf *buf)
{
    free(buf->bytes);
    buf->bytes = NULL;
    buf->length = buf->capacity = 0;
    buf->failed = false;
}

char *tb_buf_detach(struct tb_buf *buf)
{
    char *bytes;
    if (!buf->bytes)
        tb_buf_append(buf, "", 0);
    if (buf->failed) {
        tb_buf_free(buf);
        return NULL;
    }
    bytes = buf->bytes;
    buf->bytes = NULL;
    buf->length = buf->capacity = 0;
    return bytes;
}

const char *tb_buf_str(const struct tb_buf *buf)
{
    return buf->bytes ? buf->bytes : "";
}

enum tb_status tb_buf_check(const struct tb_buf *buf, const char *what, struct tb_err *err)
{
    if (!buf->failed)
        return TB_OK;
    return tb_err_set(err, TB_SYSTEM, _("no memory, or more than %zu bytes: %s"), buf->most_bytes, what);
}

#include "tb_mail_header.h"
#include "tb_escape.h"
#include "tb_clock.h"
#include "tb_utf8.h"

#include <stdio.h>
#include <string.h>

enum {
    WORD_BYTES = 45, /* of text in an encoded word: 60 of base64 and 12 of frame stay within 75 */
    PIECE_BYTES = 18 /* of a file name in a piece of RFC 2231: 54 characters when each is percent-encoded */
};

static bool is_plain(const char *text)
{
    for (; *text; text++)
        if ((unsigned char)*text < 0x20 || (unsigned char)*text > 0x7E)
            return false;
    return true;
}

static bool has_control(const char *text)
{
    for (; *text; text++)
        if ((unsigned char)*text < 0x20 || (unsigned char)*text == 0x7F)
            return true;
    return false;
}

static void base64(struct tb_buf *buf, const unsigned char *bytes, size_t length)
{
    static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    size_t i;
    for (i = 0; i < length; i += 3) {
        size_t left = length - i;
        uint32_t group =
            (uint32_t)bytes[i] << 16 | (left > 1 ? (uint32_t)bytes[i + 1] << 8 : 0) | (left > 2 ? (uint32_t)bytes[i + 2] : 0);
        tb_buf_putc(buf, digits[group >> 18 & 63]);
        tb_buf_putc(buf, digits[group >> 12 & 63]);
        tb_buf_putc(buf, (char)(left > 1 ? digits[group >> 6 & 63] : '='));
        tb_buf_putc(buf, (char)(left > 2 ? digits[group & 63] : '='));
    }
}

void tb_mail_header_text(struct tb_buf *buf, const char *text)
{
    size_t length = strlen(text), at = 0;
    if (has_control(text)) {
        buf->failed = true;
        return;
    }
    if (is_plain(text)) {
        tb_buf_puts(buf, text);
        return;
    }
    while (at < length) {
        size_t take = 0, used;
        while (at + take < length) {
            tb_utf8_decode(text + at + take, length - at - take, &used);
            if (take + used > WORD_BYTES)
                break;
            take += used;
        }
        if (at > 0)
            tb_buf_puts(buf, "\r\n ");
        tb_buf_puts(buf, "=?UTF-8?B?");
        base64(buf, (const unsigned char *)text + at, take);
        tb_buf_puts(buf, "?=");
        at += take;
    }
}

void tb_mail_header_mailbox(struct tb_buf *buf, const char *name, const char *address)
{
    if (!name || !name[0]) {
        tb_buf_puts(buf, address);
        return;
    }
    if (is_plain(name)) {
        /* A quoted string: specials such as , and " would end the phrase. */
        tb_buf_putc(buf, '"');
        for (; *name; name++) {
            if (*name == '"' || *name == '\\')
                tb_buf_putc(buf, '\\');
            tb_buf_putc(buf, *name);
        }
        tb_buf_putc(buf, '"');
    } else {
        tb_mail_header_text(buf, name);
    }
    tb_buf_printf(buf, " <%s>", address);
}

void tb_mail_header_old_name(struct tb_buf *buf, const char *parameter, const char *name)
{
    tb_buf_printf(buf, ";\r\n %s=\"", parameter);
    if (is_plain(name))
        for (; *name; name++) {
            if (*name == '"' || *name == '\\')
                tb_buf_putc(buf, '\\');
            tb_buf_putc(buf, *name);
        }
    else
        tb_mail_header_text(buf, name);
    tb_buf_putc(buf, '"');
}

void tb_mail_header_file_name(struct tb_buf *buf, const char *name)
{
    static const char plain[] = ".-_";
    size_t length = strlen(name), at = 0, used, piece = 0;
    char part[PIECE_BYTES + 1];
    if (has_control(name)) {
        buf->failed = true;
        return;
    }
    if (length <= PIECE_BYTES) {
        tb_buf_puts(buf, ";\r\n filename*=UTF-8''");
        tb_escape_url(buf, name, plain);
    }
    while (length > PIECE_BYTES && at < length) {
        size_t take = 0;
        while (at + take < length) { /* whole characters */
            tb_utf8_decode(name + at + take, length - at - take, &used);
            if (take + used > PIECE_BYTES)
                break;
            take += used;
        }
        tb_buf_printf(buf, ";\r\n filename*%zu*=%s", piece, piece == 0 ? "UTF-8''" : "");
        snprintf(part, sizeof part, "%.*s", (int)take, name + at);
        tb_escape_url(buf, part, plain);
        at += take;
        piece++;
    }
    tb_mail_header_old_name(buf, "filename", name);
}

void tb_mail_header_date(struct tb_buf *buf, int64_t date_s, int32_t offset_s)
{
    static const char days[][4] = {"Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"};
    static const char months[][4] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    struct tb_clock clock = {date_s, offset_s};
    char moment[TB_CLOCK_TEXT_BYTES];
    tb_date date = tb_clock_date(&clock, date_s);
    int year, month, day, minutes = (offset_s < 0 ? -offset_s : offset_s) / 60;
    tb_date_to_ymd(date, &year, &month, &day);
    tb_clock_format(&clock, date_s, moment);
    tb_buf_printf(buf, "%s, %d %s %d %s %c%02d%02d", days[((date % 7) + 7) % 7], day, months[month - 1], year, moment + 11,
                  offset_s < 0 ? '-' : '+', minutes / 60, minutes % 60);
}

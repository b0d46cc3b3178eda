#include "tb_decode.h"

#include "tb_i18n.h"
#include "tb_utf8.h"

#include <errno.h>
#include <iconv.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

enum { LEADS = 0xFE - 0x81 + 1, TRAILS = 0xFE - 0x40 + 1, CARRY_BYTES = 4 };

struct tb_decode {
    enum tb_encoding encoding;
    uint64_t offset; /* of the next byte that is fed */
    uint64_t bad_offset;
    char carry[CARRY_BYTES];
    size_t carry_bytes;
    uint64_t mark_bytes; /* of the byte order mark, still to be passed over */
    iconv_t gb18030;     /* for four-byte characters, and what is not in pairs yet */
};

/* UTF-8 of each two-byte character, first byte lowest; 0: not asked for yet, or none. All of them would take milliseconds. */
static _Atomic uint32_t pairs[LEADS * TRAILS];

const char *tb_encoding_name(enum tb_encoding encoding)
{
    static const char *const names[] = {"", "UTF-8", "UTF-8 BOM", "GB18030", "UTF-16LE", "UTF-16BE", "ISO-8859-1"};
    return names[encoding];
}

static bool is_cut(const char *text, size_t length)
{
    const unsigned char first = (unsigned char)text[0];
    size_t need = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2, i;
    if (first < 0xC2 || first > 0xF4 || length >= need)
        return false;
    for (i = 1; i < length; i++)
        if (((unsigned char)text[i] & 0xC0) != 0x80)
            return false;
    return true;
}

/* Only what follows is looked at once it is known that the file is not UTF-8. */
static void sniff_utf8(struct tb_sniff *sniff, const char *bytes, size_t length)
{
    const uint64_t base = sniff->bytes - sniff->carry_bytes;
    size_t taken = 0, valid;
    while (sniff->carry_bytes > 0 && taken < length) {
        sniff->carry[sniff->carry_bytes++] = bytes[taken++];
        if (!is_cut(sniff->carry, sniff->carry_bytes)) {
            if (tb_utf8_valid_up_to(sniff->carry, sniff->carry_bytes) < sniff->carry_bytes) {
                sniff->utf8_bad_offset = base;
                return;
            }
            sniff->carry_bytes = 0;
        }
    }
    bytes += taken;
    length -= taken;
    valid = tb_utf8_valid_up_to(bytes, length);
    if (valid == length)
        return;
    if (is_cut(bytes + valid, length - valid)) {
        sniff->carry_bytes = length - valid;
        memcpy(sniff->carry, bytes + valid, sniff->carry_bytes);
    } else {
        sniff->utf8_bad_offset = sniff->bytes + taken + valid;
    }
}

/* What follows an accented letter: a letter, a blank or a mark. The second byte of a character of GB18030 may be an ASCII
 * letter too, which is rare, or a digit, which is rarer. */
static bool is_western_follower(unsigned char c)
{
    return c < '0' || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

/* Only of a file that is not UTF-8: the high bytes of Chinese come in pairs, those of a Western text one by one. */
static void count_pairs(struct tb_sniff *sniff, const char *bytes, size_t length)
{
    size_t i;
    for (i = 0; i < length; i++) {
        const bool is_high = (unsigned char)bytes[i] >= 0x80;
        sniff->paired += sniff->is_lead && is_high;
        sniff->lone += sniff->is_lead && is_western_follower((unsigned char)bytes[i]);
        sniff->is_lead = is_high && !sniff->is_lead;
    }
}

/* A part of what was UTF-8 up to here. */
static void sniff_text(struct tb_sniff *sniff, const char *bytes, size_t length)
{
    const size_t held = sniff->carry_bytes;
    size_t valid, i;
    sniff_utf8(sniff, bytes, length);
    if (sniff->utf8_bad_offset == UINT64_MAX)
        valid = length - (sniff->carry_bytes < length ? sniff->carry_bytes : length);
    else
        valid = sniff->utf8_bad_offset > sniff->bytes ? (size_t)(sniff->utf8_bad_offset - sniff->bytes) : 0;
    for (i = 0; i < valid && !sniff->has_high; i++)
        sniff->has_high = (unsigned char)bytes[i] >= 0x80;
    if (sniff->utf8_bad_offset == UINT64_MAX)
        return;
    if (sniff->utf8_bad_offset < sniff->bytes)
        count_pairs(sniff, sniff->carry, held);
    count_pairs(sniff, bytes + valid, length - valid);
}

void tb_sniff_feed(struct tb_sniff *sniff, const char *bytes, size_t length)
{
    size_t i;
    const char *zero = bytes;
    for (i = 0; i < length && sniff->bytes + i < sizeof sniff->first; i++)
        sniff->first[sniff->bytes + i] = (unsigned char)bytes[i];
    while (length > 0 && (zero = memchr(zero, 0, length - (size_t)(zero - bytes))) != NULL) {
        sniff->zeros[(sniff->bytes + (uint64_t)(zero - bytes)) & 1]++;
        zero++;
    }
    if (sniff->utf8_bad_offset != UINT64_MAX)
        count_pairs(sniff, bytes, length);
    else
        sniff_text(sniff, bytes, length);
    sniff->bytes += length;
}

enum tb_encoding tb_sniff_encoding(const struct tb_sniff *sniff)
{
    const unsigned char *first = sniff->first;
    const uint64_t zeros = sniff->zeros[0] + sniff->zeros[1];
    if (sniff->bytes >= 2 && first[0] == 0xFF && first[1] == 0xFE)
        return TB_ENCODING_UTF16LE;
    if (sniff->bytes >= 2 && first[0] == 0xFE && first[1] == 0xFF)
        return TB_ENCODING_UTF16BE;
    if (zeros > 0) {
        /* UTF-16 text has its zeros on one side: the high bytes of digits, commas and line ends. */
        if (sniff->bytes % 2 == 0 && sniff->zeros[1] * 20 > sniff->bytes && sniff->zeros[0] * 10 < sniff->zeros[1])
            return TB_ENCODING_UTF16LE;
        if (sniff->bytes % 2 == 0 && sniff->zeros[0] * 20 > sniff->bytes && sniff->zeros[1] * 10 < sniff->zeros[0])
            return TB_ENCODING_UTF16BE;
        return TB_ENCODING_NONE;
    }
    if (sniff->utf8_bad_offset == UINT64_MAX && sniff->carry_bytes == 0)
        return sniff->bytes >= 3 && first[0] == 0xEF && first[1] == 0xBB && first[2] == 0xBF ? TB_ENCODING_UTF8_BOM
                                                                                             : TB_ENCODING_UTF8;
    return !sniff->has_high && sniff->lone > sniff->paired ? TB_ENCODING_LATIN1 : TB_ENCODING_GB18030;
}

uint64_t tb_sniff_utf8_bad_offset(const struct tb_sniff *sniff)
{
    return sniff->utf8_bad_offset == UINT64_MAX && sniff->carry_bytes > 0 ? sniff->bytes - sniff->carry_bytes
                                                                          : sniff->utf8_bad_offset;
}

static uint32_t word_of(uint32_t character)
{
    char utf8[4];
    uint32_t word = 0;
    size_t n = tb_utf8_encode(character, utf8);
    while (n > 0) {
        n--;
        word = word << 8 | (unsigned char)utf8[n];
    }
    return word;
}

/* The four-byte forms that GB18030-2022 reads as these characters; glibc before 2.39 does not read them at all, and later ones make private
 * characters of them: it gives their characters to two bytes. Which of the two a machine writes depends on the edition it knows; both are
 * read. 0: none of them. */
static uint32_t convert_2022(const unsigned char *bytes)
{
    static const struct {
        uint32_t first, count, character;
    } runs[] = {{0x4A71, 8, 0x9FB4} /* 82 35 90 37 */, {0x98A4, 10, 0xFE10} /* 84 31 82 36 */};
    const uint32_t linear = ((uint32_t)(bytes[0] - 0x81) * 10 + (uint32_t)(bytes[1] - '0')) * 1260 +
                            (uint32_t)(bytes[2] - 0x81) * 10 + (uint32_t)(bytes[3] - '0');
    size_t i;
    if (bytes[2] < 0x81 || bytes[2] == 0xFF || bytes[3] < '0' || bytes[3] > '9')
        return 0;
    for (i = 0; i < sizeof runs / sizeof *runs; i++)
        if (linear - runs[i].first < runs[i].count)
            return word_of(runs[i].character + (linear - runs[i].first));
    return 0;
}

/* Two bytes that are characters beyond the basic plane, and private ones to a later glibc. 0: none of them. */
static uint32_t convert_beyond(const unsigned char *bytes)
{
    static const struct {
        unsigned char second;
        uint32_t character;
    } beyond[] = {{0x51, 0x20087}, {0x52, 0x20089}, {0x53, 0x200CC}, {0x6C, 0x215D7}, {0x76, 0x2298F}, {0x91, 0x241FE}};
    size_t i;
    for (i = 0; i < sizeof beyond / sizeof *beyond && bytes[0] == 0xFE; i++)
        if (bytes[1] == beyond[i].second)
            return word_of(beyond[i].character);
    return 0;
}

/* One GB18030 character -> UTF-8 bytes in a word, 0 when it is none. */
static uint32_t convert(iconv_t gb18030, const char *bytes, size_t length)
{
    char in[4], out[8], *from = in, *to = out;
    size_t in_left = length, out_left = sizeof out, n;
    uint32_t word = 0;
    memcpy(in, bytes, length);
    iconv(gb18030, NULL, NULL, NULL, NULL);
    if (iconv(gb18030, &from, &in_left, &to, &out_left) == (size_t)-1 || in_left > 0)
        return 0;
    iconv(gb18030, NULL, NULL, &to, &out_left); /* glibc holds a character back that may combine with the next */
    n = sizeof out - out_left;
    if (n == 0 || n > 4)
        return 0;
    while (n > 0) {
        n--;
        word = word << 8 | (unsigned char)out[n];
    }
    return word;
}

static enum tb_status open_gb18030(struct tb_decode *decode, struct tb_err *err)
{
    decode->gb18030 = iconv_open("UTF-8", "GB18030");
    if (decode->gb18030 == (iconv_t)-1)
        return tb_err_errno(err, errno, _("the C library cannot decode GB18030"));
    return TB_OK;
}

enum tb_status tb_decode_new(struct tb_decode **out, enum tb_encoding encoding, struct tb_err *err)
{
    struct tb_decode *decode = calloc(1, sizeof *decode);
    enum tb_status status = TB_OK;
    *out = NULL;
    if (!decode)
        return tb_err_nomem(err);
    decode->encoding = encoding;
    decode->gb18030 = (iconv_t)-1;
    decode->mark_bytes = encoding == TB_ENCODING_UTF8_BOM ? 3 : 0;
    if (encoding == TB_ENCODING_NONE)
        status = tb_err_set(err, TB_BUG, "no encoding to decode");
    else if (encoding == TB_ENCODING_GB18030)
        status = open_gb18030(decode, err);
    if (status != TB_OK)
        tb_decode_free(decode);
    else
        *out = decode;
    return status;
}

void tb_decode_free(struct tb_decode *decode)
{
    if (!decode)
        return;
    if (decode->gb18030 != (iconv_t)-1)
        iconv_close(decode->gb18030);
    free(decode);
}

static size_t put_word(char *to, uint32_t word)
{
    const unsigned char first = (unsigned char)word;
    size_t n = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4, i;
    for (i = 0; i < n; i++)
        to[i] = (char)(word >> (8 * i));
    return n;
}

/* Each of these decodes whole characters and returns how many bytes it took; *to moves on. A character that is cut by
 * the end is left; a bad one stops with *bad set. Room at *to: twice the bytes and eight more. */
static size_t decode_gb18030(struct tb_decode *decode, const char *bytes, size_t length, char **to, bool *bad)
{
    const unsigned char *in = (const unsigned char *)bytes;
    char *out = *to;
    size_t at = 0;
    while (at < length) {
        uint32_t word = 0;
        if (in[at] < 0x80) {
            uint64_t eight;
            while (length - at >= 8 && (memcpy(&eight, in + at, 8), (eight & 0x8080808080808080u) == 0)) {
                memcpy(out, in + at, 8);
                out += 8;
                at += 8;
            }
            while (at < length && in[at] < 0x80)
                *out++ = (char)in[at++];
            continue;
        }
        if (in[at] == 0x80 || in[at] == 0xFF) {
            *bad = true;
            break;
        }
        if (length - at < 2)
            break;
        if (in[at + 1] >= 0x40 && in[at + 1] != 0xFF) {
            _Atomic uint32_t *known = &pairs[(in[at] - 0x81) * TRAILS + (in[at + 1] - 0x40)];
            word = atomic_load_explicit(known, memory_order_relaxed);
            if (word == 0) {
                word = convert_beyond(in + at);
                if (word == 0)
                    word = convert(decode->gb18030, bytes + at, 2);
                atomic_store_explicit(known, word, memory_order_relaxed);
            }
            if ((word & 0xF0) == 0xE0) { /* nearly always: three bytes */
                memcpy(out, &(const char[4]){(char)word, (char)(word >> 8), (char)(word >> 16), 0}, 4);
                out += 3;
                at += 2;
                continue;
            }
            *bad = word == 0;
        } else if (in[at + 1] >= '0' && in[at + 1] <= '9') {
            if (length - at < 4)
                break;
            word = convert_2022(in + at);
            if (word == 0)
                word = convert(decode->gb18030, bytes + at, 4);
            *bad = word == 0;
        } else {
            *bad = true;
        }
        if (*bad)
            break;
        out += put_word(out, word);
        at += in[at + 1] >= 0x40 ? 2 : 4;
    }
    *to = out;
    return at;
}

static size_t decode_utf16(const struct tb_decode *decode, const char *bytes, size_t length, char **to, bool *bad)
{
    const unsigned char *in = (const unsigned char *)bytes;
    const size_t high = decode->encoding == TB_ENCODING_UTF16BE ? 0 : 1, low = 1 - high;
    size_t at = 0;
    while (length - at >= 2) {
        uint32_t c = (uint32_t)in[at + high] << 8 | in[at + low];
        size_t used = 2;
        if (c >= 0xD800 && c <= 0xDBFF) {
            uint32_t second;
            if (length - at < 4)
                break;
            second = (uint32_t)in[at + 2 + high] << 8 | in[at + 2 + low];
            if (second < 0xDC00 || second > 0xDFFF) {
                *bad = true;
                break;
            }
            c = 0x10000 + ((c - 0xD800) << 10) + (second - 0xDC00);
            used = 4;
        } else if (c >= 0xDC00 && c <= 0xDFFF) {
            *bad = true;
            break;
        }
        if (!(c == 0xFEFF && decode->offset + at == 0))
            *to += tb_utf8_encode(c, *to);
        at += used;
    }
    return at;
}

static size_t decode_some(struct tb_decode *decode, const char *bytes, size_t length, char **to, bool *bad)
{
    size_t i;
    switch (decode->encoding) {
    case TB_ENCODING_GB18030:
        return decode_gb18030(decode, bytes, length, to, bad);
    case TB_ENCODING_UTF16LE:
    case TB_ENCODING_UTF16BE:
        return decode_utf16(decode, bytes, length, to, bad);
    case TB_ENCODING_LATIN1:
        for (i = 0; i < length; i++)
            *to += tb_utf8_encode((unsigned char)bytes[i], *to);
        return length;
    default:
        memcpy(*to, bytes, length);
        *to += length;
        return length;
    }
}

static enum tb_status bad_byte(struct tb_decode *decode, struct tb_err *err)
{
    decode->bad_offset = decode->offset;
    return tb_err_set(err, TB_INPUT, _("not %s at byte %llu"), tb_encoding_name(decode->encoding),
                      (unsigned long long)decode->offset);
}

enum tb_status tb_decode_feed(struct tb_decode *decode, const char *bytes, size_t length, struct tb_buf *out, struct tb_err *err)
{
    bool bad = false;
    size_t used, taken;
    char *start = tb_buf_reserve(out, 2 * length + 32), *to = start;
    if (!start)
        return tb_buf_check(out, "text", err);
    while (decode->mark_bytes > 0 && length > 0) {
        decode->mark_bytes--;
        decode->offset++;
        bytes++;
        length--;
    }
    /* Complete the character that the last chunk cut, byte by byte. */
    while (decode->carry_bytes > 0 && length > 0 && !bad) {
        decode->carry[decode->carry_bytes++] = *bytes++;
        length--;
        taken = decode_some(decode, decode->carry, decode->carry_bytes, &to, &bad);
        if (taken > 0) {
            decode->offset += taken;
            decode->carry_bytes = 0;
        } else if (decode->carry_bytes == CARRY_BYTES) {
            bad = true;
        }
    }
    if (!bad && length > 0) {
        used = decode_some(decode, bytes, length, &to, &bad);
        decode->offset += used;
        if (!bad) {
            decode->carry_bytes = length - used;
            memcpy(decode->carry, bytes + used, length - used);
        }
    }
    out->length += (size_t)(to - start);
    out->bytes[out->length] = '\0';
    return bad ? bad_byte(decode, err) : TB_OK;
}

enum tb_status tb_decode_finish(struct tb_decode *decode, struct tb_err *err)
{
    return decode->carry_bytes > 0 ? bad_byte(decode, err) : TB_OK;
}

uint64_t tb_decode_bad_offset(const struct tb_decode *decode)
{
    return decode->bad_offset;
}

void tb_decode_text(struct tb_buf *out, const char *text, size_t length)
{
    const size_t from = out->length;
    struct tb_decode *decode = NULL;
    struct tb_err ignored = TB_ERR_INIT;
    if (tb_utf8_valid_up_to(text, length) == length || tb_decode_new(&decode, TB_ENCODING_GB18030, &ignored) != TB_OK ||
        tb_decode_feed(decode, text, length, out, &ignored) != TB_OK || tb_decode_finish(decode, &ignored) != TB_OK) {
        tb_buf_cut(out, from);
        tb_buf_append(out, text, length);
    }
    tb_decode_free(decode);
}

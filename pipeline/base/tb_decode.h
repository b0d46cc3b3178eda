/* tb_decode: bytes in the encodings that county files have -> UTF-8.
 *
 * WHAT       tb_sniff looks at every byte of a file and says which encoding it has: a byte order mark; else bytes that
 *            are zero in a UTF-16 pattern; else valid UTF-8; else, when most of its high bytes are alone among ASCII as the
 *            accents of a Western text do, ISO-8859-1; else GB18030 (whose validity shows when it is decoded). Never a guess
 *            from a sample. tb_decode turns chunks of any size into UTF-8, without the byte order mark.
 * USE        struct tb_sniff sniff = TB_SNIFF_INIT; tb_sniff_feed(&sniff, bytes, n) …; e = tb_sniff_encoding(&sniff);
 *            tb_decode_new(&decode, e, &err); tb_decode_feed(decode, bytes, n, &out, &err) …; tb_decode_finish(decode, &err);
 * OWNERSHIP  the caller owns the decoder and the buffer that is appended to.
 * ERRORS     TB_INPUT with the offset of the first bad byte (also tb_decode_bad_offset); TB_SYSTEM when the C library has
 *            no GB18030.
 * LIMITS     UTF-8 is passed on as it is: it was checked by the sniffing. Cost: linear.
 */
#ifndef TB_DECODE_H
#define TB_DECODE_H

#include "tb_buf.h"
#include "tb_err.h"
#include <stdbool.h>
#include <stdint.h>

enum tb_encoding {
    TB_ENCODING_NONE, /* no text in any of them */
    TB_ENCODING_UTF8,
    TB_ENCODING_UTF8_BOM,
    TB_ENCODING_GB18030,
    TB_ENCODING_UTF16LE,
    TB_ENCODING_UTF16BE,
    TB_ENCODING_LATIN1 /* to look at foreign files; no county's report is written in it */
};

/* "UTF-8" "UTF-8 BOM" "GB18030" "UTF-16LE" "UTF-16BE" "ISO-8859-1"; "" for none. Static. */
const char *tb_encoding_name(enum tb_encoding encoding);

struct tb_sniff {
    uint64_t bytes;           /* seen */
    uint64_t zeros[2];        /* zero bytes at even and odd places */
    uint64_t utf8_bad_offset; /* of the first byte that is not UTF-8; UINT64_MAX: none */
    unsigned char first[8];
    char carry[4]; /* a character cut by the end of the chunk */
    size_t carry_bytes;
    uint64_t lone, paired; /* high bytes from there on: before an ASCII byte, before another high one */
    bool is_lead;          /* the last byte was high and may be the first of a pair */
    bool has_high;         /* high bytes before it: broken UTF-8 then, no Western text */
};

#define TB_SNIFF_INIT                                                                                                              \
    {                                                                                                                              \
        0, {0, 0}, UINT64_MAX, {0}, {0}, 0, 0, 0, false, false                                                                     \
    }

void tb_sniff_feed(struct tb_sniff *sniff, const char *bytes, size_t length);
/* After the last byte. */
enum tb_encoding tb_sniff_encoding(const struct tb_sniff *sniff);
/* After the last byte: where the text stops being UTF-8; UINT64_MAX: it is UTF-8. A cut last character counts. */
uint64_t tb_sniff_utf8_bad_offset(const struct tb_sniff *sniff);

struct tb_decode;

enum tb_status tb_decode_new(struct tb_decode **decode, enum tb_encoding encoding, struct tb_err *err) TB_MUST_CHECK;
/* Append the chunk's text to out. What was decoded before a bad byte is there. */
enum tb_status tb_decode_feed(struct tb_decode *decode, const char *bytes, size_t length, struct tb_buf *out,
                              struct tb_err *err) TB_MUST_CHECK;
/* TB_INPUT when the last character is cut. */
enum tb_status tb_decode_finish(struct tb_decode *decode, struct tb_err *err) TB_MUST_CHECK;
/* The offset of the bad byte after a failure. */
uint64_t tb_decode_bad_offset(const struct tb_decode *decode);
void tb_decode_free(struct tb_decode *decode);

/* A text of which no encoding is known, in UTF-8: as it is when it is UTF-8, from GB18030 when it is that, else as it is. */
void tb_decode_text(struct tb_buf *out, const char *text, size_t length);

#endif

/* tb_clock: the only place where the time of day comes in.
 *
 * WHAT   The present moment, or the one given by --now. Programs take it once, in main, and pass it on.
 *        Local time is a fixed offset from UTC ([period] utc_offset, China +08:00), never the machine's TZ.
 */
#ifndef TB_CLOCK_H
#define TB_CLOCK_H

#include "tb_date.h"
#include "tb_err.h"

enum { TB_CLOCK_TEXT_BYTES = 32 };

struct tb_clock {
    int64_t now_s;    /* seconds since the epoch, UTC */
    int32_t offset_s; /* local time − UTC */
};

/* now_text: NULL for the machine's clock, else local 'YYYY-MM-DDTHH:MM:SS'. TB_USAGE when it is no time. */
enum tb_status tb_clock_start(struct tb_clock *clock, const char *now_text, int32_t offset_s, struct tb_err *err) TB_MUST_CHECK;

/* Milliseconds that only go forward: for time limits, never for results. */
int64_t tb_clock_monotonic_ms(void);
/* Milliseconds of the processor that this program has used, all threads together: it does not go on while others have the machine. */
int64_t tb_clock_used_ms(void);

/* '+08:00' -> 28800. False when it is no offset. */
int tb_clock_parse_offset(const char *text, int32_t *offset_s);

/* The local civil date of a moment. */
tb_date tb_clock_date(const struct tb_clock *clock, int64_t moment_s);

/* 'YYYY-MM-DDTHH:MM:SS' in local time. Returns text (TB_CLOCK_TEXT_BYTES). */
char *tb_clock_format(const struct tb_clock *clock, int64_t moment_s, char *text);

#endif

/* tb_cellformat: number formats of spreadsheets.
 *
 * WHAT       A format code ("0.00", `yyyy"年"m"月"`, `_ * #,##0_ ;_ * "-"_ `, `0!.0,"万"`) or a built-in id -> what kind of value it shows, and
 *            the text of a number in it as the county sees it, without what only decorates (thousands separators, padding, colours).
 *            0 is "0" whatever a format shows for it (a dash, nothing). A negative number has a minus, also where the format has brackets or only
 *            a colour. A scaled number is exact, whatever decimals the format shows.
 * USE        struct tb_cellformat format; tb_cellformat_parse(&format, code, n); tb_cellformat_builtin(&format, 14);
 *            tb_cellformat_put(&format, &number, date1904, &out, &shown);
 * OWNERSHIP  a format has no memory of its own.
 * ERRORS     a code that cannot be understood is General: the stored value as it is.
 * LIMITS     TB_CELLFORMAT_BYTES of code (Excel has 255 characters); four sections.
 * SOURCE     ECMA-376 18.8.30, 18.8.31; ids 27-36 and 50-58 as Chinese systems have them.
 */
#ifndef TB_CELLFORMAT_H
#define TB_CELLFORMAT_H

#include "tb_buf.h"
#include "tb_decimal.h"

enum { TB_CELLFORMAT_BYTES = 1024, TB_CELLFORMAT_SECTIONS = 4, TB_CELLFORMAT_TOKENS = 64, TB_CELLFORMAT_LITERAL_BYTES = 192 };

enum tb_cellformat_kind {
    TB_CELLFORMAT_GENERAL,
    TB_CELLFORMAT_NUMBER,
    TB_CELLFORMAT_DATE,
    TB_CELLFORMAT_MONTH, /* only year and month */
    TB_CELLFORMAT_TIME,  /* hours, minutes, seconds without a day */
    TB_CELLFORMAT_TEXT,  /* @ */
    TB_CELLFORMAT_WORD   /* nothing but literals, or nothing at all */
};

struct tb_cellformat_section {
    enum tb_cellformat_kind kind;
    char condition; /* 0, '<' '>' '=' '{' (<=) '}' (>=) '!' (<>) */
    struct tb_decimal limit;
    bool shows_time;         /* of a date */
    bool is_exact;           /* fractions and E notation: the stored value in full */
    int places;              /* digits before the point at least */
    int decimals;            /* after it at most, … */
    int least_decimals;      /* … and at least */
    int percents, thousands; /* signs % and scaling commas */
    int scale;               /* digit places behind a literal point in the whole part: 0!.0 */
    bool has_zero;           /* a digit place that is never blank */
    bool is_pattern;         /* literals are between digits: tokens */
    size_t token_count;
    struct {
        char what;                /* 'd' a digit place, 'p' the point, 'l' a literal */
        unsigned char at, length; /* of a literal in texts */
    } tokens[TB_CELLFORMAT_TOKENS];
    char prefix[TB_CELLFORMAT_LITERAL_BYTES], suffix[TB_CELLFORMAT_LITERAL_BYTES];
    char texts[TB_CELLFORMAT_LITERAL_BYTES];
};

struct tb_cellformat {
    size_t count; /* sections for numbers, 1 to 3 */
    bool has_conditions;
    struct tb_cellformat_section sections[TB_CELLFORMAT_SECTIONS];
    char text_prefix[TB_CELLFORMAT_LITERAL_BYTES], text_suffix[TB_CELLFORMAT_LITERAL_BYTES]; /* around a text: @"县" */
};

/* What was special about a number that was put. */
struct tb_cellformat_shown {
    enum tb_cellformat_kind kind;
    bool was_rounded; /* more is stored than shown */
    bool is_unseen;   /* the format shows nothing, and the number is not 0 */
};

void tb_cellformat_parse(struct tb_cellformat *format, const char *code, size_t length);
/* False: no meaning is built in for that id; format is General then. */
bool tb_cellformat_builtin(struct tb_cellformat *format, unsigned id);

void tb_cellformat_put(const struct tb_cellformat *format, const struct tb_decimal *number, bool date1904, struct tb_buf *out,
                       struct tb_cellformat_shown *shown);

/* The serial number of a day (and its part) as text; tb_cellformat_date.c. */
void tb_cellformat_put_date(const struct tb_cellformat_section *section, const struct tb_decimal *number, bool date1904,
                            struct tb_buf *out);

#endif

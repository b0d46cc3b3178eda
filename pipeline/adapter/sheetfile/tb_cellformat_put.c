#include "tb_cellformat.h"

#include <string.h>

static bool holds(const struct tb_cellformat_section *section, const struct tb_decimal *number)
{
    const int order = tb_decimal_compare(number, &section->limit);
    switch (section->condition) {
    case '<':
        return order < 0;
    case '>':
        return order > 0;
    case '{':
        return order <= 0;
    case '}':
        return order >= 0;
    case '!':
        return order != 0;
    default:
        return order == 0;
    }
}

/* Above 0; below; 0: or as the conditions say, the last section being for the rest. */
static const struct tb_cellformat_section *choose(const struct tb_cellformat *format, const struct tb_decimal *number)
{
    const struct tb_cellformat_section *sections = format->sections;
    const bool zero = number->count == 0;
    size_t i;
    if (format->has_conditions) {
        for (i = 0; i < format->count; i++) {
            if (sections[i].condition ? holds(&sections[i], number)
                                      : i + 1 == format->count || (i == 0 ? !zero && !number->is_negative : number->is_negative))
                return &sections[i];
        }
        return &sections[format->count - 1];
    }
    if (format->count >= 3 && zero)
        return &sections[2];
    return &sections[format->count >= 2 && number->is_negative ? 1 : 0];
}

/* Signs and brackets of a negative section go: the minus is before the digits. */
static void put_affix(struct tb_buf *out, const char *text, bool negative)
{
    for (; *text; text++)
        if (!negative || strchr("-+() ", *text) == NULL)
            tb_buf_putc(out, *text);
}

/* A dash that is shown for 0 is no sign of anything. */
static bool has_dash(const char *text)
{
    static const char *const dashes[] = {"-", "–", "—", "－", "─"};
    size_t i;
    for (i = 0; i < sizeof dashes / sizeof *dashes; i++)
        if (strstr(text, dashes[i]))
            return true;
    return false;
}

/* Digits into their places, literals between them: what is seen. */
static void put_pattern(struct tb_buf *out, const struct tb_cellformat_section *section, const struct tb_decimal *shown)
{
    char digits[512];
    struct tb_buf text = TB_BUF_INIT(sizeof digits);
    struct tb_decimal size = *shown;
    size_t places = 0, i, at = 0, whole;
    bool behind = false;
    size.is_negative = false;
    tb_decimal_put(&text, &size, section->places, section->decimals);
    whole = strcspn(tb_buf_str(&text), ".");
    for (i = 0; i < section->token_count && section->tokens[i].what != 'p'; i++)
        places += section->tokens[i].what == 'd';
    for (i = 0; i < section->token_count; i++) {
        if (section->tokens[i].what == 'l') {
            tb_buf_append(out, section->texts + section->tokens[i].at, section->tokens[i].length);
        } else if (section->tokens[i].what == 'p') {
            tb_buf_putc(out, '.');
            at = whole + 1;
            behind = true;
        } else if (behind) {
            if (at < text.length)
                tb_buf_putc(out, text.bytes[at++]);
        } else {
            /* the first place takes all digits that have none of their own */
            while (at < whole && whole - at >= places)
                tb_buf_putc(out, text.bytes[at++]);
            places--;
        }
    }
    tb_buf_free(&text);
}

static void put_number(struct tb_buf *out, const struct tb_cellformat_section *section, const struct tb_decimal *number,
                       bool negative_section, struct tb_cellformat_shown *how)
{
    struct tb_decimal exact = *number, seen;
    const bool scaled = section->thousands > 0 || section->scale > 0;
    if (exact.count > 0)
        exact.point += 2 * section->percents - 3 * section->thousands;
    seen = exact;
    how->was_rounded = !section->is_exact && tb_decimal_round(&seen, section->decimals);
    if (scaled && exact.count > 0)
        exact.point -= section->scale;
    if (number->count == 0 && !section->has_zero && (has_dash(section->prefix) || has_dash(section->suffix))) {
        tb_buf_putc(out, '0');
        return;
    }
    put_affix(out, section->prefix, negative_section);
    if (!section->is_exact && section->is_pattern) {
        if (seen.is_negative)
            tb_buf_putc(out, '-');
        put_pattern(out, section, &seen);
    } else if (section->is_exact || scaled) {
        tb_decimal_put(out, &exact, 1, 0);
    } else {
        tb_decimal_put(out, &seen, section->places, section->least_decimals);
    }
    put_affix(out, section->suffix, negative_section);
}

void tb_cellformat_put(const struct tb_cellformat *format, const struct tb_decimal *number, bool date1904, struct tb_buf *out,
                       struct tb_cellformat_shown *shown)
{
    const struct tb_cellformat_section *section = choose(format, number);
    const bool negative_section = number->is_negative && section != format->sections;
    const bool zero = number->count == 0;
    shown->kind = section->kind;
    shown->was_rounded = shown->is_unseen = false;
    switch (section->kind) {
    case TB_CELLFORMAT_DATE:
    case TB_CELLFORMAT_MONTH:
    case TB_CELLFORMAT_TIME:
        tb_cellformat_put_date(section, number, date1904, out);
        break;
    case TB_CELLFORMAT_NUMBER:
        put_number(out, section, number, negative_section, shown);
        break;
    case TB_CELLFORMAT_WORD:
        shown->is_unseen = !*section->prefix && !*section->suffix && !zero;
        if (zero && !section->condition)
            tb_buf_putc(out, '0');
        else if (shown->is_unseen)
            tb_decimal_put(out, number, 1, 0);
        else
            tb_buf_puts(out, *section->prefix ? section->prefix : section->suffix);
        break;
    default:
        put_affix(out, section->prefix, negative_section);
        tb_decimal_put(out, number, 1, 0);
        put_affix(out, section->suffix, negative_section);
        break;
    }
}

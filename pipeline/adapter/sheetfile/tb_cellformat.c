#include "tb_cellformat.h"

#include "tb_utf8.h"

#include <string.h>

/* Reading one section of a code. */
struct sectioning {
    struct tb_cellformat_section *section;
    const char *code;
    size_t length, at;
    bool has_digits, has_point, has_at, has_general;
    bool has_year, has_month, has_day, has_time, may_be_month; /* m is a month unless hours or seconds are there */
    char literal[TB_CELLFORMAT_LITERAL_BYTES];                 /* since the last digit place */
    size_t literal_bytes, texts_bytes;
    int commas; /* since the last digit place */
};

static bool is_letter(char c, char lower)
{
    return c == lower || c == lower - 'a' + 'A';
}

static bool starts(const struct sectioning *s, const char *word)
{
    size_t i;
    for (i = 0; word[i]; i++) {
        const char c = s->at + i < s->length ? s->code[s->at + i] : '\0';
        if (c != word[i] && !(word[i] >= 'a' && word[i] <= 'z' && is_letter(c, word[i])))
            return false;
    }
    return true;
}

/* Bytes of the character at s->at. */
static size_t character(const struct sectioning *s)
{
    size_t used = 0;
    if (s->at < s->length && tb_utf8_decode(s->code + s->at, s->length - s->at, &used) == TB_UTF8_BAD)
        used = 1;
    return used;
}

static void add_literal(struct sectioning *s, const char *text, size_t length)
{
    if (s->literal_bytes + length >= sizeof s->literal)
        return;
    memcpy(s->literal + s->literal_bytes, text, length);
    s->literal_bytes += length;
}

static void add_token(struct sectioning *s, char what, size_t at, size_t length)
{
    struct tb_cellformat_section *section = s->section;
    if (section->token_count == TB_CELLFORMAT_TOKENS)
        return;
    section->tokens[section->token_count].what = what;
    section->tokens[section->token_count].at = (unsigned char)at;
    section->tokens[section->token_count++].length = (unsigned char)length;
}

/* What stood between the last digit place and this one. */
static void settle_literal(struct sectioning *s)
{
    struct tb_cellformat_section *section = s->section;
    if (s->literal_bytes == 0)
        return;
    if (s->literal_bytes == 1 && s->literal[0] == '.' && !s->has_point && section->scale == 0) {
        section->scale = -1; /* counts from the next digit place on */
    } else if (!(s->literal_bytes == 1 && s->literal[0] == ',')) {
        section->is_pattern = true;
    }
    if (s->texts_bytes + s->literal_bytes < sizeof section->texts) {
        memcpy(section->texts + s->texts_bytes, s->literal, s->literal_bytes);
        add_token(s, 'l', s->texts_bytes, s->literal_bytes);
        s->texts_bytes += s->literal_bytes;
    }
    s->literal_bytes = 0;
}

static void on_place(struct sectioning *s, char c)
{
    struct tb_cellformat_section *section = s->section;
    if (!s->has_digits && !s->has_point) {
        memcpy(section->prefix, s->literal, s->literal_bytes);
        section->prefix[s->literal_bytes] = '\0';
        s->literal_bytes = 0;
    } else {
        settle_literal(s);
    }
    s->has_digits = true;
    s->commas = 0;
    section->has_zero = section->has_zero || c == '0';
    add_token(s, 'd', 0, 0);
    if (s->has_point) {
        section->decimals++;
        if (c == '0')
            section->least_decimals = section->decimals;
        return;
    }
    if (c == '0' || section->places > 0)
        section->places++;
    if (section->scale < 0)
        section->scale = 1;
    else if (section->scale > 0)
        section->scale++;
}

static void on_point(struct sectioning *s)
{
    if (!s->has_digits) {
        memcpy(s->section->prefix, s->literal, s->literal_bytes);
        s->section->prefix[s->literal_bytes] = '\0';
        s->literal_bytes = 0;
    } else {
        settle_literal(s);
    }
    s->section->thousands += s->commas;
    s->commas = 0;
    if (!s->has_point)
        add_token(s, 'p', 0, 0);
    s->has_point = true;
}

static void on_condition(struct sectioning *s, const char *text, size_t length)
{
    struct tb_cellformat_section *section = s->section;
    const bool two = length > 1 && (text[1] == '=' || text[1] == '>');
    const size_t from = two ? 2 : 1;
    char what = text[0];
    if (two)
        what = text[0] == '<' ? (text[1] == '=' ? '{' : '!') : '}';
    if (tb_decimal_parse(&section->limit, text + from, length - from))
        section->condition = what;
}

/* [Red] [>=100] [$¥-804] [h] [DBNum1] */
static void on_bracket(struct sectioning *s)
{
    const char *text = s->code + s->at + 1, *end = memchr(text, ']', s->length - s->at - 1);
    size_t length = end ? (size_t)(end - text) : s->length - s->at - 1, i;
    s->at += length + 1 + (end != NULL);
    if (length == 0)
        return;
    if (text[0] == '<' || text[0] == '>' || text[0] == '=') {
        on_condition(s, text, length);
    } else if (text[0] == '$') {
        for (i = 1; i < length && text[i] != '-'; i++)
            ;
        add_literal(s, text + 1, i - 1);
        if (length - i == 5 && memcmp(text + i, "-F400", 5) == 0)
            s->has_time = true;
        if (length - i == 5 && memcmp(text + i, "-F800", 5) == 0)
            s->has_day = true;
    } else if (is_letter(text[0], 'h') || is_letter(text[0], 'm') || is_letter(text[0], 's')) {
        for (i = 1; i < length && (text[i] | 32) == (text[0] | 32); i++)
            ;
        s->has_time = s->has_time || i == length; /* else a colour: [Magenta] */
    }
}

/* Letters of dates; false: something else. */
static bool on_date_letter(struct sectioning *s)
{
    const char c = s->code[s->at];
    if (starts(s, "am/pm") || starts(s, "a/p")) {
        s->has_time = true;
        s->at += starts(s, "am/pm") ? 5 : 3;
        return true;
    }
    if (starts(s, "上午/下午")) {
        s->has_time = true;
        s->at += strlen("上午/下午");
        return true;
    }
    if (is_letter(c, 'y') || is_letter(c, 'e'))
        s->has_year = true;
    else if (is_letter(c, 'm'))
        s->may_be_month = true;
    else if (is_letter(c, 'd') || starts(s, "aaa"))
        s->has_day = true;
    else if (is_letter(c, 'h') || is_letter(c, 's'))
        s->has_time = true;
    else if (!is_letter(c, 'a') && !is_letter(c, 'b') && !is_letter(c, 'g'))
        return false;
    while (s->at + 1 < s->length && s->code[s->at + 1] == c)
        s->at++;
    s->at++;
    return true;
}

/* "…" \x !x _x *x: true when it was one of them. */
static bool on_quoted(struct sectioning *s)
{
    const char c = s->code[s->at];
    if (c == '"') {
        const char *text = s->code + s->at + 1, *end = memchr(text, '"', s->length - s->at - 1);
        const size_t length = end ? (size_t)(end - text) : s->length - s->at - 1;
        add_literal(s, text, length);
        s->at += length + 1 + (end != NULL);
        return true;
    }
    if (c == '\\' || c == '!' || c == '_' || c == '*') {
        size_t used;
        s->at++;
        used = character(s);
        if (c == '\\' || c == '!')
            add_literal(s, s->code + s->at, used);
        s->at += used;
        return true;
    }
    return false;
}

static void on_token(struct sectioning *s)
{
    const char c = s->code[s->at];
    size_t used;
    if (on_quoted(s))
        return;
    if (c == '[') {
        on_bracket(s);
    } else if (starts(s, "general") || starts(s, "G/通用格式")) {
        s->has_general = true;
        memcpy(s->section->prefix, s->literal, s->literal_bytes);
        s->section->prefix[s->literal_bytes] = '\0';
        s->literal_bytes = 0;
        s->at += starts(s, "general") ? strlen("general") : strlen("G/通用格式");
    } else if (c == '0' || c == '#' || c == '?') {
        on_place(s, c);
        s->at++;
    } else if (c == '.') {
        on_point(s);
        s->at++;
    } else if (c == ',') {
        s->commas += s->has_digits;
        s->at++;
    } else if (c == '%') {
        s->section->percents++;
        add_literal(s, "%", 1);
        s->at++;
    } else if (c == '@') {
        s->has_at = true;
        memcpy(s->section->prefix, s->literal, s->literal_bytes);
        s->section->prefix[s->literal_bytes] = '\0';
        s->literal_bytes = 0;
        s->at++;
    } else if (s->has_digits && (starts(s, "e+") || starts(s, "e-"))) {
        s->section->is_exact = true;
        s->at += 2;
    } else if (s->has_digits && c == '/' && !s->has_time && !s->has_day && !s->has_year && !s->may_be_month) {
        s->section->is_exact = true; /* a fraction */
        s->at++;
    } else if (!on_date_letter(s)) {
        used = character(s);
        add_literal(s, s->code + s->at, used);
        s->at += used;
    }
}

static void settle_kind(struct sectioning *s)
{
    struct tb_cellformat_section *section = s->section;
    s->has_month = s->may_be_month && (!s->has_time || s->has_year || s->has_day);
    if (s->has_year || s->has_day || s->has_month) {
        section->kind = s->has_year && s->has_month && !s->has_day && !s->has_time ? TB_CELLFORMAT_MONTH : TB_CELLFORMAT_DATE;
        section->shows_time = s->has_time;
    } else if (s->has_time) {
        section->kind = TB_CELLFORMAT_TIME;
    } else if (s->has_general) {
        section->kind = TB_CELLFORMAT_GENERAL;
    } else if (s->has_digits) {
        section->kind = TB_CELLFORMAT_NUMBER;
    } else if (s->has_at) {
        section->kind = TB_CELLFORMAT_TEXT;
    } else {
        section->kind = TB_CELLFORMAT_WORD;
    }
    section->thousands += s->commas;
    if (section->scale < 0)
        section->scale = 0;
    memcpy(section->suffix, s->literal, s->literal_bytes);
    section->suffix[s->literal_bytes] = '\0';
}

/* Where the section ends: at a ";" that is not quoted. */
static size_t section_end(const char *code, size_t length, size_t at)
{
    for (; at < length && code[at] != ';'; at++) {
        const char close = code[at] == '"' ? '"' : code[at] == '[' ? ']' : '\0';
        if (code[at] == '\\' || code[at] == '!' || code[at] == '_' || code[at] == '*') {
            at++;
        } else if (close) {
            const char *end = memchr(code + at + 1, close, length - at - 1);
            at = end ? (size_t)(end - code) : length - 1;
        }
    }
    return at < length ? at : length;
}

/* Blanks at the ends only decorate. */
static void trim(char *text)
{
    size_t from = 0, to = strlen(text);
    while (from < to && text[from] == ' ')
        from++;
    while (to > from && text[to - 1] == ' ')
        to--;
    memmove(text, text + from, to - from);
    text[to - from] = '\0';
}

void tb_cellformat_parse(struct tb_cellformat *format, const char *code, size_t length)
{
    size_t at = 0, count = 0;
    bool last_is_text = false;
    memset(format, 0, sizeof *format);
    format->count = 1;
    if (length == 0 || length > TB_CELLFORMAT_BYTES)
        return;
    while (count < TB_CELLFORMAT_SECTIONS && at < length) {
        const size_t end = section_end(code, length, at);
        struct sectioning s = {.section = &format->sections[count], .code = code + at, .length = end - at};
        while (s.at < s.length)
            on_token(&s);
        settle_kind(&s);
        trim(s.section->prefix);
        trim(s.section->suffix);
        last_is_text = s.has_at && !s.has_digits && !s.has_general;
        format->has_conditions = format->has_conditions || s.section->condition != 0;
        count++;
        at = end + 1;
    }
    if (code[length - 1] == ';' && count < TB_CELLFORMAT_SECTIONS) /* "0;" shows nothing for what is below 0 */
        format->sections[count++].kind = TB_CELLFORMAT_WORD;
    if (last_is_text || count == TB_CELLFORMAT_SECTIONS) {
        const struct tb_cellformat_section *text = &format->sections[count - 1];
        if (last_is_text) {
            memcpy(format->text_prefix, text->prefix, sizeof text->prefix);
            memcpy(format->text_suffix, text->suffix, sizeof text->suffix);
        }
        count -= count > 1;
    }
    format->count = count;
}

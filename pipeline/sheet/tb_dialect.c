#include "tb_dialect_trial.h"

#include "tb_num.h"
#include "tb_text.h"

#include <stdio.h>
#include <string.h>

enum { MOST_RUNS = 64 };

struct search {
    const struct tb_dialect_sample *sample;
    size_t length; /* of what is looked at */
    struct tb_dialect_guess *guess;
    size_t fit;
    long long best;
    size_t tried;
    bool with_blanks, is_complete;
    struct tb_err *err;
    enum tb_status status;
};

static const char *const usual[] = {",", ";", "\t", "|", "，", ":", "^", "~", " ", "\x1F", "；", "｜"};
static const char *const unusual[] = {"#", "&", "*", "@", "!", "$", "%", "+", "=", "<", ">", "\x1C", "\x1D", "§", "¦", "、"};

static bool is_in_text(const struct search *search, const char *mark)
{
    return tb_text_find(search->sample->text, search->length, mark, strlen(mark)) != SIZE_MAX;
}

/* Words stand between blanks everywhere, and marks like these inside them: only a regular text is delimited by them. */
static bool is_doubtful(const char *delimiter)
{
    size_t i;
    for (i = 0; i < sizeof unusual / sizeof *unusual; i++)
        if (strcmp(delimiter, unusual[i]) == 0)
            return true;
    return delimiter[strspn(delimiter, " ")] == '\0';
}

/* Whether a trial is better than what was found. A header found better decides. In a text of one line any record end that gives
 * a regular table is better than none; blanks around a delimiter belong to it when the table stays the same. */
static bool is_better(const struct search *search, const struct tb_csv_dialect *dialect, const struct tb_dialect_trial *trial)
{
    const struct tb_csv_dialect *found = &search->guess->dialect;
    if (trial->fit != search->fit)
        return trial->fit > search->fit;
    if (trial->fit > 0 && !dialect->quote && found->quote)
        return false; /* a quote that stands alone in a sheet is the county's mistake, not a text without quotes */
    if (dialect->record_end)
        return tb_dialect_is_regular(trial, 3) && (!found->record_end || trial->score > search->best);
    if (is_doubtful(dialect->delimiter) && !tb_dialect_is_regular(trial, 1))
        return false;
    return search->with_blanks ? trial->score >= search->best : trial->score > search->best;
}

/* The colons are those of times (8:30, 12:00:00) and delimit nothing. */
static bool is_clock(const struct search *search)
{
    const char *text = search->sample->text;
    size_t at, colons = 0, times = 0;
    for (at = 0; at < search->length; at++) {
        if (text[at] != ':')
            continue;
        colons++;
        times += at > 0 && at + 2 < search->length && tb_num_is_digit(text[at - 1]) && tb_num_is_digit(text[at + 1]) &&
                 tb_num_is_digit(text[at + 2]) && (at + 3 == search->length || !tb_num_is_digit(text[at + 3]));
    }
    return times * 2 > colons;
}

/* The mark is only ever doubled: it is half of a delimiter. */
static bool is_half(const struct search *search, const char *mark)
{
    const char *text = search->sample->text;
    size_t at, run = 0, pairs = 0;
    if (mark[1] != '\0')
        return false;
    for (at = 0; at <= search->length; at++) {
        if (at < search->length && text[at] == mark[0]) {
            run++;
            continue;
        }
        if (run == 1)
            return false;
        pairs += run / 2;
        run = 0;
    }
    return pairs > 0 && mark[0] != ','; /* two commas are an empty cell */
}

static void try_dialect(struct search *search, const struct tb_csv_dialect *dialect)
{
    struct tb_dialect_trial trial;
    struct tb_dialect_guess *guess = search->guess;
    size_t width;
    if (search->status != TB_OK || search->tried++ >= TB_DIALECT_MOST_CANDIDATES)
        return;
    search->status = tb_dialect_try(&trial, dialect, search->sample, search->err);
    if (search->status != TB_OK || !is_better(search, dialect, &trial))
        return;
    search->fit = trial.fit;
    search->best = trial.score;
    search->is_complete = trial.is_complete;
    guess->dialect = *dialect;
    guess->width = 1;
    for (width = 1; width < TB_DIALECT_MOST_WIDTHS; width++)
        if (trial.widths[width] > trial.widths[guess->width])
            guess->width = width;
    guess->confidence = trial.records > 0 ? (int)(trial.widths[guess->width] * 100 / trial.records) : 0;
}

/* Whether a quote may be one in this text: an apostrophe must open cells. */
static bool is_quote_there(const struct search *search, char quote, const char *delimiter)
{
    char edge[16];
    if (quote == '"')
        return true;
    if (quote == '\0')
        return memchr(search->sample->text, '"', search->length) != NULL;
    snprintf(edge, sizeof edge, "%s%c", delimiter, quote);
    return is_in_text(search, edge);
}

/* Quotes only where they stand at a cell's edge; a backslash only where it stands before a quote or, without quotes, before a
 * delimiter. */
static void try_delimiter(struct search *search, const char *delimiter, char record_end)
{
    static const char quotes[] = {'"', '\'', '`', '\0'};
    struct tb_csv_dialect dialect = {.record_end = record_end};
    char escaped[16];
    size_t q;
    if (is_half(search, delimiter))
        return;
    snprintf(dialect.delimiter, sizeof dialect.delimiter, "%s", delimiter);
    for (q = 0; q < sizeof quotes; q++) {
        if (!is_quote_there(search, quotes[q], delimiter))
            continue;
        dialect.quote = quotes[q];
        dialect.escape = 0;
        try_dialect(search, &dialect);
        if (quotes[q] && memchr(search->sample->text, quotes[q], search->length))
            snprintf(escaped, sizeof escaped, "\\%c", quotes[q]);
        else
            snprintf(escaped, sizeof escaped, "\\%s", delimiter);
        if (is_in_text(search, escaped)) {
            dialect.escape = '\\';
            try_dialect(search, &dialect);
        }
    }
}

/* Of a run of different marks: its first one delimits by itself, and the others begin cells ("…|$5"). */
static bool is_two_things(const struct search *search, const char *run)
{
    const char *text = search->sample->text;
    size_t i, at;
    if (run[1 + strspn(run + 1, " ")] == '\0')
        return false;
    if (strchr(run, ','))
        return true;
    for (i = 1; run[i] == run[0]; i++)
        ;
    if (run[i] == '\0')
        return false;
    for (i = 0; i < sizeof usual / sizeof *usual; i++)
        if (usual[i][0] == run[0] && usual[i][1] == '\0')
            break;
    for (at = 0; i < sizeof usual / sizeof *usual && at < search->length; at++)
        if (text[at] == run[0] && !tb_text_starts(text + at, search->length - at, run) && !strchr(run + 1, run[0]))
            return true;
    return false;
}

/* Runs of two to four marks that stand in the text at least as often as lines: "||" "::" "<>" "; " … */
static size_t find_runs(const struct search *search, char runs[MOST_RUNS][8])
{
    const char *sample = search->sample->text;
    const size_t length = search->length;
    size_t at = 0, count = 0, counts[MOST_RUNS] = {0}, lines = 1, i, kept = 0;
    for (i = 0; i < length; i++)
        lines += sample[i] == '\n' || (sample[i] == '\r' && (i + 1 == length || sample[i + 1] != '\n'));
    while (at < length) {
        size_t n = 0, blanks = 0;
        char run[8] = "";
        while (at + n < length && n < 5 && strchr("|:;,~^#$&*+=<>@!% \t", sample[at + n]) && sample[at + n])
            n++;
        while (blanks < n && sample[at + blanks] == ' ')
            blanks++;
        if (n < 2 || n > 4 || (blanks > 0 && blanks < n)) {
            at += n ? n : 1;
            continue;
        }
        memcpy(run, sample + at, n);
        for (i = 0; i < count && strcmp(runs[i], run) != 0; i++)
            ;
        if (i == count && count < MOST_RUNS)
            memcpy(runs[count++], run, sizeof run);
        if (i < MOST_RUNS)
            counts[i]++;
        at += n;
    }
    for (i = 0; i < count; i++)
        if (counts[i] * 2 >= lines && kept < 6 && !is_two_things(search, runs[i]))
            memmove(runs[kept++], runs[i], sizeof runs[i]);
    return kept;
}

/* The delimiter that was found, with the blanks that always stand around it. */
static void try_blanks(struct search *search)
{
    const char end = search->guess->dialect.record_end;
    char delimiter[8];
    size_t i;
    snprintf(delimiter, sizeof delimiter, "%s", search->guess->dialect.delimiter);
    search->with_blanks = delimiter[strspn(delimiter, " ")] != '\0';
    for (i = 0; search->with_blanks && strlen(delimiter) < 6 && end == 0 && i < 3; i++) {
        char wider[16];
        snprintf(wider, sizeof wider, i == 0 ? "%s " : i == 1 ? " %s" : " %s ", delimiter);
        if (is_in_text(search, wider))
            try_delimiter(search, wider, 0);
    }
}

/* A text of one line: its records end with some mark. */
static void try_record_ends(struct search *search)
{
    static const char ends[] = {'\x1E', ';', '|', '$', '~', '\x1D', '\v', '\f'};
    size_t k, i;
    for (k = 0; k < sizeof ends; k++)
        for (i = 0; i < 5 && memchr(search->sample->text, ends[k], search->length); i++)
            if (usual[i][0] != ends[k])
                try_delimiter(search, usual[i], ends[k]);
}

enum tb_status tb_dialect_guess(struct tb_dialect_guess *guess, const struct tb_dialect_sample *sample, struct tb_err *err)
{
    const struct tb_csv_dialect standard = TB_CSV_RFC4180;
    const size_t length = sample->length < TB_DIALECT_TRIAL_BYTES ? sample->length : TB_DIALECT_TRIAL_BYTES;
    struct search search = {.sample = sample, .length = length, .guess = guess, .err = err, .status = TB_OK};
    char runs[MOST_RUNS][8];
    size_t count, i;
    memset(guess, 0, sizeof *guess);
    guess->dialect = standard;
    guess->width = 1;
    guess->has_newlines = memchr(sample->text, '\n', sample->length) || memchr(sample->text, '\r', sample->length);
    if (sample->form_count > 0)
        try_dialect(&search, &standard);
    if (search.is_complete && guess->has_newlines)
        return search.status;
    for (i = 0; i < sizeof usual / sizeof *usual; i++)
        if (is_in_text(&search, usual[i]) && !(strcmp(usual[i], ":") == 0 && is_clock(&search)))
            try_delimiter(&search, usual[i], 0);
    count = find_runs(&search, runs);
    for (i = 0; i < count; i++)
        try_delimiter(&search, runs[i], 0);
    /* "50%,60%": a table that is one already is not cut by marks inside its cells */
    for (i = 0; (guess->width < 2 || guess->confidence < 100) && i < sizeof unusual / sizeof *unusual; i++)
        if (is_in_text(&search, unusual[i]))
            try_delimiter(&search, unusual[i], 0);
    if (!guess->has_newlines && sample->length > 32)
        try_record_ends(&search);
    try_blanks(&search);
    return search.status;
}

const char *tb_dialect_put(const struct tb_csv_dialect *dialect, char text[TB_DIALECT_TEXT_BYTES])
{
    const char quote[2] = {dialect->quote, '\0'}, escape[2] = {dialect->escape, '\0'}, end[2] = {dialect->record_end, '\0'};
    if (dialect->quote == '"' && !dialect->escape && !dialect->record_end)
        snprintf(text, TB_DIALECT_TEXT_BYTES, "%s", dialect->delimiter);
    else
        snprintf(text, TB_DIALECT_TEXT_BYTES, "%s\n%s\n%s\n%s", dialect->delimiter, quote, escape, end);
    return text;
}

/* The mark on the next line, or 0. */
static char take_mark(const char **text)
{
    const char *line = strchr(*text, '\n');
    *text = line ? line + 1 : *text + strlen(*text);
    return **text == '\n' ? '\0' : **text;
}

struct tb_csv_dialect tb_dialect_take(const char *text)
{
    struct tb_csv_dialect dialect = TB_CSV_RFC4180;
    const size_t length = strcspn(text, "\n");
    if (length > 0 && length < sizeof dialect.delimiter)
        snprintf(dialect.delimiter, sizeof dialect.delimiter, "%.*s", (int)length, text);
    if (text[length] == '\n') {
        dialect.quote = take_mark(&text);
        dialect.escape = take_mark(&text);
        dialect.record_end = take_mark(&text);
    }
    return dialect;
}

char *tb_dialect_name(const char *mark, char *text, size_t size)
{
    static const struct {
        const char *mark, *name;
    } names[] = {{",", ", 逗号"},     {";", "; 分号"}, {"\t", "TAB 制表符"}, {"，", "， 全角逗号"},
                 {"|", "| 竖线"},     {" ", "空格"},   {"\"", "\" 双引号"},  {"'", "' 单引号"},
                 {"\\", "\\ 反斜杠"}, {"", "无"},      {"\x1F", "0x1F"},     {"\x1E", "0x1E"}};
    size_t i;
    for (i = 0; i < sizeof names / sizeof *names; i++)
        if (strcmp(names[i].mark, mark) == 0) {
            snprintf(text, size, "%s", names[i].name);
            return text;
        }
    snprintf(text, size, "%s", mark);
    return text;
}

/* The only record of a line. */
static enum tb_status count_cells(void *context, const struct tb_csv_record *record, struct tb_err *err)
{
    size_t *cells = context;
    (void)err;
    *cells = *cells == 0 ? record->count : SIZE_MAX; /* more than one record: not what is asked */
    return TB_OK;
}

const char *tb_dialect_of_line(const char *line, size_t length, size_t width, const struct tb_csv_dialect *dialect)
{
    static const char *const others[] = {",", ";", "\t", "|", "，", ", "};
    size_t i;
    for (i = 0; i < sizeof others / sizeof *others; i++) {
        struct tb_csv_dialect other = *dialect;
        struct tb_err ignored = TB_ERR_INIT;
        size_t cells = 0;
        snprintf(other.delimiter, sizeof other.delimiter, "%s", others[i]);
        if (strcmp(others[i], dialect->delimiter) == 0)
            continue;
        if (tb_csv_read(&other, line, length, count_cells, &cells, &ignored) == TB_OK && cells == width)
            return others[i];
    }
    return NULL;
}

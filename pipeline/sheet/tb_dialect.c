#include "tb_dialect.h"

#include "tb_text.h"
#include "tb_utf8.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_WIDTHS = 512, MOST_RUNS = 64, TRIAL_BYTES = 48 * 1024 };

/* How the records of a trial look. */
struct trial {
    size_t widths[MOST_WIDTHS]; /* records of each width */
    size_t records, cells, known;
    size_t odd; /* records with quotes where none should be */
};

static bool is_plain_mark(unsigned char c)
{
    return strchr(" .-_/:()%+'&#@!?*=", c) != NULL;
}

/* A cell that looks like one value: empty, a number, a date, words. Left-over delimiters and quotes make it unlikely. */
static bool is_known(const struct tb_csv_cell *cell)
{
    size_t i;
    bool numeric = true;
    if (cell->quoted)
        return true;
    for (i = 0; i < cell->length; i++) {
        unsigned char c = (unsigned char)cell->text[i];
        if (c >= '0' && c <= '9')
            continue;
        if (strchr("+-.,:/% eETZ$()", c) == NULL || c == 0)
            numeric = false;
        if (c == ',' && i + 1 < cell->length && cell->text[i + 1] == ' ')
            continue; /* prose */
        if (!(c >= 0x80 || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || is_plain_mark(c)))
            return numeric && c != ';';
    }
    return true;
}

static enum tb_status on_record(void *context, const struct tb_csv_record *record, struct tb_err *err)
{
    struct trial *trial = context;
    size_t i;
    (void)err;
    if (record->count == 1 && tb_text_is_blank(record->cells[0].text, record->cells[0].length))
        return TB_OK;
    trial->widths[record->count < MOST_WIDTHS ? record->count : MOST_WIDTHS - 1]++;
    trial->records++;
    trial->odd += record->odd_quotes;
    for (i = 0; i < record->count; i++) {
        trial->cells++;
        trial->known += is_known(&record->cells[i]);
    }
    return TB_OK;
}

/* Pattern score times type score, in millionths: sum over widths of records * (width - 1) / width, divided by the number of
 * different widths; cells that look like none halve it at most. */
static long long score(const struct trial *trial)
{
    long long pattern = 0, kinds = 0;
    size_t width;
    if (trial->records == 0 || trial->cells == 0)
        return 0;
    for (width = 1; width < MOST_WIDTHS; width++) {
        if (trial->widths[width] == 0)
            continue;
        kinds++;
        pattern += (long long)trial->widths[width] * 1000000 * (long long)(width > 1 ? width - 1 : 0) / (long long)width;
        if (width == 1)
            pattern += (long long)trial->widths[width] * 1000; /* a delimiter is better than none, by little */
    }
    pattern /= kinds * (long long)trial->records;
    pattern = pattern * (long long)(trial->cells + trial->known) / (2 * (long long)trial->cells);
    return pattern - pattern * (long long)trial->odd / (2 * (long long)trial->cells);
}

struct search {
    const char *sample;
    size_t length;
    struct tb_dialect_guess *guess;
    long long best;
    size_t tried;
    bool with_blanks;
};

static const char *const usual[] = {",", ";", "\t", "|", "，", ":", "^", "~", " ", "\x1F", "#", "&", "；", "｜"};
static const char *const unusual[] = {"*", "@", "!", "$", "%", "+", "=", "<", ">", "\x1C", "\x1D", "§", "¦", "、"};

/* One width, at least three, in at least so many records. */
static bool is_regular(const struct trial *trial, size_t records)
{
    size_t width;
    for (width = 3; width < MOST_WIDTHS; width++)
        if (trial->records >= records && trial->widths[width] == trial->records)
            return true;
    return false;
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

/* Whether a trial is better than what was found. In a text of one line any record end that gives a regular table is better
 * than none; blanks around a delimiter belong to it when the table stays the same. */
static bool is_better(const struct search *search, const struct tb_csv_dialect *dialect, const struct trial *trial, long long value)
{
    if (dialect->record_end)
        return is_regular(trial, 3) && (!search->guess->dialect.record_end || value > search->best);
    if (is_doubtful(dialect->delimiter) && !is_regular(trial, 1))
        return false;
    return search->with_blanks ? value >= search->best : value > search->best;
}

/* The mark only ever stands twice: it is half of a delimiter. */
static bool is_half(const struct search *search, const char *mark)
{
    size_t at, run = 0, pairs = 0;
    if (mark[1] != '\0')
        return false;
    for (at = 0; at <= search->length; at++) {
        if (at < search->length && search->sample[at] == mark[0]) {
            run++;
            continue;
        }
        if (run == 1)
            return false;
        pairs += run / 2;
        run = 0;
    }
    return pairs > 0;
}

static void try_dialect(struct search *search, const struct tb_csv_dialect *dialect)
{
    struct trial trial = {.records = 0};
    struct tb_err ignored = TB_ERR_INIT;
    long long value;
    size_t width;
    bool open_quote;
    if (search->tried++ >= TB_DIALECT_MOST_CANDIDATES)
        return;
    open_quote = tb_csv_read(dialect, search->sample, search->length, on_record, &trial, &ignored) != TB_OK;
    value = score(&trial);
    if (open_quote)
        value /= 4; /* the quote that never closes is most likely no quote */
    if (!is_better(search, dialect, &trial, value))
        return;
    search->best = value;
    search->guess->dialect = *dialect;
    search->guess->width = 1;
    for (width = 1; width < MOST_WIDTHS; width++)
        if (trial.widths[width] > trial.widths[search->guess->width])
            search->guess->width = width;
    search->guess->confidence = (int)(trial.widths[search->guess->width] * 100 / trial.records);
}

/* Quotes only where they stand at a cell's edge; a backslash only where it stands before a quote or, without quotes, before a
 * delimiter. */
static void try_delimiter(struct search *search, const char *delimiter, char record_end)
{
    static const char quotes[] = {'"', '\'', '`', '\0'};
    struct tb_csv_dialect dialect = {.record_end = record_end};
    char escaped[16];
    bool escapes_delimiter;
    size_t q;
    snprintf(dialect.delimiter, sizeof dialect.delimiter, "%s", delimiter);
    snprintf(escaped, sizeof escaped, "\\%s", delimiter);
    escapes_delimiter = tb_text_find(search->sample, search->length, escaped, strlen(escaped)) != SIZE_MAX;
    if (is_half(search, delimiter))
        return;
    for (q = 0; q < sizeof quotes; q++) {
        char edge[16];
        const bool there = quotes[q] && memchr(search->sample, quotes[q], search->length);
        dialect.quote = quotes[q];
        dialect.escape = 0;
        if (quotes[q] && !there && q > 0)
            continue;
        if (quotes[q] == '\'' || quotes[q] == '`') { /* an apostrophe is not a quote: it must open cells and close them */
            snprintf(edge, sizeof edge, "%s%c", delimiter, quotes[q]);
            if (tb_text_find(search->sample, search->length, edge, strlen(edge)) == SIZE_MAX)
                continue;
        }
        if (quotes[q] == '\0' && !memchr(search->sample, '"', search->length))
            continue;
        try_dialect(search, &dialect);
        snprintf(edge, sizeof edge, "\\%c", quotes[q]);
        if ((there && tb_text_find(search->sample, search->length, edge, 2) != SIZE_MAX) || (!there && escapes_delimiter)) {
            dialect.escape = '\\';
            try_dialect(search, &dialect);
        }
    }
}

/* Runs of two to four marks that stand in the text at least as often as lines: "||" "::" "<>" "; " … */
static size_t find_runs(const char *sample, size_t length, char runs[MOST_RUNS][8])
{
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
        if (counts[i] * 2 >= lines && kept < 6)
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
        if (tb_text_find(search->sample, search->length, wider, strlen(wider)) != SIZE_MAX)
            try_delimiter(search, wider, 0);
    }
}

enum tb_status tb_dialect_guess(struct tb_dialect_guess *guess, const char *sample, size_t length, struct tb_err *err)
{
    static const char ends[] = {'\x1E', ';', '|', '$', '~', '\x1D', '\v', '\f'};
    const struct tb_csv_dialect standard = TB_CSV_RFC4180;
    struct search search = {.sample = sample, .length = length < TRIAL_BYTES ? length : TRIAL_BYTES, .guess = guess, .best = 0};
    char runs[MOST_RUNS][8];
    size_t count, i, k;
    (void)err;
    memset(guess, 0, sizeof *guess);
    guess->dialect = standard;
    guess->width = 1;
    guess->has_newlines = memchr(sample, '\n', length) || memchr(sample, '\r', length);
    for (i = 0; i < sizeof usual / sizeof *usual; i++)
        if (tb_text_find(sample, search.length, usual[i], strlen(usual[i])) != SIZE_MAX)
            try_delimiter(&search, usual[i], 0);
    count = find_runs(sample, search.length, runs);
    for (i = 0; i < count; i++)
        try_delimiter(&search, runs[i], 0);
    /* "50%,60%": a table that is one already is not cut by marks inside its cells */
    for (i = 0; (guess->width < 2 || guess->confidence < 100) && i < sizeof unusual / sizeof *unusual; i++)
        if (tb_text_find(sample, search.length, unusual[i], strlen(unusual[i])) != SIZE_MAX)
            try_delimiter(&search, unusual[i], 0);
    for (k = 0; !guess->has_newlines && length > 32 && k < sizeof ends; k++)
        for (i = 0; i < 5 && memchr(sample, ends[k], length); i++)
            if (usual[i][0] != ends[k])
                try_delimiter(&search, usual[i], ends[k]);
    try_blanks(&search);
    return TB_OK;
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

static enum tb_status count_cells(void *context, const struct tb_csv_record *record, struct tb_err *err)
{
    size_t *cells = context;
    (void)err;
    *cells = *cells == 0 ? record->count : SIZE_MAX; /* more than one record: not what is asked */
    return TB_OK;
}

const char *tb_dialect_of_line(const char *line, size_t length, size_t width, const struct tb_csv_dialect *dialect)
{
    static const char *const others[] = {",", ";", "\t", "|", "，", ", ", ":", " "};
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

/* The measures of the answers: what 30万平方米, 60公里, 6000剂 are in the plan; and measures.csv with the bureau's own words.
 *
 * An indicator is counted in the base unit of its kind. Areas and money have theirs. Of a kind that measures.csv names, such as
 * lengths, the smallest word of the answers becomes it, so that roads planned in 公里 are reported in 公里; words smaller than
 * that one are left out of the bureau's file: there are no parts of hundredths. */
#include "init_bureau_internal.h"
#include "tb_buf.h"
#include "tb_config_csv.h"
#include "tb_file.h"
#include "tb_i18n.h"
#include "tb_measure.h"
#include "tb_num.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { MOST_BYTES = TB_MEBIBYTE };

/* What is in front of a word of count; *unit is moved after it. */
static int64_t take_multiple(const char **unit)
{
    static const struct {
        const char *word;
        int64_t factor;
    } multiples[] = {{"亿", 100000000}, {"万", 10000}, {"千", 1000}};
    size_t i;
    for (i = 0; i < sizeof multiples / sizeof *multiples; i++)
        if (strncmp(*unit, multiples[i].word, strlen(multiples[i].word)) == 0) {
            *unit += strlen(multiples[i].word);
            return multiples[i].factor;
        }
    return 1;
}

/* A word that is unknown: it counts things (剂, 辆), or, when it looks like a measure (亩, 吨), is a kind of its own. */
static bool learn(struct init_bureau *work, const char *word, struct tb_measure *measure)
{
    struct tb_measures *words = &work->catalog.measures;
    struct tb_err ignored = TB_ERR_INIT;
    struct tb_buf line = TB_BUF_INIT(MOST_BYTES);
    bool counts = tb_measures_add_count(words, word);
    tb_buf_printf(&line, "%s,%s,%s\n", word, counts ? "" : word, counts ? "" : "1");
    if (!counts) {
        struct tb_buf text = TB_BUF_INIT(MOST_BYTES);
        tb_buf_printf(&text, "word,kind,factor\n%s", tb_buf_str(&line));
        if (text.failed || tb_measures_parse(words, "measures.csv", tb_buf_str(&text), text.length, &ignored) != TB_OK)
            tb_buf_clear(&line);
        tb_buf_free(&text);
    }
    if (counts) /* a kind of its own is among the base units */
        tb_buf_puts(&work->own_measures, tb_buf_str(&line));
    tb_buf_free(&line);
    return tb_measure_parse_in(words, word, strlen(word), measure);
}

enum tb_status init_measure_target(struct init_bureau *work, struct init_indicator *indicator, const char *text, struct tb_err *err)
{
    const size_t digits = strspn(text, "0123456789.");
    const char *unit = text + digits;
    struct tb_measure measure = {TB_MEASURE_NONE, 1};
    bool known = digits > 0 && tb_measure_parse_in(&work->catalog.measures, unit, strlen(unit), &measure);
    if (known && (measure.kind == TB_MEASURE_AREA || measure.kind == TB_MEASURE_MONEY))
        indicator->base = measure.kind == TB_MEASURE_AREA ? "平方米" : "元";
    else if (digits > 0) {
        int64_t multiple = take_multiple(&unit);
        known = init_answer_is_plain(unit) &&
                (tb_measure_parse_in(&work->catalog.measures, unit, strlen(unit), &measure) || learn(work, unit, &measure)) &&
                measure.kind != TB_MEASURE_PERCENT && measure.kind != TB_MEASURE_NONE;
        indicator->base = unit;
        indicator->factor = measure.factor; /* of the word: the kind's base is settled when all are known */
        measure.factor *= multiple;
    }
    indicator->kind = measure.kind;
    indicator->decimals = measure.kind == TB_MEASURE_COUNT ? 0 : 2;
    if (!known || tb_num_parse(text, digits, measure.factor, &indicator->target) != TB_NUM_OK || indicator->target <= 0 ||
        (indicator->decimals == 0 && indicator->target % TB_HUNDREDTHS != 0))
        return tb_err_set(err, TB_USAGE, _("not a target such as 30万平方米 or 500人: \"%s\""), text);
    if (indicator->decimals == 0 && (uint64_t)indicator->target / TB_HUNDREDTHS < work->county_count)
        return tb_err_set(err, TB_USAGE, _("a target smaller than the number of counties cannot be shared out: %s"), text);
    return TB_OK;
}

/* The smallest word of the answers of that kind; NULL: none is of it. */
static const struct init_indicator *smallest(const struct init_bureau *work, int kind)
{
    const struct init_indicator *found = NULL;
    size_t i;
    for (i = 0; i < work->indicator_count; i++)
        if (work->indicators[i].kind == kind && (!found || work->indicators[i].factor < found->factor))
            found = &work->indicators[i];
    return found;
}

enum tb_status init_measure_settle(struct init_bureau *work, struct tb_err *err)
{
    size_t i;
    for (i = 0; i < work->indicator_count; i++) {
        struct init_indicator *indicator = &work->indicators[i];
        const struct init_indicator *base = indicator->kind >= TB_MEASURE_OTHER ? smallest(work, indicator->kind) : NULL;
        if (!base)
            continue;
        if (indicator->target % base->factor != 0)
            return tb_err_set(err, TB_USAGE, _("a target with more than two decimals of %s: %s"), base->base, indicator->name);
        indicator->target /= base->factor;
        indicator->base = base->base;
    }
    return TB_OK;
}

struct rows {
    const struct init_bureau *work;
    struct tb_buf *out;
};

static enum tb_status on_row(void *context, const struct tb_config_row *row, struct tb_err *err)
{
    struct rows *rows = context;
    const char *word = row->cells[0], *kind = row->cells[1];
    const struct init_indicator *base = NULL;
    struct tb_measure measure;
    (void)err;
    if (tb_measure_parse_in(&rows->work->catalog.measures, word, strlen(word), &measure) && measure.kind >= TB_MEASURE_OTHER)
        base = smallest(rows->work, measure.kind);
    if (base && strcmp(word, base->base) == 0)
        return TB_OK; /* is in front */
    if (!base)
        tb_buf_printf(rows->out, "%s,%s,%s\n", word, kind, row->cells[2]);
    else if (measure.factor % base->factor == 0)
        tb_buf_printf(rows->out, "%s,%s,%" PRId64 "\n", word, kind, measure.factor / base->factor);
    return TB_OK;
}

/* The lines that say how the file is written, and the base units of the answers. */
static void put_head(const struct init_bureau *work, const char *text, struct tb_buf *out)
{
    const struct tb_measures *words = &work->catalog.measures;
    size_t i;
    while (text[0] == '#') {
        size_t length = strcspn(text, "\n");
        tb_buf_append(out, text, length);
        tb_buf_putc(out, '\n');
        text += length + (text[length] == '\n');
    }
    tb_buf_puts(out, "word,kind,factor\n");
    for (i = 0; i < work->indicator_count; i++) {
        const struct init_indicator *indicator = &work->indicators[i];
        if (indicator->kind >= TB_MEASURE_OTHER && smallest(work, indicator->kind) == indicator)
            tb_buf_printf(out, "%s,%s,1\n", indicator->base, words->kinds[indicator->kind - TB_MEASURE_OTHER]);
    }
}

enum tb_status init_measure_write(struct init_bureau *work, struct tb_err *err)
{
    static const char *const columns[] = {"word", "kind", "factor", NULL};
    struct tb_buf text = TB_BUF_INIT(MOST_BYTES), out = TB_BUF_INIT(MOST_BYTES);
    struct rows rows = {work, &out};
    char *folder = tb_file_join(work->part, "forms"), *path = folder ? tb_file_join(folder, "measures.csv") : NULL;
    enum tb_status status = path ? TB_OK : tb_err_nomem(err);
    const bool is_there = path && access(path, F_OK) == 0; /* copied with the forms */
    if (status == TB_OK && is_there)
        status = tb_file_read(path, &text, err);
    put_head(work, tb_buf_str(&text), &out);
    if (status == TB_OK && is_there)
        status = tb_config_csv_read(path, tb_buf_str(&text), text.length, columns, on_row, &rows, err);
    tb_buf_puts(&out, tb_buf_str(&work->own_measures));
    if (status == TB_OK)
        status = tb_buf_check(&work->own_measures, "measures.csv", err);
    if (status == TB_OK)
        status = tb_buf_check(&out, path, err);
    if (status == TB_OK)
        status = tb_file_replace(path, tb_buf_str(&out), out.length, err);
    tb_buf_free(&text);
    tb_buf_free(&out);
    free(folder);
    free(path);
    return status;
}

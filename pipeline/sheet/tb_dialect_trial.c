#include "tb_dialect_trial.h"

#include "tb_grid.h"
#include "tb_header.h"
#include "tb_text.h"

#include <string.h>

enum { HEAD_RECORDS = 40, REQUIRED_WEIGHT = 1000, MOST_OPEN_LINES = 64 };

/* What goes on while the records of a trial come. */
struct trying {
    struct tb_dialect_trial *trial;
    const struct tb_dialect_sample *sample;
    struct tb_grid head;
    size_t widest; /* file columns that are filled in any record */
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
    struct trying *trying = context;
    struct tb_dialect_trial *trial = trying->trial;
    size_t i;
    if (record->count == 1 && tb_text_is_blank(record->cells[0].text, record->cells[0].length))
        return TB_OK;
    trial->widths[record->count < TB_DIALECT_MOST_WIDTHS ? record->count : TB_DIALECT_MOST_WIDTHS - 1]++;
    trial->records++;
    trial->odd += record->odd_quotes;
    for (i = 0; i < record->count; i++) {
        trial->cells++;
        trial->known += is_known(&record->cells[i]);
    }
    for (i = record->count; i > trying->widest; i--)
        if (!tb_text_is_blank(record->cells[i - 1].text, record->cells[i - 1].length))
            trying->widest = i;
    if (trying->sample->form_count > 0 && trying->head.count < HEAD_RECORDS)
        return tb_grid_add(&trying->head, record, err);
    return TB_OK;
}

/* Pattern score times type score, in millionths: sum over widths of records * (width - 1) / width, divided by the number of
 * different widths; cells that look like none halve it at most. */
static long long score(const struct tb_dialect_trial *trial)
{
    long long pattern = 0, kinds = 0;
    size_t width;
    if (trial->records == 0 || trial->cells == 0)
        return 0;
    for (width = 1; width < TB_DIALECT_MOST_WIDTHS; width++) {
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

/* The form whose header fits best. */
static enum tb_status fit_forms(struct trying *trying, struct tb_err *err)
{
    struct tb_dialect_trial *trial = trying->trial;
    size_t f, i;
    for (f = 0; f < trying->sample->form_count; f++) {
        const struct tb_form *form = trying->sample->forms[f];
        struct tb_header header;
        size_t fit = 0, missing = 0;
        enum tb_status status = tb_header_find(&header, &trying->head, form, err);
        if (status != TB_OK)
            return status;
        for (i = 0; header.found && i < form->column_count; i++) {
            if (header.file_column[i] >= 0)
                fit += form->columns[i].required ? REQUIRED_WEIGHT : 1;
            else
                missing += form->columns[i].required;
        }
        if (fit > trial->fit) {
            trial->fit = fit;
            trial->is_complete = missing == 0 && trying->widest <= header.width && trial->odd == 0;
        }
        tb_header_free(&header);
    }
    return TB_OK;
}

/* A quote that is open at the end of the sample: of a whole text it never closes; of a part of one it may close later, but not
 * after half of the sample. */
static bool is_left_open(const struct tb_dialect_sample *sample, size_t length, const struct tb_csv *csv)
{
    const size_t open_line1 = tb_csv_open_quote_line1(csv);
    size_t at, lines = 1;
    if (open_line1 == 0 || sample->is_whole)
        return open_line1 > 0;
    for (at = 0; at < length; at++)
        lines += sample->text[at] == '\n';
    return lines > open_line1 + MOST_OPEN_LINES;
}

static enum tb_status read_records(struct trying *trying, const struct tb_csv_dialect *dialect, struct tb_err *err)
{
    const struct tb_dialect_sample *sample = trying->sample;
    const bool is_cut = !sample->is_whole || sample->length > TB_DIALECT_TRIAL_BYTES;
    const size_t length = sample->length < TB_DIALECT_TRIAL_BYTES ? sample->length : TB_DIALECT_TRIAL_BYTES;
    struct tb_dialect_sample judged = *sample;
    struct tb_err reason = TB_ERR_INIT;
    struct tb_csv *csv;
    enum tb_status status = tb_csv_new(&csv, dialect, on_record, trying, &reason);
    judged.is_whole = !is_cut;
    if (status == TB_OK)
        status = tb_csv_feed(csv, sample->text, length, &reason);
    if (status == TB_OK && (!is_cut || trying->trial->records == 0)) /* a record longer than the sample: as far as it goes */
        status = tb_csv_finish(csv, &reason);
    trying->trial->score = score(trying->trial);
    if (status == TB_INPUT || (status == TB_OK && is_left_open(&judged, length, csv))) {
        trying->trial->score /= 4; /* the quote that never closes is most likely no quote */
        status = TB_OK;
    }
    tb_csv_free(csv);
    return status == TB_OK ? TB_OK : tb_err_set(err, status, "%s", reason.message);
}

enum tb_status tb_dialect_try(struct tb_dialect_trial *trial, const struct tb_csv_dialect *dialect,
                              const struct tb_dialect_sample *sample, struct tb_err *err)
{
    struct trying trying = {.trial = trial, .sample = sample, .head = TB_GRID_INIT};
    enum tb_status status;
    memset(trial, 0, sizeof *trial);
    status = read_records(&trying, dialect, err);
    if (status == TB_OK && sample->form_count > 0)
        status = fit_forms(&trying, err);
    tb_grid_free(&trying.head);
    return status;
}

bool tb_dialect_is_regular(const struct tb_dialect_trial *trial, size_t records)
{
    size_t width;
    for (width = 3; width < TB_DIALECT_MOST_WIDTHS; width++)
        if (trial->records >= records && trial->widths[width] == trial->records)
            return true;
    return false;
}

#include "tb_reading.h"

#include <string.h>

enum { MOST_PREAMBLE_ROWS = 20, MOST_PREAMBLE_CELLS = 6 };

void tb_reading_start(struct tb_reading *reading, const struct tb_catalog *catalog, int year, int grace_days, const char *relative,
                      const struct tb_reading_sink *sink)
{
    const struct tb_findings no_findings = TB_FINDINGS_INIT;
    const struct tb_grid no_grid = TB_GRID_INIT;
    const struct tb_stray no_stray = TB_STRAY_INIT;
    memset(reading, 0, sizeof *reading);
    reading->catalog = catalog;
    reading->sink = *sink;
    reading->findings = no_findings;
    reading->grid = no_grid;
    reading->stray = no_stray;
    reading->identity.form = reading->identity.county = TB_IDENTITY_NONE;
    reading->identity.cutoff = TB_DATE_NONE;
    if (!catalog)
        return;
    tb_identity_start(&reading->identity, catalog, year, grace_days);
    tb_identity_path(&reading->identity, relative);
}

void tb_reading_free(struct tb_reading *reading)
{
    if (reading->has_rows)
        tb_sheet_free(&reading->sheet);
    tb_header_free(&reading->header);
    tb_grid_free(&reading->grid);
    tb_stray_free(&reading->stray);
    tb_findings_free(&reading->findings);
}

bool tb_reading_is_over(const struct tb_reading *reading)
{
    return reading->head_done && !reading->has_rows && !reading->sink.record;
}

size_t tb_reading_forms(const struct tb_reading *reading, const struct tb_form *const **forms)
{
    int form;
    *forms = NULL;
    if (!reading->catalog)
        return 0;
    *forms = (const struct tb_form *const *)reading->catalog->forms.items;
    form = tb_identity_form(&reading->identity);
    if (form < 0)
        return reading->catalog->forms.count;
    *forms += form;
    return 1;
}

/* --- the head ----------------------------------------------------------------------------------------------- */

/* Which form, and where its header is. */
static enum tb_status find_header(struct tb_reading *reading, struct tb_err *err)
{
    int form;
    tb_identity_titles(&reading->identity, &reading->grid);
    form = tb_identity_form(&reading->identity);
    if (form < 0)
        return TB_OK;
    reading->form = reading->catalog->forms.items[form];
    return tb_header_find(&reading->header, &reading->grid, reading->form, err);
}

/* Without a header the preamble is what is above the first row of many cells. */
static size_t preamble_end(const struct tb_reading *reading)
{
    size_t row;
    if (reading->header.found)
        return reading->header.first;
    for (row = 0; row < reading->grid.count && row < MOST_PREAMBLE_ROWS; row++)
        if (reading->grid.rows[row].filled > MOST_PREAMBLE_CELLS)
            break;
    return row;
}

/* Who and what the table is about, as far as its head says. False: it cannot be read row by row, and the findings say why. */
static bool identify(struct tb_reading *reading)
{
    struct tb_identity *identity = &reading->identity;
    if (reading->filled_records == 0) {
        if (reading->findings.errors == 0) /* else not a line of it could be read */
            tb_finding_add(&reading->findings, TB_FINDING_EMPTY_FILE, 0, 0, "", 0, "%s", "");
        return false;
    }
    tb_identity_preamble(identity, &reading->grid, preamble_end(reading), reading->head_is_all);
    if (reading->form && !reading->header.found)
        tb_finding_add(&reading->findings, TB_FINDING_NO_HEADER, 0, 0, "", 0, "：《%s》", reading->form->name);
    if (!reading->form || !reading->header.found)
        return false;
    tb_identity_foresee(identity); /* the cut-off may still come from below the table; the county must be known now */
    tb_identity_apply_measures(identity, reading->form, &reading->header, &reading->findings);
    if (!identity->is_city_wide || reading->form->county >= 0)
        return identity->county >= 0;
    tb_finding_add(&reading->findings, TB_FINDING_NO_COUNTY, 0, 0, "", 0, "：这张表没有县（市、区）一列，不能全市合报");
    return false;
}

static enum tb_status ignore_row(void *context, const struct tb_sheet_row *row, struct tb_err *err)
{
    (void)context;
    (void)row;
    (void)err;
    return TB_OK;
}

static enum tb_status start_sheet(struct tb_reading *reading, struct tb_err *err)
{
    const struct tb_reading_sink *sink = &reading->sink;
    enum tb_status status = tb_sheet_start(&reading->sheet, reading->catalog, reading->form, &reading->header, &reading->identity,
                                           &reading->findings, sink->row ? sink->row : ignore_row, sink->context, err);
    if (status != TB_OK)
        return status;
    reading->has_rows = true;
    reading->sheet.is_by_commas = strcmp(reading->guess.dialect.delimiter, ",") == 0;
    tb_sheet_header_findings(&reading->sheet);
    return sink->begin ? sink->begin(sink->context, reading, err) : TB_OK;
}

static enum tb_status hand_over_header(struct tb_reading *reading, struct tb_err *err)
{
    struct tb_arena arena = TB_ARENA_INIT;
    struct tb_csv_record header;
    enum tb_status status = tb_anatomy_flatten(&reading->anatomy, &reading->grid, &header, &arena, err);
    if (status == TB_OK)
        status = reading->sink.head(reading->sink.context, &header, err);
    tb_arena_free(&arena);
    return status;
}

/* --- the rows ----------------------------------------------------------------------------------------------- */

static size_t count_filled(const struct tb_csv_record *record)
{
    size_t i, filled = 0;
    for (i = 0; i < record->count; i++)
        filled += !tb_text_is_blank(record->cells[i].text, record->cells[i].length);
    return filled;
}

/* Without a form a lone text in a table of several columns is a title or a note. */
static enum tb_row_kind kind_of(const struct tb_reading *reading, const struct tb_csv_record *record)
{
    struct tb_span label;
    size_t filled;
    if (reading->has_rows)
        return tb_sheet_row_kind(&reading->sheet, record, &label);
    filled = count_filled(record);
    return filled == 0 ? TB_ROW_BLANK : filled == 1 && reading->anatomy.width >= 3 ? TB_ROW_TITLE : TB_ROW_DATA;
}

static enum tb_status read_row(struct tb_reading *reading, const struct tb_csv_record *record, struct tb_err *err)
{
    struct tb_csv_record other;
    enum tb_status status = TB_OK;
    if (record->count < reading->anatomy.width &&
        tb_stray_try(&reading->stray, record, reading->anatomy.width, &reading->guess.dialect, &other)) {
        reading->stray_records++;
        tb_finding_add(&reading->findings, TB_FINDING_OTHER_DELIMITER, record->line1, 0, "", 0, "%s", "");
        record = &other;
    }
    if (reading->sink.record)
        status = reading->sink.record(reading->sink.context, record, kind_of(reading, record), err);
    return status == TB_OK && reading->has_rows ? tb_sheet_record(&reading->sheet, record, err) : status;
}

/* The head of the table is there: who, what, when, which columns; then the rows that were waiting. */
static enum tb_status begin_rows(struct tb_reading *reading, struct tb_err *err)
{
    enum tb_status status = reading->catalog ? find_header(reading, err) : TB_OK;
    size_t row;
    reading->head_done = true;
    if (status == TB_OK && reading->catalog && identify(reading))
        status = start_sheet(reading, err);
    else if (status == TB_OK && reading->catalog)
        tb_identity_settle(&reading->identity, &reading->findings);
    if (status != TB_OK || reading->filled_records == 0)
        return status;
    tb_anatomy_find(&reading->anatomy, &reading->grid, &reading->header, reading->guess.width);
    if (reading->sink.head)
        status = hand_over_header(reading, err);
    for (row = reading->anatomy.data; row < reading->grid.count && status == TB_OK && !tb_reading_is_over(reading); row++)
        status = read_row(reading, &reading->grid.rows[row].record, err);
    return status;
}

enum tb_status tb_reading_record(void *context, const struct tb_csv_record *record, struct tb_err *err)
{
    struct tb_reading *reading = context;
    if (reading->head_done)
        return tb_reading_is_over(reading) ? TB_OK : read_row(reading, record, err);
    if (count_filled(record) > 0)
        reading->filled_records++;
    else if (reading->grid.count == 0)
        return TB_OK;
    if (tb_grid_add(&reading->grid, record, err) != TB_OK)
        return err->status;
    return reading->grid.count >= TB_READING_HEAD_RECORDS ? begin_rows(reading, err) : TB_OK;
}

enum tb_status tb_reading_end(struct tb_reading *reading, bool is_whole, struct tb_err *err)
{
    enum tb_status status = TB_OK;
    if (!reading->head_done) {
        reading->head_is_all = is_whole;
        status = begin_rows(reading, err);
    }
    reading->is_whole = is_whole;
    if (status == TB_OK && reading->has_rows) {
        if (is_whole) /* of half a table nothing adds up */
            status = tb_sheet_finish(&reading->sheet, err);
        tb_identity_settle(&reading->identity, &reading->findings);
    }
    if (status == TB_OK && reading->findings.failed)
        status = tb_err_nomem(err);
    return status;
}

const struct tb_form_column *tb_reading_column(const struct tb_reading *reading, size_t col1)
{
    size_t i;
    for (i = 0; reading->form && reading->header.found && i < reading->form->column_count; i++)
        if (reading->header.file_column[i] >= 0 && (size_t)reading->header.file_column[i] + 1 == col1)
            return &reading->form->columns[i];
    return NULL;
}

/* A sheet of a workbook into a reading. */
#include "ingest_book.h"
#include "tb_num.h"
#include "tb_label.h"
#include "tb_grow.h"

#include <stdlib.h>
#include <string.h>

enum { MOST_NOTES = 2000, MOST_NAMED = 5 /* cells in a sentence */ };

struct place {
    size_t line1, col1;
};

struct places {
    struct place *items;
    size_t count, room;
};

/* A note of the sheet, kept until the header is known. */
struct kept_note {
    enum tb_sheetfile_note_kind kind;
    struct place place;
    struct tb_span text;
};

struct sheet_reader {
    struct tb_reading *reading;
    bool is_own_form; /* tb-form made the workbook */
    struct tb_csv_cell *padded;
    size_t width;
    struct kept_note *notes;
    size_t note_count, note_room;
    struct places errors; /* cells with an error of Excel's */
    struct places texts;  /* numbers that are kept as text */
    struct tb_arena arena;
};

static enum tb_status on_note(void *context, const struct tb_sheetfile_note *note, struct tb_err *err)
{
    struct sheet_reader *reader = context;
    struct kept_note *kept;
    const char *text;
    if (reader->note_count >= MOST_NOTES && note->kind != TB_SHEETFILE_NOTE_HIDDEN_ROWS &&
        note->kind != TB_SHEETFILE_NOTE_HIDDEN_COLUMNS)
        return TB_OK; /* so many errors are an error for certain */
    text = tb_arena_strndup(&reader->arena, note->text, note->length);
    if (!text || !TB_GROW(reader->notes, reader->note_count, reader->note_room))
        return tb_err_nomem(err);
    kept = &reader->notes[reader->note_count++];
    *kept = (struct kept_note){.kind = note->kind, .place = {note->line1, note->col1}, .text = {text, note->length}};
    return TB_OK;
}

static enum tb_status keep_place(struct places *places, size_t line1, size_t col1, struct tb_err *err)
{
    if (places->count >= MOST_NOTES)
        return TB_OK;
    if (!TB_GROW(places->items, places->count, places->room))
        return tb_err_nomem(err);
    places->items[places->count++] = (struct place){line1, col1};
    return TB_OK;
}

static bool is_number_text(const struct tb_csv_cell *cell)
{
    struct tb_span text = tb_text_trim(cell->text, cell->length);
    size_t i;
    for (i = 0; i < text.length; i++)
        if (!(text.text[i] >= '0' && text.text[i] <= '9') && text.text[i] != '.' && text.text[i] != ',')
            return false;
    return text.length > 0 && text.text[0] >= '0' && text.text[0] <= '9';
}

static enum tb_status keep_places(struct sheet_reader *reader, const struct tb_sheetfile_record *record, struct tb_err *err)
{
    enum tb_status status = TB_OK;
    size_t i;
    for (i = 0; i < record->record.count && status == TB_OK; i++) {
        if (record->marks[i] & TB_SHEETFILE_ERROR)
            status = keep_place(&reader->errors, record->record.line1, i + 1, err);
        else if (record->marks[i] == 0 && is_number_text(&record->record.cells[i]))
            status = keep_place(&reader->texts, record->record.line1, i + 1, err);
    }
    return status;
}

static bool is_sum(struct tb_span formula)
{
    return formula.length > 5 && (memcmp(formula.text, "=SUM(", 5) == 0 || memcmp(formula.text, "=SUBT", 5) == 0);
}

/* A total row of our own form whose sums nobody has worked out yet, as programs leave them that fill in workbooks: the form's sums are what they
 * are, and the row says nothing that could be wrong. In any other workbook a formula without its value is an error. */
static bool has_unworked_sum(const struct sheet_reader *reader, const struct tb_sheetfile_record *record)
{
    const struct tb_catalog *catalog = reader->reading->catalog;
    bool sum = false, total = false;
    size_t i;
    for (i = 0; i < record->record.count && catalog && reader->is_own_form; i++) {
        const struct tb_span cell = {record->record.cells[i].text, record->record.cells[i].length};
        sum = sum || ((record->marks[i] & TB_SHEETFILE_NO_VALUE) && is_sum(cell));
    }
    for (i = 0; i < record->record.count && sum && !total; i++) {
        const struct tb_span cell = tb_text_trim(record->record.cells[i].text, record->record.cells[i].length);
        total = tb_label_is_worth(cell) &&
                tb_label_of(&catalog->counties, reader->reading->form, TB_COUNTIES_NONE, cell) == TB_LABEL_GRAND;
    }
    return sum && total;
}

/* The row with its unworked sums blank, and no note of them. */
static enum tb_status blank_sums(struct sheet_reader *reader, const struct tb_sheetfile_record *record, struct tb_csv_record *row,
                                 struct tb_err *err)
{
    const struct tb_csv_cell blank = {"", 0, false};
    const size_t count = record->record.count > reader->width ? record->record.count : reader->width;
    struct tb_csv_cell *cells = tb_arena_alloc(&reader->arena, (count + 1) * sizeof *cells);
    size_t i, kept = 0;
    if (!cells)
        return tb_err_nomem(err);
    for (i = 0; i < count; i++)
        cells[i] = i < record->record.count && !(record->marks[i] & TB_SHEETFILE_NO_VALUE) ? record->record.cells[i] : blank;
    for (i = 0; i < reader->note_count; i++)
        if (reader->notes[i].kind != TB_SHEETFILE_NOTE_NO_VALUE || reader->notes[i].place.line1 != record->record.line1)
            reader->notes[kept++] = reader->notes[i];
    reader->note_count = kept;
    row->cells = cells;
    row->count = count;
    return TB_OK;
}

/* As long as the first rows, like the lines of a CSV: blank cells at the end are not in a workbook. */
static enum tb_status on_record(void *context, const struct tb_sheetfile_record *record, bool *enough, struct tb_err *err)
{
    struct sheet_reader *reader = context;
    struct tb_csv_record padded = record->record;
    const struct tb_csv_cell blank = {"", 0, false};
    enum tb_status status = keep_places(reader, record, err);
    size_t i;
    if (has_unworked_sum(reader, record)) {
        status = blank_sums(reader, record, &padded, err);
    } else if (padded.count < reader->width) {
        memcpy(reader->padded, padded.cells, padded.count * sizeof *padded.cells);
        for (i = padded.count; i < reader->width; i++)
            reader->padded[i] = blank;
        padded.cells = reader->padded;
        padded.count = reader->width;
    }
    if (status == TB_OK)
        status = tb_reading_record(reader->reading, &padded, err);
    *enough = tb_reading_is_over(reader->reading);
    return status;
}

/* --- what CSV cannot say, as findings ----------------------------------------------------------------------- */

/* The form's column that a file column is; NULL: none. */
/* A cell's own error says it better than what the reading makes of its text. */
static void tell_cell(struct tb_reading *reading, enum tb_finding_id id, const struct kept_note *note)
{
    struct tb_findings *findings = &reading->findings;
    const int county = tb_findings_drop_at(findings, note->place.line1, note->place.col1);
    findings->county = county;
    tb_finding_add(findings, id, note->place.line1, note->place.col1, note->text.text, note->text.length, "%s", "");
    findings->county = TB_FINDING_ANY_COUNTY;
}

static void tell_note(struct tb_reading *reading, const struct kept_note *note)
{
    const struct tb_form_column *column = tb_reading_column(reading, note->place.col1);
    const bool is_quantity = column && column->type == TB_FORM_QUANTITY && note->place.line1 > reading->header.last_line1;
    struct tb_findings *findings = &reading->findings;
    const int length = (int)(note->text.length < 500 ? note->text.length : 500);
    switch (note->kind) {
    case TB_SHEETFILE_NOTE_NO_VALUE:
        tell_cell(reading, TB_FINDING_NO_VALUE, note);
        break;
    case TB_SHEETFILE_NOTE_STALE:
        tb_finding_add(findings, TB_FINDING_STALE_FORMULA, note->place.line1, note->place.col1, note->text.text, note->text.length,
                       "%s", "");
        break;
    case TB_SHEETFILE_NOTE_COVERED:
        tb_finding_add(findings, TB_FINDING_COVERED_CELL, note->place.line1, note->place.col1, note->text.text, note->text.length,
                       "%s", "");
        break;
    case TB_SHEETFILE_NOTE_ROUNDED:
        if (is_quantity)
            tb_finding_add(findings, TB_FINDING_SHOWN_ROUNDED, note->place.line1, note->place.col1, note->text.text,
                           note->text.length, "：列“%s”", column->header);
        break;
    case TB_SHEETFILE_NOTE_UNSEEN:
        if (is_quantity)
            tb_finding_add(findings, TB_FINDING_UNSEEN_VALUE, note->place.line1, note->place.col1, note->text.text,
                           note->text.length, "：列“%s”", column->header);
        break;
    case TB_SHEETFILE_NOTE_HIDDEN_ROWS:
        tb_finding_add(findings, TB_FINDING_HIDDEN_ROWS, 0, 0, "", 0, "：第%.*s行", length, note->text.text);
        break;
    default:
        tb_finding_add(findings, TB_FINDING_HIDDEN_COLUMNS, 0, 0, "", 0, "：%.*s列", length, note->text.text);
        break;
    }
}

/* #REF! in a column of texts is no text. */
static void tell_errors(const struct sheet_reader *reader)
{
    struct tb_reading *reading = reader->reading;
    size_t i;
    for (i = 0; i < reader->errors.count; i++) {
        const struct place *place = &reader->errors.items[i];
        if (tb_reading_column(reading, place->col1) && place->line1 > reading->header.last_line1 &&
            !tb_findings_has_error_at(&reading->findings, place->line1, place->col1))
            tb_finding_add(&reading->findings, TB_FINDING_EXCEL_ERROR, place->line1, place->col1, "", 0, "%s", "");
    }
}

/* SUM passes over numbers that are kept as text: the likely reason why a total is wrong. */
static void tell_texts(const struct sheet_reader *reader)
{
    struct tb_findings *findings = &reader->reading->findings;
    const char *code = tb_finding_by_id(TB_FINDING_TOTAL_MISMATCH)->code;
    size_t i, k;
    for (i = 0; i < findings->count; i++) {
        struct tb_buf more = TB_BUF_INIT(TB_MEBIBYTE);
        char letters[TB_NUM_COLUMN_BYTES];
        size_t found = 0;
        for (k = 0; strcmp(findings->items[i].code, code) == 0 && k < reader->texts.count; k++) {
            const struct place *place = &reader->texts.items[k];
            if (place->col1 != findings->items[i].col1 || place->line1 <= reader->reading->header.last_line1 ||
                place->line1 == findings->items[i].line1 || ++found > MOST_NAMED)
                continue;
            tb_buf_printf(&more, "%s%s%zu", found == 1 ? "；" : "、", tb_num_column(place->col1, letters), place->line1);
        }
        if (found > 0) {
            tb_buf_printf(&more, "%s是文本格式的数字，Excel的求和没有算进去", found > MOST_NAMED ? "等" : "");
            tb_finding_extend(findings, i, tb_buf_str(&more));
        }
        tb_buf_free(&more);
    }
}

static void tell_passed(const struct ingest_book *book, const struct ingest_table *table, struct tb_reading *reading)
{
    size_t i;
    if (table != book->tables) /* once a file */
        return;
    for (i = 0; i < book->passed_count; i++)
        if (book->passed[i].is_told)
            tb_finding_add(&reading->findings, TB_FINDING_OTHER_SHEET, 0, 0, "", 0, "：“%s”", book->passed[i].sheet);
}

static void tell_notes(const struct sheet_reader *reader)
{
    size_t i;
    for (i = 0; i < reader->note_count; i++)
        tell_note(reader->reading, &reader->notes[i]);
    tell_errors(reader);
    tell_texts(reader);
}

/* --- the reading -------------------------------------------------------------------------------------------- */

void ingest_book_start(const struct ingest_book *book, const struct ingest_table *table, struct tb_reading *reading)
{
    if (!reading->catalog)
        return;
    if (table->drops_path_form)
        tb_identity_drop_path_forms(&reading->identity);
    if (*table->sheet)
        tb_identity_sheet(&reading->identity, table->sheet);
    if (table->header_form >= 0)
        tb_identity_header(&reading->identity, table->header_form, table->sheet);
    if (book->given_county || book->given_cutoff)
        tb_identity_given(&reading->identity, book->given_county ? book->given_county : "",
                          book->given_cutoff ? book->given_cutoff : "");
    if (table->county >= 0)
        tb_identity_county(&reading->identity, table->county);
}

/* Whose it is, as far as that is known; and the one thing that is wrong with the file. */
static enum tb_status end_with(struct tb_reading *reading, enum tb_finding_id problem, const char *detail, struct tb_err *err)
{
    const struct tb_findings fresh = TB_FINDINGS_INIT;
    enum tb_status status = tb_reading_end(reading, false, err);
    tb_findings_free(&reading->findings);
    reading->findings = fresh;
    tb_finding_add(&reading->findings, problem, 0, 0, "", 0, "%s", detail);
    return status;
}

static enum tb_status read_sheet(struct ingest_book *book, const struct ingest_table *table, struct tb_reading *reading,
                                 struct tb_err *err)
{
    struct sheet_reader reader = {
        .reading = reading, .is_own_form = book->given_county || book->given_cutoff, .width = table->width};
    const struct tb_sheetfile_sink sink = {.on_record = on_record, .on_note = on_note, .context = &reader};
    enum tb_status status;
    reader.padded = calloc(table->width + 1, sizeof *reader.padded);
    if (!reader.padded)
        return tb_err_nomem(err);
    status = tb_sheetfile_read(book->file, table->place, &sink, err);
    if (status == TB_INPUT) {
        status = end_with(reading, ingest_book_problem(book), "", err);
    } else if (status == TB_OK) {
        status = tb_reading_end(reading, true, err);
        tell_notes(&reader);
        tell_passed(book, table, reading);
    }
    free(reader.padded);
    free(reader.notes);
    free(reader.errors.items);
    free(reader.texts.items);
    tb_arena_free(&reader.arena);
    return status;
}

enum tb_status ingest_book_read(struct ingest_book *book, const struct ingest_table *table, struct tb_reading *reading,
                                struct tb_err *err)
{
    enum tb_status status =
        table->is_problem ? end_with(reading, table->problem, table->detail, err) : read_sheet(book, table, reading, err);
    return status == TB_OK && reading->findings.failed ? tb_err_nomem(err) : status;
}

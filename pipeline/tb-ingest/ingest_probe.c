/* What a sheet of a workbook is. */
#include "ingest_probe.h"

#include <string.h>

enum { GIVEN_MOST_BYTES = 64, TABLE_CELLS = 3 /* so many cells make a row of a table */ };

static enum tb_status keep_record(void *context, const struct tb_sheetfile_record *record, bool *enough, struct tb_err *err)
{
    struct ingest_probe *probe = context;
    size_t i, filled = 0;
    for (i = 0; i < record->record.count; i++)
        filled += !tb_text_is_blank(record->record.cells[i].text, record->record.cells[i].length);
    probe->filled_rows += filled > 0;
    probe->table_rows += filled >= TABLE_CELLS;
    *enough = probe->grid.count + 1 >= TB_READING_HEAD_RECORDS;
    return tb_grid_add(&probe->grid, &record->record, err);
}

/* The one value of the claims; none: they are silent, or disagree. */
int ingest_one_claim(const struct tb_claims *claims, int none)
{
    size_t i;
    int value = none;
    for (i = 0; i < claims->count; i++) {
        if (i > 0 && claims->items[i].value != value)
            return none;
        value = claims->items[i].value;
    }
    return value == TB_IDENTITY_SEVERAL ? none : value;
}

/* How well the header of a form fits: its columns that were found, 0 when it was not found or a required one is absent. */
static enum tb_status fit_header(const struct ingest_probe *probe, const struct tb_form *form, bool *found, size_t *fit,
                                 size_t *first, struct tb_err *err)
{
    struct tb_header header;
    enum tb_status status = tb_header_find(&header, &probe->grid, form, err);
    size_t i;
    *found = status == TB_OK && header.found;
    *first = *found ? header.first : 0;
    *fit = *found ? header.matched : 0;
    for (i = 0; *found && i < form->column_count; i++)
        if (form->columns[i].required && header.file_column[i] < 0)
            *fit = 0;
    tb_header_free(&header);
    return status;
}

/* The form whose complete header is there: of several the one with most columns. */
static enum tb_status form_by_header(const struct ingest_book_wish *wish, const struct ingest_probe *probe, int *form,
                                     size_t *first, struct tb_err *err)
{
    const struct tb_forms *forms = &wish->catalog->forms;
    size_t best = 0, i, fit, at;
    bool found;
    *form = TB_IDENTITY_NONE;
    for (i = 0; i < forms->count; i++) {
        enum tb_status status = fit_header(probe, forms->items[i], &found, &fit, &at, err);
        if (status != TB_OK)
            return status;
        if (fit > best) {
            *form = (int)i;
            *first = at;
        } else if (fit == best && fit > 0) {
            *form = TB_IDENTITY_NONE;
        }
        best = fit > best ? fit : best;
    }
    return TB_OK;
}

/* Lists, instructions: nothing a county reports. */
static bool is_aside(struct tb_span text)
{
    static const char *const words[] = {"说明", "示例", "样例", "样表", "字典", "参数", "目录", "封面", "选项"};
    return tb_text_has_any(text.text, text.length, TB_TEXT_WORDS(words));
}

bool ingest_probe_is_aside(const struct ingest_probe *probe)
{
    size_t i;
    for (i = 0; i < probe->own.forms.count; i++)
        if (is_aside(probe->own.forms.items[i].raw))
            return true;
    return is_aside((struct tb_span){probe->name, strlen(probe->name)});
}

/* Which form the sheet is: the one that it names itself, the file's when its header is there, or the one whose header it has.
 * A sheet that names a form above a table whose header is not the form's is that form all the same, and is told so; but 填表说明 is none. */
static enum tb_status find_form(struct ingest_probe *probe, const struct ingest_book_wish *wish, int path_form, size_t *header_row,
                                struct tb_err *err)
{
    const struct tb_forms *forms = &wish->catalog->forms;
    const int named = ingest_one_claim(&probe->own.forms, TB_IDENTITY_NONE);
    size_t fit, first = 0;
    bool found = false;
    enum tb_status status = TB_OK;
    probe->form = TB_IDENTITY_NONE;
    if (named >= 0)
        status = fit_header(probe, forms->items[named], &found, &fit, &first, err);
    if (named >= 0 && (found || (probe->table_rows > 0 && !ingest_probe_is_aside(probe))))
        probe->form = named;
    if (status == TB_OK && probe->form < 0 && path_form >= 0) {
        status = fit_header(probe, forms->items[path_form], &found, &fit, &first, err);
        if (found)
            probe->form = path_form;
    }
    if (status == TB_OK && probe->form < 0) {
        status = form_by_header(wish, probe, &probe->form, &first, err);
        found = probe->by_header = probe->form >= 0;
    }
    *header_row = found ? first : 0;
    return status;
}

enum tb_status ingest_probe_look(struct ingest_probe *probe, struct tb_sheetfile *file, const struct ingest_book_wish *wish,
                                 int path_form, struct tb_err *err)
{
    const struct tb_sheetfile_sink sink = {.on_record = keep_record, .context = probe};
    size_t header_row = 0;
    enum tb_status status = tb_sheetfile_read(file, probe->place, &sink, err);
    if (status != TB_OK || !wish->catalog || probe->filled_rows == 0)
        return status;
    tb_identity_start(&probe->own, wish->catalog, wish->year, wish->grace_days);
    tb_identity_sheet(&probe->own, probe->name);
    tb_identity_titles(&probe->own, &probe->grid);
    status = find_form(probe, wish, path_form, &header_row, err);
    tb_identity_preamble(&probe->own, &probe->grid, header_row, false);
    probe->county = ingest_one_claim(&probe->own.counties, TB_IDENTITY_NONE);
    probe->cutoff = ingest_one_claim(&probe->own.cutoffs, TB_DATE_NONE);
    return status;
}

/* The hidden sheet of a workbook that tb-form made: whose it is, and for when. */
enum tb_status ingest_probe_given(struct ingest_book *book, size_t place, struct tb_err *err)
{
    struct ingest_probe given = {.grid = TB_GRID_INIT};
    const struct tb_sheetfile_sink sink = {.on_record = keep_record, .context = &given};
    enum tb_status status = tb_sheetfile_read(book->file, place, &sink, err);
    size_t row;
    bool is_ours = false;
    for (row = 0; status == TB_OK && row < given.grid.count; row++) {
        const struct tb_span key = tb_grid_cell(&given.grid, row, 0), value = tb_grid_cell(&given.grid, row, 1);
        const char **kept = tb_text_same(key.text, key.length, "county")   ? &book->given_county
                            : tb_text_same(key.text, key.length, "cutoff") ? &book->given_cutoff
                                                                           : NULL;
        is_ours = is_ours || (row == 0 && tb_text_same(key.text, key.length, "tongbao-form"));
        if (is_ours && kept && value.length < GIVEN_MOST_BYTES) {
            *kept = tb_arena_strndup(&book->arena, value.text, value.length);
            status = *kept ? TB_OK : tb_err_nomem(err);
        }
    }
    tb_grid_free(&given.grid);
    return status;
}

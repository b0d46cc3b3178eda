/* Which sheets of a workbook are read. */
#include "ingest_probe.h"

#include "tb_i18n.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct choosing {
    struct ingest_book *book;
    const struct ingest_book_wish *wish;
    struct ingest_probe *probes;
    size_t count;
    struct tb_identity path; /* what the file's name and folders say */
    int path_form;
    tb_date path_cutoff;
};

/* --- the choice --------------------------------------------------------------------------------------------- */

static enum tb_status add_table(struct choosing *choosing, const struct ingest_probe *probe, struct tb_err *err)
{
    struct ingest_book *book = choosing->book;
    struct ingest_table *table = &book->tables[book->table_count++];
    *table = (struct ingest_table){.header_form = TB_IDENTITY_NONE, .county = TB_IDENTITY_NONE, .sheet = "", .detail = ""};
    if (!probe)
        return TB_OK;
    table->sheet = tb_arena_strdup(&book->arena, probe->name);
    table->place = probe->place;
    table->width = probe->grid.width;
    if (probe->form >= 0 && choosing->wish->catalog) {
        table->drops_path_form = probe->form != choosing->path_form;
        table->header_form = probe->by_header ? probe->form : TB_IDENTITY_NONE;
    }
    return table->sheet ? TB_OK : tb_err_nomem(err);
}

static enum tb_status add_problem(struct choosing *choosing, const struct ingest_probe *probe, enum tb_finding_id problem,
                                  const char *detail, struct tb_err *err)
{
    struct ingest_book *book = choosing->book;
    enum tb_status status = add_table(choosing, probe, err);
    struct ingest_table *table = &book->tables[book->table_count - 1];
    table->header_form = probe ? probe->form : TB_IDENTITY_NONE;
    table->sheet = "";
    table->is_problem = true;
    table->problem = problem;
    table->detail = tb_arena_strdup(&book->arena, detail);
    return status == TB_OK && !table->detail ? tb_err_nomem(err) : status;
}

static bool is_twin(const struct ingest_probe *a, const struct ingest_probe *b)
{
    return a->form >= 0 && a->form == b->form && (a->county == b->county || a->county < 0 || b->county < 0);
}

/* Of sheets of one form and county those that say another date than the file are of another period. Returns how many are left; *dated: of
 * them those that say the file's date. */
static size_t drop_other_periods(const struct choosing *choosing, const struct ingest_probe *first, size_t *dated)
{
    size_t i, left = 0;
    *dated = 0;
    for (i = 0; i < choosing->count; i++) {
        struct ingest_probe *probe = &choosing->probes[i];
        if (!is_twin(first, probe))
            continue;
        if (choosing->path_cutoff != TB_DATE_NONE && probe->cutoff != TB_DATE_NONE && probe->cutoff != choosing->path_cutoff) {
            probe->is_other_period = true;
            continue;
        }
        left++;
        *dated += choosing->path_cutoff != TB_DATE_NONE && probe->cutoff == choosing->path_cutoff;
    }
    return left;
}

static void pass_over(struct ingest_probe *probe)
{
    probe->is_read = false;
    probe->form = TB_IDENTITY_NONE;
}

/* One of the sheets with this form and county is read, or none. */
static enum tb_status choose_of(struct choosing *choosing, const struct ingest_probe *first, struct tb_err *err)
{
    struct tb_buf names = TB_BUF_INIT(TB_MEBIBYTE);
    struct ingest_probe *chosen = NULL;
    size_t i, twins = 0, dated = 0, left;
    enum tb_status status;
    for (i = 0; i < choosing->count; i++)
        twins += is_twin(first, &choosing->probes[i]);
    left = twins > 1 ? drop_other_periods(choosing, first, &dated) : 1;
    for (i = 0; i < choosing->count; i++) {
        struct ingest_probe *probe = &choosing->probes[i];
        if (!is_twin(first, probe))
            continue;
        tb_buf_printf(&names, "“%s”", probe->name);
        if (!probe->is_other_period && (left == 1 || (dated == 1 && probe->cutoff == choosing->path_cutoff)))
            chosen = probe;
        probe->is_read = true; /* decided: chosen, or part of the problem */
    }
    if (chosen) {
        for (i = 0; i < choosing->count; i++)
            if (is_twin(first, &choosing->probes[i]) && &choosing->probes[i] != chosen)
                pass_over(&choosing->probes[i]);
        status = add_table(choosing, chosen, err);
    } else {
        char detail[512];
        snprintf(detail, sizeof detail, "：%s", tb_buf_str(&names));
        for (i = 0; i < choosing->count; i++)
            choosing->probes[i].is_other_period = choosing->probes[i].is_other_period && !is_twin(first, &choosing->probes[i]);
        status = add_problem(choosing, first, TB_FINDING_TWO_SHEETS, detail, err);
        choosing->book->tables[choosing->book->table_count - 1].county = first->county;
    }
    tb_buf_free(&names);
    return status;
}

/* No sheet is a form: the one that looks most like a table is read all the same, and the findings say what is wrong with it. */
static enum tb_status choose_any(struct choosing *choosing, struct tb_err *err)
{
    struct ingest_probe *best = NULL;
    size_t i;
    for (i = 0; i < choosing->count; i++) {
        struct ingest_probe *probe = &choosing->probes[i];
        if (!probe->is_hidden && probe->filled_rows > 0 && (!best || probe->table_rows > best->table_rows))
            best = probe;
    }
    if (!best)
        return add_problem(choosing, NULL, TB_FINDING_EMPTY_FILE, "", err);
    best->is_read = true;
    return add_table(choosing, best, err);
}

static enum tb_status note_passed(struct choosing *choosing, struct tb_err *err)
{
    struct ingest_book *book = choosing->book;
    size_t i;
    for (i = 0; i < choosing->count; i++) {
        const struct ingest_probe *probe = &choosing->probes[i];
        struct ingest_passed *passed = &book->passed[book->passed_count];
        if (probe->is_read)
            continue;
        passed->sheet = tb_arena_strdup(&book->arena, probe->name);
        if (!passed->sheet)
            return tb_err_nomem(err);
        passed->reason = probe->is_hidden          ? "隐藏"
                         : probe->filled_rows == 0 ? "空"
                         : probe->is_other_period  ? "不是这一期"
                                                   : "不是报表";
        passed->is_told =
            !probe->is_hidden && !probe->is_other_period && probe->table_rows >= INGEST_TABLE_ROWS && !ingest_probe_is_aside(probe);
        book->passed_count++;
    }
    return TB_OK;
}

static enum tb_status choose(struct choosing *choosing, struct tb_err *err)
{
    enum tb_status status = TB_OK;
    size_t i;
    bool path_form_is_there = false;
    for (i = 0; i < choosing->count; i++)
        path_form_is_there = path_form_is_there || choosing->probes[i].form == choosing->path_form;
    for (i = 0; i < choosing->count && status == TB_OK; i++)
        if (choosing->probes[i].form >= 0 && !choosing->probes[i].is_read)
            status = choose_of(choosing, &choosing->probes[i], err);
    if (status == TB_OK && choosing->book->table_count == 0)
        status = choose_any(choosing, err);
    for (i = 0; i < choosing->book->table_count && !path_form_is_there; i++)
        choosing->book->tables[i].drops_path_form = false; /* the sheet contradicts the file's name */
    return status == TB_OK ? note_passed(choosing, err) : status;
}

/* The sheet that was asked for. */
static enum tb_status choose_named(struct choosing *choosing, struct tb_err *err)
{
    struct tb_buf names = TB_BUF_INIT(TB_MEBIBYTE);
    enum tb_status status;
    size_t i;
    for (i = 0; i < choosing->count; i++) {
        if (strcmp(choosing->probes[i].name, choosing->wish->sheet) == 0)
            break;
        tb_buf_printf(&names, "%s%s", i > 0 ? ", " : "", choosing->probes[i].name);
    }
    if (i < choosing->count) {
        choosing->probes[i].is_read = true;
        status = add_table(choosing, &choosing->probes[i], err);
    } else {
        status = tb_err_set(err, TB_INPUT, _("no sheet \"%s\" (there is: %s): %s"), choosing->wish->sheet, tb_buf_str(&names),
                            choosing->wish->path);
    }
    tb_buf_free(&names);
    return status;
}

/* --- opening ------------------------------------------------------------------------------------------------ */

static enum tb_finding_id finding_of(enum tb_sheetfile_kind kind)
{
    switch (kind) {
    case TB_SHEETFILE_PASSWORD:
        return TB_FINDING_HAS_PASSWORD;
    case TB_SHEETFILE_OLD_XLS:
        return TB_FINDING_OLD_WORKBOOK;
    case TB_SHEETFILE_XLSB:
        return TB_FINDING_BINARY_WORKBOOK;
    case TB_SHEETFILE_ODS:
        return TB_FINDING_OPEN_DOCUMENT;
    case TB_SHEETFILE_HTML:
        return TB_FINDING_WEB_PAGE;
    case TB_SHEETFILE_XML2003:
        return TB_FINDING_XML_2003;
    case TB_SHEETFILE_PDF:
        return TB_FINDING_IS_PDF;
    case TB_SHEETFILE_WORD:
        return TB_FINDING_IS_WORD;
    case TB_SHEETFILE_SLIDES:
        return TB_FINDING_IS_SLIDES;
    case TB_SHEETFILE_PICTURE:
        return TB_FINDING_IS_PICTURE;
    case TB_SHEETFILE_ARCHIVE:
        return TB_FINDING_IS_ARCHIVE;
    case TB_SHEETFILE_BROKEN:
        return TB_FINDING_BROKEN_FILE;
    case TB_SHEETFILE_UNSAFE:
        return TB_FINDING_UNSAFE_FILE;
    case TB_SHEETFILE_TOO_LARGE:
        return TB_FINDING_FILE_TOO_LARGE;
    default:
        return TB_FINDING_OTHER_FORMAT;
    }
}

enum tb_finding_id ingest_book_problem(const struct ingest_book *book)
{
    return finding_of(tb_sheetfile_kind(book->file));
}

static enum tb_status add_unreadable(struct choosing *choosing, struct tb_err *err)
{
    struct ingest_book *book = choosing->book;
    book->table_count = book->passed_count = 0;
    book->format = tb_sheetfile_kind_name(tb_sheetfile_kind(book->file));
    return add_problem(choosing, NULL, ingest_book_problem(book), "", err);
}

static enum tb_status look_at_sheets(struct choosing *choosing, struct tb_err *err)
{
    const struct ingest_book_wish *wish = choosing->wish;
    struct tb_sheetfile *file = choosing->book->file;
    enum tb_status status = TB_OK;
    size_t i;
    for (i = 0; i < choosing->count && status == TB_OK; i++) {
        struct ingest_probe *probe = &choosing->probes[i];
        probe->place = i;
        probe->name = tb_sheetfile_sheet_name(file, i);
        probe->is_hidden = tb_sheetfile_sheet_is_hidden(file, i);
        probe->form = probe->county = TB_IDENTITY_NONE;
        probe->cutoff = TB_DATE_NONE;
        if (probe->is_hidden && strcmp(probe->name, "_tongbao") == 0 && wish->catalog)
            status = ingest_probe_given(choosing->book, i, err);
        if (status == TB_OK && (wish->sheet ? strcmp(probe->name, wish->sheet) == 0 : !probe->is_hidden))
            status = ingest_probe_look(probe, choosing->book->file, wish, choosing->path_form, err);
    }
    return status;
}

static enum tb_status find_tables(struct choosing *choosing, struct tb_err *err)
{
    const struct ingest_book_wish *wish = choosing->wish;
    struct ingest_book *book = choosing->book;
    enum tb_status status = TB_OK;
    choosing->count = tb_sheetfile_sheets(book->file);
    choosing->probes = calloc(choosing->count + 1, sizeof *choosing->probes);
    book->tables = calloc(choosing->count + 1, sizeof *book->tables);
    book->passed = calloc(choosing->count + 1, sizeof *book->passed);
    if (!choosing->probes || !book->tables || !book->passed)
        return tb_err_nomem(err);
    choosing->path_form = TB_IDENTITY_NONE;
    choosing->path_cutoff = TB_DATE_NONE;
    if (wish->catalog) {
        tb_identity_start(&choosing->path, wish->catalog, wish->year, wish->grace_days);
        tb_identity_path(&choosing->path, wish->relative);
        choosing->path_form = ingest_one_claim(&choosing->path.forms, TB_IDENTITY_NONE);
        choosing->path_cutoff = ingest_one_claim(&choosing->path.cutoffs, TB_DATE_NONE);
    }
    if (tb_sheetfile_is_workbook(tb_sheetfile_kind(book->file)))
        status = look_at_sheets(choosing, err);
    if (status == TB_OK && tb_sheetfile_is_workbook(tb_sheetfile_kind(book->file)))
        return wish->sheet ? choose_named(choosing, err) : choose(choosing, err);
    return status == TB_OK || status == TB_INPUT ? add_unreadable(choosing, err) : status;
}

enum tb_status ingest_book_open(struct ingest_book **out, const struct ingest_book_wish *wish, struct tb_err *err)
{
    struct ingest_book *book = calloc(1, sizeof *book);
    struct choosing choosing = {.book = book, .wish = wish};
    enum tb_status status;
    size_t i;
    *out = NULL;
    if (!book)
        return tb_err_nomem(err);
    status = tb_sheetfile_open(&book->file, wish->path, err);
    if (status == TB_OK && tb_sheetfile_kind(book->file) == TB_SHEETFILE_TEXT) {
        ingest_book_close(book);
        return TB_OK;
    }
    if (status == TB_OK) {
        book->format = tb_sheetfile_kind_name(tb_sheetfile_kind(book->file));
        status = find_tables(&choosing, err);
    }
    for (i = 0; choosing.probes && i < choosing.count; i++)
        tb_grid_free(&choosing.probes[i].grid);
    free(choosing.probes);
    if (status == TB_OK)
        *out = book;
    else
        ingest_book_close(book);
    return status;
}

void ingest_book_close(struct ingest_book *book)
{
    if (!book)
        return;
    tb_sheetfile_close(book->file);
    free(book->tables);
    free(book->passed);
    tb_arena_free(&book->arena);
    free(book);
}

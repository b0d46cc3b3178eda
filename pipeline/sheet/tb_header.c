#include "tb_header.h"

#include "tb_buf.h"
#include "tb_flatten.h"
#include "tb_header_part.h"
#include "tb_header_row.h"
#include "tb_measure_line.h"
#include "tb_utf8.h"

#include <string.h>

const char *tb_measure_source_name(enum tb_measure_source source)
{
    static const char *const names[] = {"表样", "表头上方", "表头"};
    return names[source];
}

enum { HAN = 3 /* bytes */, MOST_ROWS_DOWN = 60, MOST_COLUMNS = 2000 /* in which the form's are looked for */ };

/* The cells of the first rows, made into parts when they are first asked for. */
struct cells {
    const struct tb_grid *grid;
    const struct tb_measures *words;
    struct tb_header_part **rows; /* of MOST_COLUMNS, or fewer when the grid is not so wide */
    struct tb_arena arena;
    bool failed;
};

static const struct tb_header_part nothing = {.text = "", .key = ""};

static const struct tb_header_part *part_at(struct cells *cells, size_t row, size_t column)
{
    struct tb_span cell = tb_grid_cell(cells->grid, row, column);
    const size_t kept = cells->grid->width < MOST_COLUMNS ? cells->grid->width : MOST_COLUMNS;
    struct tb_header_part *part;
    char *room;
    if (cell.length == 0 || cell.length > TB_HEADER_PART_MOST)
        return &nothing;
    if (!cells->rows[row])
        cells->rows[row] = tb_arena_alloc(&cells->arena, kept * sizeof **cells->rows);
    if (column < kept)
        part = cells->rows[row] ? &cells->rows[row][column] : NULL;
    else
        part = tb_arena_alloc(&cells->arena, sizeof *part);
    if (part && part->text)
        return part;
    room = part ? tb_arena_alloc(&cells->arena, TB_HEADER_PART_ROOM(cell.length)) : NULL;
    if (!room) {
        cells->failed = true;
        return &nothing;
    }
    tb_header_part_make(part, cell, room, cells->words);
    return part;
}

/* One column of a candidate: its parts from top to bottom. */
struct parts {
    const struct tb_header_part *items[TB_HEADER_MOST_ROWS];
    size_t count;
    bool has_measure;
    struct tb_measure measure;
    bool is_bare; /* it matched without the tail of one part: */
    size_t bare;
};

static void add_part(struct parts *parts, const struct tb_header_part *part)
{
    if (part->length == 0 && !part->is_unit && !part->has_measure)
        return;
    if (parts->count > 0 && part->is_unit) { /* the unit stands below the name */
        parts->measure = part->unit;
        parts->has_measure = true;
        return;
    }
    if (part->has_measure) {
        parts->measure = part->measure;
        parts->has_measure = true;
    }
    if (parts->count > 0 && parts->items[parts->count - 1]->length == part->length &&
        memcmp(parts->items[parts->count - 1]->text, part->text, part->length) == 0)
        return; /* a merged cell that was written out */
    parts->items[parts->count++] = part;
}

static void gather(struct cells *cells, size_t first, size_t height, size_t column, struct parts *parts)
{
    struct tb_flat_cell flat[TB_FLATTEN_MOST_ROWS];
    size_t i;
    memset(parts, 0, sizeof *parts);
    tb_flatten_column(cells->grid, first, height, column, flat);
    for (i = 0; i < height; i++)
        add_part(parts, part_at(cells, flat[i].row, flat[i].column));
}

/* The form column that parts are named after, in the order given. */
static int match_keys(const struct tb_form *form, const struct parts *parts, const size_t *order, size_t count)
{
    char key[TB_HEADER_PART_MOST * TB_HEADER_MOST_ROWS];
    size_t n = 0, i;
    for (i = 0; i < count; i++) {
        const struct tb_header_part *part = parts->items[order[i]];
        const size_t length = parts->is_bare && order[i] == parts->bare ? part->bare_key_length : part->key_length;
        memcpy(key + n, part->key, length);
        n += length;
    }
    return n > 0 ? tb_index_find(&form->headers, key, n) : TB_FORM_NO_COLUMN;
}

/* Parent and child together, child before parent, child alone. */
static int match_orders(const struct tb_form *form, const struct parts *parts)
{
    static const size_t down[] = {0, 1, 2};
    const size_t last = parts->count - 1;
    const size_t up[] = {last, last - 1, last - 2};
    int found = match_keys(form, parts, down, parts->count);
    if (found < 0 && parts->count > 1)
        found = match_keys(form, parts, up, parts->count);
    if (found < 0 && parts->count > 2)
        found = match_keys(form, parts, down + 1, 2);
    if (found < 0 && parts->count > 1)
        found = match_keys(form, parts, up, 1);
    return found;
}

/* The form column of a file column; 面积(亩) and 名称(全称) are 面积 and 名称, 面积(本月) is another thing. */
static int match_parts(const struct tb_form *form, struct parts *parts)
{
    size_t i;
    int found;
    parts->is_bare = false;
    found = parts->count > 0 ? match_orders(form, parts) : TB_FORM_NO_COLUMN;
    for (i = parts->count; i-- > 0 && found < 0;) {
        if (parts->items[i]->bare_key_length == 0)
            continue;
        parts->is_bare = true;
        parts->bare = i;
        found = match_orders(form, parts);
        if (found >= 0 && !tb_header_part_tail_is_note(parts->items[i]->tail))
            found = TB_FORM_NO_COLUMN;
        parts->is_bare = found >= 0;
    }
    return found;
}

struct candidate {
    size_t first, height, matched, required;
    int file_column[TB_FORM_MOST_COLUMNS], twin_column[TB_FORM_MOST_COLUMNS];
};

static void try_candidate(struct cells *cells, const struct tb_form *form, size_t first, size_t height, struct candidate *candidate)
{
    struct parts parts;
    size_t column, i;
    candidate->first = first;
    candidate->height = height;
    candidate->matched = candidate->required = 0;
    for (i = 0; i < form->column_count; i++)
        candidate->file_column[i] = candidate->twin_column[i] = TB_HEADER_NO_COLUMN;
    for (column = 0; column < cells->grid->width && column < MOST_COLUMNS; column++) {
        int place;
        gather(cells, first, height, column, &parts);
        place = match_parts(form, &parts);
        if (place < 0)
            continue;
        if (candidate->file_column[place] >= 0) {
            if (candidate->twin_column[place] < 0)
                candidate->twin_column[place] = (int)column;
            continue;
        }
        candidate->file_column[place] = (int)column;
        candidate->matched++;
        candidate->required += form->columns[place].required;
    }
}

static bool is_better(const struct candidate *a, const struct candidate *b)
{
    if (a->required != b->required)
        return a->required > b->required;
    if (a->matched != b->matched)
        return a->matched > b->matched;
    return a->matched > 0 && a->height < b->height; /* a row that adds nothing is preamble, not header */
}

/* A further header row whose cells stand only where no known column is: sub-headings of columns that the form lacks. */
static bool only_under_unknown(const struct tb_grid *grid, size_t row, const struct candidate *best, const struct tb_form *form)
{
    size_t i, column;
    bool known, any = false;
    if (row >= grid->count || grid->rows[row].filled == 0)
        return false;
    for (column = 0; column < grid->rows[row].count; column++) {
        struct tb_span cell = tb_grid_cell(grid, row, column);
        if (cell.length == 0)
            continue;
        known = false;
        for (i = 0; i < form->column_count; i++)
            known = known || best->file_column[i] == (int)column || best->twin_column[i] == (int)column;
        if (known || (cell.text[0] >= '0' && cell.text[0] <= '9'))
            return false;
        any = any || tb_grid_cell(grid, best->first, column).length > 0 || column > 0;
    }
    return any && grid->rows[row].filled > 1;
}

/* 竣工校舍面积 over 本月新增 and 累计: a row whose words stand only below headers that are known without it, or below the blanks
 * beside them. */
static bool is_row_of_parts(const struct tb_grid *grid, size_t row, const struct candidate *best, const struct tb_form *form)
{
    size_t column, beside = 0;
    if (row >= grid->count || grid->rows[row].filled == 0 ||
        tb_grid_cell(grid, row, (size_t)best->file_column[form->key]).length > 0)
        return false;
    for (column = 0; column < grid->rows[row].count; column++) {
        struct tb_span cell = tb_grid_cell(grid, row, column);
        if (cell.length == 0)
            continue;
        if ((cell.text[0] >= '0' && cell.text[0] <= '9') || cell.length > TB_MEASURE_MOST_BYTES)
            return false;
        beside += tb_grid_cell(grid, best->first + best->height - 1, column).length == 0 && column > 0;
    }
    return beside > 0;
}

/* The file column below a known header that holds its running total: 累计, else the only one; -1: nobody can tell. */
static int column_of_total(const struct tb_grid *grid, size_t head, size_t row, size_t from)
{
    static const char *const words[] = {"累计", "合计", "总计", "累积", "总数"};
    size_t column, i;
    int found = -1, only = -1, count = 0;
    for (column = from; column < grid->width && (column == from || tb_grid_cell(grid, head, column).length == 0); column++) {
        struct tb_span cell = tb_grid_cell(grid, row, column);
        if (cell.length == 0)
            continue;
        only = (int)column;
        count++;
        for (i = 0; i < sizeof words / sizeof *words && found < 0; i++)
            if (tb_text_find(cell.text, cell.length, words[i], strlen(words[i])) != SIZE_MAX)
                found = (int)column;
    }
    return found >= 0 || count != 1 ? found : only;
}

/* Take the row of parts in: each known header over several of them is the column of its running total. */
static void take_parts(struct tb_header *header, const struct tb_grid *grid, const struct tb_form *form)
{
    const size_t head = header->first + header->height - 1, row = head + 1;
    size_t i;
    for (i = 0; i < form->column_count; i++) {
        const int column = header->file_column[i];
        int total;
        if (column < 0 || (tb_grid_cell(grid, row, (size_t)column).length == 0 &&
                           ((size_t)column + 1 >= grid->width || tb_grid_cell(grid, row, (size_t)column + 1).length == 0 ||
                            tb_grid_cell(grid, head, (size_t)column + 1).length > 0)))
            continue;
        total = column_of_total(grid, head, row, (size_t)column);
        header->unclear_part[i] = total < 0;
        header->file_column[i] = total < 0 ? column : total;
    }
    header->height++;
}

static enum tb_status name_columns(struct tb_header *header, struct cells *cells, struct tb_err *err)
{
    struct parts parts;
    size_t column, i;
    for (column = 0; column < cells->grid->width; column++) {
        gather(cells, header->first, header->height, column, &parts);
        if (parts.count > 0)
            header->width = column + 1;
    }
    header->texts = tb_arena_alloc(&header->arena, (header->width + 1) * sizeof *header->texts);
    if (!header->texts)
        return tb_err_nomem(err);
    for (column = 0; column < header->width; column++) {
        struct tb_buf text = TB_BUF_INIT(TB_MEBIBYTE);
        gather(cells, header->first, header->height, column, &parts);
        for (i = 0; i < parts.count; i++) {
            tb_buf_puts(&text, i ? "_" : "");
            tb_buf_append(&text, parts.items[i]->text, parts.items[i]->length);
        }
        header->texts[column] = tb_arena_strdup(&header->arena, tb_buf_str(&text));
        tb_buf_free(&text);
        if (!header->texts[column])
            return tb_err_nomem(err);
    }
    return TB_OK;
}

/* The unit of each quantity, from its header or the unit row; the preamble's is put in by whoever reads that. */
static enum tb_status find_units(struct tb_header *header, struct cells *cells, const struct tb_form *form, size_t unit_row,
                                 struct tb_err *err)
{
    struct parts parts;
    struct tb_span unknown, cell;
    size_t i;
    for (i = 0; i < form->column_count; i++) {
        header->measure[i] = form->columns[i].measure;
        header->unit_source[i] = TB_MEASURE_FROM_FORM;
        if (header->file_column[i] < 0 || form->columns[i].type != TB_FORM_QUANTITY)
            continue;
        gather(cells, header->first, header->height, (size_t)header->file_column[i], &parts);
        (void)match_parts(form, &parts);
        unknown.length = 0;
        if (parts.is_bare && !parts.has_measure) {
            parts.has_measure = tb_header_read_unit(form, i, parts.items[parts.bare]->tail, &parts.measure);
            if (!parts.has_measure)
                unknown = parts.items[parts.bare]->tail;
        }
        cell = tb_grid_cell(cells->grid, unit_row, (size_t)header->file_column[i]);
        if (!parts.has_measure && unit_row > 0 && !tb_header_says_no_unit(cell)) {
            parts.has_measure = tb_header_read_unit(form, i, cell, &parts.measure);
            if (!parts.has_measure)
                unknown = cell;
        }
        if (parts.has_measure && (parts.measure.kind == form->columns[i].measure.kind || form->columns[i].unit_column >= 0)) {
            header->measure[i] = parts.measure;
            header->unit_source[i] = TB_MEASURE_FROM_HEADER;
        } else if (parts.has_measure) {
            header->other_kind[i] = parts.measure;
        } else if (unknown.length > 0 &&
                   !(header->unknown_unit[i] = tb_arena_strndup(&header->arena, unknown.text, unknown.length))) {
            return tb_err_nomem(err);
        }
    }
    return TB_OK;
}

static size_t required_columns(const struct tb_form *form)
{
    size_t i, n = 0;
    for (i = 0; i < form->column_count; i++)
        n += form->columns[i].required;
    return n;
}

/* What a record looks like, blanks aside. */
static uint64_t hash_record(const struct tb_csv_record *record)
{
    uint64_t hash = 0;
    size_t i;
    for (i = 0; i < record->count; i++) {
        struct tb_span cell = tb_text_trim(record->cells[i].text, record->cells[i].length);
        if (cell.length > 0)
            hash = tb_text_hash(hash + i, cell.text, cell.length);
    }
    return hash;
}

/* Whether a cell can be the first part of one of the form's headers: it begins like one. A unit or a mark behind its first character
 * may be taken off. */
static bool may_begin(const struct tb_form *form, struct tb_span cell)
{
    char text[TB_HEADER_PART_MOST + 1];
    size_t n, first;
    if (cell.length == 0 || cell.length > TB_HEADER_PART_MOST)
        return false;
    if (tb_utf8_ideograph(cell.text, cell.length) != 0 && tb_utf8_ideograph(cell.text + HAN, cell.length - HAN) != 0) {
        if (tb_form_may_begin(form, cell.text, 2 * HAN)) /* as nearly all are: they stay as they are in a key */
            return true;
        if (!tb_form_may_begin(form, cell.text, HAN))
            return false;
        n = tb_text_fold(cell.text, cell.length, text);
        return tb_measure_may_end(form->measures, text, n) || tb_measure_may_be_foreign(text, n);
    }
    if (cell.text[0] >= '0' && cell.text[0] <= '9') /* no mark, no letter to be folded */
        return tb_form_may_begin(form, cell.text, 1);
    n = tb_text_key(cell.text, cell.length, text);
    for (first = n > 0; first < n && ((unsigned char)text[first] & 0xC0) == 0x80;)
        first++;
    return tb_form_may_begin(form, text, first);
}

/* Most columns to which a row can give the first part of a header: cells that may begin one, and blanks that may be parts of merged
 * ones. */
static size_t count_beginnings(const struct tb_grid *grid, size_t row, const struct tb_form *form)
{
    size_t column, begun = 0, blank = 0;
    for (column = 0; column < grid->width && column < MOST_COLUMNS; column++) {
        struct tb_span cell = tb_grid_cell(grid, row, column);
        blank += cell.length == 0;
        begun += may_begin(form, cell);
    }
    return begun > 0 ? begun + blank : 0;
}

/* Whether a candidate that matches so many columns could be better than the best. */
static bool could_be_better(size_t matched, size_t height, const struct candidate *best, size_t required)
{
    if (best->required < required)
        return matched >= best->required && matched > 0;
    return matched > best->matched || (matched == best->matched && height < best->height);
}

/* The rows that know most of the form's columns. */
static enum tb_status find_best(struct cells *cells, const struct tb_form *form, struct candidate *best, struct tb_err *err)
{
    const struct tb_grid *grid = cells->grid;
    const size_t required = required_columns(form), rows = grid->count;
    struct candidate other;
    size_t first, height, row, *begun = tb_arena_alloc(&cells->arena, rows * sizeof *begun);
    if (!begun)
        return tb_err_nomem(err);
    for (row = 0; row < rows && row < MOST_ROWS_DOWN + TB_HEADER_MOST_ROWS; row++)
        begun[row] = count_beginnings(grid, row, form);
    for (first = 0; first < rows && first < MOST_ROWS_DOWN; first++) {
        size_t most = 0;
        for (row = first; row < rows && row < first + TB_HEADER_MOST_ROWS; row++)
            most += begun[row];
        if (!could_be_better(most, 1, best, required))
            continue; /* as all rows of data, once the header is found */
        most = 0;
        for (height = 1; height <= TB_HEADER_MOST_ROWS && first + height <= rows; height++) {
            row = first + height - 1;
            most += begun[row];
            if (grid->rows[first].filled < 2 || grid->rows[row].filled == 0)
                break;
            if (height > 1 && (tb_header_is_number_row(grid, row) || tb_header_is_unit_row(grid, row, form->measures)))
                break;
            if (!could_be_better(most, height, best, required))
                continue;
            try_candidate(cells, form, first, height, &other);
            if (is_better(&other, best))
                *best = other;
        }
    }
    return TB_OK;
}

static enum tb_status settle(struct tb_header *header, struct cells *cells, const struct tb_form *form,
                             const struct candidate *best, struct tb_err *err)
{
    const struct tb_grid *grid = cells->grid;
    size_t row, unit_row = 0;
    header->found = true;
    header->first = best->first;
    header->height = best->height;
    header->matched = best->matched;
    memcpy(header->file_column, best->file_column, sizeof best->file_column);
    memcpy(header->twin_column, best->twin_column, sizeof best->twin_column);
    if (best->height < TB_HEADER_MOST_ROWS && only_under_unknown(grid, best->first + best->height, best, form))
        header->height++;
    else if (best->height < TB_HEADER_MOST_ROWS && !tb_header_is_unit_row(grid, best->first + best->height, form->measures) &&
             is_row_of_parts(grid, best->first + best->height, best, form))
        take_parts(header, grid, form);
    header->data = header->first + header->height;
    while (tb_header_is_unit_row(grid, header->data, form->measures) || tb_header_is_number_row(grid, header->data)) {
        if (tb_header_is_unit_row(grid, header->data, form->measures))
            unit_row = header->data;
        header->data++;
    }
    for (row = header->first; row < header->first + header->height; row++)
        if (grid->rows[row].count > header->cells)
            header->cells = grid->rows[row].count;
    header->line1 = grid->rows[header->first].line1;
    header->last_line1 = grid->rows[header->first + header->height - 1].line1;
    for (row = header->first; row < header->data && header->row_hash_count < 2 * TB_HEADER_MOST_ROWS; row++)
        header->row_hash[header->row_hash_count++] = hash_record(&grid->rows[row].record);
    if (find_units(header, cells, form, unit_row, err) != TB_OK)
        return err->status;
    return name_columns(header, cells, err);
}

enum tb_status tb_header_find(struct tb_header *header, const struct tb_grid *grid, const struct tb_form *form, struct tb_err *err)
{
    struct cells cells = {grid, form->measures, NULL, TB_ARENA_INIT, false};
    struct candidate best = {.matched = 0};
    enum tb_status status = TB_OK;
    memset(header, 0, sizeof *header);
    if (grid->count == 0)
        return TB_OK;
    cells.rows = tb_arena_alloc(&cells.arena, grid->count * sizeof *cells.rows);
    if (!cells.rows)
        return tb_err_nomem(err);
    status = find_best(&cells, form, &best, err);
    if (status == TB_OK && best.matched >= 2 && (best.required >= required_columns(form) || best.matched * 3 >= form->column_count))
        status = settle(header, &cells, form, &best, err);
    if (status == TB_OK && cells.failed)
        status = tb_err_nomem(err);
    tb_arena_free(&cells.arena);
    return status;
}

void tb_header_free(struct tb_header *header)
{
    tb_arena_free(&header->arena);
    memset(header, 0, sizeof *header);
}

int tb_header_repeats(const struct tb_header *header, const struct tb_form *form, const struct tb_csv_record *record)
{
    size_t i, same = 0, elsewhere = 0;
    bool other_unit = false;
    const uint64_t hash = hash_record(record);
    for (i = 0; i < header->row_hash_count; i++)
        if (header->row_hash[i] == hash)
            return 1;
    for (i = 0; i < record->count && i < 200; i++) {
        struct tb_span cell = tb_text_trim(record->cells[i].text, record->cells[i].length);
        char room[TB_HEADER_PART_ROOM(TB_HEADER_PART_MOST)];
        struct tb_header_part part;
        struct parts parts = {.count = 0};
        int place;
        tb_header_part_make(&part, cell, room, form->measures);
        add_part(&parts, &part);
        place = match_parts(form, &parts);
        if (place < 0)
            continue;
        if (header->file_column[place] == (int)i || header->twin_column[place] == (int)i)
            same++;
        else
            elsewhere++;
        other_unit = other_unit ||
                     (parts.has_measure && form->columns[place].type == TB_FORM_QUANTITY &&
                      (parts.measure.kind != header->measure[place].kind || parts.measure.factor != header->measure[place].factor));
    }
    if (same + elsewhere < 3 || (same + elsewhere) * 3 < header->matched)
        return 0;
    return elsewhere > same ? -1 : other_unit ? -2 : 1;
}

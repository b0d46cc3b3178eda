#include "tb_header.h"

#include "tb_buf.h"

#include <string.h>

enum { MOST_HEADER_BYTES = 400, MOST_ROWS_DOWN = 60 };

/* Take a unit off the end of a header part: "面积(平方米)" "面积（单位：万元）" "面积/㎡" "投资,万元". */
static bool take_unit(char *text, size_t *length, struct tb_measure *measure)
{
    static const char *const openers[] = {"(", "/", ",", ":", "，", "、"};
    size_t end = *length, i, at;
    bool bracket = end > 0 && text[end - 1] == ')';
    if (bracket)
        end--;
    for (i = 0; i < sizeof openers / sizeof *openers; i++) {
        size_t n = strlen(openers[i]);
        if (bracket != (i == 0))
            continue;
        for (at = end; at-- > 0;) {
            size_t from = at + n;
            if (text[at] != openers[i][0] || at + n > end || memcmp(text + at, openers[i], n) != 0)
                continue;
            if (tb_text_starts(text + from, end - from, "计量单位"))
                from += strlen("计量单位");
            else if (tb_text_starts(text + from, end - from, "单位"))
                from += strlen("单位");
            if (from < end && text[from] == ':')
                from++;
            if (tb_measure_parse(text + from, end - from, measure) && measure->kind != TB_MEASURE_NONE && at > 0) {
                *length = at;
                text[at] = '\0';
                return true;
            }
            break;
        }
    }
    return false;
}

/* One column of a candidate: its parts from top to bottom, without unit. */
struct parts {
    char text[TB_HEADER_MOST_ROWS][MOST_HEADER_BYTES + 1]; /* folded */
    size_t length[TB_HEADER_MOST_ROWS];
    size_t count;
    bool has_measure;
    struct tb_measure measure;
};

static void add_part(struct parts *parts, struct tb_span cell)
{
    char *text = parts->text[parts->count];
    struct tb_measure measure;
    size_t n;
    if (cell.length == 0 || cell.length > MOST_HEADER_BYTES)
        return;
    n = tb_text_fold(cell.text, cell.length, text);
    if (parts->count > 0 && (tb_measure_parse(text, n, &measure) ||
                             (n > 2 && text[0] == '(' && text[n - 1] == ')' && tb_measure_parse(text + 1, n - 2, &measure))) &&
        measure.kind != TB_MEASURE_NONE) { /* the unit stands below the name */
        parts->measure = measure;
        parts->has_measure = true;
        return;
    }
    if (take_unit(text, &n, &measure)) {
        parts->measure = measure;
        parts->has_measure = true;
    }
    if (parts->count > 0 && parts->length[parts->count - 1] == n && memcmp(parts->text[parts->count - 1], text, n) == 0)
        return; /* a merged cell that was written out */
    parts->length[parts->count++] = n;
}

/* A row above has something in this column: what stands to the left belongs to another group. */
static bool starts_group(const struct tb_grid *grid, size_t first, size_t row, size_t column)
{
    for (; first < row; first++)
        if (tb_grid_cell(grid, first, column).length > 0)
            return true;
    return false;
}

static void gather(const struct tb_grid *grid, size_t first, size_t height, size_t column, struct parts *parts)
{
    size_t row;
    memset(parts, 0, sizeof *parts);
    for (row = first; row < first + height; row++) {
        struct tb_span cell = tb_grid_cell(grid, row, column);
        if (cell.length == 0 && row + 1 < first + height) {
            /* below a cell merged to the right: something stands under us, so the value to the left is ours too */
            size_t from = column, below;
            bool has_child = false;
            for (below = row + 1; below < first + height; below++)
                has_child = has_child || tb_grid_cell(grid, below, column).length > 0;
            while (has_child && from > 0 && cell.length == 0 && !starts_group(grid, first, row, from))
                cell = tb_grid_cell(grid, row, --from);
        }
        add_part(parts, cell);
    }
}

static int match_text(const struct tb_form *form, const char *text, size_t length)
{
    char key[MOST_HEADER_BYTES * TB_HEADER_MOST_ROWS + 1];
    size_t n = tb_text_key(text, length, key);
    return n > 0 ? tb_index_find(&form->headers, key, n) : TB_FORM_NO_COLUMN;
}

/* The form column of a file column: parent and child together, child before parent, child alone. */
static int match_parts(const struct tb_form *form, const struct parts *parts)
{
    char text[MOST_HEADER_BYTES * TB_HEADER_MOST_ROWS + 1];
    size_t n = 0, i;
    int found;
    if (parts->count == 0)
        return TB_FORM_NO_COLUMN;
    for (i = 0; i < parts->count; i++) {
        memcpy(text + n, parts->text[i], parts->length[i]);
        n += parts->length[i];
    }
    found = match_text(form, text, n);
    if (found < 0 && parts->count > 1) {
        n = 0;
        for (i = parts->count; i-- > 0;) {
            memcpy(text + n, parts->text[i], parts->length[i]);
            n += parts->length[i];
        }
        found = match_text(form, text, n);
    }
    if (found < 0 && parts->count > 2) {
        n = parts->length[parts->count - 2];
        memcpy(text, parts->text[parts->count - 2], n);
        memcpy(text + n, parts->text[parts->count - 1], parts->length[parts->count - 1]);
        found = match_text(form, text, n + parts->length[parts->count - 1]);
    }
    if (found < 0 && parts->count > 1)
        found = match_text(form, parts->text[parts->count - 1], parts->length[parts->count - 1]);
    return found;
}

struct candidate {
    size_t first, height, matched, required;
    int file_column[TB_FORM_MOST_COLUMNS], twin_column[TB_FORM_MOST_COLUMNS];
};

static void try_candidate(const struct tb_grid *grid, const struct tb_form *form, size_t first, size_t height,
                          struct candidate *candidate)
{
    struct parts parts;
    size_t column, i;
    candidate->first = first;
    candidate->height = height;
    candidate->matched = candidate->required = 0;
    for (i = 0; i < form->column_count; i++)
        candidate->file_column[i] = candidate->twin_column[i] = TB_HEADER_NO_COLUMN;
    for (column = 0; column < grid->width && column < 2000; column++) {
        int place;
        gather(grid, first, height, column, &parts);
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

/* 平方米 万元 个 under the headers. */
static bool is_unit_row(const struct tb_grid *grid, size_t row)
{
    size_t column, units = 0;
    struct tb_measure measure;
    for (column = 0; row < grid->count && column < grid->rows[row].count; column++) {
        struct tb_span cell = tb_grid_cell(grid, row, column);
        if (cell.length > 2 && (cell.text[0] == '(' || tb_text_starts(cell.text, cell.length, "（"))) {
            size_t open = cell.text[0] == '(' ? 1 : strlen("（");
            size_t close = tb_text_ends(cell.text, cell.length, "）") ? strlen("）") : 1;
            if (cell.length > open + close) {
                cell.text += open;
                cell.length -= open + close;
            }
        }
        if (cell.length == 0 || tb_text_same(cell.text, cell.length, "/") || tb_text_same(cell.text, cell.length, "—"))
            continue;
        if (!tb_measure_parse(cell.text, cell.length, &measure) && !tb_text_same(cell.text, cell.length, "年月") &&
            !tb_text_same(cell.text, cell.length, "年月日") && !tb_text_same(cell.text, cell.length, "单位"))
            return false;
        units++;
    }
    return units > 0;
}

/* 1 2 3 …, 01 02 …, 甲 乙 1 2 …, (1) (2) … */
static bool is_number_row(const struct tb_grid *grid, size_t row)
{
    static const char *const letters[] = {"甲", "乙", "丙", "丁", "戊"};
    size_t column, numbers = 0, words = 0;
    long previous = -1;
    for (column = 0; row < grid->count && column < grid->rows[row].count; column++) {
        struct tb_span cell = tb_grid_cell(grid, row, column);
        char key[33];
        long value = 0;
        size_t n, i;
        if (cell.length == 0)
            continue;
        if (cell.length > 32)
            return false;
        n = tb_text_key(cell.text, cell.length, key);
        if (numbers + words == 0 && (tb_text_same(key, n, "栏次") || tb_text_same(key, n, "栏号") || tb_text_same(key, n, "列次")))
            continue; /* what the row is called */
        if (words < 5 && tb_text_same(key, n, letters[words])) {
            words++;
            continue;
        }
        for (i = 0; i < n && n <= 3 && key[i] >= '0' && key[i] <= '9'; i++)
            value = value * 10 + (key[i] - '0');
        if (n == 0 || n > 3 || i < n || (previous >= 0 && value != previous + 1) || (previous < 0 && value > 2))
            return false;
        previous = value;
        numbers++;
    }
    return numbers + words >= 3 && numbers >= 2;
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

static enum tb_status name_columns(struct tb_header *header, const struct tb_grid *grid, struct tb_err *err)
{
    struct parts parts;
    size_t column, i;
    for (column = 0; column < grid->width; column++) {
        gather(grid, header->first, header->height, column, &parts);
        if (parts.count > 0)
            header->width = column + 1;
    }
    header->texts = tb_arena_alloc(&header->arena, (header->width + 1) * sizeof *header->texts);
    if (!header->texts)
        return tb_err_nomem(err);
    for (column = 0; column < header->width; column++) {
        struct tb_buf text = TB_BUF_INIT(TB_MEBIBYTE);
        gather(grid, header->first, header->height, column, &parts);
        for (i = 0; i < parts.count; i++) {
            tb_buf_puts(&text, i ? "_" : "");
            tb_buf_append(&text, parts.text[i], parts.length[i]);
        }
        header->texts[column] = tb_arena_strdup(&header->arena, tb_buf_str(&text));
        tb_buf_free(&text);
        if (!header->texts[column])
            return tb_err_nomem(err);
    }
    return TB_OK;
}

/* The unit of each quantity, from its header or the unit row; the preamble's is put in by whoever reads that. */
static void find_units(struct tb_header *header, const struct tb_grid *grid, const struct tb_form *form, size_t unit_row)
{
    struct parts parts;
    struct tb_measure measure;
    size_t i;
    for (i = 0; i < form->column_count; i++) {
        header->measure[i] = form->columns[i].measure;
        header->unit_source[i] = TB_UNIT_FROM_FORM;
        if (header->file_column[i] < 0 || form->columns[i].type != TB_FORM_QUANTITY)
            continue;
        gather(grid, header->first, header->height, (size_t)header->file_column[i], &parts);
        if (!parts.has_measure && unit_row > 0) {
            struct tb_span cell = tb_grid_cell(grid, unit_row, (size_t)header->file_column[i]);
            char key[65];
            size_t n = cell.length <= 64 ? tb_text_key(cell.text, cell.length, key) : 0;
            if (n > 0 && tb_measure_parse(key, n, &measure)) {
                parts.has_measure = true;
                parts.measure = measure;
            }
        }
        if (parts.has_measure && (parts.measure.kind == form->columns[i].measure.kind || form->columns[i].unit_column >= 0)) {
            header->measure[i] = parts.measure;
            header->unit_source[i] = TB_UNIT_FROM_HEADER;
        } else if (parts.has_measure) {
            header->other_kind[i] = parts.measure;
        }
    }
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

enum tb_status tb_header_find(struct tb_header *header, const struct tb_grid *grid, const struct tb_form *form, struct tb_err *err)
{
    struct candidate best = {.matched = 0}, other;
    size_t first, height, unit_row = 0;
    memset(header, 0, sizeof *header);
    for (first = 0; first < grid->count && first < MOST_ROWS_DOWN; first++)
        for (height = 1; height <= TB_HEADER_MOST_ROWS && first + height <= grid->count; height++) {
            if (grid->rows[first].filled < 2 || grid->rows[first + height - 1].filled == 0)
                break;
            if (height > 1 && (is_number_row(grid, first + height - 1) || is_unit_row(grid, first + height - 1)))
                break;
            try_candidate(grid, form, first, height, &other);
            if (is_better(&other, &best))
                best = other;
        }
    if (best.matched < 2 || (best.required < required_columns(form) && best.matched * 3 < form->column_count))
        return TB_OK;
    header->found = true;
    header->first = best.first;
    header->height = best.height;
    header->matched = best.matched;
    memcpy(header->file_column, best.file_column, sizeof best.file_column);
    memcpy(header->twin_column, best.twin_column, sizeof best.twin_column);
    if (best.height < TB_HEADER_MOST_ROWS && only_under_unknown(grid, best.first + best.height, &best, form))
        header->height++;
    header->data = header->first + header->height;
    while (is_unit_row(grid, header->data) || is_number_row(grid, header->data)) {
        if (is_unit_row(grid, header->data))
            unit_row = header->data;
        header->data++;
    }
    header->line1 = grid->rows[header->first].line1;
    header->last_line1 = grid->rows[header->first + header->height - 1].line1;
    for (first = header->first; first < header->data && header->row_hash_count < 2 * TB_HEADER_MOST_ROWS; first++)
        header->row_hash[header->row_hash_count++] = hash_record(&grid->rows[first].record);
    find_units(header, grid, form, unit_row);
    return name_columns(header, grid, err);
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
        struct parts parts = {.count = 0};
        int place;
        add_part(&parts, cell);
        place = match_parts(form, &parts);
        if (place < 0)
            continue;
        if (header->file_column[place] == (int)i || header->twin_column[place] == (int)i)
            same++;
        else
            elsewhere++;
        other_unit = other_unit || (parts.has_measure && form->columns[place].type == TB_FORM_QUANTITY &&
                                    (parts.measure.kind != header->measure[place].kind ||
                                     parts.measure.factor != header->measure[place].factor));
    }
    if (same + elsewhere < 3 || (same + elsewhere) * 3 < header->matched)
        return 0;
    return elsewhere > same ? -1 : other_unit ? -2 : 1;
}

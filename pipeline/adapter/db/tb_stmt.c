#include "tb_db_internal.h"

#include "tb_arena.h"
#include "tb_text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct tb_stmt {
    struct tb_db *db;
    sqlite3_stmt *handle;
    int bind_code; /* the first bind that failed, told at the next step */
    bool started;
    bool is_kept;    /* goes back to the ledger's kept statements */
    bool is_guarded; /* of a plan or a form: has a limit of its own */
    bool fetched;    /* the rows below answer, not the statement */
    struct cell {
        int type;
        size_t length; /* of the text; 0 for a whole number whose digits are not asked for yet */
        int64_t number;
        union {
            const char *text; /* in .texts; of a whole number .digits instead */
            char digits[24];
        } shown;
    } * cells;
    size_t cell_count, cell_room, next_cell; /* next_cell: after the row that was stepped to */
    struct tb_arena texts;
};

/* Preparing a statement takes longer than running it over one county's rows, and the same one is asked for again for the next
 * file: what is freed is kept for a while. What the authorizer has let pass is only given to whom it would let pass. */
static bool may_keep(const struct tb_db *db)
{
    return db->mode != TB_DB_TEMPLATE;
}

static uint64_t hash_sql(const char *sql)
{
    return tb_text_hash(0, sql, strlen(sql));
}

static sqlite3_stmt *take_kept(struct tb_db *db, const char *sql)
{
    const uint64_t hash = hash_sql(sql);
    size_t i;
    for (i = 0; i < TB_DB_KEPT; i++)
        if (db->kept[i] && db->kept_hash[i] == hash && db->kept_guarded[i] == db->guarded &&
            strcmp(sqlite3_sql(db->kept[i]), sql) == 0) {
            sqlite3_stmt *handle = db->kept[i];
            db->kept[i] = NULL;
            return handle;
        }
    return NULL;
}

static void keep(struct tb_db *db, sqlite3_stmt *handle, bool is_guarded)
{
    size_t i;
    sqlite3_reset(handle);
    sqlite3_clear_bindings(handle);
    for (i = 0; i < TB_DB_KEPT && db->kept[i]; i++)
        ;
    if (i == TB_DB_KEPT) {
        i = db->next_kept;
        db->next_kept = (db->next_kept + 1) % TB_DB_KEPT;
        sqlite3_finalize(db->kept[i]);
    }
    db->kept[i] = handle;
    db->kept_hash[i] = hash_sql(sqlite3_sql(handle));
    db->kept_guarded[i] = is_guarded;
}

void tb_db_drop_kept(struct tb_db *db)
{
    size_t i;
    for (i = 0; i < TB_DB_KEPT; i++) {
        sqlite3_finalize(db->kept[i]);
        db->kept[i] = NULL;
    }
}

enum tb_status tb_db_prepare(struct tb_db *db, const char *sql, struct tb_stmt **out, struct tb_err *err)
{
    struct tb_stmt *stmt = calloc(1, sizeof *stmt);
    const char *tail = NULL;
    int code;
    *out = NULL;
    if (!stmt)
        return tb_err_nomem(err);
    stmt->db = db;
    stmt->is_kept = may_keep(db);
    stmt->is_guarded = db->guarded && db->mode != TB_DB_TEMPLATE;
    stmt->handle = stmt->is_kept ? take_kept(db, sql) : NULL;
    if (stmt->handle) {
        *out = stmt;
        return TB_OK;
    }
    code = sqlite3_prepare_v2(db->handle, sql, -1, &stmt->handle, &tail);
    if (code != SQLITE_OK || !stmt->handle) {
        free(stmt);
        if (code == SQLITE_OK)
            return tb_err_set(err, db->mode == TB_DB_TEMPLATE ? TB_CONFIG : TB_BUG, "no SQL statement: \"%s\"", sql);
        return tb_db_fail(db, code, sql, err);
    }
    /* Blanks and comments behind the statement are no second one. */
    if (tail && *tail) {
        sqlite3_stmt *more = NULL;
        code = sqlite3_prepare_v2(db->handle, tail, -1, &more, NULL);
        sqlite3_finalize(more);
        if (code != SQLITE_OK || more) {
            stmt->is_kept = false;
            tb_stmt_free(stmt);
            return tb_err_set(err, db->mode == TB_DB_TEMPLATE ? TB_CONFIG : TB_BUG, "more than one SQL statement: %s", tail);
        }
    }
    *out = stmt;
    return TB_OK;
}

static void drop_cells(struct tb_stmt *stmt)
{
    tb_arena_free(&stmt->texts);
    free(stmt->cells);
    stmt->cells = NULL;
    stmt->cell_count = stmt->cell_room = stmt->next_cell = 0;
}

void tb_stmt_free(struct tb_stmt *stmt)
{
    if (!stmt)
        return;
    drop_cells(stmt);
    if (stmt->is_kept)
        keep(stmt->db, stmt->handle, stmt->is_guarded);
    else
        sqlite3_finalize(stmt->handle);
    free(stmt);
}

static void note_bind(struct tb_stmt *stmt, int code)
{
    if (code != SQLITE_OK && stmt->bind_code == SQLITE_OK)
        stmt->bind_code = code;
}

void tb_stmt_bind_bytes(struct tb_stmt *stmt, int at, const char *text, size_t length)
{
    note_bind(stmt, sqlite3_bind_text64(stmt->handle, at, text, length, SQLITE_TRANSIENT, SQLITE_UTF8));
}

void tb_stmt_bind_borrowed(struct tb_stmt *stmt, int at, const char *text, size_t length)
{
    note_bind(stmt, sqlite3_bind_text64(stmt->handle, at, text, length, SQLITE_STATIC, SQLITE_UTF8));
}

void tb_stmt_bind_text(struct tb_stmt *stmt, int at, const char *text)
{
    if (text)
        tb_stmt_bind_bytes(stmt, at, text, strlen(text));
    else
        tb_stmt_bind_null(stmt, at);
}

void tb_stmt_bind_int(struct tb_stmt *stmt, int at, int64_t value)
{
    note_bind(stmt, sqlite3_bind_int64(stmt->handle, at, value));
}

void tb_stmt_bind_null(struct tb_stmt *stmt, int at)
{
    note_bind(stmt, sqlite3_bind_null(stmt->handle, at));
}

void tb_stmt_bind(struct tb_stmt *stmt, const struct tb_db_value *values, size_t count)
{
    size_t i;
    for (i = 0; i < count; i++)
        if (values[i].is_int)
            tb_stmt_bind_int(stmt, (int)i + 1, values[i].number);
        else
            tb_stmt_bind_text(stmt, (int)i + 1, values[i].text);
}

enum tb_status tb_db_query(struct tb_db *db, const char *sql, const struct tb_db_value *values, size_t count, struct tb_stmt **stmt,
                           struct tb_err *err)
{
    enum tb_status status = tb_db_prepare(db, sql, stmt, err);
    if (status == TB_OK)
        tb_stmt_bind(*stmt, values, count);
    return status;
}

enum tb_status tb_db_query_guarded(struct tb_db *db, const struct tb_buf *sql, const struct tb_db_value *values, size_t count,
                                   struct tb_stmt **stmt, struct tb_err *err)
{
    enum tb_status status = tb_buf_check(sql, "SQL", err);
    *stmt = NULL;
    if (status != TB_OK)
        return status;
    tb_db_guard(db, true);
    status = tb_db_query(db, tb_buf_str(sql), values, count, stmt, err);
    tb_db_guard(db, false);
    return status;
}

enum tb_status tb_db_has(struct tb_db *db, const char *sql, const struct tb_db_value *values, size_t count, bool *row,
                         struct tb_err *err)
{
    struct tb_stmt *stmt;
    enum tb_status status = tb_db_query(db, sql, values, count, &stmt, err);
    *row = tb_stmt_next(stmt, &status, err);
    tb_stmt_free(stmt);
    return status;
}

enum tb_status tb_db_run(struct tb_db *db, const char *sql, const struct tb_db_value *values, size_t count, struct tb_err *err)
{
    struct tb_stmt *stmt;
    enum tb_status status = tb_db_query(db, sql, values, count, &stmt, err);
    if (status == TB_OK)
        status = tb_stmt_run(stmt, err);
    tb_stmt_free(stmt);
    return status;
}

int tb_stmt_parameters(const struct tb_stmt *stmt)
{
    return sqlite3_bind_parameter_count(stmt->handle);
}

const char *tb_stmt_parameter_name(const struct tb_stmt *stmt, int at)
{
    const char *name = sqlite3_bind_parameter_name(stmt->handle, at);
    return name ? name : "";
}

static int take_step(struct tb_stmt *stmt)
{
    if (stmt->is_guarded)
        tb_db_guard_limit(stmt->db, true);
    if (!stmt->started)
        tb_db_start_limit(stmt->db);
    stmt->started = true;
    return sqlite3_step(stmt->handle);
}

enum tb_status tb_stmt_step(struct tb_stmt *stmt, bool *row, struct tb_err *err)
{
    enum tb_status status = TB_OK;
    int code;
    *row = false;
    if (stmt->bind_code != SQLITE_OK)
        return tb_db_fail(stmt->db, stmt->bind_code, sqlite3_sql(stmt->handle), err);
    if (stmt->fetched) {
        *row = stmt->next_cell < stmt->cell_count;
        if (*row)
            stmt->next_cell += (size_t)tb_stmt_columns(stmt);
        return TB_OK;
    }
    code = take_step(stmt);
    if (code == SQLITE_ROW)
        *row = true;
    else if (code != SQLITE_DONE)
        status = tb_db_fail(stmt->db, code, sqlite3_sql(stmt->handle), err);
    if (stmt->is_guarded)
        tb_db_guard_limit(stmt->db, false);
    return status;
}

bool tb_stmt_next(struct tb_stmt *stmt, enum tb_status *status, struct tb_err *err)
{
    bool row = false;
    if (*status == TB_OK)
        *status = tb_stmt_step(stmt, &row, err);
    return row;
}

enum tb_status tb_stmt_run(struct tb_stmt *stmt, struct tb_err *err)
{
    bool row;
    enum tb_status status = tb_stmt_step(stmt, &row, err);
    tb_stmt_reset(stmt);
    return status;
}

void tb_stmt_reset(struct tb_stmt *stmt)
{
    sqlite3_reset(stmt->handle);
    stmt->started = false;
    stmt->next_cell = 0;
}

/* Values are copied as they are: sqlite3_value_dup takes two allocations a cell. */
static bool fetch_cell(struct tb_stmt *stmt, int column, struct cell *cell)
{
    const unsigned char *text;
    cell->type = sqlite3_column_type(stmt->handle, column); /* first: reading a number as text may change it */
    cell->number = cell->type == SQLITE_NULL ? 0 : sqlite3_column_int64(stmt->handle, column);
    cell->length = 0;
    cell->shown.text = "";
    if (cell->type == SQLITE_INTEGER || cell->type == SQLITE_NULL)
        return true;
    text = sqlite3_column_text(stmt->handle, column);
    cell->length = (size_t)sqlite3_column_bytes(stmt->handle, column);
    if (!text)
        return cell->length == 0 && sqlite3_errcode(stmt->db->handle) != SQLITE_NOMEM;
    cell->shown.text = tb_arena_strndup(&stmt->texts, (const char *)text, cell->length);
    return cell->shown.text != NULL;
}

static bool fetch_row(struct tb_stmt *stmt)
{
    const int columns = tb_stmt_columns(stmt);
    int i;
    if (stmt->cell_count + (size_t)columns > stmt->cell_room) {
        const size_t room = 2 * stmt->cell_room + 64 * (size_t)columns;
        struct cell *cells = realloc(stmt->cells, room * sizeof *cells);
        if (!cells)
            return false;
        stmt->cells = cells;
        stmt->cell_room = room;
    }
    for (i = 0; i < columns; i++)
        if (!fetch_cell(stmt, i, &stmt->cells[stmt->cell_count++]))
            return false;
    return true;
}

enum tb_status tb_stmt_fetch(struct tb_stmt *stmt, size_t most_cells, size_t *rows, struct tb_err *err)
{
    bool row = true;
    enum tb_status status = TB_OK;
    *rows = 0;
    while (status == TB_OK && (status = tb_stmt_step(stmt, &row, err)) == TB_OK && row) {
        if (stmt->cell_count + (size_t)tb_stmt_columns(stmt) > most_cells)
            break;
        if (!fetch_row(stmt))
            status = tb_err_nomem(err);
        ++*rows;
    }
    tb_stmt_reset(stmt);
    stmt->fetched = status == TB_OK && !row;
    if (!stmt->fetched)
        drop_cells(stmt);
    return status;
}

bool tb_stmt_is_fetched(const struct tb_stmt *stmt)
{
    return stmt->fetched;
}

/* The cell of the row that was stepped to. */
static struct cell *fetched_cell(const struct tb_stmt *stmt, int column)
{
    return &stmt->cells[stmt->next_cell - (size_t)tb_stmt_columns(stmt) + (size_t)column];
}

/* The text of that cell, and its length. */
static const char *fetched_text(const struct tb_stmt *stmt, int column, size_t *length)
{
    struct cell *cell = fetched_cell(stmt, column);
    if (cell->type == SQLITE_INTEGER && cell->length == 0)
        cell->length = (size_t)snprintf(cell->shown.digits, sizeof cell->shown.digits, "%lld", (long long)cell->number);
    *length = cell->length;
    return cell->type == SQLITE_INTEGER ? cell->shown.digits : cell->shown.text;
}

static int type_of(const struct tb_stmt *stmt, int column)
{
    return stmt->fetched ? fetched_cell(stmt, column)->type : sqlite3_column_type(stmt->handle, column);
}

int tb_stmt_columns(const struct tb_stmt *stmt)
{
    return sqlite3_column_count(stmt->handle);
}

const char *tb_stmt_column_name(const struct tb_stmt *stmt, int column)
{
    const char *name = sqlite3_column_name(stmt->handle, column);
    return name ? name : "";
}

bool tb_stmt_is_null(const struct tb_stmt *stmt, int column)
{
    return type_of(stmt, column) == SQLITE_NULL;
}

bool tb_stmt_is_int(const struct tb_stmt *stmt, int column)
{
    return type_of(stmt, column) == SQLITE_INTEGER;
}

bool tb_stmt_is_real(const struct tb_stmt *stmt, int column)
{
    return type_of(stmt, column) == SQLITE_FLOAT;
}

int64_t tb_stmt_int(const struct tb_stmt *stmt, int column)
{
    return stmt->fetched ? fetched_cell(stmt, column)->number : sqlite3_column_int64(stmt->handle, column);
}

const char *tb_stmt_text(const struct tb_stmt *stmt, int column)
{
    size_t length;
    const char *text =
        stmt->fetched ? fetched_text(stmt, column, &length) : (const char *)sqlite3_column_text(stmt->handle, column);
    return text ? text : "";
}

size_t tb_stmt_bytes(const struct tb_stmt *stmt, int column)
{
    size_t length;
    if (!stmt->fetched)
        return (size_t)sqlite3_column_bytes(stmt->handle, column);
    fetched_text(stmt, column, &length);
    return length;
}

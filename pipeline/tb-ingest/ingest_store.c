#include "ingest_store.h"
#include "tb_db_row.h"

#include "tb_i18n.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>

enum { SMALL_BYTES = 64 * 1024 };

/* What runs beside the storing. */
struct reader_thread {
    struct ingest_storing *storing;
    enum tb_status status;
    struct tb_err err;
};

/* --- the ledger as a sink of the reading --------------------------------------------------------------------- */

static bool can_set(void *context, uint32_t code_point)
{
    return tb_cover_has(context, code_point);
}

static enum tb_status begin_rows(void *context, struct tb_reading *reading, struct tb_err *err)
{
    struct ingest_storing *storing = context;
    const struct ingest_screen *screen;
    enum tb_status status = ingest_plan_screen(storing->ingest, (size_t)tb_identity_form(&reading->identity), &screen, err);
    if (status == TB_OK)
        status = ingest_screen_start(&storing->screening, screen,
                                     reading->identity.is_city_wide ? reading->catalog->counties.count : 1, err);
    ingest_cutoff_text(reading, storing->screening.cutoff);
    reading->sheet.known = ingest_plan_known(storing->ingest, tb_identity_form(&reading->identity));
    reading->sheet.can_set = can_set;
    reading->sheet.can_set_context = storing->ingest->cover;
    ingest_batch_shape(&storing->shape, reading->form, &reading->header, &reading->catalog->counties);
    return status;
}

static enum tb_status pack_row(void *context, const struct tb_sheet_row *row, struct tb_err *err)
{
    struct ingest_storing *storing = context;
    const struct tb_reading *reading = storing->reading;
    if (reading->findings.errors > TB_FINDING_MOST && !reading->identity.is_city_wide)
        ingest_batches_stop(storing->batches); /* rejected for certain; until then the rows serve the form's checks */
    return ingest_batch_row(storing->batches, &storing->shape, row, err);
}

/* The table as it stands is for whoever explains it. */
static enum tb_status show_head(void *context, const struct tb_csv_record *header, struct tb_err *err)
{
    const struct ingest_storing *storing = context;
    return explain_head(storing->ingest->explain, header, err);
}

static enum tb_status show_record(void *context, const struct tb_csv_record *record, enum tb_row_kind kind, struct tb_err *err)
{
    const struct ingest_storing *storing = context;
    return explain_record(storing->ingest->explain, record, kind, err);
}

static enum tb_status report(const struct ingest_storing *storing, struct tb_err *err)
{
    struct explain *explain = storing->ingest->explain;
    enum tb_status status = explain_end(explain, err);
    if (status == TB_OK)
        status = explain_report(explain, storing->reading, storing->source, err);
    explain_restart(explain); /* for the next sheet */
    return status;
}

static void show_read(void *context, int64_t read_bytes)
{
    ingest_show(context, read_bytes);
}

static void *run_reader(void *context)
{
    struct reader_thread *thread = context;
    struct ingest_storing *storing = thread->storing;
    thread->status = ingest_read(storing->reading, storing->source, show_read, storing->ingest, NULL, &thread->err);
    ingest_batches_close(storing->batches);
    return NULL;
}

/* temp.run_config: the keys under which a file is known that need not be read. */
enum tb_status ingest_store_make_tables(struct tb_ingest *ingest, struct tb_err *err)
{
    struct tb_buf sql = TB_BUF_INIT(TB_MEBIBYTE);
    size_t i;
    enum tb_status status;
    tb_buf_printf(&sql,
                  "CREATE TEMP TABLE run_stood(form TEXT, county TEXT, cutoff TEXT);"
                  "CREATE TEMP TABLE run_rejected(id INTEGER PRIMARY KEY); CREATE TEMP TABLE run_judged(id INTEGER PRIMARY KEY);"
                  "CREATE TEMP TABLE run_accepted(id INTEGER UNIQUE);"
                  "CREATE TEMP TABLE run_said(id INTEGER PRIMARY KEY, findings TEXT);"
                  "CREATE TEMP TABLE run_touched(form TEXT, county TEXT, cutoff TEXT, PRIMARY KEY(form, county)) WITHOUT ROWID;"
                  "CREATE TEMP TABLE run_cutoff(form TEXT, cutoff TEXT, PRIMARY KEY(form, cutoff)) WITHOUT ROWID;"
                  "CREATE TEMP TABLE run_config(config_key TEXT PRIMARY KEY) WITHOUT ROWID;"
                  "INSERT OR IGNORE INTO run_config VALUES('%s')",
                  ingest->none_key);
    for (i = 0; i < ingest->year_count; i++)
        tb_buf_printf(&sql, ", ('%s')", ingest->years[i].config_key);
    status = tb_buf_check(&sql, "SQL", err);
    if (status == TB_OK)
        status = tb_db_exec(ingest->db, tb_buf_str(&sql), err);
    tb_buf_free(&sql);
    return status;
}

enum tb_status ingest_store_prepare(struct tb_ingest *ingest, struct tb_err *err)
{
    enum tb_status status = tb_db_prepare(ingest->db,
                                          "SELECT 1 FROM received WHERE file = ?1 AND sha256 = ?2 AND"
                                          " config_key IN (SELECT config_key FROM temp.run_config)",
                                          &ingest->known, err);
    if (status == TB_OK)
        status = tb_db_prepare(ingest->db,
                               "SELECT sha256 FROM received WHERE file = ?1 AND stamp = ?2 AND"
                               " config_key IN (SELECT config_key FROM temp.run_config)",
                               &ingest->known_by_stamp, err);
    if (status == TB_OK)
        status = tb_db_prepare(ingest->db, "UPDATE received SET stamp = ?3 WHERE file = ?1 AND sha256 = ?2 AND stamp <> ?3",
                               &ingest->keep_stamp, err);
    if (status == TB_OK)
        status =
            tb_db_prepare(ingest->db, "INSERT OR REPLACE INTO received(file, sha256, config_key, stamp) VALUES(?1, ?2, ?3, ?4)",
                          &ingest->remember, err);
    if (status == TB_OK)
        status = tb_db_prepare(
            ingest->db,
            "INSERT INTO submission(file, sha256, county, received_at, status) VALUES(?1, 'reading', ?2, ?3, 'accepted')",
            &ingest->add_submission, err);
    if (status == TB_OK)
        status = tb_db_prepare(ingest->db,
                               "INSERT INTO finding(submission, line, col, code, severity, raw, message, waived, cure) "
                               "VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
                               &ingest->add_finding, err);
    return status;
}

enum tb_status ingest_put_finding(struct tb_ingest *ingest, int64_t submission, const struct tb_finding *finding,
                                  const char *waived, const char *cure, struct tb_err *err)
{
    tb_stmt_bind(ingest->add_finding,
                 TB_DB_VALUES(TB_INT(submission), TB_INT((int64_t)finding->line1), TB_INT((int64_t)finding->col1),
                              TB_TEXT(finding->code), TB_TEXT(finding->is_error ? "error" : "warning"), TB_TEXT(finding->raw),
                              TB_TEXT(finding->message), TB_TEXT(waived), TB_TEXT(cure)));
    return tb_stmt_run(ingest->add_finding, err);
}

void ingest_store_free(struct tb_ingest *ingest)
{
    tb_stmt_free(ingest->known);
    tb_stmt_free(ingest->known_by_stamp);
    tb_stmt_free(ingest->keep_stamp);
    tb_stmt_free(ingest->remember);
    tb_stmt_free(ingest->add_submission);
    tb_stmt_free(ingest->add_finding);
}

enum tb_status ingest_store_submission(struct ingest_storing *storing, int county, int64_t *id, struct tb_err *err)
{
    const struct ingest_source *source = storing->source;
    struct tb_stmt *stmt = storing->ingest->add_submission;
    enum tb_status status;
    if (storing->ids[county] == 0) {
        tb_stmt_bind_text(stmt, 1, source->relative);
        tb_stmt_bind_text(stmt, 2, storing->ingest->catalog->counties.items[county].code);
        tb_stmt_bind_text(stmt, 3, source->received_at);
        status = tb_stmt_run(stmt, err);
        if (status != TB_OK)
            return status;
        storing->ids[county] = tb_db_last_id(storing->ingest->db);
    }
    *id = storing->ids[county];
    return TB_OK;
}

static enum tb_status prepare_insert(struct ingest_storing *storing, struct tb_err *err)
{
    const struct tb_form *form = storing->reading->form;
    struct tb_buf sql = TB_BUF_INIT(TB_MEBIBYTE);
    enum tb_status status;
    size_t i;
    tb_buf_printf(&sql, "INSERT INTO row_%s(row_id, county, raw", form->id);
    if (form->stage >= 0)
        tb_buf_puts(&sql, ", completed");
    for (i = 0; i < form->column_count; i++) {
        storing->stored[i] = tb_db_row_has(form, i);
        if (storing->stored[i])
            tb_buf_printf(&sql, ", \"%s\"", form->columns[i].id);
    }
    tb_buf_puts(&sql, ") VALUES(?, ?, ?");
    if (form->stage >= 0)
        tb_buf_puts(&sql, ", ?");
    for (i = 0; i < form->column_count; i++)
        if (storing->stored[i])
            tb_buf_puts(&sql, ", ?");
    tb_buf_puts(&sql, ")");
    status = tb_buf_check(&sql, "SQL", err);
    if (status == TB_OK)
        status = tb_db_prepare(storing->ingest->db, tb_buf_str(&sql), &storing->insert, err);
    tb_buf_free(&sql);
    return status;
}

static enum tb_status store_row(struct ingest_storing *storing, const struct ingest_packed_row *row, struct tb_err *err)
{
    const struct tb_form *form = storing->reading->form;
    const char *code = storing->ingest->catalog->counties.items[row->county].code;
    struct tb_stmt *insert = storing->insert;
    int64_t id;
    int at = 4;
    size_t i;
    enum tb_status status = ingest_store_submission(storing, row->county, &id, err);
    if (status != TB_OK)
        return status;
    tb_stmt_bind_int(insert, 1, tb_db_row_id(id, row->line1));
    tb_stmt_bind_borrowed(insert, 2, code, strlen(code));
    if (row->raw.length > 0)
        tb_stmt_bind_borrowed(insert, 3, row->raw.text, row->raw.length);
    else
        tb_stmt_bind_null(insert, 3);
    if (form->stage >= 0) {
        if (row->completed < 0)
            tb_stmt_bind_null(insert, at++);
        else
            tb_stmt_bind_int(insert, at++, row->completed);
    }
    for (i = 0; i < row->count; i++) {
        const struct tb_value *value = &row->values[i];
        if (!storing->stored[i])
            continue;
        if (value->kind == TB_VALUE_INT)
            tb_stmt_bind_int(insert, at++, value->number);
        else if (value->kind == TB_VALUE_TEXT)
            tb_stmt_bind_borrowed(insert, at++, value->text.text, value->text.length);
        else
            tb_stmt_bind_null(insert, at++);
    }
    storing->rows[row->county]++;
    ingest_screen_row(&storing->screening, row, code);
    return tb_stmt_run(insert, err);
}

static enum tb_status store_batches(struct ingest_storing *storing, struct ingest_batches *batches, struct tb_err *err)
{
    struct ingest_batch *batch;
    enum tb_status status = TB_OK;
    while ((batch = ingest_batches_take(batches)) != NULL) {
        struct ingest_packed_row row;
        if (status == TB_OK && !storing->insert)
            status = prepare_insert(storing, err); /* the form is known once there are rows */
        row.count = storing->reading->form->column_count;
        while (status == TB_OK && ingest_batch_next(batch, &row))
            status = store_row(storing, &row, err);
        if (status != TB_OK)
            ingest_batches_stop(batches);
        ingest_batches_give(batches, batch);
    }
    return status;
}

/* Read and store side by side. A small file is stored faster than a thread starts. */
static enum tb_status read_and_store(struct ingest_storing *storing, struct tb_err *err)
{
    struct ingest_batches batches;
    struct reader_thread thread = {storing, TB_OK, TB_ERR_INIT};
    const bool side_by_side = storing->source->bytes > SMALL_BYTES;
    pthread_t id;
    enum tb_status status;
    int failed = 0;
    ingest_batches_start(&batches, side_by_side);
    storing->batches = &batches;
    if (!side_by_side)
        run_reader(&thread);
    else
        failed = pthread_create(&id, NULL, run_reader, &thread);
    if (failed) {
        ingest_batches_free(&batches);
        return tb_err_errno(err, failed, _("cannot start a thread"));
    }
    status = store_batches(storing, &batches, err);
    if (side_by_side)
        pthread_join(id, NULL);
    ingest_batches_free(&batches);
    if (thread.status != TB_OK)
        return tb_err_set(err, thread.status, "%s", thread.err.message);
    return status;
}

/* For the case that the file was accepted before: why it would not be now. */
static void note_reason(struct ingest_storing *storing)
{
    const struct tb_findings *findings = &storing->reading->findings;
    struct ingest_filing *filing = storing->filing;
    size_t i;
    for (i = 0; i < findings->count; i++) {
        if (!findings->items[i].is_error)
            continue;
        if (filing->errors++ == 0)
            snprintf(filing->reason, sizeof filing->reason, "%s", findings->items[i].message);
    }
}

static enum tb_status judge(struct ingest_storing *storing, struct tb_err *err)
{
    struct tb_ingest *ingest = storing->ingest;
    struct ingest_filing *filing = storing->filing;
    const tb_date cutoff = storing->reading->identity.cutoff;
    bool keep = false;
    enum tb_status status = TB_OK;
    filing->has_plan = filing->has_plan && cutoff != TB_DATE_NONE && ingest_plan_at(ingest, cutoff) == ingest->year;
    ingest_cutoff_check(storing->reading, ingest->plans, filing->attempt.entry, filing->received);
    if (ingest->explain)
        status = report(storing, err);
    if (status == TB_OK)
        status = ingest_verdict(storing, &keep, err);
    if (status == TB_OK && !keep)
        status = tb_db_run(ingest->db, "ROLLBACK TO part", NULL, 0, err);
    if (status == TB_OK && !keep)
        status = ingest_verdict_rolled_back(storing, err);
    note_reason(storing);
    return status;
}

/* Everything of one table in one savepoint: its rows and verdict, or only the note of its rejection. */
static enum tb_status store(struct ingest_storing *storing, struct tb_err *err)
{
    struct tb_ingest *ingest = storing->ingest;
    struct ingest_filing *filing = storing->filing;
    enum tb_status status = tb_db_run(ingest->db, "SAVEPOINT part", NULL, 0, err);
    if (status == TB_OK)
        status = read_and_store(storing, err);
    tb_stmt_free(storing->insert);
    if (status == TB_OK)
        filing->again = ingest_attempt_next(&filing->attempt, ingest->plans, filing->received, storing->reading->identity.cutoff);
    if (status == TB_OK && !filing->again && !filing->attempt.waits)
        status = judge(storing, err);
    return status == TB_OK ? tb_db_run(ingest->db, "RELEASE part", NULL, 0, err) : status;
}

static enum tb_status store_table(struct tb_ingest *ingest, const struct ingest_source *source, struct ingest_filing *filing,
                                  struct tb_err *err)
{
    struct tb_reading reading;
    struct ingest_storing storing = {.ingest = ingest, .source = source, .reading = &reading, .filing = filing};
    const struct tb_reading_sink sink = {.context = &storing,
                                         .begin = begin_rows,
                                         .row = pack_row,
                                         .head = ingest->explain ? show_head : NULL,
                                         .record = ingest->explain ? show_record : NULL};
    enum tb_status status = TB_OK;
    tb_reading_start(&reading, ingest->catalog, filing->attempt.calendar_year, ingest->grace_days, source->relative, &sink);
    if (source->table)
        ingest_book_start(source->book, source->table, &reading);
    storing.ids = calloc(ingest->catalog->counties.count, sizeof *storing.ids);
    storing.rows = calloc(ingest->catalog->counties.count, sizeof *storing.rows);
    if (!storing.ids || !storing.rows)
        status = tb_err_nomem(err);
    if (status == TB_OK)
        status = store(&storing, err);
    ingest_screen_end(&storing.screening);
    free(storing.ids);
    free(storing.rows);
    tb_reading_free(&reading);
    return status;
}

/* A text is one table; a workbook has one a sheet that is a form. */
static enum tb_status store_tables(struct tb_ingest *ingest, struct ingest_source *source, struct ingest_filing *filing,
                                   struct tb_err *err)
{
    enum tb_status status = TB_OK;
    size_t i;
    if (!source->book)
        return store_table(ingest, source, filing, err);
    for (i = 0; i < source->book->table_count && status == TB_OK && !filing->again && !filing->attempt.waits; i++) {
        source->table = &source->book->tables[i];
        status = store_table(ingest, source, filing, err);
    }
    return status;
}

/* Remember the file under what decided how it was read; without a plan whatever changes may decide otherwise. */
static enum tb_status remember(struct tb_ingest *ingest, const struct ingest_source *source, bool has_plan, struct tb_err *err)
{
    tb_stmt_bind_text(ingest->remember, 1, source->relative);
    tb_stmt_bind_text(ingest->remember, 2, source->sha256);
    tb_stmt_bind_text(ingest->remember, 3, has_plan ? ingest->year->config_key : ingest->none_key);
    tb_stmt_bind_text(ingest->remember, 4, source->stamp);
    return tb_stmt_run(ingest->remember, err);
}

/* All tables are judged: what was accepted before stays accepted. */
static enum tb_status settle(struct tb_ingest *ingest, const struct ingest_source *source, const struct ingest_filing *filing,
                             const struct ingest_counts *before, struct tb_err *err)
{
    bool lost = false;
    enum tb_status status = ingest->stood ? ingest_stand_check(ingest, source, &lost, err) : TB_OK;
    if (status == TB_OK && lost) {
        status = tb_db_run(ingest->db, "ROLLBACK TO file", NULL, 0, err);
        ingest->counts = *before;
        if (status == TB_OK)
            status = ingest_stand_keep(ingest, source, filing->reason, filing->errors, err);
    }
    return status == TB_OK ? remember(ingest, source, filing->has_plan, err) : status;
}

/* The file, read by one plan, in one savepoint. */
static enum tb_status try_to_store(struct tb_ingest *ingest, struct ingest_source *source, struct ingest_filing *filing,
                                   struct tb_err *err)
{
    const struct ingest_counts before = ingest->counts;
    enum tb_status status;
    ingest_plan_use(ingest, ingest_plan_of(ingest, filing->attempt.entry));
    status =
        ingest_open_book(source, ingest->catalog, filing->attempt.calendar_year, ingest->grace_days, ingest->options.sheet, err);
    if (status == TB_OK)
        status = tb_db_run(ingest->db, "SAVEPOINT file", NULL, 0, err);
    if (status == TB_OK)
        status = ingest_stand_note(ingest, source, err);
    if (status == TB_OK)
        status = ingest_verdict_drop_earlier(ingest, source, err);
    if (status == TB_OK)
        status = store_tables(ingest, source, filing, err);
    if (status == TB_OK && (filing->again || filing->attempt.waits)) {
        ingest->counts = before;
        status = tb_db_run(ingest->db, "ROLLBACK TO file", NULL, 0, err);
    } else if (status == TB_OK) {
        status = settle(ingest, source, filing, &before, err);
    }
    ingest->stood = false;
    if (status == TB_OK)
        status = tb_db_run(ingest->db, "RELEASE file", NULL, 0, err);
    ingest_book_close(source->book);
    source->book = NULL;
    source->table = NULL;
    return status;
}

enum tb_status ingest_store_file(struct tb_ingest *ingest, const struct ingest_source *given, struct tb_err *err)
{
    struct ingest_source source = *given;
    struct ingest_filing filing = {.received = tb_date_parse(source.received_at, TB_DATE_TEXT_BYTES - 1)};
    enum tb_status status = TB_OK;
    ingest_attempt_start(&filing.attempt, ingest->plans, filing.received);
    do {
        filing.again = false;
        filing.has_plan = true;
        filing.errors = 0;
        filing.reason[0] = '\0';
        status = try_to_store(ingest, &source, &filing, err);
        if (status == TB_OK && filing.again && ingest->explain)
            explain_restart(ingest->explain);
    } while (status == TB_OK && filing.again);
    if (status == TB_OK && filing.attempt.waits) {
        ingest->counts.waiting++;
        ingest_say_file(ingest, "等待", source.relative, "所属的年度计划还没有填好，填好后再读");
    }
    return status;
}

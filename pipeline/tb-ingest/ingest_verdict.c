#include "ingest_store.h"
#include "tb_db_row.h"
#include "tb_escape.h"
#include "tb_plan_names.h"

#include "tb_i18n.h"

#include <stdio.h>
#include <string.h>

const char *ingest_cutoff_text(const struct tb_reading *reading, char *text)
{
    text[0] = '\0';
    return reading->identity.cutoff == TB_DATE_NONE ? text : tb_date_format(text, reading->identity.cutoff);
}

static const char *form_id(const struct tb_reading *reading)
{
    int form = reading->identity.form;
    return form >= 0 ? reading->catalog->forms.items[form]->id : "";
}

static const char *county_code(const struct tb_ingest *ingest, int county)
{
    return county >= 0 ? ingest->catalog->counties.items[county].code : "";
}

/* --- accept or reject --------------------------------------------------------------------------------------- */

static void waive(struct ingest_storing *storing)
{
    const struct tb_reading *reading = storing->reading;
    char cutoff[TB_DATE_TEXT_BYTES];
    size_t i;
    ingest_cutoff_text(reading, cutoff);
    for (i = 0; i < reading->findings.count; i++) {
        struct tb_finding *finding = &reading->findings.items[i];
        const struct tb_finding_kind *kind = tb_finding_by_code(finding->code);
        if (!kind || kind->waivable)
            finding->waived = ingest_waived(
                storing->ingest, finding->code,
                county_code(storing->ingest, finding->county >= 0 ? finding->county : reading->identity.county), cutoff);
    }
}

/* Findings that stand against a unit; unit TB_FINDING_ANY_COUNTY: against the file. */
static size_t standing_errors(const struct tb_findings *findings, int county)
{
    size_t i, n = 0;
    for (i = 0; i < findings->count; i++)
        n += findings->items[i].is_error && !*findings->items[i].waived && findings->items[i].county == county;
    return n;
}

static enum tb_status add_findings(struct ingest_storing *storing, int64_t id, int county, bool with_common, struct tb_err *err)
{
    const struct tb_findings *findings = &storing->reading->findings;
    struct tb_buf cure = TB_BUF_INIT(TB_MEBIBYTE);
    enum tb_status status = TB_OK;
    size_t i;
    for (i = 0; i < findings->count && status == TB_OK; i++) {
        const struct tb_finding *finding = &findings->items[i];
        if (!(finding->county == county || (with_common && finding->county == TB_FINDING_ANY_COUNTY) ||
              county == TB_FINDING_ANY_COUNTY))
            continue;
        ingest_cure(storing->reading, finding, &cure);
        status = tb_buf_check(&cure, "cure", err);
        if (status == TB_OK)
            status = ingest_put_finding(storing->ingest, id, finding, finding->waived, tb_buf_str(&cure), err);
    }
    tb_buf_free(&cure);
    return status;
}

static enum tb_status delete_rows(struct tb_ingest *ingest, const char *form, int64_t submission, struct tb_err *err)
{
    struct tb_buf sql = TB_BUF_INIT(TB_MEBIBYTE);
    enum tb_status status;
    tb_buf_printf(&sql, "DELETE FROM row_%s WHERE ", form);
    tb_db_row_of(&sql, "", "?1");
    status = tb_buf_check(&sql, "SQL", err);
    if (status == TB_OK)
        status = tb_db_run(ingest->db, tb_buf_str(&sql), TB_DB_VALUES(TB_INT(submission)), err);
    tb_buf_free(&sql);
    return status;
}

/* Its form and county, its form and cut-off are to be compared anew. */
static enum tb_status note_touched(struct tb_ingest *ingest, int64_t id, struct tb_err *err)
{
    enum tb_status status = tb_db_run(ingest->db,
                                      "INSERT INTO run_touched SELECT form, county, cutoff FROM submission WHERE id = ?1"
                                      " ON CONFLICT DO UPDATE SET cutoff = min(cutoff, excluded.cutoff)",
                                      TB_DB_VALUES(TB_INT(id)), err);
    return status == TB_OK
               ? tb_db_run(ingest->db, "INSERT OR IGNORE INTO run_cutoff SELECT form, cutoff FROM submission WHERE id = ?1",
                           TB_DB_VALUES(TB_INT(id)), err)
               : status;
}

/* Take a submission out with its rows and findings: it is judged anew. */
static enum tb_status drop(struct tb_ingest *ingest, int64_t id, const char *form, struct tb_err *err)
{
    enum tb_status status = TB_OK;
    if (*form && tb_forms_find(&ingest->catalog->forms, form))
        status = delete_rows(ingest, form, id, err);
    if (status == TB_OK)
        status = note_touched(ingest, id, err);
    if (status == TB_OK)
        status = tb_db_run(ingest->db, "DELETE FROM finding WHERE submission = ?1", TB_DB_VALUES(TB_INT(id)), err);
    return status == TB_OK ? tb_db_run(ingest->db, "DELETE FROM submission WHERE id = ?1", TB_DB_VALUES(TB_INT(id)), err) : status;
}

/* What this file, with these bytes, was judged before. */
enum tb_status ingest_verdict_drop_earlier(struct tb_ingest *ingest, const struct ingest_source *source, struct tb_err *err)
{
    struct tb_stmt *stmt;
    enum tb_status status =
        tb_db_prepare(ingest->db, "SELECT id, form FROM submission WHERE file = ?1 AND sha256 = ?2 LIMIT 1", &stmt, err);
    while (status == TB_OK) {
        bool row;
        char form[64];
        int64_t id;
        tb_stmt_bind_text(stmt, 1, source->relative);
        tb_stmt_bind_text(stmt, 2, source->sha256);
        status = tb_stmt_step(stmt, &row, err);
        if (status != TB_OK || !row)
            break;
        id = tb_stmt_int(stmt, 0);
        snprintf(form, sizeof form, "%s", tb_stmt_text(stmt, 1));
        tb_stmt_reset(stmt);
        status = drop(ingest, id, form, err);
    }
    tb_stmt_free(stmt);
    return status;
}

/* The same bytes for the same form, county and cut-off under another name. *id 0: none. */
static enum tb_status find_twin(struct ingest_storing *storing, int county, int64_t *id, struct tb_err *err)
{
    const struct tb_reading *reading = storing->reading;
    char cutoff[TB_DATE_TEXT_BYTES];
    struct tb_stmt *stmt;
    enum tb_status status = tb_db_query(
        storing->ingest->db, "SELECT id FROM submission WHERE sha256 = ?1 AND form = ?2 AND county = ?3 AND cutoff = ?4",
        TB_DB_VALUES(TB_TEXT(storing->source->sha256), TB_TEXT(form_id(reading)), TB_TEXT(county_code(storing->ingest, county)),
                     TB_TEXT(ingest_cutoff_text(reading, cutoff))),
        &stmt, err);
    *id = 0;
    if (tb_stmt_next(stmt, &status, err))
        *id = tb_stmt_int(stmt, 0);
    tb_stmt_free(stmt);
    return status;
}

/* A twin is nothing new, and the earliest receipt stands; but when the file is judged anew it makes room. */
static enum tb_status meet_twin(struct ingest_storing *storing, int county, bool *repeated, struct tb_err *err)
{
    int64_t id;
    enum tb_status status = find_twin(storing, county, &id, err);
    if (status != TB_OK || id == 0)
        return status;
    if (storing->ingest->options.anew)
        return drop(storing->ingest, id, form_id(storing->reading), err);
    *repeated = true;
    return TB_OK;
}

static enum tb_status note_judged(struct ingest_storing *storing, int64_t id, struct tb_err *err)
{
    return storing->ingest->options.anew
               ? tb_db_run(storing->ingest->db, "INSERT OR IGNORE INTO run_judged(id) VALUES(?1)", TB_DB_VALUES(TB_INT(id)), err)
               : TB_OK;
}

static enum tb_status note_rejected(struct ingest_storing *storing, int64_t id, struct tb_err *err)
{
    return tb_db_run(storing->ingest->db, "INSERT OR IGNORE INTO run_rejected(id) VALUES(?1)", TB_DB_VALUES(TB_INT(id)), err);
}

/* The units that a file names whose county is in dispute: those of its name and folders, who put it there; else those inside. */
static void put_claims(const struct tb_reading *reading, struct tb_buf *codes)
{
    const struct tb_claims *claims = &reading->identity.counties;
    const int city = tb_counties_by_code(&reading->catalog->counties, "*");
    bool of_path, told[TB_IDENTITY_MOST_CLAIMS] = {false};
    size_t i, k;
    for (of_path = true; codes->length == 0; of_path = false) {
        for (i = 0; i < claims->count; i++) {
            const struct tb_claim *claim = &claims->items[i];
            const bool is_path = strcmp(claim->where, "文件名") == 0 || strcmp(claim->where, "文件夹") == 0;
            for (k = 0; k < i && !(told[k] && claims->items[k].value == claim->value); k++)
                ;
            if (claim->value < 0 || claim->value == city || (of_path && !is_path) || k < i)
                continue;
            told[i] = true;
            tb_buf_printf(codes, "%s%s", codes->length ? "," : "", reading->catalog->counties.items[claim->value].code);
        }
        if (!of_path)
            break;
    }
}

/* Fill the submission's columns. id 0: there is none yet. */
static enum tb_status write_submission(struct ingest_storing *storing, int64_t id, int county, bool accepted, int64_t rows,
                                       size_t errors, size_t warnings, struct tb_err *err)
{
    const struct tb_reading *reading = storing->reading;
    const struct ingest_source *source = storing->source;
    struct tb_buf map = TB_BUF_INIT(TB_MEBIBYTE), note = TB_BUF_INIT(TB_MEBIBYTE), claims = TB_BUF_INIT(TB_MEBIBYTE);
    char cutoff[TB_DATE_TEXT_BYTES], lines[64] = "", dialect[TB_DIALECT_TEXT_BYTES];
    enum tb_status status;
    ingest_layout_column_map(reading, &map);
    ingest_layout_unit_note(reading, &note);
    if (reading->header.found && reading->header.line1 == reading->header.last_line1)
        snprintf(lines, sizeof lines, "%zu", reading->header.line1);
    else if (reading->header.found)
        snprintf(lines, sizeof lines, "%zu-%zu", reading->header.line1, reading->header.last_line1);
    if (county < 0)
        put_claims(reading, &claims);
    status = tb_db_run(storing->ingest->db,
                       "UPDATE submission SET sha256 = ?2, form = ?3, county = ?4, cutoff = ?5, revision = ?6, encoding = ?7, "
                       "delimiter = ?8, header_lines = ?9, unit_note = ?10, column_map = ?11, status = ?12, rows = ?13, "
                       "errors = ?14, warnings = ?15, sheet = ?16, city_wide = ?17, claims = ?18 WHERE id = ?1",
                       TB_DB_VALUES(TB_INT(id), TB_TEXT(source->sha256), TB_TEXT(form_id(reading)),
                                    TB_TEXT(county_code(storing->ingest, county)), TB_TEXT(ingest_cutoff_text(reading, cutoff)),
                                    TB_INT(reading->identity.revision), TB_TEXT(ingest_format_name(source)),
                                    TB_TEXT(tb_dialect_put(&reading->guess.dialect, dialect)), TB_TEXT(lines),
                                    TB_TEXT(tb_buf_str(&note)), TB_TEXT(tb_buf_str(&map)),
                                    TB_TEXT(accepted ? "accepted" : "rejected"), TB_INT(rows), TB_INT((int64_t)errors),
                                    TB_INT((int64_t)warnings), TB_TEXT(source->table ? source->table->sheet : ""),
                                    TB_INT(reading->identity.is_city_wide), TB_TEXT(tb_buf_str(&claims))),
                       err);
    tb_buf_free(&map);
    tb_buf_free(&note);
    tb_buf_free(&claims);
    return status == TB_OK ? note_judged(storing, id, err) : status;
}

static void count_findings(const struct tb_findings *findings, int county, bool with_common, size_t *errors, size_t *warnings)
{
    size_t i;
    *errors = *warnings = 0;
    for (i = 0; i < findings->count; i++) {
        const struct tb_finding *finding = &findings->items[i];
        if (county != TB_FINDING_ANY_COUNTY && finding->county != county &&
            !(with_common && finding->county == TB_FINDING_ANY_COUNTY))
            continue;
        if (finding->is_error)
            ++*errors;
        else
            ++*warnings;
    }
}

/* An accepted submission is reported after it has been compared with earlier ones: ingest_say_accepted. */
static enum tb_status note_accepted(struct ingest_storing *storing, int64_t id, struct tb_err *err)
{
    return storing->ingest->stood /* then ingest_stand.c says what becomes of it */
               ? TB_OK
               : tb_db_run(storing->ingest->db, "INSERT OR IGNORE INTO run_accepted(id) VALUES(?1)", TB_DB_VALUES(TB_INT(id)), err);
}

static void say_rejected(struct ingest_storing *storing, int county, size_t errors, size_t warnings)
{
    const struct tb_reading *reading = storing->reading;
    char cutoff[TB_DATE_TEXT_BYTES];
    struct ingest_summary summary = {.file = storing->source->relative,
                                     .county_name = county >= 0 ? reading->catalog->counties.items[county].name : "",
                                     .form = form_id(reading),
                                     .cutoff = ingest_cutoff_text(reading, cutoff),
                                     .errors = errors,
                                     .warnings = warnings};
    size_t i;
    if (storing->ingest->stood)
        return;
    for (i = 0; i < reading->findings.count; i++)
        summary.waived += *reading->findings.items[i].waived != '\0';
    ingest_say_summary(storing->ingest, &summary);
    for (i = 0; i < reading->findings.count; i++) {
        const struct tb_finding *finding = &reading->findings.items[i];
        if (county < 0 || finding->county == TB_FINDING_ANY_COUNTY || finding->county == county)
            ingest_say_finding(storing->ingest, storing->source->table ? storing->source->table->sheet : "", finding->line1,
                               finding->col1, finding->code, finding->is_error, finding->raw, finding->message, finding->waived);
    }
}

/* A county's part of the file (or the file itself): its submission row and findings. */
static enum tb_status settle_part(struct ingest_storing *storing, int county, bool with_common, bool accepted, struct tb_err *err)
{
    const struct tb_reading *reading = storing->reading;
    const int part = reading->identity.is_city_wide && county != reading->identity.county ? county : TB_FINDING_ANY_COUNTY;
    size_t errors, warnings;
    int64_t id;
    enum tb_status status = ingest_store_submission(storing, county, &id, err);
    if (status != TB_OK)
        return status;
    if (!accepted && reading->form && storing->rows[county] > 0) {
        status = delete_rows(storing->ingest, reading->form->id, id, err);
        storing->rows[county] = 0;
    }
    count_findings(&reading->findings, part, with_common, &errors, &warnings);
    if (status == TB_OK)
        status = write_submission(storing, id, county, accepted, storing->rows[county], errors, warnings, err);
    if (status == TB_OK)
        status = add_findings(storing, id, part, with_common, err);
    if (status == TB_OK && !accepted)
        status = note_rejected(storing, id, err);
    if (status == TB_OK && accepted)
        status = note_touched(storing->ingest, id, err);
    if (status == TB_OK && accepted)
        status = note_accepted(storing, id, err);
    if (!accepted)
        say_rejected(storing, county, errors, warnings);
    if (accepted) {
        storing->ingest->counts.accepted++;
        storing->ingest->counts.rows += (size_t)storing->rows[county];
    } else {
        storing->ingest->counts.rejected++;
    }
    return status;
}

static enum tb_status run_checks(struct ingest_storing *storing, struct tb_err *err)
{
    const struct tb_reading *reading = storing->reading;
    size_t county;
    enum tb_status status = TB_OK;
    const bool possible = reading->has_rows && reading->identity.cutoff != TB_DATE_NONE; /* checks may ask for the cut-off */
    for (county = 0; possible && county < storing->ingest->catalog->counties.count && status == TB_OK; county++) {
        if (storing->ids[county] == 0)
            continue;
        status = ingest_form_check(storing, (int)county, err);
        if (status == TB_OK && reading->is_whole)
            status = ingest_plan_check(storing, (int)county, err);
    }
    return status;
}

static enum tb_status is_repeated(struct ingest_storing *storing, bool *repeated, struct tb_err *err)
{
    const struct tb_reading *reading = storing->reading;
    size_t county;
    enum tb_status status = TB_OK;
    *repeated = false;
    for (county = 0; county < storing->ingest->catalog->counties.count && status == TB_OK && !*repeated; county++)
        if (storing->ids[county] != 0 || (int)county == reading->identity.county)
            status = meet_twin(storing, (int)county, repeated, err);
    if (status == TB_OK && reading->identity.county < 0)
        status = meet_twin(storing, -1, repeated, err);
    return status;
}

enum tb_status ingest_verdict(struct ingest_storing *storing, bool *keep, struct tb_err *err)
{
    struct tb_reading *reading = storing->reading;
    const bool city_wide = reading->identity.is_city_wide;
    bool repeated = false, first = true;
    size_t county;
    enum tb_status status = is_repeated(storing, &repeated, err);
    *keep = false;
    storing->repeated = repeated;
    if (status == TB_OK && !repeated)
        status = run_checks(storing, err);
    if (status != TB_OK || repeated)
        return status;
    tb_findings_close(&reading->findings);
    tb_findings_sort(&reading->findings);
    waive(storing);
    if (standing_errors(&reading->findings, TB_FINDING_ANY_COUNTY) > 0 || reading->identity.county < 0)
        return TB_OK;
    *keep = true;
    storing->ingest->history_due = true;
    if (!city_wide)
        return settle_part(storing, reading->identity.county, true, true, err);
    for (county = 0; county < storing->ingest->catalog->counties.count && status == TB_OK; county++) {
        size_t errors = standing_errors(&reading->findings, (int)county);
        const bool reports_nothing = county < 64 && (reading->sheet.nil_counties >> county & 1) != 0;
        if (storing->ids[county] == 0 && errors == 0 && !reports_nothing)
            continue;
        status = settle_part(storing, (int)county, first, errors == 0, err);
        first = false;
    }
    return status;
}

/* Of two names for the same submission the one received first stands, so that the order of reading does not matter. */
static enum tb_status keep_earliest(struct ingest_storing *storing, struct tb_err *err)
{
    const struct tb_reading *reading = storing->reading;
    char cutoff[TB_DATE_TEXT_BYTES];
    return tb_db_run(storing->ingest->db,
                     "UPDATE submission SET file = ?1, received_at = ?2, revision = ?3 "
                     "WHERE sha256 = ?4 AND form = ?5 AND cutoff = ?6 AND (county = ?7 OR ?7 = '*') "
                     "AND (received_at, file) > (?2, ?1)",
                     TB_DB_VALUES(TB_TEXT(storing->source->relative), TB_TEXT(storing->source->received_at),
                                  TB_INT(reading->identity.revision), TB_TEXT(storing->source->sha256), TB_TEXT(form_id(reading)),
                                  TB_TEXT(ingest_cutoff_text(reading, cutoff)),
                                  TB_TEXT(county_code(storing->ingest, reading->identity.county))),
                     err);
}

/* Nothing of the file stays but the note of its rejection. */
enum tb_status ingest_verdict_rolled_back(struct ingest_storing *storing, struct tb_err *err)
{
    struct tb_reading *reading = storing->reading;
    struct tb_ingest *ingest = storing->ingest;
    size_t errors, warnings;
    int64_t id;
    enum tb_status status;
    if (storing->repeated) {
        ingest->counts.unchanged++;
        if (!ingest->options.quiet)
            ingest_say_file(ingest, "未变", storing->source->relative, "与已收到的另一个文件完全相同");
        return keep_earliest(storing, err);
    }
    memset(storing->ids, 0, ingest->catalog->counties.count * sizeof *storing->ids);
    memset(storing->rows, 0, ingest->catalog->counties.count * sizeof *storing->rows);
    if (ingest->options.anew) {
        enum tb_status again = is_repeated(storing, &storing->repeated, err);
        if (again != TB_OK)
            return again;
    }
    ingest->history_due = true;
    if (reading->identity.county >= 0)
        return settle_part(storing, reading->identity.county, true, false, err);
    /* Nobody knows whose it is. */
    status = ingest_store_submission(storing, 0, &id, err);
    count_findings(&reading->findings, TB_FINDING_ANY_COUNTY, true, &errors, &warnings);
    if (status == TB_OK)
        status = write_submission(storing, id, -1, false, 0, errors, warnings, err);
    if (status == TB_OK)
        status = add_findings(storing, id, TB_FINDING_ANY_COUNTY, true, err);
    if (status == TB_OK)
        status = note_rejected(storing, id, err);
    say_rejected(storing, -1, errors, warnings);
    ingest->counts.rejected++;
    return status;
}

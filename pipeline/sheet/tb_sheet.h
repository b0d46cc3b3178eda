/* tb_sheet: the rows under a header -> typed rows and findings.
 *
 * WHAT       Tells data rows from totals, repeated headers, titles, footers and empty rows; types every cell; finds the
 *            county of a row; keeps totals, duplicate keys and zero reports in mind. Streaming: a row at a time, memory does
 *            not grow with the rows but for the key hashes (see LIMITS).
 * USE        tb_sheet_start(&sheet, catalog, form, header, identity, findings, on_row, context);
 *            tb_sheet_record(&sheet, record, &err) …; tb_sheet_finish(&sheet, &err); tb_sheet_free(&sheet);
 * OWNERSHIP  a row's values are borrowed from the record and the sheet until on_row returns.
 * ERRORS     what is wrong with a row is a finding; on_row's failure is returned.
 * LIMITS     12 bytes a key while there are at most TB_KEYS_IN_MEMORY, beyond that in temporary files (tb_keys.h).
 */
#ifndef TB_SHEET_H
#define TB_SHEET_H

#include "tb_catalog.h"
#include "tb_cell.h"
#include "tb_csv.h"
#include "tb_finding.h"
#include "tb_header.h"
#include "tb_identity.h"
#include "tb_keys.h"
#include "tb_known.h"
#include "tb_sheet_shift.h"
#include "tb_totals.h"
#include "tb_twins.h"
#include "tb_value.h"

enum { TB_SHEET_NUMBER_BYTES = 64, TB_SHEET_MOST_BEYOND = 64, TB_SHEET_MOST_RANGE = 2 };

/* How a quantity can be impossible, and where it was (tb_sheet_range.c). */
enum tb_range_kind { TB_RANGE_NEGATIVE, TB_RANGE_NOT_WHOLE, TB_RANGE_BELOW, TB_RANGE_ABOVE, TB_RANGE_KINDS };

struct tb_range {
    size_t count, line1[TB_SHEET_MOST_RANGE];
    char raw[TB_SHEET_MOST_RANGE][48];
};

struct tb_sheet_row {
    size_t line1;
    int county;                    /* place in the catalogue's units */
    const struct tb_value *values; /* one per form column */
    int completed;                 /* 0, 1; -1: the form has no stage column or it is blank */
    const struct tb_csv_record *record;
};

typedef enum tb_status (*tb_sheet_on_row)(void *context, const struct tb_sheet_row *row, struct tb_err *err);

enum { TB_SHEET_ASIDE_BYTES = 400 };

/* A text between rows that says that they are not to be counted; line1 0: none since the last row. */
struct tb_sheet_aside {
    char text[TB_SHEET_ASIDE_BYTES];
    size_t line1, col1;
};

struct tb_sheet {
    const struct tb_catalog *catalog;
    const struct tb_form *form;
    const struct tb_header *header;
    struct tb_identity *identity;
    struct tb_findings *findings;
    tb_sheet_on_row on_row;
    void *context;
    const struct tb_known *known; /* the names rows may have; NULL or empty: any. Set behind tb_sheet_start */
    /* Whether documents can be set with a character; NULL: not asked. Set behind tb_sheet_start. */
    bool (*can_set)(void *context, uint32_t code_point);
    void *can_set_context;
    unsigned char asked[0x10000 / 8]; /* characters of the basic plane that were asked for */
    unsigned char plain[0x10000 / 8]; /* of them those that nothing need be said of, wherever they stand */
    uint32_t beyond[TB_SHEET_MOST_BEYOND];
    size_t beyond_count; /* others */
    struct tb_totals totals;
    struct tb_keys keys;
    struct tb_twins twins;
    struct tb_value values[TB_FORM_MOST_COLUMNS];
    char dates[TB_FORM_MOST_COLUMNS][TB_DATE_TEXT_BYTES];
    char number[TB_SHEET_NUMBER_BYTES]; /* of a problem, in its one shape */
    int known_item;                     /* of the row at hand in known, or TB_KNOWN_NONE */
    struct tb_range ranges[TB_FORM_MOST_COLUMNS][TB_RANGE_KINDS];
    bool lacks_unit[TB_FORM_MOST_COLUMNS];  /* rows say the unit of a column; its header says none, another one's does */
    int totals_place[TB_FORM_MOST_COLUMNS]; /* of a form column in totals.columns, or -1 */
    int plan_of[TB_FORM_MOST_COLUMNS];      /* of a done_… column the planned_… one, or TB_FORM_NO_COLUMN */
    uint64_t pattern;                       /* of the row: form columns that tell a thing from a total and are filled */
    uint64_t terms;                         /* of the row: words of the vocabulary, by place in the catalogue (the first 64) */
    bool county_is_filled;                  /* in the last row of data */
    int proof_column;                       /* file column of a required cell other than the key: filled in every data row */
    int year;
    int last_county_index; /* the county above: blank cells inherit it */
    char last_county[64];
    size_t last_county_bytes;
    size_t rows, nil_rows;
    size_t numbered, last_number, unnumbered_line1; /* rows with a 序号, the last one; the first row without one behind it, or 0 */
    uint64_t nil_counties; /* of a city-wide file: the counties (the first 64) that report nothing, by a row that says so */
    struct tb_sheet_surplus surplus;
    bool is_by_commas;  /* text cut at commas: set behind tb_sheet_start */
    size_t extra_cells; /* findings of that kind, told a few times only */
    bool second_table;
    struct tb_sheet_aside aside;
};

enum tb_status tb_sheet_start(struct tb_sheet *sheet, const struct tb_catalog *catalog, const struct tb_form *form,
                              const struct tb_header *header, struct tb_identity *identity, struct tb_findings *findings,
                              tb_sheet_on_row on_row, void *context, struct tb_err *err) TB_MUST_CHECK;
/* What the header itself shows: missing, doubled, unknown columns. */
void tb_sheet_header_findings(struct tb_sheet *sheet);
enum tb_status tb_sheet_record(struct tb_sheet *sheet, const struct tb_csv_record *record, struct tb_err *err) TB_MUST_CHECK;
enum tb_status tb_sheet_finish(struct tb_sheet *sheet, struct tb_err *err) TB_MUST_CHECK;
void tb_sheet_free(struct tb_sheet *sheet);

/* The cell of a file column, trimmed; column < 0 or beyond the record: empty. */
static inline struct tb_span tb_sheet_cell(const struct tb_csv_record *record, int column)
{
    const struct tb_span none = {"", 0};
    if (column < 0 || (size_t)column >= record->count)
        return none;
    return tb_text_trim(record->cells[column].text, record->cells[column].length);
}

/* A text says that rows are not to be counted: 作废, 以下为去年数据 (tb_sheet_aside.c). */
bool tb_sheet_says_uncounted(struct tb_span text);
/* A remark says that the figures of its row are estimates: 暂估, 本行为预计数. */
bool tb_sheet_says_estimated(struct tb_span text);
/* Keep such a text of a row that is no data; tell it when data follow. */
void tb_sheet_note_aside(struct tb_sheet *sheet, const struct tb_csv_record *record);
void tb_sheet_tell_aside(struct tb_sheet *sheet);
/* A text cell of form column i: characters that no page can be set with, too many of them, damaged ones (tb_sheet_text.c). */
void tb_sheet_check_text(struct tb_sheet *sheet, size_t line1, size_t i, struct tb_span cell);
/* A text cell of form column i: a finding for each character that no document can be set with, once a sheet (tb_sheet_rare.c). */
void tb_sheet_check_rare(struct tb_sheet *sheet, size_t line1, size_t i, struct tb_span cell);

/* What kind of row a record is (tb_sheet_kind.c); label: the first cell that is not blank. */
enum tb_row_kind {
    TB_ROW_DATA,
    TB_ROW_BLANK,
    TB_ROW_GRAND_TOTAL,
    TB_ROW_GROUP_TOTAL,
    TB_ROW_ANY_TOTAL, /* a total if it adds up */
    TB_ROW_PART,
    TB_ROW_FOOTER,
    TB_ROW_TITLE
};
enum tb_row_kind tb_sheet_row_kind(const struct tb_sheet *sheet, const struct tb_csv_record *record, struct tb_span *label);

/* Type a cell of a quantity column into sheet->values[i] and quantities, with its findings. */
void tb_sheet_quantity(struct tb_sheet *sheet, const struct tb_csv_record *record, size_t i, struct tb_span cell,
                       struct tb_quantity *quantities);
/* A row that is no data (tb_sheet_total.c): a total or a part; whether a row goes on with the parts above; the county of what
 * follows, named by a line of its own. */
void tb_sheet_total(struct tb_sheet *sheet, const struct tb_csv_record *record, enum tb_row_kind kind, struct tb_span label);
bool tb_sheet_is_more_of_part(struct tb_sheet *sheet, const struct tb_csv_record *record, struct tb_span label);
void tb_sheet_inherit(struct tb_sheet *sheet, int county);

#endif

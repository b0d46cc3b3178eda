/* tb_sheetfile: workbooks as counties keep them: .xlsx .xlsm .xls .et.
 *
 * WHAT       Tells by its bytes what a file is; lists a workbook's sheets; reads a sheet as the records that the same table would give as CSV:
 *            a row is a record, its line the sheet's row number, a cell the text that the county sees. Besides: what CSV cannot say, as
 *            marks of a cell and as notes (hidden rows, decimals that are stored but not shown, formulas without a value).
 *            A cell's text is its stored value at 15 significant digits in the shortest decimal form, never in E notation; with fixed decimals the
 *            digits shown; with a scale (0!.0,"万") the exact scaled value; dates 2017-03-17, months 2017-03; a literal of the number format
 *            (0.00"㎡", General"万", %) is in the text as if it had been typed. An accounting dash is 0.
 * USE        tb_sheetfile_open(&file, path, &err);
 *            if (tb_sheetfile_is_workbook(tb_sheetfile_kind(file)))
 *                for (i = 0; i < tb_sheetfile_sheets(file); i++) tb_sheetfile_read(file, i, &sink, &err);
 *            tb_sheetfile_close(file);
 * OWNERSHIP  the caller closes the file; records and notes are borrowed and live until the callback returns.
 * ERRORS     TB_INPUT from tb_sheetfile_read: the file is at fault; tb_sheetfile_kind says how, tb_sheetfile_detail where. Records that were
 *            delivered before are not to be trusted. TB_SYSTEM: our disk, our memory. A callback's failure is returned as it is.
 * LIMITS     Everything is counted as it comes out, before memory is taken for it: tb_sheetfile_internal.h lists the bounds. Any DTD, an encrypted
 *            part, two parts of one name are refused; external targets and macros are never looked at. Memory does not grow with the rows of
 *            an .xlsx; an .xls is read whole, up to 64 MiB. Rows and cells without content are not delivered.
 * SOURCE     ECMA-376 (spreadsheetml, opc), [MS-XLS], [MS-CFB].
 */
#ifndef TB_SHEETFILE_H
#define TB_SHEETFILE_H

#include "tb_csv.h"
#include "tb_err.h"
#include <stdbool.h>
#include <stddef.h>

enum tb_sheetfile_kind {
    TB_SHEETFILE_TEXT, /* nothing that is known: text, or no table at all */
    TB_SHEETFILE_XLSX,
    TB_SHEETFILE_XLS,
    /* what is not read */
    TB_SHEETFILE_PASSWORD,
    TB_SHEETFILE_OLD_XLS, /* Excel 95 and before */
    TB_SHEETFILE_XLSB,
    TB_SHEETFILE_ODS,
    TB_SHEETFILE_HTML,
    TB_SHEETFILE_XML2003,
    TB_SHEETFILE_PDF, /* and OFD */
    TB_SHEETFILE_WORD,
    TB_SHEETFILE_SLIDES,
    TB_SHEETFILE_PICTURE,
    TB_SHEETFILE_ARCHIVE, /* zip without a workbook, rar, 7z, gz */
    TB_SHEETFILE_OTHER,   /* a container or XML of some other program */
    TB_SHEETFILE_BROKEN,  /* cut short, or not as the format says */
    TB_SHEETFILE_UNSAFE,  /* a DTD, two parts of one name: nothing that a spreadsheet program writes */
    TB_SHEETFILE_TOO_LARGE
};

/* What CSV cannot say about a cell. */
enum {
    TB_SHEETFILE_NO_VALUE = 1, /* a formula without its value: the text is the formula with its "=" */
    TB_SHEETFILE_ERROR = 2,    /* #REF! and so on */
    TB_SHEETFILE_NUMBER = 4,   /* stored as a number, whatever it is shown as */
    TB_SHEETFILE_DATE = 8,     /* shown as a date or a month */
    TB_SHEETFILE_FORMULA = 16
};

struct tb_sheetfile_record {
    struct tb_csv_record record;
    const unsigned char *marks; /* one per cell */
    bool is_hidden;
};

enum tb_sheetfile_note_kind {
    TB_SHEETFILE_NOTE_NO_VALUE, /* a cell; text: the formula */
    TB_SHEETFILE_NOTE_STALE,    /* the first formula with value 0 in a file that asks to be recalculated when it is opened */
    TB_SHEETFILE_NOTE_COVERED,  /* a cell under a merged one that holds a value nobody sees: not delivered; text: the value */
    TB_SHEETFILE_NOTE_ROUNDED, /* the first cell of a column whose stored value has more decimals than are shown; text: the stored value */
    TB_SHEETFILE_NOTE_UNSEEN,         /* the first cell of a column whose number format shows nothing; text: the stored value */
    TB_SHEETFILE_NOTE_HIDDEN_ROWS,    /* after the last record; text: 5,8-12 */
    TB_SHEETFILE_NOTE_HIDDEN_COLUMNS, /* after the last record; text: F,H-J */
    TB_SHEETFILE_NOTE_COUNT
};

struct tb_sheetfile_note {
    enum tb_sheetfile_note_kind kind;
    size_t line1, col1; /* 0: the sheet */
    const char *text;
    size_t length;
};

struct tb_sheetfile_sink {
    /* *enough = true: no more records are wanted; the reading ends well. */
    enum tb_status (*on_record)(void *context, const struct tb_sheetfile_record *record, bool *enough, struct tb_err *err);
    /* NULL: of no interest. A note about a cell comes before its record. */
    enum tb_status (*on_note)(void *context, const struct tb_sheetfile_note *note, struct tb_err *err);
    void *context;
};

struct tb_sheetfile;

/* A file object for whatever the file is. TB_INPUT: no such file. */
enum tb_status tb_sheetfile_open(struct tb_sheetfile **file, const char *path, struct tb_err *err) TB_MUST_CHECK;
void tb_sheetfile_close(struct tb_sheetfile *file); /* NULL is fine */

enum tb_sheetfile_kind tb_sheetfile_kind(const struct tb_sheetfile *file);
static inline bool tb_sheetfile_is_workbook(enum tb_sheetfile_kind kind)
{
    return kind == TB_SHEETFILE_XLSX || kind == TB_SHEETFILE_XLS;
}
/* What a file of these first bytes (4096 of them, or all) may be: of a container only when it is opened is known what is in it. */
enum tb_sheetfile_kind tb_sheetfile_kind_of_bytes(const unsigned char *bytes, size_t length);
/* Which part is at fault and why, for the administrator; "" when nothing is. */
const char *tb_sheetfile_detail(const struct tb_sheetfile *file);
/* The format's name for people: "XLSX" "XLS" …; "" for TB_SHEETFILE_TEXT. Static. */
const char *tb_sheetfile_kind_name(enum tb_sheetfile_kind kind);

/* Worksheets in the order of their tabs; charts and macro sheets are none. */
size_t tb_sheetfile_sheets(const struct tb_sheetfile *file);
const char *tb_sheetfile_sheet_name(const struct tb_sheetfile *file, size_t sheet);
bool tb_sheetfile_sheet_is_hidden(const struct tb_sheetfile *file, size_t sheet);

enum tb_status tb_sheetfile_read(struct tb_sheetfile *file, size_t sheet, const struct tb_sheetfile_sink *sink,
                                 struct tb_err *err) TB_MUST_CHECK;

#endif

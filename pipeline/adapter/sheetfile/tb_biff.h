/* tb_biff: the records of an .xls (BIFF8).
 *
 * WHAT       What tb_biff_book.c and tb_biff_sheet.c share: the record under way, and texts that go on in CONTINUE records.
 * OWNERSHIP  file->book has the bytes of the Workbook stream.
 * SOURCE     [MS-XLS]
 */
#ifndef TB_BIFF_H
#define TB_BIFF_H

#include "tb_ole.h"
#include "tb_sheetfile_internal.h"

enum biff_id {
    BIFF_FORMULA = 0x06,
    BIFF_EOF = 0x0A,
    BIFF_DATEMODE = 0x22,
    BIFF_FILEPASS = 0x2F,
    BIFF_CONTINUE = 0x3C,
    BIFF_COLINFO = 0x7D,
    BIFF_BOUNDSHEET = 0x85,
    BIFF_MULRK = 0xBD,
    BIFF_RSTRING = 0xD6,
    BIFF_XF = 0xE0,
    BIFF_MERGEDCELLS = 0xE5,
    BIFF_SST = 0xFC,
    BIFF_LABELSST = 0xFD,
    BIFF_RECALCID = 0x1C1,
    BIFF_NUMBER = 0x203,
    BIFF_LABEL = 0x204,
    BIFF_BOOLERR = 0x205,
    BIFF_STRING = 0x207,
    BIFF_ROW = 0x208,
    BIFF_ARRAY = 0x221,
    BIFF_TABLE = 0x236,
    BIFF_RK = 0x27E,
    BIFF_FORMAT = 0x41E,
    BIFF_SHRFMLA = 0x4BC,
    BIFF_BOF = 0x809
};

struct sheet_book {
    struct tb_buf stream;
    bool is_calculated; /* by a program that says which: one that calculates */
    uint64_t walked;    /* bytes of sheets; many sheets may be said to be in one place */
};

struct biff_record {
    unsigned id;
    const unsigned char *data;
    size_t length;
    size_t at, next; /* offsets of its head, and of the record behind */
};

/* The record whose head is at the offset; false: the stream ends, or is cut. */
bool biff_record_at(const struct sheet_book *book, size_t at, struct biff_record *record);

/* Bytes of a record and of the CONTINUE records after it. */
struct biff_cursor {
    const struct sheet_book *book;
    struct biff_record record;
    size_t at;
};

bool biff_take(struct biff_cursor *cursor, unsigned bytes, uint32_t *value); /* 1, 2 or 4, low first */
/* A text of so many characters, its flags before it; appended to out as UTF-8. */
bool biff_take_text(struct biff_cursor *cursor, uint32_t characters, struct tb_buf *out);

#endif

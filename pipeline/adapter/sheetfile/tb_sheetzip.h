/* tb_sheetzip: the parts of a zip file.
 *
 * WHAT       Lists the entries; finds one by name without ASCII case, "\" for "/"; unpacks one in pieces.
 * USE        sheet_zip_open(file, &err); sheet_zip_find(zip, "xl/workbook.xml", &part); sheet_zip_read(file, part, on_bytes, context, &err);
 * OWNERSHIP  file->zip, closed by sheet_zip_close.
 * ERRORS     sheet_fault: no zip file, cut short, a wrong checksum, a method that is not stored or deflated; TB_SHEETFILE_PASSWORD for an encrypted
 *            part; TB_SHEETFILE_UNSAFE for two entries of one name.
 * LIMITS     SHEETFILE_MOST_PARTS entries; bytes are counted as they come out.
 */
#ifndef TB_SHEETZIP_H
#define TB_SHEETZIP_H

#include "tb_sheetfile_internal.h"

/* *enough = true: the rest is not wanted. */
typedef enum tb_status (*sheet_on_bytes)(void *context, const char *bytes, size_t length, bool *enough, struct tb_err *err);

enum tb_status sheet_zip_open(struct tb_sheetfile *file, struct tb_err *err) TB_MUST_CHECK;
void sheet_zip_close(struct tb_sheetfile *file);
size_t sheet_zip_count(const struct sheet_zip *zip);
/* In lower case, with "/". */
const char *sheet_zip_name(const struct sheet_zip *zip, size_t part);
bool sheet_zip_find(const struct sheet_zip *zip, const char *name, size_t *part);
enum tb_status sheet_zip_read(struct tb_sheetfile *file, size_t part, sheet_on_bytes on_bytes, void *context,
                              struct tb_err *err) TB_MUST_CHECK;

#endif

/* tb_zip: the records of a ZIP file around members that are already deflated.
 *
 * WHAT       Local headers, the directory, the end record; no compression of its own, so that base needs no library. Every member has the
 *            same date (ZIP's first day), no extra fields and no rights: the same content makes the same file everywhere.
 * USE        struct tb_zip zip;  tb_zip_begin(&zip, &out);  tb_zip_put(&zip, &member); …
 *            if (!tb_zip_finish(&zip)) … too large …;  tb_zip_free(&zip);
 * OWNERSHIP  .out belongs to the caller and grows by the file.
 * ERRORS     the caller checks .out; what the directory lost is noted there too.
 * LIMITS     65,535 members and 4 GiB: tb_zip_finish is false beyond them.
 */
#ifndef TB_ZIP_H
#define TB_ZIP_H

#include "tb_buf.h"

struct tb_zip {
    struct tb_buf *out;
    size_t start; /* of the file in out */
    struct tb_buf directory;
    unsigned count;
};

struct tb_zip_member {
    const char *name; /* UTF-8 */
    const void *packed;
    uint32_t packed_bytes, bytes, crc; /* bytes, crc: of the content */
};

void tb_zip_begin(struct tb_zip *zip, struct tb_buf *out);
void tb_zip_put(struct tb_zip *zip, const struct tb_zip_member *member);
bool tb_zip_finish(struct tb_zip *zip);
void tb_zip_free(struct tb_zip *zip);

#endif

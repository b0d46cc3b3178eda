/* tb_loaded: which build of a shared library this process runs with.
 *
 * WHAT    An upgrade of a library may change a document's bytes without a change in our programs, so what a document was
 *         made with is more than our version. A library's version number is for people (a distribution corrects bugs without
 *         raising it, and some libraries have none to ask for); its build id, which the linker computes from its content,
 *         is exact. Both are read from what is loaded, never from files, so it is what runs and not what is installed.
 * USE     in the room that wraps the library, in the file that calls it (else the linker may leave the library out):
 *             void tb_pdf_libraries(struct tb_buf *out) { tb_loaded_put(out, "libhpdf", HPDF_GetVersion()); }
 * ERRORS  none of its own; the buffer remembers that it failed.
 */
#ifndef TB_LOADED_H
#define TB_LOADED_H

#include "tb_buf.h"

/* Append "NAME VERSION BUILDID\n" for the loaded library whose file name begins with name ("libhpdf"); version may be "".
 * Without a build id, or linked into the program itself, BUILDID is "-". */
void tb_loaded_put(struct tb_buf *out, const char *name, const char *version);

#endif

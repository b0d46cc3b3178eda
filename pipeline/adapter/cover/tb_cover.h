/* tb_cover: which characters documents can be set with: those that the faces of [fonts] have. Reads the cmap tables of font files
 * and nothing else of them, so that who only asks need not be loaded with a font library.
 *
 * WHAT       A character is covered when each of the roles in which county texts are set (body, heading, subheading) has a face
 *            with it; so is one that the typesetter leaves out, or sets as a blank. What is known of a character is remembered; a file is opened when a character asks for it.
 * USE        tb_cover_new(&cover, tb_conf_entries(conf), folder, &err); if (!tb_cover_has(cover, 0x20BB7)) …; tb_cover_free(cover);
 * OWNERSHIP  settings and folder are borrowed until tb_cover_free.
 * ERRORS     TB_SYSTEM: memory, when it is made. A face that is not there, or is none, is passed over, and a role without any readable
 *            face covers everything: what is wrong with fonts is for those to tell who set documents, and for tb-doctor. One that
 *            only cannot be read now (no file to spare, the disk) may have any character: tb_cover_check is TB_SYSTEM then, and what
 *            tb_cover_has said is not to be kept.
 * LIMITS     one thread at a time.
 */
#ifndef TB_COVER_H
#define TB_COVER_H

#include "tb_err.h"
#include "tb_kv.h"
#include <stdbool.h>
#include <stdint.h>

struct tb_cover;

enum tb_status tb_cover_new(struct tb_cover **cover, const struct tb_kv_list *settings, const char *folder,
                            struct tb_err *err) TB_MUST_CHECK;
bool tb_cover_has(struct tb_cover *cover, uint32_t code_point);
/* Before anything is kept of what tb_cover_has said. NULL is fine. */
enum tb_status tb_cover_check(const struct tb_cover *cover, struct tb_err *err) TB_MUST_CHECK;
void tb_cover_free(struct tb_cover *cover); /* NULL is fine */

#endif

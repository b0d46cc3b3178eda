/* tb_cover: which characters documents can be set with: those that the faces of [fonts] have. Reads the cmap tables of font files
 * and nothing else of them, so that who only asks need not be loaded with a font library.
 *
 * WHAT       A character is covered when each of the roles in which county texts are set (body, heading, subheading) has a face
 *            with it; so is one that the typesetter leaves out, or sets as a blank. What is known of a character is remembered; a file is opened when a character asks for it.
 * USE        tb_cover_new(&cover, tb_conf_entries(conf), folder, &err); if (!tb_cover_has(cover, 0x20BB7)) …; tb_cover_free(cover);
 * OWNERSHIP  settings and folder are borrowed until tb_cover_free.
 * ERRORS     TB_SYSTEM: memory, when it is made. A face that cannot be read is passed over, and a role without any readable face
 *            covers everything: what is wrong with fonts is for those to tell who set documents, and for tb-doctor.
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
void tb_cover_free(struct tb_cover *cover); /* NULL is fine */

#endif

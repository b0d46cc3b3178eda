/* bulletin_font: the faces of [fonts] and [paths] fonts, role by role.
 * ERRORS  TB_CONFIG: a role without a face, an unknown role, a face that is missing (role, file, cure). */
#ifndef BULLETIN_FONT_H
#define BULLETIN_FONT_H

#include "tb_conf.h"
#include "tb_font.h"

enum tb_status bulletin_font_load(struct tb_font_set **set, const struct tb_conf *conf, struct tb_err *err) TB_MUST_CHECK;

#endif

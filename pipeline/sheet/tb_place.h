/* tb_place: a county that is not on the list, where names put counties: 西城区_大班额_20170630, 商河县教育局, 济南市.
 *
 * WHAT       A word that ends in 县, 市 or 区 and stands by itself: between marks, digits, the names of forms and of known
 *            units, with at most an office (教育局) or a word of sending (上报) behind it. Words of every day with the same
 *            ending (校区 城市 各县区 示范区 主城区) are none; neither is 新建文件夹 or 汇总表(2).
 * USE        char word[TB_PLACE_BYTES]; if (tb_place_unknown(catalog, name, n, word)) …
 * COST       a scan of the text for each name of a unit or form.
 */
#ifndef TB_PLACE_H
#define TB_PLACE_H

#include "tb_catalog.h"

enum { TB_PLACE_BYTES = 96 };

/* Whether the text names such a place; word gets it. Texts of more than 600 bytes name none. */
bool tb_place_unknown(const struct tb_catalog *catalog, const char *text, size_t length, char word[TB_PLACE_BYTES]);

/* Whether folded text reads like the name of an office or of an institution below one. */
bool tb_place_is_office(const struct tb_catalog *catalog, const char *folded, size_t length);

#endif

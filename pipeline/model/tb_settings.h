/* tb_settings: the table of all settings of tongbao.ini (tb_settings.def) and strict readers of their values.
 * OWNERSHIP  static table. */
#ifndef TB_SETTINGS_H
#define TB_SETTINGS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct tb_setting {
    const char *section, *key, *type, *standard, *meaning; /* standard: the default, or NULL */
};

/* The setting of that name; "*" keys match any key of their section. NULL when there is none. */
const struct tb_setting *tb_setting_find(const char *section, const char *key);

/* The i-th setting, NULL after the last. */
const struct tb_setting *tb_setting_at(size_t i);

/* Decimal digits with an optional sign, nothing else ("08" is 8). */
bool tb_setting_parse_int(const char *text, int64_t *value);
/* yes/no, true/false, 1/0. */
bool tb_setting_parse_bool(const char *text, bool *value);
/* Whether text is a value of the type. */
bool tb_setting_fits(const char *type, const char *text);

#endif

#include "tb_settings.h"
#include "tb_clock.h"
#include "tb_date.h"

#include <string.h>

static const struct tb_setting settings[] = {
#define TB_SETTING(section, key, type, standard, meaning) {section, key, type, standard, meaning},
#include "tb_settings.def"
#undef TB_SETTING
};

const struct tb_setting *tb_setting_at(size_t i)
{
    return i < sizeof settings / sizeof *settings ? &settings[i] : NULL;
}

const struct tb_setting *tb_setting_find(const char *section, const char *key)
{
    const struct tb_setting *setting;
    size_t i;
    for (i = 0; (setting = tb_setting_at(i)) != NULL; i++)
        if (strcmp(setting->section, section) == 0 && (setting->key[0] == '*' || strcmp(setting->key, key) == 0))
            return setting;
    return NULL;
}

bool tb_setting_parse_int(const char *text, int64_t *value)
{
    bool negative = *text == '-';
    int64_t result = 0;
    if (*text == '-' || *text == '+')
        text++;
    if (!*text)
        return false;
    for (; *text; text++) {
        if (*text < '0' || *text > '9' || result > (INT64_MAX - 9) / 10)
            return false;
        result = result * 10 + (*text - '0');
    }
    *value = negative ? -result : result;
    return true;
}

bool tb_setting_parse_bool(const char *text, bool *value)
{
    if (strcmp(text, "yes") == 0 || strcmp(text, "true") == 0 || strcmp(text, "1") == 0)
        *value = true;
    else if (strcmp(text, "no") == 0 || strcmp(text, "false") == 0 || strcmp(text, "0") == 0)
        *value = false;
    else
        return false;
    return true;
}

bool tb_setting_fits(const char *type, const char *text)
{
    int64_t number;
    int32_t offset;
    bool flag;
    if (strcmp(type, "int") == 0)
        return tb_setting_parse_int(text, &number);
    if (strcmp(type, "bool") == 0)
        return tb_setting_parse_bool(text, &flag);
    if (strcmp(type, "date") == 0)
        return tb_date_parse(text, strlen(text)) != TB_DATE_NONE;
    if (strcmp(type, "offset") == 0)
        return tb_clock_parse_offset(text, &offset) != 0;
    return true;
}

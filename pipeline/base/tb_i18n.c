#include "tb_i18n.h"

#include <limits.h>
#include <locale.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

void tb_i18n_start_environment(void)
{
    static const char *const names[] = {"LC_ALL", "LC_MESSAGES", "LANG"};
    size_t i;
    for (i = 0; i < sizeof names / sizeof *names; i++) {
        const char *value = getenv(names[i]);
        if (!value || !value[0])
            continue;
        if (strncmp(value, "zh", 2) == 0)
            tb_i18n_start("zh_CN");
        return;
    }
}

/* gettext translates in any locale but "C", from glibc 2.39 on (Debian 13) not in "C.UTF-8" either, which alone is on every Debian
 * system. So there is one of our own with another name (pipeline/po/CMakeLists.txt). */
static bool choose_locale(const char *program_folder)
{
    char folder[PATH_MAX + 32];
    bool found = setlocale(LC_MESSAGES, "zh_CN.UTF-8") != NULL;
    if (!found && !getenv("LOCPATH")) {
        snprintf(folder, sizeof folder, "%s/../share/tongbao/locale", program_folder);
        found = setenv("LOCPATH", folder, 1) == 0 && setlocale(LC_MESSAGES, "zh_CN.UTF-8") != NULL;
        unsetenv("LOCPATH");
    }
    return found || setlocale(LC_MESSAGES, "C.UTF-8") != NULL;
}

void tb_i18n_start(const char *language)
{
    char program[PATH_MAX], folder[PATH_MAX + 32];
    ssize_t length = readlink("/proc/self/exe", program, sizeof program - 1);
    char *slash;
    if (length <= 0)
        return;
    program[length] = '\0';
    slash = strrchr(program, '/');
    if (!slash)
        return;
    *slash = '\0';
    if (!choose_locale(program) || setenv("LANGUAGE", language, 1) != 0)
        return;
    snprintf(folder, sizeof folder, "%s/../share/locale", program);
    bindtextdomain("tongbao", folder);
    bind_textdomain_codeset("tongbao", "UTF-8");
    /* strerror translates too, and LC_CTYPE stays "C": without this it writes question marks. */
    bind_textdomain_codeset("libc", "UTF-8");
    textdomain("tongbao");
}

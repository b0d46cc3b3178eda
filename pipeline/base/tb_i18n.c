#include "tb_i18n.h"

#include <limits.h>
#include <locale.h>
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
    snprintf(folder, sizeof folder, "%s/../share/locale", program);
    /* gettext translates in any locale but "C", from glibc 2.39 on (Debian 13) not in "C.UTF-8" either, which alone is on every Debian
     * system. */
    if ((!setlocale(LC_MESSAGES, "zh_CN.UTF-8") && !setlocale(LC_MESSAGES, "en_US.UTF-8") && !setlocale(LC_MESSAGES, "C.UTF-8")) ||
        setenv("LANGUAGE", language, 1) != 0)
        return;
    bindtextdomain("tongbao", folder);
    bind_textdomain_codeset("tongbao", "UTF-8");
    /* strerror translates too, and LC_CTYPE stays "C": without this it writes question marks. */
    bind_textdomain_codeset("libc", "UTF-8");
    textdomain("tongbao");
}

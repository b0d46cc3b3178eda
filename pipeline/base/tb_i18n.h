/* tb_i18n: messages in the reader's language.
 *
 * WHAT   _("…") translates a message by gettext; N_("…") marks one in a table. Message ids are English; the
 *        shipped translation is zh_CN. Only messages are translated: numbers, dates and sort order never follow
 *        the locale, because LC_MESSAGES is the only category that is set.
 * USE    tb_i18n_start("zh_CN") once in main; tb_opt_parse does, and tb_conf_start again. Before it messages are English.
 */
#ifndef TB_I18N_H
#define TB_I18N_H

#include <libintl.h>

#define _(text) gettext(text)
#define N_(text) (text)

/* language: "zh_CN" or "en". The catalogue is looked for beside the program (../share/locale). */
void tb_i18n_start(const char *language);

/* What LC_ALL, LC_MESSAGES or LANG say, where there is no configuration: Chinese when it begins with "zh", else English. */
void tb_i18n_start_environment(void);

#endif

/* tb_conf: .ini files and tongbao.ini. The only place that knows iniparser.
 *
 * WHAT       tb_ini: any .ini file as entries with line numbers, strictly. The file is read once, by lines, here: iniparser's own reader
 *            (4.1) takes a path only, gives no line numbers, lets the last of two equal keys win in silence, cuts a value at any "#"
 *            or ";" and a line at 1024 bytes. What iniparser does is to keep the entries and to find them, names in lower case.
 *            tb_conf: tongbao.ini with --set on top, checked against the table of known settings.
 * USE        tb_conf_load(&conf, common.config, common.sets, common.set_count, &err);  tb_conf_path(conf, "paths", "ledger")
 * OWNERSHIP  strings are borrowed from the object until it is freed.
 * ERRORS     TB_CONFIG with file, line and key; TB_CONFIG when no tongbao.ini is found.
 * LIMITS     1 MiB a file, 1000 bytes a line (a value may go on in the next line after a backslash).
 *            A comment begins a line or follows a blank; "a.ttc#1" is one word. In quotes, single or double, everything up to the
 *            second quote is the value. A value has 16 KiB at most.
 */
#ifndef TB_CONF_H
#define TB_CONF_H

#include "tb_clock.h"
#include "tb_err.h"
#include "tb_kv.h"
#include "tb_opt.h"
#include <stdbool.h>
#include <stdint.h>

struct tb_ini;
struct tb_conf;

enum tb_status tb_ini_load(struct tb_ini **ini, const char *path, struct tb_err *err) TB_MUST_CHECK;
void tb_ini_free(struct tb_ini *ini);
/* All entries in file order, each section line first with key "". */
const struct tb_kv_list *tb_ini_entries(const struct tb_ini *ini);
/* A value, or NULL. */
const char *tb_ini_get(const struct tb_ini *ini, const char *section, const char *key);
/* Whether word is one of the blank- or comma-separated words of a value. */
bool tb_ini_has_word(const struct tb_ini *ini, const char *section, const char *key, const char *word);

/* path: -c's value, or NULL for $TONGBAO_CONFIG, ./tongbao.ini, /etc/tongbao/tongbao.ini. sets: "section:key=value". */
enum tb_status tb_conf_load(struct tb_conf **conf, const char *path, const char *const *sets, int set_count,
                            struct tb_err *err) TB_MUST_CHECK;
/* What every main does after the command line: load the configuration, speak its language, take the time (clock may be
 * NULL) from --now or the machine, in the bureau's own offset. */
enum tb_status tb_conf_start(struct tb_conf **conf, struct tb_clock *clock, const struct tb_opt_common *common,
                             struct tb_err *err) TB_MUST_CHECK;
/* The clock alone, for those that know only later whether they need one. */
enum tb_status tb_conf_clock(const struct tb_conf *conf, struct tb_clock *clock, const struct tb_opt_common *common,
                             struct tb_err *err) TB_MUST_CHECK;
void tb_conf_free(struct tb_conf *conf);

const char *tb_conf_file(const struct tb_conf *conf);

/* A setting or its default from tb_settings.def; "" when it has neither. */
const char *tb_conf_text(const struct tb_conf *conf, const char *section, const char *key);
int64_t tb_conf_int(const struct tb_conf *conf, const char *section, const char *key);
bool tb_conf_bool(const struct tb_conf *conf, const char *section, const char *key);
/* "tongbao.ini:12" of a setting, or the file alone where it is a default or from --set. Returns text. */
char *tb_conf_place(const struct tb_conf *conf, const char *section, const char *key, char *text, size_t size);
/* A path, resolved relative to tongbao.ini (from --set: relative to the working folder). */
const char *tb_conf_path(const struct tb_conf *conf, const char *section, const char *key);
/* The same, but TB_CONFIG naming the key when it is not set at all. */
enum tb_status tb_conf_need_path(const struct tb_conf *conf, const char *section, const char *key, const char **path,
                                 struct tb_err *err) TB_MUST_CHECK;
/* The folder of a template: name itself, or, where that is no folder with `file` in it and has no slash, the folder of that name below
 * [paths] kind. free() it. */
enum tb_status tb_conf_find_template(const struct tb_conf *conf, const char *kind, const char *name, const char *file,
                                     char **folder, struct tb_err *err) TB_MUST_CHECK;
/* The whole effective configuration, --set applied: for sections with free keys and for the content key. */
const struct tb_kv_list *tb_conf_entries(const struct tb_conf *conf);

#endif

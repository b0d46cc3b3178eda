/* Indicators and forms that the SQL of the night's templates names and the plan lacks: such a query has no rows and no error. */
#include "doctor.h"
#include "tb_file.h"
#include "tb_i18n.h"
#include "tb_text.h"

#include <stdio.h>
#include <string.h>

enum { MOST_TEXT_BYTES = 4 << 20, MOST_NAME_BYTES = 96 };

struct looking {
    struct doctor *doctor;
    const struct tb_plan *plan;
    const struct tb_catalog *catalog;
};

static bool is_blank(char c)
{
    return c != '\0' && strchr(" \t\r\n", c) != NULL;
}

static bool is_name(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

enum subject { SUBJECT_NONE, SUBJECT_INDICATOR, SUBJECT_FORM };

static void look_at_literal(const struct looking *looking, enum subject subject, const char *name, const char *path, size_t line1)
{
    const bool known = subject == SUBJECT_INDICATOR ? tb_plan_find_indicator(looking->plan, name) != SIZE_MAX
                                                    : tb_forms_find(&looking->catalog->forms, name) != NULL;
    if (!known)
        doctor_say(looking->doctor, DOCTOR_WRONG, subject == SUBJECT_INDICATOR ? _("indicator") : _("form"),
                   _("write one that the plan has, or take the query out"), _("the plan %s has no \"%s\": %s:%zu"),
                   looking->catalog->plan, name, path, line1);
}

/* The word before a position, without its alias: "p.indicator = '" gives indicator. Skips blanks, =, IN and (. */
static enum subject subject_before(const char *text, const char *at)
{
    const char *end;
    bool compared = false;
    while (at > text && (is_blank(at[-1]) || strchr("=(,", at[-1]) || at[-1] == '\'')) {
        if (at[-1] == '\'') { /* another literal of the same list */
            for (at--; at > text && at[-1] != '\''; at--)
                ;
            if (at > text)
                at--;
            continue;
        }
        compared = compared || at[-1] == '=';
        at--;
    }
    if (at - text > 2 && (memcmp(at - 2, "IN", 2) == 0 || memcmp(at - 2, "in", 2) == 0) && is_blank(at[-3])) {
        compared = true;
        for (at -= 2; at > text && is_blank(at[-1]); at--)
            ;
        if (at - text > 3 && (memcmp(at - 3, "NOT", 3) == 0 || memcmp(at - 3, "not", 3) == 0))
            for (at -= 3; at > text && is_blank(at[-1]); at--)
                ;
    }
    end = at;
    while (at > text && is_name(at[-1]))
        at--;
    if (!compared)
        return SUBJECT_NONE;
    if (end - at == 9 && memcmp(at, "indicator", 9) == 0)
        return SUBJECT_INDICATOR;
    return end - at == 4 && memcmp(at, "form", 4) == 0 ? SUBJECT_FORM : SUBJECT_NONE;
}

/* Every 'literal' of the SQL that is compared with an indicator or a form. Comments are passed over. */
static void look_at_sql(const struct looking *looking, const char *text, const char *path)
{
    const char *at;
    size_t line1 = 1;
    for (at = text; *at; at++) {
        char name[MOST_NAME_BYTES];
        size_t length;
        enum subject subject;
        line1 += *at == '\n';
        if (at[0] == '-' && at[1] == '-') {
            at += strcspn(at, "\n");
            if (!*at)
                return;
            line1++;
        }
        if (*at != '\'')
            continue;
        length = strcspn(at + 1, "'\n");
        if (at[1 + length] != '\'')
            continue;
        subject = subject_before(text, at);
        if (subject != SUBJECT_NONE && length > 0 && length < sizeof name && !memchr(at + 1, '%', length)) {
            snprintf(name, sizeof name, "%.*s", (int)length, at + 1);
            look_at_literal(looking, subject, name, path, line1);
        }
        at += length + 1;
    }
}

static enum tb_status on_file(void *context, const struct tb_file_info *info, struct tb_err *err)
{
    struct tb_buf text = TB_BUF_INIT(MOST_TEXT_BYTES);
    (void)err;
    if (tb_text_ends(info->relative, strlen(info->relative), ".sql")) {
        struct tb_err unread = TB_ERR_INIT;
        if (tb_file_read(info->path, &text, &unread) == TB_OK)
            look_at_sql(context, tb_buf_str(&text), info->path);
    }
    tb_buf_free(&text);
    return TB_OK;
}

void doctor_check_names(struct doctor *doctor, const struct tb_plan *plan, const struct tb_catalog *catalog)
{
    static const char *const kinds[] = {"bulletins", "workbooks"};
    struct looking looking = {doctor, plan, catalog};
    char name[DOCTOR_NAME_BYTES];
    size_t i;
    for (i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        const char *names = tb_conf_text(doctor->conf, "nightly", kinds[i]);
        while (doctor_next_name(&names, name)) {
            struct tb_err unread = TB_ERR_INIT;
            char path[1024];
            snprintf(path, sizeof path, "%s/%s", tb_conf_path(doctor->conf, "paths", kinds[i]), name);
            if (tb_file_walk_linked(path, on_file, &looking, &unread) != TB_OK)
                unread.status = TB_OK; /* a missing template is already reported */
        }
    }
}

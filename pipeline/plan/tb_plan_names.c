#include "tb_plan_names.h"
#include "tb_escape.h"
#include "tb_i18n.h"
#include "tb_text.h"

#include <string.h>

/* --- words of an SQL text --------------------------------------------------------------------------------------- */

struct word {
    const char *text;
    size_t length;
    enum { WORD_END, WORD_NAME, WORD_TEXT, WORD_OTHER } kind; /* WORD_TEXT: between its quotes */
};

static bool is_name_byte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

static struct word next_word(const char **at)
{
    struct word word = {*at, 0, WORD_END};
    const char *p = *at;
    while (*p == ' ' || *p == '\t' || *p == '\n' || *p == '\r')
        p++;
    word.text = p;
    if (*p == '\'' || *p == '"') {
        const char quote = *p;
        for (word.text = ++p; *p && !(*p == quote && p[1] != quote); p += *p == quote ? 2 : 1)
            ;
        word.length = (size_t)(p - word.text);
        word.kind = quote == '"' ? WORD_NAME : WORD_TEXT;
        p += *p == quote;
    } else if (is_name_byte(*p)) {
        while (is_name_byte(*p))
            p++;
        word.length = (size_t)(p - word.text);
        word.kind = WORD_NAME;
    } else if (*p) {
        word.length = 1;
        word.kind = WORD_OTHER;
        p++;
    }
    *at = p;
    return word;
}

static bool is_word(const struct word *word, const char *name)
{
    size_t i;
    if (word->kind != WORD_NAME || strlen(name) != word->length)
        return false;
    for (i = 0; i < word->length; i++)
        if ((word->text[i] | 0x20) != (name[i] | 0x20))
            return false;
    return true;
}

bool tb_plan_mentions(const char *sql, const char *name)
{
    struct word word;
    while ((word = next_word(&sql)).kind != WORD_END)
        if (is_word(&word, name))
            return true;
    return false;
}

bool tb_plan_looks_at(const struct tb_indicator *indicator, const struct tb_form *form, size_t column)
{
    const char *id = form->columns[column].id;
    if (tb_plan_mentions(indicator->expression, id) || tb_plan_mentions(indicator->condition, id))
        return true;
    return (int)column == form->stage &&
           (tb_plan_mentions(indicator->expression, "completed") || tb_plan_mentions(indicator->condition, "completed"));
}

/* --- the condition ---------------------------------------------------------------------------------------------- */

/* The rows an indicator counts: its own condition, and that they are of its task or of its name. */
static enum tb_status complete_condition(struct tb_plan *plan, struct tb_indicator *indicator, const struct tb_form *form,
                                         struct tb_err *err)
{
    struct tb_buf sql = TB_BUF_INIT(TB_MEBIBYTE);
    enum tb_status status;
    if (!indicator->task[0] && (form->kind != TB_FORM_INDICATOR || indicator->condition_line1 > 0))
        return TB_OK;
    tb_buf_printf(&sql, "\"%s\" = ", form->columns[form->key].id);
    tb_escape_sql(&sql, indicator->task[0] ? indicator->task : indicator->name);
    tb_buf_printf(&sql, " AND (%s\n)", indicator->condition);
    status = tb_buf_check(&sql, "SQL", err);
    if (status == TB_OK && !(indicator->condition = tb_arena_strdup(&plan->arena, tb_buf_str(&sql))))
        status = tb_err_nomem(err);
    tb_buf_free(&sql);
    return status;
}

enum tb_status tb_plan_complete(struct tb_plan *plan, const struct tb_forms *forms, struct tb_err *err)
{
    enum tb_status status = TB_OK;
    size_t i;
    for (i = 0; i < plan->indicator_count && status == TB_OK; i++)
        status = complete_condition(plan, &plan->indicators[i], forms->items[plan->indicators[i].form], err);
    return status;
}

/* --- nought, or not known? -------------------------------------------------------------------------------------- */

void tb_plan_put_nought(struct tb_buf *sql, const struct tb_indicator *indicator, const struct tb_form *form)
{
    tb_buf_printf(sql, "SELECT count(row_id), CAST(total(row_id IS NOT NULL AND (%s\n) IS NULL) AS INTEGER)", indicator->condition);
    if (!indicator->task[0]) {
        tb_buf_puts(sql, ", 0");
        return;
    }
    tb_buf_printf(sql, ", CAST(total(\"%s\" = ", form->columns[form->key].id);
    tb_escape_sql(sql, indicator->task);
    tb_buf_puts(sql, ") AS INTEGER)");
}

struct tb_plan_nought tb_plan_nought_of(int64_t rows, int64_t undecided, int64_t of_task)
{
    const struct tb_plan_nought nought = {rows > 0, undecided > 0, of_task > 0};
    return nought;
}

bool tb_plan_is_nought(const struct tb_indicator *indicator, const struct tb_form *form, const struct tb_plan_nought *nought)
{
    if (!nought->any)
        return true;
    if (nought->undecided || form->kind == TB_FORM_INDICATOR) /* a row an indicator: this one's is not there */
        return false;
    return !indicator->task[0] || nought->of_task;
}

/* --- names ------------------------------------------------------------------------------------------------------ */

struct naming {
    const struct tb_plan *plan;
    const struct tb_indicator *indicator;
    struct tb_known *known;
    int first; /* the indicator's first item */
};

static enum tb_status failed(const struct naming *naming, int result, const char *name, struct tb_err *err)
{
    if (result == TB_KNOWN_FAILED)
        return tb_err_nomem(err);
    return tb_err_set(err, TB_CONFIG, _("\"%s\" is the name of another indicator, too: [indicator:%s]: %s:%zu"), name,
                      naming->indicator->id, naming->plan->file,
                      naming->indicator->aliases_line1 ? naming->indicator->aliases_line1 : naming->indicator->line1);
}

/* A name that rows are counted under. Two indicators may count one row, each another column. */
static enum tb_status add_item(struct naming *naming, const char *name, struct tb_err *err)
{
    size_t i;
    int item = TB_KNOWN_NONE;
    for (i = 0; i < naming->known->count && item < 0; i++)
        if (strcmp(naming->known->items[i].id, name) == 0)
            item = (int)i;
    if (item < 0)
        item = tb_known_add(naming->known, name, name, naming->indicator->unit);
    if (item < 0)
        return failed(naming, item, name, err);
    if (naming->first < 0)
        naming->first = item;
    return TB_OK;
}

/* A quoted text without the quotes that are doubled in it. */
static bool take_text(const struct word *word, char *text)
{
    size_t i, n = 0;
    if (word->length > TB_KNOWN_MOST_BYTES)
        return false;
    for (i = 0; i < word->length; i++) {
        text[n++] = word->text[i];
        i += word->text[i] == '\'';
    }
    text[n] = '\0';
    return true;
}

/* name = '…', name IN ('…', '…'): every text the condition compares the key with. */
static enum tb_status add_compared(struct naming *naming, const char *key, struct tb_err *err)
{
    const char *at = naming->indicator->condition;
    struct word word;
    bool behind_key = false, inside = false;
    enum tb_status status = TB_OK;
    while (status == TB_OK && (word = next_word(&at)).kind != WORD_END) {
        if (word.kind == WORD_TEXT && behind_key) {
            char name[TB_KNOWN_MOST_BYTES + 1];
            if (!take_text(&word, name))
                continue;
            status = add_item(naming, name, err);
            behind_key = inside;
        } else if (is_word(&word, key)) {
            behind_key = true;
            inside = false;
        } else if (word.kind == WORD_OTHER && *word.text == '(') {
            inside = behind_key;
        } else if (word.kind == WORD_OTHER && *word.text == ')') {
            behind_key = inside = false;
        } else if (!(is_word(&word, "in") || is_word(&word, "is") || (word.kind == WORD_OTHER && strchr("=,", *word.text)))) {
            behind_key = false;
        }
    }
    return status;
}

/* The next of "a|b|c"; false: there is none. */
static bool next_alias(const char **aliases, char *name)
{
    while (**aliases) {
        const size_t length = strcspn(*aliases, "|");
        const struct tb_span span = tb_text_trim(*aliases, length);
        *aliases += length + ((*aliases)[length] == '|');
        if (span.length == 0 || span.length > TB_KNOWN_MOST_BYTES)
            continue;
        memcpy(name, span.text, span.length);
        name[span.length] = '\0';
        return true;
    }
    return false;
}

static enum tb_status add_aliases(struct naming *naming, const char *aliases, struct tb_err *err)
{
    char name[TB_KNOWN_MOST_BYTES + 1];
    int result;
    while (next_alias(&aliases, name))
        if ((result = tb_known_alias(naming->known, naming->first, name)) < 0)
            return failed(naming, result, name, err);
    return TB_OK;
}

/* An indicator that looks at rows of any name leaves the list open: then it says nothing. */
static enum tb_status know_indicators(const struct tb_plan *plan, size_t place, const struct tb_form *form, struct tb_known *known,
                                      struct tb_err *err)
{
    enum tb_status status = TB_OK;
    bool open = false;
    size_t i;
    for (i = 0; i < plan->indicator_count && status == TB_OK; i++) {
        struct naming naming = {plan, &plan->indicators[i], known, TB_KNOWN_NONE};
        if (plan->indicators[i].form != place)
            continue;
        status = add_compared(&naming, form->columns[form->key].id, err);
        open = open || naming.first < 0;
        if (status != TB_OK || naming.first < 0)
            continue;
        if (tb_known_alias(known, naming.first, plan->indicators[i].name) == TB_KNOWN_FAILED) /* taken: another's rows have it */
            return tb_err_nomem(err);
        status = add_aliases(&naming, plan->indicators[i].aliases, err);
    }
    if (open)
        tb_known_free(known);
    return status;
}

static enum tb_status know_tasks(const struct tb_plan *plan, struct tb_known *known, struct tb_err *err)
{
    char name[TB_KNOWN_MOST_BYTES + 1];
    size_t i;
    for (i = 0; i < plan->task_count; i++) {
        const struct tb_task *task = &plan->tasks[i];
        const char *aliases = task->aliases;
        if (tb_known_add(known, task->id, task->name, "") == TB_KNOWN_FAILED)
            return tb_err_nomem(err);
        if (tb_known_number(known, task->id, strlen(task->id)) != (int)i)
            return tb_err_set(err, TB_CONFIG, _("two tasks whose numbers read alike: [task:%s]: %s:%zu"), task->id, plan->file,
                              task->line1);
        while (next_alias(&aliases, name))
            if (tb_known_alias(known, (int)i, name) == TB_KNOWN_FAILED)
                return tb_err_nomem(err);
    }
    return TB_OK;
}

enum tb_status tb_plan_known(const struct tb_plan *plan, size_t place, const struct tb_form *form, struct tb_known *known,
                             struct tb_err *err)
{
    if (form->kind == TB_FORM_INDICATOR)
        return know_indicators(plan, place, form, known, err);
    return form->kind == TB_FORM_TASK ? know_tasks(plan, known, err) : TB_OK;
}

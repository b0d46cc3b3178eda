/* Nobody gets a mail twice because a ledger was put back. tb-doctor --restore says so by tb_mail_hold.h; and whoever copies an old file
 * into place is found out: the ledger counts the messages it has begun, and LEDGER.mail-count beside it keeps the same number. A ledger
 * with the file's mark and a smaller number is an earlier state of the one that sent the rest. */
#include "deliver.h"
#include "tb_buf.h"
#include "tb_file.h"
#include "tb_i18n.h"
#include "tb_mail_hold.h"

#include <stdlib.h>
#include <string.h>

enum { MOST_FILE_BYTES = 4096, MARK_BYTES = 64 };

struct hold_count {
    char mark[MARK_BYTES]; /* when this ledger's first message was begun; "" before that */
    long long begun;
};

static const char *count_path(struct deliver *d)
{
    return deliver_text(d, "%s.mail-count", tb_conf_path(d->request->conf, "paths", "ledger"));
}

static const char *ledger_of(const struct deliver *d)
{
    return tb_conf_path(d->request->conf, "paths", "ledger");
}

static enum tb_status read_ledger(struct deliver *d, struct hold_count *count, struct tb_err *err)
{
    struct tb_stmt *stmt;
    enum tb_status status = tb_db_prepare(d->db, "SELECT mark, begun FROM mail_count", &stmt, err);
    count->mark[0] = '\0';
    count->begun = 0;
    if (tb_stmt_next(stmt, &status, err)) {
        snprintf(count->mark, sizeof count->mark, "%s", tb_stmt_text(stmt, 0));
        count->begun = (long long)tb_stmt_int(stmt, 1);
    }
    tb_stmt_free(stmt);
    return status;
}

/* "MARK NUMBER"; a file that is not there, or says something else, knows nothing. */
static enum tb_status read_file(struct deliver *d, struct hold_count *count, struct tb_err *err)
{
    struct tb_buf text = TB_BUF_INIT(MOST_FILE_BYTES);
    enum tb_status status = tb_file_read(count_path(d), &text, err);
    const char *blank = strchr(tb_buf_str(&text), ' ');
    count->mark[0] = '\0';
    count->begun = 0;
    if (status == TB_OK && blank && (size_t)(blank - text.bytes) < sizeof count->mark) {
        memcpy(count->mark, text.bytes, (size_t)(blank - text.bytes));
        count->mark[blank - text.bytes] = '\0';
        count->begun = strtoll(blank + 1, NULL, 10);
    }
    tb_buf_free(&text);
    return status == TB_INPUT ? TB_OK : status;
}

static enum tb_status release(struct deliver *d, const struct hold_count *file, struct tb_err *err)
{
    struct hold_count own;
    enum tb_status status = tb_db_begin(d->db, err);
    if (status == TB_OK)
        status = read_ledger(d, &own, err);
    if (status == TB_OK && strcmp(own.mark, file->mark) == 0 && own.begun < file->begun)
        status = tb_db_exec(d->db, deliver_text(d, "UPDATE mail_count SET begun = %lld", file->begun), err);
    if (status == TB_OK)
        status = tb_db_commit(d->db, err);
    /* The hold goes last: killed before that, it holds still. */
    return status == TB_OK ? tb_mail_hold_drop(ledger_of(d), err) : status;
}

enum tb_status deliver_hold_look(struct deliver *d, struct tb_err *err)
{
    struct hold_count own, file = {"", 0};
    struct tb_buf reason = TB_BUF_INIT(TB_MEBIBYTE);
    enum tb_status status = read_ledger(d, &own, err);
    bool held = false;
    if (status == TB_OK)
        status = read_file(d, &file, err);
    if (status == TB_OK && d->request->release && !d->request->dry_run)
        return release(d, &file, err);
    if (status == TB_OK)
        status = tb_mail_hold_look(ledger_of(d), &held, &reason, err);
    if (status == TB_OK && !held && own.mark[0] && strcmp(own.mark, file.mark) == 0 && own.begun < file.begun) {
        tb_buf_printf(&reason, _("the ledger knows of %lld messages, %lld were begun: it is an earlier one"), own.begun,
                      file.begun);
        tb_buf_putc(&reason, '\n');
        held = true;
        if (!d->request->dry_run)
            status = tb_mail_hold_put(ledger_of(d), _("an earlier ledger was put back"), err);
    }
    d->held = held;
    if (status == TB_OK && held)
        fprintf(d->request->out, _("mail is held: nothing is sent until tb-deliver --release: %s"), tb_buf_str(&reason));
    tb_buf_free(&reason);
    return status;
}

enum tb_status deliver_hold_count(struct deliver *d, struct tb_err *err)
{
    return tb_db_run(d->db, "UPDATE mail_count SET begun = begun + 1, mark = CASE mark WHEN '' THEN ?1 ELSE mark END",
                     TB_DB_VALUES(TB_TEXT(d->now)), err);
}

enum tb_status deliver_hold_note(struct deliver *d, struct tb_err *err)
{
    struct hold_count own;
    enum tb_status status = read_ledger(d, &own, err);
    const char *text = deliver_text(d, "%s %lld\n", own.mark, own.begun);
    return status == TB_OK ? tb_file_replace(count_path(d), text, strlen(text), err) : status;
}

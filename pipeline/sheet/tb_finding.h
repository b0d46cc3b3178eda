/* tb_finding: what is wrong or odd about a submission, in words for the county.
 *
 * WHAT       The catalogue (tb_finding.def) and a list of findings with place, raw text and message.
 * USE        tb_finding_add(&list, TB_FINDING_NOT_A_NUMBER, line1, col1, raw, n, "：列“%s”", header);
 * OWNERSHIP  the list owns its texts.
 * ERRORS     out of memory sets .failed; the list stays usable.
 * LIMITS     TB_FINDING_MOST errors and as many warnings per list; the counts go on, and tb_findings_close says that there are more.
 */
#ifndef TB_FINDING_H
#define TB_FINDING_H

#include "tb_arena.h"
#include "tb_err.h"
#include <stdbool.h>

enum tb_finding_id {
#define TB_FINDING(name, code, severity, waivable, text, cause, cure) TB_FINDING_##name,
#include "tb_finding.def"
#undef TB_FINDING
    TB_FINDING_COUNT
};

enum { TB_FINDING_MOST = 2000, TB_FINDING_ANY_COUNTY = -1 };

struct tb_finding_kind {
    const char *code;
    bool is_error, waivable;
    const char *text, *cause, *cure;
};

const struct tb_finding_kind *tb_finding_by_id(enum tb_finding_id id);
/* By code, or NULL. */
const struct tb_finding_kind *tb_finding_by_code(const char *code);

struct tb_finding {
    const char *code;
    bool is_error;
    size_t line1, col1; /* 0: the whole file, the whole line */
    const char *raw, *message;
    int county;         /* of a city-wide file: the county it belongs to; TB_FINDING_ANY_COUNTY: all of them */
    const char *waived; /* the reason it was waived for, or "" */
};

struct tb_findings {
    struct tb_finding *items;
    size_t count, room;
    size_t errors, warnings; /* also those beyond TB_FINDING_MOST */
    int county;              /* given to what is added */
    bool failed;
    struct tb_arena arena;
};

#define TB_FINDINGS_INIT                                                                                                           \
    {                                                                                                                              \
        NULL, 0, 0, 0, 0, TB_FINDING_ANY_COUNTY, false, TB_ARENA_INIT                                                              \
    }

/* detail (printf) is put behind the catalogue's text. raw is cut at 200 bytes. */
void tb_finding_add(struct tb_findings *findings, enum tb_finding_id id, size_t line1, size_t col1, const char *raw,
                    size_t raw_length, const char *detail, ...) TB_PRINTF(7, 8);
/* A form's own check. */
void tb_finding_add_check(struct tb_findings *findings, const char *code, bool is_error, size_t line1, size_t col1, const char *raw,
                          size_t raw_length, const char *message);
/* Take out the errors at a cell, for one that says it better. Returns the county that they belonged to, or TB_FINDING_ANY_COUNTY. */
int tb_findings_drop_at(struct tb_findings *findings, size_t line1, size_t col1);
/* Take out what follows from something that is reported itself: on each line (the file, for line 0) that has a finding of `cause`, those
 * of `consequence`. TB_FINDING_COUNT: all others. */
void tb_findings_drop_consequences(struct tb_findings *findings, enum tb_finding_id cause, enum tb_finding_id consequence);
bool tb_findings_has(const struct tb_findings *findings, enum tb_finding_id id);
/* Take out all findings of one kind. */
void tb_findings_drop(struct tb_findings *findings, enum tb_finding_id id);
/* Put more behind the message of the finding at that place of the list. */
void tb_finding_extend(struct tb_findings *findings, size_t index, const char *more);
/* Whether an error is there already. */
bool tb_findings_has_error_at(const struct tb_findings *findings, size_t line1, size_t col1);
/* Where a list was, to take back what came since. */
struct tb_findings_mark {
    size_t count, errors, warnings;
};
static inline struct tb_findings_mark tb_findings_mark(const struct tb_findings *findings)
{
    return (struct tb_findings_mark){findings->count, findings->errors, findings->warnings};
}
static inline void tb_findings_back_to(struct tb_findings *findings, const struct tb_findings_mark *mark)
{
    findings->count = mark->count;
    findings->errors = mark->errors;
    findings->warnings = mark->warnings;
}
/* Say, once, when not all could be listed. */
void tb_findings_close(struct tb_findings *findings);
/* By line, column, code, raw: the order does not depend on when they were found. */
void tb_findings_sort(struct tb_findings *findings);
void tb_findings_free(struct tb_findings *findings);

#endif

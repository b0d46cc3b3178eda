/* tb_address: mail addresses as people write them in a configuration.
 *
 * WHAT    "王局长 <Wang@example.cn>, li@example.cn" -> names and addresses, the address in lower case, so that one person is
 *         one recipient.
 * ERRORS  TB_CONFIG with the reason and the text; the caller adds the place.
 */
#ifndef TB_ADDRESS_H
#define TB_ADDRESS_H

#include "tb_arena.h"
#include "tb_err.h"
#include <stdbool.h>

struct tb_address {
    const char *name; /* "" for none */
    const char *address;
};

/* Whether text is an address we hand to a server: local@domain, printable ASCII, no spaces or angle brackets. */
bool tb_address_is(const char *text);

/* One mailbox: "NAME <ADDRESS>" or "ADDRESS". Strings live in the arena. */
enum tb_status tb_address_parse(struct tb_address *to, const char *text, size_t length, struct tb_arena *arena,
                                struct tb_err *err) TB_MUST_CHECK;

/* Each mailbox of a list separated by commas, also full-width ones. visit's failure is returned. */
enum tb_status tb_address_each(const char *text, struct tb_arena *arena,
                               enum tb_status (*visit)(void *context, const struct tb_address *one, struct tb_err *err),
                               void *context, struct tb_err *err) TB_MUST_CHECK;

#endif

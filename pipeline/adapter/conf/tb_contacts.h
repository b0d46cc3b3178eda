/* tb_contacts: who sends for which county, and who gets a county's mail.
 *
 * WHAT       contacts.csv ([mail] contacts): county,address,name,gets; a row an address. county: code, name or alias of the plan;
 *            blank: whoever sends for several, whose files name their county themselves. gets: yes (the default) or no: whether
 *            the county's mail goes there too. And the addresses of [mail] to.COUNTY.
 * USE        struct tb_contacts contacts = TB_CONTACTS_INIT; tb_contacts_load(&contacts, conf, &counties, &err);
 *            contact = tb_contacts_find(&contacts, "lingcheng@example.cn");  tb_contacts_free(&contacts);
 * OWNERSHIP  strings are borrowed from the object; counties must outlive it.
 * ERRORS     TB_CONFIG with file and line: no address, no such county, gets that is neither. A file that is not there has no rows,
 *            unless it was named in tongbao.ini.
 */
#ifndef TB_CONTACTS_H
#define TB_CONTACTS_H

#include "tb_address.h"
#include "tb_catalog.h"
#include "tb_conf.h"
#include "tb_date.h"
#include "tb_county.h"

struct tb_contact {
    struct tb_address who;
    const struct tb_county *county; /* NULL: several */
    bool gets;
};

struct tb_contacts {
    struct tb_contact *items; /* a pair of address and county once */
    size_t count, room;
    struct tb_arena arena;
};

#define TB_CONTACTS_INIT                                                                                                           \
    {                                                                                                                              \
        NULL, 0, 0, TB_ARENA_INIT                                                                                                  \
    }

/* The units of the plan that holds the date, else of the newest: whom letters go to and reports come from today. Free the
 * catalogue also on failure. */
enum tb_status tb_contacts_load_counties(struct tb_catalog *catalog, const struct tb_conf *conf, tb_date today,
                                         struct tb_err *err) TB_MUST_CHECK;

enum tb_status tb_contacts_load(struct tb_contacts *contacts, const struct tb_conf *conf, const struct tb_counties *counties,
                                struct tb_err *err) TB_MUST_CHECK;
void tb_contacts_free(struct tb_contacts *contacts);

/* Who sends from that address; NULL: nobody we know. *county: NULL when the address stands for several counties. */
const struct tb_contact *tb_contacts_find(const struct tb_contacts *contacts, const char *address, const struct tb_county **county);

/* The county that "to.KEY" of [mail] names, or NULL. */
const struct tb_county *tb_contacts_county(const struct tb_counties *counties, const char *key);

#endif

/* tb_hash: SHA-256. The only place that knows libcrypto.
 * USE        tb_hash_new(&h, &err); tb_hash_add(h, bytes, n); tb_hash_finish(h, text, &err)  -- finish frees h
 * ERRORS     TB_SYSTEM when libcrypto cannot; a failed add shows at finish. */
#ifndef TB_HASH_H
#define TB_HASH_H

#include "tb_err.h"

enum { TB_HASH_TEXT_BYTES = 65 }; /* 64 lower-case hexadecimal digits and the NUL */

struct tb_hash;

enum tb_status tb_hash_new(struct tb_hash **out, struct tb_err *err) TB_MUST_CHECK;
void tb_hash_add(struct tb_hash *hash, const void *bytes, size_t length);
/* Text with its length in front, so that ("a","bc") and ("ab","c") differ: for content keys. */
void tb_hash_add_field(struct tb_hash *hash, const char *text);
/* Writes the digest into text and frees the hash. */
enum tb_status tb_hash_finish(struct tb_hash *hash, char *text, struct tb_err *err) TB_MUST_CHECK;
void tb_hash_drop(struct tb_hash *hash);

/* HMAC-SHA256 of text under a secret, in base64 (TB_HASH_SIGN_BYTES): what a chat's robot wants to be asked with. */
enum { TB_HASH_SIGN_BYTES = 48 };
enum tb_status tb_hash_sign(const char *secret, const char *text, char *base64, struct tb_err *err) TB_MUST_CHECK;

/* A whole file's digest. TB_INPUT when there is no such file. */
enum tb_status tb_hash_file(const char *path, char *text, struct tb_err *err) TB_MUST_CHECK;

#endif

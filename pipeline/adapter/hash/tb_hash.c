#include "tb_hash.h"
#include "tb_i18n.h"

#include <errno.h>
#include <fcntl.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { READ_BYTES = 65536 };

struct tb_hash {
    EVP_MD_CTX *context;
    int ok;
};

enum tb_status tb_hash_new(struct tb_hash **out, struct tb_err *err)
{
    struct tb_hash *hash = calloc(1, sizeof *hash);
    *out = NULL;
    if (hash)
        hash->context = EVP_MD_CTX_new();
    if (!hash || !hash->context || EVP_DigestInit_ex(hash->context, EVP_sha256(), NULL) != 1) {
        tb_hash_drop(hash);
        return tb_err_set(err, TB_SYSTEM, _("libcrypto cannot start SHA-256"));
    }
    hash->ok = 1;
    *out = hash;
    return TB_OK;
}

void tb_hash_add(struct tb_hash *hash, const void *bytes, size_t length)
{
    if (EVP_DigestUpdate(hash->context, bytes, length) != 1)
        hash->ok = 0;
}

void tb_hash_add_field(struct tb_hash *hash, const char *text)
{
    uint64_t length = strlen(text);
    unsigned char prefix[8];
    int i;
    for (i = 0; i < 8; i++)
        prefix[i] = (unsigned char)(length >> (8 * i));
    tb_hash_add(hash, prefix, sizeof prefix);
    tb_hash_add(hash, text, (size_t)length);
}

enum tb_status tb_hash_finish(struct tb_hash *hash, char *text, struct tb_err *err)
{
    static const char hex[] = "0123456789abcdef";
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned length = 0, i;
    int ok = hash->ok && EVP_DigestFinal_ex(hash->context, digest, &length) == 1 && length == 32;
    tb_hash_drop(hash);
    if (!ok)
        return tb_err_set(err, TB_SYSTEM, _("libcrypto failed in SHA-256"));
    for (i = 0; i < length; i++) {
        text[(size_t)2 * i] = hex[digest[i] >> 4];
        text[(size_t)2 * i + 1] = hex[digest[i] & 15];
    }
    text[64] = '\0';
    return TB_OK;
}

void tb_hash_drop(struct tb_hash *hash)
{
    if (!hash)
        return;
    EVP_MD_CTX_free(hash->context);
    free(hash);
}

enum tb_status tb_hash_file(const char *path, char *text, struct tb_err *err)
{
    struct tb_hash *hash;
    enum tb_status status;
    char *bytes;
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0) {
        if (errno == ENOENT)
            return tb_err_set(err, TB_INPUT, _("no such file: %s"), path);
        return tb_err_errno(err, errno, _("cannot open: %s"), path);
    }
    status = tb_hash_new(&hash, err);
    bytes = malloc(READ_BYTES);
    if (status == TB_OK && !bytes) {
        tb_hash_drop(hash);
        status = tb_err_nomem(err);
    }
    while (status == TB_OK) {
        ssize_t got = read(fd, bytes, READ_BYTES);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0) {
            status = tb_err_errno(err, errno, _("cannot read: %s"), path);
            tb_hash_drop(hash);
        } else if (got == 0) {
            status = tb_hash_finish(hash, text, err);
            break;
        } else {
            tb_hash_add(hash, bytes, (size_t)got);
        }
    }
    free(bytes);
    close(fd);
    return status;
}

enum tb_status tb_hash_sign(const char *secret, const char *text, char *base64, struct tb_err *err)
{
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned length = 0;
    if (!HMAC(EVP_sha256(), secret, (int)strlen(secret), (const unsigned char *)text, strlen(text), digest, &length) ||
        length != 32)
        return tb_err_set(err, TB_SYSTEM, _("libcrypto failed in SHA-256"));
    EVP_EncodeBlock((unsigned char *)base64, digest, (int)length); /* 44 characters and a NUL */
    return TB_OK;
}

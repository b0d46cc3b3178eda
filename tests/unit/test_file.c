/* Files that are whole or not there, sorted walks, the lock. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "tb_file.h"
#include "tb_lock.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static char folder[] = "/tmp/tb_file_XXXXXX";

static const char *in_folder(const char *name)
{
    static char paths[8][256];
    static unsigned next;
    char *path = paths[next++ % 8];
    snprintf(path, sizeof paths[0], "%s/%s", folder, name);
    return path;
}

static int entries(const char *path)
{
    int count = 0;
    DIR *dir = opendir(path);
    assert_non_null(dir);
    while (readdir(dir))
        count++;
    closedir(dir);
    return count - 2;
}

static void content_is(const char *path, const char *want)
{
    struct tb_buf buf = TB_BUF_INIT(TB_MEBIBYTE);
    struct tb_err err = TB_ERR_INIT;
    assert_int_equal(tb_file_read(path, &buf, &err), TB_OK);
    assert_string_equal(tb_buf_str(&buf), want);
    tb_buf_free(&buf);
}

static int make_folder(void **state)
{
    (void)state;
    return mkdtemp(folder) ? 0 : -1;
}

static int drop_folder(void **state)
{
    char command[64];
    (void)state;
    snprintf(command, sizeof command, "rm -rf %s", folder);
    return system(command);
}

static void joins_and_splits(void **state)
{
    static const char *const cases[][3] = {
        {"a", "b", "a/b"}, {"a/", "b", "a/b"}, {"a//", "b", "a/b"}, {"/", "b", "/b"}, {"a", "/b", "/b"}, {".", "b", "./b"},
    };
    static const char *const parts[][3] = {
        {"a/b", "a", "b"},
        {"/b", "/", "b"},
        {"b", ".", "b"},
        {"a/b/", "a/b", ""},
    };
    size_t i;
    (void)state;
    for (i = 0; i < sizeof cases / sizeof *cases; i++) {
        char *joined = tb_file_join(cases[i][0], cases[i][1]);
        assert_string_equal(joined, cases[i][2]);
        free(joined);
    }
    for (i = 0; i < sizeof parts / sizeof *parts; i++) {
        char *owner = tb_file_folder_of(parts[i][0]);
        assert_string_equal(owner, parts[i][1]);
        assert_string_equal(tb_file_name_of(parts[i][0]), parts[i][2]);
        free(owner);
    }
}

static void replaces_whole(void **state)
{
    struct tb_file_writer writer;
    struct tb_err err = TB_ERR_INIT;
    const char *path = in_folder("whole");
    (void)state;
    assert_int_equal(tb_file_replace(path, "old", 3, &err), TB_OK);
    assert_int_equal(tb_file_create(&writer, path, &err), TB_OK);
    assert_int_equal(tb_file_write(&writer, "new and", 7, &err), TB_OK);
    content_is(path, "old"); /* until the commit */
    tb_file_discard(&writer);
    content_is(path, "old");
    assert_int_equal(entries(folder), 1); /* nothing is left behind */
    assert_int_equal(tb_file_create(&writer, path, &err), TB_OK);
    assert_int_equal(tb_file_write(&writer, "new", 3, &err), TB_OK);
    assert_int_equal(tb_file_commit(&writer, &err), TB_OK);
    content_is(path, "new");
    tb_file_discard(&writer); /* safe behind a commit */
    assert_int_equal(entries(folder), 1);
    unlink(path);
}

/* Who is second writes under a name of its own, and neither takes anything from the other. */
static void two_write_at_once(void **state)
{
    struct tb_file_writer first, second;
    struct tb_err err = TB_ERR_INIT;
    const char *path = in_folder("both");
    (void)state;
    assert_int_equal(tb_file_create(&first, path, &err), TB_OK);
    assert_int_equal(tb_file_write(&first, "first", 5, &err), TB_OK);
    assert_int_equal(tb_file_create(&second, path, &err), TB_OK);
    assert_int_equal(tb_file_write(&second, "second", 6, &err), TB_OK);
    assert_int_equal(entries(folder), 2);
    assert_int_equal(tb_file_commit(&first, &err), TB_OK);
    content_is(path, "first");
    assert_int_equal(tb_file_commit(&second, &err), TB_OK);
    content_is(path, "second");
    assert_int_equal(entries(folder), 1);
    unlink(path);
}

static void says_what_is_wrong(void **state)
{
    struct tb_buf small = TB_BUF_INIT(4), exact = TB_BUF_INIT(5), buf = TB_BUF_INIT(TB_MEBIBYTE);
    struct tb_err err = TB_ERR_INIT;
    (void)state;
    assert_int_equal(tb_file_read(in_folder("none"), &buf, &err), TB_INPUT);
    assert_non_null(strstr(err.message, "none"));
    assert_int_equal(tb_file_read(folder, &buf, &err), TB_SYSTEM); /* a folder is no file */
    assert_int_equal(tb_file_replace(in_folder("no/such/folder"), "x", 1, &err), TB_SYSTEM);
    assert_int_equal(tb_file_replace(in_folder("file"), "12345", 5, &err), TB_OK);
    assert_int_equal(tb_file_read(in_folder("file"), &small, &err), TB_SYSTEM); /* over its maximum */
    assert_int_equal(tb_file_read(in_folder("file"), &exact, &err), TB_OK);     /* just as large */
    assert_string_equal(tb_buf_str(&exact), "12345");
    assert_int_equal(tb_file_read(in_folder("file"), &exact, &err), TB_SYSTEM); /* no room is left */
    assert_int_equal(tb_file_make_folder(in_folder("file/below"), &err), TB_SYSTEM);
    assert_int_equal(tb_file_make_folder(in_folder("file"), &err), TB_SYSTEM);
    unlink(in_folder("file"));
    tb_buf_free(&small);
    tb_buf_free(&exact);
    tb_buf_free(&buf);
}

struct seen {
    char names[1024];
    int stop_after;
};

static enum tb_status see(void *context, const struct tb_file_info *info, struct tb_err *err)
{
    struct seen *seen = context;
    size_t used = strlen(seen->names);
    snprintf(seen->names + used, sizeof seen->names - used, "%s|", info->relative);
    return --seen->stop_after == 0 ? tb_err_set(err, TB_INPUT, "enough") : TB_OK;
}

static void walks_in_byte_order(void **state)
{
    static const char *const files[] = {"w/b", "w/a/z", "w/a-", "w/.hidden", "w/~$lock.csv", "w/a/德州.csv", "w/B"};
    struct tb_err err = TB_ERR_INIT;
    struct seen seen = {"", 0}, one = {"", 0}, two = {"", 2};
    size_t i;
    (void)state;
    assert_int_equal(tb_file_make_folder(in_folder("w/a/deep/er"), &err), TB_OK);
    assert_int_equal(tb_file_make_folder(in_folder("w/a/deep/er/"), &err), TB_OK);
    for (i = 0; i < sizeof files / sizeof *files; i++)
        assert_int_equal(tb_file_replace(in_folder(files[i]), "x", 1, &err), TB_OK);
    assert_int_equal(symlink("/etc/passwd", in_folder("w/link")), 0);
    assert_int_equal(tb_file_walk(in_folder("w"), see, &seen, &err), TB_OK);
    assert_string_equal(seen.names, "B|a/z|a/德州.csv|a-|b|");
    seen.names[0] = '\0';
    assert_int_equal(tb_file_walk(in_folder("w//"), see, &seen, &err), TB_OK);
    assert_string_equal(seen.names, "B|a/z|a/德州.csv|a-|b|");
    assert_int_equal(tb_file_walk(in_folder("w/b"), see, &one, &err), TB_OK);
    assert_string_equal(one.names, "b|");
    assert_int_equal(tb_file_walk(in_folder("w"), see, &two, &err), TB_INPUT);
    assert_string_equal(two.names, "B|a/z|");
    assert_int_equal(tb_file_walk(in_folder("none"), see, &one, &err), TB_INPUT);
}

static void count_one(void *context, const char *relative)
{
    struct seen *seen = context;
    size_t used = strlen(seen->names);
    snprintf(seen->names + used, sizeof seen->names - used, "(%.8s)|", relative);
}

/* The administrator's own folders: what is read through a link counts; one into the air is nothing, one in a circle ends. */
static void walks_through_links(void **state)
{
    struct tb_err err = TB_ERR_INIT;
    struct seen plain = {"", 0}, linked = {"", 0};
    (void)state;
    assert_int_equal(tb_file_make_folder(in_folder("l/plan"), &err), TB_OK);
    assert_int_equal(tb_file_make_folder(in_folder("elsewhere/deep"), &err), TB_OK);
    assert_int_equal(tb_file_replace(in_folder("elsewhere/deep/b"), "b", 1, &err), TB_OK);
    assert_int_equal(tb_file_replace(in_folder("l/plan/a"), "a", 1, &err), TB_OK);
    assert_int_equal(symlink("../../elsewhere/deep/b", in_folder("l/plan/file")), 0);
    assert_int_equal(symlink("../elsewhere", in_folder("l/folder")), 0);
    assert_int_equal(symlink("../nowhere", in_folder("l/into-the-air")), 0);
    assert_int_equal(symlink("..", in_folder("l/plan/back")), 0);
    assert_int_equal(symlink("itself", in_folder("l/itself")), 0);
    assert_int_equal(tb_file_walk(in_folder("l"), see, &plain, &err), TB_OK);
    assert_string_equal(plain.names, "plan/a|");
    assert_int_equal(tb_file_walk_linked(in_folder("l"), see, &linked, &err), TB_OK);
    assert_string_equal(linked.names, "folder/deep/b|plan/a|plan/file|");
}

/* What one county does to its own folder is not the end of the others' files. */
static void walks_past_what_is_closed(void **state)
{
    struct tb_err err = TB_ERR_INIT;
    struct seen seen = {"", 0}, strict = {"", 0};
    char deep[256] = "";
    bool root = geteuid() == 0;
    int i;
    (void)state;
    assert_int_equal(tb_file_make_folder(in_folder("p/closed"), &err), TB_OK);
    assert_int_equal(tb_file_replace(in_folder("p/z"), "x", 1, &err), TB_OK);
    strcpy(deep, "p/deep");
    for (i = 0; i < 40; i++)
        strcat(deep, "/d");
    assert_int_equal(tb_file_make_folder(in_folder(deep), &err), TB_OK);
    assert_int_equal(chmod(in_folder("p/closed"), 0), 0);
    assert_int_equal(chmod(folder, 0755), 0);
    if (root)
        assert_int_equal(seteuid(65534), 0); /* root may read everything */
    assert_int_equal(tb_file_walk_past(in_folder("p"), see, count_one, &seen, &err), TB_OK);
    assert_int_equal(tb_file_walk(in_folder("p"), see, &strict, &err), TB_SYSTEM);
    if (root)
        assert_int_equal(seteuid(0), 0);
    assert_string_equal(seen.names, "(closed)|(deep/d/d)|z|");
    assert_int_equal(chmod(in_folder("p/closed"), 0755), 0);
}

static void one_holder_at_a_time(void **state)
{
    struct tb_lock lock = TB_LOCK_INIT, other = TB_LOCK_INIT;
    struct tb_err err = TB_ERR_INIT;
    const char *path = in_folder("lock");
    int wait_status = 0;
    pid_t pid;
    (void)state;
    assert_int_equal(tb_lock_take(&lock, path, "tb-test", &err), TB_OK);
    assert_int_equal(tb_lock_take(&other, path, "tb-other", &err), TB_BUSY);
    assert_non_null(strstr(err.message, "tb-test, process "));
    tb_lock_drop(&lock);
    pid = fork();
    if (pid == 0)
        _exit(tb_lock_take(&other, path, "tb-child", &err) == TB_OK ? 0 : 1); /* dies with the lock in its hand */
    assert_int_equal(waitpid(pid, &wait_status, 0), pid);
    assert_int_equal(wait_status, 0);
    assert_int_equal(tb_lock_take(&lock, path, "tb-test", &err), TB_OK);
    tb_lock_drop(&lock);
    tb_lock_drop(&lock);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(joins_and_splits),    cmocka_unit_test(replaces_whole),       cmocka_unit_test(two_write_at_once),
        cmocka_unit_test(says_what_is_wrong),  cmocka_unit_test(walks_in_byte_order),  cmocka_unit_test(walks_past_what_is_closed),
        cmocka_unit_test(walks_through_links), cmocka_unit_test(one_holder_at_a_time),
    };
    return cmocka_run_group_tests(tests, make_folder, drop_folder);
}

#!/bin/sh
# SQL in a template reads, and nothing else: by tb-bulletin and tb-summary, and by the plan through tb-aggregate. No ATTACH, no
# PRAGMA, no write, no file, no extension, no second statement, no endless query, no endless memory. Each is refused with 101 and the
# place; nothing is written, the ledger is what it was.
. "$(dirname "$0")/tap.sh"
need sqlite3
[ -f "$TB_FONTS/FandolFang-Regular.ttf" ] || skip_all "no fonts in $TB_FONTS"

mkdir -p city/input
cp -a "$TB_SRC/templates" city/
cp -a "$TB_SRC/input/陵城区" city/input/
common="-c city/templates/tongbao.ini --set paths:fonts=$TB_FONTS --set ui:language=en --now 2017-07-03T02:30:00"
bulletin=city/templates/bulletins/monthly
workbook=city/templates/workbooks/summary
plan=city/templates/plans/2017/plan.ini
cp $bulletin/queries.sql b.sql
cp $workbook/queries.sql w.sql
cp $plan p.ini
cp $bulletin/body.md b.body
printf 'secret-of-this-machine\n' >secret.txt
run tb-ingest $common -q
run tb-aggregate $common --as-of 2017-06-30
is "a small city" "$code" 0
state() { sqlite3 city/output/ledger.db .dump | sha256sum; }
before=$(state)

evil() { # evil NAME SQL
    printf '\n-- name: evil\n%s\n' "$2" | cat b.sql - >$bulletin/queries.sql
    # it must be asked for, and shown, to be run at all
    { cat b.body; printf '\n<%%#evil%%>\n\n甲<%%x%%>乙\n<%%/evil%%>\n'; } >$bulletin/body.md
    run tb-bulletin $common --as-of 2017-06-30 --template $bulletin --out out.pdf
    is "tb-bulletin: $1: refused" "$code" 101
    like "tb-bulletin: $1: with the place" "$(cat err)" 'queries.sql:[0-9]'
    not_ok "tb-bulletin: $1: no document" test -e out.pdf
    # the second query of the workbook becomes the evil one
    { awk '{ print } /^-- name:/ && ++n == 2 { exit }' w.sql; printf '%s\n' "$2"; awk '/^-- name:/ { n++ } n >= 3 { print }' w.sql; } >$workbook/queries.sql
    run tb-summary $common --as-of 2017-06-30 --workbook $workbook --out out.xlsx
    is "tb-summary: $1: refused" "$code" 101
    like "tb-summary: $1: with the place" "$(cat err)" 'queries.sql:[0-9]'
    not_ok "tb-summary: $1: no document" test -e out.xlsx
    is "$1: the ledger is as it was" "$(state)" "$before"
    unlike "$1: nothing of another file is said" "$(cat out err)" 'secret-of-this-machine'
    is "$1: nothing new lies about" "$(ls -A | tr '\n' ' ')" "b.body b.sql city err out p.ini secret.txt w.sql "
    cp b.sql $bulletin/queries.sql
    cp b.body $bulletin/body.md
    cp w.sql $workbook/queries.sql
}

evil "ATTACH" "ATTACH 'other.db' AS other"
evil "a PRAGMA that writes" "PRAGMA writable_schema = 1"
evil "a PRAGMA that reads" "PRAGMA database_list"
evil "a PRAGMA as a table" "SELECT file AS x FROM pragma_database_list"
evil "INSERT" "INSERT INTO plan_unit(code, name) VALUES('x', 'x') RETURNING name AS x"
evil "UPDATE" "UPDATE figure SET done = 0 RETURNING done AS x"
evil "DELETE" "DELETE FROM submission RETURNING file AS x"
evil "DROP" "DROP TABLE figure"
evil "CREATE TEMP" "CREATE TEMP TABLE t(x)"
evil "VACUUM INTO" "VACUUM INTO 'copy.db'"
evil "a transaction" "COMMIT"
evil "readfile" "SELECT readfile('secret.txt') AS x"
evil "writefile" "SELECT writefile('made.txt', 'x') AS x"
evil "load_extension" "SELECT load_extension('./x.so') AS x"
evil "fts3_tokenizer" "SELECT fts3_tokenizer('simple', x'4141414141414141') AS x"
evil "a virtual table over a file" "SELECT * FROM csv('secret.txt')"
evil "two statements" "SELECT 1 AS x; DROP TABLE figure"
evil "recursion without end" "WITH RECURSIVE r(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM r) SELECT count(*) AS x FROM r"
evil "rows without end" "WITH RECURSIVE r(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM r) SELECT x FROM r"
evil "a text of a gigabyte" "SELECT length(hex(zeroblob(900000000))) AS x"
evil "a product of tables" "SELECT count(*) AS x FROM figure a, figure b, figure c, figure d, figure e"

evil_plan() { # evil_plan NAME EXPRESSION
    sed "0,/^expression = .*/s//expression = $2/" p.ini >$plan
    run tb-aggregate $common --as-of 2017-06-30
    is "plan.ini: $1: refused" "$code" 101
    like "plan.ini: $1: with the place" "$(cat err)" 'plan.ini:[0-9]'
    is "plan.ini: $1: the ledger is as it was" "$(state)" "$before"
    cp p.ini $plan
}
evil_plan "readfile" "readfile('secret.txt')"
evil_plan "load_extension" "load_extension('x')"
evil_plan "another table" "(SELECT count(*) FROM sqlite_schema)"
evil_plan "a closing bracket" "sum(done_area)) FROM row_dabane; DROP TABLE figure; --"
evil_plan "recursion without end" "(WITH RECURSIVE r(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM r) SELECT max(x) FROM r)"

form=city/templates/forms/dabane.ini
cp $form f.ini
evil_form() { # evil_form NAME CONDITION
    { cat f.ini; printf '\n[check:evil]\nsql = %s\ncolumn = done_area\nseverity = error\nmessage = x\n%s\n' "$2" "${3:-}"; } >$form
    run tb-ingest $common --set template:limit_ms=100 -q
    is "a form: $1: refused" "$code" 101
    like "a form: $1: with the place" "$(cat err)" 'dabane.ini'
    is "a form: $1: the ledger is as it was" "$(state)" "$before"
    cp f.ini $form
}
evil_form "recursion without end" "(WITH RECURSIVE r(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM r) SELECT max(x) FROM r) < 0"
evil_form "recursion without end, of a table" "(WITH RECURSIVE r(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM r) SELECT max(x) FROM r) < 0" "scope = table"
evil_form "a PRAGMA as a table" "(SELECT count(*) FROM pragma_database_list) < 0"
evil_form "load_extension" "load_extension('x')"
done_testing

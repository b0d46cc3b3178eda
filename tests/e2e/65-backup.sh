#!/bin/sh
# Back up and restore in one command each; a second backup copies only what is new; a damaged backup changes nothing.
. "$(dirname "$0")/tap.sh"
need sqlite3

cp -R "$TB_SRC/templates" templates
mkdir -p input/德城区
cp "$TB_SRC"/input/德城区/*大班额*20170531.csv input/德城区/
cat >tongbao.ini <<EOF
[paths]
inbox = input
archive = archive
ledger = state/ledger.db
output = output
forms = templates/forms
plan = templates/plans/2017
fonts = $TB_FONTS
[period]
first = 2017-05-31
EOF
mkdir state
dump() { sqlite3 -batch "$1" .dump | sort; }

run tb-doctor -c tongbao.ini --restore nowhere
is "no backup there" "$code" 102
tb-ingest -q -c tongbao.ini
mkdir -p output/issued/一号
echo frozen >output/issued/一号/bulletin.pdf
chmod 444 output/issued/一号/bulletin.pdf

run tb-doctor -c tongbao.ini --backup kept
is "backup" "$code" 0
dump state/ledger.db >before
dump kept/ledger.db >copy
same "the ledger's content" before copy
ok "every byte of the archive" diff -r archive kept/archive
ok "the issued documents" diff -r output/issued kept/issued
is "with their rights" "$(stat -c %a kept/issued/一号/bulletin.pdf)" 444

cp "$TB_SRC"/input/陵城区/*大班额*20170531.csv input/德城区/ 2>/dev/null
run tb-ingest -q -c tongbao.ini input
run tb-doctor -c tongbao.ini --backup kept
like "the second copies only what is new" "$(cat out)" "[^0-9]1[^0-9]"
dump state/ledger.db >before

# -- everything is lost but the backup
rm -rf state archive output
mkdir state
run tb-doctor -c tongbao.ini --restore kept
is "restore" "$code" 0
dump state/ledger.db >after
same "the ledger is back" before after
ok "the archive is back" diff -r kept/archive archive
ok "the issued documents are back" diff -r kept/issued output/issued
run tb-doctor -q -c tongbao.ini
unlike "the doctor misses no received file" "$(cat out)" "archive\|存档"

# -- onto a living installation: the ledger that was there is kept
sqlite3 -batch state/ledger.db "UPDATE submission SET file = 'x' || file"
dump state/ledger.db >wrong
run tb-doctor -c tongbao.ini --restore kept
is "restore over a ledger" "$code" 0
dump state/ledger.db.before-restore >aside
same "the old one is kept" wrong aside
dump state/ledger.db >after
same "the new one is the backup" before after

# -- a damaged backup: what copying does not notice, only looking
cp kept/ledger.db whole.db
sqlite3 -batch -cmd '.dbconfig defensive off' kept/ledger.db "CREATE TABLE odd(x); INSERT INTO odd VALUES(NULL); PRAGMA writable_schema = ON;
    UPDATE sqlite_schema SET sql = 'CREATE TABLE odd(x NOT NULL)' WHERE name = 'odd'"
dump state/ledger.db >before
run tb-doctor -c tongbao.ini --restore kept
is "a backup that contradicts itself is refused" "$code" 103
dump state/ledger.db >after
same "and changes nothing" before after
cp whole.db kept/ledger.db

# -- one with pages that are none
dd if=/dev/zero of=kept/ledger.db bs=4096 seek=2 count=3 conv=notrunc 2>/dev/null
dump state/ledger.db >before
run tb-doctor -c tongbao.ini --restore kept
is "a damaged backup is refused" "$code" 103
dump state/ledger.db >after
same "and changes nothing" before after

# -- while a run is under way: a night, a reading, a computation, an issue, a collection, a delivery
for lock in nightly.lock lock aggregate.lock issue.lock collect.lock deliver.lock; do
    run flock "state/ledger.db.$lock" tb-doctor -c tongbao.ini --restore kept
    is "not while $lock is held" "$code" 112
done
done_testing

#!/bin/sh
# tb-nightly as such: order of the stages, what stands where, and everything that can go wrong with a stage. The other
# programs are played by scripts here, so that they fail exactly when they should.
. "$(dirname "$0")/tap.sh"
need sqlite3 python3

mkdir bin forms plan input bulletins bulletins/monthly workbooks workbooks/summary fonts
cp "$TB_BIN/tb-nightly" bin/
echo '[plan]
name = 计划
city = 某市
year = 2017' >plan/plan.ini
echo x >bulletins/monthly/body.md
echo x >workbooks/summary/workbook.ini
cat >tongbao.ini <<'INI'
[paths]
inbox = input
ledger = state/ledger.db
output = results
plan = plan
fonts = fonts
[ui]
language = en
[period]
first = 2017-05-31
[nightly]
timeout_s = 20
INI

# What an actor does is said in the file act.PROGRAM (a shell fragment); log: who was called with what, and by which process for many jobs.
actor() {
    cat >"bin/$1" <<ACTOR
#!/bin/sh
if [ "\$1" = many ]; then
    set -f; IFS="$(printf '\t')"
    while read -r line; do
        "\$0" \$line </dev/null
        code=\$?
        [ ! -f "$PWD/leave.$1" ] || exit 0
        echo \$code
    done
    exit 0
fi
case " \$* " in *" --jobs "*) echo \$\$ >>"$PWD/kept.$1"; exec "\$0" many ;; esac
echo "$1 \$*" >>"$PWD/log"
as_of= out=
[ -f "$PWD/act.$1" ] && . "$PWD/act.$1"
while [ \$# -gt 0 ]; do
    case \$1 in --as-of) as_of=\$2 ;; --out) out=\$2 ;; esac
    shift
done
$2
exit 0
ACTOR
    chmod +x "bin/$1"
}
actor tb-ingest ''
actor tb-aggregate "sqlite3 $PWD/state/ledger.db \"
  INSERT OR IGNORE INTO plan(plan, name, year, city, first_day, last_day) VALUES('plan', '计划', 2017, '某市', '2017-01-01', '2017-12-31');
  INSERT OR IGNORE INTO plan_unit(code, plan, name, kind, ord) VALUES('1', 'plan', '甲县', '县', 1), ('2', 'plan', '乙<县>', '县', 2);
  INSERT OR IGNORE INTO plan_form(form, plan, name, kind, ord) VALUES('dabane', 'plan', '大班额', 'project', 1);
  DELETE FROM expectation WHERE as_of = '\$as_of'; DELETE FROM aggregated WHERE as_of = '\$as_of';
  UPDATE aggregated SET is_current = 0;
  INSERT INTO expectation(as_of, form, county, due, status) VALUES
    ('\$as_of', 'dabane', '1', '\$as_of', 'on_time'), ('\$as_of', 'dabane', '2', '\$as_of', 'missing');
  INSERT OR REPLACE INTO in_force(as_of, form, county, submission, carried) VALUES('\$as_of', 'dabane', '1', 1, 0);
  INSERT INTO aggregated(as_of, period_end, previous, decimals, data_key, is_current, plan) VALUES('\$as_of', '\$as_of', NULL, 1, 'k', 1, 'plan');\" || exit 120"
actor tb-bulletin "echo \"pdf \$as_of \$(cat $PWD/bulletins/monthly/body.md)\" >\"\$out\""
actor tb-summary "echo \"xlsx \$as_of\" >\"\$out\""

# one document after the other, so that the log can be foretold
# whoever starts the night may ignore SIGCHLD: a child that fails must be seen all the same
echo 'echo "tb-ingest: error: disk full" >&2; exit 111' >act.tb-ingest
run python3 -c "import signal, subprocess, sys; sys.exit(subprocess.run(['bin/tb-nightly', '-c', 'tongbao.ini', '--now', '2017-07-01T02:00:00'],
    preexec_fn=lambda: signal.signal(signal.SIGCHLD, signal.SIG_IGN), restore_signals=False).returncode)"
is "SIGCHLD ignored by the caller: a failure is a failure" "$code" 111
like "and said" "$(cat err)" 'disk full'
rm -rf act.tb-ingest log state results

night() { run bin/tb-nightly -c tongbao.ini --now 2017-07-01T02:00:00 -j 1 "$@"; }
stamps() { stat -c '%Y.%y %n' results/*/*.pdf results/*/*.xlsx; }

night
is "a county that has not reported is exit code 1" "$code" 1
like "says who" "$(cat out)" 'never reported: 乙<县>: 大班额'
is "ingest first, the figures of every cut-off before now in order, then the documents, what takes long before the rest" "$(cut -d' ' -f1 log | tr '\n' ' ')" \
    "tb-ingest tb-aggregate tb-aggregate tb-summary tb-summary tb-bulletin tb-bulletin "
like "options are handed on" "$(sed -n 2p log)" '^tb-aggregate -c tongbao.ini --now 2017-07-01T02:00:00 --as-of 2017-05-31 -q$'
is "the bulletin of May" "$(cat results/2017-05-31/monthly.pdf)" "pdf 2017-05-31 x"
is "latest" "$(readlink results/latest)" 2017-06-30
is "nothing temporary is left" "$(find results state -name '.*' | tr '\n' ' ')" ""
ok "status.json is JSON" python3 -m json.tool results/latest/status.json
like "the page names the county, and as text" "$(cat results/index.html)" '乙&lt;县&gt;'
is "one script on the page, its own" "$(grep -c '<script' results/index.html) $(grep -c 'renew\|Date.now' results/index.html)" "1 1"
like "the next cut-off" "$(cat results/index.html)" '2017年7月31日'
like "and when it is due" "$(cat results/index.html)" '2017年8月5日'
is "one row of history" "$(sqlite3 state/ledger.db "SELECT as_of, exit_code, finished_at FROM run")" "2017-06-30|1|2017-07-01T02:00:00"

stamps >before; : >log; night
is "again: the same code" "$code" 1
like "again: nothing changed" "$(cat out)" 'nothing changed'
is "again: only ingest was called" "$(cut -d' ' -f1 log | tr '\n' ' ')" "tb-ingest "
stamps >after
same "again: the files are untouched" before after

printf 'date,kind\n2017-08-07,holiday\n' >plan/calendar.csv; night
like "due on a Saturday with a calendar: on the next working day, as tb-aggregate counts" "$(cat results/index.html)" '2017年8月8日'
rm plan/calendar.csv; night

echo y >bulletins/monthly/body.md; : >log; night
is "a changed template: its bulletins only" "$(cut -d' ' -f1 log | sort | uniq -c | tr -s ' \n' ' ')" \
    " 2 tb-aggregate 2 tb-bulletin 1 tb-ingest "
is "a changed template shows" "$(cat results/latest/monthly.pdf)" "pdf 2017-06-30 y"
rm results/2017-05-31/summary.xlsx; : >log; night
ok "a document that was taken away comes back" test -f results/2017-05-31/summary.xlsx
is "and the ledger's own figures are those of the last cut-off" \
    "$(sqlite3 state/ledger.db 'SELECT as_of FROM aggregated WHERE is_current')" 2017-06-30
echo damaged >results/latest/monthly.pdf; night
is "a damaged document is made anew" "$(cat results/latest/monthly.pdf)" "pdf 2017-06-30 y"

stamps >before
echo 'echo "tb-ingest: error: 字典不对: x.ini:3" >&2; exit 101' >act.tb-ingest; echo z >bulletins/monthly/body.md; night
is "a stage that fails gives the code" "$code" 101
like "and its message, once" "$(cat err)" 'tb-nightly: error: tb-ingest: error: 字典不对: x.ini:3'
stamps >after
same "and nothing is made of what is half read" before after
like "the page says so" "$(cat results/index.html)" '字典不对'
rm act.tb-ingest; echo y >bulletins/monthly/body.md

echo 'if [ ! -f once ]; then touch once; echo "tb-ingest: error: disk" >&2; exit 111; fi' >act.tb-ingest; : >log; night
is "a temporary failure is tried once more" "$code $(grep -c tb-ingest log)" "1 2"
echo 'exit 112' >act.tb-ingest; : >log; night
is "and only once" "$code $(grep -c tb-ingest log)" "112 2"
echo 'kill -SEGV $$' >act.tb-ingest; night
is "a stage that crashes is a bug" "$code" 120
like "and is named" "$(cat err)" 'tb-ingest was ended by signal 11'
echo 'exit 77' >act.tb-ingest; night
is "a code that is not in the table is a bug" "$code" 120
echo 'sleep 60' >act.tb-ingest; night --set nightly:timeout_s=1
is "a stage that takes too long is stopped" "$code" 111
like "and said" "$(cat err)" 'tb-ingest took longer than 1 s'
rm act.tb-ingest

# The process that is kept for many jobs: its end, or one job that takes too long, is that job's failure; the next has another process.
rm -f kept.*; echo y1 >bulletins/monthly/body.md; night
is "one process for all bulletins" "$code $(wc -l <kept.tb-bulletin)" "1 1"
echo 'case $as_of$* in *2017-05-31*) kill -SEGV $PPID ;; esac' >act.tb-bulletin
rm -f kept.*; echo y2 >bulletins/monthly/body.md; night
is "it crashes: a bug, and another does the rest" "$code $(wc -l <kept.tb-bulletin)" "120 2"
like "and is named" "$(cat err)" 'tb-bulletin was ended by signal 11'
is "and stops no other document" "$(cat results/2017-05-31/monthly.pdf results/2017-06-30/monthly.pdf)" "pdf 2017-05-31 y1
pdf 2017-06-30 y2"
rm act.tb-bulletin
touch leave.tb-bulletin; echo y3 >bulletins/monthly/body.md; night
is "it ends well without an answer: never taken for done" "$code $(cat results/2017-05-31/monthly.pdf)" "120 pdf 2017-05-31 y1"
like "and said" "$(cat err)" 'tb-bulletin ended with code 0 .*and said nothing'
rm leave.tb-bulletin
echo 'case $* in *2017-05-31*) sleep 60 ;; esac' >act.tb-bulletin
rm -f kept.*; echo y4 >bulletins/monthly/body.md; night --set nightly:timeout_s=5
is "a job that takes too long is stopped, tried once more, and the next is done" \
    "$code $(wc -l <kept.tb-bulletin) $(cat results/2017-06-30/monthly.pdf)" "111 3 pdf 2017-06-30 y4"
like "and said" "$(cat err)" 'tb-bulletin took longer than 5 s'
is "nothing of it runs on" "$(for p in $(cat kept.tb-bulletin); do kill -0 $p 2>/dev/null && echo $p; done)" ""
rm act.tb-bulletin; echo y >bulletins/monthly/body.md; night

echo 'echo "tb-bulletin: error: no glyph" >&2; exit 101' >act.tb-bulletin; echo z >bulletins/monthly/body.md
echo more >>workbooks/summary/workbook.ini; cp results/latest/monthly.pdf kept.pdf; : >log; night
is "a bulletin that fails is the night's code" "$code" 101
is "and stops no other document" "$(grep -c tb-summary log) $(grep -c tb-bulletin log)" "2 2"
like "the page says why, and leads to the old one" "$(cat results/index.html)" 'no glyph'
like "and leads to the old one" "$(cat results/index.html)" '<a href="2017-06-30/monthly.pdf">上一次生成的文件'
same "and the old bulletin stays" kept.pdf results/latest/monthly.pdf
rm act.tb-bulletin; night
is "and comes when it can" "$code $(cat results/latest/monthly.pdf)" "1 pdf 2017-06-30 z"

night --set nightly:withhold_missing=0
night --set nightly:withhold_missing=1
is "within the threshold" "$(ls results/latest/)" "monthly.pdf
status.json
summary.xlsx"
cp "$PWD/bin/tb-aggregate" kept-aggregate
sed 's/on_time/missing/' kept-aggregate >bin/tb-aggregate; night --set nightly:withhold_missing=1
is "over the threshold the reason stands in its place" "$(ls results/latest/)" "monthly.pdf.txt
status.json
summary.xlsx"
like "in Chinese, with numbers" "$(cat results/latest/monthly.pdf.txt)" '2个报送单位中有2个没有本期的报表'
like "the page says it at the top" "$(cat results/index.html)" '<strong>本期通报暂不生成</strong>'
: >log; night --set nightly:withhold_missing=1
is "withheld again: nothing is tried" "$(cut -d' ' -f1 log | tr '\n' ' ')" "tb-ingest "
like "but said" "$(cat out)" 'withheld: 截至2017-06-30'
mkdir bulletins/letters; printf '[bulletin]\nper = county\n' >bulletins/letters/bulletin.ini
cp bin/tb-bulletin kept-bulletin
actor tb-bulletin "if [ -d \"\$out\" ]; then echo letter >\"\$out/甲县.pdf\"; else echo \"pdf \$as_of \$(cat $PWD/bulletins/monthly/body.md)\" >\"\$out\"; fi"
night --set nightly:withhold_missing=0 --set "nightly:bulletins=monthly letters"
is "letters are a folder" "$(ls results/latest/letters)" 甲县.pdf
night --set nightly:withhold_missing=1 --set "nightly:bulletins=monthly letters"
is "withheld they are gone, and the reason stands there" "$(ls results/latest/ | grep letters)" letters.txt
cp kept-bulletin bin/tb-bulletin; rm -rf bulletins/letters results/latest/letters.txt
for name in ../x .hidden; do
    night --set "nightly:bulletins=$name"
    is "no name of a template: $name" "$code" 101
    like "  said" "$(cat err)" "$name"
done
night --set nightly:timeout_s=0
is "no time for a stage" "$code" 101
like "  said" "$(cat err)" '1 to 86400: \[nightly\] timeout_s'

cp kept-aggregate bin/tb-aggregate; night --set nightly:withhold_missing=1
is "and made when it may" "$(ls results/latest/)" "monthly.pdf
status.json
summary.xlsx"

echo 'echo $$ >started; sleep 50' >act.tb-ingest
bin/tb-nightly -c tongbao.ini --now 2017-07-01T02:00:00 >/dev/null 2>&1 &
holder=$!
for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do [ -f started ] && break; sleep 0.1; done
night
is "a second night ends at once" "$code" 112
like "and says who holds the lock" "$(cat err)" "tb-nightly, process $holder"
kill -KILL $holder; wait $holder 2>/dev/null
for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do kill -0 $(cat started) 2>/dev/null || break; sleep 0.1; done
not_ok "a killed night takes its stage with it" kill -0 $(cat started)
rm act.tb-ingest started; night
is "a killed night leaves the lock free" "$code" 1
is "and shows in the history" "$(sqlite3 state/ledger.db 'SELECT count(*) FROM run WHERE finished_at IS NULL')" 1
echo 'touch started; sleep 20' >act.tb-ingest
bin/tb-nightly -c tongbao.ini --now 2017-07-01T02:00:00 >/dev/null 2>stop.err &
holder=$!
for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do [ -f started ] && break; sleep 0.1; done
kill -TERM $holder; wait $holder
is "a night told to stop ends its stage and says so" "$? $(grep -c 'was told to stop' stop.err)" "111 1"
rm act.tb-ingest

mv bin/tb-summary bin/away; echo a >>workbooks/summary/workbook.ini; night
is "a program that is not there is a bug" "$code" 120
mv bin/away bin/tb-summary; night

# an upgraded library is another build id; a copy with one byte of it changed plays the upgrade
upgraded() { # upgraded NAME: into lib/, found first
    rm -rf lib; mkdir lib
    python3 - "$(ldd bin/tb-nightly | sed -n "s|.*=> \(/.*/$1[-0-9.]*[.]so[^ ]*\) (.*|\1|p")" <<'PY'
import os, re, subprocess, sys
data = bytearray(open(sys.argv[1], "rb").read())
notes = subprocess.run(["readelf", "-n", sys.argv[1]], stdout=subprocess.PIPE).stdout.decode()
build_id = bytes.fromhex(re.search(r"Build ID: (\w+)", notes).group(1))
data[data.index(build_id)] ^= 1
open(os.path.join("lib", os.path.basename(sys.argv[1])), "wb").write(data)
PY
}
after_upgrade() { upgraded "$1"; : >log; LD_LIBRARY_PATH=$PWD/lib; export LD_LIBRARY_PATH; night; unset LD_LIBRARY_PATH; cut -d' ' -f1 log | sort | uniq -c | tr -s ' \n' ' '; }
if command -v readelf >/dev/null; then
    night
    is "an upgraded PDF library makes the bulletins anew" "$(after_upgrade libhpdf)" " 2 tb-aggregate 2 tb-bulletin 1 tb-ingest "
    is "and is no news the next night" "$(: >log; LD_LIBRARY_PATH=$PWD/lib; export LD_LIBRARY_PATH; night; cut -d' ' -f1 log | tr '\n' ' ')" "tb-ingest "
    night
    is "an upgraded workbook library the workbooks" "$(after_upgrade libxlsxwriter)" " 2 tb-aggregate 1 tb-ingest 2 tb-summary "
    night
    is "an upgraded HarfBuzz the bulletins" "$(after_upgrade libharfbuzz)" " 2 tb-aggregate 2 tb-bulletin 1 tb-ingest "
    night
    is "an upgraded SQLite everything" "$(after_upgrade libsqlite3)" " 2 tb-aggregate 2 tb-bulletin 1 tb-ingest 2 tb-summary "
    night
fi

rm -r results/2017-05-31 results/2017-06-30; night -j 4
is "several documents at a time" "$code $(cat results/20*/*.pdf results/20*/*.xlsx | sort | tr '\n' '|')" \
    "1 pdf 2017-05-31 z|pdf 2017-06-30 z|xlsx 2017-05-31|xlsx 2017-06-30|"
night -j 0; is "no number of documents" "$code" 100
mkdir bulletins/each; printf '[bulletin]\nper = county\ntitle = 给<各县>的函\n' >bulletins/each/bulletin.ini
cp bin/tb-bulletin kept-bulletin; actor tb-bulletin "mkdir -p \"\$out\"; echo \$as_of >\"\$out/1.pdf\""
night --set nightly:bulletins=each
is "a bulletin per county is a folder" "$(ls results/latest results/latest/each | tr '\n' ' ')" \
    "results/latest: each monthly.pdf status.json summary.xlsx  results/latest/each: 1.pdf "
like "on the page under the template's title, each file a link" "$(tr -d '\n' <results/index.html)" \
    '给&lt;各县&gt;的函<details><summary>共1份</summary><ul><li><a href="2017-06-30/each/1.pdf">1.pdf</a>'
: >log; night --set nightly:bulletins=each
is "and is not made again" "$(cut -d' ' -f1 log | tr '\n' ' ')" "tb-ingest "
# What a night left that was killed while it made the folder, and while it changed the old one for the new.
mkdir results/2017-06-30/.new-each results/2017-06-30/.new-each.old
echo half >results/2017-06-30/.new-each/9.pdf; echo old >results/2017-06-30/.new-each.old/8.pdf
echo changed >bulletins/each/body.md; actor tb-bulletin "mkdir -p \"\$out\"; echo new >\"\$out/1.pdf\""
night --set nightly:bulletins=each
is "a folder half made is made anew" "$code $(ls results/latest/each) $(cat results/latest/each/1.pdf)" "1 1.pdf new"
is "and nothing of it stays" "$(find results -name '.*' | tr '\n' ' ')" ""
cp kept-bulletin bin/tb-bulletin; rm -r results/20*/each; night

night --set nightly:heartbeat=beat; is "the heartbeat at the end" "$(cat beat)" "2017-07-01T02:00:00 1"
night --set nightly:heartbeat_url=http://127.0.0.1:9/x
is "a watcher that does not answer is no failure" "$code $(grep -c 'cannot fetch' err)" "1 2"
cat >watcher.py <<'PY'
import http.server
class Watcher(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        open("asked", "a").write(self.path + "\n")
        self.send_response(200)
        self.end_headers()
    def log_message(self, *words):
        pass
server = http.server.HTTPServer(("127.0.0.1", 0), Watcher)
open("port.new", "w").write(str(server.server_port))
import os
os.rename("port.new", "port")
for _ in range(2):
    server.handle_request()
PY
python3 -B watcher.py & watcher=$!
for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do [ -f port ] && break; sleep 0.1; done
night --set nightly:heartbeat_url=http://127.0.0.1:$(cat port)/ping/x
wait $watcher
is "the watcher is told of the start and of the end with its code" "$code $(tr '\n' ' ' <asked)" "1 /ping/x/start /ping/x/1 "
night --as-of 2017-05-30; is "a date before the first cut-off" "$code" 100
night --as-of 2017-13-01; is "no date" "$code" 100
: >log; run bin/tb-nightly -c tongbao.ini --now 2019-03-05T02:00:00
is "the plan's year ends the cut-offs" "$(readlink results/latest) $(grep -c tb-bulletin log)" "2017-12-31 6"
like "and nothing is due behind it" "$(cat results/index.html)" '本年度已结束'
echo 'nonsense' >>tongbao.ini; stamps >before; night
is "a broken tongbao.ini" "$code" 101
like "with file and line" "$(cat err)" 'tongbao.ini:13$'
is "nothing on stdout" "$(cat out)" ""
stamps >after; same "and nothing touched" before after
done_testing

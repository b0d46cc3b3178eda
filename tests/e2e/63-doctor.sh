#!/bin/sh
# Everything an administrator can get wrong, got wrong: the doctor says which, where, and what to do, and changes nothing.
. "$(dirname "$0")/tap.sh"
need sqlite3
[ -f "$TB_FONTS/FandolFang-Regular.ttf" ] || skip_all "no fonts in $TB_FONTS"

mkdir well && cd well || exit 1
cp -RL "$TB_FONTS" "$TAP_FOLDER/fonts" && chmod -R go+rX "$TAP_FOLDER/fonts" # where others may read them, too
cp -a "$TB_SRC/templates" . && mkdir input build && ln -s "$TAP_FOLDER/fonts" build/fonts
cp -R "$TB_SRC/input/陵城区" input/
find input -type f -exec touch -d 2017-07-02T08:00:00+08:00 {} +
tb-nightly -q -c templates/tongbao.ini --now 2017-07-03T02:30:00 --set nightly:bulletins=monthly >/dev/null 2>&1
cd .. || exit 1
state() { (cd "$1" && find . -type f -printf '%P %s %T@ %m\n' | sort); }

# broken NAME WANTED-CODE WANTED-LINE COMMANDS [OPTIONS]: in a fresh copy; the line must stand in one that says what to do
broken() {
    rm -rf ill; cp -a well ill
    (cd ill && eval "$4")
    state ill >before
    # shellcheck disable=SC2086
    (cd ill && tb-doctor -q -c templates/tongbao.ini --now 2017-07-03T08:00:00 $5) >out 2>err </dev/null
    is "$1: code" "$?" "$2"
    if [ "$2" = 1 ]; then
        like "$1: said, with its cure" "$(grep '处理办法：' out)" "$3"
    else
        like "$1: said" "$(cat err)" "$3"
    fi
    state ill >after
    same "$1: nothing is changed" before after
    chmod -R u+rwx ill
}

cp -a well ill
run tb-doctor -c ill/templates/tongbao.ini --now 2017-07-03T08:00:00
is "a sound installation" "$code $(grep -c 处理办法 out)" "0 0"
run tb-doctor -c ill/templates/tongbao.ini --now 2017-07-03T08:00:00 --set paths:fonts=nowhere
is "a cure that several lines in a row have is said once" "$(grep '\[fonts\]' out | grep -c 处理办法) $(grep -c '处理办法：把字体放到那里' out)" \
    "$(grep '\[fonts\]' out | grep -c '错误') 1"

broken "a key that is no setting" 101 'colour' 'printf "[period]\ncolour = red\n" >templates/tongbao.ini'
broken "a configuration that is not there" 101 'tongbao.ini' 'rm templates/tongbao.ini'
broken "no inbox" 1 '\[paths\] inbox.*input' 'rm -r input'
broken "an inbox that is not mounted" 1 '\[paths\] inbox.*input' 'rm -r input && mkdir input'
broken "no plan" 1 'plan' 'mv templates/plans templates/plans.away'
broken "targets that do not sum" 1 'targets.csv' 'sed -i "s/^dabane.area,371403,.*/dabane.area,371403,1,万平方米,2017-01-01/" templates/plans/2017/targets.csv'
broken "an indicator whose SQL is none" 1 'plan.ini' 'sed -i "s/^expression = .*/expression = sum(/" templates/plans/2017/plan.ini'
broken "a county code twice" 1 'units.csv' 'echo "371403,陵城,,区,99" >>templates/plans/2017/units.csv'
broken "a form that is broken" 1 'dabane.ini' 'echo "nonsense" >>templates/forms/dabane.ini'
broken "a template that is not there" 1 'nowhere' : "--set nightly:bulletins=nowhere"
broken "a template's tag that is not closed" 1 'body.md' 'echo "<%#open%>" >>templates/bulletins/monthly/body.md'
broken "a template's query that is no SQL" 1 'queries.sql' 'printf "\n-- name: lagging2\nSELECT nothing FROM nowhere\n" >>templates/bulletins/monthly/queries.sql'
broken "a workbook that is not there" 1 'workbook' : "--set nightly:workbooks=nowhere"
broken "fonts that are not there" 1 'FandolFang' 'rm build/fonts && mkdir build/fonts'
broken "a face that lacks characters" 1 'U+' 'sed -i "s|^body = .*|body = /usr/share/fonts/truetype/dejavu/DejaVuSans.ttf|" templates/tongbao.ini'
broken "a ledger that is none" 1 'ledger.db' 'echo "not a database, but long enough to be looked at" >output/ledger.db'
broken "a ledger that is damaged" 1 'ledger\|台账' 'dd if=/dev/zero of=output/ledger.db bs=4096 seek=3 count=4 conv=notrunc 2>/dev/null'
broken "a ledger of a newer program" 1 'ledger.db' 'sqlite3 output/ledger.db "PRAGMA user_version = 99"'
broken "a received file that is gone" 1 '陵城区' 'rm -rf output/archive/*/* ; find output/archive -type f -delete'
broken "a received file that has changed" 1 '陵城区\|陵县' 'f=$(find output/archive -type f | head -n 1); chmod u+w "$f"; echo x >>"$f"'
broken "a clock that is behind" 1 '2017-07-0' : "--now 2017-07-01T08:00:00"
broken "a night that was cut off" 0 '' 'sqlite3 output/ledger.db "UPDATE run SET finished_at = NULL"'
like "a night that was cut off: noted" "$(cat out)" '注意.*没有运行完\|注意.*处理办法'
broken "nights that do not come any more" 0 '' : "--now 2017-07-20T08:00:00"
like "nights that do not come any more: noted" "$(cat out)" 'cron.*定时器'
broken "a night that failed" 1 '退出码111\|111' 'sqlite3 output/ledger.db "UPDATE run SET exit_code = 111"'
broken "a file from the future" 0 '' 'touch -d 2017-08-01 input/陵城区/陵城区_大班额_20170630.csv'
like "a file from the future: noted" "$(cat out)" '注意.*陵城区_大班额_20170630.csv.*处理办法'
broken "a sender that is no address" 1 'mail.*from' : "--set mail:server=smtps://localhost:465 --set mail:from=nobody"
broken "a mail server that is no address" 1 'mail.*server' : "--set mail:server=localhost --set mail:from=a@b.cn"
broken "a password that others can read" 1 '邮件.*chmod 600' 'echo secret >password; chmod 644 password' \
    "--set mail:server=smtps://localhost:465 --set mail:from=a@b.cn --set mail:user=u --set mail:password_file=password"
unlike "and it is not told" "$(cat out err)" secret
broken "a heartbeat nowhere" 1 'heartbeat' : "--set nightly:heartbeat=/nowhere/beat"
broken "a heartbeat's address that is none" 1 'heartbeat_url' : "--set nightly:heartbeat_url=ping.example.cn"
broken "a file where the archive's folder is" 1 'archive' 'rm -rf output/archive; echo x >output/archive'

( flock 9; touch held; sleep 3 ) 9>>well/output/ledger.db.nightly.lock &
for i in 1 2 3 4 5 6 7 8 9 10; do [ -f held ] && break; sleep 0.1; done
state well >before
run tb-doctor -q -c well/templates/tongbao.ini --now 2017-07-03T08:00:00
is "a night under way: noted, no fault" "$code $(grep -c '注意.*nightly.lock.*处理办法' out)" "0 1"
state well >after; same "a night under way: the lock is left alone" before after; wait

# what rights say can only be tried as somebody who is bound by them
if [ "$(id -u)" -eq 0 ] && command -v setpriv >/dev/null; then
    as="setpriv --reuid=65534 --regid=65534 --clear-groups $(for_others)/tb-doctor"
    chmod 755 "$TAP_FOLDER/work"
    rm -rf ill; cp -a well ill; chown -R 65534:65534 ill
    run tb-doctor -q -c ill/templates/tongbao.ini --now 2017-07-03T08:00:00
    like "root is told to ask as the user of the night" "$(cat out)" 'sudo -u'
    rights() { rm -rf ill; cp -a well ill; chown -R 65534:65534 ill; (cd ill && eval "$4"); run $as -q -c ill/templates/tongbao.ini --now 2017-07-03T08:00:00
        is "$1: code" "$code" "$2"; like "$1: said, with its cure" "$(grep '处理办法：' out)" "$3"; chmod -R u+rwx ill; }
    rights "an output folder that cannot be written" 1 'output' 'chmod 555 output'
    rights "an inbox that cannot be read" 1 'inbox' 'chmod 000 input'
    rights "a county's file that cannot be read" 1 'inbox.*陵城区_大班额_20170630.csv' 'chown 0 input/陵城区/陵城区_大班额_20170630.csv; chmod 600 input/陵城区/陵城区_大班额_20170630.csv'
    rights "a lock that root has left behind" 1 'lock.*chown' 'chown 0 output/ledger.db.nightly.lock'
    rights "a folder that root has left behind" 1 'output/later.*chown' 'mkdir output/later; chown 0 output/later'
    rights "a lock that root has left behind, the ledger itself" 1 '2个.*output/ledger.db.*chown' 'chown 0 output/ledger.db output/ledger.db.lock'
    rights "a page that root has left behind: replaced by the next night" 0 '注意.*1个.*output/index.html.*chown' 'chown 0 output/index.html'
    rights "a ledger that cannot be read" 1 'ledger.db' 'chown 0 output/ledger.db; chmod 600 output/ledger.db'
fi
done_testing

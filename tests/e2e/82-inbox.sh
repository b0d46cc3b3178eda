#!/bin/sh
# The inbox and the archive as others may leave them: an altered copy, a clock that was behind, a link put in the place of a file,
# a file that is still being written, a limit on the size of files.
. "$(dirname "$0")/tap.sh"
need sqlite3 python3

cp -R "$TB_SRC/templates" templates
mkdir inbox
sheet() { # sheet FILE DONE
    printf '序号,项目（学校）名称,建设性质,规划校舍面积(平方米),规划班级,新增学位,形象进度,累计竣工面积(平方米),计划投资(万元),完成投资(万元)\n1,一小,新建,9000,10,450,主体施工,%s,900,500\n' "$2" >"inbox/$1"
}
# now DATE-TIME PROGRAM …
now() { clock=$1; shift; program=$1; shift
    run "$program" -c templates/tongbao.ini --set paths:inbox=inbox --set paths:ledger=state/ledger.db --set paths:archive=archive --set paths:output=output --now "$clock" "$@"; }
figure() { now 2017-07-10T08:00:00 tb-aggregate --as-of 2017-06-30; sqlite3 -batch state/ledger.db "SELECT done FROM progress WHERE indicator = 'dabane.area' AND county = '371403' AND as_of = '2017-06-30'"; }
area() { sqlite3 -batch state/ledger.db "SELECT sum(done_area) FROM row_dabane r JOIN submission s ON s.id = r.submission WHERE s.status = 'accepted' AND s.file = '$1'"; }

# -- a copy in the archive that somebody has altered
sheet 陵城区_大班额_20170630.csv 6344
touch -d '2017-07-03 10:00' inbox/*
now 2017-07-06T02:00:00 tb-ingest
is "accepted" "$(area 陵城区_大班额_20170630.csv)" 634400
copy=$(ls archive/* | head -n 1)
cp "$copy" whole
chmod u+w "$copy"
sed 's/6344/5344/' whole >"$copy"
echo '# another setting' >>templates/forms/vocabulary.csv
now 2017-07-07T02:00:00 tb-ingest
is "the county's figure is what the county sent" "$(area 陵城区_大班额_20170630.csv)" 634400
like "and it is said" "$(cat out)" '^存档  陵城区_大班额_20170630.csv'
same "the copy is whole again" "$copy" whole

# -- two reports of one date; in the first night the clock was behind
rm -rf state archive output inbox/*
sheet 陵城区_大班额_20170630.csv 5344
touch -d '2017-07-03 10:00' inbox/陵城区_大班额_20170630.csv
sheet 陵城区_大班额_20170630-2.csv 6344
touch -d '2017-07-04 10:00' inbox/陵城区_大班额_20170630-2.csv
now 2017-07-06T02:00:00 tb-ingest
right=$(figure)
rm -rf state archive output
mv inbox/陵城区_大班额_20170630.csv kept.csv
now 2017-07-01T02:00:00 tb-ingest
like "a clock that is behind is told" "$(cat out)" '^时钟  1个文件'
cp -p kept.csv inbox/陵城区_大班额_20170630.csv
now 2017-07-06T02:00:00 tb-ingest
is "the clock of the first night decides nothing" "$(figure)" "$right"

# -- a link that takes the place of a file, or of its folder, while it is opened: tried many times, never followed
rm -rf state archive output inbox/*
echo 'secret-of-this-machine' >secret
mkdir inbox/乐陵市 secrets
for i in $(seq 40); do echo plain >"inbox/乐陵市/$i.csv"; cp secret "secrets/$i.csv"; done
sheet 陵城区_大班额_20170630.csv 6344
cp inbox/陵城区_大班额_20170630.csv plain
cat >swap.py <<'PY'
import os, sys, time
end = time.monotonic() + 4
while time.monotonic() < end:
    os.symlink("../secret", "inbox/.l"); os.rename("inbox/.l", "inbox/陵城区_大班额_20170630.csv")
    os.link("plain", "inbox/.f"); os.rename("inbox/.f", "inbox/陵城区_大班额_20170630.csv")
    os.rename("inbox/乐陵市", "inbox/.d"); os.symlink("../secrets", "inbox/乐陵市"); time.sleep(.0003)
    os.unlink("inbox/乐陵市"); os.rename("inbox/.d", "inbox/乐陵市"); time.sleep(.0003)
PY
python3 swap.py &
swapping=$!
while kill -0 $swapping 2>/dev/null; do now 2017-07-06T02:00:00 tb-ingest; [ "$code" -le 1 ] || break; done
wait $swapping
ok "every run ended well ($code)" test "$code" -le 1
not_ok "no byte of what a link points to is received" grep -rq 'secret-of-this-machine' archive

# -- a file that somebody still writes is left for the next run
rm -rf state archive output inbox/*
cat >writer.py <<'PY'
import time
head = "序号,项目（学校）名称,建设性质,规划校舍面积(平方米),规划班级,新增学位,形象进度,累计竣工面积(平方米),计划投资(万元),完成投资(万元)\n"
with open("inbox/陵城区_大班额_20170630.csv", "w") as f:
    f.write(head)
    for i in range(1, 100000):
        f.write("%d,第%d小学,新建,9000,10,450,主体施工,600,900,500\n" % (i, i)); f.flush()
        time.sleep(.02)
PY
python3 writer.py &
writing=$!
sleep 0.5
run tb-ingest -c templates/tongbao.ini --set paths:inbox=inbox --set paths:ledger=state/ledger.db --set paths:archive=archive --set paths:output=output
like "a file that is being written is left" "$(cat out)" '^暂缓  陵城区_大班额_20170630.csv  文件正在写入'
is "nothing of it is taken" "$(sqlite3 -batch state/ledger.db 'SELECT count(*) FROM submission')" 0
kill $writing; wait $writing 2>/dev/null
touch -d '2017-07-03 10:00' inbox/*
now 2017-07-06T02:00:00 tb-ingest
is "when it holds still it is read" "$(sqlite3 -batch state/ledger.db 'SELECT count(*) FROM submission')" 1

# -- a limit on the size of files is a failure with a message
rm -rf state archive output
run sh -c "ulimit -f 8; exec tb-ingest -c templates/tongbao.ini --set paths:inbox=inbox --set paths:ledger=state/ledger.db --set paths:archive=archive --set paths:output=output"
is "ulimit -f: a failed write, no signal" "$code" 111
like "with its reason" "$(cat err)" '.'
done_testing

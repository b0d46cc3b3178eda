#!/bin/sh
# A file that was read is known by what the file system says of it, and read again whenever that is no proof.
. "$(dirname "$0")/tap.sh"
need sqlite3 python3

cp -R "$TB_SRC/templates" templates
mkdir inbox
name=陵城区_大班额_20170630.csv
sheet() { # sheet DONE
    printf '序号,项目（学校）名称,建设性质,规划校舍面积(平方米),规划班级,新增学位,形象进度,累计竣工面积(平方米),计划投资(万元),完成投资(万元)\n1,一小,新建,9000,10,450,主体施工,%s,900,500\n' "$1" >inbox/$name
    touch -d '2017-07-03 10:00' inbox/$name
}
ingest() { run tb-ingest -c templates/tongbao.ini --set paths:inbox=inbox --set paths:ledger=state/ledger.db --set paths:archive=archive --set paths:output=output --now 2017-07-06T02:00:00 "$@"; }
rows() { sqlite3 -batch state/ledger.db "SELECT group_concat(done_area, ' ') FROM row_dabane r JOIN submission s ON s.id = r.submission WHERE s.status = 'accepted'"; }
# As if the file had been read long after its last change: its stamp beside the digest of what was read.
believe() {
    python3 - "inbox/$name" <<'END' >stamp
import os, sys
s = os.lstat(sys.argv[1])
print("%d %d.%09d %d.%09d %d %d" % (s.st_size, *divmod(s.st_mtime_ns, 10**9), *divmod(s.st_ctime_ns, 10**9), s.st_ino, s.st_dev))
END
    sqlite3 -batch state/ledger.db "UPDATE received SET stamp = '$(cat stamp)' WHERE sha256 = '$1'"
}

sheet 6344
ingest
is "accepted" "$(rows)" 634400
is "a file that was changed just now has no stamp" "$(sqlite3 -batch state/ledger.db 'SELECT stamp FROM received')" ""
first=$(ls archive)
ingest
like "and is read again" "$(cat out)" '^未变'

sheet 5344
believe "$first"
ingest
like "with a stamp that is proof it is not read" "$(cat out)" '^未变'
is "so that the first figure stays" "$(rows)" 634400

sheet 7344
ingest
like "another content of the same size and time is read" "$(cat out)" '^接收'
is "and counts" "$(rows)" "634400 734400"

second=$(ls archive | grep -v "$first")
believe "$second"
rm -f "archive/$second"
ingest
is "a copy that is gone is made again" "$(ls archive | grep -c "$second")" 1

believe "$second"
ingest --again
like "who asks for it has it judged anew" "$(cat out)" '接收'

believe "$second"
echo '# another setting' >>templates/forms/vocabulary.csv
sheet 7344
ingest
unlike "another configuration reads it again" "$(cat out)" '^未变'
done_testing

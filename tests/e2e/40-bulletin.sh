#!/bin/sh
# What the bulletins say in each situation, against tests/golden/bulletin/SITUATION/TEMPLATE.txt (write.sh there makes them
# anew: read the diff); words no official would write; errors that leave nothing behind; PDF whose text is the text.
. "$(dirname "$0")/tap.sh"
need python3

golden=$TB_SRC/tests/golden/bulletin
bulletins=$TB_SRC/templates/bulletins
cat > t.ini <<INI
[paths]
ledger = ledger.db
plan = $TB_SRC/templates/plans/2017
bulletins = $bulletins
fonts = $TB_FONTS
[fonts]
title = FandolSong-Bold.ttf
body = FandolFang-Regular.ttf
heading = FandolHei-Regular.ttf
subheading = FandolKai-Regular.ttf
page_number = FandolSong-Regular.ttf
latin = Latin17-Regular.ttf
[bureau]
name = 德州市教育局
short = 市教育局
code = 德教
office = 教育局
[ui]
language = en
INI

# Marks that meet, sentences without a beginning, numbers without their words.
awkward='。。|，，|、、|；；|：：|，。|、。|；。|：。|。，|。、|、（|“”|（）|（，|，）|^，|^。|^、|^；|^：|^）|NULL|\{\{|<%|的%|，$|、$'

for situation in normal all_ahead all_behind ties one_missing nothing first over_100 zero hostile; do
    python3 -B "$golden/fixture.py" "$situation" ledger.db || diag "no fixture: $situation"
    for template in monthly county tasks; do
        run tb-bulletin -c t.ini --template "$template" --text
        is "$situation/$template is made" "$code" 0
        [ "$code" = 0 ] || diag "$(cat err)"
        grep -vE '^\| |^  |：$' out > prose || :
        [ "$situation" != hostile ] || : > prose # county text may be as awkward as it likes
        if grep -nE "$awkward" prose > awkward; then
            fail_words=$(cat awkward)
        else
            fail_words=
        fi
        is "$situation/$template has no awkward words" "$fail_words" ""
        mkdir -p "$situation"
        mv out "$situation/$template.txt"
        same "$situation/$template" "$situation/$template.txt" "$golden/$situation/$template.txt" ||
            diff -u "$golden/$situation/$template.txt" "$situation/$template.txt" | sed 's/^/# /' | head -40
    done
done

# The example of tongbao-bulletin(5), as a secretary would copy it out of the page.
python3 -B "$golden/fixture.py" normal ledger.db
cp -R "$bulletins/monthly" own
literal() { sed -n "/^$1/,/^\.Ed/p" "$TB_SRC/pipeline/tb-bulletin/tongbao-bulletin.5" | sed '/^\.Ed/d'; }
{ echo; literal '-- name: teachers'; } >> own/queries.sql
literal '<%#teachers%>' > sentence
sed -i -e '/^# 总体进展/r sentence' -e 's/^# 总体进展/&\n/' own/body.md
sed -i 's/^现将有关情况通报如下。/现将有关情况通报如下，请对照检查。/' own/body.md
run tb-bulletin -c t.ini --template own --text
is "the manual's example: code" "$code" 0
like "a sentence is changed" "$(cat out)" '现将有关情况通报如下，请对照检查。'
like "a sentence about one more indicator" "$(cat out)" '^全市新招聘教师1484人，完成率57.1%。$'

python3 -B "$golden/fixture.py" erratum ledger.db
run tb-bulletin -c t.ini --template erratum --erratum-of '德教通〔2017〕5号' --text
mv out erratum.txt
same "erratum" erratum.txt "$golden/erratum/erratum.txt" || diff -u "$golden/erratum/erratum.txt" erratum.txt | sed 's/^/# /' | head -40
run tb-bulletin -c t.ini --template erratum --text
is "erratum of nothing: code" "$code" 101
like "erratum of nothing: says what is missing" "$(cat err)" 'erratum_of'

# The identities of the text: parts add up to the whole.
python3 -B "$golden/fixture.py" normal ledger.db
run tb-bulletin -c t.ini --template monthly --text
is "unstarted by county adds up" \
    "$(sed -n 's/^全市仍有未开工项目\([0-9]*\)个.*按单位分：\(.*\)。具体.*/\1 \2/p' out | sed 's/[^0-9 ]/ /g' |
       awk '{s = 0; for (i = 2; i <= NF; i++) s += $i; print s == $1 ? "yes" : "no"}')" yes
is "a row per unstarted project" "$(sed -n '/^未开工项目清单/,$p' out | grep -c '^| [0-9]')" 10

# Errors: the place, the code, nothing left.
cp -r "$bulletins/monthly" broken
chmod -R u+w broken
try() { # WORDS CODE PATTERN: break, run, mend
    run tb-bulletin -c t.ini --template ./broken --out broken.pdf
    is "$1: code" "$code" "$2"
    like "$1: says where" "$(cat err)" "$3"
    not_ok "$1: nothing left" test -e broken.pdf
    rm -rf broken broken.pdf
    cp -r "$bulletins/monthly" broken
    chmod -R u+w broken
}
echo '<%laging.names%>' >> broken/body.md
try "unknown name" 101 'laging.names.*body.md:[0-9]'
echo '<%#laggards%>' >> broken/body.md
try "section not closed" 101 'laggards.*body.md:[0-9]'
printf '\n```table\nquery: nosuch\ncolumn: a = b\n```\n' >> broken/body.md
try "table without query" 101 'no such query.*nosuch.*body.md:[0-9]'
printf '\n```table\nquery: annex\ncolumn: nosuch = b\n```\n' >> broken/body.md
try "table without column" 101 'annex.*no column.*nosuch.*body.md:[0-9]'
sed -i 's|^现将有关情况通报如下。|&[link](http://example.org)|' broken/body.md
try "link" 101 'links.*body.md:[0-9]'
printf -- '-- name: bad\nSELECT nosuch FROM progress\n' >> broken/queries.sql
try "bad SQL" 101 'bad.*queries.sql:[0-9].*nosuch'
printf -- '-- name: bad\nDELETE FROM figure\n' >> broken/queries.sql
try "SQL that writes" 101 'queries.sql:[0-9]'
printf -- '-- name: bad\nSELECT :nosuch AS x\n' >> broken/queries.sql
try "unknown parameter" 101 ':nosuch'
printf -- '-- name: bad\nSELECT 1.5 AS x\n' >> broken/queries.sql
try "floating point" 101 'floating-point'
printf -- '-- name: bad\nWITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) AS x FROM n\n' >> broken/queries.sql
run tb-bulletin -c t.ini --set template:limit_ms=200 --template ./broken --out broken.pdf
is "SQL without end: code" "$code" 101
rm -rf broken; cp -r "$bulletins/monthly" broken; chmod -R u+w broken
sed -i 's/^seal = yes/seal = perhaps/' broken/bulletin.ini
try "bad value" 101 'bulletin.ini:[0-9]'
echo 'colour = red' >> broken/bulletin.ini
sed -i 's/^\[parameters\]/colour = red\n[parameters]/' broken/bulletin.ini
try "unknown key" 101 'colour.*bulletin.ini:[0-9]'
sed -i 's/^title = .*/title =/' broken/bulletin.ini
try "no title" 101 'title'
rm broken/body.md
try "no body" 101 'body.md'
run tb-bulletin -c t.ini --template nosuch --out x.pdf
is "no template" "$code" 101
run tb-bulletin -c t.ini --template monthly --as-of 2017-04-30 --out x.pdf
is "no figures for the date: code" "$code" 102
like "no figures for the date: cure" "$(cat err)" 'tb-aggregate'
run tb-bulletin -c t.ini --template monthly --county 371402 --text
is "county and city-wide template" "$code" 100
run tb-bulletin -c t.ini --template county --county 999999 --text
is "no such county" "$code" 102
run tb-bulletin -c t.ini --template monthly
is "PDF without a file" "$code" 100
run tb-bulletin -c t.ini
is "no template given" "$code" 100
run tb-bulletin -c t.ini --set fonts:body=nosuch.ttf --template monthly --out x.pdf
is "missing face: code" "$code" 101
like "missing face: role" "$(cat err)" 'body'
like "missing face: file" "$(cat err)" 'nosuch.ttf'
not_ok "no PDF, no rests" sh -c 'ls -A | grep -E "^x.pdf|tmp-"'

# The PDF.
if [ -s "$TB_FONTS/FandolFang-Regular.ttf" ] && command -v pdftotext > /dev/null; then
    run tb-bulletin -c t.ini --template monthly --out a.pdf
    is "PDF is made" "$code" 0
    mkdir elsewhere
    (cd elsewhere && TZ=Asia/Shanghai LC_ALL=C.UTF-8 tb-bulletin -c ../t.ini --template monthly --out b.pdf)
    same "same inputs, same bytes" a.pdf elsewhere/b.pdf
    pdftotext a.pdf a.txt
    tr -d ' \n\014' < a.txt > flat
    like "the text can be searched" "$(cat flat)" '占年度任务的56.8%，超时序进度6.8个百分点，较5月末提高8.0个百分点'
    run tb-bulletin -c t.ini --template monthly --number '德教通〔2017〕5号' --date 2017-07-06 --out issued.pdf
    pdftotext issued.pdf - | tr -d ' \n\014' > flat
    like "issued: number" "$(cat flat)" '德教通〔2017〕5号'
    like "issued: date" "$(cat flat)" '2017年7月6日'
    unlike "issued: no draft mark" "$(cat flat)" '送审稿'
    run tb-bulletin -c t.ini --template county --out letters
    is "a letter per county" "$(ls letters | wc -l | tr -d ' ')" 14
    run tb-bulletin -c t.ini --template county --county 371402 --out one.pdf
    same "one letter alone is the same" one.pdf letters/371402-德城区.pdf
    cp -r "$bulletins/county" one-name
    sed -i 's/^file = .*/file = 371402-德城区.pdf/' one-name/bulletin.ini
    run tb-bulletin -c t.ini --template ./one-name --number '德教通〔2017〕5号' --out letters
    is "two letters with one name: code" "$code" 101
    like "two letters with one name: which, and where the name comes from" "$(cat err)" 'letters/371402-德城区.pdf.*one-name/bulletin.ini'
    same "and none of the letters made before is touched" one.pdf letters/371402-德城区.pdf
    is "nor is anything left" "$(ls -A letters | wc -l | tr -d ' ')" 14
    run tb-bulletin -c t.ini --template tasks --out tasks.pdf
    is "newsletter" "$code" 0
    # One process for several documents: each as if made alone, whatever became of the one before.
    printf '%s\t' --template monthly --out jobs.pdf | sed 's/.$//' > jobs
    printf '\n' >> jobs
    printf -- '--template\tmonthly\t--as-of\t2017-01-31\t--out\tnone.pdf\n--template\tcounty\t--out\tjobs\n' > more
    printf -- '--template\tmonthly\n-c\tt.ini\n--template\ttasks\t--out\ttasks2.pdf\n--template\tmonthly\t--county\t371402\t--out\tc.pdf\n--template\tmonthly\t--out\tjobs2.pdf' >> more
    cat jobs more > all && mv jobs first
    code=0
    tb-bulletin -c t.ini --jobs < all > out 2> err || code=$?
    is "jobs: some failed" "$code" 1
    is "jobs: each has its code" "$(tr '\n' ' ' < out)" "0 102 0 100 100 0 100 0 "
    like "jobs: what failed is named" "$(cat err)" 'tb-bulletin: error: .*2017-01-31'
    like "jobs: a job without a file" "$(cat err)" 'error: a job of --jobs names its file'
    like "jobs: the configuration is the process's" "$(cat err)" "error: a job of --jobs has tb-bulletin's own options and --as-of"
    same "jobs: the first is as if made alone" a.pdf jobs.pdf
    same "jobs: so is the last" a.pdf jobs2.pdf
    same "jobs: and the one after a failure" tasks.pdf tasks2.pdf
    is "jobs: nothing of those that failed" "$(ls none.pdf c.pdf 2>/dev/null)" ""
    same "jobs: letters" one.pdf jobs/371402-德城区.pdf
else
    diag "no faces or no pdftotext: PDF not looked at"
fi
done_testing

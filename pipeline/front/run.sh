#!/bin/sh
# run.sh CONFIG AS_OF [NOW]: one night on the files of the inbox. tb-nightly's exit code 1 (something is missing or was
# rejected, and is listed) is a night like any other and is explained in words; anything above is a failure.
set -u
config=$1
as_of=$2
now=${3:-}
echo "tongbao: one night on the inbox of $config, as of $as_of${now:+ (as if it were $now)}"
if [ -n "$now" ]; then sh pipeline/front/samples.sh "$now" input; fi
build/bin/tb-nightly -c "$config" --as-of "$as_of" ${now:+--now "$now"}
code=$?
case $code in
0) echo "tongbao: the night went well: nothing rejected, nothing missing." ;;
1) echo "tongbao: the night went well, and what is listed above as rejected or not reported needs somebody's attention"
   echo "         (tb-nightly says so with its exit code 1, which is no error)." ;;
*) echo "tongbao: the night failed; tb-nightly ended with $code. Earlier results were left as they are." >&2
   exit 1 ;;
esac

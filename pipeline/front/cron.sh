#!/bin/sh
# cron.sh PREFIX SYSCONFDIR [install]: say what makes the night run every night: a crontab line; or, with "install" on a
# system with systemd, put the timer in place and start it.
set -eu
prefix=$1 sysconf=$2
if [ "${3:-}" = install ]; then
    if [ ! -d /run/systemd/system ]; then
        echo "tongbao: no systemd here; use the crontab line" >&2
        exit 1
    fi
    for unit in tongbao.service tongbao-failed.service tongbao.timer; do
        sed -e "s|@PREFIX@|$prefix|g" -e "s|@SYSCONFDIR@|$sysconf|g" "pipeline/front/deb/$unit" >"/etc/systemd/system/$unit"
    done
    systemctl daemon-reload
    systemctl enable --now tongbao.timer
    echo "tongbao: the timer is on: systemctl list-timers tongbao.timer"
    exit 0
fi
echo "# crontab -u tongbao -e: every night at half past two, as the user that owns the ledger; mail comes only when something failed; who has not reported stands on the status page"
echo "30 2 * * *  $prefix/bin/tb-nightly -q -c $sysconf/tongbao/tongbao.ini"

#!/bin/sh
# Draws the simulated marks of the demonstration anew: preliminary.csv, main.csv and final.csv beside this script.
# Usage: draw-marks.sh [folder of the built programs]    (after: swift build)
set -eu
here=$(cd "$(dirname "$0")" && pwd)
bin=$(cd "${1:-.build/debug}" && pwd)
award=$here/..
work=$(mktemp -d)
chmod 755 "$work"
SIMSA_DATA=$work/data
export SIMSA_DATA
unset DATABASE_URL || true
trap '"$bin/simsa" db down >/dev/null 2>&1 || true; rm -rf "$work"' EXIT

simsa() { "$bin/simsa" "$@" >/dev/null; }

simsa award apply "$award" --simulated
simsa candidate import "$here/candidates.csv" --now 2019-10-30T10:00:00+09:00
simsa reviewer import "$here/reviewers.csv" --now 2019-10-30T10:10:00+09:00
reviewers=$(tail -n +2 "$here/reviewers.csv" | cut -d, -f1)
for reviewer in $reviewers; do simsa reviewer pledge "$reviewer" --agree --now 2019-10-31T09:00:00+09:00; done

stage() { # name, prefix of its reviewers' codes, moment of assigning, of scoring, of closing
    simsa assign apply "$1" --seed 2019 --now "$3"
    simsa stage open "$1" --now "$3"
    rm -rf "$work/forms"
    mkdir "$work/forms"
    for reviewer in $reviewers; do
        case $reviewer in
        "$2"*) "$bin/simsa" score sheet "$1" "$reviewer" --now "$4" >"$work/forms/$reviewer.csv" ;;
        esac
    done
    "$bin/sample-marks" --award "$award/award.yaml" --stage "$1" --seed 2019 --strong "$here/strong.csv" \
        "$work"/forms/*.csv >"$here/$1.csv"
    simsa score import "$1" "$here/$1.csv" --submit --as secretary:simulation --now "$4"
    simsa stage close "$1" --now "$5"
    simsa stage tally "$1" --now "$5"
    simsa stage confirm "$1" --yes --as admin:office --now "$5"
    simsa stage confirm "$1" --yes --as chair:C01 --now "$5"
}

stage preliminary K 2019-11-01T09:00:00+09:00 2019-11-06T15:00:00+09:00 2019-11-08T18:30:00+09:00
stage main C 2019-11-11T09:00:00+09:00 2019-11-14T15:00:00+09:00 2019-11-15T18:40:00+09:00
stage final C 2019-11-25T13:00:00+09:00 2019-11-25T16:00:00+09:00 2019-11-25T17:05:00+09:00
"$bin/simsa" ranking show final

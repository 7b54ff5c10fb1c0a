#!/bin/sh
# Draws the simulated marks anew: paper.csv beside this script.
# Usage: draw-marks.sh [folder of the built programs]    (after: swift build)
set -eu
here=$(cd "$(dirname "$0")" && pwd)
bin=$(cd "${1:-.build/debug}" && pwd)
work=$(mktemp -d)
chmod 755 "$work"
SIMSA_DATA=$work/data
export SIMSA_DATA
unset DATABASE_URL || true
trap '"$bin/simsa" db down >/dev/null 2>&1 || true; rm -rf "$work"' EXIT

simsa() { "$bin/simsa" "$@" >/dev/null; }

before=2026-09-01T09:00:00+09:00
scoring=2026-09-08T10:00:00+09:00
simsa award apply "$here/.." --simulated
simsa candidate import "$here/candidates.csv" --now $before
simsa reviewer import "$here/reviewers.csv" --now $before
reviewers=$(tail -n +2 "$here/reviewers.csv" | cut -d, -f1)
for reviewer in $reviewers; do simsa reviewer pledge "$reviewer" --agree --now $before; done
simsa assign apply paper --seed 2026 --now $before
simsa stage open paper --now $scoring
for reviewer in $reviewers; do
    "$bin/simsa" score sheet paper "$reviewer" --now $scoring >"$work/$reviewer.csv"
done
"$bin/sample-marks" --award "$here/../award.yaml" --stage paper --seed 2026 --strong "$here/strong.csv" \
    "$work"/R*.csv >"$here/paper.csv"

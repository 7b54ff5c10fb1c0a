#!/bin/sh
# Installs what is missing of packages.txt; does nothing, quickly, when nothing is.
#
#   install-packages.sh [USE...]     e.g. install-packages.sh build; without a use, all of them
#
# Works as root, or as an ordinary user who may use sudo.

# Names of packages hold no blanks, so lists of them are split on purpose.
# shellcheck disable=SC2086
set -eu

list="$(dirname "$0")/packages.txt"

refuse() {
    echo "install-packages.sh: $*" >&2
    exit 1
}

known=" $(sed 's/#.*//' "$list" | awk 'NF { print $1 }' | sort -u | tr '\n' ' ')"
for use in "$@"; do
    case "$known" in
        *" $use "*) ;;
        *) refuse "there are no packages for '$use'; the uses are:$known" ;;
    esac
done

wanted=$(sed 's/#.*//' "$list" | awk -v uses=" $* " 'NF && (uses ~ /^ *$/ || index(uses, " " $1 " ")) { print $2 }' | sort -u)

command -v dpkg-query >/dev/null 2>&1 ||
    refuse "this is no Debian system, so please install by hand what these packages hold:" $wanted

# dpkg-query fails when it does not know one of them, and still tells about the others.
installed=$(dpkg-query -W -f '${Package} ${db:Status-Status}\n' $wanted 2>/dev/null | awk '$2 == "installed" { print $1 }') ||
    true
missing=$(printf '%s\n' $wanted | grep -vxF "${installed:-none}" || true)
[ -n "$missing" ] || exit 0
missing=$(printf '%s\n' "$missing" | paste -sd ' ')

if [ "$(id -u)" -eq 0 ]; then
    sudo=
elif ! command -v sudo >/dev/null 2>&1; then
    refuse "these packages are missing, and only root can install them (there is no sudo): $missing"
elif [ -t 0 ] || sudo -n true 2>/dev/null; then
    sudo="sudo"
else
    refuse "these packages are missing, and sudo wants a password but nobody can be asked here: $missing"
fi

echo "Installing: $missing"
log=$(mktemp)
trap 'rm -f "$log"' EXIT

apt() {
    $sudo env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=120 "$@" >"$log" 2>&1 || {
        cat "$log" >&2
        refuse "'apt-get $*' failed, as said above; these packages are missing: $missing"
    }
}

apt update
apt install -y --no-install-recommends $missing

#!/bin/bash
# Has a shared site watched from the start of the computer on, or (remove) no more.
#   sudo ./agent.sh add ward-3
#   sudo ./agent.sh remove ward-3
set -euo pipefail

sites="/Library/Application Support/EdgeWatch/sites"
account="_edgewatch"
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"

fail() {
  echo "agent.sh: $*" >&2
  exit 2
}

[[ $# -eq 2 && "$1" =~ ^(add|remove)$ ]] || fail "usage: sudo ./agent.sh add|remove NAME"
[[ "$2" =~ ^[A-Za-z0-9][A-Za-z0-9._-]{0,62}$ ]] || fail "$2 cannot be the name of a site"
[[ $EUID -eq 0 ]] || fail "run it with sudo"
name="$2"
label="org.edgewatch.agent.$name"
plist="/Library/LaunchDaemons/$label.plist"

if [[ "$1" == remove ]]; then
  launchctl bootout "system/$label" || true
  rm -f "$plist"
  echo "Not watched any more: $sites/$name (kept)"
  exit 0
fi

# An account of its own, below 500 so that no login window shows it.
if ! dscl . -read "/Users/$account" >/dev/null 2>&1; then
  id=400
  while dscl . -list /Users UniqueID | grep -qw "$id" ||
    dscl . -list /Groups PrimaryGroupID | grep -qw "$id"; do
    id=$((id + 1))
  done
  dscl . -create "/Groups/$account" PrimaryGroupID "$id"
  dscl . -create "/Users/$account" UniqueID "$id"
  dscl . -create "/Users/$account" PrimaryGroupID "$id"
  dscl . -create "/Users/$account" UserShell /usr/bin/false
  dscl . -create "/Users/$account" NFSHomeDirectory "$sites"
  dscl . -create "/Users/$account" RealName "EdgeWatch agent"
fi

[[ -f "$sites/$name/site.toml" ]] || fail "no site at $sites/$name; make one: edgewatch init"
mkdir -p "$sites/$name/run"
chown -R "$account:$account" "$sites/$name"

sed "s/@NAME@/$name/g" "$here/org.edgewatch.agent.plist" >"$plist"
chown root:wheel "$plist"
chmod 644 "$plist"
launchctl bootout "system/$label" 2>/dev/null || true
launchctl bootstrap system "$plist"
echo "Watched from now on, and after each start of the computer: $sites/$name"

#!/bin/sh
# The system libraries that Qt needs on Debian and Ubuntu, and ssh-keygen for checking bundles.
# Installs what is missing where it may (root); otherwise prints the exact command and fails.
# With --for-tests: mock devices, recorded receivers and a desktop to test on. Tests that lack them are
# skipped with the reason, so that they are only mentioned where they cannot be installed.
set -eu
glib=libglib2.0-0
apt-cache show libglib2.0-0t64 >/dev/null 2>&1 && glib=libglib2.0-0t64

required=yes
if [ "${1:-}" = --for-tests ]; then
  shift
  required=no
  packages="udev umockdev gir1.2-umockdev-1.0 python3-gi gpsd gpsd-clients xvfb openbox
dbus-daemon at-spi2-core"
else
  packages="libgl1 libegl1 $glib libfontconfig1 libdbus-1-3 libxkbcommon-x11-0 libxcb-cursor0
libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libudev1 openssh-client"
fi
for wanted in "$@"; do packages="$packages $wanted"; done

if ! command -v dpkg-query >/dev/null 2>&1; then
  [ $required = no ] && exit 0
  echo "Not a Debian system: install Qt 6's xcb libraries and ssh-keygen with your package manager." >&2
  exit 0
fi
missing=""
for package in $packages; do
  dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing="$missing $package"
done
[ -z "$missing" ] && exit 0
install_missing() {
  export DEBIAN_FRONTEND=noninteractive
  # shellcheck disable=SC2086
  apt-get update -qq && apt-get install -y -qq --no-install-recommends $missing >/dev/null
}
if [ "$(id -u)" = 0 ]; then
  echo "Installing system libraries:$missing"
  install_missing && exit 0
  [ $required = no ] || exit 1
elif [ $required = yes ]; then
  echo "System libraries are missing. Install them, then run make again:" >&2
  echo "  sudo apt-get install --no-install-recommends$missing" >&2
  exit 1
fi
echo "Some tests will be skipped; they need: sudo apt-get install --no-install-recommends$missing" >&2

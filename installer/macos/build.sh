#!/bin/bash
# Builds, signs, notarises and staples dist/EdgeWatch-VERSION.dmg. On macOS with Python 3.11 or
# later and the command line tools of Xcode.
#   IDENTITY   "Developer ID Application: NAME (TEAM)"; without it nothing is signed
#   PROFILE    name under which `xcrun notarytool store-credentials` keeps the access; without it
#              nothing is notarised
#   installer/macos/build.sh VERSION
set -euo pipefail

[[ $# -eq 1 && "$1" =~ ^[0-9]+\.[0-9]+\.[0-9]+$ ]] || {
  echo "usage: build.sh VERSION" >&2
  exit 2
}
version="$1"
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
build="$root/build/macos"
app="$build/EdgeWatch.app"
dmg="$root/dist/EdgeWatch-$version.dmg"

# 1. An environment of its own, from the pinned versions, and the frozen program.
python3 -m venv "$build/venv"
python="$build/venv/bin/python"
"$python" -m pip install -c "$root/constraints.txt" "${root}[parquet]" pyinstaller
"$python" -m PyInstaller --noconfirm --distpath "$build" --workpath "$build/work" \
  "$root/installer/pyinstaller/edgewatch.spec"

# 2. It must say its version before it is packed.
said="$("$app/Contents/MacOS/edgewatch" --version)"
[[ "$said" == "edgewatch $version" ]] || {
  echo "the program says '$said', not 'edgewatch $version'" >&2
  exit 1
}

# 3. Signatures from the inside out: a signature covers what lies below it.
sign() {
  codesign --force --timestamp --options runtime --sign "$IDENTITY" "$@"
}
if [[ -n "${IDENTITY:-}" ]]; then
  find "$app" -type f \( -name '*.so' -o -name '*.dylib' \) -print0 |
    while IFS= read -r -d '' library; do sign "$library"; done
  find "$app" -depth -type d -name '*.framework' -print0 |
    while IFS= read -r -d '' framework; do sign "$framework"; done
  sign --entitlements "$root/installer/macos/entitlements.plist" "$app"
  codesign --verify --deep --strict --verbose=2 "$app"
else
  echo "Not signed: no IDENTITY" >&2
fi

# 4. The disk image: the program, where it belongs, and what an administrator needs.
stage="$(mktemp -d)"
trap 'rm -rf "$stage"' EXIT
cp -R "$app" "$stage/"
ln -s /Applications "$stage/Applications"
mkdir "$stage/Service"
cp "$root/installer/macos/agent.sh" "$root/installer/macos/org.edgewatch.agent.plist" "$stage/Service/"
mkdir -p "$root/dist"
hdiutil create -volname "EdgeWatch $version" -srcfolder "$stage" -fs HFS+ -format UDZO -ov "$dmg"

# 5. Apple looks at the image, and its ticket is put into it, so that it opens without a network.
if [[ -n "${IDENTITY:-}" && -n "${PROFILE:-}" ]]; then
  codesign --force --timestamp --sign "$IDENTITY" "$dmg"
  xcrun notarytool submit "$dmg" --keychain-profile "$PROFILE" --wait
  xcrun stapler staple "$dmg"
  spctl --assess --type open --context context:primary-signature --verbose=2 "$dmg"
else
  echo "Not notarised: no IDENTITY or no PROFILE" >&2
fi
shasum -a 256 "$dmg"

#!/bin/sh
# Is this release folder what its makers signed? For whoever received it; needs no EdgeWatch.
#   sh verify.sh DIR ALLOWED_SIGNERS
# ALLOWED_SIGNERS: the makers' public key, received on another way than the folder, as
# ssh-keygen(1) describes it: "releases@edgewatch namespaces="edgewatch-release" ssh-ed25519 AAAA…"
# Ends with 0 where all is well, 1 with one line for each finding, 2 on wrong use.
set -eu
unset CDPATH
export LC_ALL=C # letters and signs are those of ASCII, whatever the user's language
usage() { echo "usage: sh verify.sh DIR ALLOWED_SIGNERS" >&2; exit 2; }
[ $# -eq 2 ] || usage
dir=$1 signers=$2
[ -d "$dir" ] || { echo "$dir: no such folder" >&2; exit 2; }
[ -f "$signers" ] || { echo "$signers: no such file" >&2; exit 2; }
signers=$(cd "$(dirname "$signers")" && pwd)/$(basename "$signers")
for tool in sha256sum ssh-keygen; do
  command -v $tool >/dev/null || { echo "$tool is needed and not here" >&2; exit 2; }
done
cd "$dir"
findings=0
finding() { echo "FINDING: $1" >&2; findings=$((findings + 1)); }

for file in SHA256SUMS SHA256SUMS.sig; do
  [ -f $file ] && [ ! -L $file ] || finding "$file is missing, or no file of its own"
done
[ $findings -eq 0 ] || exit 1

# Who signed it, among those that are allowed to; then whether that signature is good.
if signer=$(ssh-keygen -Y find-principals -n edgewatch-release -f "$signers" -s SHA256SUMS.sig 2>/dev/null); then
  signer=$(printf '%s\n' "$signer" | head -n 1)
  ssh-keygen -Y verify -n edgewatch-release -f "$signers" -I "$signer" -s SHA256SUMS.sig \
    <SHA256SUMS >/dev/null 2>&1 || finding "the signature does not fit SHA256SUMS"
else
  finding "SHA256SUMS is signed by nobody in $signers"
fi

# A name with a folder in it, or a line of another form, is no checksum of ours.
if grep -Evq '^[0-9a-f]{64}  [A-Za-z0-9][A-Za-z0-9._+~-]*$' SHA256SUMS; then
  finding "SHA256SUMS has a line that is no checksum of a file here"
fi
[ -s SHA256SUMS ] || finding "SHA256SUMS is empty"
while IFS= read -r line || [ -n "$line" ]; do
  file=${line#*  }
  if [ -L "$file" ]; then
    finding "$file is a link"
  elif [ ! -f "$file" ]; then
    finding "$file is missing"
  elif ! printf '%s\n' "$line" | sha256sum --check --status 2>/dev/null; then
    finding "$file has been changed"
  fi
done <SHA256SUMS
# Files that nobody signed would be taken for a part of the release.
extra=$(find . -mindepth 1 ! -name SHA256SUMS ! -name SHA256SUMS.sig | sed 's#^\./##' | while IFS= read -r file; do
  cut -c 67- SHA256SUMS | grep -Fxq -- "$file" || printf '%s\n' "$file"
done)
[ -z "$extra" ] || finding "not signed: $(printf '%s' "$extra" | tr '\n' ' ' | tr -cd '[:print:]')"
# A name of several lines would pass for several names of the list.
[ -z "$(find . -name '*[![:print:]]*')" ] || finding "a file has signs in its name that cannot be shown"

[ $findings -eq 0 ] || exit 1
echo "All $(grep -c '' SHA256SUMS) files are as $signer signed them."

#!/bin/sh
# Sign the checksums of a release folder with an SSH key: installer/release/sign.sh KEY [DIR]
# The key stays where it is; a key in an agent or on a token is named by its public part.
set -eu
key=${1:?usage: sign.sh KEY [DIR]}
dir=${2:-dist}
[ -f "$key" ] || { echo "$key: no such key; make one with: ssh-keygen -t ed25519 -f FILE" >&2; exit 2; }
[ -f "$dir/SHA256SUMS" ] || { echo "$dir/SHA256SUMS: not there; first: make dist" >&2; exit 2; }
rm -f "$dir/SHA256SUMS.sig"
ssh-keygen -q -Y sign -n edgewatch-release -f "$key" "$dir/SHA256SUMS"
echo "$dir/SHA256SUMS.sig"
ssh-keygen -lf "$key"

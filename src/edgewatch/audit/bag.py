"""The bag: names and lines of a BagIt package (RFC 8493), written so that stock tools check it.

Manifest lines carry two spaces between digest and path: RFC 8493, section 2.1.3, allows any
white space there, and ``sha256sum -c`` wants exactly two. That, and the order of the files, is
why the lines are written here and not by a library; the tests validate them with one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

BAGIT = "bagit.txt"
BAG_INFO = "bag-info.txt"
README = "README.txt"
MANIFEST = "manifest-sha256.txt"
TAG_MANIFEST = "tagmanifest-sha256.txt"
SIGNATURE = "tagmanifest-sha256.txt.sig"
PAYLOAD = "data/"

RECORD = "data/log.db"
REPORT = "data/report.html"
REPORT_PDF = "data/report.pdf"
SITE = "data/site.toml"
ALLOWED_SIGNERS = "data/allowed_signers"
PUBLIC_KEY = "data/site_ed25519.pub"
SBOM = "data/sbom.cdx.json"
CHECKPOINT = "data/checkpoint.txt"
VERIFIER_KEY = "data/checkpoint.vkey"
PROOFS = "data/proofs.json"
VERIFIER = "verify.py"

INFO_FROM = "EdgeWatch-From"
INFO_TO = "EdgeWatch-To"
INFO_LEFT_OUT = "EdgeWatch-Left-Out"
RAW = "raw"
"""What stands behind :data:`INFO_LEFT_OUT` where single predictions, labels and explanations are
not there."""
RAW_OUTSIDE = "raw outside of the period"
"""What stands there where those are not there whose batches do not touch the period."""

DECLARATION = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"

_LINE = re.compile(r"([0-9a-f]{64})  ([!-~]+)")


def manifest_text(digests: Mapping[str, str]) -> str:
    """Lines of digest and path, sorted by path.

    >>> manifest_text({"data/a": "0" * 64}) == "0" * 64 + "  data/a" + chr(10)
    True
    """
    return "".join(f"{digests[name]}  {name}\n" for name in sorted(digests))


def parse_manifest(text: str) -> tuple[dict[str, str], list[int]]:
    """Path to digest, and the numbers (from 1) of lines that are not as they should be.

    >>> parse_manifest("0" * 64 + "  data/a" + chr(10) + "nonsense" + chr(10))[1]
    [2]
    """
    digests: dict[str, str] = {}
    wrong = []
    for number, line in enumerate(text.split("\n"), start=1):
        match = _LINE.fullmatch(line)
        if match and match[2] not in digests:
            digests[match[2]] = match[1]
        elif line or number == 1:
            wrong.append(number)
    return digests, wrong


def info_text(fields: Mapping[str, str]) -> str:
    """``bag-info.txt``: one line for each field; line breaks inside a value become spaces."""
    return "".join(f"{name}: {' '.join(value.split())}\n" for name, value in fields.items())


def parse_info(text: str) -> dict[str, str]:
    """The fields of a ``bag-info.txt`` without continued lines, as `info_text` writes it."""
    lines = (line.partition(": ") for line in text.splitlines())
    return {name: value for name, colon, value in lines if colon}

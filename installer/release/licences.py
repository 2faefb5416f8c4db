"""Collect the licences of everything that EdgeWatch runs on, and refuse what nobody has looked at.

    python installer/release/licences.py --out THIRD-PARTY-LICENCES.txt [--extra parquet]
    python installer/release/licences.py --folder DIR      one folder for each distribution

Reads what is installed in the environment that runs it. The same environment gives the same bytes.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution
from pathlib import Path

from licence_names import Policy, licence_of, may_be_shipped, policy
from licence_texts import Text, texts_of

from edgewatch.audit.sbom import ROOT, installed

TOP = Path(__file__).resolve().parents[2]
_RULE = "=" * 100 + "\n"


@dataclass(frozen=True, slots=True)
class Notice:
    """One distribution: its name, its version, its licence, and the texts of it."""

    name: str
    version: str
    licence: str
    texts: tuple[Text, ...]


def notices(
    distributions: dict[str, Distribution], rules: Policy
) -> tuple[list[Notice], list[str]]:
    """The notice of each distribution, and one sentence for each that cannot be shipped so."""
    found, troubles = [_shipped(name, rules) for name in sorted(rules.shipped)], []
    for name, known in sorted(distributions.items()):
        licence = licence_of(known, rules)
        if licence is None:
            troubles.append(f"{name} {known.version}: its metadata names no licence clearly")
        elif not may_be_shipped(licence, rules):
            troubles.append(f"{name} {known.version}: {licence} is not accepted")
        else:
            try:
                texts = tuple(texts_of(known, licence, rules))
            except LookupError as error:
                troubles.append(f"{name} {known.version}: {error.args[0]}")
                continue
            found.append(Notice(name, known.version, licence, texts))
    return found, troubles


def _shipped(name: str, rules: Policy) -> Notice:
    part = rules.shipped[name]
    file = TOP / part.text
    return Notice(name, part.version, part.licence, (Text(file.name, file.read_text("utf-8")),))


def as_text(found: list[Notice]) -> str:
    """All notices as one text: a table first, then the texts."""
    return "".join(_lines(found))


def into_folder(found: list[Notice], folder: Path) -> None:
    """One folder for each distribution, with its texts as files, and the table beside them."""
    for notice in found:
        for text in notice.texts:
            file = folder / notice.name / text.name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text.content, encoding="utf-8")
    (folder / "INDEX").write_text("".join(_table(found)), encoding="utf-8")


def _lines(found: list[Notice]) -> Iterator[str]:
    yield "What EdgeWatch runs on, and under which licences.\n\n"
    yield from _table(found)
    for notice in found:
        yield f"\n{_RULE}{notice.name} {notice.version}: {notice.licence}\n{_RULE}"
        for text in notice.texts:
            yield f"\n--- {text.name}\n\n{text.content.rstrip()}\n"


def _table(found: list[Notice]) -> Iterator[str]:
    for notice in found:
        yield f"{notice.name:28} {notice.version:16} {notice.licence}\n"


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--out", type=Path, help="write all into this text")
    parser.add_argument("--folder", type=Path, help="write one folder for each distribution")
    parser.add_argument("--extra", action="append", default=[], help="also what this extra needs")
    chosen = parser.parse_args()
    # Also of an EdgeWatch from before extras were asked for.
    below = installed(frozenset(chosen.extra)) if chosen.extra else installed()
    found, troubles = notices(
        {name: known for name, (known, _) in below.items() if name != ROOT}, policy()
    )
    if troubles:
        print(*troubles, sep="\n", file=sys.stderr)
        print(
            f"Look at each, then say so in {Path(__file__).parent}/licences.toml.", file=sys.stderr
        )
        return 1
    if chosen.out:
        chosen.out.write_text(as_text(found), encoding="utf-8")
    if chosen.folder:
        into_folder(found, chosen.folder)
    return 0


if __name__ == "__main__":
    sys.exit(main())

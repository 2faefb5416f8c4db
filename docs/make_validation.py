"""Write the generated pages of docs/validation from the TOML beside them: ``make docs``.

requirements.toml holds what EdgeWatch has to do and the tests that show it, hazards.toml what may
go wrong after ISO 14971, soup.toml what it runs on. Numbers are never used again.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).with_name("validation")
MADE = "<!-- Made by docs/make_validation.py from {source}; do not edit. -->\n"
SEVERITY = ("negligible", "minor", "serious", "critical", "catastrophic")
PROBABILITY = ("improbable", "remote", "occasional", "probable", "frequent")


@dataclass(frozen=True, slots=True)
class Requirement:
    """One thing that EdgeWatch has to do. ``tests`` are named below ``tests/``."""

    id: str
    group: str
    text: str
    tests: tuple[str, ...]
    measured: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Hazard:
    """One thing that may go wrong; ``before`` and ``after`` are (severity, probability)."""

    id: str
    name: str
    sequence: str
    harm: str
    before: tuple[int, int]
    control: str
    requirements: tuple[str, ...]
    site: str
    after: tuple[int, int]
    residual: str


@dataclass(frozen=True, slots=True)
class Item:
    """One piece of software of unknown provenance; ``extra`` where it is installed on request."""

    name: str
    does: str
    failure: str
    anomalies: str
    extra: bool = False


def main() -> None:
    """Write every page."""
    for name, text in pages().items():
        (FOLDER / name).write_text(text, encoding="utf-8")


def pages() -> dict[str, str]:
    """Name → text of each page that is made."""
    wanted, feared, items = requirements(), hazards(), soup()
    return {
        "requirements.md": "".join(_requirements(wanted)),
        "traceability.md": "".join(_traceability(wanted, feared)),
        "hazards.md": "".join(_hazards(feared)),
        "soup.md": "".join(_soup(items)),
    }


def requirements() -> list[Requirement]:
    """All of them, in order."""
    return [
        Requirement(
            one["id"],
            group["title"],
            one["text"],
            tuple(one["tests"]),
            tuple(one.get("measured", ())),
        )
        for group in _read("requirements.toml")["group"]
        for one in group["requirement"]
    ]


def hazards() -> list[Hazard]:
    """All of them, in order."""
    found = (dict(one) for one in _read("hazards.toml")["hazard"])
    return [
        Hazard(**{name: _plain(value) for name, value in one.items()})  # type: ignore[arg-type]
        for one in found
    ]


def soup() -> list[Item]:
    """All of them, in order."""
    return [Item(**one) for one in _read("soup.toml")["item"]]


def _read(name: str) -> Mapping[str, Any]:
    return tomllib.loads((FOLDER / name).read_text(encoding="utf-8"))


def _plain(value: object) -> object:
    return tuple(value) if isinstance(value, list) else value


def _requirements(wanted: Sequence[Requirement]) -> Iterator[str]:
    yield "# Requirements\n\n" + MADE.format(source="requirements.toml")
    yield (
        "\nWhat EdgeWatch has to do, for whoever validates an installation. [Traceability]"
        "(traceability.md) names the tests that show each, and the hazards that it controls.\n"
    )
    for group in dict.fromkeys(one.group for one in wanted):
        rows = [(f"**{one.id}**", one.text) for one in wanted if one.group == group]
        yield f"\n## {group}\n\n" + _table(("number", "EdgeWatch shall see to it that …"), rows)


def _traceability(wanted: Sequence[Requirement], feared: Sequence[Hazard]) -> Iterator[str]:
    tests = sum(len(one.tests) for one in wanted)
    yield "# Traceability\n\n" + MADE.format(source="requirements.toml")
    yield (
        f"\nEach of {len(wanted)} requirements, the tests that show it ({tests} entries, all run by"
        " `make test`), what is measured besides, and the hazards that rest on it. A file alone"
        " stands for all tests in it. Where a time is required, tests show what it rests on, and"
        " the program under *measured by* measures it on the machine at hand. A test of the"
        " documentation fails where a test that is named here is no more.\n\n"
    )
    yield _table(
        ("requirement", "tests, below `tests/`", "measured by", "hazards"),
        [
            (
                f"**{one.id}**",
                "<br>".join(f"`{test}`" for test in one.tests),
                "<br>".join(f"`{path}`" for path in one.measured),
                ", ".join(hazard.id for hazard in feared if one.id in hazard.requirements),
            )
            for one in wanted
        ],
    )


def _hazards(feared: Sequence[Hazard]) -> Iterator[str]:
    yield "# Hazards\n\n" + MADE.format(source="hazards.toml")
    yield f"\n{_read('hazards.toml')['method']}\n"
    yield _table(("", *PROBABILITY), list(_matrix(feared)))
    for one in feared:
        yield f"\n## {one.id}: {one.name}\n\n" + _table(("", ""), list(_told(one)))


def _told(one: Hazard) -> Iterator[tuple[str, str]]:
    yield "sequence of events", one.sequence
    yield "harm", one.harm
    yield "before", _class(one.before)
    yield "control in EdgeWatch", f"{one.control} {', '.join(one.requirements)}"
    yield "control by the site", one.site
    yield "after", _class(one.after)
    yield "residual", one.residual


def _class(pair: tuple[int, int]) -> str:
    severity, probability = pair
    words = f"{SEVERITY[severity - 1]}, {PROBABILITY[probability - 1]}"
    return f"S{severity} P{probability}: {words}"


def _matrix(feared: Sequence[Hazard]) -> Iterator[tuple[str, ...]]:
    """Where the hazards stand after the controls, the gravest severity first."""
    for severity in range(len(SEVERITY), 0, -1):
        cells = (
            ", ".join(one.id for one in feared if one.after == (severity, probability))
            for probability in range(1, len(PROBABILITY) + 1)
        )
        yield f"S{severity} {SEVERITY[severity - 1]}", *cells


def _soup(items: Sequence[Item]) -> Iterator[str]:
    yield "# Software of unknown provenance\n\n" + MADE.format(source="soup.toml")
    yield (
        "\nWhat EdgeWatch runs on and did not write (IEC 62304, 3.29 and 8.1.2), what would follow"
        " from its failure, and the anomalies that are known to matter here. The versions are"
        " those of the release's list of components (`edgewatch-VERSION.cdx.json`, and"
        " `sbom.cdx.json` in every bundle); a site that installs from a package index gets those"
        " of `constraints.txt`, with which all tests have passed.\n\n"
    )
    rows = [
        (one.name + (" (on request)" if one.extra else ""), one.does, one.failure, one.anomalies)
        for one in items
    ]
    yield _table(("what", "does", "if it fails", "known anomalies that matter"), rows)


def _table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [heads, ["---"] * len(heads), *rows]
    return "".join(f"| {' | '.join(cells)} |\n" for cells in lines)


if __name__ == "__main__":
    main()

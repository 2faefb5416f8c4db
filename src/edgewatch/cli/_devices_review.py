"""What a person is shown before deciding: what differs, what is affected, who said no before."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from edgewatch.cli._affected import span_words
from edgewatch.cli._output import print_table, say, shown
from edgewatch.cli._slots import slot_shown
from edgewatch.devices.evidence import ADVISORY

BLANK = "(blank)"
"""A field that the equipment has and leaves empty."""
_ADVISORY = {str(layer) for layer in ADVISORY}


def review_of(site: Path, name: str) -> dict[str, Any]:
    """The slot as it is decided on, in the shape of ``devices --json``.

    Raises:
        InputError: no such site or slot.
    """
    return slot_shown(site, name)


def seen_fields(review: Mapping[str, Any]) -> dict[str, str]:
    """The fields shown: a decision covers the unit that has these, and no other."""
    return {
        f"{item['layer']}.{item['field']}": item["value"]
        for item in review["evidence"]
        if item["layer"] not in _ADVISORY
    }


def print_review(review: Mapping[str, Any], slot: str) -> None:
    """Field by field, enrolled beside observed; then the predictions in doubt."""
    say(f"{slot}: {review['unit'] or 'unknown'}, {review['verdict']}: {review['reason']}.")
    rows = _rows(review)
    if rows:
        print_table(("layer", "field", "enrolled", "observed", ""), rows)
    if review["affected"]:
        say(span_words(review["affected"]))
    else:
        say("No prediction is affected.")
    for rejection in review["rejected"]:
        say(
            f"Rejected at {shown(rejection['at'])} by {rejection['by']}: "
            f"{rejection['unit']}: {rejection['note']}"
        )


def _rows(review: Mapping[str, Any]) -> list[tuple[str, str, str, str, str]]:
    """Every field of either side; those that differ come first and are marked."""
    enrolment = review["enrolment"] or {"evidence": []}
    enrolled: dict[tuple[str, str], list[str]] = {}
    for item in enrolment["evidence"]:
        enrolled.setdefault((item["layer"], item["field"]), []).append(item["value"] or BLANK)
    observed = {(i["layer"], i["field"]): i["value"] or BLANK for i in review["evidence"]}
    changed = {(d["layer"], d["field"]) for d in review["differences"]}
    keys = dict.fromkeys([*changed, *enrolled, *observed])
    rows = [
        (*key, " or ".join(enrolled.get(key, [])), observed.get(key, ""), _mark(key, changed))
        for key in keys
    ]
    return sorted(rows, key=lambda row: row[4] == "")


def _mark(key: tuple[str, str], changed: set[tuple[str, str]]) -> str:
    return "differs" if key in changed else ""

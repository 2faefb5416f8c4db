"""How much of a value a site wants kept: ``[model.record]`` of ``site.toml``.

Read by the host program itself, when it makes its session, and without pydantic: a host carries
no more than it must. A file that is missing or wrong gives the defaults; the agent and the command
line are those who say what is wrong with it.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from edgewatch.sdk.paths import config_file

WHOLE_ELEMENTS = 16_384
"""A row of up to this many elements is recorded whole, unless the site says otherwise."""


@dataclass(frozen=True, slots=True)
class RecordPolicy:
    """What is kept of the values of one model.

    ``whole_elements`` counts the elements of one row: a batch of any length is kept whole while
    its rows are small. ``text`` keeps input texts and long output texts, ``raw`` keeps tensors of
    any size.
    """

    whole_elements: int = WHOLE_ELEMENTS
    text: bool = False
    raw: bool = False

    def keeps_whole(self, elements: int) -> bool:
        """Whether a row of so many elements is kept as it is."""
        return self.raw or elements <= self.whole_elements


def read_policy(site: Path, model: str) -> RecordPolicy:
    """What the site says of a model; the defaults where it says nothing that can be understood."""
    import tomllib  # only here: a host without a site.toml does not pay for it

    try:
        raw = tomllib.loads(config_file(site).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return RecordPolicy()
    return _policy_of(_section(raw, model))


def _section(raw: dict[str, Any], model: str) -> dict[str, Any]:
    models = raw.get("model")
    for section in models if isinstance(models, list) else ():
        if isinstance(section, dict) and section.get("name") == model:
            record = section.get("record")
            return record if isinstance(record, dict) else {}
    return {}


def _policy_of(section: dict[str, Any]) -> RecordPolicy:
    limit = section.get("whole_elements", WHOLE_ELEMENTS)
    sound = isinstance(limit, int) and not isinstance(limit, bool) and limit >= 0
    return RecordPolicy(
        whole_elements=limit if sound else WHOLE_ELEMENTS,
        text=section.get("text") is True,
        raw=section.get("raw") is True,
    )

"""A profile of a made-up device that names itself and its value in lines."""

from __future__ import annotations

from typing import Any

from edgewatch.devices.profiles import Profile


def line_profile(**changes: Any) -> Profile:
    """``SN=… v=…`` a line; ``changes`` replace fields of the profile."""
    return Profile.model_validate(
        {
            "id": "own.lines",
            "title": "Lines",
            "mode": "passive",
            "risk": "none",
            "serial": {"baud": [9600]},
            "frame": {"end": "0A"},
            "provides": ["serial"],
            "variants": [{"name": "line", "regex": r"SN=(?P<serial>\w+)"}],
            "source": "none",
            "tests": ["SN=1"],
            "stream": {"decoder": "key-value", "fields": [{"name": "v"}]},
            **changes,
        }
    )

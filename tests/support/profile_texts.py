"""Profiles written in a test: only what matters there has to be said."""

from __future__ import annotations

import tomllib
from typing import Any

from edgewatch.devices.profiles import Profile


def profile_of(text: str, **changes: Any) -> Profile:
    """A profile from the inner lines of a `[[profile]]`; the rest is filled in."""
    given = tomllib.loads(text)
    common: dict[str, Any] = {
        "id": "test.unit",
        "title": "Unit of a test",
        "mode": "active",
        "risk": "low",
        "serial": {"baud": [9600]},
        "source": "this test",
        "tests": ["?"],
        "timeout_s": 0.2,
        "retries": 0,
    }
    return Profile.model_validate({**common, **given, **changes})

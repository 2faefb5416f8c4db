"""``[people]`` of ``site.toml``: how long a PIN holds, and what too many wrong ones bring."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from edgewatch.site.section import Duration, Section

_MINUTE_NS = 60_000_000_000
_DAY_NS = 24 * 60 * _MINUTE_NS
_Bounded = Annotated[Duration, Field(ge=_MINUTE_NS, le=_DAY_NS)]


class PeopleSection(Section):
    """``pin_days``: days after which a PIN must be set anew, 0 for never; ``lock_after``: wrong
    PINs in a row that lock a person out, and ``lock_for`` how long; ``sign_out_after``: time
    without input after which the window signs a person out (21 CFR 11.200, 11.300)."""

    pin_days: int = Field(default=365, ge=0, le=3_660)
    lock_after: int = Field(default=5, ge=3, le=20)
    lock_for: _Bounded = Field(default="15min", validate_default=True)
    sign_out_after: _Bounded = Field(default="10min", validate_default=True)

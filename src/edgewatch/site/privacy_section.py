"""``[privacy]`` of ``site.toml``: whether the record knows cases by their names."""

from __future__ import annotations

from typing import Literal

from edgewatch.site.section import Section


class PrivacySection(Section):
    """``cases``: ``keep`` them as the programs name them, or ``keyed``: only pseudonyms of them
    are recorded, from then on (:mod:`edgewatch.sdk.cases`)."""

    cases: Literal["keep", "keyed"] = "keep"

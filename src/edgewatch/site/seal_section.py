"""``[seal]`` of ``site.toml``: where the keys of the seals are kept."""

from __future__ import annotations

from typing import Literal

from edgewatch.site.section import Section


class SealSection(Section):
    """``keys``: ``"auto"`` takes the keyring of the operating system where it asks nothing."""

    keys: Literal["auto", "file", "keyring"] = "auto"

"""``[window]`` of ``site.toml``: what the people in front of the window may do with it."""

from __future__ import annotations

from edgewatch.site.section import Section


class WindowSection(Section):
    """``leave_kiosk``: whether Esc and F11 lead out of the full screen of ``--kiosk``."""

    leave_kiosk: bool = True

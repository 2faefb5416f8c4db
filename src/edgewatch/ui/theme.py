"""Colours of the window, light and dark, with their contrast computed.

Grey is normal and colour is for what is not (ISA-101). The hues of the priorities are those of
IEC 60601-1-8; yellow and cyan are fills under black text, never text or thin lines. No state is
told by colour alone: each has a shape and a word (see :mod:`edgewatch.ui.widgets.signs`).
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Theme:
    """One set of colours, each as ``#rrggbb``; ``on_x`` is the text that goes onto ``x``."""

    name: str
    window: str
    panel: str
    raised: str
    border: str
    text: str
    muted: str
    grid: str
    focus: str
    series: str
    second: str
    third: str
    reference: str
    accepted: str
    error: str
    changed: str
    on_changed: str
    selection: str
    on_selection: str
    banner: str
    on_banner: str
    neutral: str
    on_neutral: str
    unknown: str
    on_unknown: str
    high: str = "#d92b2b"
    on_high: str = "#ffffff"
    medium: str = "#ffc20a"
    on_medium: str = "#000000"
    low: str = "#33bbee"
    on_low: str = "#000000"


LIGHT = Theme(
    name="light",
    window="#eceef1",
    panel="#ffffff",
    raised="#f6f7f9",
    border="#c3c9d1",
    text="#14181d",
    muted="#4b5762",
    grid="#d8dde3",
    focus="#0b5cad",
    series="#1f6fb2",
    second="#8a4f00",
    third="#5b3f8f",
    reference="#98a3ae",
    accepted="#e3eaf1",
    error="#b01717",
    changed="#ffefc2",
    on_changed="#14181d",
    selection="#cfe3f7",
    on_selection="#14181d",
    banner="#22282f",
    on_banner="#ffffff",
    neutral="#6b7782",
    on_neutral="#ffffff",
    unknown="#5b3f8f",
    on_unknown="#ffffff",
)

DARK = Theme(
    name="dark",
    window="#12161b",
    panel="#1c232b",
    raised="#232b34",
    border="#3b4651",
    text="#e9eef3",
    muted="#a7b3be",
    grid="#333d47",
    focus="#6cb6ff",
    series="#5eb5f0",
    second="#e0a458",
    third="#bda5ee",
    reference="#6f7c89",
    accepted="#26323d",
    error="#ff8f8f",
    changed="#4a3c10",
    on_changed="#fff3d1",
    selection="#27425c",
    on_selection="#ffffff",
    banner="#e9eef3",
    on_banner="#12161b",
    neutral="#75828e",
    on_neutral="#000000",
    unknown="#bda5ee",
    on_unknown="#000000",
)

THEMES = {theme.name: theme for theme in (LIGHT, DARK)}

TEXT_PAIRS = (
    ("text", "window"),
    ("text", "panel"),
    ("text", "raised"),
    ("muted", "window"),
    ("muted", "panel"),
    ("muted", "raised"),
    ("error", "window"),
    ("error", "panel"),
    ("on_changed", "changed"),
    ("on_selection", "selection"),
    ("on_banner", "banner"),
    ("on_high", "high"),
    ("on_medium", "medium"),
    ("on_low", "low"),
    ("on_neutral", "neutral"),
    ("on_unknown", "unknown"),
)
"""Text and what it stands on: each pair has to have a contrast of 4.5 at least."""

LINE_PAIRS = (("series", "panel"), ("second", "panel"), ("third", "panel"), ("focus", "panel"))
"""Lines and what they are drawn on: 3.0 at least (WCAG 2.1, success criterion 1.4.11)."""


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours, 1 to 21, after WCAG 2.1.

    >>> round(contrast("#000000", "#ffffff"), 1)
    21.0
    """
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    channels = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    red, green, blue = (
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue

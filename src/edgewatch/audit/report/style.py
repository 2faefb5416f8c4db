"""Colours that mean something, the same on paper and on screen."""

from __future__ import annotations

VERDICT_COLOURS = {
    "VERIFIED": "#2e7d32",
    "MODEL_ONLY": "#558b2f",
    "UNVERIFIED": "#78909c",
    "MOVED": "#b28704",
    "SUSPECT": "#ef6c00",
    "CHANGED": "#b3261e",
    "MISSING": "#6a1b9a",
    "UNKNOWN_EXTRA": "#b28704",
    "MAINTENANCE": "#1565c0",
}
OTHER_COLOUR = "#455a64"
PRIORITY_COLOURS = {"high": "#b3261e", "medium": "#ef6c00", "low": "#1565c0", "info": "#78909c"}

TRUST_COLOURS = {
    "as-checked": "#2e7d32",
    "with-care": "#b28704",
    "cannot-judge": "#78909c",
    "do-not-rely": "#b3261e",
    "not-watching": "#37474f",
}

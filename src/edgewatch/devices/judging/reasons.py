"""How the kinds of a difference are said."""

from __future__ import annotations

from collections.abc import Mapping

from edgewatch.devices.judging.values import Kind

REASONS: Mapping[Kind, str] = {
    Kind.UNIT: "not as enrolled",
    Kind.FIRMWARE: "the enrolled unit has other firmware",
    Kind.ADAPTER: "the enrolled unit is behind another adapter",
    Kind.PLACE: "plugged in elsewhere",
    Kind.CROSSED: "this is the unit enrolled for slot",
}
ELSEWHERE = "its unit is in slot"

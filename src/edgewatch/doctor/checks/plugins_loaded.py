"""``plugins.loaded``: the plug-ins that the site names load."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from edgewatch.doctor.check import Check
from edgewatch.doctor.examination import Examination
from edgewatch.doctor.finding import Found, failed, not_applicable, ok, together, unknown


def look(examination: Examination) -> Found:
    if not examination.settings.plugins.use:
        return not_applicable("The site uses no plug-ins.")
    probed = examination.prober.plugins(examination.site)
    if probed.answer is None:
        return unknown(f"They could not be tried. {probed.problem}")
    return judge(probed.answer["plugins"])


def judge(plugins: Mapping[str, Any]) -> Found:
    """By what came of loading them in a process of its own.

    >>> judge({"loaded": [], "failed": [["ours", "is not installed", "Install it."]]}).state
    'failed'
    """
    parts = [ok(f"{name} {version} loads.") for name, version in plugins["loaded"]]
    parts += [
        failed(f"{name}: {why}.", remedy, "edgewatch plugins list")
        for name, why, remedy in plugins["failed"]
    ]
    return together(parts, "The site uses no plug-ins.")


CHECK = Check(
    "plugins.loaded",
    "Plug-ins load",
    "What the plug-in brings is missing: a slot of its framing is not read, its metric is not"
    " computed, its sink hears of no alarm.",
    look,
    needs="site",
)

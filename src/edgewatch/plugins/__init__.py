"""Room for others: framings, decoders, metrics and alarm sinks from distributions of their own.

A site names the distributions that it uses under ``[plugins]``; nothing else is loaded. ``api`` has
what a plug-in's author needs: a protocol for each kind, all of version `API`. `use_plugins` loads
those of a site, and says of each that it cannot load why; `hold_plugins` does so for the agent,
which must outlive all of them; the rooms that use them ask `in_use`.
``kit`` holds the tests that ``edgewatch plugins check`` runs on a plug-in.
"""

from __future__ import annotations

from edgewatch.plugins.api import (
    API,
    AlarmNotice,
    AlarmSink,
    Decoder,
    Found,
    Framing,
    Metric,
    Options,
    Rows,
    Splitter,
)
from edgewatch.plugins.plugin import Failure, Loaded, Offer, Plugin
from edgewatch.plugins.registry import hold_plugins, in_use, leave_plugins, use_plugins

__all__ = [
    "API",
    "AlarmNotice",
    "AlarmSink",
    "Decoder",
    "Failure",
    "Found",
    "Framing",
    "Loaded",
    "Metric",
    "Offer",
    "Options",
    "Plugin",
    "Rows",
    "Splitter",
    "hold_plugins",
    "in_use",
    "leave_plugins",
    "use_plugins",
]

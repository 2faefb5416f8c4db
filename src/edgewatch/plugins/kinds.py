"""What an entry point of each group must look like, judged without making anything of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from types import MappingProxyType
from typing import Any, Final, get_args

from edgewatch.plugins.api import ALARM_SINKS, API, DECODERS, FRAMINGS, METRICS
from edgewatch.site.sections import MetricName

_NAME = re.compile(r"[a-z][a-z0-9]*(?:[-_.][a-z0-9]+)*")
_METHODS = {
    FRAMINGS: ("encode", "splitter"),
    DECODERS: ("__call__",),
    METRICS: ("__call__",),
    ALARM_SINKS: ("deliver", "close"),
}
_TASKS = frozenset({"binary", "multiclass", "regression"})

OWN_NAMES: Final = MappingProxyType(
    {
        FRAMINGS: frozenset(
            {
                *("line", "stx-etx", "astm-e1381", "modbus-rtu", "ubx", "medibus", "mllp"),
                *("fixed", "length-prefixed", "slip", "dri", "raw"),
            }
        ),
        DECODERS: frozenset(
            {
                *("key-value", "fixed", "csv", "json", "regex", "binary"),
                *("astm", "hl7", "scpi-poll"),
            }
        ),
        METRICS: frozenset(get_args(MetricName)),
        ALARM_SINKS: frozenset[str](),
    }
)
"""What EdgeWatch has itself, by group. Written out, so that a plug-in is judged the same whichever
of the rooms that own these names have been imported; a test holds it to them."""


def misfit(group: str, name: str, made_of: Any) -> str:
    """Why an object cannot be a plug-in of this group under this name; "" where it can.

    >>> misfit("edgewatch.decoders", "readings", 7)
    'is no class; an entry point names a class'
    """
    return next(_misfits(group, name, made_of), "")


def _misfits(group: str, name: str, made_of: Any) -> Iterator[str]:
    if not isinstance(made_of, type):
        yield "is no class; an entry point names a class"
        return
    version = vars(made_of).get("api", getattr(made_of, "api", None))
    if version != API or isinstance(version, bool):
        said = "does not say its version" if version is None else f"is for version {version!r}"
        yield f"{said} of the plug-in interface; this EdgeWatch knows api = {API}"
    if not _NAME.fullmatch(name):
        yield f"{name!r} is no name; expected such as cobs-crc16"
    if name in OWN_NAMES[group]:
        yield f"{name!r} is a name that EdgeWatch uses itself"
    for method in _METHODS[group]:
        # Every class can be called; what matters is whether its instances can.
        if not any(method in vars(base) for base in made_of.__mro__[:-1]):
            yield f"has no {method}()"
    if group == METRICS:
        yield from _of_metric(made_of)


def _of_metric(made_of: type) -> Iterator[str]:
    title, tasks = getattr(made_of, "title", None), getattr(made_of, "tasks", ())
    if not (isinstance(title, str) and title.strip()):
        yield "has no title"
    if isinstance(tasks, str) or not tasks or not set(tasks) <= _TASKS:
        yield f"tasks is {tasks!r}; expected some of {', '.join(sorted(_TASKS))}"
    if getattr(made_of, "better", None) not in ("more", "less"):
        yield 'better is missing; expected "more" or "less"'

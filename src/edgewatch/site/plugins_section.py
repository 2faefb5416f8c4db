"""``[plugins]`` of ``site.toml``: which plug-ins this site loads, and what each is told."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import Field, field_validator

from edgewatch.site.section import Section

DistributionName = Annotated[str, Field(pattern=r"^[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?$")]
PlainValue = bool | int | float | str | tuple[bool | int | float | str, ...]

_SEPARATORS = re.compile(r"[-_.]+")


def normalised(name: str) -> str:
    """The name of a distribution as it is compared (PyPA, "Names and normalization").

    >>> normalised("EdgeWatch_Sink.Syslog")
    'edgewatch-sink-syslog'
    """
    return _SEPARATORS.sub("-", name).lower()


class PluginsSection(Section):
    """``use``: distributions to load; ``options``: what each entry point is given, by its name.

    Nothing is loaded that is not named here, however it came to be installed.
    """

    use: tuple[DistributionName, ...] = ()
    options: dict[str, dict[str, PlainValue]] = Field(default_factory=dict)

    @field_validator("use")
    @classmethod
    def _each_once(cls, use: tuple[str, ...]) -> tuple[str, ...]:
        names = [normalised(name) for name in use]
        for i, name in enumerate(names):
            if name in names[:i]:
                raise ValueError(f'"{use[i]}" is named twice')
        return use

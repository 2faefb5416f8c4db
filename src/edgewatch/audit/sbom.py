"""The software bill of materials: every package that the EdgeWatch at this site runs on.

CycloneDX 1.6 (ECMA-424), as IEC 81001-5-1 and the FDA's guidance on cybersecurity ask for. It lists
what is installed, not what was asked for, and has neither a time nor a random number in it:
the same installation gives the same bytes.
"""

from __future__ import annotations

import functools
import json
import platform
import re
from collections.abc import Iterator
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from typing import TYPE_CHECKING, Any
from uuid import NAMESPACE_URL, uuid5

from edgewatch import __version__

if TYPE_CHECKING:
    from cyclonedx.model.bom import Bom
    from cyclonedx.model.component import Component

ROOT = "edgewatch"
_SPDX = re.compile(r"[A-Za-z0-9.+() -]+")


@functools.cache
def sbom(sqlite: str, extras: frozenset[str] = frozenset()) -> bytes:
    """The bill of this installation as CycloneDX JSON; made once for a process.

    Args:
        sqlite: the version of the SQLite library that the record is kept with.
        extras: extras of EdgeWatch to name too, where they are known to be installed.
    """
    from cyclonedx.model.bom import Bom
    from cyclonedx.output.json import JsonV1Dot6

    bom = Bom()
    _fill(bom, sqlite, extras)
    content: dict[str, Any] = json.loads(JsonV1Dot6(bom).output_as_string())
    content["metadata"].pop("timestamp", None)
    content.pop("serialNumber", None)
    plain = json.dumps(content, sort_keys=True, separators=(",", ":"))
    content["serialNumber"] = uuid5(NAMESPACE_URL, plain).urn
    return (json.dumps(content, indent=2, sort_keys=True, ensure_ascii=False) + "\n").encode()


def installed(
    extras: frozenset[str] = frozenset(),
) -> dict[str, tuple[Distribution, tuple[str, ...]]]:
    """Name to distribution and the names of those it needs, of EdgeWatch and all below it.

    Args:
        extras: extras of EdgeWatch to look at too; without any, only what it always needs.
    """
    found: dict[str, tuple[Distribution, tuple[str, ...]]] = {}
    waiting = [(ROOT, extras)]
    seen: set[tuple[str, frozenset[str]]] = set()
    while waiting:
        name, wanted = waiting.pop()
        if (name, wanted) in seen:
            continue
        seen.add((name, wanted))
        try:
            known = distribution(name)
        except PackageNotFoundError:
            continue
        needs = list(_needs(known, wanted))
        before = found[name][1] if name in found else ()
        found[name] = (known, tuple(sorted({*before, *(need for need, _ in needs)})))
        waiting += needs
    here = found.keys()
    return {
        name: (known, tuple(need for need in needs if need in here))
        for name, (known, needs) in sorted(found.items())
    }


def _needs(known: Distribution, extras: frozenset[str]) -> Iterator[tuple[str, frozenset[str]]]:
    """Canonical names (PEP 503) and extras of what a distribution asks for on this machine."""
    from packaging.requirements import InvalidRequirement, Requirement
    from packaging.utils import canonicalize_name

    for line in known.requires or ():
        try:
            need = Requirement(line)
        except InvalidRequirement:
            continue
        chosen = [*extras, ""]
        if need.marker is None or any(need.marker.evaluate({"extra": one}) for one in chosen):
            yield canonicalize_name(need.name), frozenset(need.extras)


def _fill(bom: Bom, sqlite: str, extras: frozenset[str]) -> None:
    packages = installed(extras)
    made = {name: _component(name, known) for name, (known, _) in packages.items()}
    root = made.get(ROOT) or _plain(ROOT, __version__, "application")
    below = [_plain("CPython", platform.python_version(), "platform")]
    below.append(_plain("SQLite", sqlite, "library"))
    bom.metadata.component = root
    for name, component in made.items():
        if name != ROOT:
            bom.components.add(component)
    for component in below:
        bom.components.add(component)
    for name, (_, needs) in packages.items():
        extra = below if name == ROOT else []
        bom.register_dependency(made[name], [*(made[need] for need in needs), *extra])


def _component(name: str, known: Distribution) -> Component:
    from cyclonedx.model.component import Component, ComponentType
    from packageurl import PackageURL

    kind = ComponentType.APPLICATION if name == ROOT else ComponentType.LIBRARY
    version = known.version
    return Component(
        name=name,
        version=version,
        type=kind,
        bom_ref=f"{name}@{version}",
        purl=PackageURL("pypi", None, name, version),
        description=_stated(known, "Summary"),
        licenses=_licenses(known),
    )


def _plain(name: str, version: str, kind: str) -> Component:
    from cyclonedx.model.component import Component, ComponentType

    ref = f"{name}@{version}"
    return Component(name=name, version=version, type=ComponentType(kind), bom_ref=ref)


def _licenses(known: Distribution) -> list[Any]:
    """The expression (PEP 639) or the name that the maker states."""
    from cyclonedx.model.license import DisjunctiveLicense, LicenseExpression

    stated = _stated(known, "License-Expression")
    if stated and _SPDX.fullmatch(stated):
        return [LicenseExpression(stated)]
    name = _stated(known, "License")
    return [DisjunctiveLicense(name=name)] if name and len(name) < 80 else []


def _stated(known: Distribution, field: str) -> str | None:
    """A field of the metadata as one line (core metadata specification of PyPA)."""
    return " ".join(known.metadata[field].split()) if field in known.metadata else None

"""How a site was set up is part of its record: what ``site.toml`` and device profiles said, when.

The event ``site.configured`` holds the SHA-256 of the file as it is, its values without what is
private, and field by field what is other than at the event before. A private value that was
changed shows in the digest alone. Where the site uses plug-ins, it says which code of whose that
was: name, version and the digest of the files of each.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

from edgewatch.audit.redact import redacted
from edgewatch.devices.profiles.load import load_profiles
from edgewatch.plugins import Loaded, use_plugins
from edgewatch.sdk.paths import config_file
from edgewatch.site.config import SiteConfig
from edgewatch.store import journal
from edgewatch.store.connection import Connection

KIND: Final = "site.configured"


def note_site(db: Connection, site: Path, config: SiteConfig, now_ns: int) -> bool:
    """Write an event where the site is set up otherwise than was written last; whether it was.

    Call it inside a transaction.

    Raises:
        InputError: a device profile of the site cannot be used.
        OSError: ``site.toml`` cannot be read.
    """
    before = journal.last_detail(db, KIND) or {}
    text = config_file(site).read_bytes()
    fields = fields_of(tomllib.loads(redacted(text).text.decode()))
    now: dict[str, Any] = {
        "sha256": sha256(text).hexdigest(),
        "fields": fields,
        "profiles": _profiles(site, config),
    }
    if config.plugins.use:
        now["plugins"] = plugins_of(use_plugins(site))
    if all(before.get(name) == value for name, value in now.items()):
        return False
    changed = differences(before.get("fields", {}), fields)
    journal.add_event(db, now_ns, KIND, "site.toml", **now, changed=changed)
    return True


def fields_of(section: Mapping[str, Any]) -> dict[str, Any]:
    """Every value by its place; members of a list of sections by their name, if they have one.

    >>> fields_of({"name": "lab", "slot": [{"name": "analyser", "port": "/dev/x"}]})
    {'name': 'lab', 'slot[analyser].name': 'analyser', 'slot[analyser].port': '/dev/x'}
    """
    return dict(_flat(section, ""))


def differences(before: Mapping[str, Any], now: Mapping[str, Any]) -> dict[str, list[Any]]:
    """Field → [before, now] where they differ; None for what is not set.

    >>> differences({"a": 1, "b": 2}, {"b": 3})
    {'a': [1, None], 'b': [2, 3]}
    """
    names = sorted(before.keys() | now.keys())
    pairs = {name: [before.get(name), now.get(name)] for name in names}
    return {name: pair for name, pair in pairs.items() if pair[0] != pair[1]}


def plugins_of(loaded: Loaded) -> dict[str, dict[str, Any]]:
    """What the record says of the plug-ins in use, and of those that are named and are not."""
    found: dict[str, dict[str, Any]] = {
        one.name: {
            "version": one.version,
            "sha256": one.sha256,
            "files": one.files,
            "offers": [f"{offer.group}:{offer.name}" for offer in one.offers],
        }
        for one in loaded.plugins
    }
    return found | {one.name: {"not_loaded": one.why} for one in loaded.failures}


def _flat(value: Any, place: str) -> Iterator[tuple[str, Any]]:
    if isinstance(value, Mapping):
        for name, inner in value.items():
            yield from _flat(inner, f"{place}.{name}" if place else str(name))
    elif isinstance(value, list) and value and all(isinstance(one, Mapping) for one in value):
        for number, inner in enumerate(value):
            yield from _flat(inner, f"{place}[{inner.get('name', number)}]")
    else:
        # A date or a time is no value of JSON.
        plain = isinstance(value, bool | int | float | str | list)
        yield place, value if plain else str(value)


def _profiles(site: Path, config: SiteConfig) -> dict[str, str]:
    """SHA-256 of what the profiles of the site's slots say, by name."""
    if not config.slot:
        return {}
    known = load_profiles(site)
    used = sorted({slot.profile for slot in config.slot} & known.keys())
    return {name: sha256(known[name].model_dump_json().encode()).hexdigest() for name in used}

"""``site.toml`` for the archive: as a bundle has it, and without titles, consents and addresses."""

from __future__ import annotations

import tomllib
from typing import Any, Final

from edgewatch.audit.redact import MARK, redacted
from edgewatch.doctor.archive.pseudonyms import Pseudonyms

# Free text, or what somebody else's plug-in is told.
_LEFT_OUT: Final = frozenset({"name", "title", "consent", "floor_waived_by", "contact"})
_NAMED: Final = frozenset({"model", "slot", "feed"})


def settings_for_support(original: bytes, names: Pseudonyms) -> str:
    """The settings as TOML, with each text gone through; of what is no TOML a digest alone."""
    clean = redacted(original)
    try:
        content = tomllib.loads(clean.text.decode())
    except tomllib.TOMLDecodeError:
        return clean.text.decode()
    import tomlkit

    head = "# Comments are left out, and so is all that is marked as redacted.\n"
    return head + tomlkit.dumps({key: _clean(one, (key,), names) for key, one in content.items()})


def _clean(value: Any, place: tuple[str, ...], names: Pseudonyms) -> Any:
    if len(place) > 2 and place[:2] == ("plugins", "options"):
        names.replaced["setting"] += 1
        return MARK  # whole: a number can be a PIN, and the name of a field a person's
    if isinstance(value, dict):
        return {key: _clean(one, (*place, key), names) for key, one in value.items()}
    if isinstance(value, list):
        return [_clean(one, place, names) for one in value]
    if not isinstance(value, str):
        return value
    if _is_free_text(place):
        names.replaced["setting"] += bool(value)
        return MARK if value else value
    return names.clean(value)


def _is_free_text(place: tuple[str, ...]) -> bool:
    """The name of a model, slot or feed is how everything else speaks of it, and stays."""
    return place[-1] in _LEFT_OUT and not (place[-1] == "name" and place[0] in _NAMED)

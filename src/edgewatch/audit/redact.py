"""``site.toml`` as others may read it: without passwords, contact, and paths that name people.

Comments are left out too, since anything may stand in them. What was taken out is listed at the
top of the text, field by field, so that a reader knows that there was something.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

MARK = "[redacted]"
_PRIVATE_FIELD = re.compile(
    r"contact|pin|user([_-]?name)?|login|credentials?"
    r"|.*(passw(or)?d|passphrase|secret|token|api[_-]?key|private[_-]?key)",
    re.IGNORECASE,
)
_PRIVATE_PARAMETER = re.compile(
    r"(?i)([?&;][^=&;]*(?:passw(?:or)?d|pwd|secret|token|key|pin|auth|user)[^=&;]*=)[^&;#]*"
)
_CREDENTIALS = re.compile(r"(?<=://)[^/?#\s]*@")
_FOLDERS = re.compile(r"(?:~|[A-Za-z]:|\\\\[^\\/]+)?[\\/](?:.*[\\/])?")
# What a model calls its columns may begin with a slash: "/fc/Gemm_output_0".
_COLUMNS = frozenset(
    {"inputs", "outputs", "instruments", "categorical", "measurands", "segments", "map", "limits"}
    | {"score", "positive", "input"}
)
_OF_PLUGINS = "plugins.options."
_OF_THE_SYSTEM = ("/dev/", "\\\\.\\")


@dataclass(frozen=True, slots=True)
class Redacted:
    """A configuration without what is private.

    Attributes:
        text: TOML that reads as the original does, in UTF-8.
        fields: what was taken out, such as ``slot.0.port``, in the order of the file.
    """

    text: bytes
    fields: tuple[str, ...]


def redacted(original: bytes) -> Redacted:
    """Take out of a ``site.toml`` what is private.

    Of a text that is not TOML nothing is kept but its SHA-256: what is private in it cannot be
    told from the rest.

    >>> print(redacted(b'contact = "Ada, 555 0100"').text.decode(), end="")
    # Comments are left out. Redacted: contact
    contact = "[redacted]"
    """
    try:
        content = tomllib.loads(original.decode("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError):
        return Redacted(_unreadable(original), ("all of it: it is not TOML",))
    import tomlkit

    fields: list[str] = []
    clean = {name: _clean(value, name, fields) for name, value in content.items()}
    listed = ", ".join(fields) or "nothing"
    head = f"# Comments are left out. Redacted: {listed}\n"
    return Redacted((head + tomlkit.dumps(clean)).encode(), tuple(fields))


def without_credentials(address: str) -> str:
    """An address without the user, the password and the tokens in it.

    >>> without_credentials("socket://ada:pw@10.0.0.7:4001?token=abc")
    'socket://[redacted]@10.0.0.7:4001?token=[redacted]'
    """
    return _PRIVATE_PARAMETER.sub(rf"\1{MARK}", _CREDENTIALS.sub(f"{MARK}@", address))


def _clean(value: Any, place: str, fields: list[str]) -> Any:
    """The value without what is private; the places where something was are added to fields."""
    if isinstance(value, dict):
        return {name: _clean(one, f"{place}.{name}", fields) for name, one in value.items()}
    if isinstance(value, list):
        return [_clean(one, f"{place}.{i}", fields) for i, one in enumerate(value)]
    # What a plug-in is told may be a password under any name.
    of_plugin = place.startswith(_OF_PLUGINS)
    parts = [part for part in place.split(".") if not part.isdigit()]
    if _COLUMNS.intersection(parts) and not of_plugin:
        return value
    private = value and (of_plugin or _PRIVATE_FIELD.fullmatch(parts[-1]))
    shown = MARK if private else _clean_text(value)
    if shown != value:
        fields.append(place)
    return shown


def _clean_text(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    if "://" in value:
        return without_credentials(value)
    return _without_folders(value)


def _without_folders(path: str) -> str:
    """The name of a file alone where its folder is absolute: that often names a person."""
    folders = _FOLDERS.match(path)
    if folders is None or path.startswith(_OF_THE_SYSTEM) or "\n" in path:
        return path
    return f"{MARK}/{path[folders.end() :]}"


def _unreadable(original: bytes) -> bytes:
    return (
        "# The site.toml of this site was not TOML when the bundle was made, so what is private\n"
        "# in it could not be told from the rest, and none of it is here.\n"
        f"# SHA-256 of the file: {sha256(original).hexdigest()}\n"
    ).encode()

"""What is kept of a text: its length and a token that tells equal texts from different ones.

A text that goes *into* a model is often about a person. Monitoring needs to see that a category
has become rarer, not what it says, so a text is replaced by ``hmac-sha256:<16 hex>:<characters>``.
The token is an HMAC (RFC 2104) under a random key of the site: a plain hash of a short text is
found by hashing every likely text. The key, ``keys/text.key``, never leaves the site; in the hands
of whoever has only the record or a bundle, tokens are random numbers. Where no key can be read or
made, only the length is kept: ``text:<characters>``.
"""

from __future__ import annotations

import contextlib
import os
import secrets
from collections.abc import Callable
from pathlib import Path

from edgewatch.sdk.paths import key_folder
from edgewatch.spool.permissions import create_file, make_folder

Tokenise = Callable[[str], str]
KEY_BYTES = 32
MAX_LABEL = 128
"""An output text longer than this is no class label, and is kept like an input text."""


def length_only(text: str) -> str:
    """All that is kept of a text where there is no key.

    >>> length_only("Ward 3")
    'text:6'
    """
    return f"text:{len(text)}"


class TextTokens:
    """Tokens of one site; the key is read, or made, when the first text comes."""

    def __init__(self, site: Path) -> None:
        self._site = site
        self._key: bytes | None = None

    def __call__(self, text: str) -> str:
        """The token of a text."""
        if self._key is None:
            self._key = site_text_key(self._site)
        if not self._key:
            return length_only(text)
        import hmac

        digest = hmac.digest(self._key, text.encode(errors="replace"), "sha256")
        return f"hmac-sha256:{digest[:8].hex()}:{len(text)}"


def site_text_key(site: Path) -> bytes:
    """The site's key for texts, made by whoever needs it first; ``b""`` where that cannot be."""
    return site_key(site, "text.key")


def site_key(site: Path, name: str) -> bytes:
    """A random key of the site by its file name, as :func:`site_text_key`."""
    path = key_folder(site) / name
    try:
        if not path.exists():
            _make_key(path)
        key = path.read_bytes()
    except OSError:
        return b""
    return key if len(key) == KEY_BYTES else b""


def _make_key(path: Path) -> None:
    """Write a key so that of several processes one wins and none ever sees half of it."""
    make_folder(path.parent)
    made = path.with_name(f".{path.name}-{secrets.token_hex(8)}")
    fd = create_file(made, os.O_WRONLY | os.O_EXCL)
    try:
        os.write(fd, secrets.token_bytes(KEY_BYTES))
    finally:
        os.close(fd)
    try:
        with contextlib.suppress(FileExistsError):
            os.link(made, path)
    finally:
        made.unlink()

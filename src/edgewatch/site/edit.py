"""Changing ``site.toml`` by program, with the comments and the order of whoever wrote it kept.

A change is checked as a whole before it takes the place of the file, in one step: a site is never
without a ``site.toml`` that loads.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from edgewatch.sdk.paths import config_file
from edgewatch.site.config import load_site, parse_site
from edgewatch.site.errors import InputError
from edgewatch.spool.permissions import share

if TYPE_CHECKING:
    from tomlkit import TOMLDocument

ONE_LINE = 6


def change_site(site: Path, change: Callable[[TOMLDocument], None]) -> str:
    """Let ``change`` work on the document, check what comes of it, and put it in force.

    Returns the text as it was, for :func:`restore_site`.

    Raises:
        InputError: there is no site that loads, or what comes of it is not allowed, with line
            and field; the file is then as it was.
    """
    import tomlkit

    load_site(site)
    former = config_file(site).read_text(encoding="utf-8")
    document = tomlkit.parse(former)
    change(document)
    _replace(site, tomlkit.dumps(document))
    return former


def restore_site(site: Path, text: str) -> None:
    """Put an earlier text back in place.

    Raises:
        InputError: the text is no site, or the file cannot be written.
    """
    _replace(site, text)


def append_section(document: TOMLDocument, kind: str, fields: Mapping[str, Any]) -> None:
    """Add a ``[[kind]]`` at the end of those there are, without fields that say nothing.

    >>> import tomlkit
    >>> document = tomlkit.parse('name = "Ward 3"\\n')
    >>> append_section(document, "slot", {"name": "analyser", "title": "", "models": []})
    >>> print(tomlkit.dumps(document).strip())
    name = "Ward 3"
    <BLANKLINE>
    [[slot]]
    name = "analyser"
    """
    import tomlkit

    table = tomlkit.table()
    for key, value in fields.items():
        if value not in (None, "", [], (), {}):
            table.add(key, toml_item(value))
    sections = document.get(kind)
    if sections is None:
        document.add(tomlkit.nl())
        sections = document[kind] = tomlkit.aot()
    sections.append(table)


def set_in_section(document: TOMLDocument, section: str, fields: Mapping[str, Any]) -> None:
    """Set fields of a ``[section]``, which is made at the end where there is none.

    >>> import tomlkit
    >>> document = tomlkit.parse('[drift]\\nmin_rows = 50  # enough here\\n')
    >>> set_in_section(document, "drift", {"min_rows": 80})
    >>> tomlkit.dumps(document)
    '[drift]\\nmin_rows = 80  # enough here\\n'
    """
    import tomlkit

    if section not in document:
        document.add(tomlkit.nl())
        document.add(section, tomlkit.table())
    table: Any = document[section]
    for name, value in fields.items():
        table[name] = toml_item(value)


def toml_item(value: Any) -> Any:
    """A value as TOML; a long list with a line for each of its values, a mapping inline."""
    import tomlkit

    if isinstance(value, Mapping):
        table = tomlkit.inline_table()
        table.update(value)
        return table
    item = tomlkit.item(list(value) if isinstance(value, tuple) else value)
    if isinstance(item, tomlkit.items.Array):
        item.multiline(len(value) > ONE_LINE)
    return item


def _replace(site: Path, text: str) -> None:
    """Check the new text, then put it in place of the file in one step."""
    path = config_file(site)
    parse_site(text, f"{path} (as it would become)")
    new = path.with_name(path.name + ".new")
    try:
        new.write_text(text, encoding="utf-8")
        share(new)
        new.replace(path)
    except OSError as error:
        new.unlink(missing_ok=True)
        raise InputError(
            f"cannot be written ({error.strerror or error})",
            where=str(path),
            expected="a file this user may write",
        ) from error

"""Editing ``site.toml`` by program, with the comments and the order of whoever wrote it kept."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from edgewatch.sdk.paths import config_file
from edgewatch.site.config import ModelSection, load_site, parse_site
from edgewatch.site.errors import InputError

ONE_LINE = 6


def add_model(site: Path, fields: Mapping[str, Any]) -> ModelSection:
    """Add a ``[[model]]`` with the fields that are not None and not empty.

    Raises:
        InputError: the name is taken, or a value is not allowed; the file is then as it was.
    """
    import tomlkit

    name = str(fields["name"])
    if any(model.name == name for model in load_site(site).model):
        raise InputError(
            f'the model "{name}" is declared already',
            where=str(config_file(site)),
            expected="a name that is not in use",
            remedy="Change its [[model]] section there, or take another name.",
        )
    document = tomlkit.parse(config_file(site).read_text(encoding="utf-8"))
    table = tomlkit.table()
    for key, value in fields.items():
        if value is not None and value != []:
            table.add(key, _item(value))
    sections = document.get("model")
    if sections is None:
        document.add(tomlkit.nl())
        sections = document["model"] = tomlkit.aot()
    sections.append(table)
    _replace(site, tomlkit.dumps(document))
    return load_site(site).find_model(name)


def set_model_field(site: Path, name: str, field: str, value: Any) -> None:
    """Set one field of a declared model.

    Raises:
        InputError: no such model, or the value is not allowed; the file is then as it was.
    """
    import tomlkit

    load_site(site).find_model(name)
    document = tomlkit.parse(config_file(site).read_text(encoding="utf-8"))
    for table in document["model"]:
        if table["name"] == name:
            table[field] = _item(value)
    _replace(site, tomlkit.dumps(document))


def _item(value: Any) -> Any:
    """A value as TOML; a long list with a line for each of its values."""
    import tomlkit

    item = tomlkit.item(value)
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
        new.replace(path)
    except OSError as error:
        new.unlink(missing_ok=True)
        raise InputError(
            f"cannot be written ({error.strerror or error})",
            where=str(path),
            expected="a file this user may write",
        ) from error

"""Writing the models of ``site.toml``, with the comments of whoever wrote it kept."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from edgewatch.sdk.paths import config_file
from edgewatch.site.config import ModelSection, load_site
from edgewatch.site.edit import append_section, change_site, toml_item
from edgewatch.site.errors import InputError

if TYPE_CHECKING:
    from tomlkit import TOMLDocument


def add_model(site: Path, fields: Mapping[str, Any]) -> ModelSection:
    """Add a ``[[model]]`` with the fields that are not None and not empty.

    Raises:
        InputError: the name is taken, or a value is not allowed; the file is then as it was.
    """
    name = str(fields["name"])
    if any(model.name == name for model in load_site(site).model):
        raise InputError(
            f'the model "{name}" is declared already',
            where=str(config_file(site)),
            expected="a name that is not in use",
            remedy="Change its [[model]] section there, or take another name.",
        )
    change_site(site, lambda document: append_section(document, "model", fields))
    return load_site(site).find_model(name)


def set_model_field(site: Path, name: str, field: str, value: Any) -> None:
    """Set one field of a declared model.

    Raises:
        InputError: no such model, or the value is not allowed; the file is then as it was.
    """
    load_site(site).find_model(name)

    def change(document: TOMLDocument) -> None:
        tables: Any = document["model"]
        for table in tables:
            if table["name"] == name:
                table[field] = toml_item(value)

    change_site(site, change)

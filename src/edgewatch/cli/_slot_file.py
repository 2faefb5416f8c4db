"""Writing the slots and feeds of ``site.toml``, with the comments of whoever wrote it kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from edgewatch.cli._output import tell
from edgewatch.sdk.paths import config_file
from edgewatch.site.config import FeedSection, load_site
from edgewatch.site.edit import append_section, change_site, toml_item
from edgewatch.site.errors import InputError
from edgewatch.site.running import agent_is_running

if TYPE_CHECKING:
    from tomlkit import TOMLDocument


def add_slot(site: Path, fields: Mapping[str, Any], *, replace: bool) -> dict[str, Any]:
    """Declare a ``[[slot]]``, or change the one of that name; what was declared.

    Raises:
        InputError: no such profile, the name is taken, or a value is not allowed; the file is
            then as it was.
    """
    from edgewatch.devices import load_profiles
    from edgewatch.devices.profiles import profile_named

    name = str(fields["name"])
    profile_named(load_profiles(site), str(fields["profile"]), where=f"slot {name}")
    there = any(slot.name == name for slot in load_site(site).slot)
    if there and not replace:
        raise InputError(
            f'the slot "{name}" is declared already',
            where=str(config_file(site)),
            expected="a name that is not in use",
            remedy="Take another name, or change it with --replace.",
        )

    def change(document: TOMLDocument) -> None:
        if there:
            _update(document, "slot", name, fields)
        else:
            append_section(document, "slot", fields)

    change_site(site, change)
    _tell_agent(site)
    slot = load_site(site).find_slot(name)
    return {**slot.model_dump(mode="json"), "next": f"edgewatch slot preview {name}"}


def map_slot(
    site: Path, slot: str, model: str, renames: Sequence[str], *, every_s: float, take: str
) -> dict[str, Any]:
    """Declare the ``[[feed]]`` that reads a slot for a model; what was declared.

    Raises:
        InputError: no such slot or model, a renaming cannot be read or names an input that the
            model does not have; the file is then as it was.
    """
    from edgewatch.feed.features import FeatureMap

    config = load_site(site)
    config.find_slot(slot)
    mapped = dict(_renaming(text) for text in renames)
    inputs = config.find_model(model).inputs
    if inputs:
        FeatureMap(inputs, mapped)
    existing = next((feed for feed in config.feed if feed.slot == slot), None)
    name = existing.name if existing else _free_name(f"{slot}-to-{model}", config.feed)
    fields: dict[str, Any] = {
        "name": name, "slot": slot, "model": model, "map": mapped,
        "every_s": every_s or None, "take": None if take == "last" else take,
    }  # fmt: skip

    def change(document: TOMLDocument) -> None:
        if existing:
            _update(document, "feed", name, fields, drop=("map", "every_s", "take"))
        else:
            append_section(document, "feed", fields)

    change_site(site, change)
    _tell_agent(site)
    feed = next(feed for feed in load_site(site).feed if feed.name == name)
    return {**feed.model_dump(mode="json"), "next": "edgewatch agent"}


def _renaming(text: str) -> tuple[str, str]:
    code, sign, name = text.partition("=")
    if not (sign and code.strip() and name.strip()):
        raise InputError(f'"{text}" is no mapping', expected="CODE=INPUT")
    return code.strip(), name.strip()


def _free_name(wanted: str, feeds: Sequence[FeedSection]) -> str:
    taken = {feed.name for feed in feeds}
    name, number = wanted[:60], 2
    while name in taken:
        name, number = f"{wanted[:60]}-{number}", number + 1
    return name


def _update(
    document: TOMLDocument,
    kind: str,
    name: str,
    fields: Mapping[str, Any],
    drop: Sequence[str] = (),
) -> None:
    """Set what is said, take out what is to be dropped and not said, leave the rest."""
    tables: Any = document[kind]
    for table in tables:
        if table["name"] != name:
            continue
        for key in drop:
            table.pop(key, None)
        for key, value in fields.items():
            if value not in (None, "", [], {}):
                table[key] = toml_item(value)


def _tell_agent(site: Path) -> None:
    if agent_is_running(site):
        tell("The running agent knows site.toml as it was; restart it to watch this slot.")

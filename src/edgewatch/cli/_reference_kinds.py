"""What a person says of the columns of a reference, kept in ``site.toml`` for the next one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from edgewatch.cli._site_file import set_model_field
from edgewatch.monitors.profile import Kind
from edgewatch.sdk.paths import config_file
from edgewatch.site.config import ModelSection, load_site
from edgewatch.site.errors import InputError

_FIELDS: dict[str, tuple[str, Kind]] = {
    "instruments": ("--instrument", "instrument"),
    "categorical": ("--categorical", "categorical"),
    "measurands": ("--measurand", "measurand"),
}


@dataclass(frozen=True, slots=True)
class Kinds:
    """Columns by what they are said to be; empty where the command line says nothing."""

    instruments: tuple[str, ...] = ()
    categorical: tuple[str, ...] = ()
    measurands: tuple[str, ...] = ()
    segments: tuple[str, ...] = ()

    def given(self) -> dict[str, tuple[str, ...]]:
        """The fields of ``[[model]]`` that the command line sets."""
        return {name: getattr(self, name) for name in self.__slots__ if getattr(self, name)}


def declared_kinds(
    site: Path,
    model: ModelSection,
    kinds: Kinds,
    inputs: Sequence[str],
    outputs: Sequence[str],
) -> ModelSection:
    """The model with what is said of its columns now written into ``site.toml``.

    A feature that is said to be of one kind now is no longer of the kind it was.

    Raises:
        InputError: a name is no input, or of a category no output either, or is said to be of two
            kinds.
    """
    given = kinds.given()
    said = [name for field in _FIELDS for name in given.get(field, ())]
    for field, (option, _) in _FIELDS.items():
        where = option if field in given else f"{config_file(site)}, {field}"
        allowed = inputs if field == "instruments" else [*inputs, *outputs]
        _require_known(given.get(field) or getattr(model, field), allowed, model.name, where)
    twice = [name for name in said if said.count(name) > 1]
    if twice:
        raise InputError(
            f'"{twice[0]}" is said to be of two kinds',
            where=", ".join(option for option, _ in _FIELDS.values()),
            expected="each column in one of them",
        )
    wanted = {
        field: given[field]
        if field in given
        else tuple(name for name in getattr(model, field) if name not in said)
        for field in _FIELDS
    } | ({"segments": kinds.segments} if kinds.segments else {})
    changed = {name: value for name, value in wanted.items() if value != getattr(model, name)}
    # What is taken away first: at no time is a name of two kinds.
    for name in sorted(changed, key=lambda name: len(changed[name])):
        set_model_field(site, model.name, name, list(changed[name]))
    return load_site(site).find_model(model.name) if changed else model


def kinds_of(model: ModelSection) -> dict[str, Kind]:
    """Kind by feature, as far as ``site.toml`` says one."""
    return {name: kind for field, (_, kind) in _FIELDS.items() for name in getattr(model, field)}


def _require_known(names: Iterable[str], features: Sequence[str], model: str, where: str) -> None:
    unknown = [name for name in names if name not in features]
    if unknown:
        raise InputError(
            f'"{unknown[0]}" is no input of the model {model}',
            where=where,
            expected=f"one of: {', '.join(features)}",
        )

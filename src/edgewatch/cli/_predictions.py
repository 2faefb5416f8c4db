"""Predictions as rows: inputs and outputs by name, hardware before and after, trust, label."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from edgewatch.alarms.shapes import rfc3339
from edgewatch.cli._record import reading
from edgewatch.cli._trust_then import TrustThen
from edgewatch.site.config import SiteConfig
from edgewatch.site.errors import InputError
from edgewatch.store import journal, models, predictions
from edgewatch.store.connection import Connection
from edgewatch.store.predictions import Columns

FIXED = ("id", "time", "model", "case", "status", "error", "latency_us", "trust", "affected")


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which predictions; None for no limit."""

    model: str | None = None
    from_ns: int | None = None
    to_ns: int | None = None
    case: str | None = None
    affected: bool = False


def rows_of(site: Path, wanted: Wanted) -> list[dict[str, Any]]:
    """Predictions, oldest first, in the shape of ``predictions --json``.

    Raises:
        InputError: no such site or model.
    """
    with reading(site) as (config, db):
        names = _names(config, db, wanted.model)
        found = [row for name in names for row in _of_model(config, db, name, wanted)]
    found.sort(key=lambda row: (row["time"], row["id"]))
    return found


def _names(config: SiteConfig, db: Connection, name: str | None) -> list[str]:
    met = dict.fromkeys(model.name for model in models.models(db))
    if name is None:
        return list(met)
    if name not in met:
        config.find_model(name)
    return [name]


def _of_model(
    config: SiteConfig, db: Connection, name: str, wanted: Wanted
) -> Iterator[dict[str, Any]]:
    columns = predictions.span(db, name, wanted.from_ns, wanted.to_ns)
    states = predictions.states(db, columns.ids.tolist())
    labels = journal.labels(db, name)
    trust = TrustThen(db, config, name, wanted.from_ns)
    outputs = _output_words(db, name)
    for at in range(len(columns)):
        hardware = states[int(columns.ids[at])]
        affected = any(state["affected"] for state in hardware)
        said = trust.at(int(columns.time_ns[at]), hardware)
        case = columns.cases[at]
        if (wanted.affected and not affected) or (wanted.case not in (None, case)):
            continue
        yield {
            **_values(columns, at, outputs),
            "model": name,
            "hardware": [_hardware(state) for state in hardware],
            "affected": affected,
            "trust": said,
            "label": labels.get(case) if case else None,
        }


def _values(columns: Columns, at: int, output_words: set[str]) -> dict[str, Any]:
    words = dict(columns.texts[at])
    error = words.pop("error", None) if columns.status[at] else None
    ins = dict(zip(columns.input_names, columns.inputs[at].tolist(), strict=True))
    outs = dict(zip(columns.output_names, columns.outputs[at].tolist(), strict=True))
    return {
        "id": int(columns.ids[at]),
        "time": rfc3339(int(columns.time_ns[at])),
        "case": columns.cases[at],
        "status": "error" if columns.status[at] else "ok",
        "error": error,
        "latency_us": float(columns.latency_ns[at]) / 1000,
        "inputs": ins | {k: v for k, v in words.items() if k not in output_words},
        "outputs": outs | {k: v for k, v in words.items() if k in output_words},
    }


def _output_words(db: Connection, name: str) -> set[str]:
    """Names of the outputs as the model declares them: words among them are no inputs."""
    return {
        str(output.get("name"))
        for model in models.models(db, name)
        for output in model.detail.get("outputs", ())
    }


def _hardware(state: dict[str, Any]) -> dict[str, Any]:
    return {
        "slot": state["slot"],
        "before": state["state_before"],
        "after": state["state_after"],
        "affected": bool(state["affected"]),
    }


def write_csv(path: Path, rows: Sequence[dict[str, Any]]) -> None:
    """One line a prediction; an input or output called like a fixed column gets a prefix.

    Raises:
        InputError: the name does not end in .csv, or the file cannot be written.
    """
    if path.suffix.lower() != ".csv":
        raise InputError(
            f"cannot be written as {path.suffix or 'a file without an ending'}",
            where=str(path),
            expected="a name that ends in .csv",
        )
    flat = [_flat(row) for row in rows]
    heads = list(dict.fromkeys([*FIXED, *(head for row in flat for head in row)]))
    try:
        with path.open("w", newline="", encoding="utf-8") as file:
            writer = csv.DictWriter(file, heads, lineterminator="\n")
            writer.writeheader()
            writer.writerows(flat)
    except OSError as error:
        raise InputError(f"cannot be written ({error.strerror})", where=str(path)) from error


def _flat(row: dict[str, Any]) -> dict[str, Any]:
    flat = {name: row[name] for name in FIXED}
    flat["label"] = row["label"]
    for state in row["hardware"]:
        flat[f"{state['slot']} before"] = state["before"]
        flat[f"{state['slot']} after"] = state["after"]
    for word in ("inputs", "outputs"):
        for name, value in row[word].items():
            flat[f"{word} {name}" if name in flat else name] = value
    return flat

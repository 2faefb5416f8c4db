"""The baselines of a model: listing them, finding one, putting one in force, reviewing one."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from edgewatch.cli._acting import signer_for
from edgewatch.cli._output import print_table, rfc3339, say, shown
from edgewatch.cli._record import reading
from edgewatch.cli._settle import commit
from edgewatch.sdk.paths import baseline_folder
from edgewatch.site.actions import BASELINE, REVIEW_BASELINE, send_action
from edgewatch.site.errors import InputError
from edgewatch.store.baselines import BaselineEntry, content_of, entries


def listed(site: Path, name: str) -> list[dict[str, Any]]:
    """The baselines of a model in the shape of ``baseline list --json``, oldest first.

    Raises:
        InputError: no such model.
    """
    with reading(site) as (config, db):
        config.find_model(name)
        return [entry_shown(entry) for entry in entries(db, name)]


def entry_shown(entry: BaselineEntry) -> dict[str, Any]:
    """What is known of a baseline without opening it."""
    review = entry.review
    return {
        "baseline": entry.id,
        "model": entry.model,
        "model_sha256": entry.model_sha256,
        "created_at": rfc3339(entry.created_ns),
        "rows": entry.rows,
        "source": entry.source,
        "label": entry.label,
        "period": None
        if entry.period is None
        else {"from": rfc3339(entry.period[0]), "to": rfc3339(entry.period[1])},
        "is_in_force": entry.is_in_force,
        "in_force": [{"from": rfc3339(a), "to": rfc3339(b)} for a, b in entry.in_force],
        "reviewed": None
        if review is None
        else {"by": review.by, "at": rfc3339(review.time_ns), "note": review.note},
    }


def found_entry(site: Path, name: str, wanted: str | None) -> tuple[BaselineEntry, str]:
    """A baseline by the beginning of its id, or the one in force; and its canonical JSON.

    Raises:
        InputError: no such model, it has no baseline, or none or several are called like that.
    """
    with reading(site) as (config, db):
        config.find_model(name)
        known = entries(db, name)
        entry = _one_of(known, name, wanted, site)
        return entry, content_of(db, entry.id) or ""


def put_in_force(site: Path, name: str, wanted: str, by: str, note: str) -> dict[str, Any]:
    """Measure the model against an earlier baseline from now on.

    Raises:
        InputError: there is no such baseline, or the agent refuses.
    """
    signer = signer_for(site, by, BASELINE)
    entry, content = found_entry(site, name, wanted)
    _restore_file(site, entry, content)
    action = send_action(
        site, BASELINE, name, by=by, note=note, signer=signer, baseline_id=entry.id
    )
    commit(site, action)
    return _shown_again(site, name, entry.id)


def approved(site: Path, name: str, wanted: str | None, by: str, note: str) -> dict[str, Any]:
    """Write down that a person has reviewed a baseline.

    Raises:
        InputError: there is no such baseline, or the agent refuses.
    """
    signer = signer_for(site, by, REVIEW_BASELINE)
    entry, _ = found_entry(site, name, wanted)
    action = send_action(
        site, REVIEW_BASELINE, name, by=by, note=note, signer=signer, baseline_id=entry.id
    )
    commit(site, action)
    return _shown_again(site, name, entry.id)


def say_built(built: dict[str, Any]) -> None:
    """What ``baseline build`` says to a person."""
    counts = f"{len(built['inputs'])} inputs, {len(built['outputs'])} outputs"
    say(f"Baseline of {built['model']} in force: {built['rows']} rows, {counts}.")
    if built["instruments"]:
        say(f"Instrument channels, watched for a step: {', '.join(built['instruments'])}.")
    if built["segments"]:
        say(f"Segments: {', '.join(built['segments'])}.")
    say(f"Id: {built['baseline']}")
    say_limits(built["cannot"])
    say(
        "It is not reviewed yet. Look at it with: edgewatch baseline show "
        f"{built['model']}, then say so with: edgewatch baseline approve {built['model']}"
    )


def say_limits(limits: list[str]) -> None:
    """What a reference cannot support."""
    if limits:
        say("What this reference cannot support:")
    for limit in limits:
        say(f"  {limit}")


def say_list(name: str, found: list[dict[str, Any]]) -> None:
    """What ``baseline list`` says to a person."""
    if not found:
        say(f"{name} has no baseline. Build one with: edgewatch baseline build {name} REFERENCE")
        return
    print_table(
        ("id", "built", "rows", "source", "in force since", "until", "reviewed by"),
        [
            (
                one["baseline"][:12],
                shown(one["created_at"]),
                one["rows"],
                one["source"],
                shown(one["in_force"][-1]["from"]),
                shown(one["in_force"][-1]["to"]),
                one["reviewed"]["by"] if one["reviewed"] else "not reviewed",
            )
            for one in found
        ],
    )


def _one_of(known: list[BaselineEntry], name: str, wanted: str | None, site: Path) -> BaselineEntry:
    if wanted is None:
        found = [entry for entry in known if entry.is_in_force]
    else:
        found = [entry for entry in known if entry.id.startswith(wanted.lower())]
    if len(found) == 1:
        return found[0]
    if not known:
        raise InputError(
            f'the model "{name}" has no baseline',
            where=str(site),
            remedy=f"Build one with: edgewatch baseline build {name} REFERENCE.csv",
        )
    raise InputError(
        f'{len(found) or "no"} baselines of {name} begin with "{wanted}"',
        where=str(site),
        expected=f"one of: {', '.join(entry.id[:12] for entry in known)}",
    )


def _shown_again(site: Path, name: str, baseline_id: str) -> dict[str, Any]:
    with reading(site) as (_, db):
        return next(entry_shown(one) for one in entries(db, name) if one.id == baseline_id)


def _restore_file(site: Path, entry: BaselineEntry, content: str) -> None:
    """The record keeps what the folder may have lost."""
    path = baseline_folder(site) / f"{entry.id}.json"
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")

"""What an erasure would take out, said before it is done, and doing it."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from edgewatch.cli._acting import Who, who_acts
from edgewatch.cli._output import rfc3339
from edgewatch.cli._record import reading
from edgewatch.cli._settle import commit
from edgewatch.sdk.cases import case_keys
from edgewatch.sdk.paths import record_file
from edgewatch.site.actions import ERASE, EXPORT, INCIDENT, send_action
from edgewatch.site.errors import InputError

if TYPE_CHECKING:
    from edgewatch.store.connection import Connection
    from edgewatch.store.personal import About

_LOOKED_BACK = 10_000
_WORDS = {
    "prediction": "predictions",
    "label": "labels",
    "explanation": "explanations",
    "event": "events",
}


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be erased, by whom, and where else it is.

    Attributes:
        subject: what the action is called in the record, which must not name the case.
        bundles: names of bundles with predictions that were exported since the first of them.
        extracts: who took an incident of any of them out of the record, and when.
        damaged: files of a damaged record that still lie beside it.
    """

    who: Who
    note: str
    subject: str
    about: About
    bundles: tuple[str, ...]
    extracts: tuple[str, ...]
    damaged: tuple[str, ...]


def look_up(
    site: Path, case: str | None, prediction_id: int | None, model: str | None, by: str, note: str
) -> Plan:
    """Find what there is; whatever waits in the spool is taken in first.

    Raises:
        InputError: this person may not erase, no reason is given, or there is nothing.
    """
    from edgewatch.store.personal import about_case, about_prediction, keys_of_case, known_models

    if not note.strip():
        raise InputError("an erasure needs a reason", expected="--note TEXT, without the name")
    who = who_acts(site, by, ERASE)
    commit(site)
    with reading(site) as (config, db):
        models = [config.find_model(model).name] if model else known_models(db)
        if prediction_id is not None:
            about = about_prediction(db, models, prediction_id)
            subject = f"prediction {prediction_id}"
        else:
            forms = case_keys(site).lookups(str(case))
            keys = [key for form in forms for key in keys_of_case(form)]
            about = about_case(db, models, keys, everywhere=model is None)
            subject = "a case"
        bundles = tuple(_bundles(db, about.from_ns))
        extracts = tuple(_extracts(db, about.numbers.get("prediction", ())))
    if not about.numbers:
        what = f"case {case}" if case is not None else f"prediction {prediction_id}"
        raise InputError(f"the record holds nothing of {what}", where=str(record_file(site)))
    return Plan(who, note, subject, about, bundles, extracts, tuple(_damaged(site)))


def said(plan: Plan) -> Iterator[str]:
    """What it comes to, in lines for the person who decides."""
    counts = ", ".join(_counted(table, len(ids)) for table, ids in plan.about.numbers.items())
    yield f"To be erased: {counts}."
    if plan.about.models:
        yield f"Models: {', '.join(plan.about.models)}."
    if plan.about.from_ns is not None and plan.about.to_ns is not None:
        yield f"Predicted from {rfc3339(plan.about.from_ns)} to {rfc3339(plan.about.to_ns)}."
    if len(plan.about.cases) > 1:
        yield f"Case keys: {', '.join(plan.about.cases[:20])}."
    yield "Not erased: counts and distributions over many predictions, which name nobody."
    yield "The spool keeps its own copy until a day after the program's file there has ended."
    if plan.bundles:
        yield f"Bundles exported meanwhile keep it; erase them too: {', '.join(plan.bundles)}."
    if plan.extracts:
        yield f"So do extracts of an incident; ask for them: {', '.join(plan.extracts)}."
    if plan.damaged:
        yield f"So do files of a damaged record; delete them: {', '.join(plan.damaged)}."


def _counted(table: str, n: int) -> str:
    return f"{n} {_WORDS[table] if n != 1 else table}"


def carry_out(site: Path, plan: Plan) -> dict[str, Any]:
    """Have the agent erase it; what was done.

    Raises:
        InputError: the agent refused.
    """
    action = send_action(
        site,
        ERASE,
        plan.subject,
        by=plan.who.name,
        note=plan.note,
        signer=plan.who.signer,
        numbers=plan.about.numbers,
    )
    commit(site, action)
    counts = {_WORDS[table]: len(ids) for table, ids in plan.about.numbers.items()}
    return {
        "records": sum(counts.values()),
        "erased": counts,
        "models": list(plan.about.models),
        "from": None if plan.about.from_ns is None else rfc3339(plan.about.from_ns),
        "to": None if plan.about.to_ns is None else rfc3339(plan.about.to_ns),
        "token": action.token,
        "bundles": list(plan.bundles),
        "extracts": list(plan.extracts),
        "damaged": list(plan.damaged),
    }


def _bundles(db: Connection, from_ns: int | None) -> Iterator[str]:
    """Bundles that were exported since the first of these predictions, and may hold them."""
    from edgewatch.store.journal import actions_of

    if from_ns is not None:
        newest_first = actions_of(db, EXPORT, _LOOKED_BACK)
        made = {one["subject"]: one["payload"].get("made", True) for one in reversed(newest_first)
                if one["time_ns"] >= from_ns}  # fmt: skip
        yield from sorted(name for name in made if made[name])


def _extracts(db: Connection, ids: Collection[int]) -> Iterator[str]:
    """Incidents that were extracted of one of these predictions."""
    from edgewatch.store.journal import actions_of

    for one in actions_of(db, INCIDENT, _LOOKED_BACK):
        if not set(ids).isdisjoint(one["payload"].get("predictions", ())):
            yield f"by {one['by']} at {rfc3339(one['time_ns'])}"


def _damaged(site: Path) -> Iterator[str]:
    """Records that were salvaged, kept beside the one that took their place."""
    record = record_file(site)
    for path in sorted(record.parent.glob(f"{record.name}.damaged-*")):
        if not path.name.endswith((".json", "-wal", "-shm")):
            yield path.name

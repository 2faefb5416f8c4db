"""``report incident``: what is known of one case, read, proved and written."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from edgewatch.cli._output import tell
from edgewatch.site.errors import InputError

if TYPE_CHECKING:
    from edgewatch.audit.reports.incident import Known, Receipt
    from edgewatch.cli._predictions import Teller
    from edgewatch.site.config import SiteConfig
    from edgewatch.store.connection import Connection

SUFFIXES = (".zip", ".json", ".html", ".pdf")
_NAMED = 5
_EXPLAINED = 3
"""Of a case with more predictions than these, the newest ones are explained."""


@dataclass(frozen=True, slots=True)
class Which:
    """The case, or the number of the prediction; and the model, where that leaves a choice.

    ``keys``: every key under which the case may stand in the record.
    """

    case: str | None
    prediction_id: int | None
    model: str | None
    keys: tuple[str, ...] = ()


def incident_at(site: Path, which: Which) -> dict[str, Any]:
    """Everything known of a case, with its proof, as values for JSON.

    Raises:
        InputError: there is no such case or prediction, or the record cannot be read.
    """
    from edgewatch import __version__
    from edgewatch.audit.reports.incident import incident_of
    from edgewatch.audit.seals.log import LogError
    from edgewatch.cli._record import reading
    from edgewatch.sdk.cases import case_keys
    from edgewatch.store.connection import one_view

    if which.case is not None:
        which = replace(which, keys=tuple(case_keys(site).lookups(which.case)))
    with reading(site) as (config, db), one_view(db):
        known, receipt = _known(site, config, db, which), _receipt(site, db)
        try:
            return incident_of(db, config.name, __version__, known, receipt)
        except LogError as error:
            raise InputError(
                f"the seals of the record do not hold together: {error}",
                where=str(site),
                remedy="See what is not as it was with: edgewatch verify",
            ) from error


def incident_bytes(incident: dict[str, Any], suffix: str) -> bytes:
    """The incident as a file of this kind; a zip file holds all of them."""
    from edgewatch.audit.document import to_html, to_pdf
    from edgewatch.audit.reports.files import json_bytes, zip_bytes
    from edgewatch.audit.reports.incident_document import incident_document

    document = incident_document(incident)
    makers: dict[str, Callable[[], bytes]] = {
        ".json": lambda: json_bytes(incident),
        ".html": lambda: to_html(document),
        ".pdf": lambda: to_pdf(document),
    }
    if suffix in makers:
        return makers[suffix]()
    return zip_bytes({f"incident{ending}": make() for ending, make in makers.items()})


def subject_of(incident: dict[str, Any]) -> str:
    """What the record calls it: never by its case, which an erasure could not take out again."""
    numbers = [str(row["id"]) for row in incident["predictions"]]
    more = f" and {len(numbers) - _NAMED} more" if len(numbers) > _NAMED else ""
    return f"prediction {', '.join(numbers[:_NAMED])}{more}"


def _known(site: Path, config: SiteConfig, db: Connection, which: Which) -> Known:
    from edgewatch.audit.reports.incident import Known
    from edgewatch.cli._damage import Damage
    from edgewatch.cli._predictions import Teller, Wanted
    from edgewatch.store.by_id import keys_of, of_id

    model = _model(db, which)
    wanted = Wanted(model, case=which.keys or None)
    if which.prediction_id is not None:
        row = of_id(db, model, which.prediction_id)
        if row is None:
            raise _nothing(which)
        wanted = Wanted(model, int(row.time_ns[0]), int(row.time_ns[0]) + 1)
    with Damage() as damage:
        rows = _rows(Teller(config, db, wanted, damage), which)
    if not rows:
        raise _nothing(which)
    keys = keys_of(db, [row["id"] for row in rows])
    return Known(model, rows[0]["case"], rows, keys, _explanations(site, model, rows))


def _rows(teller: Teller, which: Which) -> list[dict[str, Any]]:
    number = which.prediction_id
    return [row for row in teller.rows() if number is None or row["id"] == number]


def _model(db: Connection, which: Which) -> str:
    """The model that is meant: the only one that has such a prediction, unless it was named."""
    from edgewatch.store.by_id import keys_of
    from edgewatch.store.cases import known_cases
    from edgewatch.store.models import models

    versions = {model.id: model.name for model in models(db)}
    if which.prediction_id is not None:
        found = [versions[version] for _, version, _ in keys_of(db, [which.prediction_id])]
    else:
        names = dict.fromkeys(versions.values())
        found = [name for name in names if known_cases(db, name, which.keys)]
    if which.model is not None:
        found = [name for name in found if name == which.model]
    if len(found) > 1:
        raise InputError(
            f"{len(found)} models have predictions of this case",
            expected=f"--model with one of: {', '.join(found)}",
        )
    if not found:
        raise _nothing(which)
    return found[0]


def _nothing(which: Which) -> InputError:
    what = f"prediction {which.prediction_id}" if which.case is None else f'case "{which.case}"'
    of_model = f" by the model {which.model}" if which.model else ""
    return InputError(
        f"the record holds no {what}{of_model}",
        remedy="List what it holds with: edgewatch predictions",
    )


def _explanations(site: Path, model: str, rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Worked out now; a model that cannot be asked any more is no reason to tell nothing."""
    from edgewatch.cli._explain import Wanted, explain_of

    found = []
    for row in rows[-_EXPLAINED:]:
        try:
            found.append(explain_of(site, model, Wanted(prediction_id=row["id"])))
        except (InputError, ValueError) as error:
            tell(f"Prediction {row['id']} is not explained: {error}")
    return [{k: v for k, v in one.items() if k not in ("load_ms", "elapsed_ms")} for one in found]


def _receipt(site: Path, db: Connection) -> Receipt | None:
    from edgewatch.audit.keys import site_key
    from edgewatch.audit.reports.incident import Receipt
    from edgewatch.audit.seals.receipts import receipt_of_record

    try:
        given = receipt_of_record(db, site_key(site), where=site)
    except InputError as error:
        tell(f"There is no proof in it: {error}")
        return None
    return Receipt(given.text, given.verifier.text, given.checkpoint.size)

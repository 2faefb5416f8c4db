"""``report period``: rates of a period, worked out and written."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from edgewatch.cli._output import tell
from edgewatch.site.errors import InputError

if TYPE_CHECKING:
    from edgewatch.audit.report.performed import Performed
    from edgewatch.audit.reports.period import PeriodReport
    from edgewatch.audit.times import Period
    from edgewatch.site.config import SiteConfig
    from edgewatch.store.connection import Connection

SUFFIXES = (".pdf", ".html", ".json", ".csv")


def period_at(
    site: Path, from_ns: int | None, to_ns: int | None, step_ns: int | None, model: str | None
) -> PeriodReport:
    """The report of a period; of the whole record where no ends are given.

    Raises:
        InputError: no such model, an empty record or period, or too many steps.
    """
    from edgewatch import __version__
    from edgewatch.audit.reports.period import PeriodReport, default_step_ns, period_series
    from edgewatch.cli._record import reading
    from edgewatch.store.connection import one_view
    from edgewatch.store.models import models

    with reading(site) as (config, db), one_view(db):
        met = tuple(dict.fromkeys(one.name for one in models(db)))
        if model is not None and model not in met:
            config.find_model(model)
        names = met if model is None else (model,)
        period = _period(db, from_ns, to_ns, site)
        step = step_ns or default_step_ns(period)
        performance = _performance(site, config, db, names, period, step)
        try:
            series = period_series(db, config, period, step, performance, model)
        except ValueError as error:
            raise InputError(str(error), expected="a longer --step, or a shorter period") from error
        return PeriodReport(config.name, __version__, period, step, names, series)


def period_bytes(report: PeriodReport, suffix: str) -> bytes:
    """The report as a file of this kind."""
    from edgewatch.audit.document import to_html, to_pdf
    from edgewatch.audit.reports.files import json_bytes
    from edgewatch.audit.reports.period_document import period_csv, period_document, period_json

    makers: dict[str, Callable[[], bytes]] = {
        ".pdf": lambda: to_pdf(period_document(report)),
        ".html": lambda: to_html(period_document(report)),
        ".json": lambda: json_bytes(period_json(report)),
        ".csv": lambda: period_csv(report),
    }
    return makers[suffix]()


def _period(db: Connection, from_ns: int | None, to_ns: int | None, site: Path) -> Period:
    from edgewatch.audit.record_queries import chosen_period, extent

    known = extent(db)
    if known is None:
        raise InputError("the record is empty", where=str(site), expected="something to report")
    return chosen_period(known, from_ns, to_ns)


def _performance(
    site: Path,
    config: SiteConfig,
    db: Connection,
    names: tuple[str, ...],
    period: Period,
    step_ns: int,
) -> list[Performed]:
    """Of each declared model, in windows that are the steps of the report."""
    from edgewatch.audit.report.performed import performed
    from edgewatch.cli._drift_settings import Cut
    from edgewatch.cli._performance import Asked, performance_in

    declared = {model.name for model in config.model}
    found = []
    for name in (name for name in names if name in declared):
        asked = Asked(period.from_ns, period.to_ns, Cut(length_ns=step_ns))
        try:
            found.append(performed(performance_in(db, config, site, name, asked, told=True)))
        except (InputError, ValueError) as error:
            tell(f"The performance of {name} is not in the report: {error}")
    return found

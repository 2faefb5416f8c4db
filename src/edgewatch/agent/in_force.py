"""The baseline that a model is measured against, also where its file is gone or spoilt."""

from __future__ import annotations

import logging
import time
from pathlib import Path

from edgewatch.monitors.baseline import Baseline, load_baseline, parse_baseline
from edgewatch.sdk.paths import baseline_folder
from edgewatch.site.errors import InputError
from edgewatch.store import journal
from edgewatch.store.baselines import content_of
from edgewatch.store.connection import Connection
from edgewatch.store.measures import active_baseline

log = logging.getLogger("edgewatch.agent")


def baseline_in_force(site: Path, db: Connection, model: str) -> Baseline | None:
    """Read the baseline in force; from the record where its file cannot be used.

    One that cannot be read at all leaves the model without a baseline, which its trust says, a
    warning in the log, and an event ``baseline.unreadable``: the agent goes on, so that another one
    can be built.
    """
    baseline_id = active_baseline(db, model)
    if baseline_id is None:
        return None
    path = baseline_folder(site) / f"{baseline_id}.json"
    try:
        return load_baseline(path)
    except InputError as damage:
        try:
            return _restored(db, path, baseline_id)
        except InputError as error:
            log.warning("nothing is compared for the model %s: %s", model, damage)
            detail = {"file": str(damage), "record": str(error)}
            journal.add_event(db, time.time_ns(), "baseline.unreadable", model, **detail)
            return None


def _restored(db: Connection, path: Path, baseline_id: str) -> Baseline:
    """From the record, whose content is put in the place of the file."""
    content = (content_of(db, baseline_id) or "").encode()
    baseline = parse_baseline(content, baseline_id, f"the record, baseline {baseline_id}")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return baseline

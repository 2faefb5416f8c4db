"""Reading a file of late labels and sending them into the spool."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

from edgewatch.cli._record import reading
from edgewatch.cli._settle import commit
from edgewatch.feed.columns import labels_of, require_columns
from edgewatch.monitors.tables import read_table
from edgewatch.sdk.cases import case_keys
from edgewatch.sdk.paths import spool_folder
from edgewatch.site.config import load_site
from edgewatch.spool import Kind, SegmentWriter
from edgewatch.store import predictions


def send_labels(site: Path, model: str, path: Path, case: str, label: str) -> dict[str, Any]:
    """Send the labels of a file, and say which cases have no prediction.

    Raises:
        InputError: no such model, or the file lacks one of the columns.
    """
    load_site(site).find_model(model)
    found, blank = _read(path, case, label)
    keys = case_keys(site)
    writer = SegmentWriter(spool_folder(site), "labels")
    try:
        at_ns = time.time_ns()
        for name, value in found:
            body = keys.label_body(model, name, value)
            writer.append_json(Kind.LABEL, body, wall_ns=at_ns)
        writer.sync()
    finally:
        writer.close()
    commit(site)
    unknown = _unknown(site, model, [name for name, _ in found])
    return {
        "model": model,
        "labels": len(found),
        "joined": len(found) - sum(name in unknown for name, _ in found),
        "blank": blank,
        "unknown_cases": sorted(unknown),
    }


def _read(path: Path, case: str, label: str) -> tuple[list[tuple[str, str | float]], int]:
    """(case, label) of each row that has both, and how many have not."""
    table = read_table(path, text=[case])
    require_columns(table, [label], path)
    values = labels_of(table, label)
    cases = [text.strip() for text in table.text[case]]
    pairs = [(c, v) for c, v in zip(cases, values, strict=True) if c and v is not None]
    return pairs, table.rows - len(pairs)


def _unknown(site: Path, model: str, cases: list[str]) -> set[str]:
    with reading(site) as (_, db):
        keys = case_keys(site)
        forms = {case: keys.lookups(case) for case in cases}
        known = predictions.known_cases(db, model, [key for some in forms.values() for key in some])
        return {case for case, some in forms.items() if known.isdisjoint(some)}

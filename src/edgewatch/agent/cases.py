"""Under which key a case stands in the record: as it came, or as a pseudonym.

Programs that record through EdgeWatch have replaced case keys before they wrote them, where the
site says so. What comes from others, or from before, is replaced here at the latest.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from edgewatch.sdk.cases import CaseKeys, is_token
from edgewatch.site.config import SiteConfig
from edgewatch.store.cases import known_cases
from edgewatch.store.connection import Connection


class CaseKeeper:
    """Gives the case keys of what comes out of the spool."""

    def __init__(self, site: Path, config: SiteConfig, db: Connection) -> None:
        self._db = db
        self._keys = CaseKeys(site, keyed=config.privacy.cases == "keyed")

    def of_prediction(self, case: str) -> str:
        """Of a prediction, or of a batch before its rows are numbered; "" for none."""
        return self._keys.kept(case) if case else ""

    def of_label(self, body: Mapping[str, Any]) -> str:
        """Of the body of a label: that of a row of a batch only where there is such a row.

        Raises:
            ValueError, KeyError: the body is none of a label, or its case cannot be replaced.
        """
        model, case = str(body["model"]), str(body["case"])
        if self._keys.keyed and not is_token(case):
            body = self._keys.label_body(model, case, None)
        row = body.get("row")
        if isinstance(row, str) and is_token(row) and known_cases(self._db, model, [row]):
            return row
        return str(body["case"])

    def of_event(self, detail: dict[str, Any]) -> dict[str, Any]:
        """The detail of an event; the case that it names, if it does, is replaced."""
        case = detail.get("case")
        if not isinstance(case, str) or not case:
            return detail
        return detail | {"case": self._keys.kept(case)}

"""What a report is about."""

from __future__ import annotations

from dataclasses import dataclass, field

from edgewatch.audit.report.performed import Performed
from edgewatch.audit.times import Period
from edgewatch.site.config import SiteConfig
from edgewatch.store.connection import Connection


@dataclass(frozen=True, slots=True)
class Subject:
    """A snapshot of a record, and what the record itself does not hold.

    Attributes:
        db: a reader on the snapshot.
        site: the site's name.
        period: what the report covers.
        extent: from the first to the last thing in the record; None if it is empty.
        chosen: whether a person limited the period.
        fingerprint: of the site key that signs the bundle.
        version: of the EdgeWatch that writes the report.
        raw: whether single predictions and labels go into the bundle.
        config: of the site; what it would be without any setting where it cannot be read.
        performance: of each model, where somebody worked it out: that takes the baselines.
    """

    db: Connection
    site: str
    period: Period
    extent: Period | None
    chosen: bool
    fingerprint: str
    version: str
    raw: bool = True
    config: SiteConfig = field(default_factory=SiteConfig)
    performance: tuple[Performed, ...] = ()

"""What keeps alarms of a site from calling: its configuration, and what its people decided."""

from __future__ import annotations

from edgewatch.alarms import OutOfService, Suppression
from edgewatch.site.config import SiteConfig
from edgewatch.store import alarm_service
from edgewatch.store.connection import Connection


def suppressions_of(config: SiteConfig) -> tuple[Suppression, ...]:
    """``[[alarms.suppress]]`` of ``site.toml``."""
    return tuple(
        Suppression(one.while_, one.code, one.slot, one.model) for one in config.alarms.suppress
    )


def taken_out_of_service(db: Connection) -> list[OutOfService]:
    """What people have taken out of service and nobody has returned yet."""
    names = OutOfService.__slots__
    return [
        OutOfService(**{name: row[name] for name in names})
        for row in alarm_service.out_of_service(db)
    ]

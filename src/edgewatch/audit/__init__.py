"""Proof: the site's key, seals, audit bundles, their verification, and reports.

A bundle opens and verifies with stock tools (`sha256sum`, `ssh-keygen`, any BagIt library), so
that nobody has to trust EdgeWatch in order to check it. What makes and checks bundles reads
snapshots of the record; only seals, and what accounts for retention and erasure, write to it, in
the agent's own transactions.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from edgewatch.audit.bundle import BundleSummary, MoreFiles, export_bundle
    from edgewatch.audit.errors import ExportCancelledError
    from edgewatch.audit.findings import Finding
    from edgewatch.audit.keys import SiteKey, site_key
    from edgewatch.audit.known import Known
    from edgewatch.audit.opened import unpack_bundle
    from edgewatch.audit.personal import Personal
    from edgewatch.audit.preview import Preview, preview_bundle
    from edgewatch.audit.progress import Progress
    from edgewatch.audit.verification import Verification
    from edgewatch.audit.verify import verify_bundle

__all__ = [
    "BundleSummary",
    "ExportCancelledError",
    "Finding",
    "Known",
    "MoreFiles",
    "Personal",
    "Preview",
    "Progress",
    "SiteKey",
    "Verification",
    "export_bundle",
    "preview_bundle",
    "site_key",
    "unpack_bundle",
    "verify_bundle",
]

_HOMES = {
    "BundleSummary": "bundle",
    "ExportCancelledError": "errors",
    "Finding": "findings",
    "Known": "known",
    "MoreFiles": "bundle",
    "Personal": "personal",
    "Preview": "preview",
    "Progress": "progress",
    "SiteKey": "keys",
    "Verification": "verification",
    "export_bundle": "bundle",
    "preview_bundle": "preview",
    "site_key": "keys",
    "unpack_bundle": "opened",
    "verify_bundle": "verify",
}


def __getattr__(name: str) -> Any:
    """Import what is asked for, and no more: an agent that seals writes no bundles."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    value = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    globals()[name] = value
    return value

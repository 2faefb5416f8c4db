"""What goes into a bundle: every payload file but the record itself, from one snapshot."""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path

from edgewatch.audit import bag
from edgewatch.audit.checkpoint_files import checkpoint_files
from edgewatch.audit.document import Document, Paragraph, Section, to_html, to_pdf
from edgewatch.audit.errors import ODD_VALUES
from edgewatch.audit.keys import SiteKey
from edgewatch.audit.record_queries import baselines, model_counts
from edgewatch.audit.redact import redacted
from edgewatch.audit.report import Subject, document, limits
from edgewatch.audit.sbom import sbom
from edgewatch.audit.seals.log import LogError
from edgewatch.audit.tables import csv_files
from edgewatch.audit.times import rfc3339
from edgewatch.sdk.paths import config_file
from edgewatch.site.config import SiteConfig, parse_site
from edgewatch.site.errors import InputError

_PLAIN_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}")


def site_text(site: Path) -> bytes:
    """``site.toml`` as it is. Raises :class:`InputError` where there is none."""
    path = config_file(site)
    try:
        return path.read_bytes()
    except OSError as error:
        raise InputError(
            f"cannot be read ({error.strerror or error})",
            where=str(path),
            expected="the site.toml of a site",
        ) from error


def site_config(site: Path, text: bytes) -> tuple[str, SiteConfig]:
    """The site's name and settings; where ``site.toml`` is not as it should be, its folder's name
    and no settings.

    A site with a broken configuration is one whose record is wanted most.
    """
    try:
        config = parse_site(text.decode("utf-8"))
    except (InputError, UnicodeDecodeError):
        return site.resolve().name, SiteConfig()
    return config.name, config


def payload(subject: Subject, configuration: bytes, key: SiteKey) -> dict[str, bytes]:
    """Path in the bag to content, in the order in which they are written."""
    report = _report(subject)
    files = {
        bag.REPORT: to_html(report),
        bag.REPORT_PDF: to_pdf(report),
        bag.ALLOWED_SIGNERS: f"{key.allowed_signer}\n".encode(),
        bag.PUBLIC_KEY: f"{key.public_line}\n".encode(),
        bag.SITE: redacted(configuration).text,
        bag.SBOM: sbom(_sqlite(subject)),
        f"{bag.PAYLOAD}models.json": _models(subject),
        **{bag.PAYLOAD + k: v for k, v in csv_files(subject.db, subject.period).items()},
        **_baselines(subject),
        **_checkpoint(subject, key),
    }
    return dict(sorted(files.items()))


def _report(subject: Subject) -> Document:
    """The report; where an altered value stops it, one that says so: the record is wanted more."""
    try:
        return document(subject)
    except ODD_VALUES as error:
        why = f"The record cannot be read in full ({type(error).__name__}: {error})."
        told = Paragraph(f"{why} The file log.db beside this report is as it was at the site.")
        sections = (Section("This report could not be written", (told,)), limits.section(subject))
        return Document(f"EdgeWatch report: {subject.site}", sections)


def _checkpoint(subject: Subject, key: SiteKey) -> dict[str, bytes]:
    """Nothing where the seals make no log: a record that was tampered with is wanted too."""
    try:
        return checkpoint_files(subject.db, key, subject.period)
    except LogError:
        return {}


def _sqlite(subject: Subject) -> str:
    return str(subject.db.execute("SELECT sqlite_version()").fetchone()[0])


def _models(subject: Subject) -> bytes:
    found = [
        {
            "name": row["name"],
            "sha256": row["sha256"],
            "first_at": rfc3339(row["first_ns"]),
            "last_at": rfc3339(row["last_ns"]),
            "predictions": row["predictions"],
            "errors": row["errors"],
        }
        for row in model_counts(subject.db, subject.period)
    ]
    return (json.dumps(found, indent=2, ensure_ascii=False) + "\n").encode()


def _baselines(subject: Subject) -> dict[str, bytes]:
    files = {}
    for row in baselines(subject.db):
        content = str(row["content"]).encode()
        name = str(row["id"])
        if not _PLAIN_NAME.fullmatch(name):
            name = hashlib.sha256(content).hexdigest()
        files[f"{bag.PAYLOAD}baselines/{name}.json"] = content
    return files

"""The last step of an export: payload, tag files and signature into one zip file."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path

from edgewatch.audit import bag, standalone
from edgewatch.audit.container import ContainerWriter
from edgewatch.audit.keys import SiteKey
from edgewatch.audit.readme import readme_text
from edgewatch.audit.report import Subject
from edgewatch.audit.times import rfc3339

Sources = Mapping[str, bytes | Path]
"""Path in the bag to content, or to the file that holds it."""


def pack(
    path: Path,
    sources: Sources,
    subject: Subject,
    key: SiteKey,
    *,
    left_out: str | None,
    tick: Callable[[float], None],
) -> int:
    """Write the bundle; how many files it holds. ``tick`` is told the share that is packed."""
    sizes = {name: _size(source) for name, source in sources.items()}
    done, total = 0, max(1, sum(sizes.values()))

    def advance(n: int) -> None:
        nonlocal done
        done += n
        tick(min(1.0, done / total))

    with ContainerWriter(path, _folder_name(subject), advance) as writer:
        for name in sorted(sources):
            writer.add(name, sources[name])
        tags = {
            bag.BAGIT: bag.DECLARATION.encode(),
            bag.BAG_INFO: _info(subject, sizes, left_out).encode(),
            bag.README: _readme(subject, key, sources, left_out),
            bag.VERIFIER: verifier(),
            bag.MANIFEST: bag.manifest_text(writer.digests).encode(),
        }
        for name, text in tags.items():
            writer.add(name, text)
        tag_manifest = bag.manifest_text({n: writer.digests[n] for n in tags}).encode()
        writer.add(bag.TAG_MANIFEST, tag_manifest)
        writer.add(bag.SIGNATURE, key.sign(tag_manifest).encode())
        return len(writer.digests)


def verifier() -> bytes:
    """The program that checks a bundle with Python's standard library alone."""
    return Path(standalone.__file__).with_name("verify.py").read_bytes()


def _readme(subject: Subject, key: SiteKey, sources: Sources, left_out: str | None) -> bytes:
    return readme_text(subject.site, key.fingerprint, sources.keys(), left_out).encode()


def _folder_name(subject: Subject) -> str:
    """From what is in the bundle, not from the name of the file: the bytes stay the same."""
    plain = re.sub(r"[^A-Za-z0-9]+", "-", subject.site).strip("-")[:40] or "site"
    last = rfc3339(subject.extent.to_ns - 1 if subject.extent else 0) or ""
    return f"edgewatch-{plain}-{re.sub(r'[^0-9T]', '', last[:19])}Z"


def _info(subject: Subject, sizes: Mapping[str, int], left_out: str | None) -> str:
    said = {} if left_out is None else {bag.INFO_LEFT_OUT: left_out}
    return bag.info_text(
        {
            "Source-Organization": subject.site,
            "External-Description": "EdgeWatch audit bundle; README.txt says how to check it",
            "Bag-Software-Agent": f"EdgeWatch {subject.version}",
            "Payload-Oxum": f"{sum(sizes.values())}.{len(sizes)}",
            bag.INFO_FROM: rfc3339(subject.period.from_ns) or "",
            bag.INFO_TO: rfc3339(subject.period.to_ns) or "",
            **said,
        }
    )


def _size(source: bytes | Path) -> int:
    return len(source) if isinstance(source, bytes) else source.stat().st_size

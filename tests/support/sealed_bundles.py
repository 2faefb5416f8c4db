"""Bundles of a sealed site, and how somebody makes them anew who has the site's key."""

from __future__ import annotations

import re
import zipfile
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from edgewatch.audit import Verification, bag, export_bundle, site_key
from edgewatch.audit.container import ContainerWriter
from edgewatch.store.chunk_table import all_chunks
from edgewatch.store.connection import open_reader
from support.sealed_site import Story, tell

Files = dict[str, bytes]
_S = 1_000_000_000


@dataclass(frozen=True)
class SealedBundles:
    """The story of a site in bundles: of the whole record, without raw rows, of the first fifteen
    seconds, and of the site before. None of it is to be changed."""

    story: Story
    whole: Path
    bare: Path
    part: Path
    older: Path


def make_bundles(folder: Path) -> SealedBundles:
    """Tell the story and export."""
    story = tell(folder)
    names = ("whole", "bare", "part", "older")
    made = SealedBundles(story, *(folder / f"{name}.zip" for name in names))
    with closing(open_reader(story.site / "log.db")) as db:
        begin = min(chunk.from_ns for chunk in all_chunks(db))
    export_bundle(story.site, made.whole)
    export_bundle(story.site, made.bare, raw=False)
    export_bundle(story.site, made.part, from_ns=begin, to_ns=begin + 15 * _S)
    export_bundle(story.older, made.older)
    return made


def files_of(bundle: Path) -> Files:
    """Name inside the bag to content."""
    with zipfile.ZipFile(bundle) as archive:
        return {name.partition("/")[2]: archive.read(name) for name in archive.namelist()}


def findings(answer: Verification) -> str:
    """A line for each, the place first."""
    return "\n".join(f"{f.where}: {f.what}" for f in answer.findings)


def signed(files: Files, story: Story, folder: Path) -> Path:
    """A bundle of these files, with lists and signature made anew."""
    key, path = site_key(story.site), folder / "repacked.zip"
    made_last = {bag.BAG_INFO, bag.MANIFEST, bag.TAG_MANIFEST, bag.SIGNATURE}
    with ContainerWriter(path, "bag") as writer:
        for name in sorted(files.keys() - made_last):
            writer.add(name, files[name])
        payload = {n: d for n, d in writer.digests.items() if n.startswith(bag.PAYLOAD)}
        oxum = f"Oxum: {sum(len(files[n]) for n in payload)}.{len(payload)}".encode()
        writer.add(bag.BAG_INFO, re.sub(rb"Oxum: .*", oxum, files[bag.BAG_INFO]))
        writer.add(bag.MANIFEST, bag.manifest_text(payload).encode())
        tags = {n: d for n, d in writer.digests.items() if n not in payload}
        tag_manifest = bag.manifest_text(tags).encode()
        writer.add(bag.TAG_MANIFEST, tag_manifest)
        writer.add(bag.SIGNATURE, key.sign(tag_manifest).encode())
    return path

"""A site whose feed reads equipment by a profile of the test's own, and a model that echoes."""

from __future__ import annotations

import math
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from edgewatch.feed.host import FeedHost
from edgewatch.sdk.paths import config_file, model_folder, profile_folder, spool_folder
from edgewatch.sdk.tensors import decode_run
from edgewatch.site.config import load_site
from edgewatch.spool import Kind, Record, SegmentReader
from support.onnx_models import FLOAT, identity

SLOT, MODEL = "monitor", "echo"


def stream_site(
    folder: Path,
    port: str,
    profile: str,
    inputs: Sequence[str],
    *,
    toml: str = "",
    slot: str = "probe_every_s = 1",
    feed: str = "",
) -> Path:
    """A site with one slot, one feed and the model ``y = x``.

    ``toml`` is a profile of the site's own, ``slot`` and ``feed`` are more lines of theirs.
    """
    model_folder(folder).mkdir(parents=True)
    (model_folder(folder) / "echo.onnx").write_bytes(identity(FLOAT, (None, None)))
    if toml:
        profile_folder(folder).mkdir(parents=True)
        (profile_folder(folder) / "own.toml").write_text(toml, encoding="utf-8")
    names = ", ".join(f'"{name}"' for name in inputs)
    config_file(folder).write_text(
        f"""schema = 1
[[model]]
name = "{MODEL}"
onnx = "models/echo.onnx"
inputs = [{names}]
[[slot]]
name = "{SLOT}"
profile = "{profile}"
port = "{port}"
{slot}
[[feed]]
name = "f"
slot = "{SLOT}"
model = "{MODEL}"
{feed}
""",
        encoding="utf-8",
    )
    return folder


@contextmanager
def feeding(site: Path) -> Iterator[FeedHost]:
    """The site's first feed, in a thread."""
    config = load_site(site)
    host = FeedHost(site, config, config.feed[0])
    thread = threading.Thread(target=host.run, name="feed under test")
    thread.start()
    try:
        yield host
    finally:
        host.stop()
        thread.join(10)
        assert not thread.is_alive(), "the feed did not stop"


def spooled(site: Path, *kinds: Kind) -> list[Record]:
    """Records of these kinds, by their time."""
    found = []
    for path in sorted(spool_folder(site).glob("*.seg")):
        with SegmentReader(path) as reader:
            found += [record for record in reader.read() if record.kind in kinds]
    return sorted(found, key=lambda record: record.wall_ns)


def rows(site: Path) -> list[list[float | None]]:
    """The inputs of each prediction; None for what was missing."""
    found = []
    for record in spooled(site, Kind.PREDICTION):
        values = decode_run(record.body).inputs[0].array
        assert values is not None
        found.append([None if math.isnan(v) else round(v, 5) for v in values[0].tolist()])
    return found


def serials(site: Path) -> list[str]:
    """The serial number of each record of evidence that has one, in order."""
    return [
        item["value"]
        for record in spooled(site, Kind.EVIDENCE)
        for item in record.json().get("evidence", [])
        if (item["layer"], item["field"]) == ("protocol", "serial")
    ]


def events(site: Path, kind: str) -> list[dict[str, object]]:
    """The events of one kind."""
    found = [record.json() for record in spooled(site, Kind.EVENT)]
    return [event for event in found if event["kind"] == kind]

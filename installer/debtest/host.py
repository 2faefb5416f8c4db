"""A host program of the version before, recording all the time; started by the test of upgrades.

``host.py SOURCES SITE UID GID``: ends at the end of its standard input and prints how many
predictions it was told are recorded. Run by a Python that has numpy.
"""

from __future__ import annotations

import importlib
import os
import select
import sys
import tempfile

PAUSE_S = 0.05
NAMES: tuple[tuple[str, ...], tuple[str, ...]] = (("age", "pressure"), ("risk",))


def main() -> None:
    """Record until told to end."""
    sources, site, uid, gid = sys.argv[1:]
    sys.path.insert(0, sources)
    edgewatch = importlib.import_module("edgewatch")
    with tempfile.TemporaryDirectory() as elsewhere:  # import all of it while we may still read it
        recorder = edgewatch.Recorder("warm", site=elsewhere, inputs=NAMES[0], outputs=NAMES[1])
        recorder.record({"age": 1.0}, {"risk": 0.0})
    os.setgroups([int(gid)])
    os.setgid(int(gid))
    os.setuid(int(uid))
    recorder = edgewatch.Recorder("scorer", site=site, inputs=NAMES[0], outputs=NAMES[1])
    recorded = 0
    print(edgewatch.__version__, flush=True)
    while not select.select([sys.stdin], [], [], PAUSE_S)[0]:
        values = {"age": float(recorded), "pressure": 120.0}
        recorder.record(values, {"risk": 0.5}, case=f"U-{recorded}")
        recorded += recorder.recording
    print(recorded, flush=True)


if __name__ == "__main__":
    main()

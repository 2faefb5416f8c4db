"""Pictures of every page for the documentation: ``make screenshots``.

Runs the demo without a window and takes the pictures after the swap, when there is something to
see: ``python docs/make_screenshots.py docs/images``.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from edgewatch.cli.demo_run import APPROVE_AT, SWAP_AT, demo_in
from edgewatch.cli.demo_site import read_stream
from edgewatch.ui.screenshots import take_screenshots

SECONDS = 60.0
# Late in the demo, shortly before the approval: swap, drift and alarms stand.
MOMENT = SECONDS * (0.15 * SWAP_AT + 0.85 * APPROVE_AT)


def main(folder: Path) -> None:
    # Some pages show where files lie; nobody's own folders belong into a picture.
    os.environ.update(HOME="/home/engineer", XDG_CONFIG_HOME="/home/engineer/.config")
    with (
        tempfile.TemporaryDirectory() as parent,
        demo_in(Path(parent) / "laboratory", read_stream(), SECONDS) as demo,
    ):
        while demo.elapsed_s < MOMENT:
            demo.step(print)
            time.sleep(0.2)
        for path in take_screenshots(demo.seen.site, folder):
            print(path)


if __name__ == "__main__":
    main(Path(sys.argv[1]))

"""``python -m edgewatch.plugins SITE NAME``: load one plug-in, as `trial` has it, and end."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from edgewatch.plugins.loading import load
from edgewatch.plugins.registry import open_folders
from edgewatch.plugins.trial import CAME_BACK


def main(argv: Sequence[str]) -> None:
    """Load it; then end at once, whatever threads it has started."""
    folders, _refused = open_folders(Path(argv[0]))
    load(argv[1], folders)
    os._exit(CAME_BACK)


if __name__ == "__main__":
    main(sys.argv[1:])

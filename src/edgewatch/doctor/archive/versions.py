"""What EdgeWatch runs on: the packages with their versions, and the system without its name."""

from __future__ import annotations

import platform
import sys
from typing import Any

from edgewatch import __version__
from edgewatch.audit.sbom import installed
from edgewatch.site.own_program import is_frozen


def versions() -> dict[str, Any]:
    """Name to version of every package, and what carries them."""
    return {
        "edgewatch": __version__,
        "frozen": is_frozen(),
        "python": platform.python_version(),
        "implementation": platform.python_implementation(),
        "system": f"{platform.system()} {platform.release()}",
        "machine": platform.machine(),
        "encoding": sys.getfilesystemencoding(),
        "packages": {name: known.version for name, (known, _) in installed().items()},
    }

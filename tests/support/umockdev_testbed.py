"""The computer's own side of a mock machine: run by the system's Python, which has gi.

Reads one JSON command a line: {"add": TEXT}, {"remove": [PATH, …]}, {"set": [PATH, NAME, VALUE]}.
"""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path
from typing import Any


def remove(testbed: Any, root: Path, path: str) -> None:
    """Umockdev tells nobody by itself, and leaves a folder that a second plug would meet."""
    testbed.uevent("/sys" + path, "remove")
    testbed.remove_device("/sys" + path)
    shutil.rmtree(root / "sys" / path.removeprefix("/"), ignore_errors=True)


def main() -> None:
    import gi

    gi.require_version("UMockdev", "1.0")
    from gi.repository import UMockdev

    testbed = UMockdev.Testbed.new()
    root = Path(testbed.get_root_dir())
    print(root, flush=True)
    for line in sys.stdin:
        match json.loads(line):
            case {"add": text}:
                testbed.add_from_string(text)
            case {"remove": paths}:
                for path in paths:
                    remove(testbed, root, path)
            case {"set": [path, name, value]}:
                testbed.set_attribute("/sys" + path, name, value)
                testbed.uevent("/sys" + path, "change")
        print("done", flush=True)


if __name__ == "__main__":
    main()

"""Everything that is computed is computed here: no socket is opened, and none is needed."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

from edgewatch.cli.demo_site import demo_file

# Whatever opens, connects or resolves is told at the end; commands run one after the other.
_WATCHED = """
import json, sys
opened = []
sys.addaudithook(lambda event, args: event.startswith("socket.") and opened.append(event))
from edgewatch.cli.main import run
site, model, reference, stream = sys.argv[1:]
codes = [run(words) for words in (
    ["init", site, "--model", model, "--reference", reference, "--label", "diagnosis"],
    ["replay", "cytology", stream, "--label", "diagnosis", "--case", "case", "--site", site],
    ["drift", "cytology", "--window", "100", "--diagnose", "--site", site],
    ["performance", "cytology", "--site", site],
    ["explain", "cytology", "--site", site],
    ["alarms", "--all", "--site", site],
)]
print(json.dumps({"codes": codes, "opened": opened}))
"""


# A namespace without any network, where this user may make one.
_WITHOUT = ["unshare", "--map-root-user", "--net"]


def test_the_measures_open_no_socket_and_need_no_network(tmp_path: Path) -> None:
    without = _WITHOUT if _is_allowed(_WITHOUT) else []
    files = [demo_file(name) for name in ("cytology.onnx", "reference.csv", "stream.csv")]
    program = [sys.executable, "-c", _WATCHED, str(tmp_path / "site"), *map(str, files)]
    done = subprocess.run([*without, *program], capture_output=True, text=True, check=True)
    told = json.loads(done.stdout.splitlines()[-1])
    assert told == {"codes": [0] * 6, "opened": []}


def _is_allowed(without: list[str]) -> bool:
    if shutil.which(without[0]) is None:
        return False
    return not subprocess.run([*without, "true"], check=False, capture_output=True).returncode

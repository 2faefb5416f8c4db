"""``runtime.packages``: one ONNX Runtime, not two that overwrite each other."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.metadata import distributions

from edgewatch.doctor.check import Check
from edgewatch.doctor.examination import Examination
from edgewatch.doctor.finding import Found, failed, ok
from edgewatch.sdk.runtime import BUILDS
from edgewatch.site.own_program import is_frozen


def look(_examination: Examination) -> Found:
    found = {
        str(one.metadata["Name"]).lower().replace("_", "-"): one.version
        for one in distributions()
        if one.metadata["Name"]
    }
    return judge({name: version for name, version in found.items() if name in BUILDS})


def judge(builds: Mapping[str, str]) -> Found:
    """By the installed packages that bring the module.

    >>> judge({"onnxruntime": "1.26.0", "onnxruntime-gpu": "1.26.0"}).state
    'failed'
    """
    named = " and ".join(f"{name} {version}" for name, version in sorted(builds.items()))
    if not builds and is_frozen():
        return ok("This program carries its own.")
    if not builds:
        return failed(
            "No package of ONNX Runtime is installed.",
            "Install it into the Python that runs EdgeWatch.",
            "python -m pip install onnxruntime",
        )
    if len(builds) == 1:
        return ok(f"{named}.")
    keep = next((name for name in sorted(builds) if name != "onnxruntime"), "onnxruntime")
    return failed(
        f"{named} are installed at once.",
        "They lie over each other in one folder, and which of them runs is chance: remove all,"
        " and install the one that is wanted.",
        f"python -m pip uninstall --yes {' '.join(sorted(builds))}",
        f"python -m pip install {keep}",
    )


CHECK = Check(
    "runtime.packages",
    "Packages of ONNX Runtime",
    "Models may run on another processor than meant, or not at all.",
    look,
)

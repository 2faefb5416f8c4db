"""What goes into the frozen program, and what is left out of it. Pure; the spec asks.

Nothing is stripped: stripping breaks the alignment of scipy's OpenBLAS. Nothing is packed with
UPX: scanners of viruses take such programs for malware.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from importlib.metadata import PackageNotFoundError, requires

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

EXTRAS = frozenset({"parquet"})
"""Part of the program: a bundle's Parquet files are promised to who cannot install anything."""

_NEVER_REACHED = [
    *("tkinter", "_tkinter", "turtle", "idlelib", "lib2to3", "ensurepip", "pydoc_data"),
    *("setuptools", "pip", "wheel", "pkg_resources", "_distutils_hack", "nis", "ossaudiodev"),
    *("IPython", "matplotlib", "pandas", "OpenGL", "cupy", "PyQt5", "PyQt6", "PySide2"),
    *("onnx", "sklearn", "skl2onnx", "torch", "tensorflow", "pytest", "hypothesis", "mypy"),
]
"""Front ends and toolkits of others, test suites, and tools that make models or packages."""

_NOT_NEEDED_OF = {
    "onnxruntime": "transformers quantization tools training backend datasets",
    "numpy": "distutils",
    "PIL": "ImageTk ImageQt _avif _webp",
    "pyqtgraph": "examples opengl jupyter console",
    "PySide6": "QtQml QtQuick QtQuickWidgets QtQuickControls2 QtSql QtHelp QtDesigner QtUiTools "
    "QtConcurrent QtXml",
    # Without servers, clouds and queries: all that is done is to read and write Parquet files.
    "pyarrow": "flight _flight substrait _substrait gandiva cuda _cuda orc _orc tests jvm "
    "benchmark interchange _azurefs _gcsfs _s3fs _hdfs dataset _dataset _dataset_orc "
    "_dataset_parquet _dataset_parquet_encryption _acero acero",
}

LEFT_OUT_MODULES = [
    *_NEVER_REACHED,
    *(f"{whole}.{part}" for whole, parts in _NOT_NEEDED_OF.items() for part in parts.split()),
]

LEFT_OUT_DISTRIBUTIONS = frozenset({"pip"})
"""Asked for by others, and not in the program: its bill of materials must not name them."""

_LEFT_OUT_FILES = re.compile(
    r"""
    Qt6?(Qml|Quick|Pdf|VirtualKeyboard|Sql|Designer|Help|Labs|Test|ShaderTools|Egl)[^/]*$
    | /plugins/(sqldrivers|qmltooling|qmllint|virtualkeyboard|designer|scxmldatamodel|generic)/
    | /plugins/(egldeviceintegrations|networkinformation|tls|printsupport)/
    | /plugins/platforms/libq(vnc|linuxfb|minimal|minimalegl|eglfs|vkkhrdisplay)\.
    | /plugins/platformthemes/libqgtk3
    | /plugins/imageformats/libq(pdf|icns|tga|wbmp|webp|tiff)
    | /plugins/wayland-graphics-integration-client/lib(dmabuf|drm|vulkan|shm)
    | /plugins/wayland-shell-integration/lib(ivi|qt|wl|fullscreen)
    | PySide6/Qt/(qml|metatypes)/
    | libarrow_(s3|flight|python_flight)\. | pyarrow/libarrow_[^/]*\.so$
    | pyarrow/(include|src|includes)/|pyarrow/[^/]+\.(pxd|pxi|pyx|h)$
    | (^|/)(tests?|benchmarks?|examples|jupyter)/
    | reportlab/fonts/
    | onnxruntime/(tools|transformers|quantization|datasets)/
    """,
    re.VERBOSE,
)
_OF_THE_SYSTEM = re.compile(r"^(/usr)?/lib(64|32)?/(?!python3|.*libpython3)")
_OF_THE_BUILD = re.compile(r"\.dist-info/(direct_url\.json|RECORD|INSTALLER|REQUESTED)$")
"""Where and how a distribution was put on the machine of the build: nobody else's business."""


def is_left_out(place: str, source: str = "") -> bool:
    """Whether a file stays behind.

    On Linux no library of the system is taken along: an old libstdc++ or fontconfig of ours would
    take the place of a newer one that the system's OpenGL needs, and never get the system's
    security updates. The package depends on theirs.

    Args:
        place: its place in the program.
        source: where it lies on the machine of the build.

    >>> is_left_out("PySide6/Qt/lib/libQt6Quick.so.6")
    True
    >>> is_left_out("PySide6/Qt/lib/libQt6Widgets.so.6")
    False
    >>> is_left_out("edgewatch-0.2.0.dist-info/direct_url.json")
    True
    >>> is_left_out("libstdc++.so.6", "/usr/lib/x86_64-linux-gnu/libstdc++.so.6")
    True
    """
    plain = place.replace("\\", "/")
    if sys.platform == "linux" and _OF_THE_SYSTEM.search(source):
        return True
    return bool(_LEFT_OUT_FILES.search(plain) or _OF_THE_BUILD.search(plain))


def distributions(root: str = "edgewatch", extras: frozenset[str] = EXTRAS) -> list[str]:
    """The distributions below one that are installed here, itself included, by name."""
    found: dict[str, None] = {}
    waiting = [(root, extras)]
    seen: set[tuple[str, frozenset[str]]] = set()
    while waiting:
        name, chosen = waiting.pop()
        if (name, chosen) in seen:
            continue
        seen.add((name, chosen))
        try:
            needs = requires(name) or []
        except PackageNotFoundError:
            continue
        if name not in LEFT_OUT_DISTRIBUTIONS:
            found[name] = None
        waiting += _needs(needs, chosen)
    return sorted(found)


def _needs(lines: Iterable[str], extras: frozenset[str]) -> Iterator[tuple[str, frozenset[str]]]:
    for line in lines:
        need = Requirement(line)
        asked = [{"extra": extra} for extra in (*extras, "")]
        if need.marker is None or any(need.marker.evaluate(one) for one in asked):
            yield canonicalize_name(need.name), frozenset(need.extras)

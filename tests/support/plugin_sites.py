"""Sites with plug-ins, laid out as ``pip install --no-deps --target`` leaves them, without pip."""

from __future__ import annotations

import base64
import sys
import tomllib
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

from edgewatch.plugins import leave_plugins
from edgewatch.plugins.folders import of_site

EXAMPLES = Path(__file__).parents[2] / "examples"
EntryPoints = Mapping[str, Mapping[str, str]]


def site_with(folder: Path, *use: str, more: str = "") -> Path:
    """A site that names these distributions."""
    folder.mkdir(mode=0o700, exist_ok=True)
    named = ", ".join(f'"{name}"' for name in use)
    text = f'name = "lab"\n{more}\n[plugins]\nuse = [{named}]\n'
    (folder / "site.toml").write_text(text, encoding="utf-8")
    return folder


def install(
    site: Path, name: str, source: str, entry_points: EntryPoints, version: str = "1.0.0"
) -> Path:
    """A distribution of one module in the site's folder for plug-ins; the module's file."""
    module = next(iter(next(iter(entry_points.values())).values())).partition(":")[0]
    points = "".join(
        f"[{group}]\n" + "".join(f"{n} = {of}\n" for n, of in named.items())
        for group, named in entry_points.items()
    )
    about = f"{name.replace('-', '_')}-{version}.dist-info"
    files = {
        f"{module}.py": source,
        f"{about}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n",
        f"{about}/entry_points.txt": points,
    }
    folder = _folder(of_site(site))
    _folder(folder / about)
    record = ""
    for place, text in files.items():
        _write(folder / place, text)
        digest = base64.urlsafe_b64encode(sha256(text.encode()).digest()).rstrip(b"=").decode()
        record += f"{place},sha256={digest},{len(text.encode())}\n"
    _write(folder / about / "RECORD", record + f"{about}/RECORD,,\n")
    return folder / f"{module}.py"


def install_example(site: Path, name: str) -> Path:
    """One of the worked examples; its module's file."""
    project = tomllib.loads((EXAMPLES / name / "pyproject.toml").read_text("utf-8"))["project"]
    (module,) = (EXAMPLES / name / "src").glob("*.py")
    points: EntryPoints = project["entry-points"]
    return install(site, name, module.read_text("utf-8"), points, project["version"])


def forget_plugins() -> None:
    """Plug-ins that were loaded, with their modules: those of another site have the same names."""
    leave_plugins()
    for name, module in list(sys.modules.items()):
        file = getattr(module, "__file__", None) or ""
        if "/plugins/" in file and not name.startswith("edgewatch."):
            del sys.modules[name]


def _folder(path: Path) -> Path:
    path.mkdir(parents=True, exist_ok=True)
    path.chmod(0o700)
    return path


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")
    path.chmod(0o600)

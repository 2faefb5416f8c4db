"""Scripts that lie outside of the package, loaded as modules."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType


def load_script(path: Path) -> ModuleType:
    """A script with the scripts beside it, which it imports by their plain names.

    Those names are forgotten afterwards: two folders may have a ``tools.py`` each.
    """
    before, places = set(sys.modules), list(sys.path)
    spec = importlib.util.spec_from_file_location(f"script_{path.parent.name}_{path.stem}", path)
    assert spec is not None
    assert spec.loader is not None
    made = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = made  # dataclasses look their module up
    sys.path.insert(0, str(path.parent))
    try:
        spec.loader.exec_module(made)
    finally:
        sys.path[:] = places
        for name in set(sys.modules) - before - {spec.name}:
            file = getattr(sys.modules[name], "__file__", None)
            if file is not None and path.parents[1] in Path(file).parents:
                del sys.modules[name]
    return made

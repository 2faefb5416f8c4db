"""The first-run wizard: from nothing to watching, in eight steps that can be left and resumed.

It is a face of commands and nothing else. Each step shows the command line that does the same, and
runs that very command in a process of its own, so nothing it does can hold up or take down the
window. How far it has come is read from the site (:mod:`edgewatch.site.setup`).
"""

from __future__ import annotations

from edgewatch.ui.wizard.run import run_wizard

__all__ = ["run_wizard"]

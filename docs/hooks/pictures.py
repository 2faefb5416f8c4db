"""Pictures in the theme of the reader: pages name ``x-light.png``, the dark one comes beside it."""

from __future__ import annotations

import re
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

PICTURE = re.compile(r"(!\[[^\]]*\]\()([^)\s]+)-light\.png\)")


def on_page_markdown(markdown: str, *, page: Page, config: MkDocsConfig, **_: object) -> str:
    """Puts the dark twin of each light picture beside it; the style shows one of the two."""
    folder = (Path(config.docs_dir) / page.file.src_uri).parent

    def both(found: re.Match[str]) -> str:
        head, name = found.groups()
        if not (folder / f"{name}-dark.png").exists():
            return found[0]
        return f"{head}{name}-light.png){{.in-light}}{head}{name}-dark.png){{.in-dark}}"

    return PICTURE.sub(both, markdown)

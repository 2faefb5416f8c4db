"""Lists of everything come last in a search: they hold every word, and explain none."""

from __future__ import annotations

from mkdocs.structure.pages import Page

LISTS = ("command-line.md", "errors.md", "decisions.md", "validation/")


def on_page_markdown(markdown: str, *, page: Page, **_: object) -> str:
    """Gives such a page less weight."""
    if page.file.src_uri.startswith(LISTS):
        page.meta.setdefault("search", {"boost": 0.2})
    return markdown

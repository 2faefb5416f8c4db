"""Subjects of reports, and what a page of HTML says."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

from edgewatch.audit.record_queries import extent
from edgewatch.audit.report import Subject, render
from edgewatch.audit.times import Period
from edgewatch.site.config import SiteConfig
from edgewatch.store.connection import open_reader


class Page(HTMLParser):
    """Tags, attributes, and the text of a page; checks that every tag is closed."""

    VOID = frozenset({"meta", "br", "line", "rect"})

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[tuple[str, str | None]] = set()
        self.words: list[str] = []
        self._open: list[str] = []
        self.feed(text)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= set(attrs)
        if tag not in self.VOID:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= set(attrs)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.words).split())


@contextmanager
def subject_of(site: Path, period: Period | None = None, **more: Any) -> Iterator[Subject]:
    """What a report of a site's record is about; of all of it unless a period is given."""
    with closing(open_reader(site / "log.db")) as db:
        whole = extent(db)
        span = period or whole or Period(0, 0)
        chosen = period is not None
        subject = Subject(db, "Ward 3 <west>", span, whole, chosen, "SHA256:abc", "1.2.3")
        # A small record is judged from its first rows on.
        config = SiteConfig.model_validate({"drift": {"min_rows": 20}})
        yield replace(subject, config=config, **more)


def page_of(site: Path, period: Period | None = None, **more: Any) -> tuple[str, Page]:
    """The report of a site's record as HTML, and what it says."""
    with subject_of(site, period, **more) as subject:
        html = render(subject).decode("utf-8")
    return html, Page(html)

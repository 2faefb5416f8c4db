"""A document as one web page without scripts or outside references."""

from __future__ import annotations

import html
from functools import singledispatch

from edgewatch.audit.document.blocks import (
    Badge,
    Block,
    Box,
    Bullets,
    Code,
    Document,
    Facts,
    Figure,
    Heading,
    Inline,
    Lines,
    Moment,
    Paragraph,
    Section,
    Table,
)
from edgewatch.audit.document.look import CSS
from edgewatch.audit.document.markup import Markup, element, escape, join
from edgewatch.audit.document.svg import to_svg
from edgewatch.audit.document.words import moment_lines, more_rows, number

MAX_ROWS = 500
"""Rows of a table beyond these are left to the files that hold them all."""

# Nothing may be fetched or run, whatever a device or a person wrote into the record.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"


def to_html(document: Document) -> bytes:
    """The page as UTF-8."""
    title = escape(document.title)
    sections = "".join(map(section, document.sections))
    page = (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title}</title>\n<style>{CSS}</style>\n</head>\n<body>\n"
        f"<h1>{title}</h1>\n{sections}</body>\n</html>\n"
    )
    return page.encode("utf-8")


def section(part: Section) -> Markup:
    """A section with its heading."""
    body = join(map(block_html, part.blocks))
    return Markup(f"<section>\n{element('h2', part.title)}\n{body}\n</section>\n")


def inline_html(value: Inline) -> Markup:
    """A cell or a fact."""
    match value:
        case Moment(time_ns, absent):
            return _moment(time_ns, absent)
        case Code(text):
            return element("span", text, css="code")
        case Badge(text, colour):
            return element("span", text, css="verdict", style=f"background:{colour}")
        case Lines(parts):
            return Markup("<br>".join(inline_html(part) for part in parts))
        case int() | float():
            return escape(number(value))
        case _:
            return escape("—" if value is None else value)


def _moment(time_ns: int | None, absent: str) -> Markup:
    if time_ns is None:
        return element("span", absent, css="none")
    utc, wall = moment_lines(time_ns)
    return Markup(f'<time datetime="{utc}">{utc}</time><br><small>{wall}</small>')


@singledispatch
def block_html(block: Block) -> Markup:
    """A block of a section."""
    raise TypeError(f"{type(block).__name__} is no block")


@block_html.register
def _heading(block: Heading) -> Markup:
    return element("h3", block.text)


@block_html.register
def _paragraph(block: Paragraph) -> Markup:
    return element("p", block.text, css="none" if block.quiet else "")


@block_html.register
def _bullets(block: Bullets) -> Markup:
    return element("ul", join(element("li", item) for item in block.items))


@block_html.register
def _facts(block: Facts) -> Markup:
    lines = (element("dt", name) + element("dd", inline_html(v)) for name, v in block.pairs)
    return Markup("<dl>\n" + "\n".join(lines) + "\n</dl>")


@block_html.register
def _table(block: Table) -> Markup:
    if not block.rows:
        return element("p", block.empty, css="none")
    head = join(element("th", name, scope="col") for name in block.columns)
    body = join(element("tr", *map(_cell, row)) for row in block.rows[:MAX_ROWS])
    more = more_rows(len(block.rows), MAX_ROWS, block.rest_in)
    note = element("p", more, css="none") if more else ""
    return Markup(
        f"<table>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{body}\n</tbody>\n</table>\n{note}"
    )


def _cell(value: Inline) -> Markup:
    numeric = isinstance(value, int | float)
    return element("td", inline_html(value), css="n" if numeric else "")


@block_html.register
def _figure(block: Figure) -> Markup:
    return to_svg(block.drawing)


@block_html.register
def _box(block: Box) -> Markup:
    body = join(map(block_html, block.blocks))
    return Markup(f'<div class="{html.escape(block.kind)}">\n{body}\n</div>')

"""HTML in small pieces: whatever is not `Markup` is escaped."""

from __future__ import annotations

import html
from collections.abc import Iterable

from edgewatch.audit.text import visible


class Markup(str):
    """Text that is HTML already."""

    __slots__ = ()


def escape(value: object) -> Markup:
    """A value as HTML text; what has no shape is shown as an escape.

    >>> escape("<b>")
    '&lt;b&gt;'
    """
    return value if isinstance(value, Markup) else Markup(html.escape(visible(str(value))))


def element(tag: str, *content: object, css: str = "", **attributes: str) -> Markup:
    """An element around its content.

    >>> element("p", "1 < 2", css="note")
    '<p class="note">1 &lt; 2</p>'
    """
    named = {"class": css, **attributes} if css else attributes
    written = "".join(f' {name}="{escape(value)}"' for name, value in named.items())
    return Markup(f"<{tag}{written}>{''.join(escape(part) for part in content)}</{tag}>")


def join(parts: Iterable[object]) -> Markup:
    """Parts one after the other, each on a line."""
    return Markup("\n".join(escape(part) for part in parts))

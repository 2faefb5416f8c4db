"""A receipt to be taken away: as a QR code, and as a sheet of paper."""

from __future__ import annotations

import io
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from edgewatch.alarms.shapes import rfc3339
from edgewatch.audit.seals.receipts import IssuedReceipt
from edgewatch.site.errors import InputError

if TYPE_CHECKING:
    from segno import QRCode

_PIXELS = 8
_SHEET_SCALE = 4

_PAGE = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Receipt {size} of {origin}</title>
<style>
body {{ font: 12pt sans-serif; color: #000; background: #fff; margin: 2cm; max-width: 18cm; }}
h1 {{ font-size: 16pt; }}
pre {{ font: 9pt monospace; white-space: pre-wrap; overflow-wrap: anywhere; border: 1px solid;
       padding: 0.5em; }}
dt {{ font-weight: bold; }}
dd {{ margin: 0 0 0.4em; overflow-wrap: anywhere; }}
.sign {{ margin-top: 1.2cm; border-top: 1px solid; width: 9cm; padding-top: 0.2em; }}
</style>
</head>
<body>
<h1>Receipt of the record of {origin}</h1>
<p>The record holds {size} seals up to {time}. Kept away from the workstation, this sheet shows
later whether any of them was altered or taken away.</p>
{code}
<pre>{text}</pre>
<dl>
<dt>First key</dt><dd>{first_key}</dd>
<dt>Site's key</dt><dd>{signer}</dd>
</dl>
<p>To check: put the text above, or what the code reads as, into a file and run
<code>edgewatch verify --receipt FILE</code> at the site, or
<code>edgewatch bundle verify BUNDLE.zip --receipt FILE</code> anywhere.</p>
<p class="sign">Name, date</p>
</body>
</html>
"""


def code_of(text: str, level: Literal["m", "q"] = "q") -> QRCode:
    """The QR code (ISO/IEC 18004) of a receipt's text.

    Paper gets folded: level Q still reads where a quarter of the code is lost. Level M is
    smaller, for a screen.
    """
    import segno

    return segno.make_qr(text, error=level, encoding="utf-8", boost_error=False)


def terminal_code(text: str) -> str:
    """The code for a terminal, in half blocks: light on dark whatever the colours of it are."""
    out = io.StringIO()
    code_of(text, "m").terminal(out, compact=True)
    lines = out.getvalue().splitlines()
    return "".join(f"\x1b[97;40m{line}\x1b[0m\n" for line in lines)


def write_code(text: str, path: Path) -> None:
    """Write the code as a PNG or SVG picture, as the name ends.

    Raises:
        InputError: it ends otherwise, or the file cannot be written.
    """
    kind = path.suffix.lower()
    if kind not in (".png", ".svg"):
        raise InputError(
            "is no picture that the code can be written as",
            where=str(path),
            expected="a name that ends with .png or .svg",
        )
    picture = io.BytesIO()
    code_of(text).save(picture, kind=kind[1:], scale=_PIXELS)
    write_file(path, picture.getvalue())


def receipt_page(receipt: IssuedReceipt) -> str:
    """A receipt as a web page that is closed in itself, to be printed."""
    head = receipt.checkpoint
    said: dict[str, Any] = {
        "origin": head.origin,
        "size": head.size,
        "time": "" if head.time_ns is None else rfc3339(head.time_ns),
        "text": receipt.text,
        "first_key": receipt.first_key,
        "signer": receipt.signer,
    }
    code = code_of(receipt.text).svg_inline(scale=_SHEET_SCALE, unit="px", omitsize=False)
    return _PAGE.format(code=code, **{name: escape(str(value)) for name, value in said.items()})


def write_file(path: Path, content: bytes) -> None:
    """Write a file, which may be there already. Raises :class:`InputError` where it cannot be."""
    try:
        path.write_bytes(content)
    except OSError as error:
        raise InputError(
            f"cannot be written ({error.strerror or error})",
            where=str(path),
            expected="a file in a folder that this user may write to",
        ) from error

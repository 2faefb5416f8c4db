"""What ``edgewatch receipt`` does: make one, hand it out, keep it, and leave a trace of it."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from edgewatch.cli._output import say, tell
from edgewatch.site.errors import InputError

if TYPE_CHECKING:
    from edgewatch.audit.seals.held_receipts import Kept
    from edgewatch.audit.seals.note import VerifierKey
    from edgewatch.audit.seals.receipt_sources import Source
    from edgewatch.audit.seals.receipts import IssuedReceipt


def issued(site: Path, by: str, note: str) -> IssuedReceipt:
    """A receipt of now, the record told of it.

    Raises:
        InputError: there is none to be had, or ``by`` may not.
    """
    from edgewatch.audit.seals.receipts import receipt_of
    from edgewatch.cli._acting import who_acts
    from edgewatch.site.actions import RECEIPT, send_action

    who = who_acts(site, by, RECEIPT)
    receipt = receipt_of(site)
    send_action(
        site,
        RECEIPT,
        str(receipt.checkpoint.size),
        by=who.name,
        note=note,
        signer=who.signer,
        receipt=receipt.text,
    )
    return receipt


def hand_out(receipt: IssuedReceipt, out: Path | None, code: Path | None, *, paper: bool) -> None:
    """Write the files that were asked for; ``paper`` opens the sheet where it can be printed."""
    from edgewatch.audit.seals.receipt_page import receipt_page, write_code, write_file

    if out is not None:
        page = out.suffix.lower() in (".html", ".htm")
        text = receipt_page(receipt) if page else receipt.text
        write_file(out, text.encode())
        tell(f"Wrote {out}.")
    if code is not None:
        write_code(receipt.text, code)
        tell(f"Wrote {code}.")
    if paper:
        _open_sheet(receipt_page(receipt))


def show(receipt: IssuedReceipt) -> None:
    """The receipt alone in a pipe; on a terminal its code, and what to do with it, as well."""
    from edgewatch.audit.seals.receipt_page import terminal_code

    say(receipt.text.removesuffix("\n"))
    if not sys.stdout.isatty():
        return
    say("")
    say(terminal_code(receipt.text).removesuffix("\n"))
    say(f"First key: {receipt.first_key}")
    say(f"Site's key: {receipt.signer}")
    guard = "in the keyring of the system" if receipt.keys == "keyring" else "in a private file"
    say(f"The keys of seals to come are kept {guard}.")
    say("Keep a photograph or the text away from this workstation.")


def kept(site: Path, folder: Path, of: Path | None, key: str, by: str) -> tuple[Source, Kept]:
    """Put a receipt into a folder that holds the highest of each log.

    Raises:
        InputError: there is no receipt, the folder cannot be used, or ``by`` may not.
    """
    from edgewatch.audit.seals.held_receipts import keep_receipt
    from edgewatch.audit.seals.receipt_sources import Source, of_file

    if of is None:
        return _kept_of_site(site, folder, by)
    source = of_file(of)
    known = _verifier(key) or source.key
    held = keep_receipt(folder, source.receipt, key=known, leaves=source.leaves)
    return Source(source.receipt, known, source.leaves), held


def _kept_of_site(site: Path, folder: Path, by: str) -> tuple[Source, Kept]:
    from edgewatch.audit.seals.held_receipts import keep_receipt
    from edgewatch.audit.seals.receipt_sources import of_site
    from edgewatch.cli._acting import who_acts
    from edgewatch.site.actions import KEEP_RECEIPT, send_action

    who = who_acts(site, by, KEEP_RECEIPT)
    source = of_site(site)
    held = keep_receipt(folder, source.receipt, key=source.key, leaves=source.leaves)
    send_action(
        site,
        KEEP_RECEIPT,
        str(folder),
        by=who.name,
        signer=who.signer,
        receipt=source.receipt.text,
        kept=held.kept,
        reason=held.reason,
    )
    return source, held


def _verifier(text: str) -> VerifierKey | None:
    from edgewatch.audit.seals.note import NoteError, VerifierKey

    if not text:
        return None
    try:
        return VerifierKey.from_text(text)
    except NoteError as error:
        raise InputError(
            str(error), where="--key", expected='the "vkey" of: edgewatch receipt --json'
        ) from error


def _open_sheet(page: str) -> None:
    """The sheet in the browser of this desktop, whose print dialog everybody knows."""
    import webbrowser

    with tempfile.NamedTemporaryFile(
        "w", prefix="edgewatch-receipt-", suffix=".html", encoding="utf-8", delete=False
    ) as file:
        file.write(page)
    if not webbrowser.open(Path(file.name).as_uri()):
        raise InputError(
            "no browser can be opened here",
            where=file.name,
            expected="a desktop",
            remedy="Print that file elsewhere, or write it with: edgewatch receipt --out R.html",
        )

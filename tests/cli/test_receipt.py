"""``edgewatch receipt``: given out, kept elsewhere, and never without a trace."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from edgewatch.audit.seals.note import VerifierKey, open_note
from edgewatch.audit.seals.receipts import load_receipt, read_receipt
from edgewatch.cli import _receipts
from edgewatch.sdk.paths import spool_folder
from support.command_line import Edgewatch
from support.hand_sealed import SealedSite, sealed_site


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SealedSite]:
    with sealed_site(tmp_path_factory.mktemp("receipt") / "site", seals=3) as made:
        yield made


def actions(site: SealedSite) -> list[bytes]:
    """The actions that wait in the spool, oldest first."""
    files = sorted(spool_folder(site.folder).glob("*"), key=lambda path: path.stat().st_mtime_ns)
    return [path.read_bytes() for path in files if path.is_file()]


def test_in_a_pipe_a_receipt_is_its_text_alone(site: SealedSite, edgewatch: Edgewatch) -> None:
    result = edgewatch("receipt", "--site", site.folder)

    assert result.code == 0
    assert read_receipt(result.out).text == result.out


def test_json_says_all_that_is_needed_to_check_it(site: SealedSite, edgewatch: Edgewatch) -> None:
    told = json.loads(edgewatch("receipt", "--site", site.folder, "--json").out)

    assert open_note(told["text"], [VerifierKey.from_text(told["vkey"])])[1] == (told["origin"],)
    assert told["size"] == site.seals
    assert len(told["root"]) == 64
    assert told["time"].endswith("Z")
    assert told["first_key"].startswith("SHA256:")
    assert told["signer"].startswith("SHA256:")
    assert told["keys"] == "file"


def test_each_receipt_leaves_a_trace(site: SealedSite, edgewatch: Edgewatch) -> None:
    before = len(actions(site))
    text = edgewatch("receipt", "--site", site.folder, "--by", "A. Weber", "--note", "audit").out

    new = actions(site)[before:]
    assert len(new) == 1
    for said in (b"receipt.issued", b"A. Weber", b"audit", text.splitlines()[2].encode()):
        assert said in new[0]


def test_it_is_written_as_text_sheet_and_code(
    site: SealedSite, edgewatch: Edgewatch, tmp_path: Path
) -> None:
    out, code = tmp_path / "receipt.txt", tmp_path / "receipt.png"
    result = edgewatch("receipt", "--site", site.folder, "--out", out, "--qr", code)
    edgewatch("receipt", "--site", site.folder, "--out", tmp_path / "sheet.html")

    assert (result.code, result.out) == (0, "")
    assert load_receipt(out).checkpoint.size == site.seals
    assert code.read_bytes().startswith(b"\x89PNG")
    assert load_receipt(out).checkpoint.origin in (tmp_path / "sheet.html").read_text()


def test_a_sheet_is_opened_to_be_printed(
    site: SealedSite, edgewatch: Edgewatch, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []

    def browser(url: str) -> bool:
        opened.append(url)
        return len(opened) == 1  # and none is there any more the second time

    monkeypatch.setattr("webbrowser.open", browser)

    assert edgewatch("receipt", "--site", site.folder, "--print").code == 0
    assert opened[0].endswith(".html")
    refused = edgewatch("receipt", "--site", site.folder, "--print")
    assert refused.code == 2
    assert "no browser can be opened here" in refused.err
    for url in opened:
        Path(url.removeprefix("file://")).unlink()


def test_on_a_terminal_the_code_stands_below(
    site: SealedSite, edgewatch: Edgewatch, monkeypatch: pytest.MonkeyPatch
) -> None:
    from edgewatch.audit.seals.receipts import receipt_of

    said: list[str] = []
    monkeypatch.setattr(_receipts, "say", said.append)
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    _receipts.show(receipt_of(site.folder))

    told = "\n".join(said)
    assert "\u2588" in told
    assert "kept in a private file" in told


def test_a_folder_keeps_the_highest_and_refuses_a_smaller(
    site: SealedSite, edgewatch: Edgewatch, tmp_path: Path
) -> None:
    old = tmp_path / "old.txt"
    edgewatch("receipt", "--site", site.folder, "--out", old)
    site.seal()
    kept = json.loads(edgewatch("receipt", "keep", tmp_path, "--site", site.folder, "--json").out)
    refused = edgewatch("receipt", "keep", tmp_path, "--of", old)

    assert (kept["kept"], kept["proved"], kept["size"]) == (True, True, site.seals)
    assert refused.code == 1
    assert refused.out.startswith(f"Refused: it is of {site.seals - 1} seals, and one of")
    assert b"receipt.kept" in actions(site)[-1]


def test_away_from_the_site_a_receipt_is_kept_with_its_key(
    site: SealedSite, edgewatch: Edgewatch, tmp_path: Path
) -> None:
    told = json.loads(edgewatch("receipt", "--site", site.folder, "--json").out)
    (tmp_path / "r.txt").write_text(told["text"])
    keep = ("receipt", "keep", tmp_path / "held", "--of", tmp_path / "r.txt", "--key")

    result = edgewatch(*keep, told["vkey"])
    assert result.code == 0
    assert "Note" not in result.out
    wrong = edgewatch(*keep, "nonsense")
    assert wrong.code == 2
    assert "--key: is no verifier key" in wrong.err


def test_what_stands_before_keep_is_not_passed_over(edgewatch: Edgewatch, tmp_path: Path) -> None:
    result = edgewatch("receipt", "--out", tmp_path / "r.txt", "keep", tmp_path)
    assert (result.code, "options of keep stand behind it" in result.error) == (2, True)


def test_where_nothing_is_sealed_that_is_said(edgewatch: Edgewatch, tmp_path: Path) -> None:
    with sealed_site(tmp_path / "new", seals=0):
        result = edgewatch("receipt", "--site", tmp_path / "new")

    assert result.code == 2
    assert "nothing is sealed yet" in result.err

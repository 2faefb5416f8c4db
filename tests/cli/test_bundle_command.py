"""``edgewatch bundle`` and ``edgewatch profiles``: proof, and recognition."""

from __future__ import annotations

import zipfile
from pathlib import Path

from edgewatch.site.resources import resource_dir
from support.command_line import ROWS, Edgewatch


def test_an_exported_bundle_verifies(edgewatch: Edgewatch, swapped: Path, tmp_path: Path) -> None:
    out = tmp_path / "bundle.zip"
    exported = edgewatch("bundle", "export", out, "--site", swapped, "--json").json
    assert (exported["path"], exported["counts"]["prediction"]) == (str(out), ROWS)
    answer = edgewatch("bundle", "verify", out, "--json").json
    fields = [
        "valid",
        "sealed_from",
        "sealed_to",
        "records",
        "findings",
        "covers",
        "does_not_cover",
    ]
    assert set(answer) >= set(fields)
    assert (answer["valid"], answer["findings"]) == (True, [])
    assert answer["covers"]
    assert answer["does_not_cover"]
    assert "Valid:" in edgewatch("bundle", "verify", out).out


def test_a_bundle_is_held_against_what_was_kept_elsewhere(
    edgewatch: Edgewatch, swapped: Path, tmp_path: Path
) -> None:
    out, receipt = tmp_path / "bundle.zip", tmp_path / "shift.txt"
    edgewatch("bundle", "export", out, "--site", swapped)
    with zipfile.ZipFile(out) as archive:
        (name,) = (n for n in archive.namelist() if n.endswith("/data/checkpoint.txt"))
        receipt.write_bytes(archive.read(name))
    kept = ("--receipt", receipt, "--against", out)
    log = edgewatch("bundle", "verify", out, *kept, "--json").json["log"]
    assert sorted(log["confirmed"]) == ["bundle.zip", "shift.txt"]
    told = edgewatch("bundle", "verify", out, "--first-key", log["first_key"])
    assert "Proved: The log is the one that began with the first key" in told.out
    wrong = edgewatch("bundle", "verify", out, "--first-key", "SHA256:" + "A" * 43)
    assert wrong.code == 1
    assert "absent.txt" in edgewatch("bundle", "verify", out, "--receipt", "absent.txt").error


def test_a_bundle_that_was_altered_is_a_no(
    edgewatch: Edgewatch, swapped: Path, tmp_path: Path
) -> None:
    out = tmp_path / "bundle.zip"
    edgewatch("bundle", "export", out, "--site", swapped)
    content = bytearray(out.read_bytes())
    content[len(content) // 2] ^= 1
    out.write_bytes(content)
    done = edgewatch("bundle", "verify", out)
    assert done.code == 1
    assert done.out.startswith("Not valid:\n  ")


def test_a_bundle_is_not_overwritten_and_a_missing_one_is_named(
    edgewatch: Edgewatch, swapped: Path, tmp_path: Path
) -> None:
    out = tmp_path / "bundle.zip"
    out.write_bytes(b"mine")
    assert "not overwritten" in edgewatch("bundle", "export", out, "--site", swapped).error
    assert out.read_bytes() == b"mine"
    assert "absent.zip" in edgewatch("bundle", "verify", "absent.zip").error


def test_an_export_where_there_is_no_site_makes_none(edgewatch: Edgewatch, tmp_path: Path) -> None:
    done = edgewatch("bundle", "export", tmp_path / "b.zip", "--site", tmp_path / "nowhere")
    assert done.error
    assert not (tmp_path / "nowhere").exists()


def test_profiles_are_listed_with_what_they_can_prove(edgewatch: Edgewatch, site: Path) -> None:
    found = {p["id"]: p for p in edgewatch("profiles", "list", "--site", site, "--json").json}
    assert {"scpi.idn", "astm.e1394"} <= set(found)
    assert "serial" in found["scpi.idn"]["provides"]


def test_a_profile_file_is_checked(edgewatch: Edgewatch, tmp_path: Path) -> None:
    shipped = resource_dir("device_profiles") / "scpi.toml"
    assert "nothing is wrong" in edgewatch("profiles", "check", shipped).out
    broken = tmp_path / "broken.toml"
    broken.write_text(shipped.read_text(encoding="utf-8").replace("framing", "frmaing", 1))
    done = edgewatch("profiles", "check", broken, "--json")
    assert done.code == 1
    assert "frmaing" in done.out
    assert "no such file" in edgewatch("profiles", "check", tmp_path / "absent.toml").error

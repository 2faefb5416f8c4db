"""``verify.py``: the program in every bundle, run as an auditor runs it."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest

from edgewatch.audit import bag
from edgewatch.audit.standalone import verify as standalone
from support.bundle_mutations import Base, edited, make_base, program

SOURCE = Path(standalone.__file__)


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Base:
    return make_base(tmp_path_factory.mktemp("base"))


def run(*arguments: object) -> subprocess.CompletedProcess[str]:
    line = [sys.executable, "-I", "-S", str(SOURCE), *map(str, arguments)]
    return subprocess.run(line, capture_output=True, text=True, check=False, timeout=60)


def test_it_is_written_for_the_oldest_python_that_it_names() -> None:
    ast.parse(SOURCE.read_text("utf-8"), feature_version=(3, 9))


def test_it_imports_the_standard_library_alone() -> None:
    tree = ast.parse(SOURCE.read_text("utf-8"))
    names = [one.name for node in ast.walk(tree) if isinstance(node, ast.Import)
             for one in node.names]  # fmt: skip
    names += [str(node.module) for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    assert {name.split(".")[0] for name in names} <= sys.stdlib_module_names


def test_a_bundle_and_its_unpacked_folder_are_in_order(base: Base, tmp_path: Path) -> None:
    with zipfile.ZipFile(base.path) as archive:
        archive.extractall(tmp_path)
    (folder,) = tmp_path.iterdir()
    done = run(base.path, "--json")
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout)["valid"]
    assert program(folder).valid


def test_a_link_among_the_files_of_a_folder_is_not_followed(base: Base, tmp_path: Path) -> None:
    with zipfile.ZipFile(base.path) as archive:
        archive.extractall(tmp_path)
    (folder,) = tmp_path.iterdir()
    (folder / "data" / "endless").symlink_to(folder)
    assert "data/endless" in program(folder).areas


def test_it_says_what_is_wrong_and_never_shows_a_traceback(base: Base, tmp_path: Path) -> None:
    path = edited(base, ["UPDATE event SET kind = char(27) || '[2J' WHERE id > 3"], tmp_path / "b")
    done = run(path)
    assert done.returncode == 1
    assert "data/log.db, event" in done.stdout
    assert "\x1b" not in done.stdout
    assert done.stderr == ""


def test_what_cannot_be_looked_at_ends_with_two(base: Base, tmp_path: Path) -> None:
    done = run(tmp_path / "none.zip")
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert run(base.path, "--receipt", tmp_path / "none.txt").returncode == 2


def test_a_sqlite_that_is_too_old_is_named(base: Base, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(standalone.sqlite3, "sqlite_version_info", (3, 36, 0))
    with pytest.raises(standalone.Unreadable, match=r"needs SQLite 3\.37 or newer"):
        standalone.verify(base.path)


def test_an_index_that_would_take_all_memory_is_never_computed(base: Base, tmp_path: Path) -> None:
    heavy = "CREATE INDEX heavy ON event (hex(zeroblob(400000000)))"
    disguised = f"UPDATE sqlite_schema SET sql = '{heavy}' WHERE name = 'heavy'"  # noqa: S608
    made = ["CREATE INDEX heavy ON event (kind)", "PRAGMA writable_schema = ON", disguised]
    began = time.process_time()
    program(edited(base, made, tmp_path / "b.zip"))
    assert time.process_time() - began < 30


ENDLESS = "WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c)"


@pytest.mark.parametrize(
    "statements",
    [
        ["DROP TABLE event", f"CREATE VIEW event AS {ENDLESS} SELECT x AS id FROM c"],  # noqa: S608
        ["DROP TABLE seal", f"CREATE VIEW seal AS {ENDLESS} SELECT x AS number FROM c"],  # noqa: S608
        ["ALTER TABLE event ADD COLUMN more TEXT GENERATED ALWAYS AS (hex(zeroblob(99999999)))"],
    ],
)
def test_a_hostile_database_is_a_finding_in_bounded_time(
    base: Base, tmp_path: Path, statements: list[str]
) -> None:
    said = program(edited(base, statements, tmp_path / "b.zip"))
    assert not said.valid


def test_a_packed_row_that_no_index_knows_of_is_found(base: Base, tmp_path: Path) -> None:
    """What reads the table meets it, and what asks its index is told that there is none."""
    path = edited(
        base,
        [
            "PRAGMA writable_schema = ON",
            "CREATE TEMP TABLE kept AS SELECT * FROM sqlite_schema WHERE name = 'chunk_by_time'",
            "DELETE FROM sqlite_schema WHERE name = 'chunk_by_time'",
            "PRAGMA writable_schema = RESET",
            "INSERT INTO chunk VALUES (12, 1, 1, 1, 0, 0, 2, 1, 1, 1, x'00')",
            "PRAGMA writable_schema = ON",
            "INSERT INTO sqlite_schema SELECT * FROM kept",
            "PRAGMA writable_schema = RESET",
        ],
        tmp_path / "b",
    )
    assert "chunk" in program(path).areas


def test_an_erased_record_that_stands_must_be_blank(base: Base, tmp_path: Path) -> None:
    put_back = "INSERT INTO event VALUES (3, 1, 'forged', 'again', '{}')"
    assert "event" in program(edited(base, [put_back], tmp_path / "b.zip")).areas


@pytest.mark.parametrize(
    ("count", "width"), [(1, 2), (3, 2), (40, 4)]
)  # alone, by halves, and in buckets of more than one bit
def test_the_wrong_signatures_are_told_from_the_right_ones(
    base: Base, count: int, width: int
) -> None:
    key = base.key.private
    public = key.public_key().public_bytes_raw()
    signed = [
        standalone.Signed(public, b"%d" % i, key.sign(b"%d" % (i + (i % width == 1))))
        for i in range(count)
    ]
    assert list(standalone.wrong_ones(signed)) == [i for i in range(count) if i % width == 1]


def test_rfc_8032_test_vectors_hold() -> None:
    """RFC 8032, section 7.1, tests 1 to 3."""
    vectors = [
        ("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
         "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46b"
         "d25bf5f0595bbe24655141438e7a100b"),
        ("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
         "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c"
         "387b2eaeb4302aeeb00d291612bb0c00"),
        ("fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "af82",
         "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc659"
         "4a7c15e9716ed28dc027beceea1ec40a"),
    ]  # fmt: skip
    signed = [standalone.Signed(*map(bytes.fromhex, vector)) for vector in vectors]
    assert standalone.hold(signed)
    assert not standalone.hold([signed[0], signed[1]._replace(message=b"s")])


def test_a_bundle_without_a_record_is_no_error(base: Base, tmp_path: Path) -> None:
    files = {name: content for name, content in base.files.items() if name != bag.RECORD}
    path = tmp_path / "b.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in files.items():
            archive.writestr(f"bag/{name}", content)
    assert program(path).log is None

"""Texts are told apart without being kept; what a site says about it is obeyed."""

from __future__ import annotations

import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from edgewatch.sdk.policy import RecordPolicy, read_policy
from edgewatch.sdk.texts import KEY_BYTES, TextTokens, site_text_key
from edgewatch.site.config import parse_site
from edgewatch.site.errors import InputError

SECTION = """\
[[model]]
name = "m"
[model.record]
whole_elements = 100
text = true
raw = true
"""


def test_equal_texts_have_equal_tokens_at_one_site_and_others_elsewhere(tmp_path: Path) -> None:
    here, again, elsewhere = (TextTokens(tmp_path / name) for name in ("a", "a", "b"))
    assert here("Ward 3") == again("Ward 3")
    assert here("Ward 3") != here("Ward 4")
    assert here("Ward 3") != elsewhere("Ward 3")
    word, digits, length = here("Ward 3").split(":")
    assert (word, len(digits), length) == ("hmac-sha256", 16, "6")


def test_the_key_is_made_once_however_many_ask_and_is_its_owners_alone(tmp_path: Path) -> None:
    with ThreadPoolExecutor(8) as pool:
        keys = set(pool.map(site_text_key, [tmp_path] * 32))
    assert len(keys) == 1
    assert len(keys.pop()) == KEY_BYTES
    (file,) = (tmp_path / "keys").iterdir()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_without_a_key_only_the_length_is_kept(tmp_path: Path) -> None:
    (tmp_path / "keys").write_text("a file where the folder should be")
    assert TextTokens(tmp_path)("Ward 3") == "text:6"


def test_a_key_that_was_cut_is_no_key(tmp_path: Path) -> None:
    site_text_key(tmp_path)
    (tmp_path / "keys" / "text.key").write_bytes(b"short")
    assert TextTokens(tmp_path)("Ward 3") == "text:6"


def test_a_site_says_for_each_model_what_is_kept(tmp_path: Path) -> None:
    (tmp_path / "site.toml").write_text(SECTION)
    assert read_policy(tmp_path, "m") == RecordPolicy(100, text=True, raw=True)
    assert read_policy(tmp_path, "other") == RecordPolicy()


@pytest.mark.parametrize(
    "text",
    ["no toml [", "model = 3", "[[model]]\nname = 'm'\nrecord = 1", "\x00",
     "[[model]]\nname = 'm'\n[model.record]\nwhole_elements = -1\ntext = 'yes'"],
)  # fmt: skip
def test_a_file_that_cannot_be_understood_gives_the_defaults(text: str, tmp_path: Path) -> None:
    (tmp_path / "site.toml").write_text(text)
    assert read_policy(tmp_path, "m") == RecordPolicy()
    assert read_policy(tmp_path / "none", "m") == RecordPolicy()


def test_host_and_agent_read_the_same_section_alike() -> None:
    (model,) = parse_site(SECTION).model
    assert (model.record.whole_elements, model.record.text, model.record.raw) == (100, True, True)
    with pytest.raises(InputError, match="whole_elements"):
        parse_site(SECTION.replace("100", '"100"'))
    with pytest.raises(InputError, match="raw, text, whole_elements"):
        parse_site(SECTION.replace("raw =", "rwa ="))

"""``edgewatch baseline list``, ``use``, ``approve``, ``compare``; predictions name theirs."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from support.command_line import Edgewatch

WHO = ("--by", "A. Ray", "--note", "rows looked through")


def write(path: Path, seed: int, n: int = 120, shift: float = 0.0) -> Path:
    rng = np.random.default_rng(seed)
    age, dose = rng.normal(60 + shift, 9, n), rng.gamma(2, 1, n)
    rows = zip(age, dose, 1 / (1 + np.exp(-(age - 60) / 9)), strict=True)
    text = ["age,dose,risk", *(f"{a:.3f},{d:.3f},{r:.4f}" for a, d, r in rows)]
    path.write_text("\n".join(text) + "\n", encoding="utf-8")
    return path


@pytest.fixture
def bench(edgewatch: Edgewatch, tmp_path: Path) -> Path:
    site = tmp_path / "bench"
    assert edgewatch("init", site).code == 0
    names = ("--inputs", "age,dose", "--outputs", "risk")
    assert edgewatch("model", "add", "scorer", *names, "--site", site).code == 0
    return site


@pytest.fixture
def two(edgewatch: Edgewatch, bench: Path, tmp_path: Path) -> tuple[Path, str, str]:
    """A site with two baselines of a model; the second is in force."""
    ids = [
        edgewatch("baseline", "build", "scorer", path, "--site", bench, "--json").json["baseline"]
        for path in (write(tmp_path / "may.csv", 1), write(tmp_path / "june.csv", 2, shift=20))
    ]
    return bench, ids[0], ids[1]


def test_the_list_says_where_each_came_from_and_when_it_was_in_force(
    edgewatch: Edgewatch, two: tuple[Path, str, str]
) -> None:
    site, first, second = two
    may, june = edgewatch("baseline", "list", "scorer", "--site", site, "--json").json
    assert (may["baseline"], may["source"], may["rows"]) == (first, "may.csv", 120)
    assert (june["baseline"], june["is_in_force"], may["is_in_force"]) == (second, True, False)
    assert may["in_force"][0]["to"] == june["in_force"][0]["from"]
    shown = edgewatch("baseline", "list", "scorer", "--site", site).out
    assert first[:12] in shown
    assert shown.count("not reviewed") == 2


def test_an_earlier_one_is_put_in_force_again(
    edgewatch: Edgewatch, two: tuple[Path, str, str]
) -> None:
    site, first, _ = two
    (site / "baselines" / f"{first}.json").unlink()  # the record has it still
    used = edgewatch("baseline", "use", "scorer", first[:8], *WHO, "--site", site, "--json").json
    assert (used["baseline"], used["is_in_force"], len(used["in_force"])) == (first, True, 2)
    assert edgewatch("baseline", "show", "scorer", "--site", site, "--json").json["baseline"] == (
        first
    )


def test_a_person_reviews_it_and_that_is_shown_wherever_it_is(
    edgewatch: Edgewatch, two: tuple[Path, str, str]
) -> None:
    site, first, second = two
    at = ("--site", site)
    assert "Not reviewed" in edgewatch("baseline", "show", "scorer", *at).out
    assert "not reviewed" in edgewatch("status", *at).out
    done = edgewatch("baseline", "approve", "scorer", *WHO, *at, "--json").json
    assert (done["baseline"], done["reviewed"]["by"]) == (second, "A. Ray")
    assert "Reviewed by A. Ray" in edgewatch("baseline", "show", "scorer", *at).out
    assert "reviewed by A. Ray" in edgewatch("status", *at).out
    (state,) = edgewatch("status", *at, "--json").json["models"]
    assert (state["baseline"], state["reviewed"]) == (second, "A. Ray")
    older = edgewatch("baseline", "show", "scorer", "--id", first[:10], *at, "--json").json
    assert older["reviewed"] is None


def test_a_name_is_needed_to_review_or_to_change_what_is_in_force(
    edgewatch: Edgewatch, two: tuple[Path, str, str]
) -> None:
    site, first, _ = two
    nobody = ("--by", " ", "--note", "n", "--site", site)
    for words in (("approve", "scorer"), ("use", "scorer", first)):
        assert "needs the name of the person" in edgewatch("baseline", *words, *nobody).error


@pytest.mark.parametrize(("wanted", "said"), [("zzzz", "no baselines"), ("", "2 baselines")])
def test_an_id_that_is_none_or_of_several_lists_those_there_are(
    edgewatch: Edgewatch, two: tuple[Path, str, str], wanted: str, said: str
) -> None:
    site, first, _ = two
    error = edgewatch("baseline", "use", "scorer", wanted, *WHO, "--site", site).error
    assert f'{said} of scorer begin with "{wanted}"' in error
    assert first[:12] in error


def test_two_are_compared_feature_by_feature(
    edgewatch: Edgewatch, two: tuple[Path, str, str]
) -> None:
    site, first, second = two
    words = ("baseline", "compare", "scorer", first, second, "--site", site)
    found = edgewatch(*words, "--json").json
    assert [one["source"] for one in found["baselines"]] == ["may.csv", "june.csv"]
    age, dose = found["features"]["age"], found["features"]["dose"]
    assert age["ks"] > 0.5 > dose["ks"]
    assert age["median_moved_spreads"] == pytest.approx(20 / 9, rel=0.3)
    assert "→" in edgewatch(*words).out


def test_each_prediction_names_the_baseline_it_was_judged_against(
    edgewatch: Edgewatch, bench: Path, tmp_path: Path
) -> None:
    """By the order in which they came: what is replayed has times of long ago."""
    stream = write(tmp_path / "stream.csv", 3, n=5)
    ids: list[str | None] = [None]
    assert edgewatch("replay", "scorer", stream, "--site", bench).code == 0
    for name in ("may", "june"):
        path = write(tmp_path / f"{name}.csv", len(name))
        built = edgewatch("baseline", "build", "scorer", path, "--site", bench, "--json").json
        ids.append(built["baseline"])
        assert edgewatch("replay", "scorer", stream, "--site", bench).code == 0
    rows = edgewatch("predictions", "scorer", "--site", bench, "--json").json
    named = [row["baseline"] for row in sorted(rows, key=lambda row: row["id"])]
    assert named == [one for one in ids for _ in range(5)]
    out = tmp_path / "all.csv"
    assert edgewatch("predictions", "scorer", "--out", out, "--site", bench).code == 0
    header, *lines = out.read_text(encoding="utf-8").splitlines()
    column = header.split(",").index("baseline")
    assert {line.split(",")[column] for line in lines} == {"", *ids[1:]}

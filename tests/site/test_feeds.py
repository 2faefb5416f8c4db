"""What a [[feed]] of site.toml may be."""

from __future__ import annotations

import pytest

from edgewatch.site.config import parse_site
from edgewatch.site.errors import InputError

SITE = """schema = 1
[[model]]
name = "m"
[[slot]]
name = "s"
profile = "scpi.idn"
[[feed]]
name = "one"
slot = "s"
model = "m"
"""


def test_a_feed_runs_its_model_on_every_reading_unless_it_is_told_otherwise() -> None:
    (feed,) = parse_site(SITE).feed
    assert (feed.every_s, feed.take) == (0.0, "last")
    (feed,) = parse_site(SITE + 'every_s = 5\ntake = "median"\n').feed
    assert (feed.every_s, feed.take) == (5.0, "median")


def test_two_feeds_of_one_slot_are_refused_with_the_line() -> None:
    with pytest.raises(InputError) as caught:
        parse_site(SITE + '[[feed]]\nname = "two"\nslot = "s"\nmodel = "m"\n')
    assert 'is read by feed "one" already' in str(caught.value)
    assert "line 13" in str(caught.value)


def test_a_word_that_is_no_way_to_take_readings_together_is_refused() -> None:
    with pytest.raises(InputError, match="take"):
        parse_site(SITE + 'take = "first"\n')

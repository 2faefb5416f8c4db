"""Text can be read in both themes, and every state differs in more than its colour."""

import pytest

from edgewatch.ui.theme import DARK, LIGHT, LINE_PAIRS, TEXT_PAIRS, Theme, contrast
from edgewatch.ui.widgets.drift_colours import ratio_colour


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda t: t.name)
@pytest.mark.parametrize(("text", "ground"), TEXT_PAIRS)
def test_text_has_a_contrast_of_at_least_4_5(theme: Theme, text: str, ground: str) -> None:
    assert contrast(getattr(theme, text), getattr(theme, ground)) >= 4.5


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda t: t.name)
@pytest.mark.parametrize(("line", "ground"), LINE_PAIRS)
def test_lines_have_a_contrast_of_at_least_3(theme: Theme, line: str, ground: str) -> None:
    assert contrast(getattr(theme, line), getattr(theme, ground)) >= 3.0


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda t: t.name)
def test_a_cell_over_its_limit_never_looks_like_one_below(theme: Theme) -> None:
    assert contrast(ratio_colour(1.01, theme), ratio_colour(0.2, theme)) > 1.2
    assert ratio_colour(1.0, theme) != ratio_colour(1.01, theme)
    assert ratio_colour(4.0, theme) == ratio_colour(400.0, theme)

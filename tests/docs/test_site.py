"""The pages as a site: complete, each reachable, every picture shown, nothing fetched."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
# The landing page is for all, and lists made from the program are for whoever looks something up.
MADE = {DOCS / name for name in ("index.md", "command-line.md", "errors.md")}
PICTURES = sorted(path.name for path in (DOCS / "images").glob("*-light.png"))


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site as `make docs` builds it; a missing page, link or anchor is an error."""
    folder = tmp_path_factory.mktemp("site")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "-d", folder]
    quiet = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(command, cwd=ROOT, env=quiet, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return folder


def test_it_is_read_without_a_network(site: Path) -> None:
    fetched = re.compile(
        r"""<(?:script|img|iframe|link)\b[^>]*?(?:src|href)=["']?(?:https?:)?//[^>]*"""
    )
    for page in site.rglob("*.html"):
        assert fetched.search(page.read_text("utf-8")) is None, page.name


def test_the_search_brings_its_own_index_and_works_on_files(site: Path) -> None:
    assert (site / "search" / "search_index.js").stat().st_size > 100_000
    assert "assets/iframe-worker.js" in (site / "index.html").read_text("utf-8")


def test_pictures_follow_the_theme_of_the_reader(site: Path) -> None:
    page = (site / "clinician.html").read_text("utf-8")
    assert re.search(r'<img[^>]*class="in-light"[^>]*src="images/now-light.png"', page)
    assert re.search(r'<img[^>]*class="in-dark"[^>]*src="images/now-dark.png"', page)


def test_what_pages_link_to_outside_of_the_folder_is_in_the_site(site: Path) -> None:
    assert 'href="project/changelog.d/index.html"' in (site / "contributing.html").read_text(
        "utf-8"
    )
    assert (site / "project" / "changelog.d" / "index.html").exists()


def test_each_role_has_its_path_on_the_landing_page() -> None:
    text = (DOCS / "index.md").read_text("utf-8")
    for role in ("clinician", "site engineer", "auditor", "model integrator", "regulatory", "IT"):
        assert re.search(rf"^\| [^|]*\b{role}\b[^|]*\| \[", text, re.MULTILINE), role


@pytest.mark.parametrize("page", sorted({*DOCS.glob("*.md")} - {*MADE}), ids=lambda page: page.name)
def test_each_page_says_for_whom_it_is(page: Path) -> None:
    assert re.search(r"^For [a-z]", page.read_text("utf-8")[:400], re.MULTILINE)


@pytest.mark.parametrize("name", PICTURES)
def test_every_picture_is_on_a_page_and_comes_in_both_themes(name: str) -> None:
    assert (DOCS / "images" / name.replace("-light", "-dark")).exists()
    assert any(f"images/{name}" in page.read_text("utf-8") for page in DOCS.rglob("*.md"))

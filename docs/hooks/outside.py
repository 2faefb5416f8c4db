"""Links that leave ``docs/``: what they lead to becomes part of the site.

A page such as ``../CHANGELOG.md`` becomes a page, any other file is copied as it is, so that each
link works in a clone, on a code host and on the site alike.
"""

from __future__ import annotations

import posixpath
import re
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page

FOLDER = "project"
LINK = re.compile(r"(\]\()([^)\s#]+)((?:#[^)\s]*)?\))")
FENCE = re.compile(r"(^ *```.*?^ *```$)", re.MULTILINE | re.DOTALL)


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Adds what pages link to outside of the folder, and the icon."""
    root = Path(config.docs_dir).parent
    icon = root / "resources" / "icons" / "edgewatch.svg"
    files.append(_copy(config, "assets/edgewatch.svg", icon))
    waiting = [Path(file.abs_src_path) for file in files.documentation_pages()]
    while waiting:
        page = waiting.pop()
        for target in sorted(_outside(page, root)):
            uri = f"{FOLDER}/{target.relative_to(root).as_posix()}"
            if files.get_file_from_path(uri) is None:
                files.append(_copy(config, uri, target))
                waiting += [target] if target.suffix == ".md" else []
    return files


def on_page_markdown(markdown: str, *, page: Page, config: MkDocsConfig, **_: object) -> str:
    """Turns links that leave the folder, or come from outside of it, to where the site has them."""
    docs = Path(config.docs_dir)
    here = docs / page.file.src_uri
    if page.file.src_uri.startswith(f"{FOLDER}/"):
        here = docs.parent / page.file.src_uri.removeprefix(f"{FOLDER}/")

    def turned(link: re.Match[str]) -> str:
        target = (here.parent / link[2]).resolve()
        if ":" in link[2] or not target.exists():
            return link[0]
        uri = posixpath.relpath(_uri(target, docs), posixpath.dirname(page.file.src_uri))
        return f"{link[1]}{uri}{link[3]}"

    parts = FENCE.split(markdown)
    return "".join(part if n % 2 else LINK.sub(turned, part) for n, part in enumerate(parts))


def _outside(page: Path, root: Path) -> set[Path]:
    text = FENCE.sub("", page.read_text("utf-8"))
    targets = {(page.parent / link[2]).resolve() for link in LINK.finditer(text)}
    docs = root / "docs"
    return {target for target in targets if target.is_file() and not target.is_relative_to(docs)}


def _uri(target: Path, docs: Path) -> str:
    if target.is_relative_to(docs):
        return target.relative_to(docs).as_posix()
    return f"{FOLDER}/{target.relative_to(docs.parent).as_posix()}"


def _copy(config: MkDocsConfig, uri: str, source: Path) -> File:
    file = File.generated(config, uri, abs_src_path=str(source))
    file.inclusion = InclusionLevel.NOT_IN_NAV
    return file

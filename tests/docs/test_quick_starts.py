"""How a quick start is read and run; the pages themselves are run by ``make quickstarts``."""

from __future__ import annotations

import importlib
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

DOCS = Path(__file__).resolve().parents[2] / "docs"
PAGE = """\
# Begin

## Write

```python
# file: host/score.py
print("scored")
```

```toml
name = "only shown"
```

## Run

```sh
word=scored
cat host/score.py
```

<!-- quick start: as root -->
```sh
id -u
```

```text
0
```

```sh
echo "$word in 12 ms"
echo done
```

```text
scored in … ms
done
```
"""


@pytest.fixture(scope="module")
def quick() -> Iterator[ModuleType]:
    sys.path.insert(0, str(DOCS))
    yield importlib.import_module("run_quick_starts")
    sys.path.remove(str(DOCS))


def steps(quick: ModuleType, text: str = PAGE) -> list:  # type: ignore[type-arg]
    return quick.read_page(text)


def place(quick: ModuleType, folder: Path) -> object:
    for name in ("page", "scripts"):
        (folder / name).mkdir()
    here = ["bash", "-e"]
    return quick.Place(folder / "page", folder / "scripts", str(folder / "scripts"), here, here)


def run(quick: ModuleType, text: str, folder: Path) -> list:  # type: ignore[type-arg]
    return list(quick.run_steps(steps(quick, text), place(quick, folder), time.monotonic() + 60.0))


def test_a_page_is_files_and_commands_in_its_order(quick: ModuleType) -> None:
    wrote, *ran = steps(quick)
    assert (wrote.name, wrote.text) == ("host/score.py", 'print("scored")\n')
    assert [step.commands.splitlines()[0] for step in ran] == [
        "word=scored",
        "id -u",
        'echo "$word in 12 ms"',
    ]
    assert [step.heading for step in ran] == ["Run"] * 3


def test_only_the_block_after_the_mark_runs_as_root(quick: ModuleType) -> None:
    assert [step.as_root for step in steps(quick)[1:]] == [False, True, False]


def test_an_output_belongs_to_the_commands_before_it(quick: ModuleType) -> None:
    assert [step.expected for step in steps(quick)[1:]] == [
        (),
        ("0",),
        ("scored in … ms", "done"),
    ]


def test_an_output_without_commands_is_refused_with_its_line(quick: ModuleType) -> None:
    with pytest.raises(ValueError, match="line 2: an output without a command"):
        steps(quick, "# A\n```text\nso\n```\n")


def test_no_page_writes_outside_of_its_folder(quick: ModuleType) -> None:
    with pytest.raises(ValueError, match="outside of the folder"):
        steps(quick, "```toml\n# file: ../site.toml\n```\n")


def test_blocks_share_one_shell(quick: ModuleType, tmp_path: Path) -> None:
    done = run(quick, PAGE.replace("id -u", "echo 0"), tmp_path)
    assert [step.failure for step in done] == [None] * 4
    assert done[1].ran.output.strip() == 'print("scored")'


def test_a_command_that_fails_ends_the_page(quick: ModuleType, tmp_path: Path) -> None:
    done = run(quick, "```sh\nfalse\necho on\n```\n```sh\necho after\n```\n", tmp_path)
    assert [step.failure for step in done] == ["a command ended with 1"]
    assert "on" not in done[0].ran.output


def test_a_promised_line_that_does_not_come_is_named(quick: ModuleType, tmp_path: Path) -> None:
    done = run(quick, "```sh\necho '1 alarm'\n```\n```text\n… alarms\n```\n", tmp_path)
    assert done[0].failure is not None
    assert done[0].failure.endswith("did not come: … alarms")


def test_a_job_in_the_background_lives_until_the_page_ends(
    quick: ModuleType, tmp_path: Path
) -> None:
    page = "```sh\nsleep 600 &\n```\n```sh\nkill -0 $! && echo lives\n```\n```text\nlives\n```\n"
    assert [step.failure for step in run(quick, page, tmp_path)] == [None, None]

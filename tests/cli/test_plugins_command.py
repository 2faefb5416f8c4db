"""``edgewatch plugins``, and a plug-in's metric among the numbers of ``edgewatch performance``."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from edgewatch.ui.models.performance import performance_view
from support.command_line import MODEL, Edgewatch
from support.plugin_sites import forget_plugins, install, install_example, site_with

KAPPA, SYSLOG = "edgewatch-metric-kappa", "edgewatch-sink-syslog"


@pytest.fixture(autouse=True)
def no_plugins_left() -> Iterator[None]:
    forget_plugins()
    yield
    forget_plugins()


def use(site: Path, *names: str) -> None:
    """Name plug-ins in the file of a site that is there."""
    named = ", ".join(f'"{name}"' for name in names)
    with (site / "site.toml").open("a", encoding="utf-8") as file:
        file.write(f"\n[plugins]\nuse = [{named}]\n")
    for name in names:
        install_example(site, name)


def test_the_list_says_what_is_used_and_by_which_code(edgewatch: Edgewatch, tmp_path: Path) -> None:
    site = site_with(tmp_path / "site")
    assert "No plug-in is named" in edgewatch("plugins", "list", "--site", site).out
    site = site_with(tmp_path / "other", SYSLOG)
    install_example(site, SYSLOG)
    found = edgewatch("plugins", "list", "--site", site, "--json").json
    (plugin,) = found["plugins"]
    assert (plugin["name"], plugin["version"]) == (SYSLOG, "1.0.0")
    assert len(plugin["sha256"]) == 64
    assert plugin["offers"] == [
        {"kind": "alarm-sink", "name": "syslog", "state": "not started yet"}
    ]
    assert plugin["sha256"][:12] in edgewatch("plugins", "list", "--site", site).out


def test_one_that_cannot_be_loaded_ends_the_list_with_1(
    edgewatch: Edgewatch, tmp_path: Path
) -> None:
    done = edgewatch("plugins", "list", "--site", site_with(tmp_path / "site", "not-there"))
    assert done.code == 1
    assert "plug-in not-there: is not installed" in done.err


def test_a_check_looks_at_each_entry_point(edgewatch: Edgewatch, tmp_path: Path) -> None:
    site = site_with(tmp_path / "site")
    install_example(site, KAPPA)
    found = edgewatch("plugins", "check", KAPPA, "--site", site, "--json").json
    assert found["passed"]
    assert {check["called"] for check in found["checks"]} == {"weighted-kappa"}


def test_a_check_that_fails_ends_with_1(edgewatch: Edgewatch, tmp_path: Path) -> None:
    source = "class D:\n    api = 1\n    def __init__(self, options): pass\n"
    source += "    def __call__(self, payload): return 1 / 0\n"
    site = site_with(tmp_path / "site")
    install(site, "edgewatch-bad", source, {"edgewatch.decoders": {"bad": "edgewatch_bad:D"}})
    done = edgewatch("plugins", "check", "edgewatch-bad", "--site", site)
    assert done.code == 1
    assert "ZeroDivisionError" in done.out
    assert "edgewatch-bad 1.0.0 does not pass." in done.out


def test_a_check_of_what_is_not_there_is_bad_input(edgewatch: Edgewatch, tmp_path: Path) -> None:
    done = edgewatch("plugins", "check", "not-there", "--site", site_with(tmp_path / "site"))
    assert done.error.startswith("not-there: is not installed. Install it")


def test_a_trial_notice_is_delivered_only_where_it_is_asked_for(
    edgewatch: Edgewatch, tmp_path: Path
) -> None:
    site = site_with(tmp_path / "site")
    install_example(site, SYSLOG)
    with (site / "site.toml").open("a", encoding="utf-8") as file:
        file.write('[plugins.options.syslog]\nsocket = "/nowhere/log"\n')
    assert edgewatch("plugins", "check", SYSLOG, "--site", site).code == 0
    done = edgewatch("plugins", "check", SYSLOG, "--deliver", "--site", site)
    assert done.code == 1
    assert "FileNotFoundError" in done.out


def test_a_metric_of_a_plugin_stands_among_ours(edgewatch: Edgewatch, swapped: Path) -> None:
    use(swapped, KAPPA)
    found = edgewatch("performance", MODEL, "--site", swapped, "--json").json
    told = [w["measured"]["weighted-kappa"] for w in found["windows"] if w["n_labelled"]]
    assert told[0]["title"] == "Weighted kappa"
    assert told[0]["low"] <= told[0]["value"] <= told[0]["high"]
    shown = edgewatch("performance", MODEL, "--site", swapped).out
    assert "weighted-kappa" in shown
    view = performance_view(found)
    assert view is not None
    assert "Weighted kappa" in [metric.title for metric in view.metrics]
    assert "Weighted kappa" in [row.title for row in view.window(view.told).rows]

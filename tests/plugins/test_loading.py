"""Which plug-ins are loaded: those that a site names, of this version, from where one may."""

from __future__ import annotations

import subprocess
import sys
from importlib.metadata import distribution
from pathlib import Path

import pytest

from edgewatch.devices.framings import FRAMINGS
from edgewatch.devices.profiles.stream_section import DECODERS
from edgewatch.plugins import api, hold_plugins, in_use, use_plugins
from edgewatch.plugins.folders import distrust, of_site
from edgewatch.plugins.kinds import OWN_NAMES
from edgewatch.plugins.trial import failures_on_trial
from edgewatch.site.config import load_site
from edgewatch.site.errors import InputError
from edgewatch.ui.models.metric_words import METRIC_WORDS
from support.plugin_sites import install, install_example, site_with

SINK = """\
class Sink:
    api = 1
    def __init__(self, options): self.options = options
    def deliver(self, notice): pass
    def close(self): pass
"""
POINTS = {"edgewatch.alarm_sinks": {"made-up": "made_up:Sink"}}


def why(site: Path) -> str:
    """Why the one plug-in of a site was not loaded."""
    loaded = use_plugins(site)
    assert not loaded.plugins
    (failure,) = loaded.failures
    return failure.words


def test_what_is_not_named_is_not_loaded(tmp_path: Path) -> None:
    site = site_with(tmp_path / "site")
    install(site, "made-up", SINK, POINTS)
    assert use_plugins(site).plugins == ()
    assert "made_up" not in sys.modules


def test_what_is_named_is_loaded_with_version_and_digest(tmp_path: Path) -> None:
    site = site_with(tmp_path / "site", "Made_Up")
    install(site, "made-up", SINK, POINTS, "3.1")
    (plugin,) = use_plugins(site).plugins
    assert (plugin.name, plugin.version, plugin.files) == ("made-up", "3.1", 3)
    assert use_plugins(site).offers(api.ALARM_SINKS)["made-up"]({"a": 1}).options == {"a": 1}


def test_the_digest_is_that_of_stock_tools(tmp_path: Path) -> None:
    site = site_with(tmp_path / "site", "made-up")
    install(site, "made-up", SINK, POINTS)
    (plugin,) = use_plugins(site).plugins
    script = (
        "LC_ALL=C; export LC_ALL; find . -type f ! -name RECORD ! -name '*.pyc' -printf '%P\\n'"
    )
    script += " | sort | xargs sha256sum | sha256sum"
    told = subprocess.run(
        ["/bin/sh", "-c", script], cwd=of_site(site), capture_output=True, text=True, check=True
    )
    assert told.stdout.split()[0] == plugin.sha256


def test_a_changed_file_changes_the_digest(tmp_path: Path) -> None:
    site = site_with(tmp_path / "site", "made-up")
    module = install(site, "made-up", SINK, POINTS)
    (before,) = use_plugins(site).plugins
    use_plugins(site_with(tmp_path / "other"))
    module.write_text(SINK + "# more\n", encoding="utf-8")
    (after,) = use_plugins(site).plugins
    assert before.sha256 != after.sha256


def test_what_it_prints_does_not_stand_in_the_output_of_a_command(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    site = site_with(tmp_path / "site", "made-up")
    install(site, "made-up", 'print("welcome")\n' + SINK, POINTS)
    assert use_plugins(site).plugins
    assert capsys.readouterr() == ("", "welcome\n")


def test_one_that_is_not_installed_says_so_and_harms_no_other(tmp_path: Path) -> None:
    site = site_with(tmp_path / "site", "nowhere-to-be-found", "made-up")
    install(site, "made-up", SINK, POINTS)
    loaded = use_plugins(site)
    assert [one.name for one in loaded.plugins] == ["made-up"]
    (failure,) = loaded.failures
    assert failure.words == (
        "plug-in nowhere-to-be-found: is not installed. "
        "Install it where EdgeWatch runs, or take it out of [plugins] use."
    )


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("import nothing_of_that_name\n", "cannot be imported: ModuleNotFoundError"),
        ("raise SystemExit(3)\n", "cannot be imported: SystemExit: 3"),
        ("Sink = 7\n", "is no class"),
        (SINK.replace("api = 1", "api = 2"), "is for version 2 of the plug-in interface"),
        (SINK.replace("    api = 1\n", ""), "does not say its version"),
        (SINK.replace("def deliver", "def deliver_it"), "has no deliver()"),
    ],
)
def test_one_that_does_not_fit_is_refused_with_the_reason(
    tmp_path: Path, source: str, said: str
) -> None:
    site = site_with(tmp_path / "site", "made-up")
    install(site, "made-up", source, POINTS)
    assert f"entry point made-up {said}" in why(site)


def test_a_distribution_without_entry_points_is_no_plugin(tmp_path: Path) -> None:
    assert "has no entry point of edgewatch.framings" in why(site_with(tmp_path / "site", "numpy"))


@pytest.mark.parametrize(
    ("group", "name"),
    [("framings", "modbus-rtu"), ("decoders", "json"), ("metrics", "accuracy")],
)
def test_a_name_of_ours_is_refused(tmp_path: Path, group: str, name: str) -> None:
    # Where the names are known, the rooms that own them are there.
    import edgewatch.devices.profiles.schema
    import edgewatch.monitors.quality.plugin_metrics  # noqa: F401

    site = site_with(tmp_path / "site", "made-up")
    source = SINK + "    title, tasks, better = 'T', ('binary',), 'more'\n"
    source += "    encode = splitter = __call__ = deliver\n"
    install(site, "made-up", source, {f"edgewatch.{group}": {name: "made_up:Sink"}})
    assert f"{name!r} is a name that EdgeWatch uses itself" in why(site)


def test_all_names_of_ours_are_known() -> None:
    assert set(FRAMINGS) == OWN_NAMES[api.FRAMINGS]
    assert set(DECODERS) == OWN_NAMES[api.DECODERS]
    assert set(METRIC_WORDS) == OWN_NAMES[api.METRICS]


def test_two_of_one_name_exclude_each_other(tmp_path: Path) -> None:
    site = site_with(tmp_path / "site", "made-up", "second")
    install(site, "made-up", SINK, POINTS)
    install(site, "second", SINK, {"edgewatch.alarm_sinks": {"made-up": "second:Sink"}})
    loaded = use_plugins(site)
    assert [one.name for one in loaded.plugins] == ["made-up"]
    assert "entry point made-up is one of made-up, too" in loaded.failures[0].words


def test_a_folder_that_others_may_write_to_is_not_used(tmp_path: Path) -> None:
    site = site_with(tmp_path / "site", "made-up")
    module = install(site, "made-up", SINK, POINTS)
    module.chmod(0o666)
    said = why(site)
    assert f"{module} can be written to by others" in said
    assert "made_up" not in sys.modules
    module.chmod(0o600)
    assert distrust(of_site(site)) == ""


def test_a_link_in_the_folder_is_not_followed(tmp_path: Path) -> None:
    site = site_with(tmp_path / "site", "made-up")
    install(site, "made-up", SINK, POINTS)
    (of_site(site) / "elsewhere").symlink_to("/tmp")  # noqa: S108
    assert "is a link" in why(site)


def test_a_module_that_comes_from_elsewhere_does_not_stand_for_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = site_with(tmp_path / "site", "made-up")
    install(site, "made-up", SINK, POINTS)
    first = tmp_path / "plugins" / "first"
    first.mkdir(parents=True)
    (first / "made_up.py").write_text(SINK, encoding="utf-8")
    monkeypatch.syspath_prepend(str(first))
    assert f"module made_up comes from {first / 'made_up.py'}, not from" in why(site)


def test_another_site_has_its_own_plugins(tmp_path: Path) -> None:
    site = site_with(tmp_path / "site", "made-up")
    install(site, "made-up", SINK, POINTS)
    assert use_plugins(site).plugins
    assert use_plugins(site_with(tmp_path / "other")).plugins == ()
    assert str(of_site(site)) not in sys.path
    assert in_use().offers(api.ALARM_SINKS) == {}


def test_plugins_are_loaded_once_as_long_as_the_site_says_the_same(tmp_path: Path) -> None:
    site = site_with(tmp_path / "site", "made-up")
    install(site, "made-up", SINK, POINTS)
    assert use_plugins(site) is use_plugins(site)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('[plugins]\nuse = ["a", "A"]\n', '"A" is named twice'),
        ('[plugins]\nused = ["a"]\n', "expected one of the fields options, use"),
    ],
)
def test_a_section_that_cannot_stand_is_refused(tmp_path: Path, text: str, said: str) -> None:
    (tmp_path / "site.toml").write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match="plugins") as refused:
        load_site(tmp_path)
    assert said in str(refused.value)
    assert use_plugins(tmp_path).plugins == ()


def test_an_installed_distribution_needs_no_folder(tmp_path: Path) -> None:
    """What pip installs beside EdgeWatch is found by its name alone, and judged the same."""
    site = site_with(tmp_path / "site", "made-up")
    install(site, "made-up", SINK, POINTS)
    way = of_site(site).rename(tmp_path / "site-packages")
    sys.path.append(str(way))
    try:
        assert distribution("made-up").version == "1.0.0"
        assert [one.name for one in use_plugins(site).plugins] == ["made-up"]
    finally:
        sys.path.remove(str(way))


def test_the_worked_examples_load_together(tmp_path: Path) -> None:
    names = ("framing-cobs", "decoder-iec62056", "metric-kappa", "sink-syslog")
    site = site_with(tmp_path / "site", *(f"edgewatch-{name}" for name in names))
    for name in names:
        install_example(site, f"edgewatch-{name}")
    loaded = use_plugins(site)
    assert loaded.failures == ()
    assert [one.offers[0].name for one in loaded.plugins] == [
        "cobs-crc16",
        "iec62056-21",
        "weighted-kappa",
        "syslog",
    ]


@pytest.mark.parametrize(
    "harm",
    [
        {"METADATA": b"\xff\xfe"},
        {"METADATA": b"Metadata-Version: 2.1\n"},
        {"entry_points.txt": b"[edgewatch.alarm_sinks]\nno value\n"},
        {"RECORD": b"\xff"},
    ],
)
def test_an_installation_that_is_half_there_is_a_failure_and_no_crash(
    tmp_path: Path, harm: dict[str, bytes]
) -> None:
    site = site_with(tmp_path / "site", "made-up")
    about = install(site, "made-up", SINK, POINTS).parent / "made_up-1.0.0.dist-info"
    for name, content in harm.items():
        (about / name).write_bytes(content)
    (failure,) = use_plugins(site).failures
    assert failure.why
    assert failure.remedy


def test_the_process_that_watches_loads_nothing_that_hangs_or_ends_it(tmp_path: Path) -> None:
    site = site_with(tmp_path / "site", "hangs", "ends", "raises", "good")
    for name, source in {
        "hangs": "import time\ntime.sleep(600)\n",
        "ends": "import os\nos._exit(0)\n",
        "raises": "raise BaseException\n",
        "good": SINK,
    }.items():
        install(site, name, source, {api.ALARM_SINKS: {f"to-{name}": f"{name}_sink:Sink"}})
    harmful = failures_on_trial(site, ("ends", "raises", "good"))
    assert {name: one.why for name, one in harmful.items()} == {
        "ends": "ends the process that loads it (exit code 0)",
        "raises": "ends the process that loads it (exit code 1)",
    }
    late = failures_on_trial(site, ("hangs",), limit_s=0.5)["hangs"]
    assert late.why == "does not come back from being loaded within 0.5 s"


def test_what_is_held_stays_when_the_settings_change(tmp_path: Path) -> None:
    site = site_with(tmp_path / "site")
    held = hold_plugins(site)
    site_with(site, "not-there")
    assert use_plugins(site) is held
    assert use_plugins(site_with(tmp_path / "other", "not-there")).failures

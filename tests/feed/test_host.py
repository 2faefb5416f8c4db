"""The feed on a real line: good results become predictions, bad ones are said and lost nowhere."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path

import pytest

from edgewatch.cli.demo_site import make_demo_site
from edgewatch.devices.virtual.analyser import VirtualAnalyser, VirtualUnit
from edgewatch.devices.virtual.faults import Fault
from edgewatch.devices.virtual.line import Line, TcpLine, local_line
from edgewatch.feed.features import FeatureMap
from edgewatch.feed.host import FeedHost
from edgewatch.sdk.paths import config_file, spool_folder
from edgewatch.sdk.tensors import decode_run
from edgewatch.site.config import load_site
from edgewatch.site.errors import InputError
from edgewatch.spool import Kind, Record, SegmentReader
from support.device_rigs import until
from support.small_site import STREAM


@contextmanager
def feeding(site: Path) -> Iterator[FeedHost]:
    config = load_site(site)
    host = FeedHost(site, config, config.feed[0])
    thread = threading.Thread(target=host.run, name="feed under test")
    thread.start()
    try:
        yield host
    finally:
        host.stop()
        thread.join(10)


def spooled(site: Path, kind: Kind) -> list[Record]:
    found = []
    for path in sorted(spool_folder(site).glob("*.seg")):
        with SegmentReader(path) as reader:
            found += [r for r in reader.read() if r.kind is kind]
    return sorted(found, key=lambda r: r.wall_ns)


def feed_samples(
    tmp_path: Path, count: int, faults: dict[int, Fault] | None = None, line: Line | None = None
) -> Path:
    """Run a feed against an analyser until every sample was acknowledged; the site."""
    line = line or local_line()
    site = make_demo_site(tmp_path / "site", line.url, STREAM.names)
    samples = islice(STREAM.endless(), count)
    analyser = VirtualAnalyser(line, samples, faults=faults, reply_timeout_s=0.3)
    analyser.start()
    try:
        with feeding(site):
            assert analyser.wait_finished(30)
            sent = count - sum(f is Fault.SILENCE for f in (faults or {}).values())
            until(lambda: len(spooled(site, Kind.PREDICTION)) >= sent)
    finally:
        analyser.stop()
    return site


def cases(site: Path) -> list[str]:
    return [decode_run(r.body).case for r in spooled(site, Kind.PREDICTION)]


@pytest.mark.parametrize("make_line", [local_line, TcpLine])
def test_every_result_reaches_the_model_after_the_unit_that_gave_it(
    tmp_path: Path, make_line: type[TcpLine]
) -> None:
    site = feed_samples(tmp_path, 4, line=make_line())
    assert cases(site) == [f"S{i:04d}-1" for i in range(1, 5)]
    first = decode_run(spooled(site, Kind.PREDICTION)[0].body)
    assert first.inputs[0].array is not None
    expected = [STREAM.rows[0][1][name] for name in STREAM.names]
    assert first.inputs[0].array[0].tolist() == pytest.approx(expected, rel=1e-6)
    evidence = spooled(site, Kind.EVIDENCE)
    named = next(r for r in evidence if "SN-4471" in r.body.decode())
    assert named.wall_ns < spooled(site, Kind.PREDICTION)[0].wall_ns


@pytest.mark.parametrize("fault", [f for f in Fault if f is not Fault.SILENCE])
def test_a_fault_on_the_line_costs_no_sample_and_invents_none(tmp_path: Path, fault: Fault) -> None:
    site = feed_samples(tmp_path, 4, {1: fault})
    assert sorted(set(cases(site))) == [f"S{i:04d}-1" for i in range(1, 5)]
    kinds = {r.json()["kind"] for r in spooled(site, Kind.EVENT)}
    assert kinds <= {"device.garbled"}


def test_an_analyser_that_skips_a_sample_is_no_fault(tmp_path: Path) -> None:
    site = feed_samples(tmp_path, 3, {1: Fault.SILENCE})
    assert cases(site) == ["S0001-1", "S0003-1"]
    assert spooled(site, Kind.EVENT) == []


def test_another_unit_names_itself_before_its_first_result(tmp_path: Path) -> None:
    line = local_line()
    site = make_demo_site(tmp_path / "site", line.url, STREAM.names)
    analyser = VirtualAnalyser(line, STREAM.endless(), rate_per_s=40)
    analyser.start()
    try:
        with feeding(site):
            until(lambda: analyser.delivered > 3)
            analyser.replace_unit(VirtualUnit(serial="SN-9902"))
            swapped = analyser.delivered
            until(lambda: analyser.delivered > swapped + 3)
    finally:
        analyser.stop()
    order = sorted(
        [*spooled(site, Kind.EVIDENCE), *spooled(site, Kind.PREDICTION)], key=lambda r: r.wall_ns
    )
    seen_b = next(i for i, r in enumerate(order) if b"SN-9902" in r.body)
    assert all(b"SN-4471" not in r.body for r in order[seen_b:])


def test_a_port_that_does_not_exist_is_evidence_of_a_missing_unit(tmp_path: Path) -> None:
    site = make_demo_site(tmp_path / "site", "/dev/does-not-exist", STREAM.names)
    with feeding(site):
        until(lambda: len(spooled(site, Kind.EVIDENCE)) > 0)
    body = spooled(site, Kind.EVIDENCE)[0].json()
    assert (body["port_state"], body["evidence"]) == ("missing", [])
    assert "devices ports" in body["detail"]


def test_a_line_that_goes_away_is_missing_and_comes_back(tmp_path: Path) -> None:
    first = TcpLine()
    port = int(first.url.rpartition(":")[2])
    site = make_demo_site(tmp_path / "site", first.url, STREAM.names)
    analyser = VirtualAnalyser(first, islice(STREAM.endless(), 2), reply_timeout_s=0.3)
    analyser.start()
    with feeding(site):
        assert analyser.wait_finished(20)
        analyser.stop()
        until(
            lambda: any(r.json()["port_state"] == "missing" for r in spooled(site, Kind.EVIDENCE))
        )
        again = VirtualAnalyser(TcpLine(port), islice(STREAM.endless(), 2), reply_timeout_s=0.3)
        again.start()
        assert again.wait_finished(20)
        again.stop()
    states = [r.json()["port_state"] for r in spooled(site, Kind.EVIDENCE)]
    assert "open" in states[states.index("missing") :]
    assert len(cases(site)) >= 3


def test_a_feed_without_onnx_or_for_a_silent_profile_says_so(tmp_path: Path) -> None:
    site = make_demo_site(tmp_path / "site", "socket://127.0.0.1:1", STREAM.names)
    text = config_file(site).read_text(encoding="utf-8")
    config_file(site).write_text(
        text.replace("astm.e1394", "modbus.device-identification"), encoding="utf-8"
    )
    config = load_site(site)
    with pytest.raises(InputError, match="gives no results to read"):
        FeedHost(site, config, config.feed[0])
    config_file(site).write_text(text.replace('onnx = "', '# onnx = "'), encoding="utf-8")
    config = load_site(site)
    with pytest.raises(InputError, match="no ONNX file"):
        FeedHost(site, config, config.feed[0])


def test_features_are_put_in_order_and_what_was_not_measured_is_missing() -> None:
    features = FeatureMap(["radius", "area"], {"A1": "area"})
    row = features.vector({"A1": 2.0, "other": 1.0, "radius": None})
    assert str(row.tolist()) == "[[nan, 2.0]]"
    assert features.unknown({"A1": 2.0, "other": 1.0}) == ["other"]
    with pytest.raises(InputError, match="does not have: volume"):
        FeatureMap(["radius"], {"V": "volume"})

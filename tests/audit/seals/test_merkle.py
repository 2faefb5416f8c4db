"""The tree of RFC 6962, against the roots that Certificate Transparency's own tests hold."""

from __future__ import annotations

from hashlib import sha256

import pytest

from edgewatch.audit.seals.merkle import EMPTY_ROOT, Frontier, root_of

# The inputs and roots of the tests of Certificate Transparency's reference implementation.
INPUTS = [
    "", "00", "10", "2021", "3031", "40414243", "5051525354555657",
    "606162636465666768696a6b6c6d6e6f",
]  # fmt: skip
ROOTS = [
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
]
LEAVES = [sha256(b"\x00" + bytes.fromhex(text)).digest() for text in INPUTS]


@pytest.mark.parametrize("size", range(1, 9))
def test_the_roots_are_those_of_certificate_transparency(size: int) -> None:
    assert root_of(LEAVES[:size]).hex() == ROOTS[size - 1]
    assert Frontier().extended(LEAVES[:size]).root().hex() == ROOTS[size - 1]


def test_a_tree_without_leaves_has_the_hash_of_nothing() -> None:
    assert root_of([]) == Frontier().root() == EMPTY_ROOT == sha256().digest()


def test_a_tree_that_grows_is_the_tree_of_all_its_leaves_at_every_size() -> None:
    leaves = [sha256(bytes([i])).digest() for i in range(130)]
    log = Frontier()
    for size, leaf in enumerate(leaves, start=1):
        log = Frontier.from_bytes(log.size, log.to_bytes()).add(leaf)
        assert log.size == size
        assert log.root() == root_of(leaves[:size])


@pytest.mark.parametrize(("size", "peaks"), [(1, b""), (3, bytes(32)), (0, bytes(32)), (-1, b"")])
def test_peaks_that_are_not_those_of_the_size_are_refused(size: int, peaks: bytes) -> None:
    with pytest.raises(ValueError, match="are not the frontier of"):
        Frontier.from_bytes(size, peaks)

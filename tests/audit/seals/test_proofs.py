"""Proofs over Merkle trees: the published ones, all small trees, and what must not pass."""

from __future__ import annotations

from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edgewatch.audit.seals.merkle import EMPTY_ROOT, root_of
from edgewatch.audit.seals.proofs import (
    MAX_PROOF,
    Tree,
    check_consistency,
    check_inclusion,
    consistency_proof,
    inclusion_proof,
)

# The eight leaves, the roots and the proofs that the tests of Certificate Transparency have used
# since RFC 6962, in Google's own implementation and those that came after it.
DATA = (
    *("", "00", "10", "2021", "3031", "40414243", "5051525354555657"),
    "606162636465666768696a6b6c6d6e6f",
)
LEAVES = [sha256(b"\0" + bytes.fromhex(each)).digest() for each in DATA]
ROOTS = (
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
)
N01 = ROOTS[2]
N23 = "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"
N45 = "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a"
N67 = "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0"
N0123 = ROOTS[4]
N4567 = "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4"
L0, L1 = ROOTS[1], "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7"
L4 = "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"
L6 = "b08693ec2e721597130641e8211e7eedccb4c26413963eee6c1e2ed16ffb1a5f"
INCLUSION = {
    (0, 1): (),
    (0, 8): (L1, N23, N4567),
    (5, 8): (L4, N67, N0123),
    (2, 3): (N01,),
    (1, 5): (L0, N23, L4),
}
CONSISTENCY = {
    (1, 1): (),
    (1, 8): (L1, N23, N4567),
    (6, 8): (N45, N67, N0123),
    (2, 5): (N23, L4),
    (6, 7): (N45, L6, N0123),
}
MANY = [sha256(bytes([i])).digest() for i in range(70)]
TREE = Tree(MANY)


def hexes(proof: list[bytes]) -> tuple[str, ...]:
    return tuple(node.hex() for node in proof)


def test_roots_are_the_published_ones() -> None:
    assert [Tree(LEAVES).root(size).hex() for size in range(9)] == list(ROOTS)


@pytest.mark.parametrize(("index", "size"), INCLUSION)
def test_inclusion_proofs_are_the_published_ones(index: int, size: int) -> None:
    proof = inclusion_proof(LEAVES[:size], index)

    assert hexes(proof) == INCLUSION[index, size]
    assert check_inclusion(LEAVES[index], index, size, bytes.fromhex(ROOTS[size]), proof)


@pytest.mark.parametrize(("old", "size"), CONSISTENCY)
def test_consistency_proofs_are_the_published_ones(old: int, size: int) -> None:
    proof = consistency_proof(LEAVES[:size], old)
    roots = [bytes.fromhex(root) for root in ROOTS]

    assert hexes(proof) == CONSISTENCY[old, size]
    assert check_consistency(old, roots[old], size, roots[size], proof)


def test_every_leaf_and_every_beginning_of_trees_up_to_70_is_proved() -> None:
    for size in range(len(MANY) + 1):
        root = root_of(MANY[:size])
        assert TREE.root(size) == root
        for index in range(size):
            proof = TREE.inclusion(index, size)
            assert check_inclusion(MANY[index], index, size, root, proof)
            assert not check_inclusion(MANY[index], index + 1, size, root, proof)
        for old in range(size + 1):
            proof = TREE.consistency(old, size)
            assert check_consistency(old, TREE.root(old), size, root, proof)


@given(st.data())
def test_a_proof_that_was_changed_anywhere_shows_nothing(data: st.DataObject) -> None:
    size = data.draw(st.integers(2, 70))
    old = data.draw(st.integers(1, size - 1))
    proof = TREE.consistency(old, size)
    change = data.draw(st.sampled_from(["flip", "drop", "repeat", "swap", "size", "root"]))
    sizes, roots = (old, size), (TREE.root(old), TREE.root(size))
    if change == "flip":
        at, bit = data.draw(st.integers(0, len(proof) - 1)), data.draw(st.integers(0, 255))
        whole = bytearray(proof[at])
        whole[bit // 8] ^= 1 << bit % 8
        proof[at] = bytes(whole)
    elif change == "drop":
        del proof[data.draw(st.integers(0, len(proof) - 1))]
    elif change == "repeat":
        proof.append(proof[-1])
    elif change == "swap":
        proof = proof[::-1] if len(proof) > 1 else [bytes(32)]
    elif change == "size":
        sizes = (old + 1, size)
    else:
        roots = (TREE.root(old - 1), TREE.root(size))
    assert not check_consistency(sizes[0], roots[0], sizes[1], roots[1], proof)


def test_an_empty_log_is_the_beginning_of_any() -> None:
    assert check_consistency(0, EMPTY_ROOT, 5, TREE.root(5), [])
    assert not check_consistency(0, bytes(32), 5, TREE.root(5), [])
    assert not check_consistency(0, EMPTY_ROOT, 5, TREE.root(5), [bytes(32)])


@pytest.mark.parametrize("proof", [[b"short"], [bytes(33)], [bytes(32)] * (MAX_PROOF + 1)])
def test_what_is_no_list_of_hashes_shows_nothing(proof: list[bytes]) -> None:
    assert not check_inclusion(MANY[0], 0, 2, TREE.root(2), proof)
    assert not check_consistency(1, TREE.root(1), 2, TREE.root(2), proof)


@pytest.mark.parametrize(("old", "size"), [(-1, 5), (6, 5), (1, 0)])
def test_sizes_that_cannot_be_show_nothing(old: int, size: int) -> None:
    assert not check_consistency(old, bytes(32), size, bytes(32), [])
    assert not check_inclusion(bytes(32), old, size, bytes(32), [])


def test_a_small_tree_is_not_shown_to_be_part_of_its_own_past() -> None:
    assert not check_consistency(5, TREE.root(5), 3, TREE.root(3), TREE.consistency(3, 5))


def test_no_proof_is_made_of_what_is_not_there() -> None:
    for ask in (
        lambda: TREE.inclusion(70),
        lambda: TREE.inclusion(-1),
        lambda: TREE.inclusion(0, 71),
        lambda: TREE.consistency(6, 5),
        lambda: TREE.root(71),
        lambda: consistency_proof([], 1),
    ):
        with pytest.raises(IndexError):
            ask()

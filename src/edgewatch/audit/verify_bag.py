"""Are the files those of the manifests, no more and no fewer, and is the signature good?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from edgewatch.audit import bag, sshsig
from edgewatch.audit.findings import Finding

NEEDED = (
    bag.BAGIT,
    bag.BAG_INFO,
    bag.README,
    bag.MANIFEST,
    bag.TAG_MANIFEST,
    bag.SIGNATURE,
    bag.RECORD,
    bag.REPORT,
    bag.ALLOWED_SIGNERS,
)
_SELF = frozenset({bag.TAG_MANIFEST, bag.SIGNATURE})
"""What no manifest can list: the list itself, and the signature over it."""


@dataclass(frozen=True, slots=True)
class Contents:
    """The unpacked bag: SHA-256 and size of every file, and the text of the small ones."""

    digests: Mapping[str, str]
    sizes: Mapping[str, int]
    texts: Mapping[str, bytes]

    def text(self, name: str) -> str:
        """A tag file as text; bytes that are not UTF-8 become marks that match nothing."""
        return self.texts.get(name, b"").decode("utf-8", "replace")


def bag_findings(contents: Contents) -> list[Finding]:
    """Everything RFC 8493 asks of a complete and valid bag, and that nothing is unlisted."""
    missing = [Finding("is not in the bundle", name) for name in NEEDED if _lacks(contents, name)]
    return [
        *missing,
        *_declaration_findings(contents),
        *_manifest_findings(contents, bag.MANIFEST, payload=True),
        *_manifest_findings(contents, bag.TAG_MANIFEST, payload=False),
        *_oxum_findings(contents),
    ]


def signature_findings(
    contents: Contents, expected_signer: str | None
) -> tuple[Ed25519PublicKey | None, list[Finding]]:
    """The key that signed, if the signature holds, and what is wrong with it."""
    if _lacks(contents, bag.SIGNATURE):
        return None, []  # named already as missing
    try:
        key = sshsig.verify(contents.texts[bag.TAG_MANIFEST], contents.text(bag.SIGNATURE))
    except sshsig.SignatureError as error:
        return None, [Finding(f"the signature {error}", bag.SIGNATURE)]
    except KeyError:
        return None, [Finding("the signature has nothing to stand for", bag.SIGNATURE)]
    signer, findings = sshsig.fingerprint(key), []
    if expected_signer is not None and expected_signer != signer:
        what = f"signed by another key: {signer} instead of {expected_signer}"
        findings.append(Finding(what, bag.SIGNATURE))
    for name in (bag.ALLOWED_SIGNERS, bag.PUBLIC_KEY):
        if name in contents.texts and sshsig.public_line(key) not in contents.text(name):
            findings.append(Finding("does not name the key that signed", name))
    return key, findings


def _lacks(contents: Contents, name: str) -> bool:
    return name not in contents.digests


def _declaration_findings(contents: Contents) -> Iterator[Finding]:
    if not _lacks(contents, bag.BAGIT) and contents.text(bag.BAGIT) != bag.DECLARATION:
        yield Finding("is not the declaration of a BagIt 1.0 bag in UTF-8", bag.BAGIT)


def _manifest_findings(contents: Contents, manifest: str, *, payload: bool) -> Iterator[Finding]:
    if _lacks(contents, manifest):
        return
    listed, wrong = bag.parse_manifest(contents.text(manifest))
    for line in wrong:
        yield Finding("is not a line of digest and path", f"{manifest}, line {line}")
    here = {n for n in contents.digests if n.startswith(bag.PAYLOAD) == payload} - _SELF
    for name in sorted(listed.keys() - here):
        yield Finding(f"is listed in {manifest} but not in the bundle", name)
    for name in sorted(here - listed.keys()):
        yield Finding(f"is in the bundle but not listed in {manifest}", name)
    for name in sorted(here & listed.keys()):
        if contents.digests[name] != listed[name]:
            yield Finding(f"is not what was exported (its SHA-256 differs from {manifest})", name)


def _oxum_findings(contents: Contents) -> Iterator[Finding]:
    if _lacks(contents, bag.BAG_INFO):
        return
    sizes = [size for name, size in contents.sizes.items() if name.startswith(bag.PAYLOAD)]
    stated = bag.parse_info(contents.text(bag.BAG_INFO)).get("Payload-Oxum")
    if stated != f"{sum(sizes)}.{len(sizes)}":
        yield Finding("states another size or number of files than the bundle has", bag.BAG_INFO)

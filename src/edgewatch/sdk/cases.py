"""Case keys as pseudonyms, where the site says so: ``[privacy] cases = "keyed"``.

A case key is often an accession or a patient number. Keyed, it is replaced by ``case-<20 hex>``
before anything is written, the spool included: an HMAC (RFC 2104) with SHA-256 under a random key
of the site, ``keys/case.key``, cut to 80 bits. Equal cases stay equal, so late labels still find
their predictions; whoever has the record or a bundle alone has random numbers. This is
pseudonymisation in the sense of GDPR, article 4 (5), not anonymity: the site can still tell.

A batch recorded under one case names its rows ``CASE/1``, ``CASE/2``, …; keyed, the number
follows the token of the batch.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from edgewatch.sdk.paths import config_file, key_folder
from edgewatch.sdk.texts import site_key

KEY_FILE = "case.key"
_TOKEN_BYTES = 10
_TOKEN = re.compile(r"case-[0-9a-f]{20}(/[0-9]+)?")
_ROW_OF_BATCH = re.compile(r"(.+)/([1-9][0-9]{0,8})", re.DOTALL)


def is_token(case: str) -> bool:
    """Whether a case key is a pseudonym already, alone or of a row of a batch.

    >>> is_token("case-0123456789abcdef0123/2"), is_token("A-7")
    (True, False)
    """
    return _TOKEN.fullmatch(case) is not None


class CaseKeys:
    """What becomes of the case keys of one site; the key is read, or made, when it is needed.

    Args:
        keyed: Whether they are replaced. If not, they stay as they are.
    """

    def __init__(self, site: Path, *, keyed: bool) -> None:
        self._site, self.keyed = site, keyed
        self._key: bytes | None = None

    def __call__(self, case: str) -> str:
        """What is stored for a case: itself, or its token; "" where there is no key to be had."""
        return self.token(case) if self.keyed else case

    def kept(self, case: str) -> str:
        """The same for a case from a producer that may have keyed it before."""
        return case if not self.keyed or is_token(case) else self.token(case)

    def token(self, case: str) -> str:
        """The pseudonym of a case; "" where the key can neither be read nor made."""
        if self._key is None:
            self._key = site_key(self._site, KEY_FILE)
        if not self._key:
            return ""
        import hmac

        digest = hmac.digest(self._key, case.encode(errors="replace"), "sha256")
        return f"case-{digest[:_TOKEN_BYTES].hex()}"

    def label_body(self, model: str, case: str, value: Any) -> dict[str, Any]:
        """The body of a label. Keyed, a case like ``A-7/2`` may be one of its own or row 2 of a
        batch: which, is seen from the predictions, so both tokens are given.

        Raises:
            ValueError: there is no key to be had, and the case must not be written as it is.
        """
        stored = self(case)
        if not stored:
            raise ValueError(f"keys/{KEY_FILE} can neither be read nor made")
        body = {"model": model, "case": stored, "value": value}
        row = self._row_of_batch(case) if self.keyed else None
        return body if row is None else body | {"row": row}

    def lookups(self, case: str) -> list[str]:
        """Every key under which a case may stand in the record, keyed or not.

        What was recorded before the site changed its mind is found as well.
        """
        if not (self.keyed or (key_folder(self._site) / KEY_FILE).exists()):
            return [case]
        found = [case, self.token(case), self._row_of_batch(case)]
        return list(dict.fromkeys(key for key in found if key))

    def _row_of_batch(self, case: str) -> str | None:
        parts = _ROW_OF_BATCH.fullmatch(case)
        token = self.token(parts[1]) if parts else ""
        return f"{token}/{parts[2]}" if parts and token else None


def case_keys(site: Path) -> CaseKeys:
    """By what ``site.toml`` says. One that cannot be read leaves it as it was: where a site has
    a key for cases, none is written as it is for an error in another line of the file."""
    return CaseKeys(site, keyed=_is_keyed(site))


def _is_keyed(site: Path) -> bool:
    import tomllib  # only here: a host without a site.toml does not pay for it

    try:
        raw = tomllib.loads(config_file(site).read_text(encoding="utf-8"))
    except FileNotFoundError:
        return False
    except (OSError, ValueError):
        return (key_folder(site) / KEY_FILE).exists()
    section = raw.get("privacy")
    return isinstance(section, dict) and section.get("cases") == "keyed"

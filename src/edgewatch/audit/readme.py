"""``README.txt`` of a bundle: how to check it with tools that every workstation has."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from edgewatch.audit import bag
from edgewatch.audit.keys import PRINCIPAL
from edgewatch.audit.limits import covers, does_not_cover
from edgewatch.audit.sshsig import NAMESPACE

VERIFY_COMMAND = (
    f"ssh-keygen -Y verify -f {bag.ALLOWED_SIGNERS} -I {PRINCIPAL} -n {NAMESPACE} "
    f"-s {bag.SIGNATURE} < {bag.TAG_MANIFEST}"
)

_TEXT = """\
EdgeWatch audit bundle
======================

Site: {site}
Signed with the site key {fingerprint}

How to check it without EdgeWatch
---------------------------------
Unpack the zip file, open a terminal in the folder that it makes, and run:

1. Is every file what was exported?

     sha256sum -c {manifest}
     sha256sum -c {tag_manifest}

   Every line must end in "OK". (macOS: shasum -a 256 -c …)

2. Was a file added or removed?

     bagit.py --validate .

   (pip install bagit; the bundle is a BagIt package, RFC 8493.) Or compare by eye: the folder
   holds the files that the two lists name, and beside them only {tag_manifest}
   and {signature}.

3. Who signed it?

     {verify}

   It must print: Good "{namespace}" signature for {principal} with ED25519 key
   {fingerprint}

   The list of signers comes with the bundle, so this alone proves only that one key signed it
   all. Compare the fingerprint with one that you got from the site by another way, such as by
   telephone or on paper.

4. Is the record sound?

     sqlite3 -readonly data/log.db "PRAGMA integrity_check"

5. Is every record what was sealed, from the first to the last?

     python3 verify.py .

   One file, the standard library of Python 3.9 or newer alone; read it, or take it from
   a source that you trust. It also does 1 to 4. {sealed}

With EdgeWatch, one command does all of it, also on a machine that has never seen the site:

     edgewatch bundle verify FILE.zip

Both take --receipt R.txt, a receipt that was kept outside of the site, and --against OLDER.zip:
they then show that nothing has been taken out since. data/checkpoint.txt is the receipt
of this bundle: keep it.

What is in it
-------------
{listed}

In the CSV files, text that a spreadsheet could take for a formula has an apostrophe before it.

What is proved when all of this holds
-------------------------------------
{covers}

What is not proved
------------------
{does_not_cover}
"""

_FILES: tuple[tuple[str, str], ...] = (
    (bag.RECORD, "the record as an SQLite file; begin with the views readable_…"),
    (bag.REPORT, "the report; opens in any browser, also without a network"),
    (bag.REPORT_PDF, "the same for paper"),
    ("data/alarms.csv", "alarms in the period of the report"),
    ("data/alarm_transitions.csv", "their handling, step by step"),
    ("data/alarms_out_of_service.csv", "alarms that people took out of service, and why"),
    ("data/device_history.csv", "states of the equipment"),
    ("data/device_decisions.csv", "who approved, rejected or worked on which unit"),
    ("data/actions.csv", "what people did"),
    ("data/models.json", "the models that ran, and the SHA-256 of their files"),
    ("data/baselines/", "the reference descriptions that drift is measured against"),
    (bag.SITE, "what ought to be at the site, without what is private"),
    (bag.SBOM, "the software that EdgeWatch runs on (CycloneDX)"),
    (bag.CHECKPOINT, "the receipt: size and root of the log of seals, signed"),
    (bag.VERIFIER_KEY, "the key of that signature, as tools for such logs take it"),
    (bag.PROOFS, "proofs that the log goes on from earlier receipts"),
    ("data/predictions/", "predictions of the period, a table for each model"),
    ("data/sketches.parquet", "distributions of inputs and outputs, by day, hour and minute"),
    ("data/measurements.csv", "drift as it was measured, window by window"),
    ("data/service.csv", "samples of CPU, memory and disk"),
    (bag.ALLOWED_SIGNERS, "the site's public key, as ssh-keygen wants it"),
    (bag.PUBLIC_KEY, "the same key as one line"),
)


def readme_text(
    site: str, fingerprint: str, files: Collection[str], left_out: str | None = None
) -> str:
    """The text for one bundle with these files."""
    sealed = bag.CHECKPOINT in files
    return _TEXT.format(
        site=" ".join(site.split()),
        fingerprint=fingerprint,
        manifest=bag.MANIFEST,
        tag_manifest=bag.TAG_MANIFEST,
        signature=bag.SIGNATURE,
        verify=VERIFY_COMMAND,
        namespace=NAMESPACE,
        principal=PRINCIPAL,
        sealed="" if sealed else "This record has no seals yet.",
        listed="\n".join(_lines(files)),
        covers=_listed(covers(sealed=sealed)),
        does_not_cover=_listed(does_not_cover(sealed=sealed, left_out=left_out)),
    )


def _lines(files: Collection[str]) -> Iterator[str]:
    """A line for each file or folder that is there."""
    for name, what in _FILES:
        if any(file == name or (name.endswith("/") and file.startswith(name)) for file in files):
            yield f"{name:<32}{what}"


def _listed(texts: tuple[str, ...]) -> str:
    return "\n".join(f"- {text}" for text in texts)

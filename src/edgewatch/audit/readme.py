"""``README.txt`` of a bundle: how to check it with tools that every workstation has."""

from __future__ import annotations

from edgewatch.audit import bag
from edgewatch.audit.keys import PRINCIPAL
from edgewatch.audit.report.limits import COVERS, DOES_NOT_COVER
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

With EdgeWatch, one command does all of it, also on a machine that has never seen the site:

     edgewatch bundle verify FILE.zip

What is in it
-------------
data/log.db                 the whole record as an SQLite file; where bag-info.txt says
                            "EdgeWatch-Left-Out: raw", without single predictions and labels
data/report.html            the report; opens in any browser, also without a network
data/alarms.csv             alarms in the period of the report
data/alarm_transitions.csv  their handling, step by step
data/alarms_out_of_service.csv  alarms that people took out of service, and why
data/device_history.csv     states of the equipment
data/device_decisions.csv   who approved, rejected or worked on which unit, and what came of it
data/actions.csv            what people did
data/models.json            the models that ran, and the SHA-256 of their files
data/baselines/             the reference descriptions that drift is measured against
data/site.toml              what ought to be at the site
data/predictions/           where asked for: predictions of the period, a file for each model
data/measurements.csv       where asked for: drift as it was measured, window by window
data/service.csv            where asked for: samples of CPU, memory and disk
data/allowed_signers        the site's public key, as ssh-keygen wants it
data/site_ed25519.pub       the same key as one line

In the CSV files, text that a spreadsheet could take for a formula has an apostrophe before it.

What is proved when all of this holds
-------------------------------------
{covers}

What is not proved
------------------
{does_not_cover}
"""


def readme_text(site: str, fingerprint: str) -> str:
    """The text for one bundle."""
    return _TEXT.format(
        site=" ".join(site.split()),
        fingerprint=fingerprint,
        manifest=bag.MANIFEST,
        tag_manifest=bag.TAG_MANIFEST,
        signature=bag.SIGNATURE,
        verify=VERIFY_COMMAND,
        namespace=NAMESPACE,
        principal=PRINCIPAL,
        covers=_listed(COVERS),
        does_not_cover=_listed(DOES_NOT_COVER),
    )


def _listed(texts: tuple[str, ...]) -> str:
    return "\n".join(f"- {text}" for text in texts)

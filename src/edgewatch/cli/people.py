"""``edgewatch people``: who may act at a site, in which role, with which PIN."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

from edgewatch.cli._devices_until import End, read_end
from edgewatch.cli._options import AsJson, Note, Site, example
from edgewatch.cli._output import print_json, print_table, say, shown
from edgewatch.cli._pin import ENV_NEW_PIN

app = typer.Typer(
    no_args_is_help=True,
    epilog=example(
        'edgewatch people add "A. Weber" --role engineer',
        'edgewatch people add "M. Rossi" --role operator --by "A. Weber"',
    ),
)

Name = Annotated[str, typer.Argument(metavar="NAME", help="The person's name.")]
Role = Annotated[
    Literal["operator", "engineer", "support"],
    typer.Option("--role", help="What the person may do; see: edgewatch people roles"),
]
Engineer = Annotated[
    str, typer.Option("--by", metavar="PERSON", help="The engineer who does this.")
]
Self = Annotated[
    str, typer.Option("--by", metavar="PERSON", help="The person, or else an engineer.")
]
NewPinFile = Annotated[
    Path | None,
    typer.Option(
        "--new-pin-file",
        metavar="FILE",
        help=f"Holds the new PIN; else {ENV_NEW_PIN}, else it is asked for.",
        show_default=False,
    ),
]


@app.callback()
def _group() -> None:
    """Say who may act at a site. From the first person on, every action takes name and PIN."""


@app.command("list", epilog=example("edgewatch people list", "edgewatch people list --json"))
def list_(
    site: Site,
    ended: Annotated[
        bool, typer.Option("--ended", help="Also people who were ended, and earlier keys.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """List the people of the site."""
    from edgewatch.cli._people import listed

    found = listed(site, ended=ended)
    if as_json:
        print_json(found)
        return
    if not found:
        say("This site has no people: names are taken as they are given.")
        say('Add the first one: edgewatch people add "NAME" --role engineer')
        return
    heads = ("name", "role", "PIN of", "to be renewed", "until", "locked until", "ended")
    fields = ("pin_set_at", "pin_ends_at", "until", "locked_until", "ended_at")
    rows = [(one["name"], one["role"], *(shown(one[field]) for field in fields)) for one in found]
    print_table(heads, rows)


@app.command(
    epilog=example(
        'edgewatch people add "A. Weber" --role engineer',
        'edgewatch people add "M. Rossi" --role operator --by "A. Weber" --until 90d',
    )
)
def add(
    name: Name,
    role: Role,
    site: Site,
    by: Engineer = "",
    until: Annotated[
        End | None,
        typer.Option(
            "--until", metavar="T", parser=read_end, help="Up to a moment, or so long (90d)."
        ),
    ] = None,
    note: Note = "",
    new_pin_file: NewPinFile = None,
    as_json: AsJson = False,
) -> None:
    """Add a person with a role and a PIN, which that person should type.

    The first person of a site is an engineer, and is added by whoever set the site up.
    """
    from edgewatch.cli._people import added

    person = added(site, name, role, by=by, until=until, note=note, file=new_pin_file)
    if as_json:
        print_json(person)
    else:
        say(f"{person['name']} is {person['role']} of this site.")


@app.command(epilog=example('edgewatch people pin "A. Weber"'))
def pin(
    name: Name,
    site: Site,
    by: Self = "",
    note: Note = "",
    new_pin_file: NewPinFile = None,
    as_json: AsJson = False,
) -> None:
    """Set a new PIN: one's own, or as an engineer that of somebody who has forgotten it."""
    from edgewatch.cli._people import pin_set

    person = pin_set(site, name, by=by or name, note=note, file=new_pin_file)
    if as_json:
        print_json(person)
    else:
        say(f"{person['name']} has a new PIN.")


@app.command(epilog=example('edgewatch people end "M. Rossi" --by "A. Weber" --note "moved on"'))
def end(name: Name, site: Site, by: Engineer, note: Note = "", as_json: AsJson = False) -> None:
    """End a person: what they did stays, and they do nothing more."""
    from edgewatch.cli._people import ended

    person = ended(site, name, by=by, note=note)
    if as_json:
        print_json(person)
    else:
        say(f"{person['name']} does nothing more at this site.")


@app.command(epilog=example('edgewatch people unlock "M. Rossi" --by "A. Weber"'))
def unlock(name: Name, site: Site, by: Engineer, note: Note = "", as_json: AsJson = False) -> None:
    """Let a person who is locked out after too many wrong PINs try again at once."""
    from edgewatch.cli._people import unlocked

    person = unlocked(site, name, by=by, note=note)
    if as_json:
        print_json(person)
    else:
        say(f"{person['name']} is not locked.")


@app.command(
    epilog=example('edgewatch people recover "A. Weber" --note "PIN forgotten, B. Hahn present"')
)
def recover(
    name: Name,
    site: Site,
    note: Note = "",
    new_pin_file: NewPinFile = None,
    as_json: AsJson = False,
) -> None:
    """Give an engineer whose PIN is lost another one, where no engineer is left to do it.

    It is signed with the site's key, so that it takes the account that EdgeWatch runs as. The
    record keeps that, and the reason, which must be given.
    """
    from edgewatch.cli._people import recovered

    person = recovered(site, name, note=note, file=new_pin_file)
    if as_json:
        print_json(person)
    else:
        say(f"{person['name']} has a new PIN.")


@app.command(epilog=example("edgewatch people roles"))
def roles(as_json: AsJson = False) -> None:
    """Show which role may do what."""
    from edgewatch.site.roles import ALLOWED, ROLES, who_may

    if as_json:
        print_json({kind: list(who_may(kind)) for kind in ALLOWED})
        return
    rows = [(kind, *("yes" if role in who_may(kind) else "" for role in ROLES)) for kind in ALLOWED]
    print_table(("action", *ROLES), rows)

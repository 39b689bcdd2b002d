"""responder contacts: who is known, also while the service runs."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Annotated, Any

import typer

from responder.cli.common import businesses
from responder.cli.common.businesses import business_in
from responder.cli.common.errors import CannotRun
from responder.cli.common.import_preview import BadOption, ColumnOption, YesOption
from responder.cli.common.kept_rulebooks import opened
from responder.cli.common.language import gettext, speak_to_owner
from responder.cli.common.loading import JsonOption, RulesOption
from responder.cli.common.presenting import present, present_table
from responder.domain.model.state import AppointmentStatus
from responder.languages.catalogue import msgid
from responder.services.people import contacts as service
from responder.services.people.contacts import ContactCard, Tagging

app = typer.Typer(no_args_is_help=True, rich_markup_mode=None)

Number = Annotated[str, typer.Argument(help="The contact's number, as it is dialled or with its country's code.")]
Tags = Annotated[list[str], typer.Argument(metavar="TAG...")]


@app.callback()
def contacts() -> None:
    """List, import and tag contacts.

    Rules ask for them with `contact: known` and `contact: tagged VIP`, templates with {{ contact.first_name }}.

    \b
    Examples:
      responder contacts add 0612345678 --name "Marie Dupont"
      responder contacts import contacts.vcf
      responder contacts tag 0612345678 VIP
      responder contacts list --tag VIP
    """


@app.command("list")
def list_(
    tag: Annotated[str, typer.Option(help="Only those with this tag.")] = "",
    as_json: JsonOption = False,
) -> None:
    """List everybody, by name."""
    speak_to_owner()
    with opened() as store:
        cards = store.read_now(lambda conn: service.listed(conn, tag))
    present_table(
        "contacts",
        cards,
        as_json,
        as_object=_as_object,
        headings=(gettext("name"), gettext("number"), gettext("tags"), gettext("language"), ""),
        row=lambda c: (c.name or "", c.number, ", ".join(sorted(c.tags)), c.language or "", _stop(c)),
        nothing=gettext("There are no contacts."),
    )


@app.command("show")
def show(number: Number, rules: RulesOption = None, as_json: JsonOption = False) -> None:
    """Show one contact with their appointments."""
    speak_to_owner(rules)
    business = business_in(rules)
    contact = businesses.number_of(number, business)
    with opened() as store:
        found = store.read_now(lambda conn: service.show(conn, contact))
    if found is None:
        raise CannotRun(gettext("Nobody is known under {contact}.", contact=contact))
    appointments = [entry.appointment for entry in found.appointments]
    its = [(f"{business.local(each.at):%Y-%m-%d %H:%M}", each.status.value) for each in appointments]
    listed = [{"at": at, "status": status} for at, status in its]
    present(as_json, lambda: _as_object(found.card) | {"appointments": listed}, lambda: _lines(found.card, its))


def _lines(card: ContactCard, appointments: Sequence[tuple[str, str]]) -> Iterator[str]:
    for name, value in _as_object(card).items():
        if value:
            yield f"{gettext(_FIELDS[name])}: {', '.join(value) if isinstance(value, list) else value}"
    for at, status in appointments:
        cancelled = status == AppointmentStatus.CANCELLED
        gone = f" ({gettext(status)})" if cancelled else f", {gettext(status)}"
        yield gettext("appointment: {moment}", moment=f"{at}{gone}")


@app.command("add")
def add(
    number: Number,
    name: Annotated[str, typer.Option(help="What the contact is called; the first name is read out of it.")] = "",
    first_name: Annotated[str, typer.Option(help="How texts greet them, if that is another one.")] = "",
    tag: Annotated[list[str] | None, typer.Option("--tag", help="A tag.")] = None,
    rules: RulesOption = None,
) -> None:
    """Enter a contact, or say more of one."""
    speak_to_owner(rules)
    contact = businesses.number_of(number, business_in(rules))
    plain = " ".join(name.split()) or None
    card = ContactCard(contact, plain, " ".join(first_name.split()) or None, frozenset(tag or []))
    with opened() as store:
        found = store.write_now(lambda conn: service.enter(conn, card))
    name = found.name or gettext("known")
    if found.first_name:
        greeted = gettext(
            "{contact} is {name}, greeted as {first_name}.", contact=contact, name=name, first_name=found.first_name
        )
    else:
        greeted = gettext("{contact} is {name}, greeted without a name.", contact=contact, name=name)
    typer.echo(greeted)


@app.command("import")
def import_(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A .csv or a .vcf file.")],
    tag: Annotated[list[str] | None, typer.Option("--tag", help="A tag for all of them.")] = None,
    column: ColumnOption = None,
    bad: BadOption = None,
    yes: YesOption = False,
    rules: RulesOption = None,
) -> None:
    """Enter names, tags, languages and notes from a file. Exit code 1 if a row is wrong."""
    from responder.cli.verbs.people.contacts_import import run

    speak_to_owner(rules)
    run(file, business_in(rules), businesses.columns_named(column or []), frozenset(tag or []), bad, yes)


@app.command("tag")
def tag(number: Number, tags: Tags, rules: RulesOption = None) -> None:
    """Give a contact tags."""
    speak_to_owner(rules)
    contact = businesses.number_of(number, business_in(rules))
    with opened() as store:
        store.write_now(lambda conn: service.tag(conn, contact, tags))
    typer.echo(gettext("{contact} is tagged {tags}.", contact=contact, tags=", ".join(tags)))


@app.command("untag")
def untag(number: Number, tags: Tags, rules: RulesOption = None) -> None:
    """Take tags from a contact."""
    speak_to_owner(rules)
    contact = businesses.number_of(number, business_in(rules))
    with opened() as store:
        if store.write_now(lambda conn: service.untag(conn, contact, tags)) is Tagging.NOBODY:
            raise CannotRun(gettext("Nobody is known under {contact}.", contact=contact))
    typer.echo(gettext("{contact} is not tagged {tags} any more.", contact=contact, tags=", ".join(tags)))


_FIELDS = {
    "number": msgid("number"),
    "name": msgid("name"),
    "first_name": msgid("first name"),
    "tags": msgid("tags"),
    "language": msgid("language"),
    "notes": msgid("notes"),
    "opted_out": msgid("opted out"),
}


def _as_object(card: ContactCard) -> dict[str, Any]:
    return {
        "number": card.number,
        "name": card.name or "",
        "first_name": card.first_name or "",
        "tags": sorted(card.tags),
        "language": card.language,
        "notes": card.notes or "",
        "opted_out": card.opted_out,
    }


def _stop(card: ContactCard) -> str:
    return "STOP" if card.opted_out else ""

"""Checks: what must hold between the lexicon's tables; the tests and `dragoman doctor` run them."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from dragoman.lexicon import bodies, groups, organisations, outlets, places, states
from dragoman.lexicon.lexicon import Lexicon
from dragoman.lexicon.offices import LEVELS

_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")
_STATE_CODE = re.compile(r"[A-Z]{3}")


def faults(lexicon: Lexicon) -> list[str]:
    """Every fault between the tables, a sentence each; an empty list when all is well."""
    return [*_codes(lexicon), *_kinds(lexicon), *_dates(lexicon), *_names(lexicon), *_titles(lexicon)]


def _codes(lexicon: Lexicon) -> Iterator[str]:
    """Every code that one table takes from another has to be there."""
    known_states = {state.code for state in lexicon.states}
    known = known_states | {row.code for row in lexicon.organisations} | {row.code for row in lexicon.groups}
    strange = (code for code in known_states if not _STATE_CODE.fullmatch(code))
    actors = (row.code for table in (lexicon.states, lexicon.organisations, lexicon.groups) for row in table)
    yield from (f"{code} stands for {times} actors" for code, times in Counter(actors).items() if times > 1)
    yield from (f"states: {code} is no code of three letters" for code in strange)
    for table, key, codes in _references(lexicon):
        yield from (f"{table}: {key} refers to {code}, which no table has" for code in codes if code not in known)


def _references(lexicon: Lexicon) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """The table, the row's key and the codes it refers to."""
    yield from (("states", row.code, row.predecessors) for row in lexicon.states)
    yield from (("places", row.name, _some(row.code)) for row in lexicon.places)
    yield from (("bodies", row.name, row.state) for row in lexicon.bodies)
    yield from (("organisations", row.code, _some(row.parent, row.seat)) for row in lexicon.organisations)
    yield from (("memberships", row.id, (row.organisation, row.member)) for row in lexicon.memberships)
    yield from (("groups", row.code, row.state) for row in lexicon.groups)
    yield from (("leaders", row.id, (row.code,)) for row in lexicon.leaders)
    yield from (("offices", row.title, row.state) for row in lexicon.offices)
    yield from (("outlets", row.name, row.country) for row in lexicon.outlets)


def _some(*codes: str) -> tuple[str, ...]:
    return tuple(code for code in codes if code)


def _kinds(lexicon: Lexicon) -> Iterator[str]:
    """Kinds and levels are from the lists that their files give."""
    tables = (
        (states.KINDS, ((row.code, row.kind) for row in lexicon.states)),
        (places.KINDS, ((row.name, row.kind) for row in lexicon.places)),
        (bodies.KINDS, ((row.name, row.kind) for row in lexicon.bodies)),
        (organisations.KINDS, ((row.code, row.kind) for row in lexicon.organisations)),
        (groups.KINDS, ((row.code, row.kind) for row in lexicon.groups)),
        (outlets.KINDS, ((row.name, row.kind) for row in lexicon.outlets)),
        (LEVELS, ((row.title, row.level) for row in lexicon.offices)),
    )
    for kinds, rows in tables:
        yield from (f"{key} is of the unknown kind {kind!r}" for key, kind in rows if kind not in kinds)


def _dates(lexicon: Lexicon) -> Iterator[str]:
    """Dates are EDTF years, months or days, and nothing ends before it begins."""
    spans: Iterable[tuple[str, str, str]] = (
        *((row.code, row.since, row.until) for row in lexicon.states),
        *((row.code, row.since, row.until) for row in lexicon.organisations),
        *((row.code, row.since, row.until) for row in lexicon.groups),
        *((row.id, row.since, row.until) for row in lexicon.memberships),
        *((row.id, row.since, row.until) for row in lexicon.leaders),
    )
    for key, since, until in spans:
        broken = (date for date in _some(since, until) if not _DATE.fullmatch(date))
        yield from (f"{key} has {date!r}, which is no date" for date in broken)
        if since and until and until < since[: len(until)]:
            yield f"{key} ends in {until}, before it begins in {since}"


def _names(lexicon: Lexicon) -> Iterator[str]:
    """Within one table a name belongs to one row; what is shared on purpose names several states in its row."""
    tables = {
        "organisations": ((row.code, row.name, *row.names) for row in lexicon.organisations),
        "bodies": ((row.name, *row.names) for row in lexicon.bodies),
        "groups": ((row.code, *row.names) for row in lexicon.groups),
        "outlets": ((row.name, *row.names) for row in lexicon.outlets),
        "offices": ((row.title, *row.names) for row in lexicon.offices),
    }
    for table, rows in tables.items():
        count = Counter(name for names in rows for name in set(names))
        yield from (f"{table}: {name!r} names {times} rows" for name, times in count.items() if times > 1)


def _titles(lexicon: Lexicon) -> Iterator[str]:
    """Titles are in lower case, and leaders hold only offices that are listed."""
    titles = {name for office in lexicon.offices for name in (office.title, *office.names)}
    yield from (f"offices: {title!r} is not in lower case" for title in titles if title != title.lower())
    yield from (f"leaders: {row.id} holds an unknown office" for row in lexicon.leaders if row.office not in titles)

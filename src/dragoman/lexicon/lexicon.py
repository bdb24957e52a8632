"""The lexicon: everything Dragoman knows of the world before it reads, loaded once and handed to every room."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from dragoman.lexicon.bodies import Body, load_bodies
from dragoman.lexicon.cues import Cue, CueIndex, load_cues
from dragoman.lexicon.frames import Frame, FrameIndex, load_frames
from dragoman.lexicon.gazetteer import Gazetteer
from dragoman.lexicon.groups import Group, load_groups
from dragoman.lexicon.inflection import Inflection, load_irregular
from dragoman.lexicon.leaders import Leader, load_leaders
from dragoman.lexicon.lookups import Lookups, lookups_of
from dragoman.lexicon.memberships import Membership, load_memberships
from dragoman.lexicon.namesakes import Namesake, load_namesakes
from dragoman.lexicon.naming import all_named
from dragoman.lexicon.offices import Office, Offices, load_offices
from dragoman.lexicon.organisations import Organisation, load_organisations
from dragoman.lexicon.outlets import Outlet, load_outlets
from dragoman.lexicon.places import Place, load_places
from dragoman.lexicon.states import State, load_states
from dragoman.lexicon.statuses import StatusIndex, StatusWord, load_statuses
from dragoman.lexicon.table import folders


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All the tables, the indexes built from them, and a version: the first 12 hex digits of a hash of every file."""

    states: tuple[State, ...]
    places: tuple[Place, ...]
    bodies: tuple[Body, ...]
    organisations: tuple[Organisation, ...]
    memberships: tuple[Membership, ...]
    groups: tuple[Group, ...]
    offices: tuple[Office, ...]
    leaders: tuple[Leader, ...]
    outlets: tuple[Outlet, ...]
    namesakes: tuple[Namesake, ...]
    cues: tuple[Cue, ...]
    frames: tuple[Frame, ...]
    statuses: tuple[StatusWord, ...]
    gazetteer: Gazetteer
    office_index: Offices
    cue_index: CueIndex
    frame_index: FrameIndex
    status_index: StatusIndex
    inflection: Inflection
    version: str
    lookups: Lookups = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Put together what every report asks of the tables."""
        found = lookups_of(self.states, self.organisations, self.outlets, self.groups, self.cues)
        object.__setattr__(self, "lookups", found)  # as a frozen dataclass sets its own fields


def load_lexicon(packs: Sequence[Path] = ()) -> Lexicon:
    """Read every table as shipped, then what the pack folders add, replace or take out, a later pack over an earlier.

    Raises LexiconError when a table is broken.
    """
    states, places, bodies = load_states(packs), load_places(packs), load_bodies(packs)
    organisations, groups, outlets = load_organisations(packs), load_groups(packs), load_outlets(packs)
    namesakes, leaders, offices = load_namesakes(packs), load_leaders(packs), load_offices(packs)
    cues, frames, statuses = load_cues(packs), load_frames(packs), load_statuses(packs)
    named = all_named(states, places, bodies, organisations, groups, outlets, namesakes)
    return Lexicon(
        states=states,
        places=places,
        bodies=bodies,
        organisations=organisations,
        memberships=load_memberships(packs),
        groups=groups,
        offices=offices,
        leaders=leaders,
        outlets=outlets,
        namesakes=namesakes,
        cues=cues,
        frames=frames,
        statuses=statuses,
        gazetteer=Gazetteer(named, leaders),
        office_index=Offices(offices),
        cue_index=CueIndex(cues),
        frame_index=FrameIndex(frames),
        status_index=StatusIndex(statuses),
        inflection=Inflection(_lemmas(cues, frames, statuses), load_irregular(packs)),
        version=lexicon_version(packs),
    )


def _lemmas(cues: Sequence[Cue], frames: Sequence[Frame], statuses: Sequence[StatusWord]) -> Iterator[str]:
    yield from (word for cue in cues for words in cue.words for word in words)
    yield from (word for frame in frames for words in frame.words for word in words)
    yield from (word for row in statuses for words in row.words for word in words.split())


def lexicon_version(packs: Sequence[Path] = ()) -> str:
    """Give the first 12 hex digits of a hash of every file, those of the packs too."""
    digest = sha256()
    for folder in folders(packs):
        for path in sorted(folder.glob("*.csv")):
            digest.update(path.name.encode() + path.read_bytes())
    return digest.hexdigest()[:12]

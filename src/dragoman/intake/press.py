"""What provenance asks of the lexicon: where a place lies, and whether a name is an agency's or an outlet's."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from dragoman.intake.us_states import US_STATES
from dragoman.lexicon.lexicon import Lexicon
from dragoman.lexicon.spells import held
from dragoman.lexicon.states import State

_WEIGHT = ("historical", "defacto", "territory", "state")


@dataclass(frozen=True, slots=True)
class Press:
    """Names in lower case: of places to ISO 3166-1 alpha-3, of `outlets` and `agencies` to the usual name."""

    cities: Mapping[str, str]
    countries: Mapping[str, str]
    outlets: Mapping[str, str]
    agencies: Mapping[str, str]
    former: Mapping[str, State] = field(default_factory=dict)

    def country(self, place: str, on: str | None = None) -> str | None:
        """Tell in which state a place lies on a day; "Geneva, Switzerland" and "DALLAS, Texas" by either half."""
        whole, *halves = (place, *reversed(place.split(", ")))
        for name in (whole, *halves):
            key = name.strip(" .").lower()
            former = self.former.get(key)
            if former and on and held(former.since, former.until, on):
                return former.code
            code = self.cities.get(key) or self.countries.get(key) or ("USA" if key in US_STATES else None)
            if code:
                return code
        return None


@dataclass(frozen=True, slots=True)
class _Edition:
    """A lexicon known by its version alone, which is quick to compare; the tables are long."""

    version: str
    lexicon: Lexicon = field(compare=False)


def press_of(lexicon: Lexicon) -> Press:
    """Give the look-ups of a lexicon, made once for each."""
    return _press(_Edition(lexicon.version, lexicon))


@lru_cache(maxsize=4)
def _press(edition: _Edition) -> Press:
    # the later wins: Moscow lies in Russia, though it lay in the Soviet Union
    states = sorted(edition.lexicon.states, key=lambda state: _WEIGHT.index(state.kind))
    places, outlets = edition.lexicon.places, edition.lexicon.outlets
    countries = {name.lower(): state.code for state in states for name in (state.name, *state.names)}
    cities = {name.lower(): state.code for state in states for name in (*state.cities, *state.capital)}
    cities |= {name.lower(): place.code for place in places if place.code for name in (place.name, *place.names)}
    named = {name.lower(): outlet.name for outlet in outlets for name in (outlet.name, *outlet.names)}
    agencies = {outlet.name for outlet in outlets if outlet.kind == "agency"}
    former = {name.lower(): state for state in states if state.kind == "historical" for name in state.capital}
    return Press(cities, countries, named, {key: name for key, name in named.items() if name in agencies}, former)

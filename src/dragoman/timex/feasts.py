"""Grammar of feasts that fall on a day of the calendar or are reckoned from Easter: "Christmas Eve", "Good Friday"."""

from dataclasses import dataclass
from datetime import date, timedelta

from dragoman.timex.anchor import Anchor, Form, Value, dated, nearest, undated
from dragoman.timex.calendar import Period
from dragoman.timex.forms import Fixed, Yearless
from dragoman.timex.phrase import Match, Rule, rule
from dragoman.timex.words import YEAR, S

_DAYS = {"christmas": (12, 25), "christmas day": (12, 25), "christmas eve": (12, 24), "boxing day": (12, 26),
         "new year's day": (1, 1), "new year's eve": (12, 31), "new year's": (1, 1), "all saints' day": (11, 1),
         "valentine's day": (2, 14), "may day": (5, 1)}
_FROM_EASTER = {"easter": 0, "easter sunday": 0, "easter monday": 1, "good friday": -2, "palm sunday": -7}


@dataclass(frozen=True, slots=True)
class Movable:
    """A feast counted in days from Easter, of the year to which tense and nearness point."""

    shift: int

    def in_year(self, year: int) -> Period:
        """Give the day in a year."""
        return Period.of("day", easter(year) + timedelta(days=self.shift))

    def resolve(self, anchor: Anchor) -> Value:
        """Take the narrative's year if there is one, else choose among those about today."""
        if anchor.year is not None and anchor.year > 0:
            return dated(self.in_year(anchor.year))
        years = range(anchor.today.year - 1, anchor.today.year + 2) if anchor.today else range(0)
        found = nearest([self.in_year(year) for year in years if 0 < year < 9999], anchor)
        return dated(found) if found else undated("XXXX-XX-XX")


def easter(year: int) -> date:
    """Give the day of Easter in the western churches (the reckoning of Meeus, Jones and Butcher)."""
    golden, (century, rest) = year % 19, divmod(year, 100)
    leaps, early = century // 4, century % 4
    moon = (19 * golden + century - leaps - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    sunday = (32 + 2 * early + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * sunday) // 451
    month, day = divmod(moon + sunday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def _feast(match: Match) -> Form:
    name = " ".join(match["f"].lower().replace("’", "'").split())
    year = int(match["y"]) if match["y"] else None
    if name in _DAYS:
        form = Yearless(*_DAYS[name])
        return Fixed(Period.day(year, *_DAYS[name])) if year else form
    movable = Movable(_FROM_EASTER[name])
    return Fixed(movable.in_year(year)) if year else movable


_FEAST = (rf"(?:Christmas(?:{S}(?:Day|Eve))?|Boxing{S}Day|New{S}Year['’]s(?:{S}(?:Day|Eve))?|All{S}Saints['’]{S}Day"
          rf"|Valentine['’]s{S}Day|May{S}Day|Easter(?:{S}(?:Sunday|Monday))?|Good{S}Friday|Palm{S}Sunday)")
# "the Christmas market", "Easter Islanders": a feast dates something only where its phrase ends with it
_ENDS = (r"(?=\s*(?:[,.;:!?)”\"]|$)|['’]s?\s|\s(?:in|at|by|and|or|but|when|the|to|on|with|for|as|after|before|a|an|he"
         r"|she|they|it|we|his|her|their|was|were|is|are|will|would|had|has|have|that|this|last|next|from|because|if|while)\b)")

FEAST_RULES: tuple[Rule, ...] = (
    rule(rf"(?P<f>{_FEAST})(?:(?:,|{S}of)?{S}(?P<y>{YEAR})(?!\w)|{_ENDS})", _feast),
)

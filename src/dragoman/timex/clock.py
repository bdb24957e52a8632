"""Grammar of times of day."""

from dragoman.timex.anchor import Form
from dragoman.timex.compounds import Clock
from dragoman.timex.phrase import Match, Rule, rule
from dragoman.timex.words import S

# offsets of the zones that agencies name; "ET" and its kin are settled by the date
_ZONES = {"GMT": "Z", "UTC": "Z", "Z": "Z", "EST": "-05:00", "EDT": "-04:00", "CST": "-06:00", "CDT": "-05:00",
          "MST": "-07:00", "MDT": "-06:00", "PST": "-08:00", "PDT": "-07:00", "ET": "ET", "CT": "CT", "MT": "MT",
          "PT": "PT", "BST": "+01:00", "CET": "+01:00", "CEST": "+02:00", "EET": "+02:00", "EEST": "+03:00",
          "MSK": "+03:00", "IST": "+05:30", "PKT": "+05:00", "JST": "+09:00", "KST": "+09:00"}
_NAMED = {"noon": 12, "midday": 12, "midnight": 0}


def _zone(match: Match) -> str:
    if match["off"]:
        sign, hours, minutes = match["off"][0], match["oh"], match["om"] or "00"
        return f"{sign}{int(hours):02d}:{minutes}"
    return _ZONES.get(match["zone"] or "", "")


def _clock(match: Match) -> Form | None:
    hour, minute, half = int(match["H"]), int(match["M"] or 0), (match["half"] or "").lower()[:1]
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + 12 * (half == "p")
    return Clock(hour, minute, _zone(match)) if hour < 24 and minute < 60 else None


_NAMES = "|".join(sorted(_ZONES, key=len, reverse=True))
_ZONE = (rf"(?:{S}?(?P<open>\()?(?P<zone>{_NAMES})\b(?:\s?(?P<off>[+-](?P<oh>\d\d?)(?::?(?P<om>\d\d))?))?(?(open)\)))")
_LOCAL = rf"(?:{S}(?:(?i:local)|[A-Z][a-z]+){S}(?i:time)\b)?"
_HALF = r"(?P<half>(?i:a\.m\.|p\.m\.|am\b|pm\b|a\.m\b|p\.m\b))"

CLOCK_RULES: tuple[Rule, ...] = (
    rule(rf"(?P<H>\d\d?)(?:[:.](?P<M>\d\d))?\s?{_HALF}{_ZONE}?{_LOCAL}", _clock),
    rule(rf"(?P<H>[01]?\d|2[0-3]):(?P<M>[0-5]\d)(?::[0-5]\d)?(?![\d:])(?P<half>)(?:\s(?i:hours|hrs)\b)?{_ZONE}?{_LOCAL}",
         _clock),
    rule(rf"(?P<H>[01]\d|2[0-3])\.?(?P<M>[0-5]\d)(?P<half>){_ZONE}", _clock),
    rule(rf"(?P<H>[01]\d|2[0-3])(?P<M>[0-5]\d)(?P<half>)\s?(?i:hours|hrs)\b{_ZONE}?", _clock),
    rule(rf"(?P<w>(?i:noon|midday|midnight))(?!\w){_ZONE}?",
         lambda match: Clock(_NAMED[match["w"].lower()], 0, _zone(match))),
)

"""The page that works out what a hundred million articles cost, from the figures that were written down."""

from handbook.figures import recorded

_ARTICLES = 100_000_000
_WORDS = 600  # of an article
_DAY = 300_000  # articles a day, as many as GDELT watches
_CLUSTER = (2, 16, 64, 256)  # cores
_HOUR, _YEAR = 3600, 365


def costs_page() -> str:
    """Give the page: what was measured, what follows from it for a day's news and for a hundred million articles."""
    told = recorded("recorded.toml")["cost"]
    rate = told["words_a_second"] / _WORDS
    hours = _ARTICLES / rate / _HOUR
    return "\n".join([_HEAD, _measured(told, rate), _cores(rate, hours, told["spread"]), _day(rate), _room(told),
                      told["words"]])


_HEAD = """# What a hundred million articles cost

Everything here is worked out from figures that were measured once and stand in `bench/recorded.toml`; measure them anew
on your machine with the commands, write them there, and `python -m handbook` works the page out again. An article is
taken to have 600 words, and what was measured on shorter ones is scaled to that.
"""


def _measured(told: dict[str, float], rate: float) -> str:
    rows = (("reading, words a second of one core", f"{told['words_a_second']:,.0f}", "`python -m bench.speed`"),
            ("that is, articles of 600 words a second", f"{rate:.1f}", ""),
            ("of that rate kept where many processes read side by side", f"{told['spread']:.0%}",
             "`python -m bench.engines`"),
            ("an article in the lake, kB", f"{told['lake_kb']:.1f}", "`python -m bench.engines`"),
            ("an article in a SQLite archive, kB", f"{told['sqlite_kb']:.1f}", "`python -m bench.engines`"),
            ("its text as it comes, kB", f"{told['text_kb']:.1f}", "`python -m bench.engines`"),
            ("readings a second into PostgreSQL", f"{told['postgres']:,.0f}", "`python -m bench.loading`"))
    lines = [f"| {what} | {figure} | {by} |" for what, figure, by in rows]
    return "\n".join(["| measured | | by |", "|---|---:|---|", *lines, ""])


def _cores(rate: float, hours: float, spread: float) -> str:
    lines = [f"| {cores} | {hours / cores / spread:,.0f} | {hours / cores / spread / 24:,.0f} |" for cores in _CLUSTER]
    return "\n".join([
        f"## Reading\n\n100,000,000 articles ÷ {rate:.1f} a second ÷ 3,600 = **{hours:,.0f} hours of one core**. On a "
        "cluster, divided by its cores and by the rate that they keep side by side:\n",
        "| cores | hours | days |", "|---:|---:|---:|", *lines, ""])


def _day(rate: float) -> str:
    cores = _DAY / (rate * 24 * _HOUR)
    return (f"## The world's news of a day\n\n300,000 articles ÷ ({rate:.1f} a second × 86,400 seconds) = "
            f"**{cores:.2f} cores**, busy all day, with nothing left for a peak.\n")


def _room(told: dict[str, float]) -> str:
    lake, sqlite, text = (told[name] * _ARTICLES / 1e9 for name in ("lake_kb", "sqlite_kb", "text_kb"))
    load = _ARTICLES / told["postgres"] / _HOUR
    return (f"## Room\n\n- The lake: {told['lake_kb']:.1f} kB × 100,000,000 = **{lake:.1f} TB**, the texts among it.\n"
            f"- The texts alone, as they come: {text:.1f} TB.\n"
            f"- One SQLite file of all would be {sqlite:.1f} TB: nobody wants that. Bring what you work on into an "
            "archive with `dragoman lake add --since … --until …`.\n"
            f"- All of it into PostgreSQL: {load:,.0f} hours at the rate above, by one process.\n")

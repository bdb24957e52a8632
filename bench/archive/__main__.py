"""An archive of a million events, and how long each answer takes there.

python -m bench.archive ADDRESS --grow 1000000     make the archive at ADDRESS, filled with real readings, so large
python -m bench.archive ADDRESS [DYAD…]            ask everything there, in milliseconds to the first 40 rows
"""

import argparse

from bench.archive.answers import took
from bench.archive.grow import grow
from dragoman.archive.archive import Archive


def main() -> None:
    """Grow an archive, or time its answers."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("address")
    parser.add_argument("dyads", nargs="*", default=["USA-IRN", "RUS-UKR", "JPN-USA"])
    parser.add_argument("--grow", type=int, metavar="EVENTS")
    parser.add_argument("--only", default="", help="questions whose names hold this")
    args = parser.parse_args()
    with Archive.open(args.address) as archive:
        if args.grow:
            for events in grow(archive, args.grow):
                print(f"{events} events", flush=True)
            return
        for each in took(archive, args.dyads, args.only):
            print(f"{each.question:44} {each.ms:9.1f} ms {each.rows:4} rows", flush=True)


if __name__ == "__main__":
    main()

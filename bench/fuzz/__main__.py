"""Fuzz targets for a while each, guided by what they reach: python -m bench.fuzz --minutes N [TARGET …].

Ends with 1 where something was found; what was found, and the inputs that led somewhere new, stay in the room.
"""

import argparse
import os
import subprocess
import sys
import time
from pathlib import Path

from bench.fuzz.targets import TARGETS

_ROOM = Path(".cache/fuzz")
_LEAST = 15  # seconds: a worker needs some of them to load the model


def fuzz(name: str, seconds: float, room: Path) -> None:
    """Fuzz one target; a worker that is ended, by a hang or a want of memory, is followed by another."""
    until = time.monotonic() + seconds
    while (left := until - time.monotonic()) > _LEAST:
        command = [sys.executable, "-m", "bench.fuzz.worker", name, str(int(left)), str(room)]
        done = subprocess.run(command, env={**os.environ, "OMP_NUM_THREADS": "1"}, check=False)
        print(f"{name}: a worker ended with {done.returncode}, {until - time.monotonic():.0f} s left", file=sys.stderr)


def found(room: Path, name: str) -> list[Path]:
    """List the inputs that broke a target: those of faults, and those on which libFuzzer itself gave up."""
    return sorted(path for path in (room / "found" / name).glob("*") if path.suffix != ".txt")


def main() -> None:
    """Fuzz the targets named, or all."""
    parser = argparse.ArgumentParser(description=__doc__, prog="python -m bench.fuzz")
    parser.add_argument("targets", nargs="*", choices=[*TARGETS, []], metavar="TARGET", help=", ".join(TARGETS))
    parser.add_argument("--minutes", type=float, default=5, help="for each target")
    parser.add_argument("--room", type=Path, default=_ROOM, help="where the corpus grows and finds are kept")
    args = parser.parse_args()
    names = args.targets or list(TARGETS)
    for name in names:
        fuzz(name, args.minutes * 60, args.room)
    for name in names:
        inputs = len(list((args.room / "corpus" / name).glob("*")))
        print(f"{name:10} {inputs:6} inputs, {len(found(args.room, name))} found")
    sys.exit(any(found(args.room, name) for name in names))


if __name__ == "__main__":
    main()

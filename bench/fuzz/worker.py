"""One target fuzzed in a process of its own: libFuzzer ends the process in which it runs."""

import sys
import traceback
from contextlib import redirect_stderr
from hashlib import sha256
from io import StringIO
from pathlib import Path
from types import TracebackType

import atheris

# what is instrumented: all of ours, and what reads files for us
OURS = ["dragoman", "feedparser", "striprtf", "warcio", "docx", "email", "csv", "html"]
TOLD = 20  # kinds of fault that are kept; more of them say no more


def main() -> None:
    """Fuzz: worker TARGET SECONDS ROOM."""
    name, seconds, room = sys.argv[1], int(sys.argv[2]), Path(sys.argv[3])
    with redirect_stderr(StringIO()), atheris.instrument_imports(include=OURS):  # it names every module
        from bench.fuzz.seeds import dictionary, seeds
        from bench.fuzz.targets import TARGETS
    corpus, found = room / "corpus" / name, room / "found" / name
    for folder in (corpus, found):
        folder.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(seeds(name)):
        (corpus / f"seed-{number}").write_bytes(seed)
    (room / "words.dict").write_bytes(dictionary())
    target, kinds = TARGETS[name], set[str]()

    def once(data: bytes) -> None:
        try:
            target(data)
        except Exception as fault:
            kind = kind_of(fault)
            if kind not in kinds and len(kinds) < TOLD:
                kinds.add(kind)
                write(found, kind, data, fault)

    atheris.Setup([sys.argv[0], str(corpus), f"-max_total_time={seconds}", f"-dict={room / 'words.dict'}",
                   "-timeout=60", "-rss_limit_mb=3000", f"-artifact_prefix={found}/", "-max_len=4096",
                   "-print_final_stats=1", "-use_value_profile=1"], once)
    atheris.Fuzz()


def kind_of(fault: BaseException) -> str:
    """Name a fault by its type and the last place in our code that it came through."""
    place = next((f"{Path(frame.filename).name}:{frame.lineno}" for frame in reversed(_frames(fault.__traceback__))
                  if "dragoman" in frame.filename), "")
    cause = f" of {kind_of(fault.__cause__)}" if fault.__cause__ else ""
    return f"{type(fault).__name__} at {place}{cause}"


def _frames(trace: TracebackType | None) -> list[traceback.FrameSummary]:
    return list(traceback.extract_tb(trace))


def write(folder: Path, kind: str, data: bytes, fault: BaseException) -> None:
    """Keep an input that breaks something, beside what it breaks."""
    name = sha256(data).hexdigest()[:12]
    (folder / name).write_bytes(data)
    told = "".join(traceback.format_exception(fault))
    (folder / f"{name}.txt").write_text(f"{kind}\n\n{data[:2000]!r}\n\n{told}", encoding="utf-8", errors="replace")
    print(f"FOUND {kind}: {folder / name}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()

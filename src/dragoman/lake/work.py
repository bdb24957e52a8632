"""What a worker does with a partition: read its reports, write what they say, answer with the note."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from dragoman.archive.made import Made, made_by
from dragoman.errors import DragomanError, ProcessError
from dragoman.lake.cutting import reports_of
from dragoman.lake.partition import Fault, Note, Partition, fault_of, note_of
from dragoman.lake.writing import write_partition
from dragoman.reader import Reader
from dragoman.records import Reading


@dataclass(frozen=True, slots=True)
class Work:
    """Reads partitions into the lake at `folder` with these lexicon packs; a reader is loaded once a process."""

    folder: str
    packs: tuple[str, ...] = ()

    def __call__(self, job: str) -> str:
        """Take a partition as JSON and give its note as JSON; what goes wrong is in the note."""
        partition = Partition.from_json(job)
        try:
            return self._note(partition).to_json()
        except DragomanError as error:
            return failed(partition, error).to_json()
        except Exception as fault:
            return failed(partition, _unforeseen(partition, fault)).to_json()

    def _note(self, partition: Partition) -> Note:
        reader, made = _reader(self.packs)
        if made != partition.made:
            raise ProcessError("A worker has another version of Dragoman, its model or its lexicon than the one that "
                               "began.", f"{'/'.join(made)}, not {'/'.join(partition.made)}",
                               "Install the same version on all machines.")
        folder = Path(self.folder)
        known = note_of(folder, partition.id)
        if known is not None and known.digest == partition.digest:
            return known  # done by a worker that was lost before it could answer
        faults, readings = list(partition.faults), list[Reading]()
        given = list(reports_of(partition))
        for (where, _), outcome in zip(given, reader.attempts([report for _, report in given]), strict=True):
            if isinstance(outcome, DragomanError):
                faults.append(_at(fault_of(outcome), where))
            else:
                readings.append(outcome)
        note = Note(partition.id, partition.digest, partition.source, partition.first, faults=faults)
        whole = write_partition(folder, note, readings, made)
        Path(partition.reports).unlink(missing_ok=True)
        return whole


def failed(partition: Partition, error: DragomanError) -> Note:
    """Give the note of a partition that could not be read at all."""
    return Note(partition.id, partition.digest, partition.source, partition.first, failed=fault_of(error))


def _unforeseen(partition: Partition, fault: Exception) -> DragomanError:
    words = " ".join(str(fault).split())[:200]
    return DragomanError(f"These reports could not be read: {type(fault).__name__}: {words}",
                         f"{partition.source}, report {partition.first + 1} and on",
                         "Look at the room on the disk and the permissions of the lake, then start again.")


def given_up(job: str) -> str:
    """Give the note of a partition that ended its process twice."""
    partition = Partition.from_json(job)
    return failed(partition, ProcessError(
        "The process that read these reports was ended from outside, twice.",
        f"{partition.source}, report {partition.first + 1} and on",
        "Most often memory has run out: give fewer processes or smaller partitions.")).to_json()


def _at(fault: Fault, where: str) -> Fault:
    what, place, hint = fault
    return what, f"{where} ({place})" if where and place else where or place, hint


def _reader(packs: tuple[str, ...]) -> tuple[Reader, Made]:
    reader, made = _loaded(packs)
    if reader.fresh() is not reader:
        _loaded.cache_clear()
        reader, made = _loaded(packs)
    return reader, made


@lru_cache(maxsize=1)
def _loaded(packs: tuple[str, ...]) -> tuple[Reader, Made]:
    reader = Reader.load(tuple(map(Path, packs)))
    return reader, made_by(reader)

"""What the desk answers: rows that come one after another and need never be held all at once."""

from collections.abc import Callable, Iterator
from dataclasses import asdict, fields
from importlib import import_module
from itertools import islice
from typing import Any, Generic, TypeVar

from dragoman.errors import DragomanError

T = TypeVar("T")


class Rows(Generic[T]):
    """Rows of one kind, a frozen dataclass; asked of the archive anew each time they are gone through.

    Examples:
        >>> rows = desk.events(archive, parties="RUS-GEO", once=True)
        >>> rows.columns[:4]
        ('key', 'day', 'when', 'type')
        >>> len(rows.first(2))  # nothing is asked for before, and no more than these
        2
        >>> {row["happening"] for row in rows.to_dicts()} == {row.happening for row in rows}  # asked twice
        True
        >>> frame = rows.to_pandas()
        >>> frame.shape == rows.to_polars().shape
        True
    """

    def __init__(self, kind: type[T], ask: Callable[[], Iterator[T]], count: Callable[[], int] | None = None) -> None:
        self.kind, self._ask, self._counted = kind, ask, count

    def __iter__(self) -> Iterator[T]:
        return self._ask()

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of the fields, as JSON and tables have them."""
        return tuple(_plain(field.name) for field in fields(self.kind))  # type: ignore[arg-type]

    def first(self, count: int = 1) -> list[T]:
        """Give the first rows, no more than `count`."""
        return list(islice(self, count))

    @property
    def countable(self) -> bool:
        """Whether they can be counted without being made."""
        return self._counted is not None

    def count(self) -> int:
        """Count all rows; those of an answer that cannot be counted otherwise are gone through."""
        return self._counted() if self._counted else sum(1 for _ in self)

    def to_list(self) -> list[T]:
        """Give all rows at once."""
        return list(self)

    def dicts(self) -> Iterator[dict[str, Any]]:
        """Give each row as a dict, ready for JSON."""
        return map(plain, self)

    def to_dicts(self) -> list[dict[str, Any]]:
        """Give all rows as dicts, ready for JSON."""
        return list(self.dicts())

    def to_pandas(self) -> Any:
        """Give all rows as a pandas frame; raises DragomanError where pandas is not installed."""
        return _library("pandas").DataFrame(self.to_dicts(), columns=list(self.columns))

    def to_polars(self) -> Any:
        """Give all rows as a polars frame; raises DragomanError where polars is not installed."""
        rows = self.to_dicts()
        library = _library("polars")
        if not rows:
            return library.DataFrame(schema=dict.fromkeys(self.columns, library.Null))
        return library.DataFrame(rows, infer_schema_length=None)


def plain(row: Any) -> dict[str, Any]:
    """Turn a row into dicts, lists and scalars."""
    return {_plain(name): value for name, value in asdict(row).items()}


def _plain(name: str) -> str:
    return name.rstrip("_")  # `for_`, since Python keeps `for` for itself


def _library(name: str) -> Any:
    try:
        return import_module(name)
    except ImportError:
        raise DragomanError(f"{name} is not installed.", "", f"pip install 'dragoman[{name}]'") from None

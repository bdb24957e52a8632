"""What the desk answers: rows that come one after another and need never be held all at once."""

from collections.abc import Callable, Iterator
from dataclasses import asdict, fields
from itertools import chain, islice
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from dragoman.desk.arrow import batches, plain_name, schema_of
from dragoman.display.table import FIRST, Excerpt
from dragoman.extras import installed, library

if TYPE_CHECKING:
    from pyarrow import RecordBatchReader, Table

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
        return tuple(plain_name(field.name) for field in fields(self.kind))  # type: ignore[arg-type]

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

    def to_arrow(self) -> "Table":
        """Give all rows as an Arrow table, its columns typed as the fields are.

        Raises DragomanError where pyarrow is not installed.
        """
        return self._reader().read_all()

    def to_pandas(self) -> Any:
        """Give all rows as a pandas frame: Arrow's columns without a copy where pyarrow is installed.

        Raises DragomanError where pandas is not installed.
        """
        pandas = library("pandas")
        if installed("pyarrow"):
            return self.to_arrow().to_pandas(types_mapper=pandas.ArrowDtype)
        return pandas.DataFrame(self.to_dicts(), columns=list(self.columns))

    def to_polars(self) -> Any:
        """Give all rows as a polars frame: Arrow's columns without a copy where pyarrow is installed.

        Raises DragomanError where polars is not installed.
        """
        polars = library("polars")
        if installed("pyarrow"):
            return polars.DataFrame(self.to_arrow())
        rows = self.to_dicts()
        if not rows:
            return polars.DataFrame(schema=dict.fromkeys(self.columns, polars.Null))
        return polars.DataFrame(rows, infer_schema_length=None)

    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object:
        """Hand the rows to whatever speaks Arrow: pl.DataFrame(rows), pa.table(rows), DuckDB's `FROM rows`."""
        return self._reader().__arrow_c_stream__(requested_schema)

    def __repr__(self) -> str:
        return f"<Rows of {self.kind.__name__}>"  # nothing is asked of the archive for it

    def __rich__(self) -> Excerpt:
        """Give the first rows and how many there are, as rich prints them."""
        first = [plain(row) for row in self.first(FIRST)]
        return Excerpt(self.columns, first, len(first) if len(first) < FIRST else self.count())

    def _repr_html_(self) -> str:
        return self.__rich__().html()

    def _reader(self) -> "RecordBatchReader":
        stream = batches(self)
        first = list(islice(stream, 1))  # before: a question asked wrongly is told by our own error, not by Arrow's
        reader = library("pyarrow", "arrow").RecordBatchReader
        return reader.from_batches(schema_of(self.kind), chain(first, stream))


def plain(row: Any) -> dict[str, Any]:
    """Turn a row into dicts, lists and scalars."""
    return {plain_name(name): value for name, value in asdict(row).items()}

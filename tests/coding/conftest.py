"""A report of our own writing, as the rules read it, for coders to try their hand at."""

import pytest

from dragoman.reader import Reader
from dragoman.records import Reading

TEXT = """OSLO, May 6, 2002 (Courier) - Norway and Chad signed a treaty in Oslo on Monday.

“The talks will go on,” Norwegian Foreign Minister Jan Petersen said at a briefing. “They will go on for years.”

Chad's envoy, Idris Malloum, denied that soldiers had crossed the border. Petersen said the soldiers had crossed the
border in April. A senior official, quoted by the Courier, said aid would follow.

The two ministers met in Oslo and met again in Bergen. Sudan was silent, and so were the dune riders too.
"""


@pytest.fixture(scope="session")
def report_read(reader: Reader) -> Reading:
    """Give the report as the rules read it."""
    return reader.read(TEXT, published="2002-05-06", outlet="Courier")

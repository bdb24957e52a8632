"""The same reports give the same readings in a process of another seed, time zone, language, order and size."""

import os
import subprocess
import sys
from hashlib import sha256

import orjson
import pytest

from dragoman.records import Reading

SCRIPT = """
import sys, dragoman, orjson
from hashlib import sha256
from dragoman.samples import sample_reports

if __name__ == "__main__":
    reader = dragoman.load()
    reports = list(sample_reports(reader.lexicon))
    given = reports[::-1] if "reversed" in sys.argv else reports
    if "alone" in sys.argv:
        readings = [reader.read_report(report) for report in given]
    else:
        readings = reader.read_many(given, 2 if "two" in sys.argv else 1)
    made = {each.report.id: orjson.dumps(each.to_dict()) for each in readings}
    print(sha256(b"".join(made[report.id] for report in reports)).hexdigest())
"""


@pytest.mark.parametrize(("how", "settings"), [
    (("reversed",), {"PYTHONHASHSEED": "1", "TZ": "Asia/Tokyo", "LC_ALL": "C"}),
    (("alone",), {"PYTHONHASHSEED": "2", "TZ": "America/Lima", "OMP_NUM_THREADS": "4"}),
    (("two", "reversed"), {"PYTHONHASHSEED": "random", "LC_ALL": "C.UTF-8", "OPENBLAS_NUM_THREADS": "1"}),
])
def test_the_readings_are_the_same(how: tuple[str, ...], settings: dict[str, str],
                                   samples: tuple[Reading, ...], tmp_path_factory: pytest.TempPathFactory) -> None:
    script = tmp_path_factory.mktemp("script") / "script.py"
    script.write_text(SCRIPT, encoding="utf-8")
    done = subprocess.run([sys.executable, script, *how], env={**os.environ, **settings}, capture_output=True,
                          text=True, timeout=200, check=True)
    assert done.stdout.strip() == sha256(b"".join(orjson.dumps(each.to_dict()) for each in samples)).hexdigest()

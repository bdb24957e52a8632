import cProfile

from dragoman.reader import Reader

ENDLESS = "Peru said that talks , "


def test_the_work_grows_with_the_length_of_a_text_without_a_stop(reader: Reader) -> None:
    few, many = (calls(reader, ENDLESS * times) for times in (75, 300))
    assert many < 6 * few  # for four times the text; ten times where each statement has its sentence cut anew


def calls(reader: Reader, text: str) -> int:
    """Count the calls that reading a text takes, which do not depend on how busy the machine is."""
    profile = cProfile.Profile()
    profile.runcall(reader.read, text, published="2017-06-15")
    return sum(row.callcount for row in profile.getstats())

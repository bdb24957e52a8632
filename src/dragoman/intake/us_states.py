"""How agency datelines write the states of the United States, in lower case and without the final point."""

_ONE_WORD = """
ala alaska ariz ark calif colo conn d.c del fla ga hawaii idaho ill ind iowa kan ky la maine md mass mich minn
miss mo mont neb nev n.h n.j n.m n.y n.c n.d ohio okla ore pa r.i s.c s.d tenn texas utah vt va wash w.va wis
wyo alabama arizona arkansas california colorado connecticut delaware florida illinois indiana kansas kentucky
louisiana maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada oklahoma
oregon pennsylvania tennessee vermont virginia wisconsin wyoming
"""
_TWO_WORDS = {"new hampshire", "new jersey", "new mexico", "new york", "north carolina", "north dakota", "rhode island",
              "south carolina", "south dakota", "west virginia"}
US_STATES = frozenset(_ONE_WORD.split()) | _TWO_WORDS

"""The collector of garbage in a process that is ours: little of what a reading leaves behind runs in circles."""

import gc

_SELDOM = (10_000, 10, 10)  # objects more than before until it looks: at Python's 700 it takes a thirtieth of the time


def spared() -> None:
    """Have the collector pass over all that is there now, which stays to the end, and look seldom at the rest.

    Only for processes that live for nothing but us: in a user's own he decides.
    """
    gc.freeze()
    gc.set_threshold(*_SELDOM)

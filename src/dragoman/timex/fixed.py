"""Expressions that fix a period by themselves, whatever day it is."""

from dragoman.timex.anchor import Form
from dragoman.timex.calendar import Period
from dragoman.timex.compounds import Around, Clock, DayPart
from dragoman.timex.forms import Fixed


def fixed_period(form: Form) -> Period | None:
    """Give the period that an expression fixes by itself, None where it leans on another date."""
    if isinstance(form, Fixed):
        return form.period
    if isinstance(form, (Clock, DayPart)):
        return fixed_period(form.day) if form.day is not None else None
    return fixed_period(form.form) if isinstance(form, Around) else None

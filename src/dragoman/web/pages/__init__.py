"""The pages, one file each; PAGES are those of rows, ROUTERS what else can be asked for or done."""

from dragoman.web.pages import add, correct, corrections, disputes, events, report, statements, theme

PAGES = (report.PAGE, disputes.PAGE, statements.PAGE, events.PAGE, corrections.PAGE)
ROUTERS = (add.router, correct.router, report.router, theme.router)

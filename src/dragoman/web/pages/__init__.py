"""The pages, one file each; PAGES are those of rows, ROUTERS what else can be asked for or done."""

from dragoman.web.pages import add, correct, corrections, dispute, disputes, events, report, statements, theme

PAGES = (report.PAGE, disputes.PAGE, dispute.PAGE, statements.PAGE, events.PAGE, corrections.PAGE)
ROUTERS = (add.router, correct.router, report.router, theme.router)

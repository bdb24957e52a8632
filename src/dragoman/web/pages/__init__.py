"""The pages, one file each; PAGES are those of rows, ROUTERS what else can be asked for or done."""

from dragoman.web.pages import disputes, theme

PAGES = (disputes.PAGE,)
ROUTERS = (theme.router,)

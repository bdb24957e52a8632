"""The pages, one file each; PAGES are those of rows, ROUTERS what else can be asked for or done."""

from dragoman.web.pages import (
    actor,
    add,
    brief,
    correct,
    corrections,
    diary,
    dispute,
    disputes,
    events,
    front,
    positions,
    relation,
    report,
    reports,
    search,
    statements,
    theme,
    world,
)

PAGES = (front.PAGE, report.PAGE, relation.PAGE, actor.PAGE, disputes.PAGE, dispute.PAGE, positions.PAGE, diary.PAGE,
         world.PAGE, search.PAGE, statements.PAGE, events.PAGE, reports.PAGE, corrections.PAGE)
ROUTERS = (diary.router, brief.router, report.router, add.router, correct.router, theme.router)

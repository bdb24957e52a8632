"""The report page: what stands beside a line is what its words tell, in words that a reader knows."""

import re

import pytest
from starlette.testclient import TestClient
from tests.web.conftest import HTML

from dragoman.archive.archive import Archive
from dragoman.archive.keys import keys_of
from dragoman.desk import echoes
from dragoman.display.cards import EventCard, StatementCard
from dragoman.records import Reading
from dragoman.web.reportpage.view import ReportView, view_of


def view_of_sample(library: Archive, samples: tuple[Reading, ...], id: str) -> ReportView:
    reading = next(each for each in samples if each.report.id == id)
    return view_of(reading, reading, list(echoes(library, id)), None, None)


def test_every_record_has_one_card_beside_its_line(library: Archive, samples: tuple[Reading, ...]) -> None:
    for reading in samples:
        view = view_of_sample(library, samples, reading.report.id)
        keys, cards = keys_of(reading), [card for line in view.paragraphs for card in line.cards]
        wanted = {keys[each.id] for each in (*reading.statements, *reading.events, *reading.claims)}
        assert sorted(card.key for card in cards) == sorted(wanted)
        assert [card.place for card in cards] == sorted(card.place for card in cards)


def test_every_statement_and_event_has_an_anchor_and_a_link_to_its_card(library: Archive,
                                                                        samples: tuple[Reading, ...]) -> None:
    for reading in samples:
        view = view_of_sample(library, samples, reading.report.id)
        pieces = [piece for line in view.paragraphs for piece in line.pieces]
        anchors = [key for piece in pieces for key in piece.anchors]
        assert len(anchors) == len(set(anchors))
        keys = keys_of(reading)
        assert {keys[each.id] for each in (*reading.statements, *reading.events)} <= set(anchors)


def test_the_text_is_shown_as_written(library: Archive, samples: tuple[Reading, ...]) -> None:
    for reading in samples:
        view = view_of_sample(library, samples, reading.report.id)
        lines = ["".join(piece.text for piece in line.pieces) for line in view.paragraphs]
        assert lines == [line for line in reading.report.text.split("\n") if line.strip()]


def test_a_chain_runs_from_who_spoke_to_through_whom_it_came(library: Archive, samples: tuple[Reading, ...]) -> None:
    chains = [card.chain for reading in samples
              for line in view_of_sample(library, samples, reading.report.id).paragraphs
              for card in line.cards if isinstance(card, StatementCard)]
    assert all(chains)
    assert all(len(chain) == len(set(chain)) for chain in chains)
    assert any(len(chain) > 1 for chain in chains)


@pytest.mark.parametrize("status", ["happened", "denied", "planned", "claimed", "cancelled"])
def test_a_status_is_told_by_a_sign_and_a_word(client: TestClient, library: Archive, samples: tuple[Reading, ...],
                                               status: str) -> None:
    found = next((reading.report.id for reading in samples for event in reading.events if event.status == status), None)
    assert found
    cards = [card for line in view_of_sample(library, samples, found).paragraphs for card in line.cards
             if isinstance(card, EventCard) and card.status == status]
    page = client.get(f"/report/{found}", headers=HTML).text
    card = re.search(rf'id="card-{cards[0].key}".*?</section>', page, re.DOTALL)
    assert card
    assert re.search(rf'status-{status}"><span aria-hidden="true">\S</span> {status}</span>', card[0])


def test_an_event_is_sure_likely_or_unsure(library: Archive, samples: tuple[Reading, ...]) -> None:
    cards = [card for line in view_of_sample(library, samples, "georgia-2008").paragraphs for card in line.cards
             if isinstance(card, EventCard)]
    for card in cards:
        assert card.sure == ("sure" if card.confidence >= 0.8 else "likely" if card.confidence >= 0.5 else "unsure")

"""Train the scorer of the sides of events, on the states of the model that ships: ``python -m training.meaning.sides``.

Its examples are the events of our own corpus and, of each, the words near it that name a party, with what reading knows
of them: as it reads the event, or, where it passes it over, as it would read a word that the model takes for one.
"""

import argparse
import random
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional as fn

from dragoman.language.kinship import APART, KINDS
from dragoman.language.meaning import DISTANCES, TYPES
from dragoman.language.sides import Asked
from dragoman.reading.events.casting import Scene, found_sides, reading_of, seated
from dragoman.reading.events.hints import HINTS, hints
from dragoman.reading.events.meant import meant_as
from dragoman.reading.events.readings import Reading
from dragoman.reading.events.triggers import Trigger as Found
from dragoman.reading.events.triggers import decoys, triggers
from dragoman.reading.grammar.parse import Token
from training.corpus.split import Part
from training.export import MODEL, save_manifest
from training.meaning.corpora import Annotated, Trigger, own
from training.meaning.parties import Parties

WIDTH, PAIR = 64, 128
_TOGETHER = 32
_DECAY = 0.998  # of the running mean of the weights, which is what ships
_NEVER = -1e4
_PLAIN = "wire-"  # reports in the prose of agencies, which most of what is read is written in


class Example(NamedTuple):
    """An event and the words that may be its sides: whom they name, by number [words], and which of these parties are
    source and target [parties, 2].
    """

    asked: Asked
    party: np.ndarray
    right: np.ndarray


class Scorer(nn.Module):
    """What ships as ``sides.npz``."""

    def __init__(self, relations: int) -> None:
        super().__init__()
        self.doing = nn.Linear(PAIR + len(TYPES), WIDTH, bias=False)
        self.party = nn.Linear(PAIR, WIDTH, bias=False)
        self.kin = nn.Embedding(KINDS * relations * 2 + APART, WIDTH)
        self.distance = nn.Embedding(DISTANCES, WIDTH)
        self.hints = nn.Linear(HINTS, WIDTH, bias=False)
        self.summed = nn.Linear(WIDTH, 2)
        self.multiplied = nn.Linear(WIDTH, 2, bias=False)
        self.lean = nn.Linear(HINTS, 2, bias=False)
        for table in (self.kin, self.distance):
            nn.init.normal_(table.weight, std=0.05)

    def forward(self, asked: Asked, event: Tensor, dropout: float = 0.0) -> Tensor:
        """Return logits [words, 2]; ``asked`` holds several events in a row, ``event`` [words] says whose a word is."""
        given, named, known = (torch.from_numpy(each) for each in (asked.doing, asked.parties, asked.hints))
        doing = self.doing(fn.dropout(given, dropout))[event]
        parties = self.party(fn.dropout(named, dropout))
        near = self.kin(torch.from_numpy(asked.kin)) + self.distance(torch.from_numpy(asked.distance))
        mixed = fn.dropout(fn.gelu(doing + parties + near + self.hints(known)), dropout)
        logits: Tensor = self.summed(mixed) + self.multiplied(doing * parties) + self.lean(known)
        return logits

    def save(self, path: Path) -> None:
        """Write the matrices as running code takes them."""
        state = {name: value.detach().numpy() for name, value in self.state_dict().items()}
        np.savez_compressed(
            path, doing=state["doing.weight"].T, party=state["party.weight"].T,
            kin=state["kin.weight"].astype(np.float16), distance=state["distance.weight"],
            summed=state["summed.weight"], prior=state["summed.bias"], multiplied=state["multiplied.weight"],
            hints=state["hints.weight"].T, lean=state["lean.weight"].T,
        )  # fmt: skip


def examples(parties: Parties, part: Part, plain: int = 1) -> Iterator[Example]:
    """Yield the events of a part of our own corpus near which anybody is named, those of plain reports so often."""
    for text in own(part):
        made = list(_examples(parties, text))
        yield from made * (plain if text.name.startswith(_PLAIN) else 1)


def _examples(parties: Parties, text: Annotated) -> Iterator[Example]:
    parsed, scene = parties(text.text, text.published)
    frames = scene.lexicon.frame_index
    found = {each.token.i: each for each in triggers(scene.doc, frames, decoys(scene.doc, frames))}
    for trigger in text.triggers or ():
        span = parsed.char_span(*trigger.span, alignment_mode="expand")
        if span is not None:
            known = [found[place] for place in range(span.start, span.end) if place in found]
            yield from _example(trigger, *_read(trigger, known, scene.doc[span.root.i], scene), scene)


def _read(trigger: Trigger, known: Sequence[Found], root: Token, scene: Scene) -> tuple[Token, Reading]:
    """Return the word by which an event is read, and its reading: of the right type."""
    for each in known:
        seat, _ = seated(each.token, scene)
        fitting = reading_of(each, seat, scene)
        reading = fitting or next((one for one in each.readings if one.frame.type in trigger.types), None)
        if reading is not None and reading.frame.type in trigger.types:
            return each.token, reading
    return root, meant_as(trigger.types[0], root, 1.0)


def _example(trigger: Trigger, token: Token, reading: Reading, scene: Scene) -> Iterator[Example]:
    (seat, _), held = seated(token, scene), scene.doc.told
    near = scene.namings.near(seat.trigger)
    if held is None or not near:
        return
    known = hints(reading.frame, found_sides(reading, seat, scene), seat, scene.cast, scene.namings)
    asked = held.sided.asked(seat.trigger.i, [word.i for word, _ in near], known)
    numbers = {party: number for number, party in enumerate(dict.fromkeys(party.casefold() for _, party in near))}
    sides = [frozenset(map(str.casefold, names)) for names in (trigger.sources, trigger.targets)]
    right = np.array([[party in side for side in sides] for party in numbers], dtype=np.float32)
    yield Example(asked, np.array([numbers[party.casefold()] for _, party in near]), right)


def stacked(made: Sequence[Example]) -> tuple[Asked, Tensor, Tensor, Tensor]:
    """Return examples in a row: what is asked, whose event and which party each word is, and what is right."""
    whole = [np.concatenate([each.asked[part] for each in made]) for part in range(1, len(Asked._fields))]
    asked = Asked(np.stack([each.asked.doing for each in made]), *whole)
    event = np.repeat(np.arange(len(made)), [len(each.party) for each in made])
    shifts = np.cumsum([0, *(len(each.right) for each in made[:-1])])
    party = np.concatenate([each.party + shift for each, shift in zip(made, shifts, strict=True)])
    right = np.concatenate([each.right for each in made])
    return asked, torch.from_numpy(event), torch.from_numpy(party), torch.from_numpy(right)


def grouped(logits: Tensor, party: Tensor) -> Tensor:
    """Weigh each party once, by all the words that stand for it [parties, 2]."""
    place = party.unsqueeze(1).expand(-1, 2)
    most = torch.full((int(party.max()) + 1, 2), _NEVER).scatter_reduce(0, place, logits, "amax").detach()
    return most + torch.zeros_like(most).scatter_add(0, place, (logits - most[party]).exp()).log()


def lost(scorer: Scorer, made: Sequence[Example], dropout: float) -> Tensor:
    """Return the mean over events of the mean over their parties."""
    asked, event, party, right = stacked(made)
    found = grouped(scorer(asked, event, dropout), party)
    share = torch.cat([torch.full((len(each.right), 1), 0.5 / len(each.right)) for each in made])
    return (fn.binary_cross_entropy_with_logits(found, right, reduction="none") * share).sum() / len(made)


def train(made: Sequence[Example], relations: int, epochs: int, rate: float, dropout: float) -> Scorer:
    """Return the running mean of a scorer taught by examples, a few dozen together."""
    torch.manual_seed(7)
    scorer, rng = Scorer(relations), random.Random(7)
    optimizer = torch.optim.AdamW(scorer.parameters(), lr=rate, weight_decay=0.02)
    steps = epochs * (len(made) // _TOGETHER + 1)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, rate, total_steps=steps)
    mean, step = {name: value.clone() for name, value in scorer.state_dict().items()}, 0
    for _ in range(epochs):
        order = rng.sample(list(made), len(made))
        for start in range(0, len(order), _TOGETHER):
            optimizer.zero_grad()
            lost(scorer, order[start : start + _TOGETHER], dropout).backward()
            optimizer.step()
            schedule.step()
            step += 1
            for name, value in scorer.state_dict().items():
                mean[name].lerp_(value, 1 - min(_DECAY, step / (step + 20)))
    scorer.load_state_dict(mean)
    return scorer


@torch.no_grad()
def figures(scorer: Scorer, made: Sequence[Example]) -> str:
    """Return F1 of sources and of targets, parties counted."""
    asked, event, party, right = stacked(made)
    found = grouped(scorer(asked, event), party) > 0
    scores = (200 * (found * right).sum(0) / (found.sum(0) + right.sum(0))).tolist()
    return ", ".join(f"{name} F1 {score:.1f}" for name, score in zip(("source", "target"), scores, strict=True))


def main() -> None:
    """Train, tell the figures on the dev part, and write the scorer with the manifest anew."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=MODEL)
    parser.add_argument("--epochs", type=int, default=16)
    parser.add_argument("--rate", type=float, default=4e-3)
    parser.add_argument("--dropout", type=float, default=0.3)
    options = parser.parse_args()
    parties = Parties()
    made, dev = list(examples(parties, "train", plain=2)), list(examples(parties, "dev"))
    scorer = train(made, parties.relations, options.epochs, options.rate, options.dropout).eval()
    print(f"{len(made)} events; own dev: {figures(scorer, dev)}")
    scorer.save(options.out / "sides.npz")
    save_manifest(options.out)


if __name__ == "__main__":
    torch.set_num_threads(1)
    main()

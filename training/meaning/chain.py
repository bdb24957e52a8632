"""A linear chain over the roles of a sentence's words (conditional random field, Lafferty et al. 2001)."""

import torch
from torch import Tensor

from dragoman.language.roles import FORBIDDEN

_NEVER = -1e4


def chain_loss(logits: Tensor, roles: Tensor, moves: Tensor, begins: Tensor) -> Tensor:
    """Return the mean negative log-likelihood of gold roles [pairs, words]; negative ones are padding at the end."""
    moves = moves.masked_fill(torch.from_numpy(FORBIDDEN).to(moves.device), _NEVER)
    real = roles >= 0
    gold = roles.clamp(min=0)
    score = logits[:, 0].gather(1, gold[:, :1]).squeeze(1) + begins[gold[:, 0]]
    alpha = logits[:, 0] + begins
    for place in range(1, logits.shape[1]):
        here = real[:, place]
        step = logits[:, place].gather(1, gold[:, place : place + 1]).squeeze(1)
        score = score + (step + moves[gold[:, place - 1], gold[:, place]]) * here
        stepped = torch.logsumexp(alpha.unsqueeze(2) + moves, 1) + logits[:, place]
        alpha = torch.where(here.unsqueeze(1), stepped, alpha)
    return (torch.logsumexp(alpha, 1) - score).mean()

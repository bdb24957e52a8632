"""MiniLM-L6 in plain torch: a BERT of six layers whose token types carry the shapes of words."""

from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional as fn

from dragoman.language.shapes import SHAPES

HIDDEN, LAYERS, HEADS, INNER, VOCABULARY, POSITIONS = 384, 6, 12, 1536, 30522, 512


class Layer(nn.Module):
    """One transformer layer with normalisation after each residual."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.qkv = nn.Linear(HIDDEN, 3 * HIDDEN)
        self.joined = nn.Linear(HIDDEN, HIDDEN)
        self.attended = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.wide = nn.Linear(HIDDEN, INNER)
        self.narrow = nn.Linear(INNER, HIDDEN)
        self.fed = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """Return the next hidden states; ``mask`` is added to the attention scores."""
        batch, length, _ = x.shape
        q, k, v = self.qkv(x).view(batch, length, 3, HEADS, -1).permute(2, 0, 3, 1, 4)
        context = fn.scaled_dot_product_attention(q, k, v, attn_mask=mask.to(q.dtype))
        x = self.attended(x + self.joined(context.transpose(1, 2).reshape(batch, length, HIDDEN)))
        return self.fed(x + self.dropout(self.narrow(fn.gelu(self.wide(x)))))


class Encoder(nn.Module):
    """Subword ids and shapes to hidden states [batch, subwords, 384]."""

    def __init__(self, dropout: float = 0.1) -> None:
        super().__init__()
        self.words = nn.Embedding(VOCABULARY, HIDDEN)
        self.positions = nn.Embedding(POSITIONS, HIDDEN)
        self.shapes = nn.Embedding(len(SHAPES), HIDDEN)
        self.norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        self.dropout = nn.Dropout(dropout)

    def forward(self, ids: Tensor, shapes: Tensor) -> Tensor:
        """Return the last hidden states; id 0 is padding and is not attended to."""
        places = self.positions.weight[: ids.shape[1]]
        x = self.dropout(self.norm(self.words(ids) + places + self.shapes(shapes)))
        mask = torch.zeros(ids.shape, device=ids.device).masked_fill(ids == 0, -1e4)[:, None, None, :]
        mask = mask.expand(-1, 1, ids.shape[1], -1)
        for layer in self.layers:
            x = layer(x, mask)
        return x

    def load_pretrained(self, path: Path) -> None:
        """Take the weights of a published MiniLM-L6; every shape starts as the token type 0."""
        old = load_file(path)
        new = {
            "words.weight": old["embeddings.word_embeddings.weight"],
            "positions.weight": old["embeddings.position_embeddings.weight"],
            "shapes.weight": old["embeddings.token_type_embeddings.weight"][:1].repeat(len(SHAPES), 1),
            **_renamed(old, "embeddings.LayerNorm", "norm"),
        }
        for number in range(LAYERS):
            new |= _layer(old, f"encoder.layer.{number}", f"layers.{number}")
        self.load_state_dict(new)


def _layer(old: dict[str, Tensor], source: str, target: str) -> dict[str, Tensor]:
    parts = [f"{source}.attention.self.{name}" for name in ("query", "key", "value")]
    return {
        f"{target}.qkv.weight": torch.cat([old[f"{part}.weight"] for part in parts]),
        f"{target}.qkv.bias": torch.cat([old[f"{part}.bias"] for part in parts]),
        **_renamed(old, f"{source}.attention.output.dense", f"{target}.joined"),
        **_renamed(old, f"{source}.attention.output.LayerNorm", f"{target}.attended"),
        **_renamed(old, f"{source}.intermediate.dense", f"{target}.wide"),
        **_renamed(old, f"{source}.output.dense", f"{target}.narrow"),
        **_renamed(old, f"{source}.output.LayerNorm", f"{target}.fed"),
    }


def _renamed(old: dict[str, Tensor], source: str, target: str) -> dict[str, Tensor]:
    return {f"{target}.{kind}": old[f"{source}.{kind}"] for kind in ("weight", "bias")}

"""Write one part of the corpus as NN.txt and NN.gold.yaml, the form that the scorer of whole readings takes.

python -m training.corpus.export FOLDER [--part dev] [--only reports|sentences]
"""

import argparse
import shutil
from pathlib import Path

import yaml

from training.corpus.items import Item, read_items
from training.corpus.split import part_of


def write_item(item: Item, folder: Path) -> None:
    """Write the text and the gold of one item."""
    report = {"published": item.date, "outlet": item.outlet}
    rows = {kind: [_plain(kind, row) for row in found] for kind, found in item.rows.items()}
    (folder / f"{item.id}.txt").write_text(item.text, encoding="utf-8")
    gold = yaml.safe_dump({"report": report, **rows}, allow_unicode=True, sort_keys=False)
    (folder / f"{item.id}.gold.yaml").write_text(gold, encoding="utf-8")


_SCORED = {"statements": {"speaker": ""}, "events": {"sources": [], "targets": []}}


def _plain(kind: str, row: dict[str, object]) -> dict[str, object]:
    """Write truth as YAML has it, and what a row leaves open in the form that the scorer takes."""
    told = {key: True if value == "true" else value for key, value in row.items() if value is not None}
    return _SCORED.get(kind, {}) | told


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--part", choices=("train", "dev", "test"), default="dev")
    parser.add_argument("--only", choices=("reports", "sentences"))
    args = parser.parse_args()
    shutil.rmtree(args.folder, ignore_errors=True)
    args.folder.mkdir(parents=True)
    chosen = [item for item in read_items() if part_of(item.id) == args.part
              and (not args.only or item.file.startswith(args.only))]  # fmt: skip
    for item in chosen:
        write_item(item, args.folder)
    print(f"{len(chosen)} items of {args.part} in {args.folder}")


if __name__ == "__main__":
    main()

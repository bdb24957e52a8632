"""Print the misses of a gold folder by cause, the most frequent first: what to mend next.

python -m training.misses FOLDER… [--show 5] [--cause WORDS]
"""

import argparse
from collections import defaultdict
from pathlib import Path

from training.misses.events import event_misses
from training.misses.gold import read_pairs
from training.misses.others import claim_misses, time_misses
from training.misses.statements import statement_misses

QUESTIONS = (statement_misses, event_misses, time_misses, claim_misses)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--show", type=int, default=3, help="examples of each cause")
    parser.add_argument("--cause", default="", help="only causes with these words in them")
    args = parser.parse_args()
    found = defaultdict[str, list[str]](list)
    for pair in read_pairs(args.folders):
        for question in QUESTIONS:
            for cause, example in question(pair):
                found[cause].append(f"{pair.name}: {example}")
    for cause, examples in sorted(found.items(), key=lambda each: -len(each[1])):
        if args.cause in cause:
            print(f"{len(examples):4}  {cause}", *examples[: args.show], sep="\n        ")


if __name__ == "__main__":
    main()

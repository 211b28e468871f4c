"""`python -m tests.corpus`: train the reader from the corpus and write its two models.

`python -m tests.corpus check [PART ..]`: print the lines that the shipped model reads otherwise
than they are labelled, and whether the model is older than the corpus. It trains nothing.
"""

import sys

from core.parser.model import FILE, ORDERS_FILE
from tests.corpus.check import check
from tests.corpus.lines import corpus, orders
from tests.corpus.train import train, train_orders

match sys.argv[1:]:
    case []:
        for file, made in (
            (ORDERS_FILE, train_orders(orders())),
            (FILE, train(corpus(), orders())),
        ):
            file.write_bytes(made)
            print(f"{file.name}: {len(made):,} bytes")
    case ["check", *parts]:
        check([part.removesuffix(".txt") for part in parts])
    case _:
        sys.exit(__doc__)

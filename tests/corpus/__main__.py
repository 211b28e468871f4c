"""`python -m tests.corpus`: train the reader from the corpus and write its model.

`python -m tests.corpus check [PART ..]`: print the lines that the shipped model reads otherwise
than they are labelled, and whether the model is older than the corpus. It trains nothing.
"""

import sys

from core.parser.model import FILE
from tests.corpus.check import check
from tests.corpus.lines import corpus
from tests.corpus.train import train

match sys.argv[1:]:
    case []:
        FILE.write_bytes(train(corpus()))
        print(f"{FILE.name}: {FILE.stat().st_size:,} bytes")
    case ["check", *parts]:
        check([part.removesuffix(".txt") for part in parts])
    case _:
        sys.exit(__doc__)

"""`python -m tests.corpus`: train the reader from the corpus and write its model."""

from core.parser.model import FILE
from tests.corpus.lines import corpus
from tests.corpus.train import train

FILE.write_bytes(train(corpus()))
print(f"{FILE.name}: {FILE.stat().st_size:,} bytes")

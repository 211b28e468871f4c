"""Features of the chains that read orders of the desk's features: `way` and `places`.

They are those of the reader, and what is known of the sentence by rule: the words that speak for a
feature or a direction, times, how long, people.
"""

from __future__ import annotations

from collections.abc import Sequence

from core.parser.features import of_intent, of_tokens
from core.parser.sentences import Sentence

_MODE = "addressed"


def of_way(words: Sequence[str], sentence: Sentence) -> list[str]:
    """Return the features of a message. words: as of `words_of`"""
    signs = [f"sign={name}" for name in sentence.signed]
    cues = [f"cue={name}" for name in sorted(sentence.cues)]
    ids, lengths = words.count("#id"), min(len(sentence.spans.durations), 2)
    is_timed = sentence.spans.moment is not None
    people = min(len(sentence.people), 2)
    asks = "asks" in sentence.cues
    shape = f"{min(ids, 2)}{min(words.count('#who'), 2)}{lengths}{is_timed:d}{asks:d}"
    return [
        *of_intent(words, sentence.line, 0, len(words), _MODE, False),
        *signs,
        *cues,
        *(f"has={shape}", f"long={lengths}", f"timed={is_timed:d}"),
        *(f"people={people}", f"ids={min(ids, 3)}"),
        *(f"{one}|{shape}" for one in signs),
        *(f"{one}|{cue}" for one in signs for cue in cues),
    ]


def of_places(words: Sequence[str], sentence: Sentence, way: str) -> list[list[str]]:
    """Return the features of each token, for an order. words: as of `words_of`"""
    timed = sentence.spans.taken()
    cues = [f"cue={name}" for name in sorted(sentence.cues)]
    count = words.count("#id")
    seen = 0
    names = {one.lstrip("@").lower() for one in sentence.people}
    every = of_tokens(words, sentence.line, 0, len(words), way, _MODE)
    for k, (found, token) in enumerate(zip(every, sentence.line.tokens, strict=False)):
        said = sentence.line.text[token.start : token.end]
        has_digit = any(map(str.isdigit, said))
        kind = f"{k in timed:d}{token.low in names:d}{said[0].isupper():d}{has_digit:d}"
        around = f"{k - 1 in timed:d}{k + 1 in timed:d}"
        found += [f"is={kind}", f"iis={way}|{kind}", f"is={kind}|{around}"]
        if words[k] == "#id":
            seen += 1
            place = f"{way}{min(seen, 3)}{min(count, 3)}"
            found += [f"id={place}", *(f"id={place}|{cue}" for cue in cues)]
    return every

"""How tickets are merged, and called the same."""

from __future__ import annotations

MERGE = (
    "merge, merging, merged, mrege, megre, merg, mereg, meger, merge up, combine, fold,"
    " consolidate, dedupe, deduplicate, join, melt, roll up"
)
MARK = "mark, set, flag, label, tag, treat, count, consider, marking, call"
INTO = (  # between the tickets that go and the one that stays
    "into, in to, onto, to, with, in, under, as part of, inside, ->, =>, →, -->, back into, over to"
)
SAME = (  # between a ticket and the one it repeats
    "is a duplicate of, is duplicate of, is a dup of, is a dupe of, is dup of, is dupe of,"
    " are duplicates of, are dups of, are dupes of, are duplicate of, are both duplicates of,"
    " are all duplicates of, are both dupes of, are all dupes of, both duplicate, duplicates,"
    " duplicate of, dup of, dupe of, duplicates of, dupes of, dups of, a duplicate of, a dup of,"
    " a dupe of, same as, the same as, is the same as, is same as, are the same as, are same as,"
    " same issue as, same problem as, same thing as, the same issue as, the same problem as,"
    " the same thing as, is the same issue as, is the same problem as, is the same thing as,"
    " as duplicate of, as a duplicate of, as dup of, as a dup of, as dupe of, as a dupe of,"
    " as duplicates of, as dupes of, as dups of, as the same as, as same as, merged into,"
    " merge into, merge with, is merged into, was merged into, goes into, belongs into,"
    " should be merged into, needs to be merged into, can be merged into, must be merged into,"
    " to be merged into, has to be merged into, merge to, is actually a duplicate of,"
    " is just a duplicate of, is really a duplicate of, this is a duplicate of, it is a duplicate"
    " of, it's a duplicate of, its a duplicate of, this is a dup of, it's a dup of, it's a dupe of,"
    " this is a dupe of, this is the same as, it's the same as, it is the same as, its the same as,"
    " this duplicates, it duplicates, this is dup of, this is same as, is another report of,"
    " is a copy of, is a repeat of, a copy of, copy of, duplicte of, dulpicate of, duplciate of,"
    " is a duplicte of, is a duplciate of, this is a duplicate of ticket, is clearly a duplicate of"
)
ALIKE = (  # of several tickets: they repeat each other
    "are duplicates, are dupes, are dups, are the same, are the same issue, are the same problem,"
    " are the same thing, are identical, are duplicates of each other, are the same ticket, same,"
    " same issue, same problem, are both the same, duplicate each other, are one and the same"
)
PERHAPS = (  # before the same words: somebody wonders
    "looks like, seems like, might be, may be, could be, probably, maybe, perhaps, seems, looks,"
    " i think it's, i think it is, i think this is, possibly, possible, likely, seems to be,"
    " appears to be, sounds like, smells like, i think, isn't this, is this"
)

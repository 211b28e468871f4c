"""Words by which a message in an intake channel states a problem or a wish, or does not."""

from __future__ import annotations

REPORTED = (
    "fails, failing, failed, failures, crashes, crashing, crashed, keeps crashing, hangs,"
    " hanging, hung, breaks, broken, broke, missing, stuck, wrong, slow, down, stopped, stopped"
    " working, throws, throwing, freezes, frozen, freezing, leaks, leaking, disappeared,"
    " misaligned, outdated, expired, expires, unreachable, unavailable, greyed, flickers,"
    " truncated, unreadable, incorrect, invalid, typo, dead, lost, error, errors, timeout,"
    " timeouts, outage, unable to, locked, locked out, forgot, corrupt, corrupted, denied,"
    " refused, rejected, drops, dropping, keeps dropping, urgent, degraded, unresponsive,"
    " faulty, leaked, overheating, jammed, flaky, 404, 500, 502, 503, full, lagging, nobody can,"
    " no one can, not working, not loading, not responding, not reachable, not available,"
    " doesn't work, doesnt work, does not work, doesn't load, doesnt load, doesn't open, doesn't"
    " start, doesn't boot, doesn't print, doesn't respond, does not load, does not open, does not"
    " start, does not boot, does not print, does not respond, isn't working, isnt working, aren't"
    " working, won't start, won't open, won't load, won't boot, won't print, wont start, can't"
    " log, cant log, cannot log, can't login, cannot login, can't access, cannot access, cant"
    " access, can't open, cannot open, can't connect, cannot connect, cant connect, can't print,"
    " cannot print, can't reach, cannot reach, can't send, cannot send, can't see, cannot see,"
    " out of space, out of memory, too small, too slow, overlap, times out, timing out, timed"
    " out, smokes, on fire"
)
REQUESTED = (  # opens a wish
    "need, needs, we need, i need, please, pls, plz, requesting, request for, bug:, new ticket,"
    " feature request, incident, incident:, alert:, hi please, hello please, could someone"
    " please, can someone please, could you please, can you please, would you please, please"
    " could you, please can you, hi i need, hello i need"
)
ADDRESSING = (  # whoever says one of these speaks to others, or of them
    "you, your, yours, you're, he, she, his, they, their, them, him, @user"
)
REMARKS = (  # opens an answer or a remark
    "yes, no, yeah, yep, nope, ok, okay, sure, right, agreed, exactly, lol, haha, hm, hmm, oh,"
    " ah, well, so, but, and, or, because, also, then, maybe, perhaps, actually, btw, fyi, same,"
    " me too, same here, thanks, thank you, thx, ty, it, it's, its, that, that's, thats, this,"
    " these, those, he, she, they, you, you're, we fixed, i fixed, fixed, i think, i guess, i"
    " hope, i love, i like, i'll, i will, i'd, i've, i'm, let's, lets, if, unless, what, which,"
    " reminder, congrats, welcome, good, nice, great, cool, sorry, never mind, nevermind, not"
    " sure, dunno, i don't, i dont, i mean, i was, i used, i tried, i had, i wonder, i do, i"
    " did, i believe, i would, i could, i should, i realized, i made, i took, i saw, i see, i"
    " know, i remember, i suppose, i went, i filed, anyone, anybody, somebody, someone said,"
    " people, there is, there are, there isn't, there aren't, there's, there was, too bad,"
    " basically, in my, for us, wait, just, guess, trying, file, in which, most, as, when,"
    " while, since, though, although, otherwise, instead, after, before, by, to, at"
)

"""What orders begin with, and what stands around tickets and values."""

from __future__ import annotations

VERBS = {
    "close": (
        "done w, finished w, all done w, close, close out, close off, close up, closing,"
        " closing out, closed, clsoe, resolve,"
        " resolving, resolved, fix, fixed, finish, finished, finishing, finish off, finish up,"
        " done, done with, complete, completed, completing, kill, end, shut, shut down, solve,"
        " solved, wrap up, wrapping up, mark off, tick off, finished with, all done with,"
        " through with, conclude, settle, archive, dismiss, drop and close, terminate, resovle,"
        " reslove, colse, cloes, cloce"
    ),
    "reopen": (
        "reopen, re-open, reopening, reopened, open again, unresolve, unclose, reactivate,"
        " re open, re-opening, bring back, reoepn, reopne, restore to open"
    ),
    "start": (
        "start, starting, started, begin, beginning, start work on, starting work on,"
        " start working on, started working on, starting on, start on, working on, work on,"
        " looking into, looking at, investigating, on it, working at, begin work on,"
        " beginning work on, started on, starting with, start with, kick off, resume, resuming,"
        " digging into, currently on, currently working on, debugging, progress, begin with,"
        " get going on, getting started on, started work on, busy with, continue with,"
        " continuing with, checking, wroking on, on"
    ),
    "set": (
        "set, update, change, mark, move, put, make, switch, turn, modify, edit, flip, transition,"
        " adjust, reclassify, recategorize, recategorise, tag, label, flag, updating, setting,"
        " moving, marking, changing, reprioritize, reprioritise, classify, categorize, categorise,"
        " udpate, upate, updte, mvoe, chnage, send, push, bring, updat, correct, convert, treat,"
        " declare, consider"
    ),
    "raise": (
        "bump, bump up, raise, escalate, upgrade, increase, prioritize, prioritise, boost,"
        " bumping, raising, escalating, elevate, promote"
    ),
    "lower": (
        "lower, downgrade, deprioritize, deprioritise, decrease, reduce, bump down, drop down,"
        " de-escalate, de-prioritize, lowering, demote"
    ),
    "rename": (
        "rename, retitle, renaming, re-title, rename title of, rename the title of, call, reword,"
        " rephrase"
    ),
    "note": (
        "put note in, put a note in, put note into, put a note into, add note in, add a note in,"
        " add note into, write in, put comment in, put a comment in, note that, please note that,"
        " note down that, note, add note, add a note, add the note,"
        " comment, add comment, add a comment,"
        " leave a note, leave a comment, leave note, annotate, post a note, write a note,"
        " make a note, add this note, add this, note to, put a note, note on, comment on,"
        " add following note, add the following note, add the comment, append note, append,"
        " add info, add an update, post an update, log a note, put note, add, write, fyi,"
        " add comments, notes, comments, jot down, drop a note, drop a comment, record, addnote,"
        " attach a note"
    ),
    "assign": (
        "assign, reassign, re-assign, give, hand, hand over, pass, delegate, transfer, assing,"
        " asign, assgin, assigning, reassigning, handing, giving, allocate, route, hand off,"
        " asisgn, handing over, forward, delegating, let, have, over to, passing to, handing to"
    ),
    "take": (
        "claim, take, grab, pick up, own, claiming, taking, grabbing, picking up, i'll take,"
        " ill take, i will take, i take, i'm taking, i got, i've got, i'll grab, i'll pick up,"
        " dibs on, i'll handle, i'll own, i can take, let me take, i have got, i want to take,"
        " i will grab, i will pick up, i'll claim, pick, snag, take over, taking over,"
        " i'll take over, claimed, i'd take, i would take, take care of, i'll take care of,"
        " let me grab, let me handle, i am taking, adopt, i can grab, i'll have, i will handle,"
        " i claim, im taking, i'm grabbing, steal, i'll do, i will do, dibs, i'll get,"
        " put me down for, put my name on, sign me up for, tkae, grabing"
    ),
    "unassign": (
        "unassign, release, unclaim, un-assign, let go of, give up, give back, unassigning,"
        " free up, remove assignee, remove the assignee, remove owner, remove the owner,"
        " clear assignee, clear the assignee, clear owner, clear the owner, drop assignee,"
        " put back, unasign, unown, remove me from, take me off, i'm off, i'm dropping, untake,"
        " remove the assignee from, remove assignee from, hand back, drop"
    ),
    "view": (
        "the status from, status from, the status for, the state from, view, the status of,"
        " the state of, the details of, the owner of, the latest on,"
        " show, show me, open, open up, display, get, see, look at, look up, pull up,"
        " details, details of, details for, details on, detail, info, info on, status, status of,"
        " status for, read, print, fetch, tell me about, bring up, what is, what's, whats, lookup,"
        " viewing, how is, how's, hows, let me see, describe, summarize, summary of, inspect,"
        " veiw, shwo, send me, any news on, any update on, any updates on, update on, news on,"
        " news about, what about, how about, progress on, progress of, whats up with,"
        " what's up with, check, check on, check status of, status on, info about, more on,"
        " more about, who has, who owns, whose is, find, eta on, eta for,"
        " what's going on with, link to, summary, state of, any progress on,"
        " latest on, search, search for, list, info for"
    ),
    "delete": (
        "delete, remove, erase, discard, trash, purge, cancel, withdraw, destroy, deleting,"
        " removing, cancelling, canceling, get rid of, delet, scrap, bin"
    ),
    "history": (
        "what's the history, what is the history, what's the history of,"
        " what is the history of, whats the history, log, logs of, logs for, what happened to,"
        " what happened with,"
        " what has happened to, what's happened to, whats happened to, what did happen to,"
        " history, history of, history for, log of, timeline of, timeline, show history of,"
        " show history, show the history, see the history, changelog of, changelog, audit,"
        " audit log of, audit trail of, show log of, who changed, what changed on,"
        " what changed in, changes of, changes to, changes on, trail of, show me the history of,"
        " activity on, activity of, histroy, hist, log for, changelog for, history on,"
        " audit trail, audit trail for, changes for, show changes to, events of, show hist"
    ),
}
OPENS = "open, show, view, display, print, history"  # of "view", what stands beside other orders
TO_WHOM = "to, over, is, now, back, it, this, ticket, the, for, onto, at, by, on, be, user"
TAKES = (  # between a person and a ticket
    "takes, will take, should take, is taking, takes over, owns, will handle, handles, to take,"
    " is on, gets, will do, can take, will own, should own, should handle, has to take, must take,"
    " is handling"
)
CLOSE_AFTER = (  # after an id-less "close": what follows is the reason
    "as, because, since, due, by, now, please, after, with, b/c, bc, cause, cuz, via, thanks, pls,"
    " duplicate, dup, dupe, wontfix, fixed, resolved, solved, done, obsolete, invalid, and"
)
REST_LEADS = (  # before a note or a resolution
    "because, since, as, please, pls, plz, with note, with comment, with the note,"
    " with the comment, reason, note, with, with resolution, resolution, comment, saying, that,"
    " and, res, with a note, reason is, b/c, cause, cuz, bc, with reason, the reason is, with res,"
    " saying that, with the resolution, and note, with the reason, with this note, and say,"
    " and add, and add note, and add a note, and comment, so, but, with message,"
    " due to the fact that, now, due to, on the grounds that, noting, while, noting that,"
    " with the message, and note that, with a comment, for reason, cos, already, given that,"
    " and add the note, and leave a note, and add a comment, and write, for"
)
FIXED = "fixed, resolved, solved, done"  # with what follows, how: "fixed by rollback"
FIXED_BY = "by, in, with, via, after, on, w, using, through, thanks to"
NO_REASON = (  # before an order's end: says nothing of the ticket
    "nvm, nevermind, never, mind, ok, okay, yes, yep, thanks, great, cool, please, hi, hello, hey,"
    " all, so, well, team, and, no, sorry, oops, hmm, done, perfect, nice"
)
PUT_OFF = (  # after an order with no reason: it is meant for another time
    "if, when, once, unless, until, as soon as, in case, provided, assuming, tomorrow, later, next"
    " week, after, only if, only when, only after, tonight, soon, next month, next sprint"
)
MAYBE = "maybe, perhaps, probably, might want to, we might want to, i guess, possibly, presumably"
CONDITION = (
    "if, when, once, unless, until, as soon as, in case, provided, assuming, should, whenever,"
    " only, maybe, perhaps, before"
)
AT_ONCE = (  # after "close T5": how soon, no reason
    "asap, a.s.a.p, immediately, right away, now, right now, as soon as possible, urgently,"
    " at once, straight away, today, quickly"
)
LATER = (  # an order under a condition is not an order yet
    "if, when, once, after, unless, until, till, tomorrow, later, next week, on monday,"
    " as soon as, whenever, by tomorrow, before, tonight, only if, only when, only after,"
    " next sprint, maybe, in case, yet, on friday, provided, assuming, soon, at the end, end of,"
    " eod, by friday, in a bit, in an hour"
)
PAST = (  # a report of what was, not an order
    "yesterday, last week, earlier, this morning, last night, before, ago, last month, on monday,"
    " on friday, last friday, last monday, today, long ago, already"
)
EXCEPT = (
    "except, except for, but not, excluding, without, apart from, other than, not, minus, but leave"
)
SELF = (  # before "fixed T5", "closing T5", "working on T5"
    "i, i'm, im, i am, i've, ive, i have, we, we've, we have, we're, we are, i just, just, now,"
    " i've just, we just, i'm now, i am now, we've just, i have just, currently, am, have,"
    " i finally, finally, i'm currently, i am currently, already, i've already, i have already,"
    " i've started, all, and, i'm just, i am just, i've now, today i'm, today i am, right now i'm,"
    " still, i'm still, i am still"
)
INTENT = (  # what somebody will do is not done
    "i'll, ill, i will, i'm going to, i am going to, i'm gonna, im gonna, gonna, going to, we'll,"
    " we will, i plan to, i might, i may, i can, we can, i could, i'm about to, about to,"
    " i intend to, i shall, let me, i think i will, i think i'll, we're going to, we are going to,"
    " i want us to"
)
NEVER = (
    "would never, will never, should never, must never, i'd never, would not, would rather not,"
    " rather not, i'd rather not, better not, had better not, may not, might not, wouldn't,"
    " no one may, nobody may, nobody can, no one can, nobody will, i refuse to, refuse to,"
    " decided not to, decided against, not sure whether to, not sure if we should,"
    " unsure whether to, don't, dont, do not, never, please don't, not, no need to, no reason to,"
    " stop, avoid,"
    " hold off, hold off on, wait with, wait before, keep, leave, refrain from, shouldn't,"
    " should not, mustn't, must not, can't, cannot, cant, can not, couldn't, won't, wont,"
    " will not, wouldn't, didn't, didnt, did not, haven't, have not, hasn't, has not, isn't, isnt,"
    " is not, aren't, arent, are not, wasn't, not yet, nobody should, no one should,"
    " don't you dare, dont you, it's too early to, too early to, too soon to, not going to,"
    " not ready to, unable to, fail to, failed to, forgot to, don't forget to, dont forget to,"
    " remember to, remember not to, before you, before we, doesn't, instead of, almost, nearly,"
    " hardly, barely, rather than, neither, nor, without, nowhere near, half, partly, partially,"
    " not even, hasnt, havent, doesnt"
)
NOT_YET = (  # in what follows an id: the state is not there
    "not, isn't, isnt, aren't, arent, wasn't, hasn't, hasnt, haven't, never, almost, nearly,"
    " hardly, will be, won't be, might be, may be, could be, half, cannot, can't, cant, shouldn't,"
    " don't, dont, doesn't, didn't, partly, partially, barely, no longer, supposed to be,"
    " would be, mustn't, won't, must not, should not, should stay, stays, stay, stays open,"
    " remains, remain, must stay, still not, soon, far from, looks, seems, sounds, feels, unless,"
    " if, when, once, until, not yet, yet, would, wouldn't, couldn't, should never, ain't, were,"
    " hadn't, neither, was never, to stay, needs to stay"
)
IS = (  # between an id and its new value
    "is, are, was, now, is now, are now, has been, have been, got, is back, back, goes, moved,"
    " set, marked, as, to, be, should be, can be, needs to be, need to be, must be, both, all,"
    " is actually, are all, are both, to be, become, becomes, went, into, in, at, on, is already,"
    " already, just, finally, also, has, have, belongs to, is assigned to, is for, goes to,"
    " is owned by, is with, should have, should go, should, go, is a, is an, is just, is really,"
    " really, actually, is finally, is only, only, can go, goes back, should move, make it,"
    " set to, move, please, is of, needs, deserves, is also, gets, a, an, the, it's, its, it is,"
    " turned, is still, still, must, gets to, moves, moves to, could you, can you, pls,"
    " would be better as, put, fully, completely, ticket, tickets, is in, are in, is at, for, of,"
    " that is, which is, change, change to, switch, mark, needs to have, raise, has now been,"
    " have now been, have all been, has just been, was just"
)
FRAGILE = (  # real words one letter from a verb: never a typo
    "printer, printers, printed, shower, finder, shares, shared, remote, remotes,"
    " deleted, removed, removes, deletes, relate,"
    " clone, lose, loose, chose, those, cost, clothes, class, glow, slow, show, shot, stow, make,"
    " take, fake, cake, mask, mart, bark, dark, park, hill, bill, fill, till, mill, bump, dump,"
    " jump, pump, lamp, raids, rise, arise, race, vote, node, code, mode, nose, rote, quote, note,"
    " tote, move, love, more, mover, sent, set, pet, bet, let, met, wet, net, get, send, mend,"
    " bend, lend, and, fin, mix, six, ix, fox, fax, fixes, lover, power, tower, cover, mower,"
    " slower, flower, stare, stark, smart, stars, state, stat, vies, views, review, movies,"
    " viewer, history, clam, aim, flaim, grub, crab, drab, gran, grad, brag, given, live, dive,"
    " five, hive, sand, band, land, hard, had, fast, pass, pats, mass, path, past, sign, align,"
    " design, assign, opens, upon, pen, often, oven, even, spend, lists, last, lost, lint, lift,"
    " mist, fist, split, hold, told, cold, kick, pinch, lack, lock, clock, block, cloud, closet,"
    " closes, closer, closely, closure, files, fire, fine, mile, pile, tile, line, life, lof, dog,"
    " fog, leg, lag, jog, blog, flog, slog, loge, long, logo, login, logs, track, truck, trace,"
    " trash, crack, rack, back, black, tack, tracks, fund, bind, mind, kind, wind, wound, mound,"
    " rind, add, ad, ads, odd, raised, reports, reporter, resort, report, deport, import, export,"
    " support, rapport, records, prices, rates, dates, data, updates, rename, release, creates,"
    " crate, water, stop, stops, shop, sort, cart, chart, art, part, dart, tart, bring, string,"
    " king, cute, tags, bag, tab, tap, rag, wag, flat, flag, flags, slag, clap, flow, cell, call,"
    " ball"
)
SUBJECT = (  # after "closing T5": it is talked of, not ordered
    "is, was, would, will, could, should, takes, might, may, must, can, isn't, wasn't, can't,"
    " won't, are, didn't, doesn't, does, did, has, had, needs, seems, looks, sounds, fails, broke,"
    " feels, makes"
)
OVERHEARD = (  # the verbs that are orders when not said to the bot
    "close, resolve, reopen, re-open, assign, reassign, unassign, claim, update, set, mark, move,"
    " bump, escalate, lower, rename, retitle, note, note on, add a note, add note, comment on,"
    " add a note to, add a comment, add comment, view, show, show me, history, history of,"
    " show history of, deprioritize, downgrade, raise, change, clsoe, add a note on, put, give"
)

"""Help, stats, undo, formats, and what is said in a thread."""

from __future__ import annotations

STATS = (
    "stats, statistics, statistic, summary, numbers, totals, counts, overview, figures, metrics,"
    " status report, breakdown, statz, stat, how are we doing, report on tickets, ticket counts,"
    " kpis, how many tickets by category, how many tickets per category, counts by category, kpi,"
    " key figures, counts by status, statisitcs, statics"
)
STATS_FILL = (
    "an, tell, quick, got, how, look, numbers, figures, show, give, me, the, ticket, tickets,"
    " please, our, current, get, a, of, all, us, some, what,"
    " are, what's, is, whats, list, display, view, quick, desk, for, by, category, status, per,"
    " print, today's, team, overall, latest, on, with, see, short, general, by status, i, want,"
    " need, any, how, do, look, we, have, your, my, let, full, priority, and, workspace, pls,"
    " looking, like, in, total"
)
UNDO = (
    "undo the last, undo the latest, undo latest, undo my last step, undo what you did,"
    " undo what you just did, undo, undo that, undo it, undo this, undo last,"
    " undo my last change, undo last change,"
    " revert, undo the last change, undo last action, undo the last action, revert that,"
    " revert it, revert this, take that back, take it back, undo my last action, roll back,"
    " rollback, roll that back, undo please, undo last command, undo the last command,"
    " undo last one, undo the last one, undo my change, undone, undo again, revert last change,"
    " revert the last change, revert my last change, cancel that, cancel last change,"
    " cancel the last change, undo what i did, undo what i just did, i made a mistake undo,"
    " undo my last, undo the change, undo my last command, take back, take back my last change,"
    " udno, unod, that was wrong undo, that was a mistake undo, wrong one undo, wrong ticket undo,"
    " ctrl z, ctrl-z, revert last, roll back last change, roll back my last change,"
    " never mind undo, nevermind undo, undo the last thing, undo the last thing i did,"
    " undo everything, step back, go back, undo last step, reverse that, reverse the last change,"
    " undo the close, undo that close, undo that last one, undo that change,"
    " undo that last change, undo my mistake, no undo, no undo that, mistake undo,"
    " cancel my last change, my mistake undo, my bad undo, my bad undo that, oops undo, wrong undo"
)
HELP = (
    "help, ?, ??, what can you do, what can u do, wat can u do, wat can you do, wut can u do,"
    " what do you do, how do you work,"
    " how does this work, halp, how does it work, how do i use this, how do i use you,"
    " how to use this, how to use you, usage, what are you, who are you, are you a bot,"
    " what commands are there, commands, command list, hlep, list commands, show commands,"
    " what are the commands, which commands are there, what can i say, what can i ask,"
    " what can i ask you, what can i do, what can i do here, what do you understand, man,"
    " which commands do you know, what commands do you know, what commands do you understand,"
    " manual, what are your commands, what is this, what is this bot, how do i create a ticket,"
    " help me, how can i create a ticket, how do i close a ticket, how do i open a ticket,"
    " how to create a ticket, how to close a ticket, how to open a ticket,"
    " how can i close a ticket, how do i make a ticket, how do i file a ticket, how can i use you,"
    " how can i use this, show help, show me help, instructions, i need help, need help,"
    " can you help, can you help me, could you help me, what are my options, help?, options,"
    " how do i assign a ticket, how can i assign a ticket, how to assign a ticket, tutorial,"
    " how do i search, how do i list tickets, how do i see my tickets, how do i use the bot, menu,"
    " info, how to use the bot, what is this thing, what's this, what does this bot do,"
    " what does this do, intro, explain yourself, tell me what you can do,"
    " show me what you can do, are you human, who made you, how do tickets work, how do i undo,"
    " how do i get started, get started, getting started, h, --help, -h, about,"
    " what are you able to do, what are you good for, what features do you have, guide me,"
    " which commands can i use, what commands can i use, show me the commands,"
    " give me the commands, how do i reopen a ticket, how do i update a ticket,"
    " how do i change the priority, how do i log a ticket, how do i raise a ticket,"
    " how do i talk to you, how should i talk to you, who am i talking to, what's your job,"
    " what is your job, how do i report a bug, how do i report a problem, are you ai,"
    " are you an ai, what is your purpose, show usage, how can you help, how can you help me,"
    " can i get help, how do i change the format, what formats do you support,"
    " how do i set the format, do you understand me"
)
HOW = (  # before a verb: asks how the bot is used
    "how to, how do i, how can i, how do we, how can we, how do you, how should i, how could i,"
    " how would i, how does one, how can one, how i can, how must i, how do one, how i, how we can,"
    " how is it possible to, what is the way to, what's the way to, what do i say to, where can i,"
    " where do i, how am i supposed to, what is the command to, what's the command to,"
    " is there a way to, is there a command to, can you explain how to, explain how to"
)
MEANS = "mean, means, meaning, stand, stands"
MEANING = "what, does, is, do, are, the, a, of, which, for, priority, status, category, and, or"
FORMAT = "format, formatting, formatted, formats, format to"
FORMAT_VERBS = "use, reply, answer, output, respond, switch, speak, set, talk"
FORMAT_FILL = (
    "format, use, set, switch, to, the, in, please, output, reply, replies, answer, answers,"
    " change, as, pls, with, my, me, from, now, on, for, respond, give, of, want, i, responses,"
    " mode, style, formatted, format to, prefer, it, make, set to, turn, show, speak, send, would,"
    " like, instead, formatting, back, can, you"
)
THREAD_PRONOUNS = (
    "it, this, that, this one, this ticket, the ticket, that one, this issue, the issue,"
    " this thing, ticket, me this, this bug, the bug, that ticket, them, this task, the task,"
    " this case, this request, one, the thing, issue"
)
VIEW_REST = (  # what may follow a "show" that means the ticket itself
    "details, detail, the, ticket, status, info, information, please, this, it, me, full, whole,"
    " current, of, about, for, now, update, updates, in, here, again, everything, all, state, on,"
    " to, owner, summary, and, with, who, has, owns, is, assigned, progress, complete, priority,"
    " prio, category, that, one, issue, eta"
)
VIEW_ASKED = (  # in a thread, a question of nothing but these is about the ticket
    "is, are, there, any, some, what, what's, whats, where, how, who, when, which, has, have, do,"
    " we,"
    " you, can, could, a, the, this, that, it, on, of, for, with, about, here, please, pls, now,"
    " yet,"
    " update, updates, news, progress, status, eta, state, owner, assignee, priority, prio,"
    " category,"
    " ticket, issue, latest, going, far, happening, stand, know, i, get, see, tell, me, give, new,"
    " owns, handles, working, handling, assigned, to, details, still, already, been, happened, up"
)
HUSH = (  # takes back what was said to nobody's harm
    "ignore, ignore that, ignore this, ignore me, ignore it, ignore my last message, disregard,"
    " disregard that, disregard my last message, wrong channel, wrong thread, wrong window,"
    " scratch that, forget it, forget that, forget what i said, never mind, nevermind, nvm,"
    " ignore the above, ignore my message, ignore the last message, ignore my previous message,"
    " sorry wrong channel, sorry wrong thread, sorry wrong window, my bad, my mistake,"
    " oops wrong channel, oops wrong thread, disregard this, disregard my message, please ignore"
)
VIEW_ALONE = (  # in a ticket's thread
    "update, "
    "status, status?, details, info, show, view, what's the status, whats the status, any update,"
    " any updates, any news, what is the status, how is it going, how's it going, show it,"
    " show this, show ticket, show the ticket, who owns this, who has this, who is on this,"
    " who's on this, who is working on this, who's working on this, summary, what's this about,"
    " what is this about, what's this, update?, eta, any progress, progress, is this done,"
    " is it done, is this fixed, is it fixed, is this still open, is it still open, where are we,"
    " where are we on this, where are we with this, what's the latest, latest, news,"
    " current status, ticket status, ticket details, show details, show status, view ticket,"
    " show me, show me this, who is assigned, who's assigned, who owns it, state, status please,"
    " what's the priority, what priority is this, what's the state, updates, whats this,"
    " is this closed, is it closed, which ticket is this, what ticket is this,"
    " what's the ticket number, ticket number, how's this going, how is this going, any eta,"
    " what's happening here, what's happening with this, what's up with this, id"
)
WHY = "why, how come, explain"
WHY_FILL = (
    "is, are, was, were, it, this, that, the, ticket, tickets, a, an, as, in, in, to, and, for,"
    " category, cat, label, labelled, labeled, marked, put, filed, classified, guessed, say, code,"
    " infra, doc, other, infrastructure, docs, documentation"
)
FORGET = (
    "forget, forget corrections, forget all corrections, forget what you learnt,"
    " forget what you learned, forget everything you learnt, forget everything you learned,"
    " forget the corrections, forget what you have learnt, forget what you have learned"
)

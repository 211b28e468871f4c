"""What people talk about all day; nothing of it is for the bot."""

LINES = """
good morning everybody
is anybody else's coffee machine broken again?
I closed T001 yesterday, didn't I?
we should file a ticket about that one day
did you see the build this morning? all red
lunch at twelve?
the new release is out, have a look
that ticket has been open for weeks
can somebody review my pull request?
thanks, that was it
don't close T004 yet please
I think it's a DNS thing, it always is
who is on call this week?
the meeting has moved to three
ok, I'll open a ticket when I'm back
is T2 done?
haha, yes
`kubectl get pods` says everything is fine & <none> is pending
no idea, ask the infra people
it works on my machine
see you tomorrow
""".strip().splitlines()

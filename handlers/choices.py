"""What each choice of a person, a channel or a workspace is about."""

from __future__ import annotations

from core.translation import say

CHOICES = {
    "hours": say("working hours; at other times the bot posts nothing by itself"),
    "days": say("working days"),
    "tz": say("time zone of hours, days and digest"),
    "holidays": say("country or region whose holidays are no working days"),
    "remind": say("when to remind about an unclaimed high-priority ticket"),
    "escalate": say("when to tell the next person on call"),
    "stale": say("when to ask the assignee about a ticket without changes"),
    "digest": say("when to post the waiting tickets"),
    "emoji": say("the reaction that makes a ticket"),
    "offers": say("whether resolutions of solved tickets are offered to new ones"),
    "notify": say("what the bot tells you about"),
    "watch": say("what this channel is for"),
    "language": say("your language"),
    "week": say("your hours of work in a week"),
    "client hours": say("whether clients are told the sum of their hours"),
    "workspace language": say("language of everybody who chose none"),
    "feedback": say("whether a closing asks its requester how it went"),
    "follow": say("you are told of it from now on"),
    "unfollow": say("you are not told of it any more"),
    "saved": say("say its name to see it"),
}

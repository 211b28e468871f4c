"""Notes below an answer: how to answer a question, and who says what is told."""

from __future__ import annotations

from core.command import Question
from core.help import EXAMPLES
from core.reply import Failed
from core.translation import say, tell

BY_MODEL = say("By a language model: it may be wrong.")


def how_to_answer(failed: Failed) -> str:
    """Return how a person at a terminal answers the question."""
    if len(failed.choices) > 1:
        return tell("Say a number, or no.")
    if failed.choices:
        return tell("Say yes or no.")
    if failed.form:
        return tell("For example: {examples}", examples=failed.form.example)
    if failed.kind is Question.VALUE:
        return tell("Answer, or say no.")
    if failed.kind is Question.TICKET:
        return tell("Say its id, like {id}.", id="T7")
    return tell("For example: {examples}", examples=" | ".join(EXAMPLES))

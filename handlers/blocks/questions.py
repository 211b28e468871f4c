"""Questions and settings as blocks, with a button for each answer."""

from __future__ import annotations

from core.command import Question
from core.help import EXAMPLES
from core.reply import Choice, Chosen, Failed
from core.ticket import cut
from core.translation import tell, told
from handlers.blocks.pages import NO, many_blocks
from handlers.blocks.parts import (
    VALUE_MAX,
    Block,
    actions,
    button,
    code,
    context,
    esc,
    said,
    section,
    sections,
)
from handlers.blocks.requests import opener
from handlers.choices import CHOICES
from handlers.phrases import DOT, sentence

TEXT_MAX = 300  # characters of a question


def failed_blocks(failed: Failed) -> list[Block]:
    """Return what was not understood, with a button for each reading, or examples that work."""
    head = section(sentence(esc(cut(told(failed.msg), TEXT_MAX))))
    if failed.rows and _fits(failed.choices[0]):
        return many_blocks(failed, head)
    if failed.form:
        return [head, *actions([opener(failed.form)])]
    if not failed.choices:
        return [
            head,
            context(tell("For example: {examples}", examples=", ".join(map(code, EXAMPLES)))),
        ]
    fitting = [choice for choice in failed.choices if _fits(choice)]
    spoken = [choice for choice in failed.choices if choice not in fitting]
    answers = [_choice(n, c) for n, c in enumerate(fitting)]
    if failed.kind is Question.ADVICE:
        answers.append(button(tell("No"), NO, "no"))
    return [head, *actions(answers), *_in_words(spoken)]


def chosen_blocks(chosen: Chosen) -> list[Block]:
    """Return one line for each option and, if there are several, examples of how to set them."""
    values = chosen.values.items()
    lines = [
        f"*{name}*  {code(said)}  {told(CHOICES.get(name, ''))}".rstrip() for name, said in values
    ]
    ways = [context(tell("say {examples}", examples=", ".join(map(code, _WAYS))))]
    return [*sections(lines), *(ways if len(lines) > 1 else [])]


_WAYS = ("set hours 9-17", "set digest off", "notify mine", "watch triage", "set language de")


def _fits(choice: Choice) -> bool:
    """Whether a button has room for it."""
    return len(said(choice.command)) <= VALUE_MAX


def _choice(number: int, choice: Choice) -> Block:
    return button(told(choice.label), f"choice:{number}", choice.command)


def _in_words(choices: list[Choice]) -> list[Block]:
    """Return a hint with the readings whose command is too long for a button."""
    labels = DOT.join(esc(told(choice.label)) for choice in choices)
    return (
        [context(tell("Too long for a button, say it in words: {labels}", labels=labels))]
        if choices
        else []
    )

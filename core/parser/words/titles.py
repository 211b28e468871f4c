"""Words before the title of a new ticket."""

from __future__ import annotations

POINTING = """
this these following follows folgendes folgende das dies siguiente esto ceci ça suivant suivante
seguinte isto isso
"""
"""They point to what comes after a colon: "please log this: ..". """

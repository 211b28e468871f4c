"""Every error the desk raises by itself.

DeskError              a sentence for a person; never a traceback
├── SettingsError      a setting is missing or wrong: names the variable and what to do
├── MigrationError     the database is not what the program expects; it was left untouched
├── StoreError         the database did not answer; nothing was changed
└── RecordError        a file or a line of it cannot be taken in: says what is wrong and what to do
"""

from __future__ import annotations

import os


class DeskError(Exception):
    """Base of all known errors; `str()` of it is a sentence for a person."""


class SettingsError(DeskError):
    """A setting is missing or wrong."""


class MigrationError(DeskError):
    """The database's migrations and the program's differ."""


class StoreError(DeskError):
    """The database could not be read or written."""


class RecordError(DeskError):
    """What should be a ticket is none, or a file of them cannot be read or written."""


def plain(error: OSError) -> str:
    """What the system says of it, without the addresses that Python adds."""
    if error.errno and error.errno > 0:  # else it is of the look-up of a name
        return os.strerror(error.errno)
    return error.strerror or str(error)

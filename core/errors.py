"""The errors that the desk raises.

DeskError              its text is a sentence for a person, shown without a traceback
├── SettingsError      a setting is missing or wrong: names the variable and what to do
├── MigrationError     the database's schema is not the expected one; nothing was changed
├── StoreError         the database did not answer; nothing was changed
├── RecordError        a record is no valid ticket, or a file of them is unusable: says what to do
├── AdviceError        the language model gave no answer
│   └── NoModel        the workspace has none
├── FetchError         an address that a user named is not fetched, or gives nothing
└── CalendarError      a file is no calendar
"""

from __future__ import annotations

import os


class DeskError(Exception):
    """Base of all known errors; its `str()` is a sentence for a person."""


class SettingsError(DeskError):
    """A setting is missing or wrong."""


class MigrationError(DeskError):
    """The migrations in the database and in the program differ."""


class StoreError(DeskError):
    """The database could not be read or written."""


class RecordError(DeskError):
    """A record to import is no valid ticket, or the file cannot be read or written."""


class AdviceError(DeskError):
    """The language model gave no answer."""


class NoModel(AdviceError):
    """The workspace has no language model."""


class FetchError(DeskError):
    """An address that a user named is not fetched, or gives nothing."""


class CalendarError(DeskError):
    """A file is no calendar that can be read."""


def plain(error: OSError) -> str:
    """Return the system's message for the error, without the file names or addresses of Python."""
    if error.errno and error.errno > 0:  # errors of a host name look-up are negative
        return os.strerror(error.errno)
    return error.strerror or str(error)

"""The error tree and the exit statuses.

    IdlibError              anything we can explain in one line       status
    ├── UsageError          a wrong option, date or query                2
    └── CorpusError         the corpus could not be read at all          3

    0    answered, also when nothing was found
    1    nothing was found, with --quiet only
    70   a bug: any other exception
    130  Ctrl-C

A file that cannot be read is not an error but a `reading.Problem`: it is named on standard
error and counted, and the rest answers.
"""

from enum import IntEnum

FOREIGN = "not English: no facts are looked for"
"""What is said of an article in another language, which is named and counted likewise."""


class ExitStatus(IntEnum):
    """What the process says to its caller."""

    ANSWERED = 0
    NOTHING_FOUND = 1
    USAGE = 2
    NO_CORPUS = 3
    BUG = 70
    INTERRUPTED = 130


class IdlibError(Exception):
    """Something went wrong that one line can explain: what, where, and what to do about it."""

    status = ExitStatus.BUG


class UsageError(IdlibError):
    """The command line asks for something that does not exist or makes no sense."""

    status = ExitStatus.USAGE


class CorpusError(IdlibError):
    """No article could be read from the corpus."""

    status = ExitStatus.NO_CORPUS

"""The program under test as the checks of exports and of SQL call it: `CHECK CONCORD PATH…`."""
import csv
import io
import re
import subprocess
import sys

try:
    import duckdb
except ImportError:
    duckdb = None

# The program, and what it is asked of.
PROGRAM, PATHS = sys.argv[1], sys.argv[2:]


def call(*arguments):
    """A call of the program, as it ended."""
    done = subprocess.run([PROGRAM, *arguments], capture_output=True)
    # Its line ends as they are.
    done.stdout, done.stderr = done.stdout.decode("utf-8"), done.stderr.decode("utf-8")
    return done


def run(*arguments):
    """What a call of the program writes; a failure ends the check."""
    done = call(*arguments)
    if done.returncode:
        sys.exit(" ".join(arguments) + "\n" + done.stderr)
    return done.stdout


def ask(question):
    """The rows of an answer, without their headings."""
    return list(csv.reader(io.StringIO(run("query", question, *PATHS), newline="")))[1:]


def plain(cell, **truths):
    """A cell as text: nothing as an empty one, numbers to twelve digits; truths as they are given."""
    if cell is None:
        return ""
    text = truths.get(str(cell).lower(), str(cell))
    return f"{float(text):.12g}" if re.fullmatch(r"-?\d+(\.\d+)?(e[+-]?\d+)?", text) else text

#!/usr/bin/env python3
"""What `concord sql` writes, asked of what `concord export` makes: the same rows, or a difference told.

    compare_export.py CONCORD PATH…       PATH: a corpus file, or files and folders

The questions are those of the scripts, the lessons' and the reference's examples and of README and Docs, and those
of compare_sql.py. SQLite is part of Python; DuckDB is asked too where Python has it. A question with a step that SQL
cannot say is counted, and the step must be one that Docs/EXPORT.md names. Exit status 1 on a difference.

Every answer is compared row by row in its order; numbers to twelve digits.
"""
import csv
import glob
import io
import os
import re
import sqlite3
import sys
import tempfile

from concord_program import PATHS, call, duckdb, plain, run

ROOT = os.path.abspath(os.path.join(os.path.dirname(__file__), "..", ".."))
CORPUS = [word for path in PATHS for word in ("--corpus", path)]
# What stands behind these words in a message is known to have no place in SQL.
UNSAID = re.compile(r"cannot say `(.*)`: (.*)")
LEAST_SAID = 0.5


def fenced(path):
    """The questions in the fenced blocks of a page: those marked as such, and of the reference those unmarked."""
    isReference = os.sep + "reference" + os.sep in path
    opening = "```" if isReference else "```concord"
    text = open(path, encoding="utf-8").read()
    return [m.group(1) for m in re.finditer(r"^\s*" + opening + r"\n(.*?)^\s*```$", text, re.S | re.M)]


def questions():
    """Where each question or script comes from, and its text."""
    for path in sorted(glob.glob(ROOT + "/Examples/Scripts/*.concord")):
        yield os.path.basename(path), open(path, encoding="utf-8").read()
    pages = [ROOT + "/README.md", *sorted(glob.glob(ROOT + "/Docs/*.md")),
             *sorted(glob.glob(ROOT + "/Docs/reference/verbs/*.md")), *sorted(glob.glob(ROOT + "/Docs/reference/tables/*.md")),
             *sorted(glob.glob(ROOT + "/Docs/reference/columns/*.md")), *sorted(glob.glob(ROOT + "/Docs/reference/*.md"))]
    seen = set()
    for page in pages:
        for block in fenced(page):
            text = "\n".join(line.strip() for line in block.splitlines())
            if text not in seen:
                seen.add(text)
                yield os.path.relpath(page, ROOT), text
    source = open(os.path.join(ROOT, "Tests", "Bench", "sql_questions.txt"), encoding="utf-8").read()
    for line in source.splitlines():
        if line and not line.startswith("#") and line not in seen:
            yield "sql_questions.txt", line


def cell(value):
    return plain(value, true="1", false="0")


def answers(text):
    """The tables of an answer in CSV, without their headings."""
    tables, table = [], None
    for row in csv.reader(io.StringIO(text, newline="")):
        if not row:
            table = None
        elif table is None:
            table = []
            tables.append(table)
        else:
            table.append(tuple(cell(value) for value in row))
    return tables


def statements(text):
    """The statements of a script, without their comments."""
    return [part for part in re.split(r";\n", text) if re.sub(r"(?m)^--.*$", "", part).strip()]


class Engine:
    def __init__(self, name, folder):
        self.name, self.dialect = name, name.lower()
        if name == "SQLite":
            path = os.path.join(folder, "corpus.sqlite")
            run("export", "--to", "sqlite", "-o", path, *PATHS)
            self.connection = sqlite3.connect(path)
        else:
            path = os.path.join(folder, "tables")
            run("export", "--to", "tables", "-o", path, *PATHS)
            self.connection = duckdb.connect()
            here = os.getcwd()
            os.chdir(path)
            self.connection.execute(open("load-duckdb.sql", encoding="utf-8").read())
            os.chdir(here)

    def ask(self, statement):
        return [tuple(cell(value) for value in row) for row in self.connection.execute(statement).fetchall()]


def main():
    with tempfile.TemporaryDirectory() as folder:
        engines = [Engine("SQLite", folder)] + ([Engine("DuckDB", folder)] if duckdb else [])
        different = compare(engines)
    sys.exit(1 if different else 0)


def compare(engines):
    asked = different = said = cells = 0
    unsaid = {}
    for place, written in questions():
        # The form of an answer is no matter of SQL.
        text = re.sub(r"\|\s*(show\s+as|as)\s+\w+|(?<=\S)\s+as\s+(csv|json|jsonl|table|bars|line|timeline|list|records|markdown|tsv|html|svg|kwic)\s*$",
                      "", written, flags=re.M)
        own = call("run", "-c", text, "--format", "csv", *CORPUS)
        if own.returncode and place == "sql_questions.txt":
            different += 1
            print(f"{text}\n{own.stderr}")
        if own.returncode:
            continue  # an example of a mistake, or of a run that stops
        expected = answers(own.stdout)
        for engine in engines:
            sql = call("sql", "-c", text, "--dialect", engine.dialect)
            if sql.returncode:
                why = UNSAID.search(sql.stderr)
                if not why:
                    different += 1
                    print(f"{place}: {text}\n  {sql.stderr}")
                    continue
                unsaid.setdefault((engine.name, why.group(2)), []).append(why.group(1))
                continue
            said += 1
            written_out = statements(sql.stdout)
            if len(written_out) != len(expected):
                different += 1
                print(f"{place}: {len(written_out)} statements for {len(expected)} answers: {text}")
            for number, statement in enumerate(written_out):
                asked += 1
                try:
                    rows = engine.ask(statement)
                except Exception as error:
                    rows = [("the engine says", str(error))]
                wanted = expected[number] if number < len(expected) else []
                cells += len(wanted) * len(wanted[0]) if wanted else 0
                if rows == wanted:
                    continue
                different += 1
                tell(engine, place, text, statement, rows, wanted)
    for (engine, why), steps in sorted(unsaid.items()):
        print(f"{engine} cannot say, {why}: {len(steps)} of them, as {steps[0]}")
    print(f"{asked} answers with {cells} cells of {', '.join(e.name for e in engines)}: {different} different; {sum(map(len, unsaid.values()))} cannot be said")
    if said < LEAST_SAID * (said + sum(map(len, unsaid.values()))):
        print("fewer questions can be said than before")
        return different + 1
    return different


def tell(engine, place, text, statement, rows, wanted):
    print(f"{place}: different from {engine.name}: {text}\n{statement}")
    print(f"  {len(wanted)} rows of Concord, {len(rows)} of {engine.name}")
    for mine, theirs in zip(wanted, rows):
        if mine != theirs:
            print(f"  Concord: {mine}\n  {engine.name}: {theirs}")
            break


main()

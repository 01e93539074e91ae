#!/usr/bin/env python3
"""Concord beside the engines of the side-by-side runner: the same tasks, the same table.

    concord_engine.py --data DATA/s100 --work WORK/s100 --json r100.json --engines duckdb,concord --load

The arguments are those of `bench.py`, which is looked for in ../shared/bench beside the repository, or
in the folder that CONCORD_BENCH names. CONCORD names the program; without it the release build is taken.
A question is asked as `concord query QUESTION FILE`; one more question of an open session costs the
difference between a session that asks it once and one that asks it often, by processor time.
"""
import os
import shlex
import sys

ROOT = os.path.abspath(os.path.join(os.path.dirname(__file__), "..", ".."))
sys.path.insert(0, os.environ.get("CONCORD_BENCH", os.path.join(ROOT, "..", "shared", "bench")))
import bench  # noqa: E402

PROGRAM = os.environ.get("CONCORD", os.path.join(ROOT, ".build", "release", "concord"))

# Where our rows are not the runner's, the question is the nearest one: see Docs/performance.md.
with open(os.path.join(os.path.dirname(__file__), "tasks.tsv"), encoding="utf-8") as tasks:
    QUESTIONS = {
        fields[0]: fields[2]
        for fields in (line.rstrip("\n").split("\t") for line in tasks)
        if not fields[0].startswith("#")
    }
# Answers of several columns are written as tab-separated text; the others are one number.
TABLES = {"Q7a", "Q7b", "Q8a", "Q8b", "Q9a", "Q9b", "Q11", "Q12", "Q13", "Q14"}


class Concord(bench.CWB):  # the runner measures its sessions as it does those of CWB
    name, session, view = "concord", True, "text"

    def load(self):
        file = f"{self.w}/c.corpus"
        return [("files to tables and indexes", f"{PROGRAM} build {self.d}/raw -o {file}", file)]

    def cmd(self, task, rep=1):
        question = QUESTIONS[task] + (" | show as tsv" if task in TABLES else "")
        tail = " | wc -l" if task == "Q9b" else ""
        if rep == 1 and not ASKS_SESSIONS:
            return f"{PROGRAM} query {shlex.quote(question)} {self.w}/c.corpus{tail}"
        script = self.script(f"{task}_{rep}.txt", (question + "\n") * rep)
        return f"{PROGRAM} {self.w}/c.corpus < {script}{tail}"


ASKS_SESSIONS = "--repeat" in sys.argv
plain_norm = bench.norm


def norm(task, text):
    """The runner's form of an answer; our tables have a line of names above them."""
    lines = text.split("\n")
    if lines and task in TABLES and "\t" in lines[0] and not lines[0][-1:].isdigit():
        # A sum of nothing is missing, where SQL has none or a row of its own.
        text = "\n".join(line for line in lines[1:] if not line.endswith("\t"))
    return plain_norm(task, text)


bench.norm = norm
bench.ENGINES.append(Concord)

if __name__ == "__main__":
    bench.main()

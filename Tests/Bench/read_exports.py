#!/usr/bin/env python3
"""Every export, read back by readers that are not ours: what they find is what Concord counts.

    read_exports.py CONCORD PATH…         PATH: a corpus file, or files and folders

Exit status 1 where something is not as it should be.
"""
import csv
import json
import os
import re
import sqlite3
import sys
import tempfile
import xml.etree.ElementTree as xml

import concord_program
from concord_program import PATHS, run

TEI = "{http://www.tei-c.org/ns/1.0}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
ID = "{http://www.w3.org/XML/1998/namespace}id"
faults = 0


def hold(what, truth, more=""):
    global faults
    if not truth:
        faults += 1
        print(f"not so: {what} {more}")


def ask(question):
    return concord_program.ask(question + " as csv")


def export(name, path, *options):
    run("export", "--to", name, "-o", path, *options, *PATHS)
    return path


def count(question):
    return int(ask(question + " | count | show count")[0][0])


def tables(folder):
    """CSV and JSON Lines: every table, every column, the same cells in both."""
    csvs, jsons = export("csv", folder + "/csv"), export("jsonl", folder + "/jsonl")
    counts = {}
    for name in sorted(os.listdir(csvs)):
        table = name.removesuffix(".csv")
        text = open(os.path.join(csvs, name), encoding="utf-8", newline="").read()
        rows = list(csv.reader(text.splitlines(keepends=True), strict=True))
        lines = [json.loads(line) for line in open(f"{jsons}/{table}.jsonl", encoding="utf-8")]
        counts[table] = len(rows) - 1
        hold(f"{table}: rows", len(rows) - 1 == len(lines) == count(table))
        hold(f"{table}: ends in CRLF", text.endswith("\r\n"))
        for row, item in zip(rows[1:], lines):
            flat = [plain(value) for value in item.values()]
            if row != flat or list(item) != rows[0]:
                hold(f"{table}: the same in CSV and JSON", False, f"\n  {row}\n  {flat}")
                break
    one = run("export", "--to", "csv", "--table", "donations", *PATHS)
    hold("one table on standard output", one == open(csvs + "/donations.csv", encoding="utf-8", newline="").read())
    return counts


def plain(value):
    if value is None:
        return ""
    if isinstance(value, list):
        return "; ".join(plain(item) for item in value)
    return str(value).lower() if isinstance(value, bool) else str(value)


def database(folder, counts):
    """SQLite: whole, every reference leads somewhere, and `tables` has the same rows."""
    path = export("sqlite", folder + "/corpus.sqlite")
    base = sqlite3.connect(path)
    hold("integrity", base.execute("pragma integrity_check").fetchall() == [("ok",)])
    hold("references", base.execute("pragma foreign_key_check").fetchall() == [])
    for table, rows in counts.items():
        hold(f"{table} in SQLite", base.execute(f"select count(*) from {table}").fetchone()[0] == rows)
    sizes = sum(int(row[0]) for row in ask("donations | show size(recipients)"))
    hold("elements of lists", base.execute("select count(*) from donations_recipients").fetchone()[0] == sizes)
    for table, column in (("donations", "item"), ("figures", "unit"), ("sentences", "language"), ("events", "kind"), ("people", "name")):
        mine = sorted(row[0] for row in ask(f"{table} | filter {column} is known | show {column}"))
        theirs = sorted(row[0] for row in base.execute(f"select {column} from {table} where {column} is not null"))
        hold(f"{table}.{column}", mine == theirs)
    # Words are kept in two tables of the database, of which a view makes one.
    names = [name for (name,) in base.execute("select name from sqlite_master where type in ('table', 'view')")
             if not name.endswith("_named") and name not in ("about", "words_kept", "words_firsts")]
    for table in ("donations", "events", "people", "articles", "sentences"):
        rows = [[cell(value) for value in row] for row in base.execute(f"select * from {table}_named")]
        text = open(f"{folder}/csv/{table}.csv", encoding="utf-8", newline="").read()
        wanted = [[cell(value) for value in row] for row in list(csv.reader(text.splitlines(keepends=True)))[1:]]
        hold(f"{table}_named is what CSV has", rows == wanted, next(((a, b) for a, b in zip(rows, wanted) if a != b), ""))
    page = open(os.path.join(os.path.dirname(__file__), "..", "..", "Docs", "EXPORT.md"), encoding="utf-8").read()
    for question in re.findall(r"```sql\n(.*?)```", page, re.S):
        hold("the SQL that EXPORT.md shows", len(base.execute(question).fetchall()) > 0, question)
    files = export("tables", folder + "/tables")
    hold("the same tables", {name + ".jsonl" for name in names} == {f for f in os.listdir(files) if f.endswith(".jsonl")})
    for name in names:
        lines = [tuple(json.loads(line).values()) for line in open(f"{files}/{name}.jsonl", encoding="utf-8")]
        hold(f"{name} as JSON Lines", lines == base.execute(f"select * from {name} order by 1, 2").fetchall())
    words = {"unit", "kind", "language", "currency", "status", "item", "approximation", "precision", "rule", "severity", "code"}
    for name in names:
        for column in {row[1] for row in base.execute(f"pragma table_info({name})")} & words:
            odd = [v for (v,) in base.execute(f"select distinct {column} from {name}") if isinstance(v, str) and not v.isascii()]
            hold(f"{name}.{column} is of our own words", not odd, odd[:3])
    return base


def cell(value):
    """A cell of SQLite or of CSV, numbers and truths alike."""
    return concord_program.plain(value, true="1", false="0")


def conllu(folder, base):
    """CoNLL-U: ten columns, numbers in order, texts that the words spell, names that stay one."""
    path = export("conllu", folder + "/corpus.conllu")
    text = open(path, encoding="utf-8").read()
    hold("ends in an empty line", text.endswith("\n\n"))
    names, sentences, words = set(), 0, 0
    for block in text.rstrip("\n").split("\n\n"):
        lines = block.split("\n")
        comments = dict(line[2:].split(" = ", 1) for line in lines if line.startswith("# ") and " = " in line)
        rows = [line.split("\t") for line in lines if not line.startswith("#")]
        sentences, words = sentences + 1, words + len(rows)
        spelled = "".join(row[1] + ("" if "SpaceAfter=No" in row[9].split("|") else " ") for row in rows)
        good = (rows and all(len(row) == 10 and all(row) for row in rows)
                and [row[0] for row in rows] == [str(n + 1) for n in range(len(rows))]
                and spelled.rstrip(" ") == comments["text"]
                and not re.search(r"[\s/]", comments["sent_id"]) and comments["sent_id"] not in names
                and {row[3] for row in rows} <= {"_", "PUNCT", "NUM", "SYM"})
        names.add(comments.get("sent_id"))
        if not good:
            return hold("a sentence of CoNLL-U", False, "\n" + block)
    hold("words of CoNLL-U", words == base.execute("select count(*) from words").fetchone()[0])
    full = base.execute("select count(distinct sentence) from words").fetchone()[0]
    hold("sentences of CoNLL-U", sentences == full)


def memory(folder):
    """TMX: the sentence pairs, in two languages each."""
    root = xml.parse(export("tmx", folder + "/corpus.tmx")).getroot()
    units = root.findall("body/tu")
    hold("units", len(units) == count('pairs | filter level = "sentence"'))
    hold("their names", len({unit.get("tuid") for unit in units}) == len(units))
    for unit in units:
        sides = unit.findall("tuv")
        languages = [side.get(LANG) for side in sides]
        if len(sides) != 2 or languages[1] != "en" or not languages[0].startswith("zh") or not all(s.findtext("seg") for s in sides):
            return hold("a unit", False, xml.tostring(unit, encoding="unicode"))
    header = root.find("header")
    needed = ("creationtool", "creationtoolversion", "segtype", "o-tmf", "adminlang", "srclang", "datatype")
    hold("the header", root.get("version") == "1.4" and all(header.get(name) for name in needed))


def edition(folder, base):
    """TEI: every sentence with its words, every pointer with its target."""
    root = xml.parse(export("tei", folder + "/corpus.tei")).getroot()
    texts = root.findall(TEI + "TEI")
    hold("documents", len(texts) == base.execute("select count(*) from documents").fetchone()[0])
    sentences = {int(s.get(ID)[1:]): "".join(s.itertext()) for s in root.iter(TEI + "s")}
    wanted = dict(base.execute("select row, text from sentences"))
    squeeze = lambda text: re.sub(r"\s", " ", text)
    hold("sentences of TEI", {k: squeeze(v) for k, v in wanted.items()} == {k: squeeze(v) for k, v in sentences.items()})
    there = {element.get(ID) for element in root.iter()}
    points = {value[1:] for element in root.iter() for name in ("ref", "corresp") if (value := element.get(name))}
    hold("pointers", points <= there, sorted(points - there)[:3])
    names = sum(1 for e in root.iter() if e.get("ref"))
    hold("names are marked", names > 0.9 * base.execute("select count(*) from mentions").fetchone()[0])
    hold("figures and dates are marked", {TEI + "measure", TEI + "num", TEI + "date"} <= {e.tag for e in root.iter()})


def exchange(folder):
    """HXL: hashtags under the names, as many rows as gifts."""
    for table in ("donations", "figures", "events"):
        path = export("hxl", f"{folder}/{table}.hxl.csv", "--table", table)
        rows = list(csv.reader(open(path, encoding="utf-8", newline=""), strict=True))
        hold(f"hashtags of {table}", all(re.fullmatch(r"#[a-z]+(\+[a-z][a-z0-9_]*)*", tag) for tag in rows[1]), rows[1])
        hold(f"rows of {table}", len(rows) - 2 == count(table) and {len(row) for row in rows} == {len(rows[0])})


def activities(folder):
    """IATI: what the standard demands of an activity, in its order."""
    root = xml.parse(export("iati", folder + "/corpus.iati.xml", "--reporter", "XM-TEST-1=A reporter")).getroot()
    order = ["iati-identifier", "reporting-org", "title", "description", "participating-org", "activity-status",
             "activity-date", "recipient-country", "sector", "transaction"]
    needed = set(order) - {"recipient-country", "transaction"}
    names = [activity.findtext("iati-identifier") for activity in root]
    hold("identifiers", len(set(names)) == len(names) and all(re.fullmatch(r"[^\s/\\&|?]+", name) for name in names))
    dated = count("donations | filter date is known or article.date is known or document.date is known")
    hold("activities", len(root) == dated and root.get("version") == "2.03", f"{len(root)} {dated}")
    for activity in root:
        tags = [child.tag for child in activity]
        roles = {party.get("role") for party in activity.findall("participating-org")}
        days = [date.get("iso-date") for date in activity.iter() if date.get("iso-date")]
        codes = [country.get("code") for country in activity.findall("recipient-country")]
        good = (needed <= set(tags) and tags == sorted(tags, key=order.index) and roles <= {"1", "4"} and roles
                and all(re.fullmatch(r"\d{4}-\d\d-\d\d", day) for day in days) and all(re.fullmatch("[A-Z]{2}", code) for code in codes)
                and activity.find("reporting-org").get("ref") == "XM-TEST-1")
        for transaction in activity.findall("transaction"):
            value = transaction.find("value")
            good = good and float(value.text) >= 0 and re.fullmatch("[A-Z]{3}", value.get("currency"))
        if not good:
            return hold("an activity", False, xml.tostring(activity, encoding="unicode"))


def again(folder):
    """The same corpus gives the same bytes."""
    for name in ("sqlite", "conllu", "tmx", "tei", "hxl", "iati"):
        first, second = (export(name, f"{folder}/{turn}.{name}") for turn in ("first", "second"))
        hold(f"{name} is the same twice", open(first, "rb").read() == open(second, "rb").read())


with tempfile.TemporaryDirectory() as scratch:
    counted = tables(scratch)
    connection = database(scratch, counted)
    conllu(scratch, connection)
    memory(scratch)
    edition(scratch, connection)
    exchange(scratch)
    activities(scratch)
    again(scratch)
    print(f"{len(counted)} tables and nine formats read back: {faults} faults")
sys.exit(1 if faults else 0)

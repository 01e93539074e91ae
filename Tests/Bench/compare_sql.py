#!/usr/bin/env python3
"""The same questions to Concord and to SQL over the tables it exports: the same rows, or a difference told.

    compare_sql.py CONCORD PATH…      PATH: a corpus file, or files and folders

SQLite is part of Python; DuckDB is asked too where Python has it. Exit status 1 on a difference.

Texts are compared under folding by Concord, so that every text column is exported twice, as written and
folded; of a date its first and its last day. Groups of texts show the spelling met first, which in SQL is that
of the smallest row. Rows are compared as sets where the question gives them no order, numbers to twelve digits.
"""
import csv
import os
import sqlite3
import sys
import tempfile

from concord_program import ask, duckdb, plain

FOLDED, DATED = "fold", "date"
TABLES = {  # table: (column of SQL, its expression, how it is exported)
    "sentences": [("id", "id", ""), ("number", "number", "n"), ("text", "text", FOLDED), ("language", "language", FOLDED),
                  ("article", "article.id", ""), ("section", "article.section", FOLDED), ("title", "article.title", FOLDED),
                  ("published", "article.date", DATED), ("line", "line", "n"), ("named", "size(countries)", "n")],
    "articles": [("id", "id", ""), ("section", "section", FOLDED), ("title", "title", FOLDED), ("language", "language", FOLDED),
                 ("date", "date", DATED), ("words", "words", "n"), ("characters", "characters", "n"), ("document", "document.id", "")],
    "donations": [("id", "id", ""), ("donor", "donor.name", FOLDED), ("item", "item", FOLDED), ("quantity", "quantity", "n"), ("unit", "unit", FOLDED),
                  ("amount", "amount", "n"), ("currency", "currency", FOLDED), ("date", "date", DATED), ("status", "status", FOLDED),
                  ("article", "article.id", ""), ("recipients", "size(recipients)", "n")],
    "figures": [("id", "id", ""), ("value", "value", "n"), ("unit", "unit", FOLDED), ("article", "article.id", "")],
    "statements": [("id", "id", ""), ("direct", "direct", ""), ("article", "article.id", "")],
}
HAS = "instr({0}_folded, '{1}') > 0"


def first_spelling(table, column, value):
    """SQL for groups of texts under folding, each shown as it is spelled in its first row."""
    groups = f"select min(row) as first, {value} as value from {table} group by {column}_folded"
    return f"select b.{column}, a.value from ({groups}) a join {table} b on b.row = a.first"


QUESTIONS = [  # Concord; SQL; whether the order is part of the answer
    ("sentences | count", "select count(*) from sentences"),
    ("articles | count", "select count(*) from articles"),
    *[(f'sentences | filter text has "{w}" | show id', "select id from sentences where " + HAS.format("text", w))
      for w in ("疫情", "国际合作", "口罩", "pandemic", "international cooperation", "the fight against", "public health", "20", "covid-19", "海", "of")],
    *[(f'sentences | filter not text has "{w}" | count', "select count(*) from sentences where not (" + HAS.format("text", w) + ")")
      for w in ("合作", "of the")],
    ('sentences | filter text has "mask" and language = "en" and number > 1 | show id',
     "select id from sentences where " + HAS.format("text", "mask") + " and language_folded = 'en' and number > 1"),
    ('sentences | filter text has "cooperation" or text has "合作" | show id',
     "select id from sentences where " + HAS.format("text", "cooperation") + " or " + HAS.format("text", "合作")),
    ('sentences | filter language = "en" and article.date >= 2020-01-01 | count',
     "select count(*) from sentences where language_folded = 'en' and published_first >= '2020-01-01'"),
    ("sentences | group article.section | count",
     first_spelling("sentences", "section", "count(*)")),
    ("sentences | group language, number | count", "select language, number, count(*) from sentences group by 1, 2"),
    ("sentences | group article | count | show article.id, count", "select article, count(*) from sentences where article is not null group by 1"),
    ('sentences | filter text has "pandemic" | group article | count | show article.id, count',
     "select article, count(*) from sentences where " + HAS.format("text", "pandemic") + " group by 1"),
    ("sentences | group year(article.date), month(article.date) | count",
     "select case when substr(published_first,1,4) = substr(published_last,1,4) then cast(substr(published_first,1,4) as integer) end,"
     " case when substr(published_first,1,7) = substr(published_last,1,7) then cast(substr(published_first,6,2) as integer) end, count(*)"
     " from sentences group by 1, 2"),
    ("sentences | filter size(countries) > 1 | count", "select count(*) from sentences where named > 1"),
    ("sentences | sum line", "select sum(line) from sentences"),
    ("articles | group language | sum words", "select language, sum(words) from articles group by 1"),
    ("articles | group section | mean characters",
     first_spelling("articles", "section", "avg(characters)")),
    ("articles | max words", "select max(words) from articles"),
    ("articles | min characters", "select min(characters) from articles"),
    ("articles | distinct section", "select count(distinct section_folded) from articles"),
    ("articles | filter words > 300 | sort words descending, id | show id, words", "select id, words from articles where words > 300 order by words desc, id", True),
    ("articles | filter date < 2020-06-01 | show id", "select id from articles where date_last < '2020-06-01'"),
    ("articles | filter date is missing | count", "select count(*) from articles where date is null"),
    ("articles | filter title starts with \"a\" | show id", "select id from articles where substr(title_folded,1,1) = 'a'"),
    ("donations | count", "select count(*) from donations"),
    ("donations | group item | count",
     first_spelling("donations", "item", "count(*)")),
    ("donations | group status, currency | count", "select status, currency, count(*) from donations group by 1, 2"),
    ("donations | group currency | sum amount", "select currency, sum(amount) from donations group by 1"),
    ('donations | filter item = "masks" | sum quantity', "select sum(quantity) from donations where item_folded = 'masks'"),
    ('donations | filter item != "masks" | count', "select count(*) from donations where item_folded is null or item_folded <> 'masks'"),
    ("donations | filter quantity between 1000 and 100000 | show id, quantity", "select id, quantity from donations where quantity between 1000 and 100000"),
    ("donations | filter date >= 2020-01-01 and date < 2021-01-01 | count",
     "select count(*) from donations where date_first >= '2020-01-01' and date_last < '2021-01-01'"),
    ("donations | filter amount is missing and quantity is missing | count", "select count(*) from donations where amount is null and quantity is null"),
    ("donations | group donor.name | sum quantity", first_spelling("donations", "donor", "sum(quantity)")),
    ("donations | filter size(recipients) > 1 | count", "select count(*) from donations where recipients > 1"),
    ("figures | group unit | sum value", "select unit, sum(value) from figures group by 1"),
    ("figures | group unit | max value", "select unit, max(value) from figures group by 1"),
    ("figures | filter value > 1000 | count", "select count(*) from figures where value > 1000"),
    ("statements | group direct | count", "select direct, count(*) from statements group by 1"),
]


def exported(columns):
    """Names and expressions of the columns, with folded texts and the days of dates."""
    for name, expression, how in columns:
        yield name, expression, how == "n"
        if how == FOLDED:
            yield name + "_folded", f"fold({expression})", False
        if how == DATED:
            yield name + "_first", f"start({expression})", False
            yield name + "_last", f"end({expression})", False


def load(engines):
    for table, columns in TABLES.items():
        columns = list(exported(columns))
        shown = ", ".join(f"c{i} = {e}" for i, (_, e, _) in enumerate(columns))
        rows = ask(f"{table} | show {shown} as csv")
        types = ", ".join(f'"{n}" {"double" if is_number else "text"}' for n, _, is_number in columns)
        values = [[number, *[cell or None for cell in row]] for number, row in enumerate(rows)]
        for engine in engines.values():
            engine.execute(f"create table {table} (row integer, {types})")
            marks = ", ".join("?" * (len(columns) + 1))
            if engine.__class__.__module__ == "sqlite3":
                engine.executemany(f"insert into {table} values ({marks})", values)
            elif values:
                path = tempfile.mkstemp(suffix=".csv")[1]
                with open(path, "w", newline="", encoding="utf-8") as out:
                    csv.writer(out).writerows([["" if c is None else c for c in row] for row in values])
                engine.execute(f"copy {table} from '{path}' (header false, nullstr '', quote '\"', escape '\"')")
                os.remove(path)
        print(f"{table}: {len(rows)} rows")


def cells(rows):
    return [tuple(plain(value) for value in row) for row in rows]


def main():
    engines = {"SQLite": sqlite3.connect(":memory:")}
    if duckdb:
        engines["DuckDB"] = duckdb.connect()
    load(engines)
    different = asked = 0
    for question, sql, *order in QUESTIONS:
        text = question if " show " in question else question + " | show *"
        mine = cells(ask((question + " as csv") if " show " in question else question + " | show as csv"))
        for name, engine in engines.items():
            asked += 1
            theirs = cells(engine.execute(sql).fetchall())
            same = mine == theirs if order else sorted(mine) == sorted(theirs)
            if same:
                continue
            different += 1
            print(f"different from {name}: {text}\n  {sql}")
            for row in sorted(set(mine) - set(theirs))[:3]:
                print("  only Concord:", row)
            for row in sorted(set(theirs) - set(mine))[:3]:
                print(f"  only {name}:", row)
    print(f"{asked} answers of {', '.join(engines)}: {different} different")
    sys.exit(1 if different else 0)


main()

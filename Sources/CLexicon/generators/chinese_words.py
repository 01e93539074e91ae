#!/usr/bin/env python3
"""Makes data/chinese-words.tsv. Run by hand after data/fold.tsv or the source has changed:

    chinese_words.py DICTIONARY

DICTIONARY is `dict.txt` of Debian's `python3-jieba`: word, frequency and part of speech a line. Words are
folded as the program folds text, spellings that fold alike are added up, words without a Han character are
left out, and lines are sorted by their bytes, which is the order the program searches them in.
"""
import sys
from collections import Counter
from pathlib import Path

data_folder = Path(__file__).resolve().parent.parent / "data"

folds = {}
for line in (data_folder / "fold.tsv").read_text(encoding="utf-8").split("\n"):
    fields = line.split("\t")
    if len(fields) == 3:
        folds[fields[0]] = fields[1]

frequencies = Counter()
for line in Path(sys.argv[1]).read_text(encoding="utf-8").split("\n"):
    fields = line.split(" ")
    if len(fields) == 3 and any("\u3400" <= character <= "\u9fff" for character in fields[0]):
        frequencies["".join(folds.get(character, character) for character in fields[0])] += int(fields[1])

lines = [f"{word}\t{frequency}\n".encode() for word, frequency in frequencies.items() if frequency > 0]
(data_folder / "chinese-words.tsv").write_bytes(b"".join(sorted(lines)))

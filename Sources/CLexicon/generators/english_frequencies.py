#!/usr/bin/env python3
"""Makes data/english-frequencies.tsv. Run by hand when the sources change:

    english_frequencies.py FREQUENCIES SCOWL_FOLDER

FREQUENCIES is `frequency_dictionary_en_82_765.txt` of symspellpy (word and count a line), SCOWL_FOLDER the
word lists of Debian's `scowl`. The file holds every word of the first with its frequency, ten times the
decimal logarithm of its occurrences in a thousand million words; and, with frequency 0, the words and
names of SCOWL up to size 70 that could be taken for two words joined.
"""
import math
import sys
from pathlib import Path

data_folder = Path(__file__).resolve().parent.parent / "data"

counts = {}
for line in Path(sys.argv[1]).read_text(encoding="utf-8-sig").splitlines():
    word, count = line.split()
    if word.isascii() and word.isalpha():
        counts[word] = int(count)
total = sum(counts.values())
frequencies = {word: max(1, round(10 * math.log10(count * 1e9 / total))) for word, count in counts.items()}


def could_be_joined(word):
    """Whether the word can be cut into words of at least two letters, none of them rare."""
    cuts = [True] + [False] * len(word)
    for end in range(2, len(word) + 1):
        cuts[end] = any(cuts[start] and (start, end) != (0, len(word))
                        and frequencies.get(word[start:end], 0) >= 25 for start in range(end - 1))
    return cuts[len(word)]


for path in sorted(Path(sys.argv[2]).iterdir()):
    kind, _, size = path.name.rpartition(".")
    if int(size) > 70 or "abbreviations" in kind or "special" in kind:
        continue
    for word in path.read_text(encoding="latin-1").split():
        word = word.removesuffix("'s").lower()
        if word.isascii() and word.isalpha() and len(word) > 4 and word not in frequencies and could_be_joined(word):
            frequencies[word] = 0

lines = [f"{word}\t{frequency}\n" for word, frequency in sorted(frequencies.items())]
(data_folder / "english-frequencies.tsv").write_text("".join(lines), encoding="ascii")

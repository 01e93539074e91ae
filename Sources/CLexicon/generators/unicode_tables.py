#!/usr/bin/env python3
"""Makes data/fold.tsv, data/compose.tsv and data/width.tsv. Run by hand when the sources change:

    unicode_tables.py UNICODE_FOLDER OPENCC_FOLDER

UNICODE_FOLDER holds the files of Debian's `unicode-data`, OPENCC_FOLDER the dictionaries of OpenCC
(`TSCharacters.txt`, `STCharacters.txt`). `data/variants.tsv`, which is written by hand, wins over both.
"""
import sys
from pathlib import Path

unicode_folder, opencc_folder = Path(sys.argv[1]), Path(sys.argv[2])
data_folder = Path(__file__).resolve().parent.parent / "data"


def rows(path, separator):
    """The fields of every line that is neither empty nor a comment."""
    for line in path.read_text(encoding="utf-8").splitlines():
        line = line.split("#", 1)[0].strip() if separator == ";" else line
        if line.strip() and not line.startswith("#"):
            yield [field.strip() for field in line.split(separator)]


def span(text):
    first, _, last = text.partition("..")
    return int(first, 16), int(last or first, 16)


characters = {int(row[0], 16): row for row in rows(unicode_folder / "UnicodeData.txt", ";")}


def case_folding():
    for code, status, target, *_ in rows(unicode_folder / "CaseFolding.txt", ";"):
        if status in "CS":
            yield int(code, 16), int(target, 16)


def width_folding():
    """Full-width ASCII, the ideographic space, half-width katakana and signs."""
    for code, row in characters.items():
        kind, _, target = row[5].partition(" ")
        if kind in ("<wide>", "<narrow>") and " " not in target and not 0xFFA0 <= code <= 0xFFDC:
            yield code, int(target, 16)
    yield 0xA0, 0x20


def form_folding():
    """Radicals and compatibility ideographs that stand for a unified ideograph."""
    for code, row in characters.items():
        target = row[5].removeprefix("<compat> ")
        is_form = 0x2F00 <= code <= 0x2FDF or 0xF900 <= code <= 0xFAFF or 0x2F800 <= code <= 0x2FA1F
        if is_form and target and " " not in target:
            yield code, int(target, 16)
    for code, target in rows(unicode_folder / "EquivalentUnifiedIdeograph.txt", ";"):
        first, last = span(code)
        for radical in range(first, last + 1):
            if 0x2E80 <= radical <= 0x2EFF:
                yield radical, int(target, 16)


def script_folding():
    """The first simplified character OpenCC gives, unless that is the character itself."""
    for source, targets in rows(opencc_folder / "TSCharacters.txt", "\t"):
        if (target := targets.split()[0]) != source:
            yield ord(source), ord(target)
    for source, target in rows(data_folder / "variants.tsv", "\t"):
        yield ord(source), ord(target)


def write_fold():
    folds, kinds = {}, {}
    sources = [("form", form_folding), ("script", script_folding), ("case", case_folding),
               ("width", width_folding)]
    for kind, make in sources:
        for source, target in make():
            folds[source], kinds[source] = target, kind
    for source, target in folds.items():
        while target in folds and folds[target] != source:
            target = folds[target]
        folds[source] = target
    # A simplified character that is never written in Traditional text tells the script.
    simplified = {ord(source) for source, targets in rows(opencc_folder / "STCharacters.txt", "\t")
                  if source not in targets.split()}
    lines = [f"{chr(source)}\t{chr(folds[source])}\t{kinds[source]}\n"
             for source in sorted(folds) if folds[source] != source]
    lines += [f"{chr(code)}\t{chr(code)}\tsimplified\n" for code in sorted(simplified - set(folds))]
    (data_folder / "fold.tsv").write_text("".join(lines), encoding="utf-8")


def write_compose():
    excluded = set()
    for code, name, *_ in rows(unicode_folder / "DerivedNormalizationProps.txt", ";"):
        if name == "Full_Composition_Exclusion":
            first, last = span(code)
            excluded.update(range(first, last + 1))
    lines = []
    for code, row in sorted(characters.items()):
        parts = row[5].split()
        if len(parts) == 2 and not row[5].startswith("<") and code not in excluded:
            lines.append(f"{parts[0]}\t{parts[1]}\t{code:04X}\n")
    (data_folder / "compose.tsv").write_text("".join(lines), encoding="ascii")


def write_width():
    kinds = {}
    for code, width in rows(unicode_folder / "EastAsianWidth.txt", ";"):
        first, last = span(code)
        kind = {"W": "wide", "F": "wide", "A": "ambiguous"}.get(width)
        if kind:
            kinds.update({c: kind for c in range(first, last + 1)})
    for code, category in rows(unicode_folder / "extracted" / "DerivedGeneralCategory.txt", ";"):
        first, last = span(code)
        if category in ("Mn", "Me", "Cf") and last < 0xF0000:
            kinds.update({c: "none" for c in range(first, last + 1) if c != 0xAD})
    kinds.update({c: "none" for c in range(0x1160, 0x1200)})  # jamo that join the one before
    lines, codes = [], sorted(kinds)
    start = 0
    for index, code in enumerate(codes):
        last = index + 1 == len(codes)
        if last or codes[index + 1] != code + 1 or kinds[codes[index + 1]] != kinds[code]:
            lines.append(f"{codes[start]:04X}\t{code:04X}\t{kinds[code]}\n")
            start = index + 1
    (data_folder / "width.tsv").write_text("".join(lines), encoding="ascii")


write_fold()
write_compose()
write_width()

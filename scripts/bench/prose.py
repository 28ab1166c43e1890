#!/usr/bin/env python3
"""Writes about 8 MB of running text like that of reports: prose.py FILE

The words are those of the silent cases of the tests, without their tables; counts below a thousand are varied.
"""
import pathlib, random, re, sys

random.seed(7)
tests = pathlib.Path(__file__).resolve().parents[2] / "Tests/ProofreadingTests"
texts = []
for path in sorted(tests.glob("Silent*.swift")):
    for found in re.findall(r'"""\n(.*?)"""', path.read_text(encoding="utf-8"), re.S):
        texts.append([line.strip() for line in found.split("\n") if line.strip() and not line.strip().startswith("|")])


def varied(line):
    return re.sub(r"(?<![\d/.,-])\d{2,3}(?![\d/]|-[A-Z]|[.,]\d)", lambda found: str(random.randint(10, 999)), line)


lines, size = [], 0
while size < 8_000_000:
    for line in map(varied, random.choice(texts)):
        lines.append(line)
        size += len(line.encode()) + 1
pathlib.Path(sys.argv[1]).write_text("\n".join(lines) + "\n", encoding="utf-8")

#!/usr/bin/env python3
"""Concord beside the other engines in one run: the tables of Docs/performance.md.

    beside.py --data DATA/s100 --work WORK --engines duckdb,sqlite,sqlite-fts5,ripgrep,miller,jq,polars,tantivy,concord

Every engine loads the data, answers each task as a whole process (three runs, the median), and then again
in an open session (ten times). Milliseconds of processor time. A star marks an answer that is not that of
DuckDB, which comes first. Programs are looked for on PATH; BENCH_PYTHON is the Python that has polars and
tantivy, CONCORD the program. What the machine does besides spoils the figures: leave it alone.
"""
import argparse
import json
import os
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
TASKS = "Q2 Q3 Q4z Q4e Q5z Q5e Q6z Q6e Q7a Q7b Q8a Q8b Q9a Q9b Q10a Q10z Q10b Q11 Q12 Q13 Q14".split()


def run(options, *more):
    """One pass of the runner; engines that fail leave their cells empty."""
    command = [sys.executable, os.path.join(HERE, "concord_engine.py"), "--data", options.data]
    command += ["--work", options.work, "--json", os.path.join(options.work, "results.json")]
    subprocess.run(command + ["--engines", options.engines, *more], check=False)


def shown(cell, key, reference):
    """Milliseconds, and whether the answer is another one."""
    if key not in cell or cell.get("rc") or cell.get("timeout"):
        return ""
    time = cell[key] * 1e3
    star = "*" if key == "cpu" and cell.get("answer") != reference else ""
    return (f"{time:.2f}" if time < 10 else f"{time:.0f}") + star


def ratio(results, engines, task, key):
    """Our time to that of the fastest other engine."""
    ours = results.get("concord", {}).get(task, {}).get(key)
    others = [(results.get(e, {}).get(task, {}), e) for e in engines if e != "concord"]
    times = [(c[key], e) for c, e in others if key in c and not c.get("rc") and c[key] > 0]
    if not ours or not times:
        return ""
    best, name = min(times)
    return f"{ours / best:.2f} × {name}"


def table(results, engines, key, title):
    print(f"\n### {title}\n\n| task | {' | '.join(engines)} | ours to the best |")
    print("|---" * (len(engines) + 2) + "|")
    for task in TASKS:
        reference = results.get("duckdb", {}).get(task, {}).get("answer")
        cells = [shown(results.get(e, {}).get(task, {}), key, reference) for e in engines]
        if any(cells):
            print(f"| {task} | {' | '.join(cells)} | {ratio(results, engines, task, key)} |")


def loading(results, engines):
    print("\n### Loading\n\n| engine | step | processor s | s | largest memory MB | on disk MB |")
    print("|---|---|---|---|---|---|")
    for engine in engines:
        for step in results.get(engine, {}).get("Q1", []):
            print(
                f"| {engine} | {step['label']} | {step['cpu']:.1f} | {step['wall']:.1f} "
                f"| {step['mem']:.0f} | {step['bytes'] / 1e6:.0f} |"
            )


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--data", required=True)
    arguments.add_argument("--work", required=True)
    arguments.add_argument("--engines", required=True)
    arguments.add_argument("--runs", default="3")
    options = arguments.parse_args()
    os.makedirs(options.work, exist_ok=True)
    run(options, "--runs", options.runs, "--load")
    run(options, "--repeat", "10")
    with open(os.path.join(options.work, "results.json"), encoding="utf-8") as file:
        results = json.load(file)
    engines = [e for e in options.engines.split(",") if e in results]
    table(results, engines, "session_cpu", "One more question in an open session, ms of processor time")
    table(results, engines, "cpu", "As a whole process, ms of processor time")
    loading(results, engines)


if __name__ == "__main__":
    main()

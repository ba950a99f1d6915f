"""What is done often, against the least that it could cost: the suite in Benchmarks/Benchmarks/Floors."""

import json
import os
import subprocess

from .processes import ROOT, Failed

# What each of the suite's benchmarks is, and the least that it is held against.
NAMES = {
    "cursor": ("parse an answer of 5,000 endpoints", "a SAX walk in C that counts its elements"),
    "decode": ("decode it to typed values", "the same walk"),
    "sign": ("sign 1,000 calls", "one HMAC-SHA256 each, of the bytes that are hashed for it"),
    "journal-append": ("record an event", "`pwrite` and `fdatasync` of the same bytes"),
    "journal-append-16-at-once": (
        "record 16 events that come at once; the first waits for no other, the rest share a sync",
        "one `pwrite` and `fdatasync` of all 16"),
    "snapshot": ("replace a snapshot and its backup", "the same files written, synced and renamed"),
}


def measured(tools):
    command = [
        "swift", "package", "--package-path", ROOT / "Benchmarks", "--scratch-path", tools.scratch,
        "--disable-sandbox", "--allow-writing-to-package-directory", "benchmark", "--target", "Floors",
        "--format", "jmh", "--path", "stdout", "--no-progress", "--quiet",
    ]
    done = subprocess.run(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, check=False,
        env=os.environ | {"TMPDIR": str(tools.folder)})
    if done.returncode != 0:
        raise Failed(f"exit code {done.returncode} of the suite of floors: {(done.stdout + done.stderr)[-2000:]}")
    return {"floors": parsed(done.stdout)}


def parsed(text):
    """The medians of each benchmark, out of what the suite prints for JMH's viewers."""
    results = json.loads(text[text.index("["):text.rindex("]") + 1])
    rows = {}
    for result in results:
        name = result["benchmark"].rsplit(".", 1)[1]
        medians = {key: value["scorePercentiles"]["50.0"] for key, value in result["secondaryMetrics"].items()}
        rows[name] = {
            "rounds": result["measurementIterations"],
            "floorSeconds": medians["floor"] / 1e9,
            "workSeconds": medians["work"] / 1e9,
            "ratio": medians["ratio"] / 1000,
        }
    return rows

"""How long a start takes, how much memory a command needs, and how large the binary is."""

import shutil
import statistics
import subprocess

from .processes import ROOT, finished
from .backends import environment

ROUNDS = 20
STARTS_A_ROUND = 5
# Everything here needs no network: a port that nobody listens on shows it.
COMMANDS = {
    "--version": ["--version"],
    "--help": ["--help"],
    "validate": ["validate", "plan.yaml"],
    "allowlist": ["allowlist", "plan.yaml"],
    "trace": ["trace", "plan.yaml", "gcr.io"],
}


def measured(tools):
    folder = tools.folder / "start-up"
    shutil.copytree(ROOT / "plans/fresh-vpc", folder)
    stripped = tools.folder / "sluice-stripped"
    shutil.copy(tools.sluice, stripped)
    subprocess.run(["strip", stripped], check=True)
    commands = {"true": ["true"]} | {name: [stripped, *words] for name, words in COMMANDS.items()}
    times = {name: [] for name in commands}
    peaks = {}
    for _ in range(ROUNDS):
        for name, command in commands.items():
            result = finished(command, rounds=STARTS_A_ROUND, cwd=folder, env=environment(9))
            times[name] += result["times"]
            peaks[name] = result["peakBytes"]
    medians = {name: statistics.median(values) for name, values in times.items()}
    return {
        "releaseBytes": tools.sluice.stat().st_size,
        "strippedBytes": stripped.stat().st_size,
        "isStatic": is_static(tools.sluice),
        "starts": ROUNDS * STARTS_A_ROUND,
        "commands": [
            {"command": name, "seconds": medians[name], "ratioToTrue": medians[name] / medians["true"],
             "peakBytes": peaks[name]}
            for name in commands
        ],
    }


def is_static(binary):
    """Whether the Swift runtime is inside."""
    needed = subprocess.run(["readelf", "-d", binary], capture_output=True, text=True, check=False).stdout
    return "libswiftCore" not in needed

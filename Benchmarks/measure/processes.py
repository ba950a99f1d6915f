"""Programs that are run and measured, and that end with whoever started them."""

import contextlib
import json
import pathlib
import statistics
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
RUNNER = pathlib.Path(__file__).with_name("run_one.py")
SECONDS_A_COMMAND = 600


class Failed(Exception):
    """A program that did not end as it should, with the end of what it said."""


def say(text):
    print(f"benchmark: {text}", file=sys.stderr, flush=True)


@contextlib.contextmanager
def process(command, **options):
    """A child that is ended with the scope, whatever happens in it."""
    child = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, **options)
    try:
        yield child
    finally:
        child.terminate()
        try:
            child.wait(timeout=10)
        except subprocess.TimeoutExpired:
            child.kill()
            child.wait()
        child.stdout.close()


def finished(command, exit_codes=(0,), rounds=1, **options):
    """Runs a command to its end: its output, seconds, CPU seconds with those of its children, and peak memory in bytes."""
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryFile("w+") as output:
        usage, errors = pathlib.Path(folder, "usage"), pathlib.Path(folder, "errors")
        runner = [sys.executable, "-I", "-S", RUNNER, usage, str(rounds), *command]
        with open(errors, "w") as stream:
            subprocess.run(runner, stdout=output, stderr=stream, stdin=subprocess.DEVNULL, check=True,
                           timeout=SECONDS_A_COMMAND, **options)
        result = json.loads(usage.read_text())
        if result["exitCode"] not in exit_codes:
            raise Failed(f"exit code {result['exitCode']} of {' '.join(map(str, command))}: {errors.read_text()[-2000:]}")
        output.seek(0)
        return result | {"output": output.read()}


def in_turn(rounds, **works):
    """Does each kind of work in each round, so that all of them meet the same machine: all results, by name."""
    results = {name: [] for name in works}
    for _ in range(rounds):
        for name, work in works.items():
            results[name].append(work())
    return results


def median(results, key):
    return statistics.median(result[key] for result in results)

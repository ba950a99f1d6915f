"""Runs one command and writes what it has used as a line of JSON to a file: `run_one.py FILE ROUNDS COMMAND…`.

A program's peak memory is at least that of whoever started it, so whoever starts it has to be small: this imports
nothing but what it needs. Several rounds give the seconds of each.
"""

import os
import sys
import time


def run(command):
    began = time.monotonic()
    child = os.posix_spawnp(command[0], command, os.environ)
    _, status, usage = os.wait4(child, 0)
    return time.monotonic() - began, os.waitstatus_to_exitcode(status), usage


def main():
    path, rounds, command = sys.argv[1], int(sys.argv[2]), sys.argv[3:]
    times = []
    for _ in range(rounds):
        seconds, code, usage = run(command)
        times.append(seconds)
    peak = usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    with open(path, "w") as file:
        file.write(
            '{"exitCode": %d, "seconds": %r, "cpuSeconds": %r, "peakBytes": %d, "times": %r}\n'
            % (code, times[-1], usage.ru_utime + usage.ru_stime, peak, times))
    sys.exit(0)


main()

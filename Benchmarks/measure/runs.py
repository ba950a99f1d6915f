"""sluice on a backend at a distance, and what its runs are held against."""

import contextlib
import json
import math
import statistics
import time

from . import stacks
from .backends import distance, fake_ec2
from .processes import finished

PARALLELISM = 16
ROUNDS = 3
CALLS_THAT_ARE_DRAWN = 100


def run(tools, folder, backend, delay_ms, *arguments):
    """One command of sluice, with the calls that it made."""
    with distance(backend, delay_ms) as (far, traffic):
        result = finished([tools.sluice, *arguments], exit_codes=(0, 2), cwd=folder, env=far.environment)
    return result | {"traffic": traffic}


def call_seconds(backend, delay_ms):
    """What one call takes at this distance, by a client that does nothing else: the reference of every bound."""
    with distance(backend, delay_ms) as (far, _):
        ec2 = stacks.client(far)
        ec2.describe_vpcs(MaxResults=5)
        times = []
        for _ in range(9):
            began = time.perf_counter()
            ec2.describe_vpcs(MaxResults=5)
            times.append(time.perf_counter() - began)
    return statistics.median(times)


def bound(chain, calls, looks, call, seconds_of_ec2=0.0):
    """The least that a run can take: the longest chain, or what so many connections carry of all calls, one look before
    and one after, each of as many round trips as its calls need; times what a call takes; and the time of EC2 itself."""
    return (max(chain, trips(calls)) + looks) * call + seconds_of_ec2


def trips(calls):
    return math.ceil(calls / PARALLELISM)


def estimate(planned):
    """The longest chain and the number of calls of a plan or of all plans of a fleet, by `plan --json`."""
    answer = json.loads(planned["output"])
    parts = [answer] if "estimate" in answer else answer["stacks"]
    parts = [part.get("changeSet", part) for part in parts]
    return max(part["estimate"]["longestPath"] for part in parts), sum(part["estimate"]["calls"] for part in parts)


@contextlib.contextmanager
def strict_ec2(tools, pending=0.0):
    with fake_ec2(tools.fake_ec2, pending, pending) as backend:
        yield backend


def lifetime(tools, folder, backend, delay_ms, plan, pending, call):
    """A stack, or a fleet, from nothing to nothing: planned, made, found complete, and taken away."""
    planned = run(tools, folder, backend, delay_ms, "plan", plan, "--json")
    applied = run(tools, folder, backend, delay_ms, "apply", plan, "--auto-approve")
    empty = run(tools, folder, backend, delay_ms, "plan", plan, "--detailed-exitcode")
    leaving = run(tools, folder, backend, delay_ms, "plan", plan, "--destroy", "--json")
    destroyed = run(tools, folder, backend, delay_ms, "destroy", plan, "--auto-approve")
    look = trips(empty["traffic"]["total"])

    def figures(result, chain, calls, looks, seconds_of_ec2):
        kept = {name: result[name] for name in ("seconds", "cpuSeconds", "peakBytes", "traffic")}
        least = bound(chain, calls, looks, call, seconds_of_ec2)
        return kept | {"longestPath": chain, "mutatingCalls": calls, "boundSeconds": least}

    return {
        "apply": figures(applied, *estimate(planned), 2 * look, pending),
        "emptyPlan": figures(empty, 0, 0, look, 0),
        "destroy": figures(destroyed, *estimate(leaving), 2 * look, pending),
    }


def medians(rounds):
    """The round whose time is in the middle, for each of the commands."""
    middle = {}
    for name in rounds[0]:
        ordered = sorted((round[name] for round in rounds), key=lambda figures: figures["seconds"])
        middle[name] = ordered[len(ordered) // 2]
        if name != "apply" or middle[name]["traffic"]["total"] > CALLS_THAT_ARE_DRAWN:
            del middle[name]["traffic"]["timeline"]
        middle[name]["ratio"] = middle[name]["seconds"] / middle[name]["boundSeconds"]
    return middle


def cases(tools, name, counts, kinds, delays, pendings):
    """Every combination, in its own fresh account."""
    rows = []
    for count in counts:
        for kind in kinds:
            for pending in pendings:
                rows += [case(tools, f"{name}-{count}-{kind}-{pending}-{delay}", count, kind, delay, pending)
                         for delay in delays]
    return rows


def case(tools, name, count, kind, delay_ms, pending):
    rounds = []
    with strict_ec2(tools, pending) as backend:
        call = call_seconds(backend, delay_ms)
        for number in range(ROUNDS if count == 1 else 1):
            folder = tools.folder / f"{name}-{number}"
            folder.mkdir()
            plan = stacks.write_plan(folder, plans(backend, f"b{number}", count, kind))
            rounds.append(lifetime(tools, folder, backend, delay_ms, plan, pending, call))
    return {
        "stacks": count, "network": kind, "delayMilliseconds": delay_ms, "pendingSeconds": pending,
        "callSeconds": call, **medians(rounds),
    }


def plans(backend, prefix, count, kind):
    if kind == "fresh":
        return [stacks.fresh(f"{prefix}-{number}") for number in range(count)]
    networks = stacks.networks(backend, count)
    return [stacks.existing(f"{prefix}-{number}", network) for number, network in enumerate(networks)]

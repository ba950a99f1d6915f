"""Which calls are made, and what it costs to find that there is nothing to do."""

from . import runs, stacks

FAR = 100


def measured(tools):
    return {"byAction": [by_action(tools, kind) for kind in ("existing", "fresh")],
            "nothingToDo": [nothing_to_do(tools, count) for count in (1, 10, 100)]}


def by_action(tools, kind):
    row = runs.case(tools, f"calls-{kind}", 1, kind, FAR, 0.0)
    return {"network": kind} | {
        name: {key: row[name]["traffic"][key] for key in ("calls", "total", "roundTrips", "mostInFlight")}
        for name in ("apply", "emptyPlan", "destroy")
    }


def nothing_to_do(tools, count):
    """A plan of stacks that are complete; they are made near, where that takes no time."""
    folder = tools.folder / f"nothing-{count}"
    folder.mkdir()
    with runs.strict_ec2(tools) as backend:
        plan = stacks.write_plan(folder, runs.plans(backend, "n", count, "existing"))
        call = runs.call_seconds(backend, FAR)
        runs.run(tools, folder, backend, 0, "apply", plan, "--auto-approve")
        plans = [runs.run(tools, folder, backend, FAR, "plan", plan, "--detailed-exitcode")
                 for _ in range(runs.ROUNDS)]
    middle = sorted(plans, key=lambda plan: plan["seconds"])[len(plans) // 2]
    traffic = middle["traffic"]
    return {
        "stacks": count, "callSeconds": call, "seconds": middle["seconds"], "cpuSeconds": middle["cpuSeconds"],
        "calls": traffic["total"], "roundTrips": traffic["roundTrips"],
        "leastRoundTrips": max(1, -(-traffic["total"] // runs.PARALLELISM)),
    }

"""The figures as a page for people."""

from .promises import verdicts

MEGABYTE = 1e6


def page(figures, machine):
    """The whole of Benchmarks/REPORT.md; parts that were not measured are left out."""
    parts = [
        ("apply", "One stack", one_stack), ("fleet", "Fleets", fleets), ("terraform", "Beside Terraform", beside),
        ("calls", "Calls", calls), ("decide", "Many objects", many_objects), ("floors", "Against the floor", floors),
        ("start-up", "Start-up", start_up),
    ]
    lines = head(figures, machine)
    for name, title, section in parts:
        if name in figures:
            lines += ["", f"## {title}", "", *section(figures[name])]
    return "\n".join(lines) + "\n"


def head(figures, machine):
    rows = [[row["promise"], row["measured"], "kept" if row["kept"] else "**not kept**"] for row in verdicts(figures)]
    return [
        "# How fast sluice is", "",
        f"Made by `Scripts/benchmark` on {machine['date']}: {machine['processors']} processors, {machine['system']}; "
        f"load average at the start {machine['load']:.1f}{loaded(machine)}. Everything ran on the loopback interface, "
        "against emulated EC2s, behind a proxy that holds every answer back; what counts are the ratios to a reference in the "
        "same run. The raw figures are in [figures](figures)." + (f" {machine['note']}" if "note" in machine else ""),
        "", "![An apply, call by call, and how the time to decide grows](report.svg)", "",
        "## Promises", "", *table(["promise", "measured", ""], rows),
    ]


def loaded(machine):
    return ", so other programs disturbed these figures" if machine["load"] > machine["processors"] / 2 else ""


def table(titles, rows):
    return [f"| {' | '.join(titles)} |", "|" + "---|" * len(titles)] + [f"| {' | '.join(row)} |" for row in rows]


def seconds(value):
    return f"{value * 1e3:.0f} ms" if value < 1 else f"{value:.2f} s"


def megabytes(value):
    return f"{value / MEGABYTE:.0f} MB"


# MARK: Runs

BOUND = (
    "The bound is the longest chain of dependent calls, or what 16 connections carry of all that change something, one look "
    "before and one after, each in the round trips that its calls need, times what one call takes (measured in the same run by "
    "a client that does nothing else); and the time that EC2 itself takes for endpoints. At no distance there is nothing to "
    "hold a run against."
)


def run_rows(cases, describe):
    rows = []
    for case in cases:
        for name in ("apply", "destroy"):
            run = case[name]
            ratio = f"{run['ratio']:.2f}" if case["delayMilliseconds"] else "–"
            rows.append([
                *describe(case), name, seconds(run["seconds"]), seconds(run["boundSeconds"]), ratio,
                str(run["traffic"]["total"]), str(run["traffic"]["roundTrips"]), seconds(run["cpuSeconds"]),
                megabytes(run["peakBytes"])])
    return rows


RUN_TITLES = ["", "time", "bound", "ratio", "calls", "round trips", "CPU", "peak memory"]


def one_stack(part):
    def describe(case):
        return [case["network"] + " VPC", f"{case['delayMilliseconds']} ms", f"{case['pendingSeconds']:.0f} s"]

    return [BOUND, "", *table(["", "distance", "endpoints pending", *RUN_TITLES], run_rows(part["cases"], describe))]


def fleets(part):
    def describe(case):
        return [str(case["stacks"]), case["network"] + " VPCs", f"{case['delayMilliseconds']} ms"]

    return [
        "Many stacks in one plan file: one run, one set of connections. A look grows by two calls a VPC, for its two DNS "
        "attributes. EC2's own limit on CreateVpcEndpoint, far below what is sent here, is not applied.", "",
        *table(["stacks", "", "distance", *RUN_TITLES], run_rows(part["cases"], describe))]


def beside(part):
    if part["terraform"] is None:
        first = "Terraform was not installed here; boto3 is a program that sends the calls one after the other."
    else:
        first = (
            f"The same stacks by sluice, by Terraform {part['terraform'].lstrip('v')} with its AWS provider "
            f"{part['provider']}, and by a program that sends the calls one after the other with boto3 and looks at nothing; in "
            f"turn, on the same {part['backend']}. CPU and memory are those of the command with its children.")
    rows = []
    for case in part["cases"]:
        for command in ("apply", "destroy"):
            for tool in ("sluice", "terraform", "boto3"):
                if command in case.get(tool, {}):
                    rows.append(tool_row(case, command, tool))
    titles = ["stacks", "", "distance", "", "", "time", "× sluice", "CPU", "× sluice", "peak memory", "calls"]
    return [first, "", *table(titles, rows)]


def tool_row(case, command, tool):
    run, ours = case[tool][command], case["sluice"][command]
    return [
        str(case["stacks"]), case["network"], f"{case['delayMilliseconds']} ms", command, tool, seconds(run["seconds"]),
        f"{run['seconds'] / ours['seconds']:.1f}", seconds(run["cpuSeconds"]),
        f"{run['cpuSeconds'] / ours['cpuSeconds']:.1f}", megabytes(run["peakBytes"]), f"{run['calls']:.0f}"]


def calls(part):
    names = sorted({name for row in part["byAction"] for run in ("apply", "emptyPlan", "destroy") for name in row[run]["calls"]})
    columns = [(row["network"], run) for row in part["byAction"] for run in ("apply", "emptyPlan", "destroy")]
    found = {(row["network"], run): row[run] for row in part["byAction"] for run in ("apply", "emptyPlan", "destroy")}
    titles = ["action", *(f"{network}: {'nothing to do' if run == 'emptyPlan' else run}" for network, run in columns)]
    rows = [[name, *(str(found[column]["calls"].get(name, "")) for column in columns)] for name in names]
    rows += [
        [f"**{title}**", *(str(found[column][key]) for column in columns)]
        for title, key in (("calls", "total"), ("round trips", "roundTrips"), ("most in flight", "mostInFlight"))]
    nothing = [
        [str(row["stacks"]), str(row["calls"]), str(row["roundTrips"]), seconds(row["seconds"]),
         f"{row['seconds'] / (row['leastRoundTrips'] * row['callSeconds']):.2f}", seconds(row["cpuSeconds"])]
        for row in part["nothingToDo"]]
    return [
        "By action, at 100 ms a call:", "", *table(titles, rows), "",
        "A plan with nothing to do, at 100 ms; the ratio is to the round trips that its calls take on 16 connections:", "",
        *table(["stacks", "calls", "round trips", "time", "ratio", "CPU"], nothing)]


# MARK: Deciding, and the rest

CASES = {
    "create": "nothing is there", "unchanged": "all of it is there, nothing to do", "retag": "the plan has one more tag",
    "destroy": "all of it goes",
}


def many_objects(part):
    rows = []
    for name, case in part["cases"].items():
        smallest = case["sizes"][0]
        for size in case["sizes"]:
            growth = size["medianSeconds"] / size["objects"] / (smallest["medianSeconds"] / smallest["objects"])
            rows.append([
                CASES[name], f"{size['objects']:,}", f"{size['calls']:,}", seconds(size["medianSeconds"]),
                f"{size['medianSeconds'] / size['objects'] * 1e6:.1f} µs", f"{growth:.2f}", megabytes(size["peakBytes"])])
    exponents = ", ".join(
        f"{name} {case['timeExponent']:.2f} (memory {case['memoryExponent']:.2f})" for name, case in part["cases"].items())
    return [
        "One stack with more objects than any VPC may have: the desired graph, what differs from it, the calls and their "
        "longest chain. CPU time, a process a case; the peak memory has the plan, the state and the account in it.", "",
        *table(["", "objects", "calls", "time", "an object", "× 1,000", "peak memory"], rows), "",
        f"Exponents of growth (slope on logarithmic axes; 1 is linear): {exponents}."]


def floors(part):
    from .floors import NAMES

    rows = [
        [work, floor, seconds_fine(row["workSeconds"]), seconds_fine(row["floorSeconds"]), f"{row['ratio']:.2f}"]
        for name, (work, floor) in NAMES.items() if (row := part["floors"].get(name))]
    return [
        "Each round does the least and then the whole; medians.", "",
        *table(["what", "the least that it could be", "time", "least", "ratio"], rows)]


def seconds_fine(value):
    return f"{value * 1e3:.2f} ms"


def start_up(part):
    runtime = "the Swift runtime inside" if part["isStatic"] else "linked to the Swift runtime's libraries"
    rows = [
        [f"`{'' if row['command'] == 'true' else 'sluice '}{row['command']}`", f"{row['seconds'] * 1e3:.1f} ms",
         f"{row['ratioToTrue']:.2f}", megabytes(row["peakBytes"])]
        for row in part["commands"]]
    return [
        f"Binary: {megabytes(part['strippedBytes'])} stripped ({megabytes(part['releaseBytes'])} as built), {runtime}. Medians of "
        f"{part['starts']} starts, in turn with `true`; whoever starts a program is in its peak memory with 9 MB.", "",
        *table(["command", "time", "× `true`", "peak memory"], rows)]

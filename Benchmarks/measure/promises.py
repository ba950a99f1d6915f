"""What sluice promises about its speed, and what was measured of it."""

MEGABYTE = 1e6


def verdicts(figures):
    """A row each: what is promised, what was measured, and whether it is kept; nothing of parts that were not measured."""
    checks = [
        (apply, "apply"), (nothing_to_do, "calls"), (start_up, "start-up"), (deciding, "decide"), (memory, "decide"),
        (decoding, "floors"), (processor, "terraform"), (footprint, "terraform"),
    ]
    return [check(figures[part]) for check, part in checks if part in figures and worth_a_look(figures[part], check)]


def worth_a_look(part, check):
    return check not in (processor, footprint) or part.get("terraform") is not None


def verdict(promise, measured, kept):
    return {"promise": promise, "measured": measured, "kept": kept}


def apply(part):
    worst = max(
        (case["apply"]["ratio"] for case in part["cases"] if case["delayMilliseconds"] == 100), default=float("inf"))
    return verdict("an apply takes ≤ 1.15 × its bound at 100 ms", f"{worst:.2f} × at the worst", worst <= 1.15)


def nothing_to_do(part):
    row = next(row for row in part["nothingToDo"] if row["stacks"] == 1)
    limit = 2 * row["callSeconds"] + 0.05
    return verdict(
        "a plan with nothing to do takes ≤ 2 round trips and 50 ms",
        f"{row['roundTrips']} round trip{'' if row['roundTrips'] == 1 else 's'}, {row['seconds'] * 1e3:.0f} ms of "
        f"{limit * 1e3:.0f} ms",
        row["roundTrips"] <= 2 and row["seconds"] <= limit)


def start_up(part):
    row = next(row for row in part["commands"] if row["command"] == "--version")
    return verdict("a start takes < 20 ms", f"{row['seconds'] * 1e3:.1f} ms", row["seconds"] < 0.020)


def deciding(part):
    worst = {name: case["sizes"][-1]["medianSeconds"] for name, case in part["cases"].items()}
    told = ", ".join(f"{name} {seconds:.2f} s" for name, seconds in worst.items())
    return verdict("100,000 objects are planned in < 1 s", told, max(worst.values()) < 1)


def memory(part):
    worst = max(case["sizes"][-1]["peakBytes"] for case in part["cases"].values())
    return verdict(
        "… and in < 512 MB", f"{worst / MEGABYTE:.0f} MB at the worst, what is handed in included", worst < 512 * MEGABYTE)


def decoding(part):
    share = 1 / part["floors"]["decode"]["ratio"]
    return verdict("answers are decoded at ≥ 50 % of libxml2's speed in C", f"{share:.0%}", share >= 0.5)


def ratio(part, name):
    """The worst share of what Terraform needs for the same apply."""
    return max(case["sluice"]["apply"][name] / case["terraform"]["apply"][name] for case in part["cases"])


def processor(part):
    worst = ratio(part, "cpuSeconds")
    return verdict("an apply needs ≤ 1/20 of Terraform's CPU", f"1/{1 / worst:.0f} at the worst", worst <= 1 / 20)


def footprint(part):
    worst = ratio(part, "peakBytes")
    return verdict("… and ≤ 1/10 of its memory", f"1/{1 / worst:.0f} at the worst", worst <= 1 / 10)

"""How long it takes to decide what a plan with many objects comes to, in how much memory, and how that grows."""

import json
import math
import statistics

from .processes import finished

CASES = ["create", "unchanged", "retag", "destroy"]
SIZES = {1_000: 15, 10_000: 7, 100_000: 5}


def measured(tools):
    cases = {}
    for case in CASES:
        rows = []
        for objects, rounds in SIZES.items():
            result = json.loads(finished([tools.decide, str(objects), case, str(rounds)])["output"])
            result["medianSeconds"] = statistics.median(result["cpuSeconds"])
            rows.append(result)
        cases[case] = {
            "sizes": rows,
            "timeExponent": exponent([(row["objects"], row["medianSeconds"]) for row in rows]),
            "memoryExponent": exponent([(row["objects"], row["peakBytes"]) for row in rows[-2:]]),
        }
    return {"cases": cases}


def exponent(points):
    """The slope of a straight line through the points, both of their axes being logarithms."""
    xs, ys = [math.log(x) for x, _ in points], [math.log(y) for _, y in points]
    middle_x, middle_y = statistics.mean(xs), statistics.mean(ys)
    return sum((x - middle_x) * (y - middle_y) for x, y in zip(xs, ys)) / sum((x - middle_x) ** 2 for x in xs)

"""The same for fleets: many stacks in one plan file, one run."""

from . import runs


def measured(tools):
    return {"cases": runs.cases(tools, "fleet", [10, 50], ["existing", "fresh"], [0, 100], [0.0])}

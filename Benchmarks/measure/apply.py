"""Making one stack and taking it away, in a VPC that is there and in a fresh one, near and far, with endpoints pending."""

from . import runs


def measured(tools):
    near = runs.cases(tools, "apply", [1], ["existing", "fresh"], [0, 100], [0.0])
    pending = runs.cases(tools, "apply", [1], ["existing", "fresh"], [100], [5.0])
    return {"cases": near + pending}

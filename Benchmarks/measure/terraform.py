"""The same stacks by sluice, by Terraform and by a program of plain calls with boto3, in turn, on the same backend."""

import os
import shutil
import subprocess

from . import stacks, terraform_stacks
from .backends import distance, moto
from .processes import ROOT, finished, median, say

ROUNDS = {1: 2, 10: 1}
PROVIDER = "5.100.0"
MIRROR = os.environ.get("BENCHMARK_TERRAFORM_MIRROR")


def measured(tools):
    terraform = Terraform(tools.folder) if shutil.which("terraform") else None
    if terraform is None:
        say("there is no terraform on the search path: its columns stay empty")
    with moto(tools.folder) as backend:
        return {
            "terraform": terraform.version if terraform else None,
            "provider": PROVIDER if terraform else None,
            "backend": backend.name,
            "cases": [
                case(tools, terraform, backend, count, kind, delay)
                for count, kind, delay in [
                    (1, "existing", 0), (1, "existing", 100), (1, "fresh", 0), (1, "fresh", 100), (10, "existing", 0),
                ]
            ],
        }


class Terraform:
    """Terraform with its provider from the mirror that is named, else from where it has it, and no other settings."""

    def __init__(self, folder):
        self.folder = folder / "terraform"
        self.folder.mkdir()
        settings = self.folder / "terraform.rc"
        source = f'filesystem_mirror {{ path = "{MIRROR}" }}' if MIRROR else "direct {}"
        settings.write_text(f"provider_installation {{\n  {source}\n}}\n")
        self.settings = {
            "TF_CLI_CONFIG_FILE": str(settings), "TF_DATA_DIR": str(self.folder / "data"), "CHECKPOINT_DISABLE": "1",
            "TF_IN_AUTOMATION": "1",
        }
        self.version = subprocess.run(
            ["terraform", "version"], capture_output=True, text=True, check=True).stdout.split()[1]
        terraform_stacks.write(self.folder, [], PROVIDER)
        subprocess.run(
            ["terraform", "init", "-no-color"], cwd=self.folder, env=os.environ | self.settings, check=True,
            stdout=subprocess.DEVNULL)

    def write(self, folder, plans):
        terraform_stacks.write(folder, plans, PROVIDER)
        shutil.copy(self.folder / ".terraform.lock.hcl", folder)

    def run(self, folder, environment, command):
        return finished(["terraform", command, "-auto-approve", "-no-color"], cwd=folder,
                        env=environment | self.settings)


def case(tools, terraform, backend, count, kind, delay_ms):
    rounds = {"sluice": [], "terraform": [], "boto3": []}
    for number in range(ROUNDS[count]):
        rounds["sluice"].append(by_sluice(tools, backend, count, kind, delay_ms, number))
        if terraform:
            rounds["terraform"].append(by_terraform(tools, terraform, backend, count, kind, delay_ms, number))
        rounds["boto3"].append(by_hand(tools, backend, count, kind, delay_ms, number))
    return {"stacks": count, "network": kind, "delayMilliseconds": delay_ms} | {
        tool: summary(results) for tool, results in rounds.items() if results}


def summary(results):
    """The medians of each command's figures."""
    commands = results[0].keys()
    return {
        command: {
            name: median([result[command] for result in results], name)
            for name in ("seconds", "cpuSeconds", "peakBytes", "calls")
        } for command in commands
    }


def far(backend, delay_ms, work):
    """The figures of some work at a distance, its calls counted."""
    with distance(backend, delay_ms) as (there, traffic):
        result = work(there.environment)
    return result | {"calls": traffic["total"]}


def folder_and_plans(tools, backend, tool, count, kind, delay_ms, number):
    name = f"{tool}-{count}-{kind}-{delay_ms}-{number}"
    folder = tools.folder / name
    folder.mkdir()
    if kind == "fresh":
        return folder, [stacks.fresh(f"{name}-{stack}") for stack in range(count)]
    networks = stacks.networks(backend, count)
    return folder, [stacks.existing(f"{name}-{stack}", network) for stack, network in enumerate(networks)]


def by_sluice(tools, backend, *how):
    folder, plans = folder_and_plans(tools, backend, "sluice", *how)
    plan = stacks.write_plan(folder, plans)
    return {
        command: far(backend, how[2], lambda environment, command=command: finished(
            [tools.sluice, command, plan, "--auto-approve"], cwd=folder, env=environment))
        for command in ("apply", "destroy")
    }


def by_terraform(tools, terraform, backend, *how):
    folder, plans = folder_and_plans(tools, backend, "terraform", *how)
    terraform.write(folder, plans)
    return {
        command: far(backend, how[2], lambda environment, command=command: terraform.run(folder, environment, command))
        for command in ("apply", "destroy")
    }


def by_hand(tools, backend, *how):
    folder, plans = folder_and_plans(tools, backend, "boto3", *how)
    plan = stacks.write_plan(folder, plans)
    program = [ROOT / ".venv/bin/python", ROOT / "Benchmarks/measure/by_hand.py", plan]
    return {"apply": far(backend, how[2], lambda environment: finished(program, cwd=folder, env=environment))}

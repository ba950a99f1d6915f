"""Holds conformance-driver's mode endpoint to botocore's rules, in Regions that are known, that may come, and that are none.

usage: driver_endpoints.py DRIVER SEED ROUNDS

Writes a JSON object: how many questions there were, how many of them were refused, and what was wrong.
"""

import json
import random
import subprocess
import sys

try:
    from botocore.endpoint_provider import EndpointProvider, RuleSetStandardLibrary
    from botocore.exceptions import EndpointProviderError
    from botocore.loaders import Loader
except ImportError:
    sys.exit("botocore is missing: run Scripts/setup, or name a Python that has it in SLUICE_PYTHON")

driver, seed, rounds = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
dice = random.Random(seed)
loader = Loader()
partitions = loader.load_data("partitions")
# What we call a service, what botocore calls it, and what its rules want to know beside the Region.
SERVICES = {
    "ec2": ("ec2", {}),
    "sts": ("sts", {"UseGlobalEndpoint": False}),
    "s3": ("s3", {"UseGlobalEndpoint": False, "Accelerate": False, "ForcePathStyle": False}),
    "sso": ("sso", {}),
    "oidc": ("sso-oidc", {}),
}
providers = {
    name: EndpointProvider(loader.load_service_model(theirs, "endpoint-rule-set-1"), partitions)
    for name, (theirs, _) in SERVICES.items()
}
library = RuleSetStandardLibrary(partitions)
KNOWN = [region for partition in partitions["partitions"] for region in partition["regions"]]
NONE = ["", "a.b", "a@b", "us-east-1/", "-a", "a-", "x" * 64, "é", "us east", "a#", "us_east_1"]
WORDS = ["us", "cn", "us-gov", "us-iso", "us-isob", "eu-isoe", "us-isof", "eusc-de", "eu", "mars", "cn-", "us-gov-"]


def region():
    kind = dice.random()
    if kind < 0.1:
        return dice.choice(partitions["partitions"])["id"] + "-global"
    if kind < 0.4:
        return dice.choice(KNOWN)
    if kind < 0.8:
        return "-".join([dice.choice(WORDS), dice.choice(["north", "x", "global", ""]), str(dice.randrange(100))])
    return dice.choice(NONE) if kind < 0.95 else "x" * dice.randint(1, 63)


def question(number):
    return {
        "id": number,
        "service": dice.choice(list(SERVICES)),
        "region": region(),
        "useFips": dice.random() < 0.3,
        "useDualstack": dice.random() < 0.3,
        "endpoint": dice.choice([None] * 6 + ["https://example.com", "http://127.0.0.1:5000/base"]),
    }


def expected(question):
    """The URL and the Region to sign for where that is another, `None` for what is to be refused."""
    region, service = question["region"], question["service"]
    # Clients are refused such a Region before any rule is asked.
    if not library.is_valid_host_label(region, False) or "_" in region:
        return None
    parameters = {
        "Region": region, "UseFIPS": question["useFips"], "UseDualStack": question["useDualstack"],
        **SERVICES[service][1]}
    if question["endpoint"]:
        parameters["Endpoint"] = question["endpoint"]
    try:
        endpoint = providers[service].resolve_endpoint(**parameters)
    except EndpointProviderError:
        return None
    scheme = (endpoint.properties.get("authSchemes") or [{}])[0]
    signing = scheme.get("signingRegion", region)
    return endpoint.url, None if signing == region else signing


def differences(question, answer):
    want = expected(question)
    if want is None:
        if answer.get("error", {}).get("kind") != "endpoint":
            yield f"{question}: {answer} where botocore refuses"
    elif (answer.get("url"), answer.get("signingRegion")) != want:
        yield f"{question}: {answer} where botocore has {want}"


questions = [question(number) for number in range(rounds)]
lines = "".join(json.dumps(question) + "\n" for question in questions)
run = subprocess.run([driver, "endpoint"], input=lines, capture_output=True, text=True, check=True)
answers = [json.loads(line) for line in run.stdout.splitlines()]
wrong = [words for question, answer in zip(questions, answers) for words in differences(question, answer)]
refused = sum("error" in answer for answer in answers)
json.dump({"asked": len(answers), "refused": refused, "wrong": wrong[:20]}, sys.stdout)

"""Reads answers as botocore does, and reports whatever in them the service model does not have.

usage: ec2_answers.py FILE

FILE holds a JSON list of objects with `action` and `body`. botocore itself overlooks elements that it does not know, so
every element is looked for in the model too, and every text is compared with its type. Writes a JSON object: the
actions, and the problems.
"""

import json
import sys
import xml.etree.ElementTree as ElementTree

try:
    from botocore.loaders import Loader
    from botocore.model import ServiceModel
    from botocore.parsers import create_parser
    from botocore.utils import parse_timestamp
except ImportError:
    sys.exit("botocore is missing: run Scripts/setup, or name a Python that has it in SLUICE_PYTHON")

# API_InternetGatewayAttachment: "For an internet gateway, the state is available when attached"; the model's list of
# states is that of other attachments. API_DescribeNetworkInterfaces, on the filter interface-type: the value that the
# model calls natGateway is nat_gateway.
DOCUMENTED = {("AttachmentStatus", "available"), ("NetworkInterfaceType", "nat_gateway")}
NAMESPACE = "{http://ec2.amazonaws.com/doc/2016-11-15/}"

model = ServiceModel(Loader().load_service_model("ec2", "service-2"), "ec2")
parser = create_parser("ec2")


def structure_problems(element, shape, path):
    names = {member.serialization.get("name", name): member for name, member in shape.members.items()}
    for child in element:
        name = child.tag.removeprefix(NAMESPACE)
        place = f"{path}/{name}"
        if name not in names:
            yield f"{place}: not in the model"
        elif len(element.findall(child.tag)) > 1:
            yield f"{place}: stands twice"
        else:
            yield from problems(child, names[name], place)


def list_problems(element, shape, path):
    for number, child in enumerate(element, 1):
        place = f"{path}[{number}]"
        if child.tag != f"{NAMESPACE}item":
            yield f"{place}: {child.tag} where an item belongs"
        else:
            yield from problems(child, shape.member, place)


def scalar_problem(text, shape):
    kind = shape.type_name
    if kind == "boolean":
        return None if text in ("true", "false") else "no boolean"
    if kind in ("integer", "long"):
        return None if text.lstrip("-").isdigit() else "no integer"
    if kind == "timestamp":
        return None if parse_timestamp(text) else "no timestamp"
    if (shape.name, text) in DOCUMENTED:
        return None
    # The model writes some states with a capital letter that EC2 answers without.
    allowed = [value.lower() for value in getattr(shape, "enum", [])]
    return f"not one of {allowed}" if allowed and text.lower() not in allowed else None


def problems(element, shape, path):
    if shape.type_name == "structure":
        yield from structure_problems(element, shape, path)
    elif shape.type_name == "list":
        yield from list_problems(element, shape, path)
    elif len(element):
        yield f"{path}: elements where a text belongs"
    else:
        problem = scalar_problem(element.text or "", shape)
        if problem:
            yield f"{path}: {element.text} is {problem}"


def answer_problems(action, body):
    root = ElementTree.fromstring(body)
    if root.tag != f"{NAMESPACE}{action}Response":
        yield f"{action}: the root is {root.tag}"
        return
    root.remove(root.find(f"{NAMESPACE}requestId"))
    shape = model.operation_model(action).output_shape
    parsed = parser.parse({"status_code": 200, "headers": {}, "body": body.encode()}, shape)
    if not parsed["ResponseMetadata"].get("RequestId"):
        yield f"{action}: botocore finds no request ID"
    if shape is not None:
        yield from structure_problems(root, shape, action)
    elif [child.tag for child in root] != [f"{NAMESPACE}return"]:
        yield f"{action}: more than return, where the model has no answer"


with open(sys.argv[1], encoding="utf-8") as file:
    answers = json.load(file)
found = sorted({problem for answer in answers for problem in answer_problems(answer["action"], answer["body"])})
json.dump({"actions": sorted({answer["action"] for answer in answers}), "problems": found}, sys.stdout)

"""Puts random EC2 requests and responses both to botocore and to conformance-driver, and reports where they differ.

usage: ec2_wire.py DRIVER SEED ROUNDS

Every operation that the driver knows gets ROUNDS requests and ROUNDS responses, made from botocore's own model. Writes
a JSON object: the operations' names, the numbers of requests and responses compared, and the differences.
"""

import base64
import datetime
import json
import random
import subprocess
import sys
from urllib.parse import parse_qsl
from xml.sax.saxutils import escape

try:
    from botocore.loaders import Loader
    from botocore.model import ServiceModel
    from botocore.parsers import create_parser
    from botocore.serialize import create_serializer
except ImportError:
    sys.exit("botocore is missing: run Scripts/setup, or name a Python that has it in SLUICE_PYTHON")

API_VERSION = "2016-11-15"
TEXTS = ["", "a", " x ", "é日本", "a&b<c>\"'", "+%=*~", "vpc-0123", "\n\tt", "𝒳", "]]>"]
TIMES = ["Z", ".123Z", ".5Z", "+01:00", "-10:30", ".000Z"]
UNKNOWN_ELEMENT = '<unknown a="b"><item>1</item>t</unknown>'

driver, seed, rounds = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
dice = random.Random(seed)
model = ServiceModel(Loader().load_service_model("ec2", "service-2"), "ec2")
serializer = create_serializer("ec2", include_validation=False)
parser = create_parser("ec2")


def ask(mode, questions):
    """The driver's answers, in the questions' order."""
    lines = "".join(json.dumps(question) + "\n" for question in questions)
    run = subprocess.run([driver, mode], input=lines, capture_output=True, text=True, check=True)
    answers = [json.loads(line) for line in run.stdout.splitlines() if line]
    if [answer["id"] for answer in answers] != [question["id"] for question in questions]:
        sys.exit(f"{mode}: {len(questions)} questions, {len(answers)} answers")
    return answers


def question(number, operation, **members):
    return {"id": number, "service": "ec2", "operation": operation, **members}


def known_operations():
    names = model.operation_names
    answers = ask("ec2-request", [question(n, n, apiVersion=API_VERSION) for n in names])
    return [a["id"] for a in answers if a.get("error", {}).get("kind") != "unsupported"]


def text():
    return dice.choice(TEXTS) + str(dice.randrange(100))


def parameters(shape):
    kind = shape.type_name
    if kind == "structure":
        wanted = [m for m in shape.members if m in shape.required_members or dice.random() < 0.7]
        return {member: parameters(shape.members[member]) for member in wanted}
    if kind == "list":
        return [parameters(shape.member) for _ in range(dice.randrange(4))]
    if kind in ("integer", "long"):
        return dice.randrange(-5, 70000)
    return dice.random() < 0.5 if kind == "boolean" else text()


def element(name, shape):
    content = inner(shape)
    return f"<{name}/>" if content == "" and dice.random() < 0.5 else f"<{name}>{content}</{name}>"


def inner(shape):
    """The content of an element: members in any order, blanks between them, texts in any of XML's spellings."""
    kind = shape.type_name
    blank = dice.choice(["", "\n    "])
    if kind == "structure":
        members = [(s.serialization.get("name", m), s) for m, s in shape.members.items() if dice.random() < 0.7]
        elements = [element(*member) for member in members] + [UNKNOWN_ELEMENT] * (dice.random() < 0.2)
        dice.shuffle(elements)
        return blank.join(elements)
    if kind == "list":
        return blank.join(element("item", shape.member) for _ in range(dice.randrange(4)))
    if kind in ("integer", "long"):
        return str(dice.randrange(-5, 70000))
    if kind == "boolean":
        return dice.choice(["true", "false"])
    if kind == "timestamp":
        moment = datetime.datetime.fromtimestamp(dice.randrange(2**31), datetime.timezone.utc)
        return moment.strftime("%Y-%m-%dT%H:%M:%S") + dice.choice(TIMES)
    return escape(text()).replace("v", dice.choice(["v", "&#118;", "<![CDATA[v]]>", "v<!-- comment -->"]))


def response(operation):
    shape = model.operation_model(operation).output_shape
    content = inner(shape) if shape else "<return>true</return>"
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<{operation}Response xmlns="http://ec2.amazonaws.com/doc/'
        f'{API_VERSION}/"><requestId>r-1</requestId>{content}</{operation}Response>'
    ).encode()


def plain(value):
    """What botocore parsed, as the driver writes it."""
    if isinstance(value, dict):
        return {key: plain(member) for key, member in value.items() if key != "ResponseMetadata"}
    if isinstance(value, list):
        return [plain(item) for item in value]
    if isinstance(value, datetime.datetime):
        moment = value.astimezone(datetime.timezone.utc)
        return moment.strftime("%Y-%m-%dT%H:%M:%S.") + f"{moment.microsecond // 1000:03}Z"
    return value


def request_differences(operations):
    questions, expectations = [], []
    for operation in operations * rounds:
        shape = model.operation_model(operation)
        params = parameters(shape.input_shape)
        questions.append(question(len(questions), operation, apiVersion=API_VERSION, params=params))
        expectations.append({k: str(v) for k, v in serializer.serialize_to_request(params, shape)["body"].items()})
    for asked, expected, answer in zip(questions, expectations, ask("ec2-request", questions)):
        pairs = parse_qsl(answer.get("body", ""), keep_blank_values=True)
        if dict(pairs) != expected or len(pairs) != len(expected):
            yield {"operation": asked["operation"], "asked": asked["params"], "answer": answer, "botocore": expected}


def response_differences(operations):
    questions, expectations = [], []
    for operation in operations * rounds:
        body = response(operation)
        received = {"status_code": 200, "headers": {}, "body": body}
        expectations.append(plain(parser.parse(received, model.operation_model(operation).output_shape)))
        encoded = base64.b64encode(body).decode()
        questions.append(question(len(questions), operation, statusCode=200, bodyBase64=encoded))
    for asked, expected, answer in zip(questions, expectations, ask("ec2-response", questions)):
        if answer.get("ok") != expected or answer.get("requestId") != "r-1":
            body = base64.b64decode(asked["bodyBase64"]).decode()
            yield {"operation": asked["operation"], "asked": body, "answer": answer, "botocore": expected}


known = known_operations()
differences = list(request_differences(known)) + list(response_differences(known))
json.dump(
    {
        "operations": known,
        "requests": len(known) * rounds,
        "responses": len(known) * rounds,
        "differences": [json.dumps(difference, ensure_ascii=False) for difference in differences],
    },
    sys.stdout,
)

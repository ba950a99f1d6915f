"""Holds conformance-driver to its framing, and its modes sigv4 and noproxy to botocore and to Go's rules.

usage: driver_lines.py DRIVER SEED ROUNDS

Writes a JSON object: how many questions each part asked, and what was wrong.
"""

import base64
import datetime
import json
import random
import subprocess
import sys

try:
    from botocore.auth import SigV4Auth
    from botocore.awsrequest import AWSRequest
    from botocore.credentials import Credentials
except ImportError:
    sys.exit("botocore is missing: run Scripts/setup, or name a Python that has it in SLUICE_PYTHON")

driver, seed, rounds = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
dice = random.Random(seed)
wrong = []


def answers(mode, lines):
    """What the driver says to some lines, which may be anything; it has to end well."""
    run = subprocess.run([driver, mode], input="".join(line + "\n" for line in lines), capture_output=True, text=True)
    if run.returncode != 0 or run.stderr:
        wrong.append(f"{mode}: exit code {run.returncode}, {run.stderr[:200]}")
    return [json.loads(line) for line in run.stdout.splitlines()]


def expect(is_right, words):
    if not is_right:
        wrong.append(words)


def framing():
    """One answer a line, in order, with the question's id; no line ends the process."""
    good = json.dumps({"id": "é", "url": "http://a.test/", "httpProxy": "http://p:1"})
    long = json.dumps({"id": 7, "url": "http://a.test/", "httpProxy": "http://p:1", "noProxy": "b.test," * 700_000})
    deep = '{"id":1,"url":' + "[" * 100_000 + "]" * 100_000 + "}"
    bad = ["", "not JSON", "[1]", "null", '{"id":1', deep, '{"id":2,"url":5}', '{"id":3}', "\x00", '"\\ud800"']
    lines = [line for text in bad for line in (text, good)] + [long, good]
    said = answers("noproxy", lines)
    expect(len(said) == len(lines), f"framing: {len(lines)} lines, {len(said)} answers")
    for line, answer in zip(lines, said):
        if line == good:
            expect(answer == {"id": "é", "proxy": "http://p:1"}, f"framing: {answer}")
        elif line == long:
            expect(answer == {"id": 7, "proxy": "http://p:1"}, f"framing: 5 MB: {answer}")
        else:
            expect(answer.get("error", {}).get("kind") == "malformed", f"framing: {line[:60]!r}: {answer}")
    unknown = answers("ec2-request", [json.dumps({"id": 1, "service": "ec2", "operation": "X", "apiVersion": "1"})])
    expect([a["error"]["kind"] for a in unknown] == ["unsupported"], f"framing: {unknown}")
    return len(lines) + 1


def noproxy():
    """The choices of which Go's documentation leaves no doubt: golang.org/x/net/http/httpproxy."""
    plain, secure = "http://p:3128", "http://s:3129"
    cases = [
        ("", "http://a.test/", plain), ("", "https://a.test/", secure), ("", "ftp://a.test/", None),
        ("*", "https://a.test/", None), ("a.test", "http://a.test/", None), ("a.test", "http://b.a.test/", None),
        (".a.test", "http://a.test/", plain), (".a.test", "http://b.a.test/", None),
        ("a.test:81", "http://a.test/", plain), ("a.test:80", "http://a.test/", None),
        (" .corp.test, 10.0.0.0/8", "https://10.255.0.1/", None), ("10.0.0.0/8", "https://11.0.0.1/", secure),
        ("fd00::/8", "https://[fd12::1]/", None), ("", "http://localhost/", None), ("", "http://127.9.9.9/", None),
        ("", "https://[::1]:8443/", None), ("A.TEST", "https://a.test/", None), ("aa.test", "https://a.test/", secure),
    ]
    questions = [
        {"id": n, "httpProxy": plain, "httpsProxy": secure, "noProxy": list, "url": url}
        for n, (list, url, _) in enumerate(cases)
    ]
    for (list, url, way), answer in zip(cases, answers("noproxy", map(json.dumps, questions))):
        expect(answer.get("proxy", "") == way, f"noproxy: {list!r} {url}: {answer}")
    return len(cases)


def sigv4():
    questions = [signing_question(number) for number in range(rounds)]
    for question, answer in zip(questions, answers("sigv4", map(json.dumps, questions))):
        expect(answer == botocore_answer(question), f"sigv4: {question}: {answer}")
    return rounds


def text(least, most):
    return "".join(dice.choice("abzAZ09 -._~!*'();:@&=+$,/?#[]%<>|é😀") for _ in range(dice.randint(least, most)))


def signing_question(number):
    segments = ["a", "b-c", "..", ".", "", "%20", "d%2Fe", "x_y~z"]
    moment = datetime.datetime.fromtimestamp(dice.randrange(4_000_000_000), datetime.timezone.utc)
    headers = [[dice.choice(["X-A", "x-b", "Content-Type", "User-Agent"]), dice.choice(["v", "  two  blanks ", ""])]
               for _ in range(dice.randrange(4))]
    return {
        "id": number,
        "method": dice.choice(["GET", "POST"]),
        "scheme": "https",
        "host": dice.choice(["ec2.us-east-1.amazonaws.com", "localhost:8443"]),
        "path": "/" + "/".join(dice.choice(segments) for _ in range(dice.randrange(5))),
        "query": [[text(1, 3), text(0, 5)] for _ in range(dice.randrange(4))],
        "headers": headers,
        "bodyBase64": base64.b64encode(dice.randbytes(dice.randrange(64))).decode(),
        "region": dice.choice(["us-east-1", "cn-north-1"]),
        "service": dice.choice(["ec2", "sts"]),
        "credentials": {
            "accessKeyId": "AKID",
            "secretAccessKey": text(20, 40),
            "sessionToken": dice.choice([None, "token/1=="]),
        },
        "timestamp": moment.strftime("%Y%m%dT%H%M%SZ"),
    }


def botocore_answer(question):
    keys = question["credentials"]
    auth = SigV4Auth(
        Credentials(keys["accessKeyId"], keys["secretAccessKey"], keys["sessionToken"]), question["service"],
        question["region"])
    request = AWSRequest(
        method=question["method"], url=f"{question['scheme']}://{question['host']}{question['path']}",
        params=[tuple(pair) for pair in question["query"]], data=base64.b64decode(question["bodyBase64"]))
    for name, value in question["headers"]:
        request.headers.add_header(name, value)
    request.context["timestamp"] = question["timestamp"]
    auth._modify_request_before_signing(request)
    canonical = auth.canonical_request(request)
    string = auth.string_to_sign(request, canonical)
    signature = auth.signature(string, request)
    auth._inject_signature_to_request(request, signature)
    return {
        "id": question["id"], "canonicalRequest": canonical, "stringToSign": string, "signature": signature,
        "authorization": request.headers["Authorization"],
    }


asked = {"framing": framing(), "noproxy": noproxy(), "sigv4": sigv4()}
json.dump({"asked": asked, "wrong": wrong}, sys.stdout)

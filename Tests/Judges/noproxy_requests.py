"""Asks Python's requests which way it goes.

usage: noproxy_requests.py QUESTIONS

QUESTIONS is a JSON file: a list of objects with `url` and `noProxy`. Writes a list of booleans: true for no proxy.
"""

import json
import os
import sys

try:
    from requests.utils import should_bypass_proxies
except ImportError:
    sys.exit("requests is missing: run Scripts/setup, or name a Python that has it in SLUICE_PYTHON")

# The judge decides by the list that it is given, and by nothing of the machine's.
for name in ("no_proxy", "NO_PROXY"):
    os.environ.pop(name, None)
with open(sys.argv[1], encoding="utf-8") as file:
    questions = json.load(file)
json.dump([bool(should_bypass_proxies(question["url"], question["noProxy"])) for question in questions], sys.stdout)

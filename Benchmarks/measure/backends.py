"""An EC2 on the loopback interface, and a distance to it."""

import contextlib
import json
import os
import pathlib
import socket
import sys
import time

from .processes import ROOT, Failed, process


def environment(port, keys=None):
    """What an AWS client needs to find a backend, with nothing of the caller's AWS settings in it."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("AWS_")}
    return kept | {
        "AWS_REGION": "us-west-2",
        "AWS_ACCESS_KEY_ID": "AKIABENCHMARK",
        "AWS_SECRET_ACCESS_KEY": "benchmark",
        "AWS_EC2_METADATA_DISABLED": "true",
        "AWS_CONFIG_FILE": os.devnull,
        "AWS_SHARED_CREDENTIALS_FILE": os.devnull,
    } | (keys or {}) | {"AWS_ENDPOINT_URL": f"http://127.0.0.1:{port}"}


class Backend:
    """A port, and the keys that are good there."""

    def __init__(self, name, port, keys=None):
        self.name, self.port, self.keys = name, port, keys

    @property
    def environment(self):
        return environment(self.port, self.keys)


@contextlib.contextmanager
def moto(folder):
    """The emulator that is written in Python: an account that is empty whenever it is started."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [ROOT / ".venv/bin/moto_server", "-H", "127.0.0.1", "-p", str(port)]
    with open(pathlib.Path(folder, "moto.log"), "w") as log, process(command, stderr=log):
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            try:
                socket.create_connection(("127.0.0.1", port), timeout=1).close()
                break
            except OSError:
                time.sleep(0.1)
        else:
            raise Failed("moto did not start")
        yield Backend("moto", port)


@contextlib.contextmanager
def fake_ec2(program, pending=0.0, deleting=0.0):
    """The strict EC2 of this repository, whose endpoints take the seconds that they are told to take."""
    command = [program, "--quota", "1000", "--pending", str(pending), "--deleting", str(deleting), "--interfaces", "0"]
    with process(command) as child:
        announced = json.loads(child.stdout.readline())
        keys = {name: value for name, value in announced["environment"].items() if name != "AWS_ENDPOINT_URL"}
        yield Backend("fake-ec2", announced["port"], keys)


@contextlib.contextmanager
def distance(backend, delay_ms):
    """The same backend, every answer held back; the summary of the calls is filled in when the scope ends."""
    command = [sys.executable, ROOT / "Benchmarks/latency_proxy.py", str(backend.port), str(delay_ms)]
    summary = {}
    with process(command) as child:
        yield Backend(backend.name, int(child.stdout.readline()), backend.keys), summary
        child.terminate()
        summary.update(json.loads(child.stdout.read()))

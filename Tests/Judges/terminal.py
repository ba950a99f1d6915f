"""Runs a program on a terminal of its own, and answers what it asks.

usage: terminal.py SCRIPT

SCRIPT is a JSON object: `command`, its words; `environment`, all of it; `folder`; `answers`, pairs of what is to be waited for
and what is typed then, in order. Writes a JSON object: what the terminal got to see as `seen`, and `exitCode` as a shell
counts. A program that is still there after two minutes is ended.
"""

import json
import os
import pty
import select
import signal
import struct
import sys
import termios
import time
import fcntl

PATIENCE = 120
script = json.loads(sys.argv[1])
child, terminal = pty.fork()
if child == 0:
    os.chdir(script["folder"])
    os.execvpe(script["command"][0], script["command"], script["environment"])
fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))

seen, read_up_to = b"", 0
answers = [(wanted.encode(), typed.encode()) for wanted, typed in script["answers"]]
deadline = time.monotonic() + PATIENCE
while True:
    if not select.select([terminal], [], [], max(0, deadline - time.monotonic()))[0]:
        os.kill(child, signal.SIGKILL)
        break
    try:
        part = os.read(terminal, 65536)
    except OSError:
        # Linux says so when the last program has left the terminal.
        break
    if not part:
        break
    seen += part
    while answers and answers[0][0] in seen[read_up_to:]:
        wanted, typed = answers.pop(0)
        read_up_to = seen.index(wanted, read_up_to) + len(wanted)
        os.write(terminal, typed)
_, status = os.waitpid(child, 0)
code = os.waitstatus_to_exitcode(status)
json.dump({"seen": seen.decode(errors="replace"), "exitCode": code if code >= 0 else 128 - code}, sys.stdout)

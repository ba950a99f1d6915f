"""Runs a program for which the kernel has no sockets: asking for one ends it with SIGSYS.

usage: without_network.py sockets|events PROGRAM [ARGUMENT…]

With `events` the same goes for what waits for sockets, and for whatever else: epoll and eventfd.

Becomes the program. Linux alone; exits with 77 elsewhere.
"""

import ctypes
import os
import platform
import struct
import sys

# linux/filter.h, linux/seccomp.h, linux/prctl.h
LOAD, JUMP_IF_EQUAL, RETURN = 0x20, 0x15, 0x06
KILL_PROCESS, ALLOW = 0x80000000, 0x7FFF0000
PR_SET_NO_NEW_PRIVS, PR_SET_SECCOMP, FILTER = 38, 22, 2
# socket, connect and socketpair; epoll_create1, eventfd2 and, where there is one, epoll_create.
SOCKETS = {"x86_64": [41, 42, 53], "aarch64": [198, 203, 199]}
EVENTS = {"x86_64": [291, 290, 213], "aarch64": [20, 19]}

machine = platform.machine()
if sys.platform != "linux" or machine not in SOCKETS:
    sys.exit(77)
calls = SOCKETS[machine] + (EVENTS[machine] if sys.argv[1] == "events" else [])
program = [(LOAD, 0, 0, 0)]
for place, number in enumerate(calls):
    program.append((JUMP_IF_EQUAL, len(calls) - place, 0, number))
program += [(RETURN, 0, 0, ALLOW), (RETURN, 0, 0, KILL_PROCESS)]
code = ctypes.create_string_buffer(b"".join(struct.pack("HBBI", *instruction) for instruction in program))


class Program(ctypes.Structure):
    _fields_ = [("length", ctypes.c_ushort), ("instructions", ctypes.c_void_p)]


libc = ctypes.CDLL(None, use_errno=True)
filter_program = Program(len(program), ctypes.addressof(code))
if libc.prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) or libc.prctl(PR_SET_SECCOMP, FILTER, ctypes.byref(filter_program), 0, 0):
    sys.exit(f"the kernel takes no filter: {os.strerror(ctypes.get_errno())}")
os.execv(sys.argv[2], sys.argv[2:])

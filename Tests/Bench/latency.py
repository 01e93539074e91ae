#!/usr/bin/env python3
"""Measures the prompt at a pseudo-terminal and prints what it finds; it asserts nothing.

    Tests/Bench/latency.py PROGRAM CORPUS

How long Ctrl-C takes to bring the prompt back in the middle of slow questions, how long Tab takes to
answer (the first time and again), and how long a typed character takes to be drawn together with what
stands at the right edge.
"""
import os
import pty
import re
import select
import signal
import struct
import sys
import tempfile
import termios
import fcntl
import time

SLOW = [
    'words | join (words) on sentence = sentence | count',
    'words | join (words) on norm = norm | count',
    'sentences | filter text matches /[a-z]+ing .*(ed|tion)$/ | count',
    'sentences | kwic /[^x]/ | count',
    'sentences | kwic "the" | sort right | take 5',
    'words | collocates /a/ within 10',
    'words | sort word descending, line | take 5',
    'sentences | sort text descending | take 5',
    'words | group norm, document | count | top 5',
    'sentences | add n = length(text) | group n | count | sort n',
    'sentences | ngrams 3 | take 5',
]
TABS = [
    'sentences | fil', 'donations | filter item = ', 'statements | filter country = ',
    'sentences | filter countries has Ja', 'mentions | filter entity = ', 'words | filter norm = "ma',
    'sentences | filter text has "', 'people | filter name = "', 'articles | filter section = ',
]
KEYS = 'statements | filter country = Japan and speaker = "x" | group contry | count | top 5'


class Prompt:
    def __init__(self, program, corpus):
        home = tempfile.mkdtemp()
        pid, self.fd = pty.fork()
        if pid == 0:
            os.environ.update(TERM='xterm-256color', LC_ALL='C.UTF-8', HOME=home, XDG_STATE_HOME=home,
                              XDG_DATA_HOME=home, XDG_CACHE_HOME=home)
            os.execv(program, [program, corpus])
        self.pid = pid
        fcntl.ioctl(self.fd, termios.TIOCSWINSZ, struct.pack('HHHH', 50, 120, 0, 0))
        self.wait_prompt(600)

    def read(self, patience):
        ready, _, _ = select.select([self.fd], [], [], patience)
        return os.read(self.fd, 65536) if ready else b''

    def wait_prompt(self, patience=60):
        seen, start = b'', time.perf_counter()
        while time.perf_counter() - start < patience:
            seen = (seen + self.read(0.05))[-400:]
            if re.search(rb'\d+>(\x1b\[0m)? $', seen):
                return time.perf_counter() - start
        return None

    def quiet(self, still=0.15, patience=20):
        """The time up to the last output before a pause."""
        start = last = time.perf_counter()
        while time.perf_counter() - last < still and time.perf_counter() - start < patience:
            if self.read(0.01):
                last = time.perf_counter()
        return last - start

    def send(self, text):
        os.write(self.fd, text.encode())

    def drop(self):
        self.send('\x03')
        self.wait_prompt(5)
        self.quiet()


def milliseconds(seconds):
    return 'never' if seconds is None else f'{seconds * 1000:.1f} ms'


def main():
    prompt = Prompt(sys.argv[1], sys.argv[2])
    for question in SLOW:
        prompt.send(question)
        prompt.quiet()
        prompt.send('\r')
        done = prompt.wait_prompt(0.7)
        if done is not None:
            print(f'{question}: answered in {milliseconds(done)}')
            continue
        prompt.send('\x03')
        print(f'{question}: Ctrl-C after 0.7 s, prompt after {milliseconds(prompt.wait_prompt(60))}')
        prompt.quiet()
    for beginning in TABS:
        times = []
        for _ in range(3):
            prompt.send(beginning)
            prompt.quiet()
            prompt.send('\t')
            times.append(prompt.quiet())
            prompt.drop()
        print(f'{beginning}<Tab>: ' + ', '.join(map(milliseconds, times)))
    times = []
    for key in KEYS:
        prompt.send(key)
        times.append(prompt.quiet(still=0.05))
    times.sort()
    print(f'a key: median {milliseconds(times[len(times) // 2])}, most {milliseconds(times[-1])}')
    os.kill(prompt.pid, signal.SIGKILL)


main()

#!/usr/bin/python3
"""In which order things reach the disk: every state-changing call of every program of the chain, as it was made.

order.py BIN SHIM SOURCE [--fonts DIR] [--stage NAME …]

A kill shows what a process leaves behind, not what a power cut does; and it hits one moment of thousands. This looks at all
of them at once. Each stage runs undisturbed under a shim that writes down its calls; then
  - nothing is changed, made or removed outside of the output folder (unnamed files in /tmp are not outside);
  - nothing is opened for writing, no link is made, under a final name: only under one with a dot in front, the ledger's
    and locks' apart;
  - what gets a final name was made durable before, to its last byte, and had a name with a dot until then;
  - when the ledger commits, its pages are durable, and so is every name that the archive and the issued folder have by then;
  - tb-ingest puts nothing into the archive after its last COMMIT: the ledger never knows of bytes that are not there;
  - tb-issue gives the folder its name before the register has the row.
Prints TAP."""
import os
import tempfile

import chain

JOURNAL = '-journal'


class Order:
    """Reads the calls one by one and keeps what a power cut could still take away."""

    def __init__(self, folder):
        self.output = os.path.join(os.path.realpath(folder), 'output')
        self.dirty, self.unsynced, self.wrong = set(), set(), []
        self.late, self.commits = {}, 0

    def complain(self, words, path):
        self.wrong.append('%s: %s' % (words, os.path.relpath(path, self.output)))

    def is_temporary(self, path):
        return any(part.startswith('.') for part in os.path.relpath(path, self.output).split(os.sep))

    def is_ledger(self, path):
        name = os.path.basename(path)
        return name == 'ledger.db' or name.startswith('ledger.db-') or name.endswith('.lock')

    def place(self, path):
        """None for what is nobody's: an unnamed file in /tmp, the nothing that a child writes to."""
        if path.endswith(' (deleted)') or os.path.normpath(path) in ('/dev/null', '//dev/null'):
            return None
        path = os.path.normpath(path)
        if path != self.output and not path.startswith(self.output + os.sep):
            self.complain('outside of the output folder', path)
        return path

    def see(self, program, call, path, other):
        path = self.place(path)
        if path is None:
            return
        if call.startswith('open'):
            if not self.is_temporary(path) and not self.is_ledger(path):
                self.complain('%s opens a final name for writing' % program, path)
        elif call == 'symlink':
            if not self.is_temporary(path):
                self.complain('%s makes a link under its final name' % program, path)
        elif call in ('write', 'pwrite', 'pwrite64', 'ftruncate', 'ftruncate64'):
            self.dirty.add(path)
        elif call == 'syncfs':
            self.dirty.clear()
        elif call in ('fsync', 'fdatasync'):
            self.dirty.discard(path)
            self.unsynced.discard(path)
        elif call in ('rename', 'link'):
            self.renamed(program, path, self.place(other))
        elif call == 'unlink' and path.endswith(JOURNAL) and not self.is_temporary(path):
            self.committed(program, path[:-len(JOURNAL)])

    def renamed(self, program, path, to):
        inside = [p for p in self.dirty if p == path or p.startswith(path + os.sep)]
        if not self.is_temporary(to):
            if not self.is_temporary(path):
                self.complain('%s: had a final name before it was finished' % program, path)
            for dirty in inside:
                self.complain('%s: not durable when it got its name' % program, dirty)
            self.unsynced.add(os.path.dirname(to))
            folder = os.path.basename(os.path.dirname(to))
            if folder in ('archive', 'issued'):
                self.late[folder] = to
        self.dirty -= set(inside)
        self.dirty |= {to + p[len(path):] for p in inside}

    def committed(self, program, ledger):
        self.commits += 1
        self.late.clear()
        if ledger in self.dirty:
            self.complain('%s commits pages that are not durable' % program, ledger)
        for name in ('archive', 'issued'):
            if os.path.join(self.output, name) in self.unsynced:
                self.complain('%s commits before names are durable' % program, os.path.join(self.output, name))


def watch(number, name, command, folder):
    log = tempfile.NamedTemporaryFile(prefix='tb-order-')
    code, output = chain.run(folder, command, log=log.name)
    order = Order(folder)
    lines = log.read().decode('utf-8', 'surrogateescape').split('\n')
    for line in lines[:-1]:
        order.see(*line.split('\t'))
    for late in order.late.values():
        order.complain('after the last COMMIT', late)
    if code not in (0, 1):
        order.wrong.append('ended with %d: %s' % (code, output[-300:]))
    if len(lines) < 5:
        order.wrong.append('only %d calls were seen' % len(lines))
    if name in ('ingest', 'aggregate', 'issue', 'nightly', 'figures') and not order.commits:
        order.wrong.append('no COMMIT was seen')
    return chain.report(number, '\n'.join(order.wrong[:10]) or None, '%s: %d calls in their order' % (name, len(lines) - 1))


chain.each_stage(watch)

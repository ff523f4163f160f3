#!/usr/bin/env python3
"""Kills and starves nights at their steps, and proves that the next night makes everything good.

usage: faults.py PROGRAM [--runs N] [--jobs N] [--seed N] [--only NAME] [--keep]

A run here is: a night that is disturbed, `verify`, a night that is not, `verify`, and the outbox held
byte for byte against that of undisturbed nights. preload.c makes steps fail; see there.
"""
import argparse
import collections
import concurrent.futures
import hashlib
import os
import pathlib
import random
import re
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time

TOP = pathlib.Path(__file__).resolve().parents[2]
FIRST = ("2017-05-20T03:00:00+08:00", "2017-05-15")
SECOND = ("2017-07-02T03:00:00+08:00", "2017-06-30")
# Workbooks that come with the second night: resubmissions and new months among them.
LATE = ["lac/106年2月份填報_v2.xlsx", "pa/106年1月份填報_v2.xlsx", "py/駐巴拉圭大使館-106.06.xlsx",
        "sec/秘書處-106.01-修正.xlsx", "acc_10604.xlsx"]


class Failed(Exception):
    pass


class Place:
    """A ledger and an outbox in a folder of their own."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.ledger, self.outbox = self.folder / "ledger", self.folder / "outbox"

    def copy_of(self, other):
        shutil.rmtree(self.folder, ignore_errors=True)
        if other is None:
            self.folder.mkdir(parents=True)
        else:
            shutil.copytree(other.folder, self.folder, symlinks=True)
        return self


def tree(folder, but=()):
    """Every path below a folder with a hash of its bytes or the aim of its link."""
    found = {}
    for path in sorted(pathlib.Path(folder).rglob("*")):
        name = path.relative_to(folder).as_posix()
        if any(re.match(pattern, name) for pattern in but):
            continue
        if path.is_symlink():
            found[name] = "-> " + os.readlink(path)
        elif path.is_file():
            found[name] = hashlib.sha256(path.read_bytes()).hexdigest()
        else:
            found[name] = "folder"
    return found


class Harness:
    def __init__(self, program, work, jobs):
        self.program, self.work, self.jobs = program, pathlib.Path(work), jobs
        self.preload = self.work / "faults.so"
        subprocess.run(["cc", "-shared", "-fPIC", "-O1", "-o", self.preload,
                        TOP / "Tests/faults/preload.c", "-ldl", "-lpthread", "-w"], check=True)
        self.inbox = self.work / "inbox"
        shutil.copytree(TOP / "inbox", self.inbox)
        self.early = self.work / "early"
        shutil.copytree(self.inbox, self.early)
        for name in LATE:
            (self.early / name).unlink()
        self.inboxes = {path: tree(path) for path in (self.inbox, self.early)}
        self.after_first = Place(self.work / "after-first").copy_of(None)
        self.must(self.after_first, self.early, FIRST)
        self.first_outbox = tree(self.after_first.outbox)
        self.after_second = Place(self.work / "after-second").copy_of(self.after_first)
        self.must(self.after_second, self.inbox, SECOND)
        self.second_outbox = tree(self.after_second.outbox)

    # -- commands

    def call(self, place, *arguments, now=SECOND[0], **fault):
        environment = dict(os.environ, CHANCERY_NOW=now, TMPDIR=str(place.folder))
        if fault:
            environment.update(
                {key: str(value) for key, value in fault.items() if value is not None},
                LD_PRELOAD=str(self.preload), FAULT_ROOTS=f"{place.ledger}:{place.outbox}:{place.folder}/copy")
        return [self.program, *arguments, "--plan", str(TOP / "plans/106"), "--lang", "en"], environment

    def chancery(self, place, *arguments, now=SECOND[0], limit=None, **fault):
        command, environment = self.call(place, *arguments, now=now, **fault)

        def bound():
            if limit is not None:
                resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
        return subprocess.run(command, env=environment, capture_output=True, text=True, cwd=place.folder,
                              timeout=600, preexec_fn=bound, restore_signals=limit is None)

    def night_arguments(self, place, inbox, night):
        return ["run", "--quiet", "--inbox", str(inbox), "--outbox", str(place.outbox),
                "--ledger", str(place.ledger), "--as-of", night[1]]

    def night(self, place, inbox, night, **more):
        return self.chancery(place, *self.night_arguments(place, inbox, night), now=night[0], **more)

    def must(self, place, inbox, night):
        result = self.night(place, inbox, night)
        if result.returncode != 0:
            raise Failed(f"an undisturbed night ended with {result.returncode}: {result.stderr.strip()}")

    def verify(self, place, when, night=SECOND):
        result = self.chancery(place, "verify", "--outbox", str(place.outbox), "--ledger", str(place.ledger),
                               now=night[0])
        if result.returncode != 0:
            wrong = [line for line in result.stdout.splitlines() if line.startswith("WRONG")]
            raise Failed(f"verify {when}: {result.returncode} {' | '.join(wrong)} {result.stderr.strip()}")

    # -- what must hold after a disturbance

    def recovers(self, place, inbox, night, outbox, result):
        allowed = (0, 1, -signal.SIGKILL)
        if result is not None and result.returncode not in allowed:
            raise Failed(f"the disturbed command ended with {result.returncode}: {result.stderr.strip()[-300:]}")
        if (place.ledger / "ledger.sqlite").exists() and (place.ledger / "archive").exists():
            self.verify(place, "after the disturbance", night)
        self.must(place, inbox, night)
        self.verify(place, "after the next night", night)
        found = tree(place.outbox)
        if found != outbox:
            names = sorted(name for name in {*found, *outbox} if found.get(name) != outbox.get(name))
            raise Failed(f"the outbox differs from that of undisturbed nights: {names[:5]}")
        left = [name for name in (place.ledger / "archive" / "incoming").iterdir()]
        if left:
            raise Failed(f"copies stay in incoming: {left[:3]}")

    # -- disturbances

    def steps(self, start, *arguments, now, reads=None):
        """The steps of an undisturbed command, as `call path`."""
        place = Place(self.work / "counting").copy_of(start)
        log = self.work / "steps.log"
        log.unlink(missing_ok=True)
        texts = [text.replace(str(self.work / "PLACE"), str(place.folder)) for text in arguments]
        self.chancery(place, *texts, now=now, FAULT_LOG=log, FAULT_READS=reads)
        lines = log.read_text().splitlines()
        return [self.kind(line.split(" ", 1)[1], place) for line in lines]

    def kind(self, text, place):
        text = text.replace(str(place.folder) + "/", "")
        text = re.sub(r"[0-9a-f]{64}", "SHA", text)
        text = re.sub(r"archive/[0-9a-f]{2}(?=/|$)", "archive/XX", text)
        return re.sub(r"\d+", "N", text)

    def disturbed(self, name, start, inbox, night, outbox, step, how, lasting=None, reads=None, command=None):
        place = Place(self.work / name).copy_of(start)
        journal = self.work / (name + "-journal")
        shutil.rmtree(journal, ignore_errors=True)
        journal.mkdir()
        arguments = command(place) if command else self.night_arguments(place, inbox, night)
        result = self.chancery(place, *arguments, now=night[0], FAULT_STEP=step, FAULT_HOW=how,
                               FAULT_LASTING=lasting, FAULT_READS=reads, FAULT_JOURNAL=journal)
        shutil.rmtree(journal)
        self.recovers(place, inbox, night, outbox, result)
        return place

    def killed_at_some_time(self, name, start, inbox, night, outbox, seconds):
        place = Place(self.work / name).copy_of(start)
        command, environment = self.call(place, *self.night_arguments(place, inbox, night), now=night[0])
        process = subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True, cwd=place.folder)
        time.sleep(seconds)
        process.kill()
        _, errors = process.communicate()
        result = subprocess.CompletedProcess(command, process.returncode, "", errors)
        self.recovers(place, inbox, night, outbox, result)
        return place

    def asked_to_end(self, name, start, inbox, night, outbox, seconds):
        place = Place(self.work / name).copy_of(start)
        command, environment = self.call(place, *self.night_arguments(place, inbox, night), now=night[0])
        process = subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True, cwd=place.folder)
        time.sleep(seconds)
        process.terminate()
        _, errors = process.communicate(timeout=60)
        # Before the program listens, the signal ends it as any other program.
        if process.returncode not in (0, 1, -signal.SIGTERM):
            raise Failed(f"SIGTERM ended with {process.returncode}: {errors}")
        if process.returncode == 1 and "as asked" not in errors:
            raise Failed(f"SIGTERM gave no sentence: {errors}")
        self.recovers(place, inbox, night, outbox, None)
        return place

    def size_limit(self, name, start, inbox, night, outbox, limit):
        place = Place(self.work / name).copy_of(start)
        result = self.night(place, inbox, night, limit=limit)
        self.recovers(place, inbox, night, outbox, result)
        return place

    def full_disk(self, name, start, inbox, night, outbox, kibibytes):
        """The night on a file system of its own that is too small; afterwards it is enlarged."""
        place = Place(self.work / name).copy_of(start)
        small = self.work / (name + "-small")
        small.mkdir(exist_ok=True)
        inner = Place(small)
        command, environment = self.call(inner, *self.night_arguments(inner, inbox, night), now=night[0])
        environment["TMPDIR"] = str(self.work)
        script = f"""
          mount -t tmpfs -o size={kibibytes}k none {small} && cp -a {place.folder}/. {small}/ 2>/dev/null || exit 90
          "$@"; status=$?
          mount -o remount,size=256m {small} && rm -rf {place.folder} && cp -a {small} {place.folder}
          exit $status"""
        result = subprocess.run(["unshare", "-m", "sh", "-c", script, "sh", *command], env=environment,
                                capture_output=True, text=True, timeout=600, cwd=self.work)
        small.rmdir()
        if result.returncode == 90:
            return place  # The disk does not even hold the start.
        self.recovers(place, inbox, night, outbox, result)
        return place

    def read_only_outbox(self, name, start, inbox, night, outbox):
        place = Place(self.work / name).copy_of(start)
        place.outbox.mkdir(exist_ok=True)
        command, environment = self.call(place, *self.night_arguments(place, inbox, night), now=night[0])
        script = f'mount --bind {place.outbox} {place.outbox} && mount -o remount,bind,ro {place.outbox} && exec "$@"'
        result = subprocess.run(["unshare", "-m", "sh", "-c", script, "sh", *command], env=environment,
                                capture_output=True, text=True, timeout=600)
        if result.returncode != 1 or "read-only" not in result.stderr:
            raise Failed(f"a read-only outbox ended with {result.returncode}: {result.stderr}")
        self.recovers(place, inbox, night, outbox, result)
        return place

    def two_at_once(self, name, start, inbox, night, outbox):
        place = Place(self.work / name).copy_of(start)
        command, environment = self.call(place, *self.night_arguments(place, inbox, night), now=night[0])
        both = [subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True, cwd=place.folder)
                for _ in range(2)]
        ends = []
        for process in both:
            _, errors = process.communicate(timeout=600)
            ends.append(process.returncode)
            if process.returncode == 75 and "pid" not in errors:
                raise Failed(f"the second run does not say who holds the lock: {errors}")
        if sorted(ends) not in ([0, 75], [0, 0]):
            raise Failed(f"two runs at once ended with {ends}")
        self.recovers(place, inbox, night, outbox, None)
        return place

    def clock_back(self, name, start, inbox, night, outbox, now):
        place = Place(self.work / name).copy_of(start)
        result = self.night(place, inbox, (now, night[1]))
        if result.returncode != 0:
            raise Failed(f"a clock that jumped ended the night with {result.returncode}: {result.stderr}")
        self.recovers(place, inbox, night, outbox, result)
        return place


def spread(steps, count, chance):
    """Numbers of steps: one of every kind first, then evenly over the rest."""
    kinds = collections.defaultdict(list)
    for number, kind in enumerate(steps, 1):
        kinds[kind].append(number)
    chosen = [chance.choice(numbers) for numbers in kinds.values()]
    chance.shuffle(chosen)
    rest = sorted(set(range(1, len(steps) + 1)) - set(chosen))
    chance.shuffle(rest)
    return (chosen + rest)[:count]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--runs", type=int, default=500)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--seed", type=int, default=106)
    parser.add_argument("--only", default="")
    parser.add_argument("--keep", action="store_true")
    options = parser.parse_args()
    chance = random.Random(options.seed)
    # In memory where there is such a folder: steps are counted, not the disk's time.
    memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    work = tempfile.mkdtemp(prefix="chancery-faults-", dir=memory)
    harness = Harness(str(pathlib.Path(options.program).resolve()), work, options.jobs)
    mounts = subprocess.run(["unshare", "-m", "true"], capture_output=True).returncode == 0

    cold = (None, harness.early, FIRST, harness.first_outbox)
    second = (harness.after_first, harness.inbox, SECOND, harness.second_outbox)
    again = (harness.after_second, harness.inbox, SECOND, harness.second_outbox)
    at = Place(harness.work / "PLACE")

    def rebuild(place):
        return ["rebuild", "--ledger", str(place.ledger), "--outbox", str(place.outbox)]

    def backup(place):
        return ["backup", "--ledger", str(place.ledger), str(place.folder / "copy")]

    starts = {"cold": cold, "second": second}
    steps = {name: harness.steps(case[0], *harness.night_arguments(at, case[1], case[2]), now=case[2][0])
             for name, case in starts.items()}
    reads = {name: harness.steps(case[0], *harness.night_arguments(at, case[1], case[2]), now=case[2][0], reads=1)
             for name, case in starts.items()}
    rebuild_steps = harness.steps(again[0], *rebuild(at), now=SECOND[0])
    backup_steps = harness.steps(again[0], *backup(at), now=SECOND[0])

    tasks = []

    def add(kind, method, *arguments, **named):
        name = f"run-{len(tasks):04}"
        tasks.append((kind, name, lambda: method(name, *arguments, **named)))

    share = options.runs / 100
    plans = [("kill", 34, {}), ("power", 16, {}), ("power-bytes", 5, {}), ("enospc", 10, {"lasting": 1}),
             ("eio", 10, {}), ("eacces", 3, {}), ("erofs", 2, {"lasting": 1})]
    for how, percent, named in plans:
        for name, case in starts.items():
            for step in spread(steps[name], max(1, round(percent * share / 2)), chance):
                add(f"{how} at {steps[name][step - 1]} of the {name} night", harness.disturbed, *case, step, how, **named)
    for name, case in starts.items():
        for step in spread(reads[name], max(1, round(2 * share)), chance):
            add(f"eio at {reads[name][step - 1]} of the {name} night", harness.disturbed, *case, step, "eio", reads=1)
        for _ in range(max(1, round(3 * share))):
            add(f"kill at some time of the {name} night", harness.killed_at_some_time, *case, chance.uniform(0.02, 1.2))
        add(f"asked to end during the {name} night", harness.asked_to_end, *case, chance.uniform(0.05, 0.6))
        add(f"two at once in the {name} night", harness.two_at_once, *case)
    for how, list_of, command in [("kill", rebuild_steps, rebuild), ("power", rebuild_steps, rebuild),
                                  ("eio", rebuild_steps, rebuild), ("kill", backup_steps, backup)]:
        for step in spread(list_of, max(1, round(share)), chance):
            add(f"{how} at {list_of[step - 1]} of {command.__name__}", harness.disturbed, *again, step, how,
                command=command)
    for now in ("2017-05-01T03:00:00+08:00", "1970-01-01T08:00:00+08:00", "2016-12-31T23:59:59+08:00"):
        add(f"clock at {now} in the second night", harness.clock_back, *second, now)
    for number in range(max(2, round(2 * share))):
        size = int(2000 * 1.9 ** (number * 10 / max(2, round(2 * share))))
        add(f"file size limit {size} in the cold night", harness.size_limit, *cold, size)
    if mounts:
        for number in range(max(3, round(4 * share))):
            size = 64 + number * 2400 // max(3, round(4 * share))
            add(f"a disk of {size} KiB in the cold night", harness.full_disk, *cold, size)
            add(f"a disk of {size + 1200} KiB in the second night", harness.full_disk, *second, size + 1200)
        add("read-only outbox in the cold night", harness.read_only_outbox, *cold)
        add("read-only outbox in the second night", harness.read_only_outbox, *second)

    wanted = [task for task in tasks if options.only in task[0]]
    print(f"faults: {len(wanted)} runs; steps of the cold night {len(steps['cold'])}, of the second {len(steps['second'])}, "
          f"reads {len(reads['cold'])} and {len(reads['second'])}, of rebuild {len(rebuild_steps)}, of backup {len(backup_steps)}"
          + ("" if mounts else "; no mounts here: full disks by file size alone"), flush=True)
    passed, failures, started = collections.Counter(), [], time.monotonic()

    def run(task):
        kind, name, body = task
        try:
            place = body()
        except (Failed, subprocess.TimeoutExpired, OSError, AssertionError) as error:
            return kind, name, str(error)
        shutil.rmtree(place.folder, ignore_errors=True)
        return kind, name, None

    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        for kind, name, problem in pool.map(run, wanted):
            if problem is None:
                passed[kind.split(" ")[0]] += 1
            else:
                failures.append(kind)
                print(f"faults: {kind}: {problem}  [{work}/{name}]", flush=True)
    for path, before in harness.inboxes.items():
        if tree(path) != before:
            failures.append("inbox")
            print(f"faults: {path} was written to")
    print("faults: " + ", ".join(f"{kind} {count}" for kind, count in sorted(passed.items()))
          + f"; {time.monotonic() - started:.0f} s")
    print(f"{sum(passed.values())} passed, {len(failures)} failed")
    if not failures and not options.keep:
        shutil.rmtree(work)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())

"""What all peers share: questions come in as lines of JSON, answers go out as lines of JSON."""

import json
import sys
import time


def serve(commands):
    """Answers questions until there are no more."""
    for line in sys.stdin:
        word, *rest = json.loads(line)
        try:
            answer = commands[word](*rest) or {}
        except Exception as error:  # whatever is wrong is the answer
            answer = {"failure": f"{type(error).__name__}: {error}"}
        print(json.dumps(answer), flush=True)


def timed(work):
    """The seconds that something takes, and what it gives."""
    start = time.perf_counter()
    result = work()
    return time.perf_counter() - start, result


def read_cases(folder):
    """The facts of the cases in a folder, each with its numbers and where they are known."""
    import numpy as np

    with open(f"{folder}/facts.json") as file:
        facts = json.load(file)
    for fact in facts:
        kind = np.uint8 if fact["kind"] == "code" else np.int64
        values = np.fromfile(f"{folder}/{fact['name']}.bin", dtype=kind)
        unknown = 255 if fact["kind"] == "code" else fact["unknown"]
        fact["known"] = values != unknown
        fact["values"] = values
    return facts

"""numpy: a plan drawn a million times at once, rules as expressions over whole arrays."""

import json

import peer


def hello():
    global np
    import numpy as np


def prepare(count, description, program):
    global trials, plan, code
    trials, plan = int(count), json.loads(description)
    code = compile(program, "rules", "exec")


def draw(random, one):
    if "values" in one:
        edges = np.cumsum(one["weights"][:-1])
        return np.array(one["values"])[np.searchsorted(edges, random.random(trials), side="right")]
    # The pair are the quantiles of 5% and 95%.
    low, high = np.log(one["low"]), np.log(one["high"])
    deviation = (high - low) / (2 * 1.6448536269514722)
    values = np.rint(random.lognormal((low + high) / 2, deviation, trials))
    if "bounds" in one:
        values = np.clip(values, *one["bounds"])
    return values.astype(np.int64)


def simulate(seed):
    def work():
        random = np.random.default_rng(int(seed))
        names = {"np": np}
        for name in plan["facts"]:
            names[name] = np.int64(plan["certain"].get(name, 0))
            names["known_" + name] = np.bool_(name in plan["certain"])
        spreads = []
        for one in plan["draws"]:
            names[one["name"]] = draw(random, one)
            names["known_" + one["name"]] = np.bool_(True)
            if "values" not in one:
                spreads.append(np.quantile(names[one["name"]], [0.05, 0.5, 0.95]))
                np.histogram(names[one["name"]], bins=20)
        for name in plan["flags"]:
            names[name] = names[name] == 1
        exec(code, names)
        decided = np.broadcast_to(names["decided"], trials)
        values, counts = np.unique_counts(decided)
        return [int(x) for pair in zip(values, counts) for x in pair]

    seconds, numbers = peer.timed(work)
    return {"seconds": seconds, "numbers": numbers}


peer.serve({"hello": hello, "prepare": prepare, "simulate": simulate})

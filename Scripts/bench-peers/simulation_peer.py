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


def expected(random, one, count):
    if one["family"] == "normal":
        return np.rint(random.normal(one["p"][0], one["p"][1], count))
    low, high = np.log(one["p"][0]), np.log(one["p"][1])
    deviation = (high - low) / (2 * 1.6448536269514722)
    return np.rint(random.lognormal((low + high) / 2, deviation, count))


def pilot(random, plan):
    """Targets reached give the result; risks that happen give damage and cause."""
    reached = np.zeros(trials, np.int64)
    for target in plan["targets"]:
        reached += expected(random, target, trials) >= target["goal"]
    reached *= 1_000_000
    count, labels = len(plan["targets"]), plan["results"]
    result = np.where(
        reached >= plan["achieved"] * count,
        labels[0],
        np.where(reached >= plan["partial"] * count, labels[1], labels[2]),
    )
    damage = np.zeros(trials, np.int64)
    cause = np.full(trials, -1)
    for risk in plan["risks"]:
        happens = random.random(trials) < risk["chance"]
        damage[happens] += expected(random, risk, np.count_nonzero(happens)).astype(np.int64)
        own = risk["cause"]
        cause[happens] = np.where(
            (cause[happens] == -1) | (cause[happens] == own), own, plan["both"]
        )
    np.quantile(damage, [0.05, 0.5, 0.95])
    np.histogram(damage, bins=20)
    return result, damage, np.where(cause == -1, plan["cause"], cause)


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
        if "pilot" in plan:
            names["result"], names["damage"], names["cause"] = pilot(random, plan["pilot"])
        for name in plan["flags"]:
            names[name] = names[name] == 1
        exec(code, names)
        decided = np.broadcast_to(names["decided"], trials)
        values, counts = np.unique_counts(decided)
        return [int(x) for pair in zip(values, counts) for x in pair]

    seconds, numbers = peer.timed(work)
    return {"seconds": seconds, "numbers": numbers}


peer.serve({"hello": hello, "prepare": prepare, "simulate": simulate})

"""zen-engine: one case at a time, rules as expressions of a decision model."""

import peer

SAMPLE = 2000


def hello():
    global zen
    import zen


def load(folder, graph):
    global decision, cases
    decision = zen.ZenEngine().create_decision(graph)
    facts = peer.read_cases(folder)
    cases = []
    for row in range(min(SAMPLE, len(facts[0]["values"]))):
        case = {}
        for fact in facts:
            name, value = fact["name"], int(fact["values"][row])
            known = bool(fact["known"][row])
            case["known_" + name] = known
            if fact["kind"] == "set":
                for label in range(fact["labels"]):
                    case[f"{name}_{label}"] = known and value >> label & 1 == 1
            elif fact["isFlag"]:
                case[name] = value == 1
            else:
                case[name] = value
        cases.append(case)


def run():
    return [decision.evaluate(case)["result"]["decided"] for case in cases]


def decide(path):
    import numpy as np

    np.array(run(), dtype=np.int64).tofile(path)
    return {"numbers": [len(cases)]}


def time():
    seconds, _ = peer.timed(run)
    return {"seconds": seconds}


peer.serve({"hello": hello, "load": load, "decide": decide, "time": time})

"""clingo: minimal changes and sufficient reasons by answer set programming.

A program is grounded once; a case is a set of externals that are switched on for its questions.
"""

import peer


def hello():
    global clingo
    import clingo


def prepare(word, program):
    """Grounds a program for one kind of question."""
    options = {
        "how": ["0", "--opt-mode=optN", "--project=project"],
        "why": ["0", "--heuristic=Domain", "--enum-mode=domRec"],
    }[word]

    def ground():
        control = clingo.Control(options, logger=lambda *_: None)
        control.add("base", [], program)
        control.ground([("base", [])])
        return control

    seconds, controls[word] = peer.timed(ground)
    return {"seconds": seconds}


def solve(control, case, read):
    """Solves for one case; the externals of the case are given as a text of atoms."""
    atoms = [clingo.parse_term(text) for text in case.split()]
    functions = [clingo.Function(atom.name, atom.arguments) for atom in atoms]
    for atom in functions:
        control.assign_external(atom, True)
    found = []
    with control.solve(yield_=True) as handle:
        for model in handle:
            found.append(read(model))
    for atom in functions:
        control.assign_external(atom, False)
    return found


def how(case):
    """All cheapest ways: the facts that change, with their values."""

    def read(model):
        if not model.optimality_proven:
            return None
        return " ".join(sorted(str(atom) for atom in model.symbols(shown=True)))

    seconds, found = peer.timed(lambda: solve(controls["how"], case, read))
    return {"seconds": seconds, "texts": sorted({text for text in found if text is not None})}


def why(case):
    """All sufficient reasons: the minimal hitting sets of all minimal sets that can turn it."""
    elements = {int(word[5:].split(",")[0]) for word in case.split() if word.startswith("case(")}

    def read(model):
        kept = {atom.arguments[0].number for atom in model.symbols(shown=True)}
        return frozenset(elements - kept)

    def work():
        turning = set(solve(controls["why"], case, read))
        turning = {one for one in turning if not any(other < one for other in turning)}
        return hitting_sets(turning)

    seconds, reasons = peer.timed(work)
    texts = sorted(" ".join(str(element) for element in sorted(reason)) for reason in reasons)
    return {"seconds": seconds, "texts": texts}


def hitting_sets(sets):
    """The minimal sets that meet every one of some sets."""
    facts = [f"in({place},{element})." for place, one in enumerate(sets) for element in one]
    program = "".join(facts) + HITTING
    control = clingo.Control(["0", "--heuristic=Domain", "--enum-mode=domRec"])
    control.add("base", [], program)
    control.ground([("base", [])])
    found = []
    with control.solve(yield_=True) as handle:
        for model in handle:
            found.append(frozenset(atom.arguments[0].number for atom in model.symbols(shown=True)))
    return {one for one in found if not any(other < one for other in found)}


HITTING = """
{ hit(E) : in(_, E) }.
:- in(S, _), not hit(E) : in(S, E).
#heuristic hit(E) : in(_, E). [1, false]
#show hit/1.
"""

controls = {}
peer.serve({"hello": hello, "prepare": prepare, "how": how, "why": why})

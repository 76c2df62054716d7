"""DuckDB: cases in a table in memory, rules as CASE expressions over its columns."""

import os

import peer


def hello():
    global duckdb, np, connection
    import duckdb
    import numpy as np

    connection = duckdb.connect(":memory:")
    connection.execute(f"SET threads = {os.cpu_count()}")


def load(folder, query):
    global decide_query
    columns = []
    frame = {}
    for fact in peer.read_cases(folder):
        name = fact["name"]
        # Each fact has the narrowest type that holds it.
        kind = "BOOLEAN" if fact["isFlag"] else "TINYINT" if fact["kind"] == "code" else "BIGINT"
        if fact["kind"] == "number" and fact["values"].max() < 2**31:
            kind = "INTEGER"
        if fact["kind"] == "set":
            kind = "TINYINT" if fact["labels"] < 8 else "BIGINT"
        values = fact["values"].astype(np.int64)
        if fact["known"].all():
            columns.append(f"{name}::{kind} AS {name}")
        else:
            values = np.where(fact["known"], values, -1)
            columns.append(f"nullif({name}, -1)::{kind} AS {name}")
        frame[name] = values
    connection.register("raw", frame)
    connection.execute(f"CREATE TABLE cases AS SELECT {', '.join(columns)} FROM raw")
    connection.unregister("raw")
    decide_query = query


def decide(path):
    result = connection.execute(decide_query).fetchnumpy()["decided"]
    np.asarray(result, dtype=np.int64).tofile(path)
    return {"numbers": [len(result)]}


def time():
    seconds, _ = peer.timed(
        lambda: connection.execute(f"SELECT sum(decided) FROM ({decide_query})").fetchone()
    )
    return {"seconds": seconds}


peer.serve({"hello": hello, "load": load, "decide": decide, "time": time})

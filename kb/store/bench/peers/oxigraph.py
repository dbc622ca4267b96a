# Oxigraph (its own RocksDB), through pyoxigraph.
#   python3 oxigraph.py load FILE.nq FOLDER
#   python3 oxigraph.py ask FILE.nq.sparql.json FOLDER
import json, os, resource, sys, time

import pyoxigraph as ox


def told(result, begin):
    r = resource.getrusage(resource.RUSAGE_SELF)
    result.update(seconds=time.time() - begin, cpu=r.ru_utime + r.ru_stime, mb=r.ru_maxrss >> 10)
    print(json.dumps(result))


def load(file, folder):
    begin = time.time()
    store = ox.Store(folder)
    store.bulk_load(path=file, format=ox.RdfFormat.N_QUADS)
    store.flush()
    n = len(store)
    store.optimize()
    del store
    size = sum(os.path.getsize(os.path.join(d, f)) for d, _, files in os.walk(folder) for f in files)
    told({"quads": n, "bytes": size}, begin)


def ask(file, folder):
    begin = time.time()
    store, p50, answers = ox.Store.read_only(folder), {}, {}
    for name, queries in json.load(open(file)).items():
        times = []
        for turn in range(3):
            for q in queries:
                t = time.perf_counter()
                n = sum(1 for _ in store.query(q))
                if turn == 0:
                    answers[name] = answers.get(name, 0) + n
                else:
                    times.append((time.perf_counter() - t) * 1000)
        p50[name] = sorted(times)[len(times) // 2]
    told({"p50": p50, "answers": answers}, begin)


{"load": load, "ask": ask}[sys.argv[1]](sys.argv[2], sys.argv[3])

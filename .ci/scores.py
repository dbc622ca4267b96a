#!/usr/bin/env python3
"""Scores the built binary on the development sets and holds the figures.

usage: scores.py BINARY SHARED LOG [--update]
LOG is what `go test -tags corpora -v ./...` printed: its lines "figure NAME
VALUE" are taken too. Each figure stands on a line of kb/testdata/scores.txt; one that drops by more
than 0.05 is a failure. --update writes the file anew (look at the diff).
"""
import json, os, re, subprocess, sys, tempfile

binary, shared, log = map(os.path.abspath, sys.argv[1:4])
update = '--update' in sys.argv
root = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
held = os.path.join(root, 'kb', 'testdata', 'scores.txt')
scorers = os.path.join(shared, 'scorers')
figures = {}


def run(*args, **kw):
    kw.setdefault('check', True)
    return subprocess.run(args, stdout=subprocess.PIPE, text=True, **kw).stdout


def scorer(*args, env=None):
    return json.loads(run(sys.executable, *args, '--json', env={**os.environ, **(env or {})}))


def extract(out, *paths):
    with open(out, 'w', encoding='utf-8') as f:
        subprocess.run([binary, 'extract', '--json', *paths], stdout=f, check=True)
    return out


def percent(name, value):
    figures[name] = round(100 * value, 1)


def stories(tmp, where, prefix):
    out = os.path.join(tmp, prefix)
    names = sorted(d for d in os.listdir(where) if os.path.isfile(os.path.join(where, d, 'gold.json')))
    for name in names:
        kb, to = os.path.join(tmp, 'kb-' + prefix + name), os.path.join(out, name)
        os.makedirs(to)
        run(binary, '--kb', kb, 'add', os.path.join(where, name, 'articles.jsonl'), stderr=subprocess.DEVNULL)
        for verb in ('said', 'timeline', 'proposals', 'entities'):
            with open(os.path.join(to, verb + '.json'), 'w', encoding='utf-8') as f:
                code = subprocess.run([binary, '--kb', kb, verb, '--json'], stdout=f).returncode
                if code not in (0, 4):
                    sys.exit('%s --json on story %s: exit code %d' % (verb, name, code))
        got = scorer(os.path.join(scorers, 'story', 'score.py'), '--story', name, '--dir', to, env={'STORY_ROOT': where})
        got = got.get(name, got)
        figures['story.%s.composite' % name] = round(got['composite'], 1)
        s, e = got['statements'], got['events']
        percent('story.%s.speaker' % name, s['joint'] / s['gold'])
        percent('story.%s.event_recall' % name, e['matched'] / e['gold'])
        figures['story.%s.false_certain' % name] = -float(e['false_certain'])
        figures['story.%s.forbidden_merges' % name] = -float(got['entities']['merges'])


def timelines(tmp, where):
    """Timelines of named entities, SemEval-2015 task 4: precision, recall and F1 are taken of what score_timelines.py prints."""
    kb, out = os.path.join(tmp, 'kb-timelines'), os.path.join(tmp, 'timelines')
    os.makedirs(out)
    run(binary, '--kb', kb, 'add', os.path.join(where, 'corpus_1.input.jsonl'), stderr=subprocess.DEVNULL)
    with open(os.path.join(where, 'corpus_1.timelines.json'), encoding='utf-8') as f:
        entities = json.load(f)
    for name, entity in entities.items():
        done = subprocess.run([binary, '--kb', kb, 'timeline', '--with', entity['entity'], '--json'], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        if done.returncode not in (0, 4):
            sys.exit('timeline --with %s: exit code %d' % (entity['entity'], done.returncode))
        with open(os.path.join(out, name.replace('.txt', '.json')), 'w', encoding='utf-8') as f:
            f.write(done.stdout if done.returncode == 0 else '{"events": []}')
    got = run(sys.executable, os.path.join(scorers, 'score_timelines.py'), '--gold', where, '--corpus', 'corpus_1', '--sys', out)
    for name, key in (('mentions', 'mentions'), ('dated', r'mentions\+dates')):
        percent('timelines.' + name, float(re.search(r'^%s +P \S+ R \S+ F1 (\S+)' % key, got, re.M).group(1)))


def main():
    with tempfile.TemporaryDirectory() as tmp:
        dev = os.path.join(shared, 'corpora', 'polnear', 'dev')
        got = scorer(os.path.join(scorers, 'score_attribution.py'), '--gold', dev, '--sys', extract(os.path.join(tmp, 'polnear.jsonl'), os.path.join(dev, 'text')))
        for key in ('joint', 'joint_direct', 'joint_indirect', 'content_overlap'):
            percent('polnear.' + key, got['prf'][key][2])
        time = os.path.join(shared, 'corpora', 'time')
        for name, flags in (('timebank', []), ('aquaint', []), ('wikiwars-train', ['--notype'])):
            got = scorer(os.path.join(scorers, 'score_timex.py'), '--gold', os.path.join(time, name + '.jsonl'), '--sys',
                         extract(os.path.join(tmp, name + '.jsonl'), os.path.join(time, name + '.articles.jsonl')), *flags)
            times(name, got)
        both = [joined(os.path.join(tmp, 'tbaq-' + part), [os.path.join(folder, name + '.jsonl') for name in ('timebank', 'aquaint')])
                for part, folder in (('gold', time), ('sys', tmp))]
        times('tbaq', scorer(os.path.join(scorers, 'score_timex.py'), '--gold', both[0], '--sys', both[1]))
        stories(tmp, os.path.join(shared, 'stories'), 'shared')
        stories(tmp, os.path.join(root, 'fixtures', 'stories'), 'own')
        timelines(tmp, os.path.join(shared, 'corpora', 'timelines'))
    with open(log, encoding='utf-8', errors='replace') as f:
        for name, value in re.findall(r'figure (\S+) (-?[\d.]+)$', f.read(), re.M):
            figures[name] = float(value)
    report()


def joined(path, parts):
    """TimeBank and AQUAINT as one set, as the literature counts them."""
    with open(path, 'w', encoding='utf-8') as out:
        for part in parts:
            with open(part, encoding='utf-8') as f:
                out.writelines(f)
    return path


def times(name, got):
    for key in ('value_te3', 'strict', 'relaxed'):
        percent('%s.%s' % (name, key), got['prf'][key][2])


def report():
    old = {}
    if os.path.exists(held):
        for line in open(held, encoding='utf-8'):
            name, value = line.split()
            old[name] = float(value)
    for name, value in figures.items():
        was = old.get(name)
        print('%-34s %6.1f%s' % (name, value, '' if was is None or was == value else '   was %.1f' % was))
    if update:
        with open(held, 'w', encoding='utf-8') as f:
            f.writelines('%s %.1f\n' % (n, v) for n, v in sorted(figures.items()))
        return
    bad = [n for n, v in old.items() if n not in figures or figures[n] < v - 0.05]
    missing = [n for n in figures if n not in old]
    if bad or missing:
        sys.exit('scores fell: %s\nnot held yet: %s\n(.ci/scores.py BINARY SHARED LOG --update writes %s)' % (bad, missing, os.path.relpath(held, root)))


main()

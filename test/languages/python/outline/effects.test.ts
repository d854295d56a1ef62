import { effects, rows } from './outlined.ts';

describe('what a Python module does without being asked', () => {
  rows(effects, [
    ['print(open("x").read())', 'logging print', 'filesystem open'],
    [
      'import os\ndef f(): return os.environ["A"], os.getenv("B")',
      'environment os.environ in f',
      'environment os.getenv in f',
    ],
    ['from os import environ as e\nclass A:\n  def f(self): e["A"]', 'environment os.environ in A.f'],
    ['import time\ntime.time(); time.sleep(1)', 'clock time.time', 'timer time.sleep'],
    [
      'import datetime as d\nfrom datetime import datetime, date\nd.datetime.now(); datetime.now(tz); date.today()',
      ...['clock datetime.datetime.now', 'clock datetime.datetime.now', 'clock datetime.date.today'],
    ],
    ['from datetime import datetime\ndef f(at: datetime) -> datetime: return datetime(2020, 1, 1)'],
    [
      'import random, uuid, secrets\nx = [random.random(), uuid.uuid4(), secrets.token_hex()]',
      ...['randomness random.random in x', 'randomness uuid.uuid4 in x', 'randomness secrets.token_hex in x'],
    ],
    ['def f():\n  import subprocess\n  subprocess.run(["ls"])', 'process subprocess.run in f'],
    ['import requests\nrequests.get("x")\nsession.get("x")', 'network requests.get'],
    ['import os.path\nos.getcwd()', 'environment os.getcwd'],
    ['def open(x): ...\nopen("x")\ndef f(print): print(1)'],
    ['def f():\n  input = 1\n  input()'],
    ['class A:\n  print = 1\n  def f(self): print()', 'logging print in A.f'],
    ['from .time import time\nfrom app import time as t\ntime(); t()'],
    ['import builtins\nbuiltins.open("x")', 'filesystem open'],
    ['try:\n  x = 1\nexcept OSError: print(2)', 'logging print'],
    ['import subprocess\ndef f(p: subprocess.Popen): pass'],
    ['f"{print(1)!r:>{open(2)}}"', 'logging print', 'filesystem open'],
    ['@app.command(default=open("x"))\ndef f(a=print): pass', 'filesystem open in f', 'logging print in f'],
  ]);
});

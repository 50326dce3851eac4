package org.pycopy.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Scripts that would take all time, memory or stack end with a Python exception under one budget of
 * all kinds, whichever of them is spent first; the same interpreter then runs the next script.
 */
@Timeout(value = 20, unit = TimeUnit.SECONDS)
class LimitsTest {
  private static final Limits ALL = new Limits(2_000_000, 5_000_000_000L, 1L << 26, 200);

  private static void checkStopped(String source) {
    TestHost host = new TestHost();
    Interpreter in = new Interpreter(host, ALL);
    PyException stop = null;
    try {
      TestProgram.run(in, source);
    } catch (PyException e) {
      stop = e;
    }
    assertThat(stop).as(source).isNotNull();
    assertThat(stop.getMessage()).as(source).matches("(?s)(RuntimeError|MemoryError|Overflow).*");
    in.restoreDepth(0);
    in.setLimits(ALL);
    TestProgram.run(in, "print([i * i for i in range(4)])");
    assertThat(host.output()).endsWith("[0, 1, 4, 9]\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'a' * 10**12",
        "10 ** 10**9",
        "3 ** (1 << 70)",
        "1 << 10**12",
        "1 << 10**30",
        "x = 3\nwhile True: x = x * x",
        "pow(3, 10**9)",
        "list(range(10**12))",
        "[0] * 10**12",
        "bytearray(10**12)",
        "bytes(10**12)",
        "x = bytearray(1)\nwhile True: x.extend(x)",
        "x = bytearray(1)\nwhile True: x += x",
        "'%1000000000d' % 1",
        "'%.1000000000f' % 1.5",
        "'{:1000000000}'.format(1)",
        "'{:>1000000000}'.format('a')",
        "'a'.center(10**10)",
        "x = ('a' * 100000).join(['b'] * 100000)",
        "b','.join([b'a' * 100000] * 100000)",
        "('a' * 100000).replace('a', 'b' * 100000)",
        "('a' * 100000).replace('', 'b' * 100000)",
        "(b'a' * 100000).replace(b'a', b'b' * 100000)",
        "import ucollections\nd = ucollections.deque((), 10**9)\nwhile True: d.append(0)",
        "import uio\ns = uio.StringIO()\nwhile True: s.write('a' * 10000)",
        "import uio\ns = uio.BytesIO()\nwhile True: s.write(b'a' * 10000)",
        "import uio\nuio.StringIO(10**12)\nuio.BytesIO(10**12)\nlist(range(10**12))",
        "import ustruct\nustruct.pack('1000000000s', b'')",
        "import uarray\nx = uarray.array('I', [1])\nwhile True: x.extend(x)",
        "import uarray\nuarray.array('I', range(10**12))",
        "x = set()\ni = 0\nwhile True:\n    x.add(i)\n    i += 1",
        "x = ()\nwhile True: x += (x,)",
        "x = {}\nwhile True: x[(len(x),)] = [0] * 100",
        "x = 'ab'\nwhile True: x = x.upper() + x",
        "x = 'ab'\nwhile True: x = '%s%s' % (x, x)",
        "x = 'ab'\nwhile True: x = '{}{}'.format(x, x)",
        "x = [1]\nwhile True: x[0:0] = x",
        "exec('x = 1\\n' * 10**9)",
      })
  void memory(String source) {
    checkStopped(source);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "while True: pass",
        "while 1: continue",
        "try:\n    while True: pass\nfinally:\n    while True: pass",
        "while True:\n    try:\n        while True: pass\n    except: pass",
        "while True:\n    try:\n        while True: pass\n    finally:\n        continue",
        "class A:\n    def __enter__(self): pass\n    def __exit__(self, *a): return True\n"
            + "while True:\n    with A():\n        while True: pass",
        "sorted(range(10000), key=lambda x: sum(range(10**9)))",
        "[0].sort(key=lambda x: sum(range(10**12)))",
        "class A:\n    def __lt__(self, o):\n        while True: pass\nsorted([A(), A()])",
        "class A:\n    def __eq__(self, o):\n        while True: pass\nA() in [A()]",
        "class A:\n    def __hash__(self):\n        while True: pass\n{A(): 1}",
        "class A:\n    def __len__(self):\n        while True: pass\nlen(A())",
        "class A:\n    def __repr__(self):\n        while True: pass\nprint([A()])",
        "class A:\n    def __next__(self): return 1\n    def __iter__(self): return self\nlist(A())",
        "class A:\n    def __getitem__(self, i): return i\nfor i in A(): pass",
        "class A:\n    def __getattr__(self, n):\n        while True: pass\nA().x",
        "int('9' * 10**7)",
        "str(1 << 10**7)",
        "x = 7 ** 500000\nfor i in range(10**6): str(x)",
        "x = 7 ** 500000\nfor i in range(10**6): x * x % 12345",
        "x = 7 ** 500000\nfor i in range(10**6): x // 12345678901234567890",
        "pow(3, 7 ** 100000, 11 ** 100000)",
        "x = 'a' * 10**6\nfor i in range(10**6): x.find('b')",
        "x = 'a' * 10**6\nfor i in range(10**6): x.count('aab')",
        "x = b'a' * 10**6\nfor i in range(10**6): x.find(b'aab')",
        "x = [0] * 10**6\nfor i in range(10**6): x.index(1) if 1 in x else 0",
        "x = [0] * 10**6\nfor i in range(10**6): x.insert(0, x.pop())",
        "x = list(range(10**5))\nwhile True: x.reverse()",
        "all(map(lambda x: 1, range(10**12)))",
        "max(range(10**12))",
        "sum(range(10**15))",
        "tuple(zip(range(10**12), range(10**12)))",
        "for x in filter(lambda x: 0, range(10**15)): pass",
        "10**12 + 0.5 in range(10**15)",
        "dict.fromkeys(range(10**12))",
        "def g():\n    while True:\n        try: yield 1\n        finally: continue\n"
            + "for x in g(): pass",
        "def g(): yield from g()\nlist(g())\n",
        "exec('while True: pass')",
        "eval('sum(range(10**15))')",
      })
  void time(String source) {
    checkStopped(source);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "def f(): f()\nf()",
        "f = lambda: f()\nf()",
        "x = []\nfor i in range(100000): x = [x]\nrepr(x)",
        "x = ()\nfor i in range(100000): x = (x,)\nhash(x)",
        "x = {}\nfor i in range(100000): x = {1: x}\nstr(x)",
        "a = []\nb = []\na.append(b)\nb.append(a)\na == b",
        "x = []\ny = []\nfor i in range(100000):\n    x = [x]\n    y = [y]\nx == y",
        "x = ()\ny = ()\nfor i in range(100000):\n    x = (x,)\n    y = (y,)\nx < y",
        "class A:\n    def __repr__(self): return repr([self])\nrepr(A())",
        "class A:\n    def __str__(self): return '%s' % self\nstr(A())",
        "class A:\n    def __str__(self): return '{}'.format(self)\nstr(A())",
        "class A:\n    def __eq__(self, o): return self == o\nA() == A()",
        "class A:\n    def __lt__(self, o): return self < o\nsorted([A(), A()])",
        "class A:\n    def __add__(self, o): return self + o\nA() + A()",
        "class A:\n    def __hash__(self): return hash(self)\nhash(A())",
        "class A:\n    def __call__(self): return self()\nA()()",
        "class A:\n    def __getitem__(self, i): return self[i]\nA()[0]",
        "class A:\n    def __setattr__(self, n, v): setattr(self, n, v)\nA().x = 1",
        "class A:\n    def __init__(self): A()\nA()",
        "class A:\n    def __new__(c): return c()\nA()",
        "class A:\n    def __bool__(self): return bool(self)\nbool(A())",
        "class A:\n    def __contains__(self, o): return o in self\n1 in A()",
        "class A:\n    def __iter__(self): return iter(self)\niter(A())",
        "class A:\n    @property\n    def x(self): return self.x\nA().x",
        "def k(x): return sorted([1, 2], key=k)\nk(1)",
        "def m(x): return list(map(m, [1]))\nm(1)",
        "def g(): yield from g()\nlist(g())",
        "x = range(3)\nfor i in range(100000): x = map(abs, x)\nlist(x)",
        "x = range(3)\nfor i in range(100000): x = enumerate(x)\nlist(x)",
        "x = range(3)\nfor i in range(100000): x = zip(x)\nlist(x)",
        "x = range(3)\nfor i in range(100000): x = filter(None, x)\nlist(x)",
        "s = 'exec(s)'\nexec(s)",
        "s = 'eval(s)'\neval(s)",
        "eval('(' * 100000 + ')' * 100000)",
        "eval('[' * 100000)",
        "eval('-' * 100000 + '1')",
        "eval('not ' * 100000 + '1')",
        "eval('1' + '+1' * 100000 + '+' + '(' * 50000)",
        "eval('lambda: ' * 100000 + '1')",
        "eval('1 if 1 else ' * 100000 + '1')",
        "eval('2**' * 100000 + '1')",
        "f = abs\nclass A:\n    def __abs__(self): return abs(self)\nabs(A())",
      })
  void depth(String source) {
    checkStopped(source);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a = []\na.append(a)\nrepr(a)", "a = {}\na[1] = a\nprint(a)"})
  void selfReference(String source) {
    checkStopped(source);
  }
}

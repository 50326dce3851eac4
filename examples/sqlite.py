# A database in SQLite, through its C functions: ./pycopy examples/sqlite.py
# Needs the library, of package libsqlite3-0 in Debian.
import sys
import ffi

OK = 0
ROW = 100
DONE = 101
INTEGER = 1
FLOAT = 2
TEXT = 3
TRANSIENT = -1  # SQLite makes its own copy of what is bound.

try:
    lib = ffi.open("libsqlite3.so.0")
except OSError:
    print("libsqlite3.so.0 is not installed")
    sys.exit(0)

sqlite_open = lib.func("i", "sqlite3_open", "sp")
sqlite_close = lib.func("i", "sqlite3_close", "p")
errmsg = lib.func("s", "sqlite3_errmsg", "p")
prepare = lib.func("i", "sqlite3_prepare_v2", "psipp")
bind_int64 = lib.func("i", "sqlite3_bind_int64", "piq")
bind_double = lib.func("i", "sqlite3_bind_double", "pid")
bind_text = lib.func("i", "sqlite3_bind_text", "pisip")
step = lib.func("i", "sqlite3_step", "p")
finalize = lib.func("i", "sqlite3_finalize", "p")
column_count = lib.func("i", "sqlite3_column_count", "p")
column_type = lib.func("i", "sqlite3_column_type", "pi")
column_int64 = lib.func("q", "sqlite3_column_int64", "pi")
column_double = lib.func("d", "sqlite3_column_double", "pi")
column_text = lib.func("s", "sqlite3_column_text", "pi")
create_function = lib.func("i", "sqlite3_create_function", "psiipCpp")
value_double = lib.func("d", "sqlite3_value_double", "p")
result_double = lib.func("v", "sqlite3_result_double", "pd")

UTF8 = 1


class Database:
    def __init__(self, name):
        out = bytearray(8)
        result = sqlite_open(name, out)
        self.handle = int.from_bytes(out, sys.byteorder)
        self.functions = []
        self.check(result)

    def check(self, result):
        if result not in (OK, ROW, DONE):
            raise RuntimeError(errmsg(self.handle))
        return result

    def execute(self, sql, *args):
        out = bytearray(8)
        self.check(prepare(self.handle, sql, -1, out, None))
        statement = int.from_bytes(out, sys.byteorder)
        try:
            for i, value in enumerate(args, 1):
                self.check(self.bind(statement, i, value))
            rows = []
            while self.check(step(statement)) == ROW:
                rows.append(tuple(self.column(statement, i) for i in range(column_count(statement))))
            return rows
        finally:
            finalize(statement)

    def bind(self, statement, i, value):
        if isinstance(value, int):
            return bind_int64(statement, i, value)
        if isinstance(value, float):
            return bind_double(statement, i, value)
        return bind_text(statement, i, value, -1, TRANSIENT)

    def column(self, statement, i):
        kind = column_type(statement, i)
        if kind == INTEGER:
            return column_int64(statement, i)
        if kind == FLOAT:
            return column_double(statement, i)
        return column_text(statement, i) if kind == TEXT else None

    def add_function(self, name, function):
        # SQLite calls it with a context, the number of arguments and an array of pointers to them.
        def call(context, n, values):
            first = int.from_bytes(ffi.as_bytearray(values, 8), sys.byteorder)
            result_double(context, function(value_double(first)))

        callback = ffi.callback("v", call, "pip")
        self.functions.append(callback)  # It must live as long as SQLite knows it.
        self.check(create_function(self.handle, name, 1, UTF8, None, callback, None, None))

    def close(self):
        self.check(sqlite_close(self.handle))


db = Database(":memory:")
db.execute("CREATE TABLE planet (name TEXT, moons INTEGER, radius REAL)")
for row in (("Mars", 2, 3389.5), ("Jupiter", 95, 69911.0), ("Earth", 1, 6371.0), ("Größe", 2**40, 0.5)):
    db.execute("INSERT INTO planet VALUES (?, ?, ?)", *row)
for row in db.execute("SELECT name, moons, radius FROM planet ORDER BY radius"):
    print("%-8s %13d %8.1f" % row)
print(db.execute("SELECT count(*), sum(moons), NULL FROM planet WHERE moons < ?", 100))

db.add_function("diameter", lambda radius: 2 * radius)
print(db.execute("SELECT diameter(radius) FROM planet WHERE name = ?", "Earth"))
try:
    db.execute("SELECT name FROM nowhere")
except RuntimeError as e:
    print("error:", e)
db.close()

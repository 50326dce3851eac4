/*
 * What the tests of native calls call. For each type, by a name made of the type's code: a function
 * that returns its argument, one that tells which of the type's extremes its argument is, one that
 * calls a callback, and a variable.
 */
#include <errno.h>
#include <float.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#define TYPE(code, type, low, high)                            \
    type var_##code = low;                                     \
    type echo_##code(type x) { return x; }                     \
    type low_##code(void) { return low; }                      \
    type high_##code(void) { return high; }                    \
    int which_##code(type x) {                                 \
        return x == (type)(low) ? 1 : x == (type)(high) ? 2 : 0; \
    }                                                          \
    int which_var_##code(void) { return which_##code(var_##code); } \
    type call_##code(type (*f)(type), type x) { return f(x); } \
    int which_call_##code(type (*f)(int), int i) { return which_##code(f(i)); }

typedef signed char schar;
typedef unsigned char uchar;
typedef unsigned short ushort_;
typedef unsigned int uint_;
typedef unsigned long ulong_;
typedef long long llong;
typedef unsigned long long ullong;
typedef void *pointer;
typedef const void *const_pointer;

TYPE(b, schar, SCHAR_MIN, SCHAR_MAX)
TYPE(B, uchar, 0, UCHAR_MAX)
TYPE(h, short, SHRT_MIN, SHRT_MAX)
TYPE(H, ushort_, 0, USHRT_MAX)
TYPE(i, int, INT_MIN, INT_MAX)
TYPE(I, uint_, 0, UINT_MAX)
TYPE(l, long, LONG_MIN, LONG_MAX)
TYPE(L, ulong_, 0, ULONG_MAX)
TYPE(q, llong, LLONG_MIN, LLONG_MAX)
TYPE(Q, ullong, 0, ULLONG_MAX)
TYPE(f, float, -FLT_MAX, FLT_MIN)
TYPE(d, double, -DBL_MAX, DBL_MIN)
TYPE(p, pointer, NULL, (void *)LONG_MAX)
TYPE(P, const_pointer, NULL, (void *)LONG_MAX)
TYPE(O, pointer, NULL, (void *)LONG_MAX)

/* Text. */

const char *var_s = "text";

const char *echo_s(const char *s) { return s; }
const char *null_s(void) { return NULL; }
size_t length_s(const char *s) { return s == NULL ? (size_t)-1 : strlen(s); }
size_t call_s(size_t (*f)(const char *)) { return f("callback"); }

/* Functions. */

int nothing_calls;
void nothing(void) { nothing_calls++; }
void (*var_C)(void) = nothing;
void *echo_C(void *f) { return f; }
void call_var_C(void) { var_C(); }

/* Memory. */

void reverse(char *s, int n) {
    for (int i = 0; i < n / 2; i++) {
        char c = s[i];
        s[i] = s[n - 1 - i];
        s[n - 1 - i] = c;
    }
}

long distance(const char *a, const char *b) { return b - a; }

void fill(char *s, int n, int c) { memset(s, c, n); }

void cross_out(char *s, int n, void (*after)(void)) {
    for (int i = 0; i < n; i++) {
        s[i] = 'x';
        after();
    }
}

/* Many arguments of many types, and variadic ones. */

double many(schar a, ushort_ b, int c, llong d, float e, double f, const char *g, uchar h) {
    return a + 2.0 * b + 3.0 * c + 4.0 * d + 5.0 * e + 6.0 * f + 7.0 * strlen(g) + 8.0 * h;
}

double add9(double a, double b, double c, double d, double e, double f, double g, double h,
            double i) {
    return a + 2 * b + 3 * c + 4 * d + 5 * e + 6 * f + 7 * g + 8 * h + 9 * i;
}

double sum(const char *types, ...) {
    va_list args;
    double total = 0;
    va_start(args, types);
    for (; *types != 0; types++) {
        total += *types == 'd' ? va_arg(args, double) : va_arg(args, int);
    }
    va_end(args);
    return total;
}

/* Callbacks. */

int call_twice(int (*f)(int), int x) {
    int first = f(x);
    return 1000 * first + f(x + 1);
}

double call_mixed(double (*f)(schar, float, ullong, double)) {
    return f(-1, 0.5f, ULLONG_MAX, 0.25);
}

static int (*kept)(int);
void keep(int (*f)(int)) { kept = f; }
int call_kept(int x) { return kept(x); }

static void *thread_body(void *x) { return (void *)(long)kept((int)(long)x); }

int call_on_thread(int (*f)(int), int x) {
    pthread_t thread;
    void *result;
    kept = f;
    if (pthread_create(&thread, NULL, thread_body, (void *)(long)x) != 0) {
        return -1;
    }
    pthread_join(thread, &result);
    return (int)(long)result;
}

/* Errors. */

int fail(int error) {
    errno = error;
    return -1;
}

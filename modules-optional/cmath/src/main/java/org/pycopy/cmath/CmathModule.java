package org.pycopy.cmath;

import org.pycopy.annot.PyConst;
import org.pycopy.annot.PyFunction;
import org.pycopy.annot.PyModule;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.objects.PyComplex;
import org.pycopy.kernel.objects.PyFloat;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyTuple;

/** Mathematical functions of complex numbers. They take any number. */
@PyModule("cmath")
public final class CmathModule {
  /** The base of natural logarithms. */
  @PyConst static final double e = Math.E;

  /** Half the circumference of the unit circle. */
  @PyConst static final double pi = Math.PI;

  private static final double LOG10_E = 0.4342944819032518;

  private CmathModule() {}

  private static double phaseOf(PyComplex z) {
    return Math.atan2(z.imag, z.real);
  }

  private static double square(PyComplex z) {
    return z.real * z.real + z.imag * z.imag;
  }

  private static PyComplex fromPolar(double modulus, double angle) {
    return new PyComplex(modulus * Math.cos(angle), modulus * Math.sin(angle));
  }

  /** The angle of {@code z}, from -pi to pi. */
  @PyFunction
  static double phase(Interpreter in, PyObject z) {
    return phaseOf(PyComplex.of(in, z));
  }

  /** The tuple (modulus, angle) of {@code z}. */
  @PyFunction
  static PyObject polar(Interpreter in, PyObject z) {
    PyComplex c = PyComplex.of(in, z);
    return new PyTuple(new PyFloat(PyComplex.abs(c.real, c.imag)), new PyFloat(phaseOf(c)));
  }

  /** The number with modulus {@code r} and angle {@code phi}. */
  @PyFunction
  static PyObject rect(double r, double phi) {
    return fromPolar(r, phi);
  }

  /** {@code e} to the power of {@code z}. */
  @PyFunction
  static PyObject exp(Interpreter in, PyObject z) {
    PyComplex c = PyComplex.of(in, z);
    return fromPolar(Math.exp(c.real), c.imag);
  }

  /** The natural logarithm of {@code z}; its branch cut is the negative real axis. */
  @PyFunction
  static PyObject log(Interpreter in, PyObject z) {
    PyComplex c = PyComplex.of(in, z);
    return new PyComplex(0.5 * Math.log(square(c)), phaseOf(c));
  }

  /** The logarithm of {@code z} to base 10; its branch cut is the negative real axis. */
  @PyFunction
  static PyObject log10(Interpreter in, PyObject z) {
    PyComplex c = PyComplex.of(in, z);
    return new PyComplex(0.5 * Math.log10(square(c)), LOG10_E * phaseOf(c));
  }

  /** The square root of {@code z} in the right half of the plane. */
  @PyFunction
  static PyObject sqrt(Interpreter in, PyObject z) {
    PyComplex c = PyComplex.of(in, z);
    return fromPolar(Math.pow(square(c), 0.25), 0.5 * phaseOf(c));
  }

  /** The cosine of {@code z}. */
  @PyFunction
  static PyObject cos(Interpreter in, PyObject z) {
    PyComplex c = PyComplex.of(in, z);
    return new PyComplex(
        Math.cos(c.real) * Math.cosh(c.imag), -Math.sin(c.real) * Math.sinh(c.imag));
  }

  /** The sine of {@code z}. */
  @PyFunction
  static PyObject sin(Interpreter in, PyObject z) {
    PyComplex c = PyComplex.of(in, z);
    return new PyComplex(
        Math.sin(c.real) * Math.cosh(c.imag), Math.cos(c.real) * Math.sinh(c.imag));
  }
}

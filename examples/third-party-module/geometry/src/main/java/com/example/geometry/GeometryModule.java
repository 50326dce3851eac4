package com.example.geometry;

import org.pycopy.annot.PyFunction;
import org.pycopy.annot.PyModule;
import org.pycopy.kernel.Errors;

/** Areas of plane figures. */
@PyModule("geometry")
public final class GeometryModule {
  private GeometryModule() {}

  /**
   * The area of a triangle with sides of those lengths.
   *
   * @throws ValueError where there is no such triangle
   */
  @PyFunction
  static double triangle(double a, double b, double c) {
    double s = (a + b + c) / 2;
    double square = s * (s - a) * (s - b) * (s - c);
    if (!(square >= 0)) {
      throw Errors.valueError("no such triangle");
    }
    return Math.sqrt(square);
  }
}

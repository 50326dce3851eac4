package org.pycopy.framebuf;

import org.pycopy.annot.Opt;
import org.pycopy.annot.PyConst;
import org.pycopy.annot.PyFunction;
import org.pycopy.annot.PyModule;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.objects.PyObject;

/** Drawing of pixels, lines, rectangles, text and pictures in memory, for displays. */
@PyModule(value = "framebuf", types = PyFrameBuffer.class)
public final class FramebufModule {
  /** 1 bit per pixel: a byte has 8 pixels of a column, the topmost in its lowest bit. */
  @PyConst("MONO_VLSB")
  static final int MONO_VLSB = Raster.MONO_VLSB;

  /** The old name of {@code MONO_VLSB}. */
  @PyConst("MVLSB")
  static final int MVLSB = Raster.MONO_VLSB;

  /** 1 bit per pixel: a byte has 8 pixels of a row, the leftmost in its highest bit. */
  @PyConst("MONO_HLSB")
  static final int MONO_HLSB = Raster.MONO_HLSB;

  /** 1 bit per pixel: a byte has 8 pixels of a row, the leftmost in its lowest bit. */
  @PyConst("MONO_HMSB")
  static final int MONO_HMSB = Raster.MONO_HMSB;

  /** 2 bits per pixel: a byte has 4 pixels of a row, the leftmost in its lowest bits. */
  @PyConst("GS2_HMSB")
  static final int GS2_HMSB = Raster.GS2_HMSB;

  /** 4 bits per pixel: a byte has 2 pixels of a row, the left one in its highest bits. */
  @PyConst("GS4_HMSB")
  static final int GS4_HMSB = Raster.GS4_HMSB;

  /** 8 bits per pixel. */
  @PyConst("GS8")
  static final int GS8 = Raster.GS8;

  /** 16 bits per pixel, the lower byte first. */
  @PyConst("RGB565")
  static final int RGB565 = Raster.RGB565;

  private FramebufModule() {}

  /**
   * A {@code FrameBuffer} of format {@code MONO_VLSB}.
   *
   * @throws ValueError where the picture does not fit into the buffer
   */
  @PyFunction("FrameBuffer1")
  static PyFrameBuffer frameBuffer1(
      Interpreter in, PyObject buffer, long width, long height, @Opt PyObject stride) {
    PyFrameBuffer made = new PyFrameBuffer();
    made.init(in, buffer, width, height, MONO_VLSB, stride);
    return made;
  }
}

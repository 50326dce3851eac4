package org.pycopy.kernel.modules;

import org.pycopy.annot.Kw;
import org.pycopy.annot.Opt;
import org.pycopy.annot.PyConst;
import org.pycopy.annot.PyFunction;
import org.pycopy.annot.PyModule;
import org.pycopy.kernel.Convert;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.FileSystem;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Names;
import org.pycopy.kernel.Ops;
import org.pycopy.kernel.objects.BuiltinType;
import org.pycopy.kernel.objects.ExceptionTypes;
import org.pycopy.kernel.objects.PyBool;
import org.pycopy.kernel.objects.PyBufferedReader;
import org.pycopy.kernel.objects.PyBufferedWriter;
import org.pycopy.kernel.objects.PyBytes;
import org.pycopy.kernel.objects.PyFile;
import org.pycopy.kernel.objects.PyIOBase;
import org.pycopy.kernel.objects.PyInt;
import org.pycopy.kernel.objects.PyNone;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyStr;
import org.pycopy.kernel.objects.PyStringIO;
import org.pycopy.kernel.objects.PyTextIOBase;
import org.pycopy.kernel.objects.Streams;

/** Streams: files, files in memory, and what can be put between. */
@PyModule(
    value = "uio",
    types = {
      PyBufferedReader.class,
      PyBufferedWriter.class,
      PyFile.class,
      PyIOBase.class,
      PyStringIO.class,
      PyTextIOBase.class
    })
public final class IoModule {
  /** A file in memory that holds bytes. */
  @PyConst("BytesIO")
  static final BuiltinType BYTES_IO = PyStringIO.BYTES_TYPE;

  /** Another name of TextIOBase. */
  @PyConst("TextIOWrapper")
  static final BuiltinType TEXT_IO_WRAPPER = PyTextIOBase.TYPE;

  /** What {@code write} returns where it has to wait for data to read. */
  @PyConst("WANT_READ")
  static final int WANT_READ = Streams.WANT_READ;

  /** What {@code read} returns where it has to wait until something can be written. */
  @PyConst("WANT_WRITE")
  static final int WANT_WRITE = Streams.WANT_WRITE;

  private IoModule() {}

  /**
   * Opens a file, as text unless {@code mode} has a {@code 'b'}.
   *
   * @param file its path, or a file descriptor where the port has those
   * @throws OSError where that fails
   */
  @PyFunction
  static PyObject open(
      Interpreter in,
      @Kw PyObject file,
      @Opt @Kw PyObject mode,
      @Opt @Kw PyObject buffering,
      @Opt @Kw PyObject encoding) {
    FileSystem mounted = in.fileSystem();
    if (mounted != null && !(Convert.nativeOf(file) instanceof PyInt)) {
      return mounted.open(in, file, mode == null ? in.intern("r") : mode);
    }
    String text = mode == null ? "r" : Convert.toJavaString(in, mode);
    return new PyFile(in.host().open(in, file, text));
  }

  /**
   * Opens file {@code path} of package {@code pkg} (None for a plain path), in binary; that of a
   * frozen package as well.
   *
   * @throws TypeError where that is a module
   * @throws OSError where there is no such file
   */
  @PyFunction("resource_stream")
  static PyObject resourceStream(Interpreter in, PyObject pkg, PyObject path) {
    String full = Convert.toJavaString(in, path);
    if (pkg != PyNone.NONE) {
      PyObject module =
          in.importer().load(Convert.toStr(in, pkg), in.frame.globals, PyBool.TRUE, 0);
      PyObject directory = Ops.getAttrOrNull(in, module, Names.PATH);
      if (directory == null) {
        throw Errors.of(ExceptionTypes.TYPE_ERROR);
      }
      full = Convert.toJavaString(in, directory) + "/" + full;
    }
    if (Importer.isFrozen(full)) {
      return BYTES_IO.call1(in, new PyBytes(in.importer().frozenFile(full)));
    }
    return open(in, new PyStr(full), in.intern("rb"), null, null);
  }
}

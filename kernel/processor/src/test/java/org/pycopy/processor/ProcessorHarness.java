package org.pycopy.processor;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Runs the processor over sources in memory, with a stand-in for the kernel's classes. */
final class ProcessorHarness {
  /** The kernel's classes that declarations mention, reduced to what they need of them. */
  private static final Map<String, String> KERNEL = new LinkedHashMap<>();

  static {
    kernel("Interpreter", "public final class Interpreter {}");
    kernel(
        "Convert",
        "import org.pycopy.kernel.objects.*; public class Convert { public static "
            + "native int toInt(Interpreter in, PyObject o); public static native long "
            + "toLong(Interpreter in, PyObject o); public static native double "
            + "toDouble(Interpreter in, PyObject o); public static native boolean "
            + "toBoolean(Interpreter in, PyObject o); public static native String "
            + "toJavaString(Interpreter in, PyObject o); public static native PyStr "
            + "toStr(Interpreter in, PyObject o); public static native PyObject "
            + "nativeOf(PyObject o); }");
    kernel(
        "Errors",
        "import org.pycopy.kernel.objects.*; public class Errors { public static "
            + "native RuntimeException wrongType(BuiltinType t, PyObject o); public static "
            + "native RuntimeException argumentRequired(String name); }");
    kernel(
        "objects.PyObject",
        "import org.pycopy.kernel.*; public abstract class PyObject { public static "
            + "final PyObject[] NONE = {}; public abstract PyType type(); public native int "
            + "len(Interpreter in); }");
    kernel("objects.PyType", "public abstract class PyType extends PyObject {}");
    kernel(
        "objects.PyStr",
        "public abstract class PyStr extends PyObject { public static native PyStr "
            + "of(String s); }");
    kernel(
        "objects.PyBool",
        "public abstract class PyBool extends PyObject { public static native PyBool "
            + "of(boolean b); }");
    kernel(
        "objects.PyInt",
        "public abstract class PyInt extends PyObject { public static native PyInt "
            + "of(long i); }");
    kernel(
        "objects.PyFloat",
        "public class PyFloat extends PyObject { public PyFloat(double d) {} public "
            + "native PyType type(); }");
    kernel(
        "objects.PyNone",
        "public abstract class PyNone extends PyObject { public static final PyNone "
            + "NONE = null; }");
    kernel(
        "objects.BuiltinType",
        "public abstract class BuiltinType extends PyType { public static final "
            + "BuiltinType OBJECT = null; public static native BuiltinType make(String "
            + "name, BuiltinTable table); }");
    kernel(
        "objects.BuiltinTable",
        "import org.pycopy.kernel.*; public abstract class BuiltinTable { protected "
            + "BuiltinTable(String name, String names, String signatures) {} protected "
            + "native PyObject load(int id); public native PyObject call0(int id, "
            + "Interpreter in); public native PyObject call1(int id, Interpreter in, "
            + "PyObject a); public native PyObject call2(int id, Interpreter in, PyObject "
            + "a, PyObject b); public native PyObject call3(int id, Interpreter in, "
            + "PyObject a, PyObject b, PyObject c); public native PyObject callN(int id, "
            + "Interpreter in, PyObject[] args, int off, int nPos, int nKw); public native "
            + "boolean hasConstructor(); public native PyObject construct0(Interpreter in, "
            + "BuiltinType t); public native PyObject construct1(Interpreter in, "
            + "BuiltinType t, PyObject a); public native PyObject construct(Interpreter in, "
            + "BuiltinType t, PyObject[] args, int off, int nPos, int nKw); protected "
            + "static native void checkArity(int min, int max, int nPos, int nKw); "
            + "protected static native void checkPositional(int min, int max, int nPos); "
            + "protected static native void checkMin(int min, int nPos); protected static "
            + "native void checkKeywords(int used, int nKw); protected static native "
            + "PyObject keyword(PyObject[] args, int at, int nKw, String key); protected "
            + "static native PyObject[] rest(PyObject[] args, int off, int n); protected "
            + "static native PyObject unwrap(PyObject o, BuiltinType type); }");
  }

  private final Map<String, String> sources = new LinkedHashMap<>(KERNEL);

  private static void kernel(String name, String body) {
    String qualified = "org.pycopy.kernel." + name;
    String packageName = qualified.substring(0, qualified.lastIndexOf('.'));
    KERNEL.put(qualified, "package " + packageName + "; " + body);
  }

  /** Adds a compilation unit. */
  ProcessorHarness source(String className, String text) {
    sources.put(className, text);
    return this;
  }

  /** What the processor wrote, by path, and its errors. */
  record Result(Map<String, String> files, List<String> errors) {}

  /** Runs the processor and compiles what it generates. */
  Result run() throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    List<JavaFileObject> units = new ArrayList<>();
    sources.forEach((name, text) -> units.add(new Source(name, text)));
    try (StandardJavaFileManager standard =
            compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8);
        Memory memory = new Memory(standard)) {
      JavaCompiler.CompilationTask task =
          compiler.getTask(null, memory, diagnostics, List.of("-Xlint:none"), null, units);
      task.setProcessors(List.of(new PycopyProcessor()));
      task.call();
      List<String> errors = new ArrayList<>();
      for (Diagnostic<? extends JavaFileObject> d : diagnostics.getDiagnostics()) {
        if (d.getKind() == Diagnostic.Kind.ERROR) {
          errors.add(d.getMessage(Locale.ROOT));
        }
      }
      return new Result(memory.texts(), errors);
    }
  }

  static String resource(String path) throws IOException {
    try (InputStream in = ProcessorHarness.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IOException("no resource " + path);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String className, String text) {
      super(URI.create("mem:///" + className.replace('.', '/') + ".java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  private static final class Output extends SimpleJavaFileObject {
    private final StringWriter writer = new StringWriter();

    Output(String path, Kind kind) {
      super(URI.create("mem:///" + path), kind);
    }

    @Override
    public StringWriter openWriter() {
      return writer;
    }

    /** Class files are not looked at. */
    @Override
    public OutputStream openOutputStream() {
      return OutputStream.nullOutputStream();
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return writer.toString();
    }
  }

  private static final class Memory extends ForwardingJavaFileManager<JavaFileManager> {
    private final Map<String, Output> outputs = new TreeMap<>();

    Memory(JavaFileManager standard) {
      super(standard);
    }

    Map<String, String> texts() {
      Map<String, String> texts = new TreeMap<>();
      outputs.forEach(
          (path, output) -> {
            if (output.getKind() != JavaFileObject.Kind.CLASS) {
              texts.put(path, output.writer.toString());
            }
          });
      return texts;
    }

    private Output output(String path, JavaFileObject.Kind kind) {
      return outputs.computeIfAbsent(path, p -> new Output(p, kind));
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
      return output(className.replace('.', '/') + kind.extension, kind);
    }

    @Override
    public FileObject getFileForOutput(
        Location location, String packageName, String relativeName, FileObject sibling) {
      return output(relativeName, JavaFileObject.Kind.OTHER);
    }
  }
}

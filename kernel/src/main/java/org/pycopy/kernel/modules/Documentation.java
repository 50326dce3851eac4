package org.pycopy.kernel.modules;

import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.objects.BuiltinFunction;
import org.pycopy.kernel.objects.BuiltinType;
import org.pycopy.kernel.objects.Printer;
import org.pycopy.kernel.objects.PyModule;
import org.pycopy.kernel.objects.PyObject;

/**
 * What {@code help()} has to say on built-in functions, types and modules: blocks of the text that
 * the build makes of their declarations, one text per module or type. A block begins with a line
 * that is not indented: the name, in a function's with its parameters.
 */
final class Documentation {
  private Documentation() {}

  /** Prints what there is on {@code object}; nothing where the port has no documentation. */
  static void print(Interpreter in, Printer out, PyObject object) {
    String owner = null;
    String name = null;
    if (object instanceof BuiltinFunction function) {
      owner = function.table().name();
      name = function.name();
    } else if (object instanceof BuiltinType type) {
      owner = type.name();
      name = owner;
    } else if (object instanceof PyModule module) {
      owner = module.name();
      name = owner;
    }
    String text = owner == null ? null : in.host().documentation(owner);
    if (text != null) {
      printBlocks(out, text, name);
    }
  }

  /** Prints the blocks on {@code name}: on a type there may be a second one, on its constructor. */
  private static void printBlocks(Printer out, String text, String name) {
    boolean wanted = false;
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      boolean isHead = end > start && text.charAt(start) != ' ';
      if (isHead) {
        int after = start + name.length();
        wanted = text.startsWith(name, start) && (after == end || text.charAt(after) == '(');
      }
      if (wanted && end > start) {
        out.append(text.substring(start, end)).append('\n');
      }
      start = end + 1;
    }
  }
}

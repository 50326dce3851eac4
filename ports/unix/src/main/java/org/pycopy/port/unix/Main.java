package org.pycopy.port.unix;

import org.pycopy.annot.PyPort;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Limits;
import org.pycopy.kernel.PyException;
import org.pycopy.kernel.code.Code;
import org.pycopy.kernel.modules.Programs;
import org.pycopy.kernel.objects.ExceptionTypes;
import org.pycopy.kernel.objects.PyInt;
import org.pycopy.kernel.objects.PyNone;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyStr;
import org.pycopy.kernel.objects.PyTuple;
import org.pycopy.kernel.syntax.SourceMap;
import org.pycopy.port.base.JavaHost;

/** The command line of the unix port. */
@PyPort
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    JavaHost host = new JavaHost(new PortModules());
    Interpreter in = new Interpreter(host, Limits.NONE.withDepth(3000));
    int status = run(in, host, args);
    host.flush();
    Runtime.getRuntime().halt(status);
  }

  private static int run(Interpreter in, JavaHost host, String[] args) {
    String source = null;
    String name = "<stdin>";
    int i = 0;
    for (; i < args.length && args[i].startsWith("-"); i++) {
      if (args[i].equals("-c")) {
        source = args[++i];
        i++;
        break;
      } else if (args[i].equals("-X")) {
        i++;
        if (args[i].equals("strict")) {
          in.strict = true;
        }
      } else if (args[i].startsWith("-O")) {
        in.optLevel = args[i].length() > 2 ? args[i].charAt(2) - '0' : in.optLevel + 1;
      }
    }
    in.importer().path.append(in, PyStr.EMPTY);
    if (source == null && i < args.length) {
      name = args[i];
      byte[] bytes = host.load(name);
      if (bytes == null) {
        byte[] text = ("can't open file '" + name + "'\n").getBytes(java.nio.charset.StandardCharsets.UTF_8);
        host.write(2, text, 0, text.length);
        return 2;
      }
      source = SourceMap.decode(bytes, 0, bytes.length);
      int slash = name.lastIndexOf('/');
      in.importer().path.items[0] = new PyStr(slash < 0 ? "" : name.substring(0, slash));
    }
    for (int k = i; k < args.length; k++) {
      in.importer().argv.append(in, new PyStr(args[k]));
    }
    try {
      Code code = Programs.compileMain(in, source == null ? "" : source, name);
      Programs.runMain(in, code);
      return 0;
    } catch (PyException e) {
      return exitStatus(in, e.value());
    }
  }

  private static int exitStatus(Interpreter in, PyObject exception) {
    if (exception.type().isSubclassOf(ExceptionTypes.SYSTEM_EXIT)) {
      PyTuple arguments = new PyException(exception).base().args();
      PyObject code = arguments.size() == 0 ? PyNone.NONE : arguments.get(0);
      return code == PyNone.NONE ? 0 : code instanceof PyInt n ? (int) n.value & 0xff : 1;
    }
    in.printError(exception);
    return 1;
  }
}

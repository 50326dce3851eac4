package org.example.app;

import java.io.IOException;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Limits;
import org.pycopy.kernel.modules.CoreModules;
import org.pycopy.kernel.objects.PyStr;
import org.pycopy.port.base.FrozenModules;
import org.pycopy.port.base.JavaHost;
import org.pycopy.port.base.Runner;

/** A Java program whose Python modules, in {@code src/main/python}, are frozen into its jar. */
public final class App {
  private App() {}

  /** Runs a module as {@code -m} does: the first argument, or {@code shop}. */
  public static void main(String[] args) throws IOException {
    FrozenModules modules = new FrozenModules(new CoreModules(), App.class, "example-frozen-app");
    JavaHost host = new JavaHost(modules, false);
    Interpreter in = new Interpreter(host, Limits.NONE);
    for (String arg : args) {
      in.importer().argv.append(in, new PyStr(arg));
    }
    int status = new Runner(in, host).runModule(args.length == 0 ? "shop" : args[0]);
    host.flush();
    System.exit(status & 0xFF);
  }
}

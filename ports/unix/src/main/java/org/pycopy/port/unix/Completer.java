package org.pycopy.port.unix;

import java.util.Arrays;
import org.pycopy.kernel.Convert;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.ModuleTable;
import org.pycopy.kernel.Ops;
import org.pycopy.kernel.PyException;
import org.pycopy.kernel.modules.NameLister;
import org.pycopy.kernel.objects.PyList;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyStr;

/** Completes names at the prompt: globals of the main module, attributes, built-in modules. */
final class Completer {
  private static final String IMPORT = "import ";
  private static final int COLUMN = 16;
  private static final int LINE = 4 * COLUMN;

  private final Interpreter in;
  private String[] matches = new String[16];
  private int count;

  Completer(Interpreter in) {
    this.in = in;
  }

  /**
   * What can be put behind {@code line}: empty where nothing fits, null where several names do that
   * have nothing more in common; {@link #listing} shows those.
   */
  String complete(String line) {
    count = 0;
    int chain = line.length();
    while (chain > 0 && isPartOfChain(line.charAt(chain - 1))) {
      chain--;
    }
    int dot = line.lastIndexOf('.');
    int wordStart = Math.max(chain, dot + 1);
    String word = line.substring(wordStart);
    if (line.startsWith(IMPORT)) {
      collect(in.host().modules().names(), word);
    } else {
      int depth = in.depth();
      try {
        collectAttributes(line.substring(chain, wordStart), word);
      } catch (PyException e) {
        // The program's own look-up of attributes failed: there is nothing to offer.
        in.restoreDepth(depth);
        count = 0;
      }
    }
    if (count == 0) {
      boolean isFirst = wordStart == 0 && !word.isEmpty() && word.length() < IMPORT.length();
      return isFirst && IMPORT.startsWith(word) ? IMPORT.substring(word.length()) : "";
    }
    String common = commonPrefix();
    return count > 1 && common.length() == word.length() ? null : common.substring(word.length());
  }

  private static boolean isPartOfChain(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '.';
  }

  /** Collects what follows {@code path}, a chain of names that each end in a dot. */
  private void collectAttributes(String path, String word) {
    PyObject object = in.importer().main();
    int start = 0;
    for (int dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', start)) {
      PyStr name = in.interned(path.substring(start, dot));
      object = name == null ? null : Ops.getAttrOrNull(in, object, name);
      if (object == null) {
        return;
      }
      start = dot + 1;
    }
    PyList names = Ops.toList(in, NameLister.namesOf(in, object));
    String[] texts = new String[names.size];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = Convert.toJavaString(in, names.items[i]);
    }
    collect(texts, word);
  }

  /** Names with a leading underscore count only where the user has typed it. */
  private void collect(String[] names, String word) {
    for (String name : names) {
      if (name.startsWith(word)
          && !ModuleTable.isPart(name)
          && !(word.isEmpty() && name.startsWith("_"))) {
        if (count == matches.length) {
          matches = Arrays.copyOf(matches, 2 * count);
        }
        matches[count++] = name;
      }
    }
  }

  private String commonPrefix() {
    String prefix = matches[0];
    for (int i = 1; i < count; i++) {
      int n = 0;
      int most = Math.min(prefix.length(), matches[i].length());
      while (n < most && prefix.charAt(n) == matches[i].charAt(n)) {
        n++;
      }
      prefix = prefix.substring(0, n);
    }
    return prefix;
  }

  /** The names that fit, in columns. */
  String listing() {
    StringBuilder out = new StringBuilder();
    int used = LINE;
    for (int i = 0; i < count; i++) {
      int gap = (used + COLUMN - 1) / COLUMN * COLUMN - used;
      if (gap < 2) {
        gap += COLUMN;
      }
      if (used + gap + matches[i].length() <= LINE) {
        for (int k = 0; k < gap; k++) {
          out.append(' ');
        }
        used += gap + matches[i].length();
      } else {
        out.append('\n');
        used = matches[i].length();
      }
      out.append(matches[i]);
    }
    return out.append('\n').toString();
  }
}

package org.pycopy.conformance;

/**
 * What a script did.
 *
 * @param output its standard output, as UTF-8
 * @param errors its standard error
 * @param status its exit status
 */
record Result(String output, String errors, int status) {
  /** The last line of standard error, without its end; empty where there is none. */
  String lastErrorLine() {
    String text = errors.stripTrailing();
    return text.substring(text.lastIndexOf('\n') + 1);
  }
}

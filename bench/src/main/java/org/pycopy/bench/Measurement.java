package org.pycopy.bench;

/**
 * What one interpreter showed on one script.
 *
 * @param script name of the script's file
 * @param interpreter name that was given to the interpreter
 * @param first seconds of the first run in a fresh process, median over the processes
 * @param ramp seconds from the start of the first run to the end of the first one that reaches 80 %
 *     of the steady speed
 * @param steady seconds of a run in the steady state
 * @param peak megabytes (10^6 bytes) of resident memory at most
 * @param result what the script printed as its result, without tabs and line ends
 * @param failure why there are no times, or an empty text; times are NaN then
 */
record Measurement(
    String script,
    String interpreter,
    double first,
    double ramp,
    double steady,
    double peak,
    String result,
    String failure) {
  private static final int FIELDS = 8;

  /** A script that did not run. */
  static Measurement failed(String script, String interpreter, String why) {
    double none = Double.NaN;
    return new Measurement(script, interpreter, none, none, none, none, "", why);
  }

  /** A line of a file of results, without its end. */
  String toLine() {
    return String.join(
        "\t",
        script,
        interpreter,
        String.valueOf(first),
        String.valueOf(ramp),
        String.valueOf(steady),
        String.valueOf(peak),
        result,
        failure);
  }

  /**
   * The reverse of {@link #toLine}.
   *
   * @throws IllegalArgumentException where {@code line} is not such a line
   */
  static Measurement ofLine(String line) {
    String[] fields = line.split("\t", -1);
    if (fields.length != FIELDS) {
      throw new IllegalArgumentException("not a line of results: " + line);
    }
    return new Measurement(
        fields[0],
        fields[1],
        Double.parseDouble(fields[2]),
        Double.parseDouble(fields[3]),
        Double.parseDouble(fields[4]),
        Double.parseDouble(fields[5]),
        fields[6],
        fields[7]);
  }
}

package org.pycopy.bench;

import java.util.List;
import java.util.Locale;
import org.pycopy.bench.Results.Quantity;

/**
 * Results as Markdown: a table of geometric means, one table for each quantity, and what did not
 * run or came out different. Each ratio says how many times as good as the base an interpreter is.
 */
final class MarkdownReport {
  private final Results results;
  private final String base;
  private final List<String> others;
  private final StringBuilder text = new StringBuilder();

  private MarkdownReport(Results results, String base) {
    this.results = results;
    this.base = base;
    this.others = results.interpreters();
    others.remove(base);
  }

  /**
   * The report.
   *
   * @param title first line of the report
   * @param base the interpreter that the others are compared with
   */
  static String of(Results results, String title, String base) {
    MarkdownReport report = new MarkdownReport(results, base);
    report.text.append("# ").append(title).append("\n\n").append(results.remark()).append("\n\n");
    report.summary();
    for (Quantity quantity : Quantity.values()) {
      report.table(quantity);
    }
    report.complaints();
    return report.text.toString();
  }

  /** The means alone, for the console. */
  static String summaryOf(Results results, String base) {
    MarkdownReport report = new MarkdownReport(results, base);
    report.summary();
    report.complaints();
    return report.text.toString();
  }

  private void summary() {
    text.append("| times as good as ").append(base).append(", geometric mean |");
    for (String name : others) {
      text.append(' ').append(name).append(" |");
    }
    text.append("\n|---|").append("---:|".repeat(others.size())).append('\n');
    for (Quantity quantity : Quantity.values()) {
      text.append("| ").append(quantity.title).append(" |");
      for (String name : others) {
        cell(Statistics.geometricMean(results.ratios(quantity, name, base)));
      }
      text.append('\n');
    }
    text.append("| Steady state, least |");
    for (String name : others) {
      least(name);
    }
    text.append("\n| Scripts compared |");
    for (String name : others) {
      long compared =
          results.ratios(Quantity.STEADY, name, base).stream().filter(r -> !r.isNaN()).count();
      text.append(' ').append(compared).append(" |");
    }
    text.append("\n\n");
  }

  /** The least steady ratio of an interpreter and the script that has it. */
  private void least(String name) {
    double least = Double.NaN;
    String which = "";
    for (String script : results.scripts()) {
      double ratio = results.ratio(Quantity.STEADY, script, name, base);
      if (ratio < least || Double.isNaN(least)) {
        least = ratio;
        which = script;
      }
    }
    text.append(' ').append(number(least)).append(" (").append(which).append(") |");
  }

  private void table(Quantity quantity) {
    text.append("## ").append(quantity.title).append("\n\n| script |");
    for (String name : results.interpreters()) {
      text.append(' ').append(name).append(' ').append(quantity.unit).append(" |");
      text.append(name.equals(base) ? "" : " × |");
    }
    text.append("\n|---|").append("---:|".repeat(1 + 2 * others.size())).append('\n');
    for (String script : results.scripts()) {
      text.append("| ").append(script).append(" |");
      for (String name : results.interpreters()) {
        cell(results.value(quantity, script, name));
        if (!name.equals(base)) {
          cell(results.ratio(quantity, script, name, base));
        }
      }
      text.append('\n');
    }
    text.append("| geometric mean |");
    for (String name : results.interpreters()) {
      text.append(" |");
      if (!name.equals(base)) {
        cell(Statistics.geometricMean(results.ratios(quantity, name, base)));
      }
    }
    text.append("\n\n");
  }

  private void cell(double value) {
    text.append(' ').append(number(value)).append(" |");
  }

  /** Three significant digits, or a dash where there is no value. */
  static String number(double value) {
    if (Double.isNaN(value)) {
      return "–";
    }
    int decimals = value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : value >= 0.1 ? 3 : 4;
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }

  /** What did not run, and results that are not the base's. */
  private void complaints() {
    for (String script : results.scripts()) {
      String expected = results.get(script, base).result();
      for (String name : results.interpreters()) {
        Measurement one = results.get(script, name);
        if (!one.failure().isEmpty()) {
          text.append("- ").append(name).append(" does not run ").append(script).append(": ");
          text.append(one.failure()).append('\n');
        } else if (!expected.isEmpty() && !one.result().equals(expected)) {
          text.append("- ").append(name).append(" has another result for ").append(script);
          text.append(": ").append(one.result()).append(", not ").append(expected).append('\n');
        }
      }
    }
  }
}

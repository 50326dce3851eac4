package org.pycopy.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** All measurements of a comparison, by script and interpreter, in the order they were added. */
final class Results {
  /** A quantity that interpreters are compared by. */
  enum Quantity {
    FIRST("First run", "s", Measurement::first),
    RAMP("Time to 80 % of the steady speed", "s", Measurement::ramp),
    STEADY("Steady state", "s", Measurement::steady),
    PEAK("Peak memory", "MB", Measurement::peak);

    final String title;
    final String unit;
    private final ToDoubleFunction<Measurement> value;

    Quantity(String title, String unit, ToDoubleFunction<Measurement> value) {
      this.title = title;
      this.unit = unit;
      this.value = value;
    }
  }

  private static final String REMARK = "# ";

  private final Map<String, Measurement> all = new LinkedHashMap<>();
  private final Set<String> scripts = new LinkedHashSet<>();
  private final Set<String> interpreters = new LinkedHashSet<>();
  private String remark = "";

  /** Reads what {@link #save} wrote. */
  static Results load(Path file) throws IOException {
    Results results = new Results();
    for (String line : Files.readAllLines(file)) {
      if (line.startsWith(REMARK)) {
        results.remark = line.substring(REMARK.length());
      } else {
        results.add(Measurement.ofLine(line));
      }
    }
    return results;
  }

  /** Writes the remark and one line for each measurement. */
  void save(Path file) throws IOException {
    StringBuilder text = new StringBuilder(REMARK + remark + "\n");
    for (Measurement one : all.values()) {
      text.append(one.toLine()).append('\n');
    }
    Files.writeString(file, text);
  }

  void add(Measurement one) {
    scripts.add(one.script());
    interpreters.add(one.interpreter());
    all.put(key(one.script(), one.interpreter()), one);
  }

  /** Sets what there is to say about the whole run: one line. */
  void remark(String text) {
    remark = text;
  }

  String remark() {
    return remark;
  }

  private static String key(String script, String interpreter) {
    return script + '\t' + interpreter;
  }

  List<String> scripts() {
    return new ArrayList<>(scripts);
  }

  List<String> interpreters() {
    return new ArrayList<>(interpreters);
  }

  /** The measurement, or one that says that there is none. */
  Measurement get(String script, String interpreter) {
    Measurement one = all.get(key(script, interpreter));
    return one != null ? one : Measurement.failed(script, interpreter, "not run");
  }

  /** The value in the quantity's unit, or NaN. */
  double value(Quantity quantity, String script, String interpreter) {
    return quantity.value.applyAsDouble(get(script, interpreter));
  }

  /**
   * How many times as good as {@code base} an interpreter is: as fast, or with as little memory.
   * NaN where one of them has no value.
   */
  double ratio(Quantity quantity, String script, String interpreter, String base) {
    return value(quantity, script, base) / value(quantity, script, interpreter);
  }

  /** The ratios of all scripts, NaN included, in the order of {@link #scripts}. */
  List<Double> ratios(Quantity quantity, String interpreter, String base) {
    List<Double> ratios = new ArrayList<>();
    for (String script : scripts) {
      ratios.add(ratio(quantity, script, interpreter, base));
    }
    return ratios;
  }
}

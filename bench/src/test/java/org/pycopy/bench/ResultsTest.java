package org.pycopy.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pycopy.bench.Results.Quantity;

/** Ratios, means, and what is made of them. */
class ResultsTest {
  private static Measurement measured(String script, String name, double seconds, double peak) {
    return new Measurement(script, name, seconds, seconds * 2, seconds / 4, peak, "1", "");
  }

  private static Results example() {
    Results results = new Results();
    results.add(measured("a.py", "C", 1, 4));
    results.add(measured("a.py", "ours", 2, 40));
    results.add(measured("b.py", "C", 1, 4));
    results.add(measured("b.py", "ours", 0.125, 40));
    results.add(measured("c.py", "C", 1, 4));
    results.add(Measurement.failed("c.py", "ours", "MemoryError"));
    return results;
  }

  @Test
  void meansLeaveOutWhatDidNotRun() {
    assertThat(Statistics.geometricMean(example().ratios(Quantity.FIRST, "ours", "C")))
        .isEqualTo(2, Offset.offset(1e-9));
    assertThat(Statistics.geometricMean(example().ratios(Quantity.PEAK, "ours", "C")))
        .isEqualTo(0.1, Offset.offset(1e-9));
  }

  @Test
  void reportNamesTheLeastAndWhatDidNotRun() {
    assertThat(MarkdownReport.of(example(), "Title", "C"))
        .contains("| Steady state, least | 0.500 (a.py) |")
        .contains("| b.py | 1.00 | 0.125 | 8.00 |")
        .contains("| c.py | 1.00 | – | – |")
        .contains("- ours does not run c.py: MemoryError");
  }

  @Test
  void otherResultsAreReported() {
    Results results = new Results();
    results.add(new Measurement("a.py", "C", 1, 1, 1, 1, "7", ""));
    results.add(new Measurement("a.py", "ours", 1, 1, 1, 1, "8", ""));
    assertThat(MarkdownReport.summaryOf(results, "C"))
        .contains("- ours has another result for a.py: 8, not 7");
  }

  @Test
  void savedResultsAreTheSameWhenLoaded(@TempDir Path work) throws IOException {
    Path file = work.resolve("results.tsv");
    Results results = example();
    results.remark("quiet");
    results.save(file);
    assertThat(MarkdownReport.of(Results.load(file), "T", "C"))
        .isEqualTo(MarkdownReport.of(results, "T", "C"))
        .contains("quiet");
  }

  @Test
  void chartHasABarPerScriptAndOneForTheMean() {
    String svg = BarChart.of(example(), Quantity.STEADY, "A < B", "C");
    assertThat(svg).startsWith("<svg ").endsWith("</svg>\n").contains("A &lt; B", ">no result<");
    assertThat(svg.split("height='10'", -1)).hasSize(3 + 1);
  }
}

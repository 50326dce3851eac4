package org.pycopy.bench;

import java.util.List;
import java.util.Locale;
import org.pycopy.bench.Results.Quantity;

/**
 * A plot of ratios as SVG: for each script a horizontal bar per interpreter, on a logarithmic
 * scale, from 1 (as the base) to the right where it is better and to the left where it is worse; on
 * top the geometric means. Colours are told apart without red and green.
 */
final class BarChart {
  private static final String[] COLOURS = {"#1f6fb4", "#e08a1e", "#6f6f6f", "#9a5fb5", "#4fb0a5"};
  private static final String MISSING = "#999999";

  private static final int NAMES = 170;
  private static final int PLOT = 560;
  private static final int VALUES = 60;
  private static final int HEAD = 86;
  private static final int BAR = 11;
  private static final int GAP = 9;
  private static final int FOOT = 16;

  private final Results results;
  private final Quantity quantity;
  private final String base;
  private final List<String> shown;
  private final StringBuilder svg = new StringBuilder();

  /** Common logarithms of the ratios at both ends of the scale. */
  private double low;

  private double high;

  private BarChart(Results results, Quantity quantity, String base) {
    this.results = results;
    this.quantity = quantity;
    this.base = base;
    this.shown = results.interpreters();
    shown.remove(base);
  }

  /** The text of the SVG file. */
  static String of(Results results, Quantity quantity, String title, String base) {
    BarChart chart = new BarChart(results, quantity, base);
    chart.scale();
    chart.draw(title);
    return chart.svg.toString();
  }

  /** Has the scale begin and end where there is a line of the grid, and hold 1 with some room. */
  private void scale() {
    double least = 0.5;
    double most = 2;
    for (String name : shown) {
      for (double ratio : results.ratios(quantity, name, base)) {
        least = Double.isNaN(ratio) ? least : Math.min(least, ratio);
        most = Double.isNaN(ratio) ? most : Math.max(most, ratio);
      }
    }
    low = Math.log10(step(least, false));
    high = Math.log10(step(most, true));
  }

  /** The next of …, 0.1, 0.2, 0.5, 1, 2, 5, 10, … that is not less, or not more, than a ratio. */
  private static double step(double ratio, boolean up) {
    double[] mantissas = {1, 2, 5, 10};
    double decade = Math.pow(10, Math.floor(Math.log10(ratio)));
    int i = 0;
    while (i < mantissas.length - 1 && mantissas[i] * decade < ratio) {
      i++;
    }
    if (!up && mantissas[i] * decade > ratio) {
      i--;
    }
    return mantissas[i] * decade;
  }

  private double x(double ratio) {
    return NAMES + PLOT * (Math.log10(ratio) - low) / (high - low);
  }

  private void draw(String title) {
    int group = shown.size() * BAR + GAP;
    int height = HEAD + (results.scripts().size() + 1) * group + FOOT;
    int width = NAMES + PLOT + VALUES;
    add(
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 %d %d' width='%d' height='%d'",
        width, height, width, height);
    add(" font-family='system-ui, sans-serif' font-size='11'>\n");
    add("<rect width='%d' height='%d' fill='white'/>\n", width, height);
    text(10, 22, "start", "font-size='15' font-weight='bold'", title);
    text(
        10,
        39,
        "start",
        "fill='#555'",
        quantity.title
            + ", times as good as "
            + base
            + " (line at 1), logarithmic scale; further right is better");
    legend();
    grid(height - FOOT);
    int y = HEAD;
    row("geometric mean", y, true);
    for (String script : results.scripts()) {
      y += group;
      row(script.replace(".py", ""), y, false);
    }
    add("</svg>\n");
  }

  private void legend() {
    int x = 10;
    for (int i = 0; i < shown.size(); i++) {
      add("<rect x='%d' y='49' width='11' height='11' fill='%s'/>\n", x, colour(i));
      text(x + 16, 59, "start", "", shown.get(i));
      x += 34 + 7 * shown.get(i).length();
    }
  }

  private void grid(int bottom) {
    for (double decade = Math.pow(10, Math.floor(low)); Math.log10(decade) <= high; decade *= 10) {
      for (int mantissa : new int[] {1, 2, 5}) {
        double ratio = mantissa * decade;
        double at = Math.log10(ratio);
        if (at > low - 1e-9 && at < high + 1e-9) {
          boolean one = Math.abs(at) < 1e-9;
          add(
              "<line x1='%.1f' x2='%.1f' y1='%d' y2='%d' stroke='%s'/>\n",
              x(ratio), x(ratio), HEAD - 6, bottom, one ? "#222" : "#ddd");
          text(x(ratio), HEAD - 10, "middle", "fill='#555'", tick(ratio));
        }
      }
    }
  }

  private static String tick(double ratio) {
    return ratio >= 1
        ? Math.round(ratio) + "×"
        : String.format(Locale.ROOT, "%.3g×", ratio).replaceAll("0+×", "×");
  }

  /** The bars of one script, or the means. */
  private void row(String label, int y, boolean mean) {
    String style = mean ? "font-weight='bold'" : "";
    text(NAMES - 8, y + shown.size() * BAR / 2.0 + 4, "end", style, label);
    for (int i = 0; i < shown.size(); i++) {
      double ratio =
          mean
              ? Statistics.geometricMean(results.ratios(quantity, shown.get(i), base))
              : results.ratio(quantity, label + ".py", shown.get(i), base);
      bar(ratio, y + i * BAR, colour(i), style);
    }
  }

  private void bar(double ratio, int y, String colour, String style) {
    if (Double.isNaN(ratio)) {
      text(x(1) + 4, y + BAR - 2, "start", "font-size='9' fill='" + MISSING + "'", "no result");
      return;
    }
    double from = Math.min(x(1), x(ratio));
    add(
        "<rect x='%.1f' y='%d' width='%.1f' height='%d' fill='%s'/>\n",
        from, y, Math.max(1, Math.abs(x(ratio) - x(1))), BAR - 1, colour);
    boolean right = ratio >= 1;
    text(
        x(ratio) + (right ? 4 : -4),
        y + BAR - 2,
        right ? "start" : "end",
        "font-size='9' " + style,
        MarkdownReport.number(ratio));
  }

  private static String colour(int i) {
    return COLOURS[i % COLOURS.length];
  }

  private void text(double x, double y, String anchor, String style, String content) {
    add(
        "<text x='%.1f' y='%.1f' text-anchor='%s' %s>%s</text>\n",
        x, y, anchor, style, content.replace("&", "&amp;").replace("<", "&lt;"));
  }

  private void add(String format, Object... values) {
    svg.append(String.format(Locale.ROOT, format, values));
  }
}

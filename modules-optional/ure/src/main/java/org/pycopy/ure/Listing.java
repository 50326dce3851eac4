package org.pycopy.ure;

/** Lists an expression in the form of the reference's {@code DEBUG} output. */
final class Listing {
  private final StringBuilder out = new StringBuilder();
  private long address;
  private int instructions;

  private Listing() {}

  /** The listing of the code of {@code root}, one instruction a line, and its size. */
  static String of(Node root) {
    Listing listing = new Listing();
    // Finds the first place where the expression matches; match() begins behind it.
    listing.jump("rsplit", 3);
    listing.line("any", 1);
    listing.jump("jmp", -5);
    listing.line("save 0", 2);
    listing.add(root);
    listing.line("save 1", 2);
    listing.line("match", 1);
    listing.out.append("Bytes: ").append(listing.address);
    listing.out.append(", insts: ").append(listing.instructions).append('\n');
    return listing.out.toString();
  }

  private void line(String text, long size) {
    if (address < 10) {
      out.append(' ');
    }
    out.append(address).append(": ").append(text).append('\n');
    address += size;
    instructions++;
  }

  /** A jump over {@code distance} bytes, from the instruction that follows it. */
  private void jump(String name, long distance) {
    line(name + " " + (address + 2 + distance) + " (" + distance + ")", 2);
  }

  private void add(Node node) {
    String split = node.lazy ? "rsplit" : "split";
    switch (node.kind) {
      case Node.CHAR:
        line("char " + Character.toString(node.value), node.size);
        break;
      case Node.SET:
        line(describe(node.set), node.size);
        break;
      case Node.START:
        line("assert bol", 1);
        break;
      case Node.END:
        line("assert eol", 1);
        break;
      case Node.ALTERNATIVE:
        jump("split", node.parts[0].size + 2);
        add(node.parts[0]);
        jump("jmp", node.parts[1].size);
        add(node.parts[1]);
        break;
      case Node.GROUP:
        line("save " + 2 * node.value, 2);
        add(node.parts[0]);
        line("save " + (2 * node.value + 1), 2);
        break;
      case Node.OPTIONAL:
        jump(split, node.parts[0].size);
        add(node.parts[0]);
        break;
      case Node.STAR:
        jump(split, node.parts[0].size + 2);
        add(node.parts[0]);
        jump("jmp", -node.parts[0].size - 4);
        break;
      case Node.PLUS:
        add(node.parts[0]);
        jump(node.lazy ? "split" : "rsplit", -node.parts[0].size - 2);
        break;
      default:
        for (Node part : node.parts) {
          add(part);
        }
    }
  }

  private static String describe(CharSet set) {
    if (set == CharSet.ALL) {
      return "any";
    }
    if (set.name != 0) {
      return "namedclass " + set.name;
    }
    StringBuilder text = new StringBuilder(set.negated ? "classnot " : "class ");
    text.append(set.ranges.length / 2);
    for (int i = 0; i < set.ranges.length; i += 2) {
      text.append(' ').append(hex(set.ranges[i])).append('-').append(hex(set.ranges[i + 1]));
    }
    return text.toString();
  }

  private static String hex(int c) {
    return (c < 16 ? "0x0" : "0x") + Integer.toHexString(c);
  }
}

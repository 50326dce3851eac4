package org.pycopy.btree;

import org.pycopy.kernel.Interpreter;

/** The pages that nothing uses: each has the next as its right neighbour. */
final class FreeList {
  private final Pager pager;
  private int first;

  /** The list that begins with page {@code first}, 0 for none. */
  FreeList(Pager pager, int first) {
    this.pager = pager;
    this.first = first;
  }

  int first() {
    return first;
  }

  /** A page for any use, with any content. Of a list that leads nowhere the rest is forgotten. */
  Page take(Interpreter in) {
    Page page = pager.getUnused(in, first);
    if (page == null) {
      first = 0;
      return pager.append(in);
    }
    first = page.right();
    return page;
  }

  /** Adds a page. */
  void add(Page page) {
    page.reset(0);
    page.setRight(first);
    first = page.number;
  }
}

package org.pycopy.btree;

import java.nio.ByteBuffer;
import org.pycopy.kernel.Interpreter;

/**
 * Keys and values that are too big for a node: each in a chain of pages by itself. In the node is a
 * reference, the number of the first page and the size in 32 bits each.
 */
final class Overflow {
  private final Pager pager;
  private final FreeList free;

  /** Bytes of content in a page. */
  private final int room;

  Overflow(Pager pager, FreeList free) {
    this.pager = pager;
    this.free = free;
    room = Page.room(pager.pageSize());
  }

  /** Writes {@code content} to pages; a reference to it. */
  byte[] write(Interpreter in, byte[] content) {
    Page first = null;
    Page last = null;
    int done = 0;
    do {
      Page page = free.take(in);
      page.reset(Page.OVERFLOW);
      int n = Math.min(content.length - done, room);
      page.bytes.put(Page.HEADER_SIZE, content, done, n);
      done += n;
      if (last == null) {
        first = page;
      } else {
        last.setRight(page.number);
      }
      last = page;
      // The last two pages used stay: the cache is larger.
      pager.trim(in);
      in.tick(1);
    } while (done < content.length);
    byte[] reference = new byte[Page.REFERENCE_SIZE];
    ByteBuffer.wrap(reference)
        .order(pager.order())
        .putInt(0, first.number)
        .putInt(4, content.length);
    return reference;
  }

  /** What the reference at index {@code at} of {@code node} leads to. */
  byte[] read(Interpreter in, Page node, int at) {
    int number = node.bytes.getInt(at);
    int size = checkedSize(node.bytes.getInt(at + 4));
    in.charge(size);
    byte[] content = new byte[size];
    int done = 0;
    while (done < size) {
      Page page = pager.peek(in, number);
      if (!page.isOverflow()) {
        throw Pager.corrupt();
      }
      int n = Math.min(size - done, room);
      page.bytes.get(Page.HEADER_SIZE, content, done, n);
      done += n;
      number = page.right();
    }
    return content;
  }

  /** A size, if the file is large enough for it. */
  private int checkedSize(int size) {
    if (size < 0 || size > (long) pager.pageCount() * room) {
      throw Pager.corrupt();
    }
    return size;
  }

  /** Frees the pages that the reference at {@code at} of an entry leads to, unless preserved. */
  void free(Interpreter in, byte[] entry, int at) {
    ByteBuffer reference = ByteBuffer.wrap(entry).order(pager.order());
    int number = reference.getInt(at);
    int left = checkedSize(reference.getInt(at + 4));
    do {
      Page page = pager.get(in, number);
      if (!page.isOverflow()) {
        throw Pager.corrupt();
      }
      if (page.isPreserved()) {
        return;
      }
      number = page.right();
      left -= room;
      free.add(page);
      pager.trim(in);
      in.tick(1);
    } while (left > 0);
  }

  /** Marks what the reference at {@code at} of {@code node} leads to, so that it is never freed. */
  void preserve(Interpreter in, Page node, int at) {
    Page page = pager.get(in, node.bytes.getInt(at));
    if (!page.isOverflow()) {
      throw Pager.corrupt();
    }
    page.preserve();
  }
}

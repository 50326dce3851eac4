package org.pycopy.btree;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.pycopy.kernel.Errno;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.objects.PyStream;

/**
 * The B+ tree of Berkeley DB 1.85, in either byte order: page 0 has the header, page 1 is the root.
 * Leaves, which are linked, have the keys, each once, in the order of their bytes. A key of an
 * internal node is not more than any in its child and more than all to the left of it; the first of
 * each level is taken as less than all. Pages that get empty go to a list of free ones, nodes are
 * not merged.
 *
 * <p>A file can be damaged: what does not lead to a result ends in OSError.
 */
final class Tree {
  /** Default size of a page. */
  private static final int PAGE_SIZE = 4096;

  private static final int MIN_PAGE_SIZE = 512;
  private static final int MAX_PAGE_SIZE = 65536;

  /** Default of the bytes of memory for pages. */
  private static final int CACHE_SIZE = 1 << 18;

  /** Pages that the cache has room for at least. */
  private static final int MIN_CACHE = 5;

  private static final int HEADER_SIZE = 24;
  private static final int MAGIC = 0x053162;
  private static final int VERSION = 3;

  /** Flag of the header: no key is there more than once. */
  private static final int NO_DUPLICATES = 0x20;

  private static final int ROOT = 1;

  /** Levels of internal nodes at most: more are possible in a damaged file only. */
  private static final int MAX_DEPTH = 50;

  private static final byte[] NO_KEY = {};

  final Pager pager;
  private final FreeList free;
  private final Overflow overflow;

  /** Bytes of key and value together that go into a leaf. */
  private final int maxContent;

  // The result of find(): the internal nodes from the root on and the entries followed, then the
  // leaf with the place of the key.
  private final Page[] path = new Page[MAX_DEPTH];
  private final int[] pathIndexes = new int[MAX_DEPTH];
  private int depth;

  /** The leaf that {@link #find} has found. */
  Page leaf;

  /** The place in {@link #leaf} of the first key that is not less. */
  int index;

  /** Counts the changes, for cursors. */
  int version;

  /** Whether there are changes that are not in the file. */
  private boolean isModified;

  /** Whether a change is under way; stays so where it fails, with the nodes out of order. */
  private boolean isChanging;

  private Tree(Pager pager, int firstFree, int minKeys) {
    this.pager = pager;
    free = new FreeList(pager, firstFree);
    overflow = new Overflow(pager, free);
    int share = Page.room(pager.pageSize()) / minKeys;
    int smallest = Page.sizeOfEntry(2 * Page.REFERENCE_SIZE) + Page.OFFSET_SIZE;
    maxContent = Math.max(share - Page.OFFSET_SIZE - Page.sizeOfEntry(0), smallest);
  }

  /**
   * The tree in a stream, a new one where that is empty.
   *
   * @param cacheSize bytes of memory for pages, 0 for the default; some pages there are always
   * @param pageSize of a new tree, 0 for the default
   * @param minKeys keys that a page has room for at least, 0 for the default
   * @param newOrder byte order of a new tree
   * @throws OSError (Python's) EINVAL where a size is out of range, or there is something else in
   *     the stream
   */
  static Tree open(
      Interpreter in,
      PyStream stream,
      long cacheSize,
      long pageSize,
      long minKeys,
      ByteOrder newOrder) {
    if (pageSize != 0 && !isPageSize(pageSize) || minKeys != 0 && minKeys < 2) {
      throw Errors.osError(Errno.EINVAL);
    }
    int size = pageSize == 0 ? PAGE_SIZE : (int) pageSize;
    ByteOrder order = newOrder;
    byte[] header = new byte[HEADER_SIZE];
    int length = Pager.read(in, stream, 0, header);
    int firstFree = 0;
    if (length != 0) {
      ByteBuffer fields = ByteBuffer.wrap(header);
      order = fields.getInt(0) == MAGIC ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
      fields.order(order);
      size = fields.getInt(8);
      firstFree = fields.getInt(12);
      if (length < HEADER_SIZE
          || fields.getInt(0) != MAGIC
          || fields.getInt(4) != VERSION
          || fields.getInt(20) != NO_DUPLICATES
          || !isPageSize(size)) {
        throw Pager.corrupt();
      }
    }
    long cachePages = ((cacheSize == 0 ? CACHE_SIZE : cacheSize) + size - 1) / size;
    int capacity = (int) Math.min(Math.max(cachePages, MIN_CACHE), Integer.MAX_VALUE);
    Pager pager = new Pager(stream, Pager.sizeOf(in, stream), size, order, capacity);
    int keys = (int) Math.min(Math.max(minKeys, 2), size);
    Tree tree = new Tree(pager, firstFree, keys);
    if (length == 0) {
      pager.append(in);
      pager.append(in).reset(Page.LEAF);
    }
    return tree;
  }

  private static boolean isPageSize(long size) {
    return size >= MIN_PAGE_SIZE && size <= MAX_PAGE_SIZE && size % 2 == 0;
  }

  // ---- Search

  /**
   * Begins an operation, as all others of this class do.
   *
   * @throws OSError (Python's) where a change has failed, so that the nodes may be out of order
   */
  void begin(Interpreter in) {
    if (isChanging) {
      throw Errors.osError(Errno.EIO);
    }
    pager.begin(in);
  }

  /**
   * Finds the place of {@code key}, see {@link #leaf} and {@link #index}.
   *
   * @return whether the key is there
   */
  boolean find(Interpreter in, byte[] key) {
    begin(in);
    return descend(in, key);
  }

  private boolean descend(Interpreter in, byte[] key) {
    depth = 0;
    Page node = pager.node(in, ROOT);
    while (true) {
      int low = 0;
      int high = node.count();
      boolean isFound = false;
      while (low < high) {
        int middle = low + high >>> 1;
        int order = compare(in, key, node, middle);
        if (order == 0) {
          isFound = true;
          low = middle;
          break;
        }
        if (order > 0) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      if (node.isLeaf()) {
        leaf = node;
        index = low;
        return isFound;
      }
      node = follow(in, node, isFound || low == 0 ? low : low - 1);
    }
  }

  /** The child of entry {@code i}, which becomes a part of the path. */
  private Page follow(Interpreter in, Page node, int i) {
    if (depth == MAX_DEPTH) {
      throw Pager.corrupt();
    }
    path[depth] = node;
    pathIndexes[depth] = i;
    depth++;
    return pager.node(in, node.child(i));
  }

  private int compare(Interpreter in, byte[] key, Page node, int i) {
    if (i == 0 && !node.isLeaf() && node.left() == 0) {
      return 1;
    }
    if (!node.hasBigKey(i)) {
      return node.compareKey(key, i);
    }
    byte[] other = overflow.read(in, node, node.keyOffset(i));
    return Arrays.compareUnsigned(key, other);
  }

  /** Finds the first key, or the last one; false where there is none. */
  boolean findEnd(Interpreter in, boolean first) {
    begin(in);
    depth = 0;
    Page node = pager.node(in, ROOT);
    while (!node.isLeaf()) {
      node = follow(in, node, first ? 0 : node.count() - 1);
    }
    leaf = node;
    index = first ? 0 : node.count() - 1;
    return node.count() != 0;
  }

  /** The key at a place of a leaf. */
  byte[] keyAt(Interpreter in, Page node, int i) {
    return part(in, node, node.hasBigKey(i), node.keyOffset(i), node.keySize(i));
  }

  /** The value at a place of a leaf. */
  byte[] valueAt(Interpreter in, Page node, int i) {
    return part(in, node, node.hasBigValue(i), node.valueOffset(i), node.valueSize(i));
  }

  private byte[] part(Interpreter in, Page node, boolean isBig, int at, int size) {
    if (isBig) {
      return overflow.read(in, node, at);
    }
    in.charge(size);
    byte[] part = new byte[size];
    node.bytes.get(at, part);
    return part;
  }

  // ---- Changes

  /** Sets the value of {@code key}. */
  void put(Interpreter in, byte[] key, byte[] value) {
    begin(in);
    boolean isBigKey = key.length > maxContent;
    long keySize = isBigKey ? Page.REFERENCE_SIZE : key.length;
    boolean isBigValue = keySize + value.length > maxContent;
    if (isBigValue && keySize + Page.REFERENCE_SIZE > maxContent) {
      isBigKey = true;
    }
    // Before the search, as long chains do not leave other pages in the cache.
    byte[] storedKey = isBigKey ? overflow.write(in, key) : key;
    byte[] storedValue = isBigValue ? overflow.write(in, value) : value;
    byte[] replaced = descend(in, key) ? leaf.entry(index) : null;
    int flags = (isBigKey ? Page.BIG_KEY : 0) | (isBigValue ? Page.BIG_VALUE : 0);
    byte[] entry =
        leaf.makeEntry(storedKey, storedKey.length, storedValue.length, flags, storedValue);
    isChanging = true;
    if (replaced != null) {
      leaf.remove(index);
      if (!leaf.isNode()) {
        throw Pager.corrupt();
      }
    }
    insert(in, leaf, index, entry);
    endChange(in, replaced);
  }

  /** Removes {@code key}; false where it is not there. */
  boolean delete(Interpreter in, byte[] key) {
    if (!find(in, key)) {
      return false;
    }
    byte[] removed = leaf.entry(index);
    isChanging = true;
    leaf.remove(index);
    if (leaf.count() == 0) {
      prune(in, leaf);
    }
    endChange(in, removed);
    return true;
  }

  /** The nodes are in order again; frees what {@code entry}, which is gone, refers to. */
  private void endChange(Interpreter in, byte[] entry) {
    isChanging = false;
    isModified = true;
    version++;
    if (entry == null) {
      return;
    }
    if ((entry[8] & Page.BIG_KEY) != 0) {
      overflow.free(in, entry, Page.ENTRY_HEADER_SIZE);
    }
    if ((entry[8] & Page.BIG_VALUE) != 0) {
      int keySize = ByteBuffer.wrap(entry).order(pager.order()).getInt(0);
      overflow.free(in, entry, Page.ENTRY_HEADER_SIZE + keySize);
    }
  }

  /** Inserts an entry into the leaf at the end of the path; splits nodes for it upwards. */
  private void insert(Interpreter in, Page start, int at, byte[] added) {
    Page node = start;
    int place = at;
    byte[] entry = added;
    while (!node.fits(entry)) {
      byte[][] entries = node.entriesWith(entry, place);
      // Keys often come in order: then full nodes stay so.
      boolean isAppended = place == node.count() && node.right() == 0;
      int cut = isAppended ? entries.length - 1 : middle(entries);
      if (depth == 0) {
        splitRoot(in, node, entries, cut);
        return;
      }
      Page right = split(in, node, entries, cut);
      depth--;
      Page parent = path[depth];
      place = pathIndexes[depth] + 1;
      entry = separator(in, node, right, parent.left() != 0 || place > 1);
      node = parent;
    }
    if (place > node.count()) {
      throw Pager.corrupt();
    }
    node.insert(place, entry);
  }

  /**
   * Where to cut entries so that both parts fit and are about as large. Big keys are not put first,
   * if possible, as they would become keys of internal nodes.
   */
  private int middle(byte[][] entries) {
    int room = Page.room(pager.pageSize());
    int total = 0;
    for (byte[] entry : entries) {
      total += entry.length + Page.OFFSET_SIZE;
    }
    int best = 0;
    int leastCost = Integer.MAX_VALUE;
    int left = 0;
    for (int cut = 1; cut < entries.length; cut++) {
      left += entries[cut - 1].length + Page.OFFSET_SIZE;
      int right = total - left;
      int cost = Math.abs(left - right);
      if ((entries[cut][8] & Page.BIG_KEY) != 0) {
        cost += room / 4;
      }
      if (left <= room && right <= room && cost < leastCost) {
        best = cut;
        leastCost = cost;
      }
    }
    if (best == 0) {
      throw Pager.corrupt();
    }
    return best;
  }

  /** Moves the entries from {@code cut} on into a new node to the right of {@code node}. */
  private Page split(Interpreter in, Page node, byte[][] entries, int cut) {
    Page right = free.take(in);
    right.reset(node.isLeaf() ? Page.LEAF : Page.INTERNAL);
    right.setLeft(node.number);
    right.setRight(node.right());
    if (node.right() != 0) {
      pager.node(in, node.right()).setLeft(right.number);
    }
    node.setRight(right.number);
    node.setEntries(entries, 0, cut);
    right.setEntries(entries, cut, entries.length);
    return right;
  }

  /** Moves the entries of the root, which has no room for one more, into two new nodes. */
  private void splitRoot(Interpreter in, Page root, byte[][] entries, int cut) {
    int type = root.isLeaf() ? Page.LEAF : Page.INTERNAL;
    Page left = free.take(in);
    Page right = free.take(in);
    left.reset(type);
    right.reset(type);
    left.setRight(right.number);
    right.setLeft(left.number);
    left.setEntries(entries, 0, cut);
    right.setEntries(entries, cut, entries.length);
    root.reset(Page.INTERNAL);
    root.insert(0, root.makeEntry(NO_KEY, 0, left.number, 0, null));
    root.insert(1, separator(in, left, right, false));
  }

  /**
   * The entry of {@code right} for its parent. Of its first key no more is taken than what tells it
   * from the keys to the left, where {@code isShort}: not at the left edge of a level, which the
   * reference has to find keys by.
   */
  private byte[] separator(Interpreter in, Page left, Page right, boolean isShort) {
    int size = right.keySize(0);
    byte[] key = new byte[size];
    right.bytes.get(right.keyOffset(0), key);
    if (right.hasBigKey(0)) {
      if (right.isLeaf()) {
        overflow.preserve(in, right, right.keyOffset(0));
      }
      return right.makeEntry(key, size, right.number, Page.BIG_KEY, null);
    }
    int last = left.count() - 1;
    if (isShort && right.isLeaf() && last >= 0 && !left.hasBigKey(last)) {
      size = Math.min(left.commonPrefix(last, right, 0) + 1, size);
    }
    return right.makeEntry(key, size, right.number, 0, null);
  }

  /** Takes a leaf that is empty out of the tree, and the internal nodes that this makes empty. */
  private void prune(Interpreter in, Page empty) {
    Page node = empty;
    while (depth > 0) {
      depth--;
      Page parent = path[depth];
      unlink(in, node);
      free.add(node);
      if (parent.count() > 1) {
        parent.remove(pathIndexes[depth]);
        return;
      }
      node = parent;
    }
    node.reset(Page.LEAF);
  }

  /** Links the neighbours of {@code node} with each other. */
  private void unlink(Interpreter in, Page node) {
    if (node.left() != 0) {
      pager.node(in, node.left()).setRight(node.right());
    }
    if (node.right() != 0) {
      pager.node(in, node.right()).setLeft(node.left());
    }
  }

  /** Writes the changes to the file. */
  void sync(Interpreter in) {
    if (!isModified) {
      return;
    }
    begin(in);
    Page header = pager.get(in, 0);
    ByteBuffer fields = header.bytes;
    fields.putInt(0, MAGIC);
    fields.putInt(4, VERSION);
    fields.putInt(8, pager.pageSize());
    fields.putInt(12, free.first());
    fields.putInt(20, NO_DUPLICATES);
    header.isDirty = true;
    pager.sync(in);
    isModified = false;
  }
}

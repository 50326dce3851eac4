package org.pycopy.ffi.platform;

import java.util.Map;

/**
 * Structures of 64-bit platforms, and constants that jnr-constants does not have, as the C headers
 * named beside them declare them. The key of a field's offset is {@code struct.field}, that of a
 * structure's size {@code sizeof.struct}, both in bytes. jnr-posix has some of the structures, but
 * takes the sizes of their fields from the machine that it runs on, which need not be the one that
 * a table is for.
 */
final class Structures {
  /**
   * What Linux and macOS both have: a name, its number on Linux (glibc; the same on all CPUs), its
   * number on macOS. Below the header that declares them.
   */
  private static final String BOTH =
      """
      # dirent.h
      dirent.d_ino 0 0
      dirent.d_type 18 20
      dirent.d_name 19 21
      # sys/statvfs.h
      statvfs.f_bsize 0 0
      statvfs.f_frsize 8 8
      statvfs.f_blocks 16 16
      statvfs.f_bfree 24 20
      statvfs.f_bavail 32 24
      statvfs.f_files 40 28
      statvfs.f_ffree 48 32
      statvfs.f_favail 56 36
      statvfs.f_flag 72 48
      statvfs.f_namemax 80 56
      sizeof.statvfs 112 64
      sizeof.statvfs.f_blocks 8 4
      # termios.h
      termios.c_iflag 0 0
      termios.c_oflag 4 8
      termios.c_cflag 8 16
      termios.c_lflag 12 24
      termios.c_cc 17 32
      termios.c_ispeed 52 56
      termios.c_ospeed 56 64
      sizeof.termios 60 72
      sizeof.tcflag_t 4 8
      NCCS 32 20
      TCSANOW 0 0
      TCSADRAIN 1 1
      TCSAFLUSH 2 2
      IXON 0x400 0x200
      IXOFF 0x1000 0x400
      ICRNL 0x100 0x100
      OPOST 1 1
      B9600 0xd 9600
      B57600 0x1001 57600
      B115200 0x1002 115200
      CSIZE 0x30 0x300
      CS7 0x20 0x200
      CS8 0x30 0x300
      CSTOPB 0x40 0x400
      CLOCAL 0x800 0x8000
      CREAD 0x80 0x800
      PARENB 0x100 0x1000
      PARODD 0x200 0x2000
      HUPCL 0x400 0x4000
      ISIG 1 0x80
      ICANON 2 0x100
      ECHO 8 8
      IEXTEN 0x8000 0x400
      ECHONL 0x40 0x10
      VTIME 5 17
      VMIN 6 16
      BRKINT 2 2
      INPCK 0x10 0x10
      ISTRIP 0x20 0x20
      TCIFLUSH 0 1
      TCOFLUSH 1 2
      TCIOFLUSH 2 3
      # poll.h
      pollfd.fd 0 0
      pollfd.events 4 4
      pollfd.revents 6 6
      sizeof.pollfd 8 8
      POLLIN 1 1
      POLLPRI 2 2
      POLLOUT 4 4
      POLLERR 8 8
      POLLHUP 16 16
      POLLNVAL 32 32
      # time.h
      timespec.tv_sec 0 0
      timespec.tv_nsec 8 8
      sizeof.timespec 16 16
      CLOCK_REALTIME 0 0
      CLOCKS_PER_SEC 1000000 1000000
      tm.tm_sec 0 0
      tm.tm_min 4 4
      tm.tm_hour 8 8
      tm.tm_mday 12 12
      tm.tm_mon 16 16
      tm.tm_year 20 20
      tm.tm_wday 24 24
      tm.tm_yday 28 28
      tm.tm_isdst 32 32
      sizeof.tm 56 56
      """;

  private static final int LINUX = 1;
  private static final int DARWIN = 2;

  private Structures() {}

  /** {@code struct stat}: bits/struct_stat.h of x86-64. */
  static void statOfX86(Map<String, Long> table) {
    put(table, "stat.st_dev", 0, "stat.st_ino", 8, "stat.st_nlink", 16, "stat.st_mode", 24);
    put(table, "stat.st_uid", 28, "stat.st_gid", 32, "stat.st_size", 48, "stat.st_atime", 72);
    put(table, "stat.st_mtime", 88, "stat.st_ctime", 104, "sizeof.stat", 144);
    put(table, "sizeof.stat.st_dev", 8, "sizeof.stat.st_mode", 4, "sizeof.stat.st_nlink", 8);
  }

  /** {@code struct stat} of CPUs that Linux came to later: asm-generic/stat.h. */
  static void statOfOtherCpus(Map<String, Long> table) {
    put(table, "stat.st_dev", 0, "stat.st_ino", 8, "stat.st_mode", 16, "stat.st_nlink", 20);
    put(table, "stat.st_uid", 24, "stat.st_gid", 28, "stat.st_size", 48, "stat.st_atime", 72);
    put(table, "stat.st_mtime", 88, "stat.st_ctime", 104, "sizeof.stat", 128);
    put(table, "sizeof.stat.st_dev", 8, "sizeof.stat.st_mode", 4, "sizeof.stat.st_nlink", 4);
  }

  /** Of all CPUs that Linux runs on. */
  static void linux(Map<String, Long> table) {
    putAll(table, LINUX);
  }

  /** Of macOS, whose {@code struct stat} is declared in sys/stat.h. */
  static void darwin(Map<String, Long> table) {
    put(table, "stat.st_dev", 0, "stat.st_mode", 4, "stat.st_nlink", 6, "stat.st_ino", 8);
    put(table, "stat.st_uid", 16, "stat.st_gid", 20, "stat.st_atime", 32, "stat.st_mtime", 48);
    put(table, "stat.st_ctime", 64, "stat.st_size", 96, "sizeof.stat", 144);
    put(table, "sizeof.stat.st_dev", 4, "sizeof.stat.st_mode", 2, "sizeof.stat.st_nlink", 2);
    putAll(table, DARWIN);
  }

  /** All names of {@link #BOTH}, with the numbers of that column. */
  private static void putAll(Map<String, Long> table, int column) {
    for (String line : BOTH.split("\n")) {
      if (!line.startsWith("#")) {
        String[] words = line.split(" ");
        table.put(words[0], Long.decode(words[column]));
      }
    }
  }

  /** Pairs of a name and its number. */
  private static void put(Map<String, Long> table, Object... pairs) {
    for (int i = 0; i < pairs.length; i += 2) {
      table.put((String) pairs[i], ((Number) pairs[i + 1]).longValue());
    }
  }
}

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
    // glibc, bits/dirent.h (dirent64 is the same)
    put(table, "dirent.d_ino", 0, "dirent.d_type", 18, "dirent.d_name", 19);
    // bits/statvfs.h
    put(table, "statvfs.f_bsize", 0, "statvfs.f_frsize", 8, "statvfs.f_blocks", 16);
    put(table, "statvfs.f_bfree", 24, "statvfs.f_bavail", 32, "statvfs.f_files", 40);
    put(table, "statvfs.f_ffree", 48, "statvfs.f_favail", 56, "statvfs.f_flag", 72);
    put(table, "statvfs.f_namemax", 80, "sizeof.statvfs", 112);
    put(table, "sizeof.statvfs.f_blocks", 8);
    // bits/termios.h
    put(table, "termios.c_iflag", 0, "termios.c_oflag", 4, "termios.c_cflag", 8);
    put(table, "termios.c_lflag", 12, "termios.c_cc", 17, "termios.c_ispeed", 52);
    put(table, "termios.c_ospeed", 56, "sizeof.termios", 60, "sizeof.tcflag_t", 4, "NCCS", 32);
    put(table, "TCSANOW", 0, "TCSADRAIN", 1, "TCSAFLUSH", 2);
    put(table, "IXON", 0x400, "IXOFF", 0x1000, "ICRNL", 0x100, "OPOST", 1);
    put(table, "B9600", 0xd, "B57600", 0x1001, "B115200", 0x1002);
    put(table, "CSIZE", 0x30, "CS7", 0x20, "CS8", 0x30, "CSTOPB", 0x40, "CLOCAL", 0x800);
    put(table, "CREAD", 0x80, "PARENB", 0x100, "PARODD", 0x200, "HUPCL", 0x400);
    put(table, "ISIG", 1, "ICANON", 2, "ECHO", 8, "IEXTEN", 0x8000, "ECHONL", 0x40);
    put(table, "VTIME", 5, "VMIN", 6, "BRKINT", 2, "INPCK", 0x10, "ISTRIP", 0x20);
    put(table, "TCIFLUSH", 0, "TCOFLUSH", 1, "TCIOFLUSH", 2);
  }

  /** {@code sys/stat.h, dirent.h, statvfs.h, termios.h} of macOS. */
  static void darwin(Map<String, Long> table) {
    put(table, "stat.st_dev", 0, "stat.st_mode", 4, "stat.st_nlink", 6, "stat.st_ino", 8);
    put(table, "stat.st_uid", 16, "stat.st_gid", 20, "stat.st_atime", 32, "stat.st_mtime", 48);
    put(table, "stat.st_ctime", 64, "stat.st_size", 96, "sizeof.stat", 144);
    put(table, "sizeof.stat.st_dev", 4, "sizeof.stat.st_mode", 2, "sizeof.stat.st_nlink", 2);
    put(table, "dirent.d_ino", 0, "dirent.d_type", 20, "dirent.d_name", 21);
    put(table, "statvfs.f_bsize", 0, "statvfs.f_frsize", 8, "statvfs.f_blocks", 16);
    put(table, "statvfs.f_bfree", 20, "statvfs.f_bavail", 24, "statvfs.f_files", 28);
    put(table, "statvfs.f_ffree", 32, "statvfs.f_favail", 36, "statvfs.f_flag", 48);
    put(table, "statvfs.f_namemax", 56, "sizeof.statvfs", 64);
    put(table, "sizeof.statvfs.f_blocks", 4);
    put(table, "termios.c_iflag", 0, "termios.c_oflag", 8, "termios.c_cflag", 16);
    put(table, "termios.c_lflag", 24, "termios.c_cc", 32, "termios.c_ispeed", 56);
    put(table, "termios.c_ospeed", 64, "sizeof.termios", 72, "sizeof.tcflag_t", 8, "NCCS", 20);
    put(table, "TCSANOW", 0, "TCSADRAIN", 1, "TCSAFLUSH", 2);
    put(table, "IXON", 0x200, "IXOFF", 0x400, "ICRNL", 0x100, "OPOST", 1);
    put(table, "B9600", 9600, "B57600", 57600, "B115200", 115200);
    put(table, "CSIZE", 0x300, "CS7", 0x200, "CS8", 0x300, "CSTOPB", 0x400, "CLOCAL", 0x8000);
    put(table, "CREAD", 0x800, "PARENB", 0x1000, "PARODD", 0x2000, "HUPCL", 0x4000);
    put(table, "ISIG", 0x80, "ICANON", 0x100, "ECHO", 8, "IEXTEN", 0x400, "ECHONL", 0x10);
    put(table, "VTIME", 17, "VMIN", 16, "BRKINT", 2, "INPCK", 0x10, "ISTRIP", 0x20);
    put(table, "TCIFLUSH", 1, "TCOFLUSH", 2, "TCIOFLUSH", 3);
  }

  /** Pairs of a name and its number. */
  private static void put(Map<String, Long> table, Object... pairs) {
    for (int i = 0; i < pairs.length; i += 2) {
      table.put((String) pairs[i], ((Number) pairs[i + 1]).longValue());
    }
  }
}

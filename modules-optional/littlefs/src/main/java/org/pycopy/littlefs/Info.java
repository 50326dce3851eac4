package org.pycopy.littlefs;

/**
 * What is known of a file or directory.
 *
 * @param name its name, without the path
 * @param size length in bytes, 0 of a directory
 */
record Info(byte[] name, boolean isDirectory, long size) {}

/**
 * The FAT file system (12, 16 and 32 bits, long names in code page 437) on block devices in Python.
 * Source of the format: Microsoft's "FAT32 File System Specification" 1.03; choices that it leaves
 * open are as in the reference, so that the same calls lead to the same image.
 */
package org.pycopy.fat;

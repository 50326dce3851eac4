/** The file systems littlefs 1 and 2 on block devices that are Python objects. */
package org.pycopy.littlefs;

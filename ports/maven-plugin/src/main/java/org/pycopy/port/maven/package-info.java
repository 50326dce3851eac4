/** Goals for Maven builds. They run in Maven's class loader, hence no {@code module-info}. */
package org.pycopy.port.maven;

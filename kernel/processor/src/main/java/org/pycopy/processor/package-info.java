/**
 * The annotation processor behind {@link org.pycopy.annot}: reads declarations into {@link
 * org.pycopy.processor.Table}s ({@link org.pycopy.processor.TableReader}) and writes from each a
 * Java class ({@link org.pycopy.processor.TableWriter}), documentation ({@link
 * org.pycopy.processor.DocWriter}) and, for modules, a stub ({@link
 * org.pycopy.processor.StubWriter}).
 */
package org.pycopy.processor;

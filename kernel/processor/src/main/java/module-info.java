/** The annotations that declare built-ins, and the processor that generates their tables. */
module org.pycopy.processor {
  requires transitive java.compiler;

  exports org.pycopy.annot;

  provides javax.annotation.processing.Processor with
      org.pycopy.processor.PycopyProcessor;
}

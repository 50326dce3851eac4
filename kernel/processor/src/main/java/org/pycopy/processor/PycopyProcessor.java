package org.pycopy.processor;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.annotation.processing.SupportedOptions;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import javax.tools.StandardLocation;
import org.pycopy.annot.PyModule;
import org.pycopy.annot.PyPort;
import org.pycopy.annot.PyType;

/**
 * Generates, for each class {@code X} annotated with {@link PyModule} or {@link PyType}, the class
 * {@code XTable} in the same package, and the text resources {@code
 * META-INF/pycopy/docs/<name>.txt}, {@code META-INF/pycopy/stubs/<module>.pyi} and {@code
 * META-INF/pycopy/modules}; for {@link PyPort} the class {@code PortModules}. Mistakes in
 * declarations are compile errors at the declaration.
 */
@SupportedAnnotationTypes("org.pycopy.annot.*")
@SupportedOptions("pycopy.path")
public final class PycopyProcessor extends AbstractProcessor {
  private static final String PATH_OPTION = "pycopy.path";
  private static final String RESOURCES = "META-INF/pycopy/";

  private final Map<String, String> docs = new TreeMap<>();
  private final StringBuilder modules = new StringBuilder();
  private boolean done;

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    if (done || annotations.isEmpty()) {
      return true;
    }
    // Generated classes carry no annotations, so that all declarations are in the first round.
    done = true;
    TableReader reader = new TableReader(processingEnv);
    Map<TypeElement, Table> tables = new LinkedHashMap<>();
    for (Element e : round.getElementsAnnotatedWith(PyType.class)) {
      tables.put((TypeElement) e, reader.readType((TypeElement) e));
    }
    for (Element e : round.getElementsAnnotatedWith(PyModule.class)) {
      tables.put((TypeElement) e, reader.readModule((TypeElement) e));
    }
    reader.checkAllClaimed(round, annotations);
    Map<String, String> typeNames = typeNames(tables);
    for (Table table : tables.values()) {
      write(table, typeNames, tables);
    }
    if (modules.length() > 0) {
      writeResource("modules", modules.toString());
    }
    for (Element e : round.getElementsAnnotatedWith(PyPort.class)) {
      writePort((TypeElement) e);
    }
    for (Map.Entry<String, String> doc : docs.entrySet()) {
      writeResource("docs/" + doc.getKey() + ".txt", doc.getValue());
    }
    return true;
  }

  /** Python names of the Java classes that implement types. */
  private static Map<String, String> typeNames(Map<TypeElement, Table> tables) {
    Map<String, String> names = new HashMap<>();
    for (Table table : tables.values()) {
      if (!table.isModule()) {
        names.put(table.selfClass(), table.name());
      }
    }
    return names;
  }

  private void write(Table table, Map<String, String> names, Map<TypeElement, Table> tables) {
    String qualified = table.packageName() + "." + table.tableName();
    try (Writer out =
        processingEnv.getFiler().createSourceFile(qualified, table.origin()).openWriter()) {
      out.write(new TableWriter(table).write());
    } catch (IOException e) {
      fail(qualified, e);
    }
    docs.merge(table.name(), DocWriter.write(table), String::concat);
    if (table.isModule()) {
      modules.append(table.name()).append(' ').append(qualified).append('\n');
      List<Table> types = new ArrayList<>();
      for (TypeElement type : table.types()) {
        if (type != null && tables.containsKey(type)) {
          types.add(tables.get(type));
        }
      }
      writeResource("stubs/" + table.name() + ".pyi", new StubWriter(names).write(table, types));
    }
  }

  private void writePort(TypeElement origin) {
    String path = processingEnv.getOptions().get(PATH_OPTION);
    String packageName =
        processingEnv.getElementUtils().getPackageOf(origin).getQualifiedName().toString();
    try {
      PortWriter port = new PortWriter();
      if (path == null) {
        throw new IOException("no option -A" + PATH_OPTION);
      }
      port.readPath(path);
      try (Writer out =
          processingEnv
              .getFiler()
              .createSourceFile(packageName + ".PortModules", origin)
              .openWriter()) {
        out.write(port.write(packageName));
      }
    } catch (IOException e) {
      fail(packageName + ".PortModules", e);
    }
  }

  private void writeResource(String path, String text) {
    try (Writer out =
        processingEnv
            .getFiler()
            .createResource(StandardLocation.CLASS_OUTPUT, "", RESOURCES + path)
            .openWriter()) {
      out.write(text);
    } catch (IOException e) {
      fail(path, e);
    }
  }

  private void fail(String what, IOException e) {
    processingEnv
        .getMessager()
        .printMessage(Diagnostic.Kind.ERROR, "cannot write " + what + ": " + e.getMessage());
  }
}

package org.pycopy.processor;

import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import javax.tools.Diagnostic;
import org.pycopy.annot.Kw;
import org.pycopy.annot.KwOnly;
import org.pycopy.annot.Nullable;
import org.pycopy.annot.Opt;
import org.pycopy.annot.PyClassMethod;
import org.pycopy.annot.PyConst;
import org.pycopy.annot.PyFunction;
import org.pycopy.annot.PyGetter;
import org.pycopy.annot.PyMethod;
import org.pycopy.annot.PyModule;
import org.pycopy.annot.PyNew;
import org.pycopy.annot.PySetter;
import org.pycopy.annot.PyStaticMethod;
import org.pycopy.annot.PyType;
import org.pycopy.annot.Raw;

/** Reads annotated classes into {@link Table}s and reports what is wrong with them. */
final class TableReader {
  private static final int MAX_POSITIONS = Member.UNLIMITED - 1;

  private final ProcessingEnvironment env;
  private final Elements elements;
  private final Types typeUtil;
  private final Set<TypeElement> claimed = new HashSet<>();

  TableReader(ProcessingEnvironment env) {
    this.env = env;
    this.elements = env.getElementUtils();
    this.typeUtil = env.getTypeUtils();
  }

  Table readModule(TypeElement origin) {
    String name = origin.getAnnotation(PyModule.class).value();
    List<Member> members = new ArrayList<>();
    List<TypeElement> types = new ArrayList<>();
    for (TypeElement source : sources(origin, PyModule.class)) {
      readMembers(source, null, members);
    }
    while (types.size() < members.size()) {
      types.add(null);
    }
    for (TypeElement type : classes(origin, PyModule.class, "types")) {
      PyType declared = type.getAnnotation(PyType.class);
      if (declared == null) {
        error(origin, type + " is not annotated with @PyType");
        continue;
      }
      String owner = selfClass(type).getQualifiedName().toString();
      members.add(
          new Member(
              Member.Kind.CONSTANT,
              declared.value(),
              owner,
              "TYPE",
              true,
              Names.BUILTIN_TYPE,
              List.of(),
              Doc.NONE,
              null));
      types.add(type);
    }
    return table(origin, name, null, members, types);
  }

  Table readType(TypeElement origin) {
    TypeElement self = selfClass(origin);
    List<Member> members = new ArrayList<>();
    for (TypeElement source : sources(origin, PyType.class)) {
      readMembers(source, self, members);
    }
    return table(origin, origin.getAnnotation(PyType.class).value(), self, members, List.of());
  }

  /** Reports annotated members in classes that are part of no module or type. */
  void checkAllClaimed(RoundEnvironment round, Set<? extends TypeElement> annotations) {
    for (TypeElement annotation : annotations) {
      for (Element e : round.getElementsAnnotatedWith(annotation)) {
        boolean isMember = e.getKind() == ElementKind.METHOD || e.getKind() == ElementKind.FIELD;
        if (isMember && !claimed.contains(e.getEnclosingElement())) {
          error(e, "the class is part of no @PyModule or @PyType");
        }
      }
    }
  }

  private Table table(
      TypeElement origin,
      String name,
      @Nullable TypeElement self,
      List<Member> all,
      List<TypeElement> types) {
    Member constructor = null;
    List<Member> members = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Member member : all) {
      if (member.kind() == Member.Kind.CONSTRUCTOR) {
        if (constructor != null) {
          error(origin, "more than one @PyNew");
        }
        constructor = member;
      } else {
        members.add(member);
        if (!seen.add(member.name())) {
          error(origin, "more than one member " + member.name());
        }
      }
    }
    Doc doc = Doc.parse(elements.getDocComment(origin));
    if (doc.text().isEmpty()) {
      error(origin, "missing Javadoc: it is the documentation of " + name);
    }
    String packageName = elements.getPackageOf(origin).getQualifiedName().toString();
    return new Table(
        name,
        self == null,
        origin,
        packageName,
        tableName(origin),
        self == null ? null : self.getQualifiedName().toString(),
        members,
        types,
        constructor,
        doc);
  }

  private static String tableName(TypeElement origin) {
    StringBuilder name = new StringBuilder(origin.getSimpleName()).append("Table");
    Element outer = origin.getEnclosingElement();
    while (outer instanceof TypeElement) {
      name.insert(0, outer.getSimpleName());
      outer = outer.getEnclosingElement();
    }
    return name.toString();
  }

  private List<TypeElement> sources(TypeElement origin, Class<? extends Annotation> annotation) {
    List<TypeElement> sources = new ArrayList<>();
    sources.add(origin);
    sources.addAll(classes(origin, annotation, "members"));
    return sources;
  }

  private TypeElement selfClass(TypeElement type) {
    List<TypeElement> given = classes(type, PyType.class, "self");
    return given.isEmpty() ? type : given.get(0);
  }

  /** The classes that element {@code key} of an annotation names; void counts as none. */
  private List<TypeElement> classes(
      TypeElement origin, Class<? extends Annotation> annotation, String key) {
    List<TypeElement> found = new ArrayList<>();
    for (AnnotationMirror mirror : origin.getAnnotationMirrors()) {
      if (!mirror.getAnnotationType().toString().equals(annotation.getName())) {
        continue;
      }
      mirror
          .getElementValues()
          .forEach(
              (method, value) -> {
                if (method.getSimpleName().contentEquals(key)) {
                  addClasses(value.getValue(), found);
                }
              });
    }
    return found;
  }

  private static void addClasses(Object value, List<TypeElement> found) {
    if (value instanceof List<?> list) {
      for (Object item : list) {
        addClasses(((AnnotationValue) item).getValue(), found);
      }
    } else if (value instanceof DeclaredType type) {
      found.add((TypeElement) type.asElement());
    }
  }

  private void readMembers(TypeElement source, @Nullable TypeElement self, List<Member> members) {
    claimed.add(source);
    List<Member> setters = new ArrayList<>();
    List<Element> setterElements = new ArrayList<>();
    for (Element e : source.getEnclosedElements()) {
      Member member = readMember(e, self);
      if (member == null) {
        continue;
      }
      if (e.getAnnotation(PySetter.class) != null) {
        setters.add(member);
        setterElements.add(e);
      } else {
        members.add(member);
      }
    }
    for (int i = 0; i < setters.size(); i++) {
      if (!addSetter(setters.get(i), members)) {
        error(setterElements.get(i), "no @PyGetter " + setters.get(i).name());
      }
    }
  }

  private static boolean addSetter(Member setter, List<Member> members) {
    for (int i = 0; i < members.size(); i++) {
      Member m = members.get(i);
      if (m.kind() == Member.Kind.PROPERTY && m.name().equals(setter.name())) {
        Member property =
            new Member(
                m.kind(),
                m.name(),
                m.owner(),
                m.javaName(),
                m.isStatic(),
                m.returnType(),
                m.params(),
                m.doc(),
                setter);
        members.set(i, property);
        return true;
      }
    }
    return false;
  }

  private @Nullable Member readMember(Element e, @Nullable TypeElement self) {
    boolean inType = self != null;
    PyConst constant = e.getAnnotation(PyConst.class);
    if (constant != null && e instanceof VariableElement field) {
      return constant(field, constant.value());
    }
    if (!(e instanceof ExecutableElement method)) {
      return null;
    }
    if (constant != null) {
      return member(method, constant.value(), Member.Kind.VALUE, !inType, self);
    }
    PyFunction function = e.getAnnotation(PyFunction.class);
    if (function != null) {
      return member(method, function.value(), Member.Kind.FUNCTION, !inType, self);
    }
    PyMethod m = e.getAnnotation(PyMethod.class);
    if (m != null) {
      return member(method, m.value(), Member.Kind.METHOD, inType, self);
    }
    PyStaticMethod staticMethod = e.getAnnotation(PyStaticMethod.class);
    if (staticMethod != null) {
      return member(method, staticMethod.value(), Member.Kind.STATIC_METHOD, inType, self);
    }
    PyClassMethod classMethod = e.getAnnotation(PyClassMethod.class);
    if (classMethod != null) {
      return member(method, classMethod.value(), Member.Kind.CLASS_METHOD, inType, self);
    }
    PyGetter getter = e.getAnnotation(PyGetter.class);
    if (getter != null) {
      return member(method, getter.value(), Member.Kind.PROPERTY, inType, self);
    }
    PySetter setter = e.getAnnotation(PySetter.class);
    if (setter != null) {
      return member(method, setter.value(), Member.Kind.PROPERTY, inType, self);
    }
    if (e.getAnnotation(PyNew.class) != null) {
      return member(method, "", Member.Kind.CONSTRUCTOR, inType, self);
    }
    return null;
  }

  private Member constant(VariableElement field, String name) {
    Set<Modifier> modifiers = field.getModifiers();
    if (!modifiers.contains(Modifier.STATIC) || !modifiers.contains(Modifier.FINAL)) {
      error(field, "a @PyConst must be static and final");
    }
    checkAccess(field);
    String type = erased(field.asType());
    checkConvertible(field, field.asType(), type);
    return new Member(
        Member.Kind.CONSTANT,
        name.isEmpty() ? field.getSimpleName().toString() : name,
        owner(field),
        field.getSimpleName().toString(),
        true,
        type,
        List.of(),
        Doc.parse(elements.getDocComment(field)),
        null);
  }

  private Member member(
      ExecutableElement method,
      String name,
      Member.Kind kind,
      boolean placeFits,
      @Nullable TypeElement self) {
    if (!placeFits) {
      error(method, "this annotation does not fit a " + (self == null ? "module" : "type"));
    }
    checkAccess(method);
    boolean isStatic = method.getModifiers().contains(Modifier.STATIC);
    boolean bound = kind == Member.Kind.METHOD || kind == Member.Kind.PROPERTY;
    if (!isStatic && (!bound || !Objects.equals(method.getEnclosingElement(), self))) {
      error(method, "must be static");
    }
    List<Param> params = params(method, kind, isStatic, self);
    Doc doc = Doc.parse(elements.getDocComment(method));
    boolean isSetter = method.getAnnotation(PySetter.class) != null;
    String pythonName = name.isEmpty() ? method.getSimpleName().toString() : name;
    if (doc.text().isEmpty() && !isSetter) {
      error(method, "missing Javadoc: it is the documentation of " + pythonName);
    }
    for (String exception : doc.raises()) {
      if (!Names.EXCEPTIONS.contains(exception)) {
        error(method, "@throws " + exception + ": no such Python exception");
      }
    }
    String returnType = erased(method.getReturnType());
    if (method.getReturnType().getKind() != TypeKind.VOID) {
      checkConvertible(method, method.getReturnType(), returnType);
    }
    Member member =
        new Member(
            kind,
            kind == Member.Kind.CONSTRUCTOR ? "" : pythonName,
            owner(method),
            method.getSimpleName().toString(),
            isStatic,
            returnType,
            params,
            doc,
            null);
    checkShape(method, member, isSetter);
    return member;
  }

  private void checkShape(ExecutableElement method, Member member, boolean isSetter) {
    if (member.positions() > MAX_POSITIONS) {
      error(method, "too many parameters");
    }
    boolean needsSelf =
        member.kind() == Member.Kind.METHOD
            || member.kind() == Member.Kind.PROPERTY
            || member.kind() == Member.Kind.CLASS_METHOD;
    if (needsSelf && (member.params().isEmpty() || !hasSelf(member))) {
      error(method, "the first parameter after the interpreter must be self");
    }
    int fixed = isSetter ? 2 : member.kind() == Member.Kind.PROPERTY ? 1 : -1;
    if (member.kind() == Member.Kind.VALUE) {
      fixed = 0;
    }
    if (fixed >= 0 && (member.max() != fixed || member.hasKeywordParams())) {
      error(method, "wrong number of parameters");
    }
    boolean optionalSeen = false;
    for (Param p : member.params()) {
      if (!p.takesPosition()) {
        continue;
      }
      if (optionalSeen && !p.optional() && p.role() != Param.Role.KEYWORD) {
        error(method, "required parameter " + p.name() + " after an optional one");
      }
      optionalSeen |= p.optional();
    }
  }

  private static boolean hasSelf(Member member) {
    for (Param p : member.params()) {
      if (p.isSelf()) {
        return true;
      }
    }
    return false;
  }

  private List<Param> params(
      ExecutableElement method, Member.Kind kind, boolean isStatic, @Nullable TypeElement self) {
    List<Param> params = new ArrayList<>();
    boolean selfNext =
        kind == Member.Kind.METHOD
            || kind == Member.Kind.PROPERTY
            || kind == Member.Kind.CLASS_METHOD;
    if (!isStatic) {
      params.add(new Param("self", owner(method), Param.Role.SELF, false, ""));
      selfNext = false;
    }
    List<? extends VariableElement> declared = method.getParameters();
    int full = fullControlAt(declared);
    for (int i = 0; i < declared.size(); i++) {
      VariableElement p = declared.get(i);
      String type = erased(p.asType());
      String name = p.getSimpleName().toString();
      if (i == 0 && type.equals(Names.INTERPRETER)) {
        params.add(new Param(name, type, Param.Role.INTERPRETER, false, ""));
      } else if (i == full) {
        params.add(new Param("args", type, Param.Role.FULL, true, ""));
        break;
      } else if (kind == Member.Kind.CONSTRUCTOR && type.equals(Names.BUILTIN_TYPE)) {
        params.add(new Param(name, type, Param.Role.TYPE, false, ""));
      } else if (selfNext) {
        params.add(selfParam(p, name, type, kind, self));
        selfNext = false;
      } else if (type.equals(Names.PY_OBJECTS)) {
        params.add(new Param(name, type, Param.Role.REST, true, ""));
      } else {
        params.add(param(p, name, type));
      }
    }
    return params;
  }

  private Param selfParam(
      VariableElement p, String name, String type, Member.Kind kind, @Nullable TypeElement self) {
    boolean raw = p.getAnnotation(Raw.class) != null || kind == Member.Kind.CLASS_METHOD;
    boolean isObject = type.equals(Names.PY_OBJECT);
    if (raw ? !isObject : !isObject && !isClass(self, type)) {
      error(p, "self must be " + (raw ? "a PyObject" : "a PyObject or " + self));
    }
    return new Param(name, type, raw ? Param.Role.RAW_SELF : Param.Role.SELF, false, "");
  }

  private static boolean isClass(@Nullable TypeElement element, String qualified) {
    return element != null && element.getQualifiedName().contentEquals(qualified);
  }

  private Param param(VariableElement p, String javaName, String type) {
    Kw kw = p.getAnnotation(Kw.class);
    KwOnly kwOnly = p.getAnnotation(KwOnly.class);
    Opt opt = p.getAnnotation(Opt.class);
    Param.Role role = Param.Role.POSITIONAL;
    String name = javaName;
    if (kwOnly != null) {
      role = Param.Role.KEYWORD_ONLY;
      name = kwOnly.value().isEmpty() ? javaName : kwOnly.value();
    } else if (kw != null) {
      role = Param.Role.KEYWORD;
      name = kw.value().isEmpty() ? javaName : kw.value();
    }
    String defaultValue = "";
    if (opt != null) {
      boolean primitive = p.asType().getKind().isPrimitive();
      if (primitive && opt.value().isEmpty()) {
        error(p, "@Opt on a primitive needs a value");
      }
      defaultValue = opt.value().isEmpty() ? "null" : opt.value();
    }
    checkConvertible(p, p.asType(), type);
    return new Param(name, type, role, opt != null, defaultValue);
  }

  /** Index of {@code PyObject[] args} before three ints at the end, or -1. */
  private int fullControlAt(List<? extends VariableElement> params) {
    int at = params.size() - 4;
    if (at < 0 || !erased(params.get(at).asType()).equals(Names.PY_OBJECTS)) {
      return -1;
    }
    for (int i = at + 1; i < params.size(); i++) {
      if (params.get(i).asType().getKind() != TypeKind.INT) {
        return -1;
      }
    }
    return at;
  }

  private void checkConvertible(Element at, TypeMirror mirror, String type) {
    switch (mirror.getKind()) {
      case INT, LONG, DOUBLE, BOOLEAN:
        return;
      case DECLARED:
        break;
      default:
        error(at, "no conversion for " + type);
        return;
    }
    if (type.equals(Names.STRING) || type.equals(Names.PY_OBJECT) || type.equals(Names.PY_STR)) {
      return;
    }
    TypeElement object = elements.getTypeElement(Names.PY_OBJECT);
    if (object == null || !typeUtil.isSubtype(typeUtil.erasure(mirror), object.asType())) {
      error(at, "no conversion for " + type);
    } else if (at.getKind() == ElementKind.PARAMETER && !hasTypeField(mirror)) {
      error(at, type + " has no field TYPE");
    }
  }

  private static boolean hasTypeField(TypeMirror mirror) {
    for (Element e : ((DeclaredType) mirror).asElement().getEnclosedElements()) {
      if (e.getKind() == ElementKind.FIELD && e.getSimpleName().contentEquals("TYPE")) {
        return true;
      }
    }
    return false;
  }

  private void checkAccess(Element e) {
    if (e.getModifiers().contains(Modifier.PRIVATE)) {
      error(e, "must not be private");
    }
  }

  private static String owner(Element member) {
    TypeElement owner = (TypeElement) Objects.requireNonNull(member.getEnclosingElement());
    return owner.getQualifiedName().toString();
  }

  private String erased(TypeMirror type) {
    // Type annotations (such as @Nullable) are part of the mirror's text: name the element instead.
    TypeMirror erasure = typeUtil.erasure(type);
    if (erasure instanceof DeclaredType declared) {
      return ((TypeElement) declared.asElement()).getQualifiedName().toString();
    }
    if (erasure.getKind() == TypeKind.ARRAY) {
      return erased(((javax.lang.model.type.ArrayType) erasure).getComponentType()) + "[]";
    }
    return erasure.getKind().isPrimitive()
        ? erasure.getKind().name().toLowerCase(java.util.Locale.ROOT)
        : erasure.toString();
  }

  private void error(Element at, String message) {
    env.getMessager().printMessage(Diagnostic.Kind.ERROR, message, at);
  }
}

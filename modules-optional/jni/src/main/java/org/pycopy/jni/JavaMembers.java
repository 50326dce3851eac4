package org.pycopy.jni;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;

/**
 * The public members of a Java class by name, for one interpreter. A name with an underscore at its
 * end, where there is no such member, stands for the one without: {@code System.in_}.
 *
 * <p>A member is a {@link Field} or a {@link MethodGroup}; of a class as such also a {@link Class}.
 */
final class JavaMembers {
  private static final Object NOTHING = new Object();

  private final JavaAccess access;
  private final Class<?> type;
  private final HashMap<String, Object> ofObjects = new HashMap<>();
  private final HashMap<String, Object> ofClass = new HashMap<>();
  private MethodGroup constructors;

  JavaMembers(JavaAccess access, Class<?> type) {
    this.access = access;
    this.type = type;
  }

  /** The member of objects of the class, static ones included; or null. */
  Object ofObjects(String name) {
    return cached(ofObjects, name, false);
  }

  /** The static member or nested class, or null. */
  Object ofClass(String name) {
    return cached(ofClass, name, true);
  }

  private Object cached(HashMap<String, Object> members, String name, boolean statics) {
    Object member = members.get(name);
    if (member == null) {
      member = search(name, statics);
      int last = name.length() - 1;
      if (member == null && last > 0 && name.charAt(last) == '_') {
        member = search(name.substring(0, last), statics);
      }
      members.put(name, member == null ? NOTHING : member);
    }
    return member == NOTHING ? null : member;
  }

  private Object search(String name, boolean statics) {
    Field field = field(name, statics);
    if (field != null) {
      return field;
    }
    MethodGroup methods = methods(name, statics);
    return methods != null || !statics ? methods : nested(name);
  }

  private Field field(String name, boolean statics) {
    try {
      Field field = type.getField(name);
      boolean fits = !statics || Modifier.isStatic(field.getModifiers());
      return fits && access.isOpen(field.getDeclaringClass()) ? field : null;
    } catch (NoSuchFieldException e) {
      return null;
    }
  }

  private Class<?> nested(String name) {
    for (Class<?> each : type.getClasses()) {
      if (each.getSimpleName().equals(name) && access.isOpen(each)) {
        return each;
      }
    }
    return null;
  }

  private MethodGroup methods(String name, boolean statics) {
    ArrayList<Overload> overloads = new ArrayList<>();
    for (Method method : type.getMethods()) {
      if (method.getName().equals(name) && (!statics || Modifier.isStatic(method.getModifiers()))) {
        Method open = open(method);
        if (open != null) {
          add(overloads, open);
        }
      }
    }
    if (type.isInterface() && !statics) {
      // An interface has them, too, but does not list them.
      for (Method method : Object.class.getMethods()) {
        if (method.getName().equals(name)) {
          add(overloads, method);
        }
      }
    }
    return overloads.isEmpty() ? null : new MethodGroup(access, name, overloads);
  }

  /** Of methods with the same parameters, that with the narrowest result counts. */
  private static void add(ArrayList<Overload> overloads, Method method) {
    for (int i = 0; i < overloads.size(); i++) {
      Method other = (Method) overloads.get(i).executable;
      if (Arrays.equals(other.getParameterTypes(), method.getParameterTypes())) {
        if (other.getReturnType().isAssignableFrom(method.getReturnType())) {
          overloads.set(i, new Overload(method));
        }
        return;
      }
    }
    overloads.add(new Overload(method));
  }

  /** The declaration of {@code method} that may be called: of a class that is not, in another. */
  private Method open(Method method) {
    if (access.isOpen(method.getDeclaringClass())) {
      return method;
    }
    return Modifier.isStatic(method.getModifiers())
        ? null
        : openIn(type, method.getName(), method.getParameterTypes());
  }

  private Method openIn(Class<?> start, String name, Class<?>[] parameters) {
    for (Class<?> each = start; each != null; each = each.getSuperclass()) {
      Method method = access.isOpen(each) ? declared(each, name, parameters) : null;
      if (method != null) {
        return method;
      }
      for (Class<?> inherited : each.getInterfaces()) {
        method = openIn(inherited, name, parameters);
        if (method != null) {
          return method;
        }
      }
    }
    return null;
  }

  private static Method declared(Class<?> type, String name, Class<?>[] parameters) {
    try {
      Method method = type.getDeclaredMethod(name, parameters);
      return Modifier.isPublic(method.getModifiers()) ? method : null;
    } catch (NoSuchMethodException e) {
      return null;
    }
  }

  /** The constructors; an empty group where none is public. */
  MethodGroup constructors() {
    if (constructors == null) {
      ArrayList<Overload> overloads = new ArrayList<>();
      if (access.isOpen(type)) {
        for (Constructor<?> constructor : type.getConstructors()) {
          overloads.add(new Overload(constructor));
        }
      }
      constructors = new MethodGroup(access, type.getName(), overloads);
    }
    return constructors;
  }
}

package dev.pgmg.object;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * An operator or function that ALTER OPERATOR FAMILY ... ADD puts into a family.
 *
 * @param place what the family knows it by: {@code operator 1 (integer, smallint)}
 * @param drop how DROP calls it, in the statement's own words where it has them
 */
record FamilyMember(String place, String drop) {

  static List<FamilyMember> list(TokenCursor cursor, String method) {
    List<FamilyMember> members = new ArrayList<>();
    do {
      members.add(read(cursor, method));
      while (!cursor.atEnd() && !cursor.peekIs(",")) {
        cursor.skipOne();
      }
    } while (cursor.accept(","));
    return members;
  }

  private static FamilyMember read(TokenCursor cursor, String method) {
    if (cursor.accept("operator")) {
      String number = cursor.take().text();
      cursor.operatorName();
      return member("operator", number, types(cursor));
    }
    if (cursor.accept("function")) {
      String number = cursor.take().text();
      return member(
          "function", number, cursor.peekIs("(") ? types(cursor) : argumentTypes(cursor, method));
    }
    throw cursor.unexpected("OPERATOR or FUNCTION is missing");
  }

  private static FamilyMember member(String word, String number, Types types) {
    String name = word + " " + number + " ";
    return new FamilyMember(
        name + "(" + String.join(", ", types.normalised()) + ")",
        name.toUpperCase(Locale.ROOT) + types.text());
  }

  private record Types(List<String> normalised, String text) {}

  // One type stands for two of it.
  private static Types types(TokenCursor cursor) {
    int from = cursor.position();
    if (!cursor.accept("(")) {
      throw cursor.unexpected("the types in parentheses are missing");
    }
    List<String> types = new ArrayList<>();
    do {
      types.add(TypeNames.read(cursor).orElseThrow(() -> cursor.unexpected("a type is missing")));
    } while (cursor.accept(","));
    if (!cursor.accept(")")) {
      throw cursor.unexpected("the types in parentheses do not end");
    }
    if (types.size() == 1) {
      types.add(types.getFirst());
    }
    return new Types(types, cursor.text(from, cursor.position()));
  }

  // The types of a btree's or hash's function, unless it says them, are those of its arguments.
  private static Types argumentTypes(TokenCursor cursor, String method) {
    cursor.qualifiedName();
    if (!cursor.peekIs("(")) {
      throw cursor.unexpected("what this function is for is missing: FUNCTION 1 (type, type) name");
    }
    List<String> arguments =
        Signature.parameterList(cursor, Signature.Mode.IN).stream()
            .map(Signature.Parameter::type)
            .toList();
    if (arguments.isEmpty()) {
      throw cursor.unexpected("a function of an operator family has arguments");
    }
    boolean two = arguments.size() > 1 && !method.equals("hash");
    List<String> types = List.of(arguments.getFirst(), arguments.get(two ? 1 : 0));
    return new Types(types, "(" + String.join(", ", types) + ")");
  }

  static String shown(List<FamilyMember> members) {
    return members.stream().map(FamilyMember::place).sorted().collect(Collectors.joining(", "));
  }

  static String dropped(List<FamilyMember> members) {
    return members.stream().map(FamilyMember::drop).collect(Collectors.joining(", "));
  }
}

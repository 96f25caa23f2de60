package dev.pgmg.catalog;

import dev.pgmg.object.Declaration.Aspect;
import dev.pgmg.object.ObjectId;
import java.util.List;

/**
 * What has become of dress that is declared?
 *
 * @param place of the statement, unique in the project: the answer is known by it
 * @param number of the target among those of the statement, from 1
 * @param target one of the objects it dresses
 * @param detail and roles as the statement has them
 */
public record DressQuestion(
    String place, int number, Aspect aspect, ObjectId target, String detail, List<String> roles) {

  public DressQuestion {
    roles = List.copyOf(roles);
  }
}

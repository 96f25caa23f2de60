package dev.pgmg.postgres;

/** Told what the server says beside its answers, in the moment it is read. */
@FunctionalInterface
public interface NoticeListener {

  /** For statements whose notices mean nothing to anybody. */
  NoticeListener NOBODY = (statement, notice) -> {};

  /**
   * What it said.
   *
   * @param statement which one of those that were sent it belongs to
   */
  void heard(int statement, ServerNotice notice);
}

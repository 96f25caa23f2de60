/**
 * Scenarios: what happens to a user's project, told as a folder under {@code src/test/scenarios}.
 *
 * <p>{@link dev.pgmg.scenario.Scenario} says what such a folder holds, {@link
 * dev.pgmg.scenario.ScenarioRun} plays it on a fresh database and writes down what the commands
 * print, {@link dev.pgmg.scenario.StandingOracles} are the promises that hold after every step of
 * every scenario, whatever it is about.
 */
@NullMarked
package dev.pgmg.scenario;

import org.jspecify.annotations.NullMarked;

package dev.pgmg;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The invariants of ARCHITECTURE.md. */
@AnalyzeClasses(packages = "dev.pgmg", importOptions = DoNotIncludeTests.class)
final class ArchitectureTest {

  private static final String[] PURE = {
    "dev.pgmg.sql..",
    "dev.pgmg.object..",
    "dev.pgmg.catalog..",
    "dev.pgmg.hazard..",
    "dev.pgmg.alter..",
    "dev.pgmg.plan..",
    "dev.pgmg.graph..",
    "dev.pgmg.reference.."
  };

  @ArchTest
  static final ArchRule only_postgres_speaks_jdbc =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.pgmg.postgres..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "javax.sql..", "org.postgresql..");

  @ArchTest
  static final ArchRule what_is_pure_reads_no_file_and_no_network =
      noClasses()
          .that()
          .resideInAnyPackage(PURE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.nio.file..", "java.net..", "java.nio.channels..");

  @ArchTest
  static final ArchRule what_is_pure_reads_no_clock_and_no_surroundings =
      noClasses()
          .that()
          .resideInAnyPackage(PURE)
          .should()
          .callMethod(System.class, "nanoTime")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(System.class, "getenv")
          .orShould()
          .callMethod(System.class, "getProperty", String.class)
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.time.Clock")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.util.Random");

  @ArchTest
  static final ArchRule only_the_command_line_knows_options_and_streams =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.pgmg.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("picocli..")
          .orShould()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .orShould()
          .callMethod(System.class, "exit", int.class);

  @ArchTest
  static final ArchRule nothing_depends_on_the_command_line =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.pgmg.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.pgmg.cli..");

  @ArchTest
  static final ArchRule plans_know_nothing_of_the_database_or_of_who_carries_them_out =
      noClasses()
          .that()
          .resideInAPackage("dev.pgmg.plan..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.pgmg.postgres..", "dev.pgmg.apply..", "dev.pgmg.report..", "dev.pgmg.config..");

  @ArchTest
  static final ArchRule alterations_know_definitions_and_nothing_of_plans =
      noClasses()
          .that()
          .resideInAPackage("dev.pgmg.alter..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.pgmg.plan..",
              "dev.pgmg.postgres..",
              "dev.pgmg.apply..",
              "dev.pgmg.report..",
              "dev.pgmg.config..");

  @ArchTest
  static final ArchRule hazards_know_statements_and_catalogs_and_nothing_of_plans =
      noClasses()
          .that()
          .resideInAPackage("dev.pgmg.hazard..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.pgmg.project..",
              "dev.pgmg.plan..",
              "dev.pgmg.postgres..",
              "dev.pgmg.apply..",
              "dev.pgmg.report..",
              "dev.pgmg.config..");

  @ArchTest
  static final ArchRule the_database_knows_nothing_of_plans =
      noClasses()
          .that()
          .resideInAPackage("dev.pgmg.postgres..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.pgmg.plan..", "dev.pgmg.project..", "dev.pgmg.apply..", "dev.pgmg.report..");

  @ArchTest
  static final ArchRule graphs_know_plans_and_nothing_of_the_database_or_of_formats =
      noClasses()
          .that()
          .resideInAPackage("dev.pgmg.graph..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.pgmg.postgres..", "dev.pgmg.apply..", "dev.pgmg.report..", "dev.pgmg.config..");

  @ArchTest
  static final ArchRule packages_have_no_cycles =
      slices().matching("dev.pgmg.(*)..").should().beFreeOfCycles();
}

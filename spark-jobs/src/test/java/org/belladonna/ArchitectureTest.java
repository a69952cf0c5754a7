package org.belladonna;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** The rules of the house: who may know whom, and where chance and time may come from. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.belladonna");

    private static final String[] PHYSICS = {
        "org.belladonna.beam..",
        "org.belladonna.detector..",
        "org.belladonna.digitization..",
        "org.belladonna.generator..",
        "org.belladonna.kinematics..",
        "org.belladonna.material..",
        "org.belladonna.particle..",
        "org.belladonna.random..",
        "org.belladonna.reconstruction..",
        "org.belladonna.simulation..",
        "org.belladonna.transport..",
        "org.belladonna.trigger.."
    };

    private static final String[] PIPELINE = {
        "org.belladonna.campaign..",
        "org.belladonna.cli..",
        "org.belladonna.interpretation..",
        "org.belladonna.job..",
        "org.belladonna.report..",
        "org.belladonna.selection..",
        "org.belladonna.statistics..",
        "org.belladonna.table.."
    };

    @Test
    void schemasKnowNothingOfOurs() {
        noClasses()
                .that()
                .resideInAnyPackage("org.belladonna.schema..", "org.belladonna.error..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(join(PHYSICS, PIPELINE))
                .check(CLASSES);
    }

    @Test
    void physicsKnowsNeitherPipelineNorSpark() {
        noClasses()
                .that()
                .resideInAnyPackage(PHYSICS)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(join(PIPELINE, "org.apache.spark..", "org.apache.hadoop..", "scala.."))
                .check(CLASSES);
    }

    @Test
    void statisticsReportAndInterpretationKnowNoSpark() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "org.belladonna.statistics..",
                        "org.belladonna.report..",
                        "org.belladonna.interpretation..",
                        "org.belladonna.campaign..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.spark..", "org.apache.hadoop..", "scala..")
                .check(CLASSES);
    }

    @Test
    void statisticsStandsAlone() {
        noClasses()
                .that()
                .resideInAPackage("org.belladonna.statistics..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.belladonna.campaign..",
                        "org.belladonna.cli..",
                        "org.belladonna.detector..",
                        "org.belladonna.generator..",
                        "org.belladonna.interpretation..",
                        "org.belladonna.job..",
                        "org.belladonna.report..",
                        "org.belladonna.selection..")
                .check(CLASSES);
    }

    @Test
    void theDetectorChainGoesOneWay() {
        noClasses()
                .that()
                .resideInAPackage("org.belladonna.material..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.belladonna.detector..", "org.belladonna.transport..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage("org.belladonna.detector..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.belladonna.transport..",
                        "org.belladonna.digitization..",
                        "org.belladonna.trigger..",
                        "org.belladonna.reconstruction..",
                        "org.belladonna.simulation..",
                        "org.belladonna.generator..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage("org.belladonna.transport..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.belladonna.digitization..",
                        "org.belladonna.trigger..",
                        "org.belladonna.reconstruction..",
                        "org.belladonna.simulation..",
                        "org.belladonna.generator..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage("org.belladonna.digitization..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.belladonna.trigger..",
                        "org.belladonna.reconstruction..",
                        "org.belladonna.simulation..",
                        "org.belladonna.generator..")
                .check(CLASSES);
    }

    @Test
    void generatorsKnowNoDetector() {
        noClasses()
                .that()
                .resideInAPackage("org.belladonna.generator..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.belladonna.detector..",
                        "org.belladonna.transport..",
                        "org.belladonna.digitization..",
                        "org.belladonna.trigger..",
                        "org.belladonna.reconstruction..",
                        "org.belladonna.simulation..")
                .check(CLASSES);
    }

    @Test
    void nothingCallsWhatStandsAboveIt() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.belladonna.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.belladonna.cli..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackages("org.belladonna.cli..", "org.belladonna.job..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.belladonna.job..")
                .check(CLASSES);
    }

    @Test
    void theRoomsHaveNoCircles() {
        SlicesRuleDefinition.slices()
                .matching("org.belladonna.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    @Test
    void eventStreamsAreTheOnlySourceOfRandomness() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Random.class, SplittableRandom.class, ThreadLocalRandom.class)
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.commons.math3.random..", "java.util.random..")
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .callMethod(java.util.UUID.class, "randomUUID")
                .check(CLASSES);
    }

    @Test
    void physicsAndStatisticsKnowNoTime() {
        DescribedPredicate<JavaClass> clocks = JavaClass.Predicates.resideInAnyPackage("java.time..");
        noClasses()
                .that()
                .resideInAnyPackage(join(PHYSICS, "org.belladonna.statistics..", "org.belladonna.selection.."))
                .should()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .dependOnClassesThat(clocks)
                .check(CLASSES);
    }

    private static String[] join(String[] some, String... more) {
        String[] all = java.util.Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }
}

package org.belladonna.job;

/** All stages one after another, for spark-submit. */
public final class RunJob {
    private RunJob() {}

    /** For spark-submit: the options of {@link JobOptions}. */
    public static void main(String[] arguments) {
        JobMain.run("run", arguments, Stage.PRODUCE, Stage.REPORT);
    }
}

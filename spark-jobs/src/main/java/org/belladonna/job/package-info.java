/**
 * The stages as Spark jobs, one class each with a {@code main} for spark-submit: {@link org.belladonna.job.ProduceJob},
 * {@link org.belladonna.job.SelectJob}, {@link org.belladonna.job.LimitsJob}, {@link org.belladonna.job.ReportJob}, and
 * {@link org.belladonna.job.RunJob} for all of them. A stage reads tables and writes tables; a stage that the manifests prove
 * complete is not run again.
 */
package org.belladonna.job;

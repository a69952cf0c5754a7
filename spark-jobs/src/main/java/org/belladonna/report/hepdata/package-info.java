/**
 * The results of a campaign as a HEPData submission (format of the submission schema 1.1.1, https://hepdata-submission.
 * readthedocs.io): {@code submission.yaml} with one document per table, and one YAML file per table.
 *
 * <p>Entry: {@link org.belladonna.report.hepdata.Submission#write}. The package knows the format and nothing of physics.
 */
package org.belladonna.report.hepdata;

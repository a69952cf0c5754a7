/**
 * Binned statistical models as documents: the HistFactory JSON of pyhf (schema 1.0.0), read, checked, built and written.
 * Start with {@link org.belladonna.statistics.workspace.Workspace}. Everything is dimensionless (event counts); nothing is
 * computed here.
 *
 * <p>Source: K. Cranmer et al., "HistFactory", CERN-OPEN-2012-016; L. Heinrich et al., J. Open Source Softw. 6 (2021) 2823.
 */
package org.belladonna.statistics.workspace;

/**
 * Intervals of the mean number of signal events of a counting experiment: x ~ Poisson(e s + b) with an efficiency e and a
 * background b that are known or measured beside. Plain functions, no workspace, no Spark. Start with
 * {@link org.belladonna.statistics.counting.CountingMethods}.
 *
 * <pre>{@code
 * CountingExperiment experiment = new CountingExperiment(3, Background.known(1.2), Efficiency.known(1));
 * Interval interval = new FeldmanCousins(0.9).interval(experiment);
 * }</pre>
 *
 * <p>Sources: G. Feldman, R. Cousins, Phys. Rev. D 57 (1998) 3873; W. Rolke, A. Lopez, J. Conrad, Nucl. Instrum. Meth. A 551
 * (2005) 493; R. Cousins, V. Highland, Nucl. Instrum. Meth. A 320 (1992) 331; A. Read, J. Phys. G 28 (2002) 2693; T. Junk,
 * Nucl. Instrum. Meth. A 434 (1999) 435; J. Heinrich et al., physics/0409129.
 */
package org.belladonna.statistics.counting;

/**
 * Sampling of phase space: importance mappings, several channels per process, adaptive grids, integration and unweighting.
 * What is sampled is a {@link org.belladonna.generator.phasespace.SampledProcess}; an
 * {@link org.belladonna.generator.phasespace.Integrator} makes a {@link org.belladonna.generator.phasespace.SamplingPlan} from
 * it once; a {@link org.belladonna.generator.phasespace.PointSampler} draws points with that plan.
 *
 * <p>Sources: G. P. Lepage, J. Comput. Phys. 27 (1978) 192 (adaptive grid); R. Kleiss and R. Pittau, Comput. Phys. Commun. 83
 * (1994) 141 (channel weights).
 */
package org.belladonna.generator.phasespace;

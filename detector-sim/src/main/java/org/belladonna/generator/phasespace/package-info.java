/**
 * Sampling of phase space: importance mappings, several channels per process, adaptive grids, integration and unweighting.
 * What is sampled is a {@link org.belladonna.generator.phasespace.SampledProcess}; an
 * {@link org.belladonna.generator.phasespace.Integrator} makes a {@link org.belladonna.generator.phasespace.SamplingPlan} from
 * it once; a {@link org.belladonna.generator.phasespace.PointSampler} draws points with that plan.
 *
 * <p>{@link org.belladonna.generator.phasespace.DiagramPhaseSpace} serves any final state: one channel per topology of the
 * diagrams, which {@link org.belladonna.generator.amplitude.TreeAmplitude#topologies} lists. For a complete process with its
 * amplitude, cuts and radiation take {@link org.belladonna.generator.TreeProcess}:
 *
 * <pre>
 *   Model qed = ModelLibrary.instantiate(ModelLibrary.builtIn("qed"), Map.of(), OptionalDouble.empty());
 *   var reaction = new TreeProcess.Reaction("e- e+ -> e- e+ mu- mu+", Switch.OFF, new ReactionCuts("mass(mu-,mu+) > 0.5"));
 *   TreeProcess process = new TreeProcess(qed, reaction);
 *   process.setEnergy(10.58);
 *   SamplingPlan plan = Integrator.integrate(process, new EventStream(seed, "integration"), 0.005);
 *   PreparedGenerator prepared = new TreeGenerator.Prepared(qed, reaction, plan);
 * </pre>
 *
 * <p>Sources: G. P. Lepage, J. Comput. Phys. 27 (1978) 192 (adaptive grid); R. Kleiss and R. Pittau, Comput. Phys. Commun. 83
 * (1994) 141 (channel weights).
 */
package org.belladonna.generator.phasespace;

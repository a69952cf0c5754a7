/**
 * Minimisation of a smooth function in a box, with exact second derivatives. Start with
 * {@link org.belladonna.statistics.minimization.BoundedNewton}. Deterministic; no allocation after construction.
 */
package org.belladonna.statistics.minimization;

/**
 * Points where two tracks of opposite charge meet away from the beam: K_S, Lambda, converted photons, and decays of what is not known.
 * {@link org.belladonna.reconstruction.vertexing.VertexFinder} takes the fitted tracks of an event. Units: mm, rad, GeV, T.
 */
package org.belladonna.reconstruction.vertexing;

/**
 * From crystal digits to clusters with the photon hypothesis ({@link org.belladonna.reconstruction.calorimetry.ClusterFinder}),
 * and from tracks to clusters ({@link org.belladonna.reconstruction.calorimetry.TrackClusterMatcher}). GeV, mm, ns, rad.
 */
package org.belladonna.reconstruction.calorimetry;

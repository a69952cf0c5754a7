/** Finding and fitting of charged-particle tracks. {@link org.belladonna.reconstruction.tracking.FittedTrack} comes out. */
package org.belladonna.reconstruction.tracking;

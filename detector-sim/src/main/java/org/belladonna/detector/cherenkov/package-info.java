/**
 * Light of charged particles as digitisation and likelihood both need it: yield and angle in a radiator, the way of a photon through a bar
 * of quartz. mm, ns, rad.
 */
package org.belladonna.detector.cherenkov;

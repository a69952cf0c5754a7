/**
 * Transport outside the tracker: calorimeter, coil and muon detector. {@link org.belladonna.transport.outer.OuterTransport}
 * is the entry; {@link org.belladonna.transport.outer.OuterGeometry} says what is at a point,
 * {@link org.belladonna.transport.outer.Absorber} how it slows and scatters. GeV, mm, ns, T.
 */
package org.belladonna.transport.outer;

/**
 * A particle gun on a test world: {@link org.belladonna.transport.shoot.SlabShoot} follows particles through the layers of a
 * {@link org.belladonna.transport.shoot.SlabDescription} by full transport and collects what they leave and what comes out. GeV, mm, rad.
 */
package org.belladonna.transport.shoot;

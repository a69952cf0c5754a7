/**
 * Matter: chemical elements ({@link org.belladonna.material.Element}), materials made of them ({@link org.belladonna.material.Material}, by name in a
 * {@link org.belladonna.material.MaterialLibrary} from {@code conf/materials.conf} and what a detector adds to it), and how much charged
 * particles lose in them on the mean ({@link org.belladonna.material.CollisionLoss}). A material is given by its composition and density, with its
 * mean excitation energy and density effect where these are tabulated; everything else is derived. Tracker, outer detector, step-by-step transport, track fit
 * and identification all take it from here. GeV, mm; densities in g/cm3 as the sources have them.
 */
package org.belladonna.material;

/**
 * Constants and relativistic kinematics. Units: GeV, mm, ns, rad, T. Start with
 * {@link org.belladonna.kinematics.PhysicalConstants}.
 */
package org.belladonna.kinematics;

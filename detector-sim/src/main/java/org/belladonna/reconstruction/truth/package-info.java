/** Matching of what was reconstructed with what was generated. For studies only: no decision of the reconstruction depends on it. */
package org.belladonna.reconstruction.truth;

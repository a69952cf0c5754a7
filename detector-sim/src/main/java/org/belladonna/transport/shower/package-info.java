/**
 * Electromagnetic showers whose soft part is replaced by stored showers of full transport: {@link org.belladonna.transport.shower.StoredShowers}. The idea is
 * that of the frozen showers of E. Barberio et al., J. Phys. Conf. Ser. 119 (2008) 032008.
 */
package org.belladonna.transport.shower;

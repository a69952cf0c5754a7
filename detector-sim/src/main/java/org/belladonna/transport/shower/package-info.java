/**
 * Electromagnetic showers as energy spots, parametrised after G. Grindhammer and S. Peters, hep-ex/0001020 (1993):
 * {@link org.belladonna.transport.shower.ShowerSampler}. Spots go to a {@link org.belladonna.transport.shower.SpotSink}.
 */
package org.belladonna.transport.shower;

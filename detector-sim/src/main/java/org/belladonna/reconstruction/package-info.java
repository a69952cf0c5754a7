/** From digits to tracks and clusters, without looking at the truth (truth indices are carried along for studies only). */
package org.belladonna.reconstruction;

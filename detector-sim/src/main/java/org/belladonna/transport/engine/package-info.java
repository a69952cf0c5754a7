/**
 * Full transport: particles go step by step through a {@link org.belladonna.transport.engine.World} of volumes, each of a
 * {@link org.belladonna.transport.engine.Region} (a medium with production cuts), under the processes of
 * {@link org.belladonna.transport.process}. {@link org.belladonna.transport.engine.TransportEngine} is the entrance; what it leaves goes to a
 * {@link org.belladonna.transport.engine.TransportSink}. GeV, mm, ns, T.
 */
package org.belladonna.transport.engine;

package org.belladonna.schema;

/**
 * A reconstructed charged particle. The five helix parameters are those of Belle II at the point of closest approach to the
 * z axis: signed distance d0, azimuth phi0 of the transverse momentum, signed curvature omega, z0 and tan(lambda). The
 * point is (d0 sin phi0, -d0 cos phi0, z0); omega is positive for a positive charge in a field along +z.
 */
public record Track(
        @Column(meaning = "charge in units of the positron's, +1 or -1")
        int charge,

        @Column(unit = Column.GEV, meaning = "momentum at the point of closest approach, x component")
        float px,

        @Column(unit = Column.GEV, meaning = "momentum at the point of closest approach, y component")
        float py,

        @Column(unit = Column.GEV, meaning = "momentum at the point of closest approach, z component")
        float pz,

        @Column(unit = Column.MM, meaning = "helix parameter d0, signed distance to the z axis")
        float d0,

        @Column(unit = Column.RAD, meaning = "helix parameter phi0, in (-pi, pi]")
        float phi0,

        @Column(unit = Column.PER_MM, meaning = "helix parameter omega, signed curvature")
        float omega,

        @Column(unit = Column.MM, meaning = "helix parameter z0")
        float z0,

        @Column(meaning = "helix parameter tan(lambda)") float tanLambda,

        @Column(
                meaning =
                        "covariance of (d0, phi0, omega, z0, tan_lambda) in mm and rad, upper triangle row by row, 15 values")
        float[] covariance,

        @Column(meaning = "chi squared of the track fit") float chi2,

        @Column(meaning = "degrees of freedom of the track fit")
        int ndf,

        @Column(meaning = "hits in the pixel detector used by the fit")
        int nPxdHits,

        @Column(meaning = "hits in the strip detector used by the fit")
        int nSvdHits,

        @Column(meaning = "hits in the drift chamber used by the fit")
        int nCdcHits,

        @Column(meaning = "muon-detector layers hit on the extrapolation")
        int nKlmLayers,

        @Column(meaning = "log-likelihood of the electron hypothesis, all detectors")
        float logLikelihoodElectron,

        @Column(meaning = "log-likelihood of the muon hypothesis, all detectors")
        float logLikelihoodMuon,

        @Column(meaning = "log-likelihood of the pion hypothesis, all detectors")
        float logLikelihoodPion,

        @Column(meaning = "log-likelihood of the kaon hypothesis, all detectors")
        float logLikelihoodKaon,

        @Column(meaning = "log-likelihood of the proton hypothesis, all detectors")
        float logLikelihoodProton,

        @Column(meaning = "index of the matched cluster in this event, -1 for none")
        int cluster,

        @Column(meaning = "index of the generator particle that made it, -1 for none; for studies only")
        int generatorParticle,

        @Column(unit = Column.GEV, meaning = "energy of the clusters that it radiated if it is an electron", since = 4)
        float bremsstrahlungEnergy)
        implements java.io.Serializable {}

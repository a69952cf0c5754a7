package org.belladonna.selection;

import org.belladonna.schema.Column;
import org.belladonna.schema.Table;

/** A muon-pair candidate and what it recoils against. Muon 1 has the larger momentum in the centre-of-mass frame. */
@Table(name = "candidates", version = 1, meaning = "the two leading tracks of an event and what they recoil against")
public record DimuonRecoil(
        @Column(meaning = "sample") String sample,

        @Column(meaning = "number of the event in its sample")
        long event,

        @Column(meaning = "expected number of events that it stands for at the luminosity of the campaign")
        double weight,

        @Column(meaning = "level-1 trigger lines that fired")
        long triggerBits,

        @Column(meaning = "tracks with |d0| < 20 mm and |z0| < 50 mm")
        int nTracks,

        @Column(meaning = "all tracks") int nTracksAll,
        @Column(meaning = "sum of the two charges") int charge,

        @Column(unit = Column.GEV, meaning = "momentum of muon 1, laboratory")
        double mu1P,

        @Column(unit = Column.GEV, meaning = "transverse momentum of muon 1, laboratory")
        double mu1Pt,

        @Column(unit = Column.RAD, meaning = "polar angle of muon 1, laboratory")
        double mu1Theta,

        @Column(meaning = "muon likelihood over the sum of e, mu, pi, K, p of muon 1")
        double mu1MuonId,

        @Column(meaning = "electron likelihood over the sum of e, mu, pi, K, p of muon 1")
        double mu1ElectronId,

        @Column(unit = Column.GEV, meaning = "energy of the clusters matched to muon 1")
        double mu1ClusterEnergy,

        @Column(unit = Column.MM, meaning = "|d0| of muon 1")
        double mu1Dr,

        @Column(unit = Column.MM, meaning = "|z0| of muon 1")
        double mu1Dz,

        @Column(unit = Column.GEV, meaning = "momentum of muon 2, laboratory")
        double mu2P,

        @Column(unit = Column.GEV, meaning = "transverse momentum of muon 2, laboratory")
        double mu2Pt,

        @Column(unit = Column.RAD, meaning = "polar angle of muon 2, laboratory")
        double mu2Theta,

        @Column(meaning = "muon likelihood over the sum of e, mu, pi, K, p of muon 2")
        double mu2MuonId,

        @Column(meaning = "electron likelihood over the sum of e, mu, pi, K, p of muon 2")
        double mu2ElectronId,

        @Column(unit = Column.GEV, meaning = "energy of the clusters matched to muon 2")
        double mu2ClusterEnergy,

        @Column(unit = Column.MM, meaning = "|d0| of muon 2")
        double mu2Dr,

        @Column(unit = Column.MM, meaning = "|z0| of muon 2")
        double mu2Dz,

        @Column(unit = Column.RAD, meaning = "angle between the two in the transverse plane, 0 to pi")
        double openingAngleTransverse,

        @Column(unit = Column.GEV, meaning = "invariant mass of the two")
        double dimuonMass,

        @Column(unit = Column.GEV, meaning = "momentum of the pair transverse to the beams, centre of mass")
        double dimuonPtCm,

        @Column(unit = "GeV^2", meaning = "squared mass of what they recoil against, may be negative")
        double recoilMass2,

        @Column(unit = Column.GEV, meaning = "momentum of the recoil, laboratory")
        double recoilP,

        @Column(unit = Column.RAD, meaning = "polar angle of the recoil, laboratory")
        double recoilTheta,

        @Column(unit = Column.RAD, meaning = "polar angle of the recoil, centre of mass")
        double recoilThetaCm,

        @Column(unit = Column.GEV, meaning = "recoil momentum transverse to muon 1, centre of mass")
        double recoilPtToMu1,

        @Column(unit = Column.GEV, meaning = "recoil momentum transverse to muon 2, centre of mass")
        double recoilPtToMu2,

        @Column(unit = Column.GEV, meaning = "energy of all clusters matched to neither of the two")
        double extraEnergy,

        @Column(unit = Column.GEV, meaning = "largest energy of a cluster matched to neither of the two")
        double maxPhotonEnergy,

        @Column(
                unit = Column.RAD,
                meaning = "smallest angle between the recoil and an unmatched cluster above 100 MeV; pi without one")
        double photonRecoilAngle,

        @Column(
                unit = "GeV^2",
                meaning = "squared mass of all generated particles but the two muons, NaN when a track is of no muon")
        double recoilMass2Generated,

        @Column(unit = Column.GEV, meaning = "nominal collision energy in the centre-of-mass frame")
        double sqrtS) {}

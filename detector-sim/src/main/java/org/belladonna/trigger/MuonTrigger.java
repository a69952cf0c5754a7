package org.belladonna.trigger;

import java.util.Arrays;
import org.belladonna.detector.MuonDetectorSettings;
import org.belladonna.detector.TriggerSettings;
import org.belladonna.digitization.MuonDigits;
import org.belladonna.transport.MuonHits;

/** The muon-detector trigger: sectors with hits in enough layers. One per thread; the answers are those of the last call. */
final class MuonTrigger {
    private static final int SECTIONS = 3;
    private static final int ENDCAP_SECTORS = 4;

    private final TriggerSettings.MuonTrigger settings;
    private final int barrelSectors;
    /** Layers hit, by section and sector. */
    private final int[][] layers;

    MuonTrigger(TriggerSettings.MuonTrigger settings, MuonDetectorSettings.Barrel barrel) {
        this.settings = settings;
        barrelSectors = barrel.sectors();
        layers = new int[SECTIONS][];
        layers[MuonHits.BARREL] = new int[barrelSectors];
        layers[MuonHits.FORWARD] = new int[ENDCAP_SECTORS];
        layers[MuonHits.BACKWARD] = new int[ENDCAP_SECTORS];
    }

    void find(MuonDigits digits) {
        for (int[] section : layers) {
            Arrays.fill(section, 0);
        }
        for (int i = 0; i < digits.size(); i++) {
            layers[digits.section[i]][digits.sector[i]] |= 1 << digits.layer[i];
        }
    }

    private boolean fires(int section, int sector) {
        return Integer.bitCount(layers[section][sector]) >= settings.layers();
    }

    int firedBarrelSectors() {
        return fired(MuonHits.BARREL);
    }

    int firedEndcapSectors() {
        return fired(MuonHits.FORWARD) + fired(MuonHits.BACKWARD);
    }

    private int fired(int section) {
        int count = 0;
        for (int sector = 0; sector < layers[section].length; sector++) {
            count += fires(section, sector) ? 1 : 0;
        }
        return count;
    }

    /** True when two opposite barrel sectors fire. */
    boolean backToBack() {
        for (int sector = 0; sector < barrelSectors; sector++) {
            if (fires(MuonHits.BARREL, sector)
                    && fires(MuonHits.BARREL, (sector + barrelSectors / 2) % barrelSectors)) {
                return true;
            }
        }
        return false;
    }

    /** True when an endcap sector, a quadrant, that fires lies at an azimuth, rad. */
    boolean matchesEndcap(double azimuth) {
        for (int sector = 0; sector < ENDCAP_SECTORS; sector++) {
            double middle = (sector + 0.5) * 2 * Math.PI / ENDCAP_SECTORS;
            double apart = Math.abs(Math.IEEEremainder(azimuth - middle, 2 * Math.PI));
            if (apart < settings.endcapMatchAzimuth()
                    && (fires(MuonHits.FORWARD, sector) || fires(MuonHits.BACKWARD, sector))) {
                return true;
            }
        }
        return false;
    }

    /** True when a barrel sector that fires lies at an azimuth, rad. */
    boolean matches(double azimuth) {
        for (int sector = 0; sector < barrelSectors; sector++) {
            double middle = sector * 2 * Math.PI / barrelSectors;
            double apart = Math.abs(Math.IEEEremainder(azimuth - middle, 2 * Math.PI));
            if (apart < settings.matchAzimuth() && fires(MuonHits.BARREL, sector)) {
                return true;
            }
        }
        return false;
    }
}

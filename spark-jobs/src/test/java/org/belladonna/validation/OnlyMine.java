package org.belladonna.validation;

import java.nio.file.*;

public class OnlyMine {
    public static void main(String[] a) throws Exception {
        Findings f = new Findings();
        new TreeProcesses().run(f);
        for (var g : f.figures()) g.writePng(Path.of("/tmp/g1"));
        java.lang.reflect.Field v = Findings.class.getDeclaredField("values");
        v.setAccessible(true);
        System.out.println(v.get(f));
    }
}

package bryggen.sandbox.range;

import static bryggen.sandbox.range.Sheet.*;

/** Fittings, flanges and hoses; the first look is galvanised, the second stainless. */
final class PipeDrawings {
    private PipeDrawings() {}

    static void elbow(Sheet sheet, int look) {
        sheet.area("M64 150 V112 C64 78 92 54 124 54 H168 V102 H128 C118 102 112 108 112 116 V150 Z", metal(look))
                .area("M72 150 V112 C72 84 96 62 124 62 H168 V72 H126 C100 72 82 90 82 114 V150 Z", STEEL_LIGHT)
                .box(56, 134, 64, 22, 4, edge(look))
                .box(154, 46, 22, 64, 4, edge(look));
    }

    static void tee(Sheet sheet, int look) {
        sheet.box(48, 58, 144, 50, 4, metal(look))
                .box(96, 90, 48, 64, 4, metal(look))
                .box(52, 64, 136, 10, 4, STEEL_LIGHT)
                .box(42, 50, 22, 66, 4, edge(look))
                .box(176, 50, 22, 66, 4, edge(look))
                .box(88, 134, 64, 22, 4, edge(look));
    }

    static void nipple(Sheet sheet, int look) {
        sheet.box(46, 68, 148, 52, 3, STEEL)
                .bars(52, 66, 56, 5, 9, 4, STEEL_DARK)
                .bars(152, 66, 56, 5, 9, 4, STEEL_DARK)
                .box(98, 54, 46, 80, 4, STEEL_LIGHT)
                .box(98, 54, 46, 24, 4, STEEL)
                .box(98, 110, 46, 24, 4, STEEL_DARK);
    }

    static void flange(Sheet sheet, int look) {
        sheet.disc(120, 90, 66, edge(look)).disc(120, 90, 62, metal(look)).ring(120, 90, 38, 4, STEEL_LIGHT);
        for (int i = 0; i < 8; i++) {
            double angle = Math.PI / 4 * i + Math.PI / 8;
            sheet.disc(120 + 50 * Math.cos(angle), 90 + 50 * Math.sin(angle), 6, PAPER);
        }
        sheet.disc(120, 90, 32, edge(look)).disc(120, 90, 27, PAPER);
    }

    static void clamp(Sheet sheet, int look) {
        sheet.ring(120, 100, 48, 12, STEEL)
                .ring(120, 100, 43, 2, STEEL_LIGHT)
                .box(88, 32, 64, 28, 5, STEEL_DARK)
                .bars(96, 36, 20, 6, 7, 3, NIGHT)
                .box(150, 36, 22, 20, 4, BRASS)
                .box(168, 40, 6, 12, 2, BRASS_DARK);
    }

    static void hose(Sheet sheet, int look) {
        sheet.ring(112, 92, 50, 24, NIGHT)
                .ring(112, 92, 50, 2, ORANGE)
                .ring(112, 92, 25, 20, RUBBER)
                .ring(112, 92, 25, 2, ORANGE)
                .line("M112 142 H186", 24, NIGHT)
                .line("M112 142 H180", 2, ORANGE)
                .box(184, 126, 14, 32, 3, STEEL);
    }

    private static String metal(int look) {
        return look == 0 ? STEEL_DARK : STEEL;
    }

    private static String edge(int look) {
        return look == 0 ? IRON : STEEL_DARK;
    }
}

package bryggen.sandbox.range;

import static bryggen.sandbox.range.Sheet.*;

/** Bolts, nuts, washers, rods and anchors. */
final class FastenerDrawings {
    private FastenerDrawings() {}

    static void bolt(Sheet sheet, int look) {
        sheet.box(38, 54, 34, 72, 5, STEEL_DARK)
                .box(38, 76, 34, 28, 0, STEEL)
                .box(70, 62, 8, 56, 2, IRON)
                .box(76, 74, 122, 32, 3, STEEL)
                .box(76, 78, 120, 6, 3, STEEL_LIGHT)
                .bars(84, 71, 38, 14, 8, 3, STEEL_DARK)
                .area("M196 74 L206 82 V98 L196 106 Z", STEEL_DARK);
    }

    static void nut(Sheet sheet, int look) {
        sheet.hexagon(120, 92, 62, STEEL_DARK)
                .hexagon(120, 88, 60, STEEL)
                .disc(120, 88, 40, STEEL_LIGHT)
                .disc(120, 88, 31, STEEL_DARK)
                .ring(120, 88, 27, 2, STEEL)
                .disc(120, 88, 25, PAPER);
    }

    static void washer(Sheet sheet, int look) {
        sheet.disc(132, 98, 50, STEEL_DARK)
                .disc(132, 98, 25, PAPER)
                .disc(108, 82, 52, STEEL_DARK)
                .disc(106, 80, 51, STEEL)
                .ring(106, 80, 44, 3, STEEL_LIGHT)
                .disc(106, 80, 26, STEEL_DARK)
                .disc(107, 81, 24, PAPER);
    }

    static void rod(Sheet sheet, int look) {
        var metal = look == 0 ? STEEL : STEEL_LIGHT;
        for (int i = 0; i < 3; i++)
            sheet.box(30, 50 + i * 30, 180, 20, 3, metal)
                    .bars(36, 48 + i * 30, 24, 21, 8, 3, look == 0 ? STEEL_DARK : STEEL);
    }

    static void anchor(Sheet sheet, int look) {
        sheet.box(40, 80, 158, 24, 3, STEEL)
                .bars(46, 78, 28, 8, 7, 3, STEEL_DARK)
                .box(92, 68, 10, 48, 2, IRON)
                .hexagon(76, 92, 22, STEEL_DARK)
                .hexagon(76, 92, 17, STEEL_LIGHT)
                .box(150, 76, 36, 32, 3, STEEL_LIGHT)
                .box(150, 90, 36, 4, 0, STEEL_DARK)
                .area("M184 80 L206 72 V112 L184 104 Z", STEEL_DARK);
    }
}

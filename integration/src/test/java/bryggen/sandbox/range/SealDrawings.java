package bryggen.sandbox.range;

import static bryggen.sandbox.range.Sheet.*;

/** Seals; the look is the rubber: black NBR, dark blue EPDM, green FKM. */
final class SealDrawings {
    private SealDrawings() {}

    static void oring(Sheet sheet, int look) {
        var rubber = rubber(look);
        sheet.ring(142, 104, 38, 11, rubber)
                .ring(144, 101, 38, 2, STEEL_DARK)
                .ring(102, 84, 50, 14, rubber)
                .ring(100, 80, 50, 2, STEEL);
    }

    static void shaftSeal(Sheet sheet, int look) {
        sheet.box(74, 40, 92, 22, 4, STEEL)
                .box(82, 62, 76, 12, 2, NIGHT)
                .box(90, 74, 60, 52, 2, STEEL_LIGHT)
                .line("M92 82 L148 90 M92 94 L148 102 M92 106 L148 114", 5, STEEL_DARK)
                .box(82, 124, 76, 14, 2, RUBBER)
                .box(74, 138, 92, 16, 4, STEEL)
                .box(110, 24, 20, 136, 2, IRON)
                .box(110, 24, 6, 136, 2, STEEL_DARK);
    }

    static void lipSeal(Sheet sheet, int look) {
        sheet.disc(120, 90, 62, NIGHT)
                .ring(120, 90, 54, 5, RUBBER)
                .ring(120, 90, 45, 4, STEEL_DARK)
                .ring(120, 90, 36, 8, IRON)
                .ring(120, 90, 36, 2, ORANGE)
                .disc(120, 90, 30, PAPER);
    }

    static void gasket(Sheet sheet, int look) {
        var sheetColour = look == 0 ? RUBBER : GREEN;
        sheet.disc(120, 90, 64, sheetColour);
        for (int i = 0; i < 4; i++) {
            double angle = Math.PI / 2 * i + Math.PI / 4;
            sheet.disc(120 + 49 * Math.cos(angle), 90 + 49 * Math.sin(angle), 7, PAPER);
        }
        sheet.ring(120, 90, 36, 2, STEEL).disc(120, 90, 31, PAPER);
    }

    private static String rubber(int look) {
        return look == 0 ? NIGHT : look == 1 ? BLUE_DARK : GREEN;
    }
}

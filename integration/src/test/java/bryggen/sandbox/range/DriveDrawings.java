package bryggen.sandbox.range;

import static bryggen.sandbox.range.Sheet.*;

/** Motors, converters, gears, belts and couplings. */
final class DriveDrawings {
    private DriveDrawings() {}

    static void motor(Sheet sheet, int look) {
        if (look == 0) sheet.box(72, 138, 32, 16, 2, IRON).box(140, 138, 32, 16, 2, IRON);
        else sheet.box(48, 36, 12, 112, 3, IRON);
        sheet.box(26, 86, 34, 16, 2, STEEL_LIGHT)
                .box(58, 54, 14, 80, 4, BLUE_DARK)
                .box(70, 50, 108, 88, 6, BLUE)
                .bars(80, 54, 80, 10, 10, 4, BLUE_LIGHT)
                .box(176, 56, 26, 76, 10, BLUE_DARK)
                .box(98, 28, 48, 24, 4, NIGHT)
                .box(146, 34, 10, 10, 2, BRASS)
                .box(104, 84, 40, 22, 2, PAPER)
                .box(109, 90, 30, 3, 1, STEEL_DARK)
                .box(109, 97, 20, 3, 1, STEEL_DARK);
    }

    static void converter(Sheet sheet, int look) {
        sheet.box(78, 18, 84, 138, 7, NIGHT)
                .box(78, 18, 84, 92, 7, IRON)
                .box(90, 30, 60, 30, 3, look == 0 ? "#BFD8C2" : "#C4DCEA")
                .line("M94 50 C102 30 110 30 118 46 C126 62 134 62 144 40", 3, BLUE_DARK)
                .disc(120, 84, 13, ORANGE)
                .disc(98, 84, 5, STEEL_LIGHT)
                .disc(142, 84, 5, STEEL_LIGHT)
                .bars(88, 120, 28, 8, 8.5, 4, STEEL_DARK);
    }

    static void gearbox(Sheet sheet, int look) {
        sheet.box(62, 44, 116, 96, 14, STEEL)
                .box(62, 44, 116, 20, 10, STEEL_LIGHT)
                .disc(108, 96, 36, STEEL_DARK)
                .disc(108, 96, 26, BLUE)
                .disc(108, 96, 14, NIGHT)
                .box(105, 80, 6, 10, 1, PAPER)
                .box(176, 58, 24, 52, 4, IRON)
                .disc(72, 54, 4, IRON)
                .disc(168, 130, 4, IRON)
                .disc(72, 130, 4, IRON)
                .disc(168, 54, 4, IRON)
                .disc(156, 124, 6, ORANGE)
                .box(70, 140, 100, 12, 2, STEEL_DARK);
    }

    static void belt(Sheet sheet, int look) {
        sheet.line("M74 50 H166 C208 50 208 130 166 130 H74 C32 130 32 50 74 50 Z", 16, NIGHT)
                .line("M74 45 H166 C214 45 214 135 166 135 H74 C26 135 26 45 74 45 Z", 2, ORANGE)
                .disc(76, 90, 26, STEEL)
                .disc(76, 90, 9, IRON)
                .disc(164, 90, 26, STEEL)
                .disc(164, 90, 9, IRON);
    }

    static void coupling(Sheet sheet, int look) {
        sheet.box(34, 80, 44, 22, 2, STEEL_LIGHT)
                .box(162, 80, 44, 22, 2, STEEL_LIGHT)
                .box(60, 50, 50, 82, 6, STEEL_DARK)
                .box(130, 50, 50, 82, 6, STEEL_DARK)
                .box(60, 56, 50, 12, 4, STEEL)
                .box(130, 56, 50, 12, 4, STEEL)
                .box(106, 46, 28, 90, 4, ORANGE)
                .box(104, 58, 16, 16, 2, STEEL_DARK)
                .box(120, 82, 16, 16, 2, STEEL_DARK)
                .box(104, 106, 16, 16, 2, STEEL_DARK);
    }
}

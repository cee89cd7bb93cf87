package bryggen.sandbox.range;

import static bryggen.sandbox.range.Sheet.*;

/** Pumps and what belongs to them. */
final class PumpDrawings {
    private PumpDrawings() {}

    static void centrifugal(Sheet sheet, int look) {
        var body = look == 0 ? BLUE : BLUE_DARK;
        sheet.box(44, 146, 152, 10, 3, IRON)
                .box(64, 132, 16, 16, 2, STEEL_DARK)
                .box(156, 132, 16, 16, 2, STEEL_DARK)
                .box(116, 72, 76, 62, 8, STEEL)
                .bars(126, 78, 50, 7, 9, 4, STEEL_DARK)
                .box(188, 80, 10, 46, 4, STEEL_DARK)
                .box(132, 56, 40, 18, 3, ORANGE)
                .box(104, 92, 14, 22, 2, STEEL_LIGHT)
                .box(58, 34, 24, 44, 2, body)
                .box(50, 30, 40, 10, 2, NIGHT)
                .disc(72, 104, 40, body)
                .disc(72, 104, 27, BLUE_LIGHT)
                .disc(72, 104, 13, body)
                .box(22, 90, 14, 28, 2, NIGHT)
                .box(32, 95, 10, 18, 0, body);
    }

    static void submersible(Sheet sheet, int look) {
        sheet.line("M120 34 C120 14 150 12 168 22", 6, NIGHT)
                .box(92, 34, 56, 16, 6, IRON)
                .box(86, 48, 68, 78, 8, STEEL)
                .box(96, 52, 10, 70, 4, STEEL_LIGHT)
                .box(82, 122, 76, 14, 4, BLUE)
                .box(88, 136, 64, 20, 3, NIGHT)
                .bars(96, 139, 14, 6, 9, 4, STEEL_DARK)
                .box(152, 104, 22, 14, 2, BLUE)
                .box(172, 60, 16, 58, 4, BLUE_DARK);
        if (look == 0) sheet.line("M88 60 C60 62 54 84 56 96", 4, NIGHT).oval(56, 108, 13, 18, ORANGE);
        else sheet.box(70, 70, 16, 30, 4, ORANGE).disc(78, 79, 3, PAPER).disc(78, 90, 3, PAPER);
    }

    static void circulator(Sheet sheet, int look) {
        sheet.box(52, 66, 14, 52, 2, IRON)
                .box(174, 66, 14, 52, 2, IRON)
                .box(64, 76, 112, 32, 4, STEEL_DARK)
                .disc(120, 92, 44, BLUE)
                .disc(120, 92, 33, BLUE_DARK)
                .box(98, 78, 44, 28, 5, NIGHT)
                .line("M104 98 L112 90 L120 94 L136 84", 3, ORANGE)
                .box(104, 30, 32, 20, 4, NIGHT)
                .line("M120 30 V20", 5, RUBBER);
    }

    static void dosing(Sheet sheet, int look) {
        sheet.box(104, 44, 84, 88, 8, look == 0 ? BLUE : GREEN)
                .box(114, 54, 64, 30, 4, NIGHT)
                .box(120, 60, 34, 4, 2, ORANGE)
                .box(120, 70, 48, 4, 2, STEEL_LIGHT)
                .disc(130, 108, 12, PAPER)
                .line("M130 108 L136 101", 3, NIGHT)
                .disc(162, 108, 7, ORANGE)
                .box(92, 66, 14, 48, 3, STEEL_DARK)
                .box(54, 58, 40, 64, 6, STEEL_LIGHT)
                .disc(74, 90, 17, STEEL)
                .box(66, 40, 16, 20, 3, IRON)
                .box(66, 120, 16, 20, 3, IRON)
                .line("M74 40 V22", 5, BLUE_LIGHT)
                .box(96, 132, 100, 10, 3, IRON);
    }

    static void grease(Sheet sheet, int look) {
        sheet.box(76, 50, 88, 104, 8, look == 0 ? ORANGE : BLUE)
                .box(70, 40, 100, 18, 6, NIGHT)
                .box(76, 84, 88, 44, 0, PAPER)
                .disc(120, 106, 15, BRASS)
                .disc(120, 106, 6, PAPER)
                .line("M72 62 C50 80 50 110 74 122", 4, STEEL_DARK);
    }

    static void kit(Sheet sheet, int look) {
        sheet.box(48, 66, 144, 88, 8, BLUE_DARK)
                .box(56, 74, 128, 72, 4, STEEL_LIGHT)
                .box(102, 50, 36, 10, 5, NIGHT)
                .box(96, 56, 8, 12, 2, NIGHT)
                .box(136, 56, 8, 12, 2, NIGHT)
                .ring(84, 96, 13, 5, RUBBER)
                .ring(84, 128, 8, 4, look == 0 ? RUBBER : GREEN)
                .ring(122, 110, 20, 8, STEEL_DARK)
                .disc(122, 110, 8, ORANGE)
                .ring(160, 94, 10, 4, look == 0 ? RUBBER : GREEN)
                .hexagon(160, 126, 12, BRASS)
                .disc(160, 126, 5, STEEL_LIGHT);
    }
}

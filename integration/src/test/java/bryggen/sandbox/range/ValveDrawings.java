package bryggen.sandbox.range;

import static bryggen.sandbox.range.Sheet.*;

/** Valves; the second look is brass or another seat. */
final class ValveDrawings {
    private ValveDrawings() {}

    static void ball(Sheet sheet, int look) {
        var body = look == 0 ? STEEL : BRASS;
        var edge = look == 0 ? STEEL_DARK : BRASS_DARK;
        sheet.box(44, 84, 30, 56, 4, edge)
                .box(166, 84, 30, 56, 4, edge)
                .box(70, 92, 100, 40, 4, body)
                .disc(120, 112, 34, body)
                .disc(120, 112, 22, edge)
                .disc(120, 112, 13, NIGHT)
                .box(112, 60, 16, 24, 2, edge)
                .box(104, 52, 32, 12, 3, IRON)
                .box(112, 36, 92, 16, 8, look == 0 ? BLUE : ORANGE)
                .disc(120, 46, 6, PAPER);
    }

    static void butterfly(Sheet sheet, int look) {
        sheet.box(108, 20, 24, 40, 3, STEEL_DARK)
                .box(112, 12, 80, 12, 6, ORANGE)
                .box(96, 36, 48, 10, 3, IRON)
                .disc(120, 106, 52, BLUE)
                .disc(120, 106, 41, look == 0 ? RUBBER : IRON)
                .disc(120, 106, 36, PAPER)
                .oval(120, 106, 15, 35, STEEL)
                .box(116, 70, 8, 72, 3, STEEL_DARK)
                .disc(78, 74, 5, PAPER)
                .disc(162, 74, 5, PAPER)
                .disc(78, 138, 5, PAPER)
                .disc(162, 138, 5, PAPER);
    }

    static void check(Sheet sheet, int look) {
        sheet.box(44, 70, 26, 56, 4, BRASS_DARK)
                .box(170, 70, 26, 56, 4, BRASS_DARK)
                .area("M68 78 H172 V118 H150 L136 134 H104 L90 118 H68 Z", BRASS)
                .area("M68 78 H172 V88 H68 Z", "#E2BB70")
                .line("M92 98 H140 M128 88 L142 98 L128 108", 6, NIGHT);
    }

    static void gate(Sheet sheet, int look) {
        sheet.box(48, 92, 14, 60, 2, BLUE_DARK)
                .box(178, 92, 14, 60, 2, BLUE_DARK)
                .box(60, 104, 120, 36, 2, BLUE)
                .area("M90 104 L98 68 H142 L150 104 L146 148 H94 Z", BLUE)
                .area("M98 68 H112 L106 148 H94 L90 104 Z", BLUE_LIGHT)
                .box(92, 60, 56, 10, 2, BLUE_DARK)
                .box(114, 34, 12, 28, 2, STEEL)
                .box(80, 24, 80, 12, 6, NIGHT)
                .box(110, 18, 20, 8, 3, IRON);
    }

    static void safety(Sheet sheet, int look) {
        var cap = look == 0 ? NIGHT : look == 1 ? BLUE : ORANGE;
        sheet.box(96, 118, 48, 38, 3, BRASS_DARK)
                .area("M92 118 H148 L142 84 H98 Z", BRASS)
                .box(146, 92, 42, 28, 3, BRASS)
                .box(182, 86, 12, 40, 3, BRASS_DARK)
                .box(94, 56, 52, 30, 4, BRASS)
                .box(88, 22, 64, 36, 10, cap)
                .bars(96, 28, 24, 6, 9, 3, PAPER);
    }

    static void actuator(Sheet sheet, int look) {
        sheet.box(62, 46, 116, 66, 14, look == 0 ? BLUE : BLUE_DARK)
                .box(62, 94, 116, 22, 6, NIGHT)
                .disc(96, 70, 14, PAPER)
                .area("M96 58 L100 70 L96 82 L92 70 Z", ORANGE)
                .box(124, 58, 40, 8, 4, BLUE_LIGHT)
                .box(124, 72, 28, 8, 4, BLUE_LIGHT)
                .box(100, 116, 40, 12, 2, STEEL_DARK)
                .box(112, 128, 16, 26, 2, STEEL)
                .box(178, 98, 20, 12, 3, RUBBER)
                .box(42, 66, 20, 10, 4, STEEL_DARK)
                .disc(42, 71, 10, ORANGE);
    }
}

package bryggen.sandbox.range;

import static bryggen.sandbox.range.Sheet.*;

/** Cables and glands. */
final class CableDrawings {
    private CableDrawings() {}

    static void cable(Sheet sheet, int look) {
        sheet.line("M28 132 C70 132 70 56 124 56", 36, NIGHT)
                .line("M30 124 C64 122 66 50 122 47", 4, IRON)
                .line("M124 48 C150 48 160 34 196 34", 10, "#8A5A3C")
                .line("M124 58 C152 58 166 64 200 62", 10, BLUE_LIGHT)
                .line("M124 66 C150 68 160 86 194 92", 10, "#9BB24A")
                .line("M196 34 H212", 5, COPPER)
                .line("M200 62 H216", 5, COPPER)
                .line("M194 92 L208 97", 5, COPPER);
    }

    static void controlCable(Sheet sheet, int look) {
        sheet.line("M28 96 H110", 40, STEEL_DARK)
                .line("M28 84 H110", 5, STEEL)
                .line("M112 96 H136", 30, STEEL_LIGHT)
                .line("M116 84 L134 108 M124 82 L142 106 M116 108 L134 84 M124 110 L142 86", 2, COPPER);
        String[] colours = {ORANGE, BLUE, GREEN, BRASS, NIGHT};
        for (int i = 0; i < colours.length; i++) {
            double end = 52 + i * 22;
            sheet.line(
                            "M142 %d C164 %d 168 %d 192 %d".formatted(86 + i * 5, 86 + i * 5, (int) end, (int) end),
                            6,
                            colours[i])
                    .line("M192 %d H206".formatted((int) end), 3, COPPER);
        }
    }

    static void tie(Sheet sheet, int look) {
        sheet.ring(116, 78, 44, 9, NIGHT)
                .ring(116, 78, 48, 1, IRON)
                .line("M144 112 C160 126 176 130 206 132", 9, NIGHT)
                .box(132, 98, 26, 26, 4, IRON)
                .box(139, 105, 12, 12, 2, NIGHT)
                .disc(92, 72, 13, BLUE)
                .disc(116, 62, 13, ORANGE)
                .disc(138, 76, 12, GREEN)
                .disc(104, 96, 13, STEEL)
                .disc(127, 97, 10, BRASS);
    }

    static void gland(Sheet sheet, int look) {
        var body = look == 0 ? IRON : BRASS;
        var edge = look == 0 ? NIGHT : BRASS_DARK;
        sheet.line("M120 14 V60", 22, RUBBER)
                .area("M92 64 C92 44 148 44 148 64 V72 H92 Z", body)
                .box(84, 70, 72, 26, 4, edge)
                .bars(92, 72, 22, 6, 11, 3, body)
                .box(76, 98, 88, 20, 4, body)
                .box(92, 118, 56, 38, 2, body)
                .box(90, 122, 60, 4, 2, edge)
                .box(90, 131, 60, 4, 2, edge)
                .box(90, 140, 60, 4, 2, edge)
                .box(90, 149, 60, 4, 2, edge);
    }
}

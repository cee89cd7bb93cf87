package bryggen.sandbox.range;

import static bryggen.sandbox.range.Sheet.*;

/** What is done, not delivered. */
final class ServiceDrawings {
    private ServiceDrawings() {}

    static void wrench(Sheet sheet, int look) {
        sheet.disc(120, 90, 66, SHADOW)
                .line("M84 130 L150 62", 18, BLUE)
                .disc(158, 54, 24, BLUE)
                .area("M158 54 L190 40 L176 22 Z", SHADOW)
                .disc(82, 132, 7, PAPER)
                .line("M92 60 L148 118", 9, STEEL_DARK)
                .area("M74 36 L98 46 L102 62 L88 68 L70 54 Z", STEEL_DARK)
                .line("M138 108 L158 130", 18, ORANGE);
    }

    static void checklist(Sheet sheet, int look) {
        sheet.box(72, 28, 96, 126, 8, BLUE_DARK)
                .box(80, 40, 80, 106, 3, "#FFFFFF")
                .box(100, 20, 40, 20, 5, STEEL_DARK);
        for (int i = 0; i < 4; i++)
            sheet.line("M88 %d l5 6 l9 -11".formatted(62 + i * 22), 4, i < 3 ? GREEN : STEEL)
                    .box(110, 58 + i * 22, i % 2 == 0 ? 42 : 32, 6, 3, STEEL_LIGHT);
    }

    static void gauge(Sheet sheet, int look) {
        sheet.box(108, 138, 24, 20, 2, BRASS)
                .disc(120, 84, 62, IRON)
                .disc(120, 84, 53, "#FFFFFF")
                .line("M84 108 A44 44 0 1 1 156 108", 7, STEEL_LIGHT)
                .line("M148 50 A44 44 0 0 1 156 108", 7, ORANGE)
                .line("M120 84 L144 60", 4, BLUE_DARK)
                .disc(120, 84, 7, NIGHT)
                .box(104, 106, 32, 8, 4, STEEL_LIGHT);
    }
}

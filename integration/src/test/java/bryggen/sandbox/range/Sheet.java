package bryggen.sandbox.range;

import java.util.Locale;

/** A drawing sheet of 240 by 180 with the house's flat style: one palette, a soft shadow, nothing outlined in black. */
final class Sheet {
    static final String PAPER = "#F2F5F7";
    static final String SHADOW = "#DCE3E8";
    static final String STEEL = "#AEBBC6";
    static final String STEEL_DARK = "#7E8F9E";
    static final String STEEL_LIGHT = "#D3DCE3";
    static final String IRON = "#52626F";
    static final String NIGHT = "#2B3945";
    static final String BLUE = "#1E6091";
    static final String BLUE_LIGHT = "#4C8FBF";
    static final String BLUE_DARK = "#164A70";
    static final String ORANGE = "#E0793B";
    static final String BRASS = "#D2A24C";
    static final String BRASS_DARK = "#A87C31";
    static final String RUBBER = "#39434D";
    static final String COPPER = "#C9794B";
    static final String GREEN = "#5B8C6E";

    private final StringBuilder shapes = new StringBuilder();

    Sheet box(double x, double y, double width, double height, double round, String fill) {
        return add("<rect x='%s' y='%s' width='%s' height='%s' rx='%s' fill='%s'/>", x, y, width, height, round, fill);
    }

    Sheet disc(double x, double y, double radius, String fill) {
        return add("<circle cx='%s' cy='%s' r='%s' fill='%s'/>", x, y, radius, fill);
    }

    Sheet ring(double x, double y, double radius, double width, String colour) {
        return add(
                "<circle cx='%s' cy='%s' r='%s' fill='none' stroke='%s' stroke-width='%s'/>",
                x, y, radius, colour, width);
    }

    Sheet oval(double x, double y, double rx, double ry, String fill) {
        return add("<ellipse cx='%s' cy='%s' rx='%s' ry='%s' fill='%s'/>", x, y, rx, ry, fill);
    }

    Sheet area(String path, String fill) {
        return add("<path d='%s' fill='%s'/>", path, fill);
    }

    Sheet line(String path, double width, String colour) {
        return add(
                "<path d='%s' fill='none' stroke='%s' stroke-width='%s' stroke-linecap='round' stroke-linejoin='round'/>",
                path, colour, width);
    }

    /** Parallel upright bars: cooling ribs, threads, teeth. */
    Sheet bars(double x, double y, double height, int count, double step, double width, String fill) {
        for (int i = 0; i < count; i++) box(x + i * step, y, width, height, width / 2, fill);
        return this;
    }

    Sheet hexagon(double x, double y, double radius, String fill) {
        var path = new StringBuilder("M");
        for (int i = 0; i < 6; i++)
            path.append(number(x + radius * Math.cos(Math.PI / 3 * i)))
                    .append(' ')
                    .append(number(y + radius * Math.sin(Math.PI / 3 * i)))
                    .append(i < 5 ? "L" : "Z");
        return area(path.toString(), fill);
    }

    /** The finished picture; {@code share} from 0 to 1 makes small sizes smaller. */
    String svg(double share) {
        double scale = 0.82 + 0.18 * share;
        return "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 240 180' role='img'><rect width='240' height='180' fill='"
                + PAPER + "'/><ellipse cx='120' cy='" + number(90 + 66 * scale) + "' rx='" + number(82 * scale)
                + "' ry='6' fill='" + SHADOW + "'/><g transform='translate(120 90) scale(" + number(scale)
                + ") translate(-120 -90)'>" + shapes + "</g></svg>";
    }

    private Sheet add(String shape, Object... values) {
        var texts = new Object[values.length];
        for (int i = 0; i < values.length; i++)
            texts[i] = values[i] instanceof Double value ? number(value) : values[i];
        shapes.append(shape.formatted(texts));
        return this;
    }

    private static String number(double value) {
        var text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}

package bryggen.portal.catalogue;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The picture of a thing that has none: its initials on a plate in the colour of its category. */
final class DrawnPicture {
    private static final int CIRCLE = 360;

    private DrawnPicture() {}

    static Pictures.Picture of(String category, String name) {
        int hue = Math.floorMod(category.hashCode() * 47, CIRCLE);
        var initials = initials(name);
        var svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 400 300\" role=\"img\">"
                + "<rect width=\"400\" height=\"300\" fill=\"hsl(" + hue + ",22%,95%)\"/>"
                + "<g fill=\"none\" stroke=\"hsl(" + hue + ",22%,84%)\" stroke-width=\"2\">"
                + "<path d=\"M0 240H400M0 180H400M0 120H400M0 60H400M80 0V300M160 0V300M240 0V300M320 0V300\"/></g>"
                + "<rect x=\"120\" y=\"70\" width=\"160\" height=\"160\" rx=\"18\" fill=\"hsl(" + hue + ",30%,99%)\""
                + " stroke=\"hsl(" + hue + ",32%,55%)\" stroke-width=\"5\"/>"
                + "<g fill=\"hsl(" + hue + ",28%,72%)\"><circle cx=\"140\" cy=\"90\" r=\"5\"/>"
                + "<circle cx=\"260\" cy=\"90\" r=\"5\"/><circle cx=\"140\" cy=\"210\" r=\"5\"/>"
                + "<circle cx=\"260\" cy=\"210\" r=\"5\"/></g>"
                + "<text x=\"200\" y=\"172\" text-anchor=\"middle\" font-family=\"sans-serif\" font-weight=\"600\""
                + " font-size=\"62\" fill=\"hsl(" + hue + ",38%,36%)\">" + initials + "</text></svg>";
        var version = "d" + Integer.toHexString((category + initials).hashCode());
        return new Pictures.Picture("image/svg+xml", svg.getBytes(StandardCharsets.UTF_8), version);
    }

    /** Letters and digits only, so that nothing of a name can be markup. */
    private static String initials(String name) {
        var initials = new StringBuilder();
        for (var word : name.split("[^\\p{L}\\p{Nd}]+", -1))
            if (!word.isEmpty() && initials.codePointCount(0, initials.length()) < 2)
                initials.appendCodePoint(word.codePointAt(0));
        return initials.isEmpty() ? "#" : initials.toString().toUpperCase(Locale.ROOT);
    }
}

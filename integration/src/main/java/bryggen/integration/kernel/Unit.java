package bryggen.integration.kernel;

import java.util.regex.Pattern;

/** A unit of measure by its UN/ECE Recommendation 20 code: C62 piece, MTR metre, KGM kilogram, HUR hour. */
public record Unit(String code) {
    private static final Pattern SHAPE = Pattern.compile("[A-Z0-9]{1,3}");
    public static final Unit PIECE = new Unit("C62");

    public Unit {
        if (!SHAPE.matcher(code).matches()) throw new IllegalArgumentException("not a UN/ECE Rec 20 code: " + code);
    }
}

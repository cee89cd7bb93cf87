package bryggen.sandbox.range;

/** Pictures of the products, drawn. */
final class Drawings {
    private Drawings() {}

    /** {@code share}: how large among its kind, 0 to 1; {@code look}: which variant. */
    static String draw(String family, double share, int look) {
        return "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 240 180'><rect width='240' height='180'"
                + " fill='#EEF3F6'/><circle cx='120' cy='90' r='" + Math.round(30 + 40 * share)
                + "' fill='#1F5F8B'/></svg>";
    }
}

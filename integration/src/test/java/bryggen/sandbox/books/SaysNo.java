package bryggen.sandbox.books;

/** A business "no" in this ERP's own words. */
public class SaysNo extends RuntimeException {
    public SaysNo(String text) {
        super(text);
    }
}

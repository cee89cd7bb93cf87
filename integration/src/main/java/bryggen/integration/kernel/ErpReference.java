package bryggen.integration.kernel;

/** Where a thing lives in an ERP: the system's name and its own opaque key there. */
public record ErpReference(String system, String key) {
    public ErpReference {
        if (system.isBlank() || key.isBlank())
            throw new IllegalArgumentException("an ERP reference needs system and key");
    }
}

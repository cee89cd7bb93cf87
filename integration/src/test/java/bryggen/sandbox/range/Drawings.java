package bryggen.sandbox.range;

import java.util.Map;
import java.util.function.ObjIntConsumer;

/** Pictures of the products, drawn: one drawing per family, in the size and the look of each variant. */
final class Drawings {
    private static final Map<String, ObjIntConsumer<Sheet>> FAMILIES = Map.ofEntries(
            Map.entry("centrifugal", PumpDrawings::centrifugal),
            Map.entry("submersible", PumpDrawings::submersible),
            Map.entry("circulator", PumpDrawings::circulator),
            Map.entry("dosing", PumpDrawings::dosing),
            Map.entry("grease", PumpDrawings::grease),
            Map.entry("kit", PumpDrawings::kit),
            Map.entry("ballValve", ValveDrawings::ball),
            Map.entry("butterflyValve", ValveDrawings::butterfly),
            Map.entry("checkValve", ValveDrawings::check),
            Map.entry("gateValve", ValveDrawings::gate),
            Map.entry("safetyValve", ValveDrawings::safety),
            Map.entry("actuator", ValveDrawings::actuator),
            Map.entry("elbow", PipeDrawings::elbow),
            Map.entry("tee", PipeDrawings::tee),
            Map.entry("nipple", PipeDrawings::nipple),
            Map.entry("flange", PipeDrawings::flange),
            Map.entry("clamp", PipeDrawings::clamp),
            Map.entry("hose", PipeDrawings::hose),
            Map.entry("bolt", FastenerDrawings::bolt),
            Map.entry("nut", FastenerDrawings::nut),
            Map.entry("washer", FastenerDrawings::washer),
            Map.entry("rod", FastenerDrawings::rod),
            Map.entry("anchor", FastenerDrawings::anchor),
            Map.entry("cable", CableDrawings::cable),
            Map.entry("controlCable", CableDrawings::controlCable),
            Map.entry("tie", CableDrawings::tie),
            Map.entry("gland", CableDrawings::gland),
            Map.entry("oring", SealDrawings::oring),
            Map.entry("shaftSeal", SealDrawings::shaftSeal),
            Map.entry("lipSeal", SealDrawings::lipSeal),
            Map.entry("gasket", SealDrawings::gasket),
            Map.entry("motor", DriveDrawings::motor),
            Map.entry("converter", DriveDrawings::converter),
            Map.entry("gearbox", DriveDrawings::gearbox),
            Map.entry("belt", DriveDrawings::belt),
            Map.entry("coupling", DriveDrawings::coupling),
            Map.entry("wrench", ServiceDrawings::wrench),
            Map.entry("checklist", ServiceDrawings::checklist),
            Map.entry("gauge", ServiceDrawings::gauge));

    private Drawings() {}

    /** {@code share}: how large among its kind, 0 to 1; {@code look}: which variant. */
    static String draw(String family, double share, int look) {
        var sheet = new Sheet();
        var drawing = FAMILIES.get(family);
        if (drawing == null) throw new IllegalArgumentException("nobody draws a " + family);
        drawing.accept(sheet, look);
        return sheet.svg(share);
    }
}

package bryggen.portal.deliveries;

import java.time.LocalDate;

/** A period, its first and last day included. */
public record Days(LocalDate from, LocalDate to) {}

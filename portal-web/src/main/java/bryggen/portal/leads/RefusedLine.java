package bryggen.portal.leads;

import bryggen.portal.platform.Refusal.Finding;
import java.util.List;

/** LE16: a row of a file that was refused, as it came, with all its faults. {@code line} counts the head as 1. */
public record RefusedLine(int line, List<String> cells, List<Finding> findings) {}

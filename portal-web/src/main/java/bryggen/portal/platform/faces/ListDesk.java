package bryggen.portal.platform.faces;

import java.util.List;

/** What is kept of lists beyond their rows: the reader's own views, and files of lists that are too long for an answer. */
public interface ListDesk {
    /** One of the reader's own views. */
    record Own(String id, String name, String query) {}

    /** The reader's own views of a list; none before the door. */
    List<Own> views(String path);

    /** Where the list as it stands is kept under a name. */
    String viewAddress(String path, String query);

    /** Where a file of the whole list is asked for. */
    String fileAddress(String path, String query);
}

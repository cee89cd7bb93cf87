package bryggen.portal.platform.rest;

/** A body of which null says something other than absence: it would take away what nobody can be without, and is refused. */
public interface MergePatch {}

package bryggen.portal.platform.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The API of the portal; every room's resources are found by their annotations. */
@ApplicationPath("/api/v1")
public class Api extends Application {}

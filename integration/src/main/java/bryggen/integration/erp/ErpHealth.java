package bryggen.integration.erp;

/** Whether the ERP answers and lets us in; {@code detail} is one sentence for an operator, without secrets. */
public record ErpHealth(boolean up, String detail) {}

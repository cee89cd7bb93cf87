/** The connectors' test kit: one set of cases that every connector passes against a running ERP. */
package bryggen.integration.erp;

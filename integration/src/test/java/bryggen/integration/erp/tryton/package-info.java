/** The people at a live Tryton, as the tests play them, and what the connector proves there. */
package bryggen.integration.erp.tryton;

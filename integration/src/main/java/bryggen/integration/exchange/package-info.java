/** The flow between portal and ERP: outbox rows out, feed pages in. Camel owns schedule, claim and choice by result; the tables behind the ports remember everything. */
@NullMarked
package bryggen.integration.exchange;

import org.jspecify.annotations.NullMarked;

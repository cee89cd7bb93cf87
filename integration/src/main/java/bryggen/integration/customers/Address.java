package bryggen.integration.customers;

import org.jspecify.annotations.Nullable;

/** A place of a customer; {@code id} is the ERP's own, {@code country} ISO 3166-1 alpha-2. */
public record Address(
        String id,
        @Nullable String name,
        @Nullable String street,
        @Nullable String postalCode,
        @Nullable String city,
        @Nullable String country,
        boolean invoice,
        boolean delivery) {}

package bryggen.portal.platform.jpa;

import jakarta.persistence.EntityManager;
import java.sql.Connection;

/** {@link PlainSql} in the transactions of entities. */
public final class EntitySql extends PlainSql {
    private final EntityManager entities;

    public EntitySql(Source source, EntityManager entities) {
        super(source);
        this.entities = entities;
    }

    @Override
    boolean inTransaction() {
        return entities.getTransaction().isActive();
    }

    @Override
    Connection connection() {
        entities.flush();
        return entities.unwrap(Connection.class);
    }
}

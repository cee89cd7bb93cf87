package bryggen.portal.carts;

import bryggen.portal.access.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All carts. */
@ApplicationScoped
public class Carts {
    @PersistenceContext
    EntityManager em;

    /** The actor's cart for the acting account, held until the end of the transaction; made where there is none yet. */
    Cart held(Actor actor, Instant now) {
        var fresh = Cart.empty(actor.account().number(), actor.person(), now);
        em.createNativeQuery("insert into carts_cart (id, account, person, changed_at)"
                        + " values (cast(?1 as uuid), ?2, cast(?3 as uuid), cast(?4 as timestamptz))"
                        + " on conflict (account, person) do nothing")
                .setParameter(1, fresh.id().toString())
                .setParameter(2, fresh.account())
                .setParameter(3, actor.person().toString())
                .setParameter(4, now.toString())
                .executeUpdate();
        return find(actor, " for update").orElseThrow();
    }

    Optional<Cart> find(Actor actor) {
        return find(actor, "");
    }

    private Optional<Cart> find(Actor actor, String lock) {
        List<?> found = em.createNativeQuery(
                        "select * from carts_cart where account = ?1 and person = cast(?2 as uuid)" + lock, Cart.class)
                .setParameter(1, actor.account().number())
                .setParameter(2, actor.person().toString())
                .getResultList();
        return found.stream().map(Cart.class::cast).findFirst();
    }

    int count(Actor actor) {
        return ((Number) em.createNativeQuery(
                                """
                                select count(*) from carts_line l join carts_cart c on c.id = l.cart
                                where l.account = ?1 and c.account = ?1 and c.person = cast(?2 as uuid)
                                  and l.removed_at is null
                                """)
                        .setParameter(1, actor.account().number())
                        .setParameter(2, actor.person().toString())
                        .getSingleResult())
                .intValue();
    }

    /** The order that an edition of a cart became (CT6). */
    Optional<String> placed(Actor actor, long edition) {
        List<?> found = em.createNativeQuery(
                        """
                        select p.order_number from carts_placed p join carts_cart c on c.id = p.cart
                        where p.account = ?1 and c.account = ?1 and c.person = cast(?2 as uuid) and p.edition = ?3
                        """)
                .setParameter(1, actor.account().number())
                .setParameter(2, actor.person().toString())
                .setParameter(3, edition)
                .getResultList();
        return found.stream().map(String::valueOf).findFirst();
    }

    void placed(Cart cart, String order, Instant now) {
        em.createNativeQuery("insert into carts_placed (cart, edition, account, order_number, placed_at)"
                        + " values (cast(?1 as uuid), ?2, ?3, ?4, cast(?5 as timestamptz))")
                .setParameter(1, cart.id().toString())
                .setParameter(2, cart.edition())
                .setParameter(3, cart.account())
                .setParameter(4, order)
                .setParameter(5, now.toString())
                .executeUpdate();
    }
}

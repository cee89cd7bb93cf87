package bryggen.faults;

import bryggen.dev.Await;
import java.time.Duration;
import java.util.List;
import java.util.Random;

/** What can go wrong, each with its moment and its size from the seed. When {@link #befall} returns, the cause is gone. */
enum Mishap {
    PORTAL_KILLED {
        @Override
        void befall(Ground ground, Random random) {
            int n = random.nextInt(ground.portals());
            var portal = ground.portal(n);
            moment(random);
            portal.kill9();
            ground.restart(n);
        }
    },
    /** In the middle of a call to the ERP, longer than its lease. */
    PORTAL_FROZEN {
        @Override
        void befall(Ground ground, Random random) {
            var portal = ground.portal(random.nextInt(ground.portals()));
            fault(ground, "late", "POST /orders", 3, 4_000);
            moment(random);
            portal.freeze();
            Await.pause(Ground.longerThanALease().plusMillis(random.nextInt(2_000)));
            portal.thaw();
        }
    },
    BOTH_PORTALS_KILLED {
        @Override
        void befall(Ground ground, Random random) {
            for (int n = 0; n < ground.portals(); n++) ground.portal(n);
            moment(random);
            for (int n = 0; n < ground.portals(); n++) {
                ground.portal(n).kill9();
                ground.restart(n);
            }
        }
    },
    ERP_KILLED {
        @Override
        void befall(Ground ground, Random random) {
            moment(random);
            ground.stand().erp().kill();
            Await.pause(Duration.ofMillis(random.nextInt(3_000)));
            ground.stand().erp().startAgain();
        }
    },
    /** Its requests wait in its queue; when it wakes it finds all of them. */
    ERP_FROZEN {
        @Override
        void befall(Ground ground, Random random) {
            moment(random);
            ground.stand().erp().freeze();
            Await.pause(Duration.ofMillis(9_000 + random.nextInt(5_000)));
            ground.stand().erp().thaw();
        }
    },
    ANSWERS_LOST {
        @Override
        void befall(Ground ground, Random random) {
            answers(ground, random, List.of("drop", "half", "garbage", "done_500"));
        }
    },
    ANSWERS_LATE {
        @Override
        void befall(Ground ground, Random random) {
            fault(ground, "late", path(random), 1 + random.nextInt(3), 500 + random.nextInt(12_000));
        }
    },
    ANSWERS_TWICE {
        @Override
        void befall(Ground ground, Random random) {
            answers(ground, random, List.of("twice"));
            fault(ground, "repeat", "/feeds", 1 + random.nextInt(4), 0);
        }
    },
    ERP_SAYS_ERROR {
        @Override
        void befall(Ground ground, Random random) {
            answers(ground, random, List.of("status_500", "status_503", "status_401"));
        }
    },
    ERP_HANGS {
        @Override
        void befall(Ground ground, Random random) {
            fault(ground, "hang", path(random), 1 + random.nextInt(2), 8_000 + random.nextInt(4_000));
        }
    },
    CONNECTIONS_CUT {
        @Override
        void befall(Ground ground, Random random) throws Exception {
            moment(random);
            ground.stand().cutConnections();
        }
    },
    DATABASE_RESTARTED {
        @Override
        void befall(Ground ground, Random random) {
            moment(random);
            ground.stand().crashDatabase();
        }
    },
    /** The table that is written next has no room, for a while. */
    DISK_FULL {
        @Override
        void befall(Ground ground, Random random) throws Exception {
            var tables = List.of(
                    "exchange_message",
                    "exchange_event",
                    "orders_order",
                    "payments_payment",
                    "payments_event",
                    "invoices_lock",
                    "exchange_feed",
                    "exchange_seen");
            var table = tables.get(random.nextInt(tables.size()));
            ground.sql(
                    """
                    create or replace function no_room() returns trigger language plpgsql as $$ begin
                      raise exception 'could not extend file "base/1/2": No space left on device' using errcode = '53100';
                    end $$;
                    create trigger no_room before insert or update on %s for each row execute function no_room()"""
                            .formatted(table));
            Await.pause(Duration.ofMillis(2_000 + random.nextInt(4_000)));
            ground.sql("drop trigger no_room on " + table);
        }
    },
    /** The ERP is away for an hour of business time: what was placed before, meanwhile and after arrives once. */
    ERP_AWAY_FOR_AN_HOUR {
        @Override
        void befall(Ground ground, Random random) {
            moment(random);
            ground.stand().erp().kill();
            Await.pause(Duration.ofMillis(500 + random.nextInt(1_000)));
            ground.anHourPasses(random.nextInt(ground.portals()));
            Await.pause(Duration.ofMillis(500 + random.nextInt(2_000)));
            ground.stand().erp().startAgain();
        }
    },
    /** The provider's event is written down and answered, and the portal dies before anything has come of it. */
    KILLED_WITH_AN_EVENT {
        @Override
        void befall(Ground ground, Random random) throws Exception {
            int n = random.nextInt(ground.portals());
            var portal = ground.portal(n);
            ground.stand().pay().tells(portal.baseUrl());
            try (var hold = ground.stand().connect();
                    var sql = hold.createStatement()) {
                hold.setAutoCommit(false);
                sql.execute("select 1 from payments_payment where account is not null for update");
                ground.waitForAnEvent(Duration.ofSeconds(4));
                portal.kill9();
                hold.rollback();
            } finally {
                ground.hooksToAll();
                if (!portal.alive()) ground.restart(n);
            }
        }
    },
    EVENTS_ASTRAY {
        @Override
        void befall(Ground ground, Random random) {
            var pay = ground.stand().pay();
            switch (random.nextInt(3)) {
                case 0 -> pay.late();
                case 1 -> pay.doubled();
                default -> pay.silent(true);
            }
            Await.pause(Duration.ofMillis(2_000 + random.nextInt(2_000)));
            pay.prompt();
        }
    },
    PAY_PAGE_FROZEN {
        @Override
        void befall(Ground ground, Random random) {
            moment(random);
            ground.stand().pay().freeze();
            Await.pause(Duration.ofMillis(2_000 + random.nextInt(3_000)));
            ground.stand().pay().thaw();
        }
    };

    /** Strikes; orders are being placed meanwhile. */
    abstract void befall(Ground ground, Random random) throws Exception;

    private static void moment(Random random) {
        Await.pause(Duration.ofMillis(random.nextInt(400)));
    }

    private static void answers(Ground ground, Random random, List<String> kinds) {
        fault(ground, kinds.get(random.nextInt(kinds.size())), path(random), 1 + random.nextInt(4), 0);
    }

    private static String path(Random random) {
        var paths = List.of(
                "POST /orders",
                "POST /orders",
                "GET /orders",
                "POST /payments",
                "POST /payments",
                "GET /payments",
                "POST /cancellations",
                "/feeds",
                "/");
        return paths.get(random.nextInt(paths.size()));
    }

    private static void fault(Ground ground, String kind, String path, int times, int millis) {
        ground.stand().erp().books().fault(kind, path, times, millis);
    }
}

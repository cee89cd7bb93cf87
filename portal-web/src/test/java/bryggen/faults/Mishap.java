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
            Await.pause(Ground.longerThanALease().plusMillis(random.nextInt(4_000)));
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
            Await.pause(Duration.ofMillis(9_000 + random.nextInt(9_000)));
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
            var tables =
                    List.of("exchange_message", "exchange_event", "orders_order", "exchange_feed", "exchange_seen");
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
        var paths = List.of("POST /orders", "POST /orders", "GET /orders", "POST /cancellations", "/feeds", "/");
        return paths.get(random.nextInt(paths.size()));
    }

    private static void fault(Ground ground, String kind, String path, int times, int millis) {
        ground.stand().erp().books().fault(kind, path, times, millis);
    }
}

package bryggen.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A room uses the roots of the rooms that its package-info names, and of no other. */
final class KnowOnlyDeclaredRooms extends ArchCondition<JavaClass> {
    private static final Set<String> KNOWN_TO_ALL = Set.of("access", "platform");
    private Map<String, Set<String>> knows = Map.of();

    KnowOnlyDeclaredRooms() {
        super("know only the rooms that they declare");
    }

    @Override
    public void init(Collection<JavaClass> all) {
        knows = Rooms.all().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, e -> Set.of(e.getValue().knows())));
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        var room = Rooms.of(type.getPackageName());
        for (var dependency : type.getDirectDependenciesFromSelf()) {
            var target = dependency.getTargetClass().getPackageName();
            if (!target.startsWith("bryggen.portal.")) continue;
            var other = Rooms.of(target);
            if (other.equals(room)
                    || KNOWN_TO_ALL.contains(other)
                    || knows.getOrDefault(room, Set.of()).contains(other)) continue;
            events.add(SimpleConditionEvent.violated(
                    type, room + " does not declare that it knows " + other + ": " + dependency.getDescription()));
        }
    }
}

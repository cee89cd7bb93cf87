package bryggen.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;

/** What a door needs of another it gets from the root behind it. */
final class KnowNoOtherDoor extends ArchCondition<JavaClass> {
    private final Set<String> open;

    /** @param open simple names of the few that stand for all pages */
    KnowNoOtherDoor(Set<String> open) {
        super("know no other door");
        this.open = open;
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        for (var dependency : type.getDirectDependenciesFromSelf()) {
            var target = dependency.getTargetClass();
            if (target.getPackageName().matches("bryggen\\.portal\\.(?!platform)[a-z]+\\.(ui|api|erp)")
                    && !target.getPackageName().equals(type.getPackageName())
                    && !open.contains(target.getSimpleName()))
                events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
        }
    }
}

package bryggen.portal.accounts;

import static bryggen.portal.access.Role.APPROVER;
import static bryggen.portal.access.Role.BUYER;
import static bryggen.portal.access.Role.COMPANY_ADMIN;
import static bryggen.portal.access.Role.OPERATOR;
import static bryggen.portal.access.Role.PARTNER_SELLER;
import static bryggen.portal.access.Role.SUPPLIER_ADMIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bryggen.portal.access.Account;
import bryggen.portal.access.Member;
import bryggen.portal.access.Role;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TeamTest {
    private static final Account CUSTOMER = new Account("C1001", "Fjord Mekaniske AS", Account.Kind.CUSTOMER);
    private static final Account PARTNER = new Account("P2001", "Vestland Pumpeservice AS", Account.Kind.PARTNER);
    private static final Account SUPPLIER = new Account(Account.SUPPLIER, "Nordvik", Account.Kind.SUPPLIER);

    private final Member anna = People.active("Anna", COMPANY_ADMIN, BUYER);
    private final Member bjorn = People.active("Bjørn", COMPANY_ADMIN);

    @Test
    @DisplayName("AO4 a customer's people have customer roles only")
    void customersHaveCustomerRoles() {
        var team = new Team(CUSTOMER, List.of(anna));
        assertThatCode(() -> team.mayHave(Set.of(BUYER, APPROVER, COMPANY_ADMIN)))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> team.mayHave(Set.of(PARTNER_SELLER)))
                .isInstanceOf(AccountsRefusal.RoleNotForAccount.class);
        assertThatThrownBy(() -> team.mayHave(Set.of(BUYER, OPERATOR)))
                .isInstanceOf(AccountsRefusal.RoleNotForAccount.class);
    }

    @Test
    @DisplayName("AO4 a partner's people have partner roles besides a customer's, never a supplier's")
    void partnersHavePartnerRolesBesides() {
        var team = new Team(PARTNER, List.of(anna));
        assertThatCode(() -> team.mayHave(Set.of(BUYER, PARTNER_SELLER))).doesNotThrowAnyException();
        assertThatThrownBy(() -> team.mayHave(Set.of(SUPPLIER_ADMIN)))
                .isInstanceOf(AccountsRefusal.RoleNotForAccount.class);
    }

    @Test
    @DisplayName("AO4 the supplier's people have supplier roles only")
    void supplierHasSupplierRoles() {
        var team = new Team(SUPPLIER, List.of());
        assertThatCode(() -> team.mayHave(Set.of(OPERATOR, SUPPLIER_ADMIN))).doesNotThrowAnyException();
        assertThatThrownBy(() -> team.mayHave(Set.of(BUYER))).isInstanceOf(AccountsRefusal.RoleNotForAccount.class);
    }

    @Test
    @DisplayName("AO4 nobody is without a role")
    void nobodyIsWithoutRole() {
        assertThatThrownBy(() -> new Team(CUSTOMER, List.of(anna)).mayHave(Set.of()))
                .isInstanceOf(AccountsRefusal.RoleNeeded.class);
    }

    @Test
    @DisplayName("AO5 the last administrator can neither be disabled nor lose the role")
    void lastAdministratorStays() {
        var team = new Team(CUSTOMER, List.of(anna));
        assertThatThrownBy(() -> team.mayLose(anna)).isInstanceOf(AccountsRefusal.LastAdministrator.class);
        assertThatThrownBy(() -> team.mayHaveOnly(anna, Set.of(BUYER)))
                .isInstanceOf(AccountsRefusal.LastAdministrator.class);
        assertThatCode(() -> team.mayHaveOnly(anna, Set.of(COMPANY_ADMIN))).doesNotThrowAnyException();
    }

    @Test
    @DisplayName("AO5 with a second administrator the first may go")
    void oneOfTwoMayGo() {
        var team = new Team(CUSTOMER, List.of(anna, bjorn));
        assertThatCode(() -> team.mayLose(anna)).doesNotThrowAnyException();
        assertThatCode(() -> team.mayHaveOnly(bjorn, Set.of(BUYER))).doesNotThrowAnyException();
    }

    @Test
    @DisplayName("AO5 an invited administrator who has not come does not count, and may be taken back")
    void invitedAdministratorDoesNotCount() {
        var invited = People.invited("Cecilie", COMPANY_ADMIN);
        assertThat(invited.administers(COMPANY_ADMIN)).isFalse();
        assertThatCode(() -> new Team(CUSTOMER, List.of(anna)).mayLose(invited)).doesNotThrowAnyException();
        assertThatCode(() -> new Team(CUSTOMER, List.of()).mayLose(invited)).doesNotThrowAnyException();
    }

    @Test
    @DisplayName("AO5 at the supplier the last SUPPLIER_ADMIN is the one who stays")
    void lastSupplierAdministratorStays() {
        var chief = People.active("Dag", SUPPLIER_ADMIN);
        assertThatThrownBy(() -> new Team(SUPPLIER, List.of(chief)).mayHaveOnly(chief, Set.of(OPERATOR)))
                .isInstanceOf(AccountsRefusal.LastAdministrator.class);
    }

    @Test
    @DisplayName("AO7 an e-mail address is one, and nothing else")
    void emailIsOne() {
        assertThat(Team.email(" kari@fjordmek.example ")).isEqualTo("kari@fjordmek.example");
        for (var wrong :
                List.of("", "kari", "kari@", "@fjordmek.example", "a b@c.example", "a@b@c.example", "a@b\n.example"))
            assertThatThrownBy(() -> Team.email(wrong)).as(wrong).isInstanceOf(AccountsRefusal.UnfitEmail.class);
    }

    @Test
    @DisplayName("AO9 a name is one line of 1 to 100 characters")
    void nameIsOneLine() {
        assertThat(Team.name("  Åse Ødegård ")).isEqualTo("Åse Ødegård");
        for (var wrong : List.of("", "   ", "a\nb", "x".repeat(101)))
            assertThatThrownBy(() -> Team.name(wrong)).isInstanceOf(AccountsRefusal.UnfitName.class);
    }

    @Test
    @DisplayName("AO4 every role belongs to some kind of company, and each kind's administrator is one of its own")
    void rolesHaveTheirCompanies() {
        for (var role : Role.values())
            assertThat(java.util.Arrays.stream(Account.Kind.values())
                            .filter(kind -> Role.ofCompany(kind).contains(role)))
                    .as(role.name())
                    .isNotEmpty();
        for (var kind : Account.Kind.values()) assertThat(Role.ofCompany(kind)).contains(Role.administratorOf(kind));
    }
}

package bryggen.portal.notices;

import static bryggen.portal.access.Role.APPROVER;
import static bryggen.portal.access.Role.BUYER;
import static bryggen.portal.access.Role.CHANNEL_MANAGER;
import static bryggen.portal.access.Role.COMPANY_ADMIN;
import static bryggen.portal.access.Role.PARTNER_MANAGER;
import static bryggen.portal.access.Role.PARTNER_SELLER;
import static bryggen.portal.access.Role.PAYABLES;
import static bryggen.portal.access.Role.SERVICE;

import bryggen.portal.access.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What people can be told, who is told by right (NT3), where it leads, and what is usual (NT6). */
public enum Topic {
    LEAD_OFFERED("/leads/lead", "number", Post.NOW, PARTNER_SELLER, PARTNER_MANAGER),
    LEAD_IN_POOL("/leads/lead", "number", Post.DAILY, PARTNER_SELLER, PARTNER_MANAGER),
    LEAD_ENDING("/leads/lead", "number", Post.NOW, PARTNER_SELLER, PARTNER_MANAGER),
    LEAD_EXPIRED("/leads/lead", "number", Post.DAILY, PARTNER_SELLER, PARTNER_MANAGER),
    LEAD_ANSWERED("/leads/lead", "number", Post.NONE, CHANNEL_MANAGER),
    LEAD_PASSED("/leads/lead", "number", Post.DAILY, CHANNEL_MANAGER),
    LEAD_LEFT_OVER("/leads/lead", "number", Post.NOW, CHANNEL_MANAGER),
    DEAL_SUBMITTED("/deals/deal", "number", Post.NOW, CHANNEL_MANAGER),
    DEAL_EXTENSION_ASKED("/deals/deal", "number", Post.NOW, CHANNEL_MANAGER),
    DEAL_FISHING("/deals/deal", "number", Post.DAILY, CHANNEL_MANAGER),
    DEAL_APPROVED("/deals/deal", "number", Post.NOW, PARTNER_SELLER, PARTNER_MANAGER),
    DEAL_REJECTED("/deals/deal", "number", Post.NOW, PARTNER_SELLER, PARTNER_MANAGER),
    DEAL_ENDING("/deals/deal", "number", Post.NOW, PARTNER_SELLER, PARTNER_MANAGER),
    DEAL_EXPIRED("/deals/deal", "number", Post.DAILY, PARTNER_SELLER, PARTNER_MANAGER),
    DEAL_EXTENDED("/deals/deal", "number", Post.DAILY, PARTNER_SELLER, PARTNER_MANAGER),
    DEAL_NOT_EXTENDED("/deals/deal", "number", Post.NOW, PARTNER_SELLER, PARTNER_MANAGER),
    DEAL_REVOKED("/deals/deal", "number", Post.NOW, PARTNER_SELLER, PARTNER_MANAGER),
    QUOTE_ACCEPTED("/quotes/quote", "number", Post.NOW, PARTNER_SELLER, PARTNER_MANAGER),
    QUOTE_DECLINED("/quotes/quote", "number", Post.NOW, PARTNER_SELLER, PARTNER_MANAGER),
    SPECIAL_ASKED("/quotes/special", "number", Post.NOW, CHANNEL_MANAGER),
    SPECIAL_GRANTED("/quotes/special", "number", Post.NOW, PARTNER_SELLER, PARTNER_MANAGER),
    SPECIAL_COUNTERED("/quotes/special", "number", Post.NOW, PARTNER_SELLER, PARTNER_MANAGER),
    SPECIAL_DECLINED("/quotes/special", "number", Post.NOW, PARTNER_SELLER, PARTNER_MANAGER),
    APPROVAL_WAITING("/approvals/list", "number", Post.NOW, APPROVER),
    ORDER_APPROVED("/orders/order", "number", Post.NOW, BUYER, PARTNER_SELLER, PARTNER_MANAGER),
    ORDER_DECLINED("/orders/order", "number", Post.NOW, BUYER, PARTNER_SELLER, PARTNER_MANAGER),
    LIFT_WISHED("/approvals/rules", "rule", Post.NOW, COMPANY_ADMIN),
    ORDER_ACCEPTED("/orders/order", "number", Post.NOW, BUYER, PARTNER_SELLER, PARTNER_MANAGER),
    ORDER_CHANGED("/orders/order", "number", Post.NOW, BUYER, PARTNER_SELLER, PARTNER_MANAGER),
    ORDER_REFUSED("/orders/order", "number", Post.NOW, BUYER, PARTNER_SELLER, PARTNER_MANAGER),
    ORDER_CANCELLED("/orders/order", "number", Post.NOW, BUYER, PARTNER_SELLER, PARTNER_MANAGER),
    ORDER_HELD("/orders/order", "number", Post.NOW, BUYER, PARTNER_SELLER, PARTNER_MANAGER),
    ORDER_RELEASED("/orders/order", "number", Post.NONE, BUYER, PARTNER_SELLER, PARTNER_MANAGER),
    STANDING_FAILED("/standing/order", "id", Post.NOW, BUYER, PARTNER_SELLER, PARTNER_MANAGER),
    PROMISE_MOVED("/orders/order", "number", Post.NOW, BUYER, PARTNER_SELLER, PARTNER_MANAGER),
    LATE_RISK("/orders/order", "number", Post.NOW, BUYER, PARTNER_SELLER, PARTNER_MANAGER),
    DELIVERY_ANSWERED("/deliveries/plan", "number", Post.NOW, BUYER, PARTNER_SELLER, PARTNER_MANAGER),
    DELIVERY_ASKED("/deliveries/plan", "number", Post.NOW, SERVICE),
    SHIPPED("/shipments/shipment", "number", Post.DAILY, BUYER, PARTNER_SELLER, PARTNER_MANAGER),
    INVOICE_NEW("/invoices/invoice", "number", Post.DAILY, PAYABLES),
    INVOICE_DUE("/invoices/invoice", "number", Post.DAILY, PAYABLES),
    INVOICE_OVERDUE("/invoices/invoice", "number", Post.NOW, PAYABLES),
    PAYMENT_SUCCEEDED("/payments/payment", "number", Post.NONE, PAYABLES),
    PAYMENT_FAILED("/payments/payment", "number", Post.NOW, PAYABLES),
    CASE_ANSWERED("/cases/case", "number", Post.NOW, BUYER, PAYABLES, PARTNER_SELLER, PARTNER_MANAGER),
    CASE_ASKED("/cases/case", "number", Post.NOW, BUYER, PAYABLES, PARTNER_SELLER, PARTNER_MANAGER),
    CASE_APPROVED("/cases/case", "number", Post.NOW, BUYER, PAYABLES, PARTNER_SELLER, PARTNER_MANAGER),
    CASE_DECLINED("/cases/case", "number", Post.NOW, BUYER, PAYABLES, PARTNER_SELLER, PARTNER_MANAGER),
    CASE_CREDITED("/cases/case", "number", Post.DAILY, BUYER, PAYABLES, PARTNER_SELLER, PARTNER_MANAGER),
    CASE_OPENED("/cases/case", "number", Post.NOW, SERVICE),
    CASE_WRITTEN("/cases/case", "number", Post.NOW, SERVICE),
    CASE_NEAR("/cases/case", "number", Post.NOW, SERVICE),
    ORDER_TO_RELEASE("/orders/order", "number", Post.NOW, SERVICE),
    FILE_MADE("/tables/files", "made", Post.NONE, Role.values());

    /** How mail about a topic comes. */
    public enum Post {
        NONE,
        NOW,
        DAILY;

        public static Optional<Post> of(String name) {
            return Arrays.stream(values())
                    .filter(p -> p.name().equalsIgnoreCase(name))
                    .findFirst();
        }
    }

    private final String page;
    private final String parameter;
    private final Post usual;

    @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
    private final Set<Role> roles;

    Topic(String page, String parameter, Post usual, Role... roles) {
        this.page = page;
        this.parameter = parameter;
        this.usual = usual;
        this.roles = Set.of(roles);
    }

    /** As in keys of words and names of fields: {@code lead-offered}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Topic> of(String word) {
        return Arrays.stream(values()).filter(t -> t.word().equals(word)).findFirst();
    }

    /** Those that somebody with these roles can be told of. */
    public static List<Topic> of(Set<Role> held) {
        return Arrays.stream(values()).filter(t -> t.concerns(held)).toList();
    }

    public boolean concerns(Set<Role> held) {
        return roles.stream().anyMatch(held::contains);
    }

    /** NT15: of what one person has asked for, nobody else is told. */
    boolean isOfOnePerson() {
        return this == FILE_MADE;
    }

    Post usual() {
        return usual;
    }

    String page() {
        return page;
    }

    String parameter() {
        return parameter;
    }
}

package bryggen.portal.access.ui;

import bryggen.portal.access.Account;
import bryggen.portal.access.Bell;
import bryggen.portal.access.Pages;
import bryggen.portal.platform.BusinessClock;
import bryggen.portal.platform.Language;
import bryggen.portal.platform.Texts;
import bryggen.portal.platform.faces.Html;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Head and foot of every page: who acts and for whom, where one can go, and that a sandbox is a sandbox. */
@Named
@RequestScoped
public class Frame {
    /** {@code behind}: pages of a shared folder that are reached through this one. */
    private record Entry(String path, String key, Set<String> behind) {
        Entry(String path, String key) {
            this(path, key, Set.of());
        }

        /** It is the entry's own, or one of a shared folder that is reached through it. */
        boolean names(String page) {
            return page.equals(path) || behind.contains(page);
        }

        /** A page of the entry's folder; of the orders', what waits for a decision has an entry of its own. */
        boolean leadsTo(String page) {
            var folder = page.substring(0, Math.max(page.lastIndexOf('/'), 0));
            return !folder.isEmpty()
                    && path.startsWith(folder + "/")
                    && !SHARED_FOLDERS.contains(folder)
                    && path.startsWith(HOLD) == page.startsWith(HOLD);
        }
    }

    /** The order of the menu; each person sees what opens for the roles held. */
    private static final List<Entry> MENU = List.of(
            new Entry("/home", "home"),
            new Entry("/leads/list", "leads"),
            new Entry("/deals/list", "deals"),
            new Entry("/deals/review", "deals"),
            new Entry("/quotes/list", "quotes"),
            new Entry("/quotes/specials", "specials"),
            new Entry("/catalogue/list", "catalogue"),
            new Entry("/catalogue/numbers", "numbers"),
            new Entry("/lines/quick", "quick"),
            new Entry("/lists/list", "lists"),
            new Entry("/agreements/list", "agreements"),
            new Entry("/standing/list", "standing"),
            new Entry("/orders/list", "orders"),
            new Entry("/approvals/list", "approvals", Set.of("/approvals/deputies", "/approvals/budgets")),
            new Entry("/orders/holds", "holds"),
            new Entry("/shipments/list", "shipments"),
            new Entry("/deliveries/list", "leaving"),
            new Entry("/deliveries/kept", "deliveries"),
            new Entry("/invoices/list", "invoices"),
            new Entry("/cases/list", "cases"),
            new Entry("/cases/inbox", "cases"),
            new Entry("/payments/pay", "pay"),
            new Entry("/payments/list", "payments"),
            new Entry("/bank/unmatched", "bank"),
            new Entry("/campaigns/list", "campaigns"),
            new Entry("/insight/scorecards", "scorecards"),
            new Entry("/insight/scorecard", "scorecard"),
            new Entry("/accounts/companies", "companies", Set.of("/accounts/company")),
            new Entry("/assortments/list", "assortments"),
            new Entry("/catalogue/papers", "papers"),
            new Entry(
                    "/accounts/people",
                    "people",
                    Set.of(
                            "/accounts/person",
                            "/accounts/invitation",
                            "/accounts/clients",
                            "/accounts/client",
                            "/accounts/new-client",
                            "/accounts/issuers",
                            "/accounts/issuer",
                            "/accounts/new-issuer")),
            new Entry("/approvals/rules", "rules", Set.of("/approvals/budgets")),
            new Entry("/exchange/messages", "exchange"),
            new Entry("/access/audit", "audit"));

    private static final Set<String> OF_THE_MOMENT = Set.of("lang", "said", "about");
    /** Folders of several entries: which one is meant, the path alone does not say. */
    private static final Set<String> SHARED_FOLDERS = Set.of("/accounts", "/access", "/approvals", "/carts");

    private static final String HOLD = "/orders/hold";

    @Inject
    Here here;

    @Inject
    HttpServletRequest request;

    @Inject
    Pages pages;

    @Inject
    Surroundings surroundings;

    @Inject
    BusinessClock clock;

    @Inject
    Instance<Bell> bells;

    public String getTop() {
        var texts = here.getTexts();
        var out = new StringBuilder(4096);
        out.append("<header class=\"top\">");
        if (surroundings.isSandbox())
            out.append("<p class=\"sandbox\">")
                    .append(word(texts, "platform.sandbox"))
                    .append("</p>");
        if (!clock.ahead().isZero())
            out.append("<p class=\"sandbox\">")
                    .append(Html.text(texts.say(
                            "platform.clock-moved",
                            here.getFormats()
                                    .dateTime(Clock.systemUTC().instant().plus(clock.ahead())))))
                    .append("</p>");
        if (here.isSignedIn()) here.getActor().standsInUntil().ifPresent(until -> standing(out, texts, until));
        out.append("<div class=\"bar\"><a class=\"brand\" href=\"")
                .append(Html.text(here.isSignedIn() ? here.link("/home") : "/login"))
                .append("\"><img src=\"/resources/portal/img/mark.svg?v=")
                .append(here.getVersion())
                .append("\" alt=\"\"/>Bryggen <small>")
                .append(Html.text(surroundings.supplierName()))
                .append("</small></a>");
        if (here.isSignedIn()) {
            search(out, texts);
            who(out, texts);
            out.append("</div>");
            menu(out, texts);
        } else {
            out.append("</div>");
        }
        return out.append("</header>").toString();
    }

    /** AC15: nobody forgets for whom they act. */
    private void standing(StringBuilder out, Texts texts, Instant until) {
        var account = here.getActor().account();
        out.append("<form class=\"sandbox standing\" method=\"post\" action=\"/insight/customer?account=")
                .append(Account.SUPPLIER)
                .append("&amp;company=")
                .append(Html.text(Html.parameter(account.number())))
                .append("\"><input type=\"hidden\" name=\"act\" value=\"stand-out\"/><span>")
                .append(Html.text(texts.say(
                        "access.standing", account.name(), here.getFormats().dateTime(until))))
                .append("</span> <button type=\"submit\" class=\"button small\">")
                .append(word(texts, "access.standing.stop"))
                .append("</button></form>");
    }

    public String getBottom() {
        var out = new StringBuilder("<footer><span>Bryggen</span><nav aria-label=\"");
        out.append(word(here.getTexts(), "platform.language")).append("\">");
        for (var language : Language.values()) {
            out.append("<a href=\"")
                    .append(Html.text(inLanguage(language)))
                    .append("\" lang=\"")
                    .append(language.code())
                    .append("\">");
            out.append(name(language)).append("</a>");
        }
        return out.append("</nav></footer>").toString();
    }

    /** This very page in another language: with what its address asks for, and without what the last act said. */
    private String inLanguage(Language language) {
        var query = request.getQueryString();
        var kept = Arrays.stream((query == null ? "" : query).split("&", -1))
                .filter(part -> !part.isEmpty() && !OF_THE_MOMENT.contains(part.split("=", 2)[0]))
                .map(part -> part + "&")
                .collect(Collectors.joining());
        boolean named = ("&" + kept).contains("&account=") || !here.isSignedIn();
        return "?" + kept + (named ? "" : "account=" + Html.parameter(here.getAccount()) + "&") + "lang="
                + language.code();
    }

    private void search(StringBuilder out, Texts texts) {
        out.append("<form class=\"find\" method=\"get\" action=\"/search\" role=\"search\">");
        out.append("<input type=\"hidden\" name=\"account\" value=\"")
                .append(Html.text(here.getAccount()))
                .append("\"/>");
        out.append("<input type=\"search\" name=\"q\" aria-label=\"")
                .append(word(texts, "access.menu.search"))
                .append("\" placeholder=\"");
        out.append(word(texts, "access.menu.search"))
                .append("\"/><button type=\"submit\">")
                .append(word(texts, "platform.search"));
        out.append("</button></form>");
    }

    private void who(StringBuilder out, Texts texts) {
        out.append("<div class=\"who\">");
        if (here.may("/carts/cart"))
            out.append("<a class=\"cart\" href=\"")
                    .append(Html.text(here.link("/carts/cart")))
                    .append("\">")
                    .append(word(texts, "access.menu.cart"))
                    .append("</a>");
        var actor = here.getActor();
        for (var bell : bells) bell(out, texts, bell.page(), bell.unread(actor));
        out.append("<details class=\"menu\"><summary>")
                .append(Html.text(actor.account().name()))
                .append("</summary><div>");
        out.append("<p><strong>").append(Html.text(actor.name())).append("</strong><br/><span class=\"muted\">");
        out.append(Html.text(actor.email())).append("</span></p>");
        if (actor.memberships().size() > 1) {
            out.append("<p class=\"muted\">")
                    .append(word(texts, "platform.switch-account"))
                    .append("</p><ul>");
            for (var membership : actor.memberships()) item(out, membership.account(), actor.account());
            out.append("</ul>");
        }
        if (here.may("/access/profile"))
            out.append("<a href=\"")
                    .append(Html.text(here.link("/access/profile")))
                    .append("\">")
                    .append(word(texts, "access.menu.profile"))
                    .append("</a>");
        out.append("<form method=\"post\" action=\"/sign-out\"><button type=\"submit\" class=\"button\">");
        out.append(word(texts, "platform.sign-out")).append("</button></form></div></details></div>");
    }

    /** One indexed question per page; more than ninety-nine are many. */
    private void bell(StringBuilder out, Texts texts, String page, int unread) {
        out.append("<a class=\"bell\" href=\"")
                .append(Html.text(here.link(page)))
                .append('"');
        if (here.getPath().equals(page)) out.append(" aria-current=\"page\"");
        out.append("><span>").append(word(texts, "access.menu.notices")).append("</span>");
        if (unread > 0)
            out.append(" <b title=\"")
                    .append(Html.text(texts.say("access.bell", unread)))
                    .append("\">")
                    .append(unread > 99 ? "99+" : unread)
                    .append("</b>");
        out.append("</a>");
    }

    private static void item(StringBuilder out, Account account, Account current) {
        out.append("<li><a href=\"/home?account=")
                .append(Html.text(Html.parameter(account.number())))
                .append('"');
        out.append(account.equals(current) ? " aria-current=\"true\">" : ">");
        out.append(Html.text(account.name()))
                .append(" (")
                .append(Html.text(account.number()))
                .append(")</a></li>");
    }

    private void menu(StringBuilder out, Texts texts) {
        out.append("<nav class=\"main\" aria-label=\"")
                .append(word(texts, "platform.menu"))
                .append("\"><ul>");
        var shown = MENU.stream().filter(this::isShown).toList();
        var page = here.getPath();
        // one entry of a folder that several lead to
        var current = shown.stream()
                .filter(entry -> entry.names(page))
                .findFirst()
                .or(() -> shown.stream().filter(entry -> entry.leadsTo(page)).findFirst());
        for (var entry : shown) {
            out.append("<li><a href=\"")
                    .append(Html.text(here.link(entry.path)))
                    .append('"');
            out.append(current.filter(entry::equals).isPresent() ? " aria-current=\"page\">" : ">")
                    .append(word(texts, "access.menu." + entry.key))
                    .append("</a></li>");
        }
        out.append("</ul></nav>");
    }

    private boolean isShown(Entry entry) {
        if (!pages.opens(entry.path, here.getActor())) return false;
        return switch (entry.path) {
            // who buys finds the company's own numbers behind the products
            case "/catalogue/numbers" -> !here.may("/catalogue/list");
            // a partner finds its special prices behind its quotes
            case "/quotes/specials" -> !here.may("/quotes/list");
            // who pays finds all payments behind what is due
            case "/payments/list" -> !here.may("/payments/pay");
            // the service people come to what was kept by what is to be sent
            case "/deliveries/kept" -> !here.may("/deliveries/list");
            // the supplier comes to one partner's card by the list of all
            case "/insight/scorecard" -> !here.may("/insight/scorecards");
            default -> true;
        };
    }

    private static String name(Language language) {
        return switch (language) {
            case NB -> "Norsk";
            case SV -> "Svenska";
            case DA -> "Dansk";
            case EN -> "English";
        };
    }

    private static String word(Texts texts, String key) {
        return Html.text(texts.get(key));
    }
}

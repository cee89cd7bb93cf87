package bryggen.portal.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bryggen.portal.access.Actor;
import bryggen.portal.campaigns.PartnerStanding.Standing;
import bryggen.portal.campaigns.SimilarStories.Deal;
import bryggen.portal.campaigns.SimilarStories.Kind;
import bryggen.portal.platform.Language;
import bryggen.portal.platform.ListAsk;
import bryggen.portal.platform.files.SomeFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Campaigns, brochures and stories over a real database")
class CampaignsIT {
    @TempDir
    static Path files;

    private static House house;

    @BeforeAll
    static void build() {
        house = new House("campaigns", files);
    }

    @BeforeEach
    void noon() {
        house.at("2026-11-22T10:00:00Z");
        house.standings.clear();
    }

    private static List<String> campaigns(Actor actor) {
        return house.campaigns.list(actor, Campaigns.View.RUNNING, null, ListAsk.first(200)).items().stream()
                .map(row -> row.campaign().number())
                .toList();
    }

    private static List<UUID> brochures(Actor actor) {
        return house
                .brochures
                .list(actor, Brochures.View.USABLE, Brochures.Wanted.ANYTHING, ListAsk.first(200))
                .items()
                .stream()
                .map(Brochure::id)
                .toList();
    }

    private static List<String> stories(Actor actor, Stories.View view, Stories.Wanted wanted) {
        return house.stories.list(actor, view, wanted, ListAsk.first(200)).items().stream()
                .map(Story::number)
                .toList();
    }

    @Test
    void cp1_lists_and_single_things_agree_on_who_is_meant_for_every_audience() throws IOException {
        var audiences = List.of(
                Audience.EVERYBODY,
                new Audience(2, List.of(), List.of()),
                new Audience(1, List.of("SE"), List.of()),
                new Audience(1, List.of("NO", "SE"), List.of("pumps")),
                new Audience(3, List.of("NO"), List.of("pumps", "valves")),
                new Audience(1, List.of(), List.of("valves")));
        house.standings.put("P2001", new Standing(2, Set.of("pumps")));
        house.standings.put("P2002", new Standing(3, Set.of()));
        var pdf = SomeFiles.pdf();
        for (var audience : audiences) {
            var number = house.campaign("For " + audience, audience);
            var brochure = house.brochure("For " + audience, audience, null, null, pdf);
            for (var actor : List.of(house.vestland, house.flodes)) {
                var standing = house.standings.get(actor.account().number());
                var country = actor.equals(house.vestland) ? "NO" : "SE";
                var meant = audience.covers(new Viewer(actor, standing.level(), country, standing.lines()));
                assertThat(campaigns(actor).contains(number))
                        .as(audience + " " + country)
                        .isEqualTo(meant);
                assertThat(brochures(actor).contains(brochure))
                        .as(audience + " " + country)
                        .isEqualTo(meant);
                if (meant) {
                    assertThat(house.campaigns.get(actor, number).number()).isEqualTo(number);
                    assertThat(house.fetching.file(actor, brochure).size()).isPositive();
                } else {
                    assertThatThrownBy(() -> house.campaigns.get(actor, number))
                            .isInstanceOf(CampaignRefusal.CampaignUnknown.class);
                    assertThatThrownBy(() -> house.fetching.file(actor, brochure))
                            .isInstanceOf(CampaignRefusal.BrochureUnknown.class);
                    assertThatThrownBy(() -> house.fetching.preview(actor, brochure))
                            .isInstanceOf(CampaignRefusal.BrochureUnknown.class);
                }
            }
        }
        assertThat(new Audience(3, List.of("NO"), List.of()).covers(new Viewer(house.vestland, 2, "NO", Set.of())))
                .as("the level counts")
                .isFalse();
    }

    @Test
    void cp2_an_ended_campaign_is_gone_at_midnight_where_the_supplier_is() {
        var number = house.campaign("Until the end of November", Audience.EVERYBODY);
        house.at("2026-11-30T22:59:59Z"); // a second before midnight in Oslo
        assertThat(campaigns(house.vestland)).contains(number);
        assertThat(house.campaigns.get(house.vestland, number).phase(LocalDate.parse("2026-11-30")))
                .isEqualTo(Campaign.Phase.RUNNING);
        house.at("2026-11-30T23:00:00Z"); // midnight in Oslo, still November in UTC
        assertThat(campaigns(house.vestland)).doesNotContain(number);
        assertThatThrownBy(() -> house.campaigns.get(house.vestland, number))
                .isInstanceOf(CampaignRefusal.CampaignUnknown.class);
        assertThat(house.campaigns.get(house.channel, number).number()).isEqualTo(number);
        house.at("2026-10-31T22:59:59Z");
        assertThat(campaigns(house.vestland)).as("not before its first day").doesNotContain(number);
        house.at("2026-10-31T23:00:00Z");
        assertThat(campaigns(house.vestland)).contains(number);
        house.tx(() -> house.campaigning.withdraw(house.channel, number));
        assertThat(campaigns(house.vestland)).as("withdrawn").doesNotContain(number);
    }

    @Test
    void cp3_who_takes_part_is_the_suppliers_and_the_partners_own_to_see() {
        var number = house.campaign("To take part in", Audience.EVERYBODY);
        house.tx(() -> house.campaigning.takePart(house.vestland, number));
        house.tx(() -> house.campaigning.takePart(house.vestland, number));
        house.tx(() -> house.campaigning.takePart(house.flodes, number));
        var campaign = house.campaigns.get(house.channel, number);
        assertThat(house.tx(() -> house.campaigning.participants(house.channel, campaign)))
                .extracting(Campaigning.Participant::account)
                .containsExactly("P2001", "P2002");
        assertThat(house.tx(() -> house.campaigning.participants(house.flodes, campaign)))
                .extracting(Campaigning.Participant::account)
                .containsExactly("P2002");
        var row = house.campaigns
                .list(house.vestland, Campaigns.View.RUNNING, number, ListAsk.first(5))
                .items()
                .get(0);
        assertThat(row.takingPart()).isTrue();
        assertThat(row.partners()).as("how many others is not told").isZero();
    }

    @Test
    void cp4_a_result_counts_once_and_only_for_who_takes_part_in_what_is_running() {
        var number = house.campaign("With results", Audience.EVERYBODY);
        assertThatThrownBy(() -> house.tx(() -> house.results.named(number, "P2001", Results.Kind.LEAD, "L1")))
                .isInstanceOf(CampaignRefusal.NotTakingPart.class);
        house.tx(() -> house.campaigning.takePart(house.vestland, number));
        for (int i = 0; i < 3; i++) house.tx(() -> house.results.named(number, "P2001", Results.Kind.LEAD, "L1"));
        house.tx(() -> house.results.named(number, "P2001", Results.Kind.ORDER, "O1"));
        var campaign = house.campaigns.get(house.channel, number);
        assertThat(house.tx(() -> house.results.of(house.channel, campaign)))
                .containsEntry(Results.Kind.LEAD, 1)
                .containsEntry(Results.Kind.QUOTE, 0)
                .containsEntry(Results.Kind.ORDER, 1);
        assertThat(house.tx(() -> house.results.of(house.flodes, campaign))).containsEntry(Results.Kind.LEAD, 0);
        house.at("2026-12-01T10:00:00Z");
        assertThatThrownBy(() -> house.tx(() -> house.results.named(number, "P2001", Results.Kind.LEAD, "L2")))
                .isInstanceOf(CampaignRefusal.NotTakingPart.class);
    }

    @Test
    void cp8_what_is_over_replaced_or_withdrawn_is_fetched_by_nobody() throws IOException {
        var pdf = SomeFiles.pdf();
        var expiring = house.brochure("Expiring", Audience.EVERYBODY, House.TODAY, null, pdf);
        assertThat(house.fetching.file(house.vestland, expiring).name()).isEqualTo("Expiring.pdf");
        house.at("2026-11-22T23:00:00Z");
        for (var actor : List.of(house.vestland, house.channel)) {
            assertThatThrownBy(() -> house.fetching.file(actor, expiring))
                    .isInstanceOf(CampaignRefusal.BrochureExpired.class);
            assertThatThrownBy(() -> house.fetching.own(actor, expiring))
                    .isInstanceOf(CampaignRefusal.BrochureExpired.class);
        }
        assertThat(house.fetching.preview(house.vestland, expiring)).isEmpty();
        assertThat(brochures(house.vestland)).doesNotContain(expiring);
        noon();
        var old = house.brochure("Old", Audience.EVERYBODY, null, null, pdf);
        var fresh = house.brochure("Fresh", Audience.EVERYBODY, House.TODAY, old, pdf);
        assertThatThrownBy(() -> house.fetching.file(house.vestland, old))
                .isInstanceOf(CampaignRefusal.BrochureReplaced.class);
        assertThat(brochures(house.vestland)).contains(fresh).doesNotContain(old);
        house.tx(() -> house.library.withdraw(house.channel, fresh));
        for (var actor : List.of(house.vestland, house.channel))
            assertThatThrownBy(() -> house.fetching.file(actor, fresh))
                    .isInstanceOf(CampaignRefusal.BrochureUnknown.class);
        assertThat(house.fetching.file(house.vestland, old).size())
                .as("its successor cannot be used any more")
                .isPositive();
    }

    @Test
    void cp1_cp8_a_successor_for_others_is_neither_told_nor_in_the_way() throws IOException {
        var old = house.brochure("For all", Audience.EVERYBODY, null, null, SomeFiles.pdf());
        var swedish = new Audience(1, List.of("SE"), List.of());
        var fresh = house.brochure("For Sweden alone", swedish, House.TODAY, old, SomeFiles.pdf());
        assertThat(house.brochures.get(house.vestland, old).successor()).isNull();
        assertThat(house.fetching.file(house.vestland, old).size()).isPositive();
        assertThat(brochures(house.vestland)).contains(old).doesNotContain(fresh);
        assertThatThrownBy(() -> house.fetching.file(house.flodes, old))
                .isInstanceOf(CampaignRefusal.BrochureReplaced.class);
        assertThat(brochures(house.flodes)).contains(fresh).doesNotContain(old);
        assertThat(house.brochures.before(house.channel, fresh))
                .as("what is over still stands in its successor's form")
                .extracting(Brochure::id)
                .containsExactly(old);
    }

    @Test
    void cp9_downloads_count_by_person_and_partner_and_only_the_own_are_told() throws IOException {
        var id = house.brochure("Counted", Audience.EVERYBODY, null, null, SomeFiles.pdf());
        for (int i = 0; i < 3; i++) house.tx(() -> house.downloads.count(house.vestland, id, false));
        house.tx(() -> house.downloads.count(house.flodes, id, true));
        assertThat(house.brochures.get(house.vestland, id).downloads()).isEqualTo(3);
        assertThat(house.brochures.get(house.flodes, id).downloads()).isEqualTo(1);
        assertThat(house.brochures.get(house.channel, id).downloads()).isEqualTo(4);
        assertThat(house.tx(() -> house.downloads.of(house.flodes, id)))
                .extracting(Downloads.Use::account)
                .containsExactly("P2002");
        assertThat(house.tx(() -> house.downloads.of(house.channel, id)))
                .extracting(Downloads.Use::person, Downloads.Use::downloads, Downloads.Use::branded)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Olav Vik", 3, 0),
                        org.assertj.core.groups.Tuple.tuple("Maja Holm", 1, 1));
    }

    @Test
    void cp9_a_million_downloads_are_not_read_by_a_list() throws IOException, SQLException {
        var id = house.brochure("Among a million", Audience.EVERYBODY, null, null, SomeFiles.pdf());
        house.run("insert into campaigns_download (brochure, account, person, day, person_name, downloads, last_at)"
                + " select '" + id
                + "', 'P' || (3000 + n % 300), gen_random_uuid(), date '2026-01-01' + n / 4000, 'x', 1,"
                + " now() from generate_series(1, 1000000) n");
        house.run(
                "insert into campaigns_use select brochure, account, sum(downloads), max(last_at) from campaigns_download"
                        + " where account like 'P3%' group by 1, 2");
        house.run("analyze campaigns_download");
        house.run("analyze campaigns_use");
        var plan = new StringBuilder();
        try (var connection = house.database.connect();
                var statement = connection.createStatement()) {
            var rows =
                    statement.executeQuery("explain select coalesce((select sum(u.downloads) from campaigns_use u where"
                            + " u.brochure = b.id and u.account is not null), 0) from campaigns_brochure b limit 25");
            while (rows.next()) plan.append(rows.getString(1)).append('\n');
            var own = statement.executeQuery("explain select account, max(person_name), sum(downloads) from"
                    + " campaigns_download where account in ('P3001') and brochure = '" + id
                    + "' group by account, person");
            while (own.next()) plan.append(own.getString(1)).append('\n');
        }
        assertThat(plan).contains("Index").doesNotContain("Seq Scan on campaigns_download");
        long began = System.nanoTime();
        assertThat(house.brochures.get(house.channel, id).downloads()).isEqualTo(1_000_000);
        assertThat(brochures(house.vestland)).contains(id);
        assertThat(brochures(house.channel)).contains(id);
        assertThat(java.time.Duration.ofNanos(System.nanoTime() - began)).isLessThan(java.time.Duration.ofSeconds(2));
        house.run("delete from campaigns_download");
        house.run("delete from campaigns_use");
    }

    @Test
    void cp10_a_partners_own_version_needs_its_logo_and_a_pdf() throws IOException {
        var id = house.brochure("Own", Audience.EVERYBODY, null, null, SomeFiles.pdf());
        assertThatThrownBy(() -> house.tx(() -> house.fetching.own(house.flodes, id)))
                .isInstanceOfSatisfying(CampaignRefusal.NoOwnVersion.class, no -> assertThat(no.code())
                        .isEqualTo("logo-missing"));
        var logo = SomeFiles.picture("png", 120, 40);
        try (var came = house.vault.receive(new java.io.ByteArrayInputStream(logo), logo.length)) {
            house.tx(() -> house.logos.take(house.vestland, came, "logo.png"));
        }
        try (var own = house.tx(() -> house.fetching.own(house.vestland, id))) {
            assertThat(own.size()).isPositive();
        }
        assertThat(house.tx(() -> house.logos.find(house.flodes)))
                .as("another's logo")
                .isEmpty();
        house.take(id, SomeFiles.picture("png", 10, 10), "picture.png");
        assertThatThrownBy(() -> house.tx(() -> house.fetching.own(house.vestland, id)))
                .isInstanceOfSatisfying(CampaignRefusal.NoOwnVersion.class, no -> assertThat(no.code())
                        .isEqualTo("not-for-logos"));
    }

    @Test
    void cp12_a_story_is_read_by_others_only_once_it_is_published() {
        var draft = House.story("Et utkast om pumper", "Hemmelig til det er publisert", "pumps", "marine", "");
        var number = house.tx(() -> house.telling.write(house.flodes, null, draft, false));
        for (var actor : List.of(house.vestland, house.channel))
            assertThatThrownBy(() -> house.stories.get(actor, number)).isInstanceOf(CampaignRefusal.StoryUnknown.class);
        assertThat(stories(house.flodes, Stories.View.OWN, Stories.Wanted.ANYTHING))
                .contains(number);
        house.tx(() -> house.telling.write(house.flodes, number, draft, true));
        assertThat(stories(house.channel, Stories.View.WAITING, Stories.Wanted.ANYTHING))
                .contains(number);
        assertThatThrownBy(() -> house.stories.get(house.vestland, number))
                .isInstanceOf(CampaignRefusal.StoryUnknown.class);
        assertThatThrownBy(() -> house.tx(() -> house.telling.giveBack(house.channel, number, " ")))
                .isInstanceOf(CampaignRefusal.Faulty.class);
        house.tx(() -> house.telling.giveBack(house.channel, number, "Navngi ingen kunde"));
        assertThat(house.stories.get(house.flodes, number).remark()).isEqualTo("Navngi ingen kunde");
        house.tx(() -> house.telling.write(house.flodes, number, draft, true));
        house.tx(() -> house.telling.publish(house.channel, number));
        var words = new Stories.Wanted("hemmelig", null, null, null, null);
        assertThat(stories(house.vestland, Stories.View.PUBLISHED, words)).containsExactly(number);
        assertThatThrownBy(() -> house.tx(() -> house.telling.write(house.vestland, number, draft, true)))
                .as("another company's story is not changed")
                .isInstanceOf(CampaignRefusal.StoryUnknown.class);
        house.tx(() -> house.telling.write(house.flodes, number, draft, true));
        assertThat(stories(house.vestland, Stories.View.PUBLISHED, words))
                .as("changed, so handed in again")
                .isEmpty();
    }

    @Test
    void cp13_a_person_rates_once_and_never_the_own_companys_story() {
        var number = house.published(house.flodes, House.story("Vurdert", "Noe å vurdere", "valves", "water", ""));
        house.tx(() -> house.telling.rate(house.vestland, number, 2));
        house.tx(() -> house.telling.rate(house.vestland, number, 4));
        house.tx(() -> house.telling.rate(house.channel, number, 5));
        assertThat(house.stories.get(house.vestland, number).rating()).isEqualByComparingTo("4.5");
        assertThat(house.stories.get(house.vestland, number).raters()).isEqualTo(2);
        assertThatThrownBy(() -> house.tx(() -> house.telling.rate(house.flodes, number, 5)))
                .isInstanceOf(CampaignRefusal.OwnStory.class);
        assertThatThrownBy(() -> house.tx(() -> house.telling.rate(house.vestland, number, 6)))
                .isInstanceOf(CampaignRefusal.Faulty.class);
    }

    @Test
    void cp14_a_comment_stands_until_the_supplier_takes_it_away() {
        var number = house.published(house.flodes, House.story("Kommentert", "Noe å si noe om", "valves", "water", ""));
        house.tx(() -> house.telling.comment(house.vestland, number, "Takk!"));
        var story = house.stories.get(house.vestland, number);
        var comment = house.stories.comments(story).get(0);
        assertThat(comment.name()).isEqualTo("Olav Vik");
        assertThatThrownBy(() -> house.tx(() -> house.telling.remove(house.vestland, number, comment.id())))
                .isInstanceOf(bryggen.portal.access.AccessRefusal.WrongRole.class);
        house.tx(() -> house.telling.remove(house.channel, number, comment.id()));
        assertThat(house.stories.comments(story)).isEmpty();
    }

    @Test
    void cp15_the_three_most_similar_stories_say_why() {
        var best = house.published(
                house.flodes,
                House.story(
                        "Smoltanlegg i Hardanger",
                        "Kunden trengte sjøvannspumper med reservedeler på lager og utrykning om natten.",
                        "pumps",
                        "aquaculture",
                        "Grunnpump"));
        var second = house.published(
                house.flodes,
                House.story("Lakseslakteri", "Nye sjøvannspumper til kjøling av fisk.", "pumps", "food", ""));
        house.published(house.flodes, House.story("Fyrrom", "Ventiler til et borettslag.", "valves", "property", ""));
        house.published(house.flodes, House.story("Sagbruk", "Omformer til en vifte.", "drives", "pulp", ""));
        var secret = house.tx(() -> house.telling.write(
                house.flodes,
                null,
                House.story("Utkast", "Smoltanlegg med sjøvannspumper om natten.", "pumps", "aquaculture", "Grunnpump"),
                true));
        var deal = new Deal(
                "Smoltanlegget vil ha sjøvannspumper som tåler natten, og noen som kommer på utrykning",
                "pumps",
                List.of(),
                "aquaculture",
                "grunnpump",
                Story.Band.HUGE,
                Language.NB);
        var matches = house.tx(() -> house.similar.to(house.vestland, deal));
        assertThat(matches).hasSizeBetween(2, 3);
        assertThat(matches.get(0).number()).isEqualTo(best);
        assertThat(matches.get(0).reasons())
                .extracting(SimilarStories.Reason::kind)
                .contains(Kind.LINE, Kind.INDUSTRY, Kind.COMPETITOR, Kind.WORDS)
                .doesNotContain(Kind.BAND, Kind.PRODUCTS);
        assertThat(matches.get(0).reasons().stream()
                        .filter(r -> r.kind() == Kind.WORDS)
                        .findFirst()
                        .orElseThrow()
                        .value())
                .contains("sjøvannspumper");
        assertThat(matches)
                .extracting(SimilarStories.Match::number)
                .contains(second)
                .doesNotContain(secret);
        assertThat(house.tx(() -> house.similar.to(
                        house.vestland,
                        Deal.about("xyzzy plugh'); drop table campaigns_story; --", null, Language.EN))))
                .as("nothing in common is nothing to show")
                .isEmpty();
        assertThat(house.tx(() -> house.similar.to(house.vestland, Deal.about("", null, Language.SV))))
                .isEmpty();
    }
}

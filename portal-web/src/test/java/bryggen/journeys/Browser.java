package bryggen.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import bryggen.dev.Chromium;
import bryggen.dev.DemoPeople;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * One person's Chromium. It listens: an error on the console, a script's exception, a refused resource or a report of the
 * Content Security Policy fails the test at {@link #assertClean}.
 */
public final class Browser implements AutoCloseable {
    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    /** A third of a page's time: not where nobody looks at them. */
    private static final boolean PICTURES = !"false".equals(System.getenv("BRYGGEN_PICTURES"));

    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"]*)\"");
    /** With what cannot be read at all: letters in the colour of their ground are no violation for axe, but undecided. */
    private static final String VIOLATIONS =
            """
            () => axe.run(document, { resultTypes: ['violations', 'incomplete'] })
                .then(r => r.violations.map(v => v.id + ': ' + v.help + ' ' + v.nodes.map(n => n.html))
                  .concat(r.incomplete.filter(v => v.id === 'color-contrast').flatMap(v => v.nodes)
                    .filter(n => n.any.some(c => c.data && c.data.messageKey === 'equalRatio'))
                    .map(n => 'unseen: ' + n.html)))""";

    private static final int WIDE = 1440;
    private static final int NARROW = 390;

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser program;
    private final String base;
    private final List<String> complaints = new ArrayList<>();
    private BrowserContext context;
    private Page page;

    private Browser(String base) {
        var chromium = Chromium.find(Path.of("").toAbsolutePath().getParent());
        var environment = new HashMap<>(System.getenv());
        environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        this.base = base;
        this.playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        environment.putAll(chromium.environment());
        this.program = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium.executable())
                        .setEnv(environment)
                        .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage")));
        fresh();
    }

    public static Browser at(String base) {
        return new Browser(base);
    }

    /** Forgets who was signed in. */
    public Browser fresh() {
        if (context != null) context.close();
        context = program.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(WIDE, 900)
                .setLocale("en-GB")
                .setTimezoneId("Europe/Oslo"));
        context.setDefaultTimeout(30_000);
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.text().contains("Content Security Policy"))
                complaints.add(page.url() + ": " + message.text());
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        page.onRequestFailed(request -> {
            if (!String.valueOf(request.failure()).contains("ERR_ABORTED"))
                complaints.add(page.url() + ": " + request.url() + " " + request.failure());
        });
        return this;
    }

    public Browser signIn(String email) {
        page.navigate(base + "/login");
        page.locator("input[type=email]").fill(email);
        page.locator("input[type=password]").fill(DemoPeople.PASSWORD);
        page.locator("input[type=password]").press("Enter");
        page.waitForURL(url -> !url.contains("/login"));
        return this;
    }

    /** What is opened from now on speaks English, whatever the person's language. */
    public Browser inEnglish() {
        context.addCookies(List.of(new Cookie("BRYGGEN_LANG", "en").setUrl(base)));
        return this;
    }

    /** Signs in afresh and opens the page in the person's own language; what follows is in English. */
    public Page as(String person, String address) {
        return fresh().signIn(person).open(address).inEnglish().page();
    }

    /** A click on the first of these that does what it promises goes on by GET and says so, and nothing is wrong there. */
    public void said(String button, String key) {
        saidOfRefused(button, key);
        PlaywrightAssertions.assertThat(page.locator(".refused")).hasCount(0);
    }

    /** The same of something that was refused: its page says why. */
    public void saidOfRefused(String button, String key) {
        page.locator(button).first().click();
        page.waitForURL(url -> url.contains("said=" + key));
        PlaywrightAssertions.assertThat(page.locator(".said").first()).isVisible();
        PlaywrightAssertions.assertThat(page.locator(".wrong, [role=alert]")).hasCount(0);
    }

    public Page page() {
        return page;
    }

    public Browser open(String address) {
        var answer = page.navigate(base + address);
        assertThat(answer.status()).as(address).isEqualTo(200);
        return this;
    }

    /**
     * What an address answers this person, asked for without showing it.
     *
     * @param isPage a page, and no file that it hands out
     * @param text of a page, as it is before the browser makes it
     */
    record Answer(boolean isGiven, boolean isPage, String text) {
        /** Something can be sent from it. */
        boolean hasForms() {
            return text.substring(Math.max(0, text.indexOf("<main"))).contains("method=\"post\"");
        }

        /** Where it leads. */
        List<String> links() {
            return LINK.matcher(text)
                    .results()
                    .map(link -> link.group(1).replace("&amp;", "&"))
                    .distinct()
                    .toList();
        }
    }

    Answer ask(String address) {
        var answer = context.request()
                .get(base + address, RequestOptions.create().setMaxRedirects(0).setTimeout(30_000));
        boolean page = answer.headers().getOrDefault("content-type", "").contains("html");
        return new Answer(answer.status() == 200, page, page ? answer.text() : "");
    }

    /** Signed out by time: the cookie is gone, the page still stands. */
    Browser loseSignIn() {
        context.clearCookies();
        return this;
    }

    /** Looks at the page wide and narrow: a picture of each, no violation for axe, nothing that scrolls sideways. */
    public Browser look(String name) {
        return fits(name, WIDE, NARROW);
    }

    /** Pictures at both widths, and axe at one: what it finds does not depend on the width but for few rules. */
    Browser lookOnce(String name) {
        return fits(name, WIDE);
    }

    /** Only whether it fits, wide and narrow. */
    Browser glance() {
        return fits("");
    }

    private Browser fits(String name, int... widthsForAxe) {
        for (int width : new int[] {WIDE, NARROW}) {
            page.setViewportSize(width, width == WIDE ? 900 : 844);
            if (PICTURES && widthsForAxe.length > 0)
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(SCREENSHOTS.resolve(name + "-" + width + ".png"))
                        .setFullPage(true));
            if (IntStream.of(widthsForAxe).anyMatch(w -> w == width)) assertAccessible(width);
            assertThat((Boolean) page.evaluate(
                            "() => document.documentElement.scrollWidth <= document.documentElement.clientWidth + 1"))
                    .as(page.url() + " fits into " + width)
                    .isTrue();
        }
        page.setViewportSize(WIDE, 900);
        return this;
    }

    /**
     * Axe, asked in the page itself: its builder opens one more page for each question, and brings home thousands of nodes
     * that are right.
     */
    private void assertAccessible(int width) {
        if (Boolean.FALSE.equals(page.evaluate("() => 'axe' in window"))) page.evaluate(AxeBuilder.getAxeScript());
        assertThat((List<?>) page.evaluate(VIOLATIONS))
                .as(page.url() + " at " + width)
                .isEmpty();
    }

    /** Nothing has complained since the beginning. */
    public Browser assertClean() {
        assertThat(complaints).isEmpty();
        return this;
    }

    @Override
    public void close() {
        program.close();
        playwright.close();
    }
}

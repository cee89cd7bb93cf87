package bryggen.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;

/** Pressing buttons as somebody, in English. */
final class Clicks {
    private final Browser browser;
    private final String base;

    Clicks(Browser browser, String base) {
        this.browser = browser;
        this.base = base;
    }

    /** Signs in afresh and opens the page, first in the person's own language. */
    Page as(String person, String address) {
        browser.fresh().signIn(person).open(address);
        var page = browser.page();
        page.context().addCookies(List.of(new Cookie("BRYGGEN_LANG", "en").setUrl(base)));
        return page;
    }

    /** A click that does what it promises goes on by GET and says so. */
    void said(String button, String key) {
        var page = browser.page();
        page.locator(button).first().click();
        page.waitForURL(url -> url.contains("said=" + key));
        assertThat(page.locator(".said").first()).isVisible();
        assertThat(page.locator(".wrong")).hasCount(0);
    }
}

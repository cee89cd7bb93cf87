package bryggen.journeys;

import bryggen.dev.Stand;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

/** What people do at the shared stand, with one Chromium that has nothing to complain of after any of it. */
abstract class Journey {
    static Stand stand;
    static Browser browser;

    @BeforeAll
    static void openBrowser() {
        stand = Stand.shared();
        browser = Browser.at(stand.baseUrl());
    }

    @AfterEach
    void nothingToComplainOf() {
        browser.assertClean();
    }

    @AfterAll
    static void closeBrowser() {
        browser.close();
    }
}

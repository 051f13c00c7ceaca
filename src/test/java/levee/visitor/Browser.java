package levee.visitor;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import levee.command.visitor.Visitor;

/** Chromium without a window. One for all tests; each test has a profile of its own in it. */
public final class Browser implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final double PATIENCE = 15_000;

    private final Playwright playwright = Playwright.create();
    private final com.microsoft.playwright.Browser chromium = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of(program()))
                    .setArgs(List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));

    /** Where {@code payara/levee test} found or installed it. */
    private static String program() {
        return System.getenv().getOrDefault("LEVEE_CHROMIUM", "/usr/bin/chromium");
    }

    /** A visitor with this browser, who has never been here. */
    public BrowserContext visitor(URI shop, Look look) {
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(shop.toString())
                .setExtraHTTPHeaders(Map.of("X-Forwarded-For", Visitor.somewhere()))
                .setViewportSize(look.width(), look.height())
                .setJavaScriptEnabled(look.scripts()));
        context.setDefaultTimeout(PATIENCE);
        return context;
    }

    /** Lets a browser go on as somebody who has been here before. */
    public static void goOn(BrowserContext browser, Visitor visitor) {
        browser.addCookies(visitor.cookies().entrySet().stream()
                .map(cookie -> new Cookie(cookie.getKey(), cookie.getValue()).setUrl(visitor.origin()))
                .toList());
    }

    /** Keeps what the whole page looks like, in {@code target/screenshots}. */
    public static void keep(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(SCREENSHOTS.resolve(name.replaceAll("[^A-Za-z0-9-]+", "-") + ".png")));
    }

    @Override
    public void close() {
        playwright.close();
    }

    /** How somebody looks at the shop. */
    public enum Look {
        PHONE(360, 740, true),
        DESKTOP(1280, 900, true),
        PHONE_WITHOUT_SCRIPTS(360, 740, false),
        DESKTOP_WITHOUT_SCRIPTS(1280, 900, false);

        private final int width;
        private final int height;
        private final boolean scripts;

        Look(int width, int height, boolean scripts) {
            this.width = width;
            this.height = height;
            this.scripts = scripts;
        }

        public int width() {
            return width;
        }

        public int height() {
            return height;
        }

        public boolean scripts() {
            return scripts;
        }

        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}

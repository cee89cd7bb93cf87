package bryggen.contract;

import bryggen.dev.DemoPeople;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A person at the pages, without a browser: cookie, forms, redirects that are seen and not followed. */
public final class Visitor {
    private static final Pattern INPUT = Pattern.compile("<(?:input|button)\\b[^>]*>");
    private static final Pattern NAME = Pattern.compile("\\bname=\"([^\"]*)\"");
    private static final Pattern VALUE = Pattern.compile("\\bvalue=\"([^\"]*)\"");

    private final Caller caller;

    private Visitor(Caller caller) {
        this.caller = caller;
    }

    public static Visitor at(String base) {
        return new Visitor(Caller.at(base).with("Accept", "text/html"));
    }

    /** Through the sign-in page, as a browser does it. */
    public Visitor as(String email) {
        var page = caller.get("/login").well();
        var form = form(page.text(), "login");
        form.put("login:email", email);
        form.put("login:password", DemoPeople.PASSWORD);
        form.put("login:go", "go");
        var answer = post("/login", encoded(form));
        var cookie = answer.headers().allValues("Set-Cookie").stream()
                .filter(c -> c.startsWith("BRYGGEN="))
                .map(c -> c.substring(0, c.indexOf(';')))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No cookie for " + email + ": " + answer));
        return new Visitor(caller.with("Cookie", cookie));
    }

    public Reply get(String path) {
        return caller.get(path);
    }

    /** A form of a page of ours; {@code body} as browsers encode it. */
    public Reply post(String path, String body) {
        return caller.with("Content-Type", "application/x-www-form-urlencoded")
                .with("Sec-Fetch-Site", "same-origin")
                .send("POST", path, body.getBytes(StandardCharsets.UTF_8));
    }

    /** A form with a file in its field {@code file}, as browsers send it. */
    public Reply upload(String path, Map<String, String> fields, String fileName, byte[] file) {
        var body = new ByteArrayOutputStream();
        fields.forEach((name, value) -> body.writeBytes(
                ("--edge\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(StandardCharsets.UTF_8)));
        body.writeBytes(("--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes("\r\n--edge--\r\n".getBytes(StandardCharsets.UTF_8));
        return caller.with("Content-Type", "multipart/form-data; boundary=edge")
                .with("Sec-Fetch-Site", "same-origin")
                .send("POST", path, body.toByteArray());
    }

    /**
     * Opens a page, fills its form in and presses the button.
     *
     * @param fields by their names without the form's
     */
    public Reply submit(String address, String form, Map<String, String> fields, String button) {
        var filled = form(caller.get(address).well().text(), form);
        fields.forEach((name, value) -> filled.put(form + ":" + name, value));
        filled.put(form + ":" + button, "go");
        return post(address, encoded(filled));
    }

    /** The header of the signed-in person. */
    public String cookie() {
        return caller.header("Cookie");
    }

    /** The whole {@code BRYGGEN=…}. */
    Caller caller() {
        return caller;
    }

    /** The hidden fields of the form, by name. */
    static Map<String, String> form(String html, String id) {
        int start = html.indexOf("<form id=\"" + id + "\"");
        if (start < 0 || html.indexOf("</form>", start) < 0) throw new AssertionError("No form " + id + " in " + html);
        var form = html.substring(start, html.indexOf("</form>", start));
        var fields = new LinkedHashMap<String, String>();
        INPUT.matcher(form).results().map(found -> found.group()).forEach(tag -> {
            var name = NAME.matcher(tag);
            var value = VALUE.matcher(tag);
            if (tag.contains("type=\"hidden\"") && name.find())
                fields.put(unescaped(name.group(1)), value.find() ? unescaped(value.group(1)) : "");
        });
        return fields;
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(e -> URLEncoder.encode(e.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String unescaped(String text) {
        return text.replace("&amp;", "&")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&lt;", "<");
    }
}

package levee.shop;

import java.util.List;

/** What people and programs send that no form of ours asks for. Each value carries a mark by which it is found again. */
final class BadInput {

    /** Not to be found in any answer: it would be markup, not text. */
    static final String MARKUP = "<levee-mark";

    /** What {@code 1234 * 4321} comes to: whoever shows it has evaluated an expression of the visitor's. */
    static final String EVALUATED = "5332114";

    private static final int OVERLONG = 20_000;

    static final List<String> VALUES = List.of(
            "",
            " ",
            "0",
            "-1",
            "1.5",
            "1e309",
            "99999999999999999999",
            "NaN",
            "null",
            "nonsense",
            "☃ 😀 \u202e\u0000\uFFFF",
            "' OR '1'='1' -- ",
            "1; DROP TABLE orders",
            "+(\"~*@<>-+ )(",
            "<levee-mark>\"'</levee-mark>",
            "\"><levee-mark onerror=alert(1)>",
            "</script><levee-mark>",
            "javascript:alert(1)",
            "https://evil.example/",
            "//evil.example",
            "#{1234*4321}",
            "${1234*4321}",
            "../../../../etc/passwd",
            "a\r\nSet-Cookie: levee=mark",
            "%00%0d%0a%zz",
            "x".repeat(OVERLONG));

    private BadInput() {}
}

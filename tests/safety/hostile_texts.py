"""A small corpus of our own: one text or more of each class that acts on a terminal, hides, or
wants to be run. `CLASSES` maps a class to its texts."""

ESC, CSI, OSC, DCS, ST = "\x1b", "\x9b", "\x9d", "\x90", "\x9c"

CLASSES: dict[str, tuple[str, ...]] = {
    "C0": tuple(f"a{chr(code)}b" for code in (*range(9), *range(11, 32), 0x7F)),
    "C1": tuple(f"a{chr(code)}b" for code in range(0x80, 0xA0)),
    "CSI": (f"{ESC}[31;5mred", f"{ESC}[2J{ESC}[H", f"{CSI}31m", f"{ESC}[?1049h", f"{ESC}[6n",
            f"{ESC}[8;1;1t", f"{ESC}[>c", f"{ESC}[999b"),
    "OSC": (f"{ESC}]0;title\x07", f"{ESC}]52;c;UFdORUQ=\x07", f"{ESC}]52;c;?{ESC}\\",
            f"{OSC}0;title{ST}", f"{ESC}]8;;https://evil.example/{ESC}\\x{ESC}]8;;{ESC}\\",
            f"{ESC}]1337;File=:AAAA\x07", f"{ESC}]4;1;?\x07", f"{ESC}]777;notify;a;b\x07"),
    "DCS, APC, PM, SOS": (f"{ESC}P$qm{ESC}\\", f"{DCS}+q544e{ST}", f"{ESC}_Gi=1;AAAA{ESC}\\",
                          f"{ESC}^private{ESC}\\", f"{ESC}Xstring{ESC}\\", f"{ESC}Punended"),
    "ESC": (f"{ESC}c", f"{ESC}#8", f"{ESC}(0lqqk{ESC}(B", f"{ESC}=", f"{ESC}7x{ESC}8", ESC),
    "bidi": ("a\u202efdp.exe", "a\u2066\u2067b", "a\u061cb", "a\u200fb", "a\u202ab\u202bc"),
    "hidden": ("a\u200bb\u2060c\ufeffd", "a\U000e0041\U000e0042b", "a\xadb", "a\u3164b\uffa0",
               "a\u034fb", "a\U000e0100\U000e0101b", "a\u180eb", "a\ufff9b\ufffac\ufffb"),
    "lines": ("a\u2028b\u2029c", "a\x85b\x0bc\x0cd", "a\r\nb\rc"),
    "code points": ("a\ud800b", "a\udfffb", "a\ufffeb\uffff", "a\ufdd0b", "a\U0010ffffb"),
    "stacked marks": ("Z" + "\u0310\u0316\u033f" * 300, "\u0301" * 500),
    "wide": ("漢" * 300, "👩\u200d👩\u200d👧\u200d👦" * 40, "🇩🇪" * 80, "\u200d" * 90, "﷽" * 40),
    "markup": ("[@click=app.quit]x[/]", "[bold red]x", "[/]", "\\[x]", "[link=http://x]y[/link]",
               "$[x", "{{x}}", "%s%n", "`id`", "$(id)", ";id;", "--help", "-rf", "../../x", "~/x"),
    "HTML": ("<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<svg/onload=alert(1)>",
             "</title><script>alert(1)</script>", "--><script>alert(1)</script>",
             "<a href=javascript:alert(1)>x</a>", "<iframe srcdoc='<script>1</script>'>",
             "&lt;script&gt;alert(1)&lt;/script&gt;", "<style>@import'//x'</style>",
             "<math><mi//xlink:href='data:x,<script>1</script>'>", "]]><script>1</script>",
             "<base href=//evil.example>", "<meta http-equiv=refresh content='0;url=//x'>"),
    "Markdown": ("![x](http://x/y.png)", "[x](javascript:alert(1))", "---\ntitle: x\n---",
                 "<http://x>", "# x", "| x |", "```\nx", "\\", "[[x]]", "[^1]: x", "{{< x >}}"),
    "Org, YAML, JSON": ("#+INCLUDE: /etc/passwd", "* x", ":PROPERTIES:", "[[shell:id][x]]",
                        'x: "y', "x: !!python/object y", "&a *a", '","x":"', "\\u0000", "'''"),
    "file names": ("CON", "nul.txt", "a/b\\c", "..", ".", " ", "x" * 400, "a:b", "x.", "com1 "),
}  # fmt: skip

LINKS = (
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\tscript:alert(1)", "\x01javascript:x",
    "data:text/html,<script>1</script>", "vbscript:x", "file:///etc/passwd", "--help", "-x",
    "https://good.example@evil.example/", "https://good.example%00.evil.example/",
    "https://xn--e1afmkfd.example/\u202egnp.exe", "https://аpple.example/", "http://[::1]/\x1b]0;x\x07",
    "https://evil.example/\"onmouseover=alert(1)//", "https://x.example/'><script>1</script>",
    "mailto:a@b.example?body=\x1b[2J", "ftp://x/", "tel:1", "//evil.example", "https:\\\\x", "",
)  # fmt: skip


def texts() -> list[str]:
    """All of them, each with words around it."""
    return [f"Before {text} after" for some in CLASSES.values() for text in some]

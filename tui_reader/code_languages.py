"""The languages that a block of code may say it is in: those that are only shown.

A name that is no row here (`dataviewjs`, `mermaid`, `tasks`) is never written into a file: note
programs run or draw such blocks when the file is opened.
"""

from __future__ import annotations

LANGUAGES: dict[str, str] = {
    **{name: name for name in (
        "awk", "bash", "c", "clojure", "cmake", "cpp", "csharp", "css", "dart", "diff", "docker",
        "elixir", "elm", "erlang", "fsharp", "fish", "go", "graphql", "groovy", "haskell", "html",
        "http", "ini", "java", "javascript", "json", "julia", "kotlin", "latex", "lua", "make",
        "nasm", "nginx", "nim", "nix", "objective-c", "ocaml", "perl", "php", "powershell",
        "prolog", "protobuf", "python", "r", "ruby", "rust", "scala", "scheme", "scss", "sql",
        "swift", "tcl", "toml", "typescript", "vim", "xml", "yaml", "zig", "console", "jsx", "tsx",
    )},
    "sh": "bash", "shell": "bash", "zsh": "bash", "shellsession": "console", "terminal": "console",
    "py": "python", "python3": "python", "js": "javascript", "node": "javascript",
    "ts": "typescript", "rb": "ruby", "rs": "rust", "golang": "go", "cs": "csharp",
    "c++": "cpp", "c#": "csharp", "f#": "fsharp", "hs": "haskell", "kt": "kotlin", "pl": "perl",
    "ps1": "powershell", "yml": "yaml", "md": "markdown", "dockerfile": "docker", "conf": "ini",
    "makefile": "make", "tex": "latex", "patch": "diff", "objc": "objective-c", "asm": "nasm",
    "jsonc": "json", "json5": "json", "vue": "html", "svg": "xml", "ex": "elixir",
    "clj": "clojure", "ml": "ocaml", "proto": "protobuf", "plist": "xml",
}  # fmt: skip
"""A language as pages name it, and the name of Pygments' lexer for it."""

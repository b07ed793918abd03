#!/usr/bin/env python3
"""Makes one corpus for every site generator that is compared.

    corpus.py FOLDER PAGES

writes FOLDER/{operandi,hugo,mdbook,zola}: the same pages, each in the generator's own frame. A
page has about 500 words, headings of two levels, a table, a list, a code block and links to other
pages; fifty make a section. The same arguments give the same bytes.

All get the same frame as far as they let us: the pages' navigation lists the sections, a page's
contents list its headings. Search is off for all, and what Operandi does not do here is off for the
others as well: feeds, site maps, taxonomies. Code names no language, since not all know the same ones.
"""

import random
import sys
from pathlib import Path

SECTION = 50
# As many sections as Operandi's navigation lists.
NAVIGATION = 120

WORDS = """
account adapt agree approve archive assess audience author balance begin board brief budget build
calendar campaign capacity carry change channel check choose claim clear close collect combine
compare complete confirm consent consider context copy cover customer daily data decide define
delay deliver depend describe design detail develop direct document draft early edit effect enable
engage ensure enter estimate event every evidence example expect explain extend feature field file
final find flow follow forecast form frame gate gather goal group guide handle hold idea improve
include inform initial input inspect intent invite join journey judge keep know language launch
lead learn level limit list local maintain manage market mature measure meet member message method
model month moment need note number observe offer often open operate order outcome owner page pair
part path pattern people phase pillar place plan point policy practice prepare present process
product profile program progress propose publish quality quarter question raise range reach read
reason receive record reduce refine release remain report request require result return review
rhythm risk role rule sample scale schedule scope score season section segment send sequence set
share show sign simple source stage standard start state step store strategy summary support system
target task team template test text theme time together tool topic track train trust update value
version view visit wait week work write year
""".split()


def sentence(rng):
    words = [rng.choice(WORDS) for _ in range(rng.randint(8, 16))]
    return " ".join(words).capitalize() + "."


def paragraph(rng, sentences=5):
    return " ".join(sentence(rng) for _ in range(sentences))


def phrase(rng):
    return " ".join(rng.choice(WORDS) for _ in range(3)).capitalize()


class Page:
    """One page; its number gives its place, its words and its links."""

    def __init__(self, number, pages):
        self.section, self.place = divmod(number, SECTION)
        self.number, self.pages = number, pages
        self.title = f"Page {number}: {phrase(random.Random(number))}"

    def folder(self):
        return f"section-{self.section:04}"

    def file(self, index):
        return index if self.place == 0 else f"page-{self.place:02}.md"

    def link(self, rng, absolute):
        """A link to a page that is no index, whose file has the same name everywhere."""
        other = Page(rng.randrange(self.pages), self.pages)
        while other.place == 0:
            other = Page(rng.randrange(self.pages), self.pages)
        target = f"{other.folder()}/{other.file('')}"
        return f"[{phrase(rng).lower()}]({'@/' if absolute else '../'}{target})"

    def body(self, absolute=False):
        rng = random.Random(1_000_003 * (self.number + 1))
        parts = [paragraph(rng)]
        parts += [f"## {phrase(rng)}", f"{paragraph(rng)} See {self.link(rng, absolute)}."]
        parts += [f"### {phrase(rng)}", "\n".join(f"- **{phrase(rng)}**: {sentence(rng)}" for _ in range(5))]
        parts += [f"## {phrase(rng)}", paragraph(rng)]
        rows = [[phrase(rng), rng.choice(WORDS), str(rng.randrange(1000))] for _ in range(6)]
        table = [["Topic", "State", "Count"], ["---"] * 3, *rows]
        parts += ["\n".join("| " + " | ".join(row) + " |" for row in table)]
        parts += [f"### {phrase(rng)}", f"Read {self.link(rng, absolute)} first, and {self.link(rng, absolute)} *then*."]
        code = ",\n".join(f'  "{rng.choice(WORDS)}_{line}": ["{phrase(rng)}", {line}]' for line in range(6))
        parts += [f"```\n{{\n{code}\n}}\n```"]
        parts += [f"## {phrase(rng)}", paragraph(rng), f"{sentence(rng)} Use `{rng.choice(WORDS)}` for {self.link(rng, absolute)}."]
        return "\n\n".join(parts) + "\n"


def put(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def with_title(title, body):
    return f'+++\ntitle = "{title}"\n+++\n\n{body}'


HOME = "A book of generated pages, to measure how long a site takes.\n"

FRAME = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>%(title)s</title><link rel="stylesheet" href="/style.css"></head>
<body><header><a href="/">Corpus</a></header>
<nav>%(nav)s</nav>
<main><h1>%(title)s</h1>%(contents)s
<article>%(body)s</article></main></body></html>
"""

HUGO = """baseURL = "https://example.org/"
title = "Corpus"
disableKinds = ["taxonomy", "term", "RSS", "sitemap", "robotsTXT", "404"]
[markup.highlight]
noClasses = false
[markup.goldmark.renderHooks.link]
useEmbedded = "always"
"""

ZOLA = """base_url = "https://example.org"
title = "Corpus"
generate_feeds = false
build_search_index = false
"""

OPERANDI = """[book]
title = "Corpus"
src = "content"
[output.html.search]
enable = false
"""

MDBOOK = """[book]
title = "Corpus"
[output.html.search]
enable = false
[output.html.print]
enable = false
"""


def operandi(root, pages):
    put(root / "book.toml", OPERANDI)
    put(root / "content/index.md", with_title("Corpus", HOME))
    for page in pages:
        put(root / "content" / page.folder() / page.file("index.md"), with_title(page.title, page.body()))


def hugo(root, pages):
    put(root / "hugo.toml", HUGO)
    put(root / "content/_index.md", with_title("Corpus", HOME))
    for page in pages:
        put(root / "content" / page.folder() / page.file("_index.md"), with_title(page.title, page.body()))
    frame = FRAME % {
        "title": "{{ .Title }}",
        "nav": '{{ partialCached "nav.html" . }}',
        "contents": "{{ .TableOfContents }}",
        "body": "{{ .Content }}",
    }
    nav = "<ul>{{ range first %d site.Sections }}<li><a href=\"{{ .RelPermalink }}\">{{ .Title }}</a></li>{{ end }}</ul>"
    put(root / "layouts/partials/nav.html", nav % NAVIGATION)
    for name in ("single", "list", "home"):
        put(root / f"layouts/{name}.html", frame)


def mdbook(root, pages):
    put(root / "book.toml", MDBOOK)
    summary = ["# Summary", "", "[Corpus](index.md)", ""]
    put(root / "src/index.md", f"# Corpus\n\n{HOME}")
    for page in pages:
        file = f"{page.folder()}/{page.file('index.md')}"
        indent = "" if page.place == 0 else "  "
        summary.append(f"{indent}- [{page.title}]({file})")
        put(root / "src" / file, f"# {page.title}\n\n{page.body()}")
    put(root / "src/SUMMARY.md", "\n".join(summary) + "\n")


def zola(root, pages):
    put(root / "config.toml", ZOLA)
    put(root / "content/_index.md", with_title("Corpus", HOME))
    for page in pages:
        put(root / "content" / page.folder() / page.file("_index.md"), with_title(page.title, page.body(absolute=True)))
    # Zola renders the navigation anew for each page, so it gets paths, not a query for each title.
    nav = (
        '<ul>{% set home = get_section(path="_index.md", metadata_only=true) %}'
        f"{{% for path in home.subsections | slice(end={NAVIGATION}) %}}"
        '<li><a href="/{{ path }}">{{ path }}</a></li>{% endfor %}</ul>'
    )
    contents = '<ul>{% for h in THIS.toc %}<li><a href="{{ h.permalink }}">{{ h.title }}</a></li>{% endfor %}</ul>'
    for name in ("page", "section", "index"):
        this = "page" if name == "page" else "section"
        frame = FRAME % {"title": "{{ THIS.title }}", "nav": nav, "contents": contents, "body": "{{ THIS.content | safe }}"}
        put(root / f"templates/{name}.html", frame.replace("THIS", this))


def main():
    if len(sys.argv) != 3 or not sys.argv[2].isdigit() or int(sys.argv[2]) < 2:
        sys.exit(__doc__)
    root = Path(sys.argv[1])
    pages = [Page(number, int(sys.argv[2])) for number in range(int(sys.argv[2]))]
    for make in (operandi, hugo, mdbook, zola):
        make(root / make.__name__, pages)


main()

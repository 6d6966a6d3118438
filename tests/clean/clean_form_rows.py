# ruff: noqa: E501
"""Pieces of HTML whose elements say by their form what a text must say in signs, and how they read.

One row a piece: what stands behind a story's first paragraph, and the text that comes of it.
"""

from __future__ import annotations

KATEX = (
    '<span class="katex"><span class="katex-mathml"><math><semantics><mrow><mi>u</mi><mo>−</mo><mi>v</mi>'
    '</mrow><annotation encoding="application/x-tex">u-v</annotation></semantics></math></span><span '
    'class="katex-html" aria-hidden="true"><span class="mord">u</span><span>−</span><span>v</span></span></span>'
)
MATHJAX = (
    '<mjx-container><mjx-math aria-hidden="true"><mjx-mi>q</mjx-mi></mjx-math><mjx-assistive-mml><math><mi>q</mi>'
    "<mo>=</mo><mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mn>2</mn></mfrac></math></mjx-assistive-mml></mjx-container>"
)
WIKI = (
    '<span class="mwe-math-element"><span style="display: none;"><math><semantics><mrow><msup><mi>r</mi><mn>3</mn>'
    "</msup><mo>+</mo><msub><mi>y</mi><mi>i</mi></msub></mrow><annotation>r^3</annotation></semantics></math></span>"
    '<img src="z.svg" class="mwe-math-fallback-image-inline" alt="{r^3}"></span>'
)
KATEX_DRAWN = (
    '<span class="katex"><span class="katex-html" aria-hidden="true"><span class="base"><span class="strut" style="height:1em"></span><span class="mord">'
    '<span class="mopen nulldelimiter"></span><span class="mfrac"><span class="vlist-t"><span class="vlist-r"><span class="vlist" style="height:0.8em">'
    '<span style="top:-2.655em"><span class="pstrut"></span><span class="mord mtight">2k</span></span><span style="top:-3.23em"><span class="frac-line"></span></span>'
    '<span style="top:-3.394em"><span class="pstrut"></span><span class="mord mtight">1</span></span></span><span class="vlist-s">\u200b</span></span></span></span></span>'
    '<span class="mbin">+</span><span class="mord"><span class="mord">y</span><span class="msupsub"><span class="vlist-t vlist-t2"><span class="vlist-r"><span class="vlist">'
    '<span style="top:-2.453em"><span class="mord mtight">i</span></span><span style="top:-3.113em"><span class="mord mtight">2</span></span></span></span></span></span></span></span></span></span>'
)
MATHJAX_2 = (
    '<span class="MathJax_Preview">x2</span><span class="MathJax"><nobr><span class="math">x<span>2</span></span></nobr></span>'
    '<script type="math/tex">x^2</script>'
)
MATHJAX_CHTML = (
    '<span class="mjx-chtml MathJax_CHTML" data-mathml="&lt;math&gt;&lt;mfrac&gt;&lt;mn&gt;3&lt;/mn&gt;&lt;mn&gt;4&lt;/mn&gt;&lt;/mfrac&gt;&lt;/math&gt;">'
    '<span class="mjx-math">34</span></span>'
)
LINES = '<tr><td class="{0}" data-line-number="1">1</td><td>let x</td></tr><tr><td class="{0}">2</td><td>  let y</td></tr>'

FORM_ROWS: tuple[tuple[str, str], ...] = (
    # above and below the line
    ("<p>About 10<sup>6</sup> of 45 m<sup>2</sup>, 5<sup>2</sup> = 25, 10<sup>-6</sup> m.</p>", "About 10⁶ of 45 m², 5² = 25, 10⁻⁶ m."),
    ("<p>So (a+b)<sup>2</sup>, z<sup>n</sup>, e<sup>kt</sup>, 2<sup>k</sup> it is.</p>", "So (a+b)², zⁿ, e^(kt), 2^k it is."),
    ("<p>It cost 5 million<sup>1</sup> in 2024<sup>2</sup>, for 12,500<sup>3</sup> people.</p>", "It cost 5 million[1] in 2024[2], for 12,500[3] people."),
    ("<p>She scored 21<sup>a</sup> and 30<sup>*</sup> for the town<sup>6,7</sup>.<sup>8</sup></p>", "She scored 21[a] and 30* for the town[6,7].[8]"),
    ("<p>Le 1<sup>er</sup> mai, M<sup>me</sup> Roux, n<sup>o</sup> 5, XX<sup>e</sup> siècle.</p>", "Le 1er mai, Mme Roux, nº 5, XXe siècle."),
    ("<p>The 2<sup>nd</sup> Acme<sup>TM</sup> bus for the n<sup>th</sup> time.</p>", "The 2nd Acme™ bus for the nth time."),
    ("<p>Of H<sub>2</sub>O, log<sub>2</sub>8, x<sub>i</sub>, v<sub>max</sub>, x<sub>0</sub>.</p>", "Of H2O, log₂8, x_i, v_max, x₀."),
    ("<p>The ion Ca<sup>2+</sup> and the old <sup>14</sup>C in it.</p>", "The ion Ca²⁺ and the old ¹⁴C in it."),
    ('<p>In 2019<span style="vertical-align: super">7</span> it rained on the mill.</p>', "In 2019[7] it rained on the mill."),
    ("<p>Take 2<sup>1</sup>/<sub>2</sub> cups, <sup>3</sup>⁄<sub>4</sub> spoon, 1&frasl;3 egg.</p>", "Take 2 1/2 cups, 3/4 spoon, 1/3 egg."),
    ('<p>Take <span class="frac"><span class="num">1</span>&frasl;<span class="den">8</span></span> cup of it.</p>', "Take 1/8 cup of it."),
    ('<p>As said<sup><a href="#fn1">1</a></sup> in 2024<a href="#fn3">3</a> and<a href="#fn2"><sup>2</sup></a> here<sup><a href="#cite_note-4">[4]</a></sup>.</p>', "As said[1] in 2024[3] and[2] here[4]."),
    ("<p>So E = mc<sup>2</sup> of <sup>235</sup>U and uranium-<sup>235</sup>U in Q3<sup>4</sup>, G7<sup>5</sup> too.</p>", "So E = mc² of ²³⁵U and uranium-²³⁵U in Q3[4], G7[5] too."),
    ("<p>Milk is $5<sup>99</sup> or €12<sup>50</sup>, bread 3<sup>49</sup> € a piece, cheese £ 1,200<sup>00</sup> in all.</p>", "Milk is $5.99 or €12.50, bread 3.49 € a piece, cheese £ 1,200.00 in all."),
    ("<p>It was 25<sup>o</sup>C, then 77 <sup>o</sup>F, of PM<sub>2.5</sub> in the air.</p>", "It was 25°C, then 77 °F, of PM2.5 in the air."),
    ('<p>It took 12 people<span class="footnote">3</span> and 40<span class="fn-ref">4</span> cows.</p>', "It took 12 people[3] and 40[4] cows."),
    ('<p>It is said<label for="s1" class="sidenote-number"></label><input type="checkbox" id="s1" class="margin-toggle"><span class="sidenote">By Ada.</span> of him.</p>', "It is said (By Ada.) of him."),
    # formulas
    (f"<p>The sum {KATEX_DRAWN} is small enough.</p>", "The sum 1/(2k)+y_i² is small enough."),
    (f"<p>The sum {MATHJAX_2} is small enough.</p>", "The sum x^2 is small enough."),
    (f"<p>The sum {MATHJAX_CHTML} is small enough.</p>", "The sum 3/4 is small enough."),
    ("<p>It is <math><mfrac><mi>b</mi><mrow><mn>2</mn><mi>a</mi></mrow></mfrac></math> of it.</p>", "It is b/(2a) of it."),
    (f"<p>The sum {KATEX} is small enough.</p>", "The sum u−v is small enough."),
    (f"<p>The mean {MATHJAX} is small enough.</p>", "The mean q=(a+b)/2 is small enough."),
    (f"<p>The sum {WIKI} is small enough.</p>", "The sum r³+y_i is small enough."),
    ("<p>It is <math><mfrac><mn>3</mn><mn>4</mn></mfrac></math> or <math><mn>2</mn><mfrac><mn>1</mn><mn>2</mn></mfrac></math> or <math><msqrt><mi>h</mi></msqrt></math>.</p>", "It is 3/4 or 2 1/2 or sqrt(h)."),
    ("<p>So <math><munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover><msup><mi>i</mi><mn>2</mn></msup></math> grows.</p>", "So ∑_(i=1)^n i² grows."),
    ("<p>If $a<b$ and c<d, it holds.</p>", "If $a<b$ and c<d, it holds."),
    ('<p>The sign <img class="emoji" alt="😀" src="e.png"> and <img class="latex" alt="x^2" src="l.png"> stand.</p>', "The sign 😀 and x^2 stand."),
    ('<p>The law is <script type="math/tex">p &lt; q</script> here.</p>', "The law is p < q here."),
    # readings, quotes, deletions, tasks
    ("<p><ruby>大阪<rp>(</rp><rt>おおさか</rt><rp>)</rp></ruby>の<ruby>駅<rt>えき</rt></ruby>は新しい。</p>", "大阪(おおさか)の駅(えき)は新しい。"),
    ("<p><ruby>大<rt>おお</rt>阪<rt>さか</rt></ruby>の駅は新しい。</p>", "大阪(おおさか)の駅は新しい。"),
    ("<p>He said <q>not <q>me</q></q> and left.</p>", "He said “not ‘me’” and left."),
    ('<p lang="de">Er sagte <q>nie</q> und <q>„doch“</q> dazu.</p>', "Er sagte „nie“ und „doch“ dazu."),
    ("<p>It takes <del>nine</del> <ins>ten</ins> days; the <s>old</s> <strike>red</strike> bus.</p>", "It takes ~~nine~~ ten days; the ~~old~~ ~~red~~ bus."),
    ('<p>To do: <input type="checkbox" checked> paint it, <input type="checkbox"> sell it.</p>', "To do: ☑ paint it, ☐ sell it."),
    ("<form><p><input type=checkbox> Remember the reader of this page.</p></form>", "Remember the reader of this page."),
    ('<p><ruby><a href="/x">大阪</a><rp>(</rp><rt>おおさか</rt><rp>)</rp></ruby>へ行く。</p>', "大阪(おおさか)へ行く。"),
    ('<p>It takes <span style="text-decoration: underline line-through red">nine</span> ten days, the <span class="line-through">old</span> bus.</p>', "It takes ~~nine~~ ten days, the ~~old~~ bus."),
    ('<ul data-type="taskList"><li data-checked="true"><label><input type="checkbox" checked><span></span></label><div><p>Paint the old boat</p></div></li><li><label><input type="checkbox"></label><p>Sell the old boat</p></li></ul>', "☑ Paint the old boat\n\n☐ Sell the old boat"),
    ('<ul><li data-checked="true">Paint the boat</li><li role="checkbox" aria-checked="false">Sell the boat</li><li><div class="checkbox checkbox-on"></div> <span>Sink the boat</span></li></ul>', "☑ Paint the boat\n\n☐ Sell the boat\n\n☑ Sink the boat"),
    ("<dl><dt>Term one</dt><dd>What it means is this.</dd><dt>Term two</dt><dt>Or term three</dt><dd>Meaning of it.</dd></dl>", "Term one\n\nWhat it means is this.\n\nTerm two\n\nOr term three\n\nMeaning of it."),
    # lines that are kept
    ("<xmp>let <b>x</b>\n  let y</xmp><listing>let z\n  let v</listing>", "let <b>x</b>\n  let y\n\nlet z\n  let v"),
    ('<div style="white-space:pre-line">The rain comes down\nand <b>fills</b> the pond\n\nuntil it is full.</div>', "The rain comes down\nand fills the pond\n\nuntil it is full."),
    ('<p class="whitespace-pre-wrap">One line of it.\nAnother line of it.</p>', "One line of it.\nAnother line of it."),
    ("<style>b{c:d} .verse, .x .y:hover{margin:0;white-space:pre-line} @media print{.w{white-space: pre-wrap}}</style><p class='big verse'>One line of it.\nAnother line of it.</p><div class=w>Third line of it.\nFourth line of it.</div><p class=y>No line.\nOf it.</p>", "One line of it.\nAnother line of it.\n\nThird line of it.\nFourth line of it.\n\nNo line. Of it."),
    ("<style>.v{white-space:pre-line}</style><p class=v style='white-space:normal'>One line of it.\nNo other line of it.</p>", "One line of it. No other line of it."),
    ('<p style="white-space:normal">One line of it.\nNo other line of it.</p>', "One line of it. No other line of it."),
    ('<p style="white-space: pre-wrap">Mill         Cows     Paid\nUpper       1,200     340\nLower         950     120</p>', "Mill | Cows | Paid\nUpper | 1,200 | 340\nLower | 950 | 120"),
    ('<div style="white-space:pre">So it was:<br>Mill    Cows  Paid<br>Upper     12   340<br>Lower      9   120<br>And so on.</div>', "So it was:\n\nMill | Cows | Paid\nUpper | 12 | 340\nLower | 9 | 120\n\nAnd so on."),
    ('<div style="white-space:pre-line">Mill      Cows\nUpper       12\nLower        9</div>', "Mill Cows\nUpper 12\nLower 9"),
    ("<p>Mill&nbsp;&nbsp;&nbsp;Cows&nbsp;&nbsp;Paid<br>Upper&nbsp;&nbsp;&nbsp;12&nbsp; &nbsp;340<br/>\nLower&nbsp;&nbsp;&nbsp;9&nbsp;&nbsp;&nbsp;120</p>", "Mill | Cows | Paid\nUpper | 12 | 340\nLower | 9 | 120"),
    ("<p>The mill stood.&nbsp; It rained.<br>The cows ate.&nbsp; It rained.<br>The boat sank.&nbsp; It rained.</p>", "The mill stood. It rained.\nThe cows ate. It rained.\nThe boat sank. It rained."),
    ("<p>&nbsp;&nbsp;&nbsp;The first line of it.<br>&nbsp;&nbsp;&nbsp;The second line of it.</p>", "The first line of it.\nThe second line of it."),
    ("<p>| Mill | Cows |<br>|------|------|<br>| Upper | 12 |<br>| Lower | 9 |</p>", "Mill | Cows\nUpper | 12\nLower | 9"),
    ("<pre>Mill    Cows\nUpper     12\nLower      9</pre>", "Mill    Cows\nUpper     12\nLower      9"),
    # links of a page to itself, signs that are drawn
    ('<h2>The old mill<a class="anchor" href="#mill">#</a></h2><p>It stands by the river and is old.</p>', "The old mill\n\nIt stands by the river and is old."),
    ('<h2><a href="https://mill.example/a/b#x" class="headerlink">¶</a>The old mill</h2><p>It stands by the river and is old.</p>', "The old mill\n\nIt stands by the river and is old."),
    ('<h3>The old mill <a href="#m">Permalink</a></h3><p>It stands by the river, says <a href="#m">Permalink</a>.</p>', "The old mill\n\nIt stands by the river, says Permalink."),
    ('<ol class="footnotes"><li id="fn1"><p>The note says this of it. <a href="#fnref1">↩︎</a></p></li></ol>', "The note says this of it."),
    ('<p>A <img src="s.gif" alt=":-)"> and a <img src="p.svg" alt="🎉"> and a <img src="i.png" alt="icon"> stand here.</p>', "A :-) and a 🎉 and a stand here."),
    ('<p>It is <meter value="0.6">60%</meter> full, <progress value="7" max="10">7 of 10</progress> done.</p>', "It is 60% full, 7 of 10 done."),
    # what an element of the page's own is made of
    ('<story-page><template shadowrootmode="open"><style>p {}</style><p>In the shadow it stands whole.</p><slot></slot></template><p>In the light it stands too.</p></story-page>', "In the shadow it stands whole.\n\nIn the light it stands too."),
    ("<x-a><TEMPLATE ShadowRootMode=closed><x-b><template shadowrootmode='open'><p>The inner one is shown as well.</p></template></x-b></TEMPLATE></x-a>", "The inner one is shown as well."),
    ('<p>Before it.</p><template id="t"><p>Never shown.</p><template shadowrootmode="open"><p>Nor this.</p></template></template><p>After it.</p>', "Before it.\n\nAfter it."),
    ("<p>Before it.</p><template shadowrootmode=open><p>Left open to the end.</p>", "Before it.\n\nLeft open to the end."),
    ("<pre>&lt;template shadowrootmode=&quot;open&quot;&gt;</pre>", '<template shadowrootmode="open">'),
    ("<script>let t = '<template shadowrootmode=\"open\">'</script><!-- <template shadowrootmode=open> --><p>Between them.</p><template><p>Hidden.</p></template><p>After it.</p>", "Between them.\n\nAfter it."),
    # code and its lines' numbers
    ('<pre><span class="lineno">1</span>a = 1\n<span class="lineno">2</span>b = 2</pre>', "a = 1\nb = 2"),
    ("<pre>7 x = 1\n8 y = 2\n9 z = 3</pre>", "x = 1\ny = 2\nz = 3"),
    ("<pre>7 x = 1\n9 y = 2\n9 z = 3</pre>", "7 x = 1\n9 y = 2\n9 z = 3"),
    ('<table><tr><td class="linenos"><pre>1\n2</pre></td><td><pre><code>if a:\n  b()</code></pre></td></tr></table>', "if a:\n  b()"),
    (f"<table>{LINES.format('blob-num')}</table>", "let x\n  let y"),
    (f'<table class="hljs-ln">{LINES.format("hljs-ln-numbers")}</table>', "let x\n  let y"),
    ('<table><tr><td class="gutter"><div>1</div><div>2</div></td><td class="code"><div class="line">int a;</div><div class="line">int b;</div></td></tr></table>', "int a;\nint b;"),
    ("<pre>001 | x = 1\n002 | y = 2\n003 | z = 3</pre>", "x = 1\ny = 2\nz = 3"),
    ('<pre><a id="L1" href="#L1">1</a> x = 1\n<a id="L2" href="#L2">2</a> y = 2\n<a id="L3" href="#L3">3</a>   z = 3</pre>', "x = 1\ny = 2\n  z = 3"),
    ('<pre class="prettyprint"><ol class="linenums"><li>x = 1</li><li>  y = 2</li></ol></pre>', "x = 1\n  y = 2"),
    ('<ol class="dp-c"><li><span>x = 1</span></li><li>  y = 2</li></ol>', "x = 1\n  y = 2"),
    ("<ol><li><code>git pull it</code></li><li><code>make the boat</code></li></ol>", "git pull it\n\nmake the boat"),
    ('<pre>10 PRINT "HI"\n20 GOTO 10\n30 END</pre>', '10 PRINT "HI"\n20 GOTO 10\n30 END'),
    ("<pre>1 import os\n2 \n3 def f(x):\n4     return x</pre>", "import os\n\ndef f(x):\n    return x"),
    ("<pre><code class='language-sql'>1 select a\n2 from b\n3 where c</code></pre>", "select a\nfrom b\nwhere c"),
    # rows of figures, ranks, years and steps are counted too
    *((f"<pre>{said}</pre>", said) for said in (
        "1 0.53\n2 0.61\n3 0.72",
        "2019 wheat 41\n2020 wheat 39\n2021 wheat 44",
        "1 Norway (NOR) 16 8 13\n2 Germany (GER) 12 10 5\n3 China (CHN) 9 4 2",
        "1   Apples  $5\n2   Pears   $7\n3   Plums   $9",
        "1 use the large pan\n2 set it on the fire\n3 begin to stir",
        "1: Open the lid\n2: Close the lid\n3: Wait",
        "7 error in main\n8 error in parse\n9 warning in link",
    )),
    # tables' captions, items of several paragraphs
    ("<table><caption>Costs <b>of</b> the mill</caption><tr><th>Year</th><th>Cost</th></tr><tr><td>2024</td><td>3m</td></tr></table>", "Costs of the mill\n\nYear | Cost\n2024 | 3m"),
    ("<ul><li><p>The first thing to do is this.</p><p>More of the first thing.</p></li><li>The second is that.</li></ul>", "The first thing to do is this.\nMore of the first thing.\n\nThe second is that."),
    ("<table><tr><th>Mill</th><th>Year</th><th>Cows</th></tr><tr><td rowspan=2>Upper</td><td>2019</td><td>12</td></tr><tr><td>2020</td><td>14</td></tr><tr><td colspan=2>Sum</td><td>26</td></tr></table>", "Mill | Year | Cows\nUpper | 2019 | 12\n| 2020 | 14\nSum | | 26"),
    ("<table><tr><td colspan=3>A paragraph of a page that an old table lays out for the reader.</td></tr><tr><td>The next paragraph of it is here, and it is long enough.</td></tr></table>", "A paragraph of a page that an old table lays out for the reader.\n\nThe next paragraph of it is here, and it is long enough."),
    ("<p>The ﬁrst oﬃce of the ﬂeet, a soft&shy;hyphen, a zero&#8203;width.</p>", "The first office of the fleet, a softhyphen, a zerowidth."),
    # what moves and sounds
    ('<amp-iframe src="https://x.example/y"></amp-iframe><amp-video src="/z.mp4"></amp-video><amp-audio src="/z.mp3"></amp-audio><amp-vimeo data-videoid="123"></amp-vimeo>', "Frame: x.example\n\nVideo: z.mp4 (mill.example)\n\nAudio: z.mp3 (mill.example)\n\nVideo: vimeo.com"),
    ('<iframe src="//video.example/embed/9" title="A walk"></iframe><p>After it.</p>', "Video: A walk (video.example)\n\nAfter it."),
    ('<iframe data-src="/map/5"></iframe><iframe src="https://a.doubleclick.net/x"></iframe><iframe width="0" src="https://a.example/b"></iframe>', "Frame: mill.example"),
    ('<video poster="p.jpg"><source src="v.webm"><p>Too old</p></video><audio src=\'a.ogg\' title="Song"></audio>', "Video: v.webm (mill.example)\n\nAudio: Song (mill.example)"),
    ('<lite-youtube videoid="abcdef12345" playlabel="A song"></lite-youtube><p>After it.</p>', "Video: A song (youtube.com)\n\nAfter it."),
)  # fmt: skip

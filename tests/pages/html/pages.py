"""Invented pages about real places, in the layouts that news sites are built in."""

from __future__ import annotations

LEAD = (
    "PORT SUDAN, May 4 (AFP) - The army said on Thursday that it had pushed a rival column out of the fuel depot "
    "north of the city, and that four soldiers had been wounded."
)
DENIAL = (
    "A spokesman for the paramilitary force denied the account, and told reporters that its men had left the depot "
    "a week earlier under an agreement with local elders."
)
DOCTORS = (
    "Doctors at the teaching hospital said they had treated eleven people since Wednesday night, most of them "
    "drivers who had been waiting in the queue for diesel."
)
CALL = (
    "The United Nations mission called on both sides to let aid lorries pass, and said that two warehouses "
    "had been emptied by looters."
)
BODY = (LEAD, DENIAL, DOCTORS, CALL)


def paragraphs(*texts: str) -> str:
    return "\n".join(f"<p>{text}</p>" for text in texts)


def page(body: str, head: str = "<title>Army says it holds depot | Nile Courier</title>") -> str:
    return f"<!doctype html><html lang=en><head>{head}</head><body>{body}</body></html>"


MENU = """<nav><ul>
<li><a href=/>Home</a></li><li><a href=/africa>Africa</a></li><li><a href=/world>World</a></li><li><a href=/sport>Sport</a></li>
</ul></nav>"""

FULL = page(
    f"""{MENU}
<main><article>
<header><h1>Army says it holds depot near Port Sudan</h1>
<p class="standfirst">Rival force says it left the site a week ago under a local deal</p>
<div class="byline">By Amna Idris and AFP</div><time datetime="2023-05-04T17:19:00+02:00">May 4, 2023 17:19</time></header>
<figure><img src=a.jpg><figcaption>Lorries wait outside the fuel depot on the coast road, April 30.</figcaption></figure>
<div class="share-bar"><a href=#>Share</a> <a href=#>Tweet</a></div>
<div class="article-body">
<p>{LEAD}</p>
<p>{DENIAL}</p>
<p><strong>READ MORE:</strong> <a href=/x>Ten days at the crossing in pictures</a></p>
<h2>Hospital fills</h2>
<p>{DOCTORS}</p>
<blockquote>let aid lorries pass</blockquote>
<p>{CALL}</p>
<p>Follow Amna Idris on Twitter @amnaidris_example</p>
</div>
<section class="related-stories"><h3>Related stories</h3><ul>
<li><a href=/1>Truce talks to open in Jeddah</a></li><li><a href=/2>Grain ship leaves the harbour</a></li></ul></section>
<div class="newsletter-signup"><h4>Stay informed</h4><p>Get our weekly newsletter with the stories that matter, every Friday in your inbox.</p></div>
</article></main>
<div id="comments"><p>I was there last year and the road is very bad, someone should repair it soon for all the people.</p></div>
<footer><p>© 2023 Nile Courier. All rights reserved.</p></footer>""",
    head="""<title>Army says it holds depot near Port Sudan | Africa | Nile Courier</title>
<meta property="og:site_name" content="Nile Courier"><meta property="og:title" content="Army says it holds depot near Port Sudan">
<meta property="article:published_time" content="2023-05-04T17:19:00+02:00">
<meta property="article:modified_time" content="2023-05-04T19:40:00+02:00">""",
)

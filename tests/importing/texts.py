"""The invented laws that the fixtures are made of."""

from __future__ import annotations

NPC = [
    ("中华人民共和国", True),
    ("桥梁养护法", True),
    ("（2021年3月4日第九届市民大会常务委员会第三次会议通过　根据2023年5月6日决定修正）", False),
    ("目　　录", True),
    ("第一章　总　　则", False),
    ("第二章　养护责任", False),
    ("第一节　桥梁所有人", False),
    ("第三章　附　　则", False),
    ("第一章　总　　则", True),
    ("第一条　为了加强桥梁养护，保障通行安全，根据本市实际，制定本法。", False),
    ("第二条　本法所称桥梁，是指下列建筑物：", False),
    ("　　（一）公路桥；", False),
    ("　　（二）人行桥，包括：", False),
    ("　　1.过街天桥；", False),
    ("　　2.园林小桥。", False),
    ("　　前款规定的桥梁名录由主管部门公布。", False),
    ("第二章　养护责任", True),
    ("第一节　桥梁所有人", True),
    ("第三条　桥梁所有人应当按照第二条的规定进行检查。", False),
    ("第三条之一　检查不合格的，应当立即修缮。", False),
    ("第三章　附　　则", True),
    ("第四条　本法自2021年6月1日起施行。", False),
]

NUMBERED = [
    ("Ferry Services Act", "", 1),
    ("General Provisions", "90", 0),
    ("This Act applies to ferries.", "90", 1),
    ("In this Act:", "90", 1),
    ("“ferry” means a vessel that carries", "90", 2),
    ("persons;", "90", 3),
    ("vehicles;", "90", 3),
    ("“pier” means a landing place.", "90", 2),
    ("The Minister keeps the list of piers.", "", 0),
    ("Operators", "90", 0),
    ("An operator must hold a licence that sets out:", "90", 1),
    ("its name;", "90", 2),
    ("its piers.", "90", 2),
]

NUMBERED_CHINESE = [
    ("渡轮管理办法", "", 1),
    ("为了规范渡轮经营，制定本办法。", "91", 0),
    ("渡轮经营者应当具备下列条件：", "91", 0),
    ("有船舶；", "91", 1),
    ("有码头。", "91", 1),
    ("经营许可由主管部门核发。", "91", 0),
    ("本办法自公布之日起施行。", "92", 0),
]


def _run(text: str, properties: str = "") -> str:
    return f'<w:r>{properties}<w:t xml:space="preserve">{text}</w:t></w:r>'


_BY = 'w:id="1" w:author="Drafter" w:date="2024-01-01T00:00:00Z"'


def _inserted(text: str) -> str:
    return f"<w:ins {_BY}>{_run(text)}</w:ins>"


def _deleted(text: str) -> str:
    removed = f'<w:r><w:delText xml:space="preserve">{text}</w:delText></w:r>'
    return f"<w:del {_BY}>{removed}</w:del>"


_MARK_GONE = f"<w:pPr><w:rPr><w:del {_BY}/></w:rPr></w:pPr>"
_MARK_NEW = f"<w:pPr><w:rPr><w:ins {_BY}/></w:rPr></w:pPr>"
_TITLE = '<w:pPr><w:pStyle w:val="Title"/></w:pPr>'

TRACKED = [
    _TITLE + _run("Lighthouse Keepers Act"),
    _run("Article 1"),
    _run("A keeper ") + _deleted("may") + _inserted("shall") + _run(" light the lamp")
    + '<w:r><w:footnoteReference w:id="2"/></w:r>' + _run(" at dusk."),
    _run("Article 2"),
    _MARK_GONE + _run("The keeper keeps a log."),
    _deleted("The log ") + _inserted(" It ") + _run("is kept for ten years."),
    _MARK_NEW + _inserted("Article 3"),
    _MARK_NEW + _inserted("The log may be kept by electronic means."),
    _run("Article 4"),
    _run("This Act enters into force on the first of January."),
]  # fmt: skip

FOOTNOTES = (
    '<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    f'<w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r>{_run(" The lamp of the tower.")}'
    "</w:p></w:footnote>"
)

MINISTRY = """<!DOCTYPE html><html lang="zh-CN"><head>
<meta http-equiv="Content-Type" content="text/html; charset=gb2312">
<title>灯会管理条例_某部政府信息公开</title><style>p{margin:0}</style></head><body>
<div class="top"><ul><li><a href="/">首页</a></li><li>1. 机构概况</li></ul></div>
<div id="wrap"><div class="crumb">当前位置：首页 &gt; 法规</div>
<div id="zoom"><h1>灯会管理条例</h1>
<p style="text-align:center">（2019年8月1日某部令第7号公布）</p>
<p align="center"><strong>第一章&nbsp; 总则</strong></p>
<p>　　<strong>第一条</strong>　为了规范灯会活动，制定本条例。</p>
<p>　　<strong>第二条</strong>　举办灯会，应当符合下列条件：<br>
　　（一）有固定场所；<br>
　　（二）有安全方案。</p>
<p>　　安全方案的格式由主管部门规定。</p>
<p align="center"><strong>第二章&nbsp; 附则</strong></p>
<p>　　<strong>第三条</strong>　本条例自2019年10月1日起施行。</p>
</div><div class="share">分享到：<a href="#">微博</a></div></div>
<div class="footer">版权所有 <span>联系我们</span></div><script>var a="第九条";</script>
</body></html>
"""

FRENCH = """<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><title>Projet de loi</title>
</head><body><header>Assemblée</header><main>
<h1>Projet de loi relatif aux marchés nocturnes</h1>
<h2>TITRE Ier</h2><h2>DISPOSITIONS GÉNÉRALES</h2>
<h3>Chapitre Ier – De l’ouverture</h3>
<p><strong>Article 1er</strong></p>
<p>Les communes peuvent ouvrir un marché nocturne.</p>
<p>Le maire en fixe&nbsp;:</p><p>1° Les horaires&nbsp;;</p><p>2° Les emplacements&nbsp;:</p>
<p>a) Couverts&nbsp;;</p><p>b) Découverts.</p>
<p><strong>Article 1er bis</strong> (nouveau)</p>
<p>L’article 1er est applicable aux communes d’outre-mer.</p>
<p><strong>Article 1er bis A</strong></p>
<p>Un décret précise l’application de l’article 1er bis.</p>
<h3>Chapitre II – Sanctions</h3>
<p>Art. 2. – Le fait d’ouvrir un marché sans autorisation est puni d’une amende.</p>
<p>Art. 2 ter. – La peine est doublée en cas de récidive.</p>
</main><footer>Mentions légales</footer></body></html>
"""

REGULATIONS = """<html lang="en"><head><title>The Canal Boats Regulations 2022</title></head><body>
<nav><a>Home</a></nav><div id="content">
<h1>The Canal Boats Regulations 2022</h1>
<p><i>Made 1st February 2022</i></p>
<h2>PART 1</h2><h2>Introduction</h2>
<p><b>Citation and commencement</b></p>
<p>1.—(1) These Regulations may be cited as the Canal Boats Regulations 2022.</p>
<p>(2) They come into force on 1st March 2022.</p>
<p><b>Interpretation</b></p>
<p>2. In these Regulations—</p>
<p>(a) “boat” means a vessel on a canal<sup><a href="#f1">1</a></sup>; and</p>
<p>(b) “canal” includes—</p><p>(i) a lock;</p><p>(ii) a basin.</p>
<h2>PART 2</h2><h2>Licences</h2>
<p><b>Duty to hold a licence</b></p>
<p>3.—(1) The master of a boat must hold a <del>permit</del><ins>licence</ins>.</p>
<p>(2) The licence is in the form set out in the Schedule.</p>
<p align="center">THE SCHEDULE</p>
<table><tr><td>Class</td><td>Fee</td></tr><tr><td>Narrow</td><td>£10</td></tr></table>
<div id="f1"><p>1. Canal has the meaning given in regulation 2(b).</p></div>
</div><div class="footer">Contact</div></body></html>
"""

AKOMA_NTOSO = """<?xml version="1.0" encoding="UTF-8"?>
<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act name="act">
<meta><identification source="#s"><FRBRWork><FRBRthis value="/akn/xx/act/2020/4"/>
<FRBRdate date="2020-01-01" name="made"/></FRBRWork><FRBRExpression>
<FRBRthis value="/akn/xx/act/2020/4/eng@2021-05-06"/><FRBRdate date="2021-05-06" name="as"/>
<FRBRlanguage language="eng"/></FRBRExpression></identification></meta>
<preface><longTitle><p>Act 4 of 2020: <docTitle>Orchards Act</docTitle></p></longTitle></preface>
<body>
<chapter eId="chp_1"><num>I</num><heading>Introduction</heading>
<section eId="sec_1"><num>1.</num><heading>Definitions</heading>
<subsection eId="sec_1__subsec_1"><num>(1)</num><content><p>In this Act, “orchard” means land
planted with fruit trees<authorialNote marker="a"><p>Nuts are fruit.</p></authorialNote>.</p>
</content></subsection>
<subsection eId="sec_1__subsec_2"><num>(2)</num><intro><p>A tree is counted if it is—</p></intro>
<paragraph eId="sec_1__subsec_2__para_a"><num>(a)</num><content><p>alive; and</p></content>
</paragraph><paragraph eId="sec_1__subsec_2__para_b"><num>(b)</num>
<intro><p>older than—</p></intro>
<subparagraph eId="x"><num>(i)</num><content><p>three years; or</p></content></subparagraph>
<subparagraph eId="y"><num>(ii)</num><content><p><del>five</del><ins>four</ins> years, for
pears.</p></content></subparagraph></paragraph></subsection></section>
<section eId="sec_1A"><num>1A.</num><heading>Section 1 applied</heading>
<content><p>Section 1 applies to vineyards.</p></content></section></chapter>
<chapter eId="chp_2"><num>Chapter II</num><heading>Owners</heading>
<section eId="sec_2"><num>2.</num><heading>Duty</heading>
<content><p>An owner must prune.</p></content></section></chapter>
</body>
<attachments><attachment><heading>Fees</heading><doc name="schedule"><mainBody><p>One coin a
tree.</p></mainBody></doc></attachment></attachments>
</act></akomaNtoso>
"""

FRENCH_AKOMA_NTOSO = """<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">
<bill name="projet"><meta><identification source="#s"><FRBRExpression>
<FRBRlanguage language="fra"/></FRBRExpression></identification></meta>
<preface><p><docTitle>Loi sur les fontaines</docTitle></p></preface>
<body><title eId="t1"><num>Ier</num><heading>Des fontaines</heading>
<article eId="art_1"><num>Article 1er</num><alinea><content><p>Les fontaines sont publiques.</p>
</content></alinea><alinea><content><p>Article 2 de la loi de 1900 est abrogé.</p></content>
</alinea></article>
<article eId="art_1bis"><num>Article 1er bis</num><alinea><content><p>L’eau est potable.</p>
</content></alinea></article></title></body></bill></akomaNtoso>
"""

INDIAN = """THE LANTERN FESTIVALS (REGULATION) ACT, 2019
NO. 5 OF 2019
ARRANGEMENT OF SECTIONS
CHAPTER I
PRELIMINARY
SECTIONS
1. Short title, extent and commencement.
2. Definitions.
CHAPTER II
THE BOARD
3. Establishment of Board.
3A. Staff of Board.
THE FIRST SCHEDULE.
THE LANTERN FESTIVALS (REGULATION) ACT, 2019
[1st January, 2019.]
An Act to provide for lantern festivals and for matters connected therewith.
CHAPTER I
PRELIMINARY
1. Short title, extent and commencement.—(1) This Act may be called the Lantern Festivals
(Regulation) Act, 2019.
(2) It extends to the whole of the territory and shall come into force on such date as the
Government may, by notification in the Official Gazette, appoint.
2. Definitions.—In this Act, unless the context otherwise requires,—
(a) “Board” means the Board established under sub-section (1) of
section 3;
(b) “festival” includes—
(i) a procession of not fewer than ten lanterns carried by persons on foot; and
(ii) an exhibi-
tion.
CHAPTER II
THE BOARD
3. Establishment of Board.—(1) There shall be a Board for the purposes of this Act.
(2) The Board consists of the members named in the First Schedule, who hold office under
section 4 of the Assemblies Act.
3A. Staff of Board.—The Board may appoint such staff as it considers necessary for section
3. It shall publish their number each year.
THE FIRST SCHEDULE
(See section 3)
1. The Chair.
2. The members.
"""

COPIED = """Harbour Dues Ordinance                              Official Journal
                                                    No. 12

                    HARBOUR DUES ORDINANCE

CHAPTER I GENERAL PROVISIONS

Article 1. Purpose

  This Ordinance governs the dues payable by vessels that enter the
harbour, in accordance with Article 5 of the Ports Act and with
Article 3 of this Ordinance.

Article 2. Definitions

  In this Ordinance:
  (a) “vessel” means any craft of more than five tonnes, includ-
ing a barge; and
  (b) “harbour” means the waters and quays marked on the map that
the harbour master keeps.

Page 1 of 2
\fHarbour Dues Ordinance                              Official Journal
                                                    No. 12

Article 3. Rates

  The dues are one coin a tonne for each day that begins. A vessel
in distress pays nothing.

  The harbour master may remit dues where a vessel leaves within six
hours.

Page 2 of 2
"""

TAIWAN = """河堤維護自治條例
第一章　總則
第　一　條　為維護河堤安全，特制定本自治條例。
第　二　條　本自治條例所稱河堤如下：
一、土堤。
二、石堤。
主管機關應公告前項河堤之名稱。
第十二條之一　違反第二條規定者，處新臺幣三千元以下罰鍰。
第十三條　本自治條例自公布日施行。
"""

MARKDOWN = """Wind Mills Act
==============

**Contents**

- [Chapter 1 General](#c1)
- [Article 1 Scope](#a1)
- [Article 2 Owners](#a2)

## Chapter 1 General

**Article 1** *Scope*

This Act applies to wind mills[^1] of any height,
and to their owners.

**Article 2** *Owners*

An owner \\[of a mill\\] must:

(a) oil the wheels;
(b) paint the sails.

[^1]: A wind pump is a wind mill.
"""

_PRINT = """<style>
body{font:11pt/1.5 'DejaVu Serif','Noto Serif CJK SC',serif;text-align:justify}
h1,h2{text-align:center;font-size:13pt}p{margin:0;text-indent:2em}h3{font-size:11pt;margin:0}
</style>"""

PRINTED = (
    _PRINT
    + """<h1>Beekeeping Act</h1><h2>CHAPTER I GENERAL</h2>
<h3>Article 1. Purpose</h3><p>This Act protects bees and those who keep them, and governs the
places in which hives stand, the distances between hives and roads, and the sale of honey by
persons who keep fewer than ten hives.</p><p>It does not apply to wild bees, which are protected by
the Wild Animals Act, nor to bumblebees that are kept under glass for the pollination of
vegetables.</p><h3>Article 2. Register</h3><p>A keeper enters the number of hives in the register
kept by the municipality in accordance with Article 1. The entry states:</p>
<p>(a) the name and the address of the keeper and, where the keeper is a legal person, of the
person who looks after the bees;</p><p>(b) the place of each hive.</p>
<h2>CHAPTER II FINAL PROVISIONS</h2><h3>Article 3. Fees</h3><p>No fee is charged for an entry in
the register, for a change of an entry, or for an extract from the register that a keeper asks
for.</p><p>The municipality bears the costs.</p>
<h3>Article 4. Entry into force</h3><p>This Act enters into force on the first of May.</p>"""
)

PRINTED_CHINESE = (
    _PRINT
    + """<h1>养蜂管理办法</h1><h2>第一章　总则</h2>
<p>第一条　为了保护蜜蜂和养蜂人的合法权益，
规范蜂箱的放置、蜂箱与道路之间的距离以及蜂蜜的销售，根据有关法律、
法规的规定，结合本市的实际情况，制定本办法。</p>
<p>第二条　养蜂人应当向所在地的乡镇人民政府登记下列事项，
并按照第三条的规定每年更新登记内容，不得隐瞒或者虚报：</p>
<p>（一）养蜂人的姓名和住址，养蜂人是法人的，还应当登记实际负责照看蜂群的人员的姓名和联系方式；</p>
<p>（二）蜂箱的位置。</p><p>登记不收费。</p>
<h2>第二章　附则</h2><p>第三条　登记内容每年更新一次。</p>
<p>第四条　本办法自公布之日起施行。</p>"""
)

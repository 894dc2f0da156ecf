"""The comparison in a real browser: layout, keys, notes, views, with and without scripts."""

from __future__ import annotations

from itertools import pairwise

import pytest

from tests.browser.conftest import Open

LAW = "/cybersecurity-law/"
STEP = f"{LAW}first-draft...second-draft/"
ARTICLE = f"{STEP}art-4"
WIDTHS = [390, 768, 1100, 1440]
PAGES = [
    "/",
    LAW,
    f"{LAW}second-draft/",
    f"{LAW}second-draft/art-4",
    STEP,
    f"{STEP}?view=side",
    f"{STEP}?view=new",
    ARTICLE,
    f"{ARTICLE}?view=side",
    f"{LAW}notes/editors-notes",
    "/sample-bicycle-parking-ordinance/public-draft...enacted/",
]

BOXES = """selector => [...document.querySelectorAll(selector)].map(element => {
    const {left, right, top, bottom} = element.getBoundingClientRect();
    return [left + scrollX, right + scrollX, top + scrollY, bottom + scrollY];
})"""


@pytest.mark.parametrize("path", PAGES)
def test_nothing_reaches_beyond_the_window(visit: Open, path: str) -> None:
    page = visit(path, width=WIDTHS[0])
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, width


@pytest.mark.parametrize("width", [390, 1440])
@pytest.mark.parametrize("path", [STEP, f"{STEP}?view=side", f"{LAW}second-draft/art-4"])
def test_nothing_moves_once_it_is_painted(visit: Open, path: str, width: int) -> None:
    page = visit(path, width=width)
    # The first visit makes the page; what a reader sees move is measured on the page as it is kept.
    page.reload()
    shift = page.evaluate(
        """() => new Promise(done => {
            let total = 0;
            new PerformanceObserver(list => list.getEntries().forEach(one => total += one.value))
                .observe({type: "layout-shift", buffered: true});
            setTimeout(() => done(total), 200);
        })"""
    )
    assert shift == 0


def test_the_contents_leave_the_first_screen_to_the_text(visit: Open) -> None:
    page = visit(STEP, width=1024)
    assert page.locator(".contents details").get_attribute("open") is None
    page.set_viewport_size({"width": 1440, "height": 900})
    assert page.locator(".contents li a").first.is_visible()


@pytest.mark.parametrize(("width", "height"), [(1440, 900), (1100, 900), (390, 844)])
@pytest.mark.parametrize("view", ["", "?view=side", "?view=new"])
def test_the_text_begins_on_the_first_screen(
    visit: Open, view: str, width: int, height: int
) -> None:
    page = visit(STEP + view, width=width, height=height, scripts=False)
    first = page.locator("#art-1-para-1").bounding_box()
    assert first is not None
    assert first["y"] + 60 < height


def test_what_the_marks_mean_is_at_hand(visit: Open) -> None:
    for scripts in (True, False):
        wide = visit(STEP, scripts=scripts)
        assert wide.locator(".key ins").is_visible()
        narrow = visit(STEP, width=390, scripts=scripts)
        assert not narrow.locator(".key ins").is_visible()
        narrow.locator(".key summary").click()
        assert narrow.locator(".key ins").is_visible()


def test_the_forms_to_take_away_open_above_the_page_and_close(visit: Open) -> None:
    page = visit(STEP, width=390)
    text = page.locator("#art-1").bounding_box()
    page.locator(".takeaway > summary").click()
    assert page.locator(".forms > ul a").count() == 4
    assert page.locator(".forms > ul a").first.is_visible()
    assert not page.locator(".forms details a").first.is_visible()
    page.locator(".forms details summary").click()
    assert page.locator(".forms details a").last.is_visible()
    assert page.locator("#art-1").bounding_box() == text
    page.keyboard.press("Escape")
    assert not page.locator(".forms").is_visible()
    assert page.evaluate("document.activeElement.matches('.takeaway > summary')")


def test_nothing_shows_beneath_the_heads_of_the_columns(visit: Open) -> None:
    page = visit(f"{LAW}adopted...amended/?view=side#art-61")
    heads = page.locator(".heads").bounding_box()
    line = page.locator("#chp-6 .alone").bounding_box()
    label = page.locator("#art-61 h3").bounding_box()
    assert heads is not None
    assert line is not None
    assert label is not None
    assert line["y"] + line["height"] <= heads["y"] + heads["height"] <= label["y"]


def test_notes_stand_level_with_their_provision_and_never_overlap(visit: Open) -> None:
    page = visit(STEP)
    tops = page.evaluate(
        """() => [...document.querySelectorAll(".band")]
            .filter(band => band.querySelector(".notes"))
            .map(band => [
                band.closest(".entry").id,
                band === band.closest(".entry").querySelector(".band"),
                band.querySelector(".said").getBoundingClientRect().top,
                band.querySelector(".notes").getBoundingClientRect().top,
            ])"""
    )
    assert len(tops) > 30
    for name, first, said, notes in tops:
        if first:
            assert abs(said - notes) < 2, name
        else:
            assert notes >= said - 2, name
    boxes = page.evaluate(BOXES, ".notes > *")
    for (_, _, _, bottom), (_, _, top, _) in pairwise(boxes):
        assert top >= bottom
    text_right = max(right for _, right, _, _ in page.evaluate(BOXES, ".said"))
    assert min(left for left, _, _, _ in boxes) > text_right


def test_columns_are_level(visit: Open) -> None:
    page = visit(f"{STEP}?view=side")
    old = page.evaluate(BOXES, ".cell.old")
    new = page.evaluate(BOXES, ".cell.new")
    assert len(old) == len(new) > 100
    for left, right in zip(old, new, strict=True):
        assert left[2] == right[2]
        assert left[1] <= right[0] + 17


def test_the_bar_is_one_line_on_a_phone_and_stays(visit: Open) -> None:
    page = visit(STEP, width=390, height=844)
    page.evaluate("scrollTo(0, 4000)")
    bar = page.locator(".bar").bounding_box()
    assert bar is not None
    assert bar["y"] == 0
    assert bar["height"] < 52


CUT = """() => [...document.querySelectorAll(".pick :is(summary, .name)")].filter(one =>
    one.scrollWidth > one.clientWidth && one.clientWidth
    || one.scrollHeight > one.clientHeight + 1 && one.clientHeight).length"""


@pytest.mark.parametrize("width", [320, 360, 390])
@pytest.mark.parametrize("step", ["adopted...amended", "second-draft...adopted"])
def test_on_a_phone_the_names_of_the_versions_are_read_in_full(
    visit: Open, step: str, width: int
) -> None:
    page = visit(f"{LAW}{step}/", width=width)
    assert page.evaluate(CUT) == 0
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    bar = page.locator(".bar").bounding_box()
    assert bar is not None
    assert bar["height"] < 60


def test_a_reader_on_a_phone_finds_the_contents_and_the_search_from_anywhere(visit: Open) -> None:
    page = visit(STEP, width=390)
    page.evaluate("scrollTo(0, 3000)")
    page.locator(".options > summary").click()
    assert page.locator(".to-find a", has_text="Search").is_visible()
    page.locator(".to-find a", has_text="Contents").click()
    assert page.locator("#contents li").first.is_visible()
    assert page.evaluate("scrollY") < 300
    assert not page.locator(".options .sets").is_visible()


@pytest.mark.parametrize("width", [320, 390, 1000, 1440])
def test_a_link_to_a_provision_is_not_hidden_by_the_bar(visit: Open, width: int) -> None:
    # The step with the longest names, which take the most room in the bar.
    page = visit("/cybersecurity-law/second-draft...adopted/#art-24", width=width)
    top = page.locator("#art-24 > header").bounding_box()
    bar = page.locator(".bar").bounding_box()
    assert top is not None
    assert bar is not None
    assert top["y"] >= bar["y"] + bar["height"]


def test_every_article_is_reached_in_the_order_of_the_page(visit: Open) -> None:
    """What comes later in the document never stands above what came before, in one column."""
    page = visit(STEP)
    boxes = page.evaluate(BOXES, ".law > .entry > header, .law > .division, .law > .gap")
    tops = [top for _, _, top, _ in boxes]
    assert tops == sorted(tops)


def test_the_print_has_the_notes_and_no_furniture(visit: Open) -> None:
    page = visit(STEP)
    page.emulate_media(media="print")
    assert page.locator(".bar").is_hidden()
    assert page.locator(".contents").is_hidden()
    assert page.locator("#art-4 .note p").first.is_visible()
    colour = page.evaluate("getComputedStyle(document.querySelector('.said del')).color")
    assert colour == "rgb(0, 0, 0)"
    assert page.pdf(prefer_css_page_size=True).startswith(b"%PDF")


def test_a_file_taken_away_opens_from_the_disk(
    visit: Open, address: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    page = visit(STEP)
    body = page.request.get(f"{address}{STEP.rstrip('/')}.html").body()
    path = tmp_path_factory.mktemp("taken") / "comparison.html"
    path.write_bytes(body)
    context = page.context
    asked: list[str] = []
    file = context.new_page()
    file.on("request", lambda request: asked.append(request.url))
    file.goto(path.as_uri())
    assert asked == [path.as_uri()]
    assert file.locator("#art-4 .note p").first.is_visible()
    dangling = file.evaluate(
        """() => [...document.querySelectorAll("a[href^='#']")]
            .filter(a => !document.getElementById(decodeURIComponent(a.hash.slice(1)))).length"""
    )
    assert dangling == 0
    assert file.locator("del").count() > 50


@pytest.mark.parametrize("width", [390, 1440])
def test_long_words_and_long_chinese_break_no_layout(visit: Open, width: int) -> None:
    page = visit(f"{STEP}?view=side", width=width)
    page.evaluate(
        """() => {
            const cells = document.querySelectorAll(".cell .text");
            cells[0].textContent = "x".repeat(400);
            cells[1].textContent = "网络安全法".repeat(80);
            document.querySelector(".note p").textContent = "y".repeat(300);
        }"""
    )
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


def test_a_filter_leads_to_what_is_left_near_the_article_that_was_read(visit: Open) -> None:
    page = visit(f"{LAW}adopted...amended/?show=substantive#art-30")
    page.wait_for_timeout(100)
    assert page.locator("#art-30").count() == 0
    assert page.evaluate("scrollY") > 1000


def test_an_address_with_a_place_shows_what_was_sent(visit: Open) -> None:
    page = visit(STEP)
    origin = page.evaluate("location.origin")
    page.evaluate("localStorage.setItem('draftdiff', JSON.stringify({ view: 'side' }))")
    page.goto("about:blank")
    page.goto(f"{origin}{STEP}#art-46")
    assert "view=side" not in page.url
    page.goto("about:blank")
    page.goto(f"{origin}{STEP}")
    page.wait_for_url("**view=side**")


def test_the_new_text_alone_is_not_remembered(visit: Open) -> None:
    page = visit(STEP)
    page.click("[data-remembers=view] a:text('Side by side')")
    page.wait_for_url("**view=side**")
    page.click("[data-remembers=view] a:text('New text')")
    page.wait_for_url("**view=new**")
    kept = page.evaluate("JSON.parse(localStorage.getItem('draftdiff')).view")
    assert kept == "side"

import Testing

@testable import AwardWeb

@Suite struct HTMLTextTests {
    @Test func wordsNeverBecomeMarkup() {
        var html = HTMLText()
        html.markup("<td title=\"")
        html.words("a \"b\" & 'c'")
        html.markup("\">")
        html.words("<script>")
        html.markup("</td>")
        #expect(html.text == "<td title=\"a &quot;b&quot; &amp; &#39;c&#39;\">&lt;script&gt;</td>")
    }

    @Test func plainWordsStayAsTheyAre() {
        var html = HTMLText()
        html.words("제천시 97.30")
        #expect(html.text == "제천시 97.30")
    }
}

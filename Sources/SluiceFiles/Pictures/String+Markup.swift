extension String {
    /// The text as HTML and SVG take it, between tags and in quoted attributes: nothing in it is markup any more, and what
    /// would reorder or hide what is read is visible.
    var markup: String {
        visible.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            .replacing("\"", with: "&quot;").replacing("'", with: "&#39;")
    }
}

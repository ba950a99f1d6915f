import AWS

extension ResponseElement {
    /// The root of a document that stands in a test.
    static func parsed(_ text: String) throws(XMLError) -> ResponseElement {
        try ResponseDocument.parse(Array(text.utf8))
    }
}

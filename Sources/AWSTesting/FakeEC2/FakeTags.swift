/// The tags of an object, in the order of their keys.
struct FakeTags: Hashable, Sendable {
    private(set) var pairs: [Pair] = []

    struct Pair: Hashable, Sendable {
        let key: String
        var value: String
    }

    subscript(key: String) -> String? {
        get { pairs.first { $0.key == key }?.value }
        set {
            pairs.removeAll { $0.key == key }
            if let newValue {
                let place = pairs.firstIndex { $0.key > key } ?? pairs.endIndex
                pairs.insert(Pair(key: key, value: newValue), at: place)
            }
        }
    }

    var dictionary: [String: String] {
        Dictionary(pairs.map { ($0.key, $0.value) }) { first, _ in first }
    }

    func write(to xml: inout XMLWriter) {
        xml.list("tagSet", pairs) { xml, tag in
            xml.text("key", tag.key)
            xml.text("value", tag.value)
        }
    }
}

/// A condition on the objects of a list.
struct FakeFilter: Sendable {
    let name: String
    let values: [String]

    /// Whether one of the values fits the filter's, in which `*` and `?` stand for any text and any character.
    func matches(_ found: [String]) -> Bool {
        values.contains { pattern in found.contains { Self.fits($0, pattern) } }
    }

    private static func fits(_ text: String, _ pattern: String) -> Bool {
        guard pattern.utf8.contains(where: { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "?") }) else {
            return text == pattern
        }
        return fits(Array(text)[...], Array(pattern)[...])
    }

    private static func fits(_ text: ArraySlice<Character>, _ pattern: ArraySlice<Character>) -> Bool {
        guard let first = pattern.first else { return text.isEmpty }
        let rest = pattern.dropFirst()
        if first == "*" {
            return (text.startIndex...text.endIndex).contains { fits(text[$0...], rest) }
        }
        guard let next = text.first, first == "?" || first == next else { return false }
        return fits(text.dropFirst(), rest)
    }
}

extension FakeCall {
    /// The filters of the call, each with a name and values.
    ///
    /// <https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/Using_Filtering.html>
    mutating func filters() throws(FakeRefusal) -> [FakeFilter] {
        let filters = try structures("Filter") { (call, name) throws(FakeRefusal) in
            let filter = FakeFilter(name: try call.required("\(name).Name"), values: call.list("\(name).Value"))
            guard !filter.values.isEmpty else {
                throw FakeRefusal("InvalidParameterValue", "The filter '\(filter.name)' has no value")
            }
            return filter
        }
        guard filters.reduce(0, { $0 + $1.values.count }) <= 200 else {
            throw FakeRefusal(
                "FilterLimitExceeded", "The maximum number of filter values specified on a single call is 200")
        }
        return filters
    }
}

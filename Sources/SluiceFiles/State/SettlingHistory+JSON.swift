import SluiceCore

extension SettlingHistory {
    /// Seconds, the latest last.
    var json: JSONValue {
        ["creation": .array(creation.map { .int($0) }), "deletion": .array(deletion.map { .int($0) })]
    }
}

extension JSONCursor {
    /// How long endpoints took in former runs.
    func settlingHistory() throws(JSONDecodingError) -> SettlingHistory {
        var fields = try fields()
        let history = SettlingHistory(
            creation: try fields.required("creation").seconds(), deletion: try fields.required("deletion").seconds())
        try fields.finish()
        return history
    }

    private func seconds() throws(JSONDecodingError) -> [Int] {
        var numbers: [Int] = []
        for item in try items() {
            let number = try item.int()
            // A run that waits longer gives up.
            guard (0...86_400).contains(number) else { throw item.invalid("is no number of seconds of a day") }
            numbers.append(number)
        }
        return numbers
    }
}

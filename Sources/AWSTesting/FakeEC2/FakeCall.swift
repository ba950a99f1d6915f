/// A call on its way: what it says, when, and how the account looks to it.
///
/// Every parameter has to be taken before `finish`, which refuses those that are left. So no action can ignore what it
/// does not know.
struct FakeCall: Sendable {
    /// The action.
    let action: String
    /// The moment of the call, in microseconds since 1970.
    let now: Int64
    /// The account as the replica that answers sees it.
    let seen: FakeWorld
    /// The moment of that view.
    let seenAt: Int64
    /// All parameters but Action, Version and DryRun.
    let parameters: [String: String]
    /// Whether `finish` has been called.
    private(set) var isFinished = false
    /// Whether an earlier call with the same client token did what it asks for.
    var isRepetition = false
    private var left: [String: String]

    init(action: String, now: Int64, seen: FakeWorld, seenAt: Int64, parameters: [String: String]) {
        self.action = action
        self.now = now
        self.seen = seen
        self.seenAt = seenAt
        self.parameters = parameters
        left = parameters
    }

    /// Ends the reading of parameters.
    mutating func finish() throws(FakeRefusal) {
        isFinished = true
        guard let name = left.keys.min() else { return }
        throw FakeRefusal("UnknownParameter", "The parameter \(name) is not recognized")
    }

    mutating func text(_ name: String) -> String? {
        left.removeValue(forKey: name)
    }

    mutating func required(_ name: String) throws(FakeRefusal) -> String {
        guard let value = text(name), !value.isEmpty else { throw .missing(name) }
        return value
    }

    mutating func flag(_ name: String) throws(FakeRefusal) -> Bool? {
        guard let value = text(name) else { return nil }
        switch value.lowercased() {
        case "true": return true
        case "false": return false
        default: throw .invalidValue(value, of: name, "It must be true or false.")
        }
    }

    mutating func number(_ name: String) throws(FakeRefusal) -> Int? {
        guard let value = text(name) else { return nil }
        guard let number = Int32(value) else { throw .invalidValue(value, of: name, "It must be a number.") }
        return Int(number)
    }

    /// The elements `NAME.1`, `NAME.2`, … of a list.
    mutating func list(_ name: String) -> [String] {
        var values: [String] = []
        while let value = text("\(name).\(values.count + 1)") { values.append(value) }
        return values
    }

    mutating func requiredList(_ name: String) throws(FakeRefusal) -> [String] {
        let values = list(name)
        guard !values.isEmpty else { throw .missing(name) }
        return values
    }

    /// The elements of a list of structures; the body takes the members below the name it is given.
    mutating func structures<Element>(
        _ name: String, _ body: (inout FakeCall, String) throws(FakeRefusal) -> Element
    ) throws(FakeRefusal) -> [Element] {
        var elements: [Element] = []
        while has("\(name).\(elements.count + 1).") {
            elements.append(try body(&self, "\(name).\(elements.count + 1)"))
        }
        return elements
    }

    /// Whether a parameter is left whose name begins so.
    func has(_ prefix: String) -> Bool {
        left.keys.contains { $0.hasPrefix(prefix) }
    }

    /// Takes parameters that mean something to EC2 but are not built here; a request that sends one is a fault of the
    /// test, which is told so rather than answered wrongly.
    mutating func refuse(_ names: String...) throws(FakeRefusal) {
        for name in names where left.keys.contains(where: { $0 == name || $0.hasPrefix("\(name).") }) {
            throw FakeRefusal("UnsupportedOperation", "FakeEC2 has no \(name) for \(action)")
        }
    }
}

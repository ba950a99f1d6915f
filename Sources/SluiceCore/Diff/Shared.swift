/// A large value that copies share until one of them is changed.
struct Shared<Value: Hashable & Sendable>: Hashable, Sendable {
    private final class Storage: Sendable {
        let value: Value

        init(_ value: Value) { self.value = value }
    }

    private var storage: Storage

    /// Takes a value to be shared.
    init(_ value: Value) { storage = Storage(value) }

    /// What is shared; setting it leaves the copies as they are.
    var value: Value {
        get { storage.value }
        set { storage = Storage(newValue) }
    }

    static func == (left: Shared, right: Shared) -> Bool {
        left.storage === right.storage || left.value == right.value
    }

    func hash(into hasher: inout Hasher) { hasher.combine(value) }
}

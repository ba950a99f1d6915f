extension Invariant {
    /// I5: what others made is there, and is as they made it.
    static let foreignUntouched = Invariant(name: "I5 foreign untouched") { aftermath in
        let after = Dictionary(aftermath.after.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        return aftermath.before.compactMap { object in
            guard let now = after[object.id] else { return "\(object.type) \(object.id) is gone" }
            return now == object ? nil : "\(object.type) \(object.id) was \(object), and is \(now)"
        }
    }
}

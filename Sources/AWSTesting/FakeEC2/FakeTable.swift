/// An object of the account that has an ID and tags.
protocol FakeNoun: Sendable {
    /// What IDs begin with, `vpc`.
    static var prefix: String { get }
    /// AWS's name of the type where tags are given, `vpc`.
    static var type: String { get }
    /// What the error codes about its ID begin with: `InvalidVpcID.NotFound`, `InvalidVpcID.Malformed`.
    static var codes: (notFound: String, malformed: String) { get }
    /// What error messages call it.
    static var title: String { get }
    /// Where the objects of the type are.
    static var table: WritableKeyPath<FakeWorld, FakeTable<Self>> { get }

    /// The ID.
    var id: String { get }
    /// The tags.
    var tags: FakeTags { get set }
}

/// The objects of one type, in the order of their creation.
struct FakeTable<Noun: FakeNoun>: Sendable {
    private(set) var all: [Noun] = []

    subscript(id: String) -> Noun? {
        get { all.first { $0.id == id } }
        set {
            switch (all.firstIndex { $0.id == id }, newValue) {
            case (let index?, let noun?): all[index] = noun
            case (let index?, nil): all.remove(at: index)
            case (nil, let noun?): all.append(noun)
            case (nil, nil): break
            }
        }
    }

    mutating func append(_ noun: Noun) {
        all.append(noun)
    }

    mutating func removeAll(where isGone: (Noun) -> Bool) {
        // Looked for first, because a removal copies the objects even where it finds none.
        if all.contains(where: isGone) { all.removeAll(where: isGone) }
    }

    /// Changes the object of that ID, if there is one.
    mutating func update(_ id: String, _ change: (inout Noun) -> Void) {
        guard let index = all.firstIndex(where: { $0.id == id }) else { return }
        change(&all[index])
    }
}

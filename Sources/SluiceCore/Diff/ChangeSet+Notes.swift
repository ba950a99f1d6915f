import OrderedCollections

extension ChangeSet {
    /// Something that is so without a call of ours, to be recorded before the first call goes out.
    public struct Note: Hashable, Sendable {
        /// What it is about.
        public var address: Address
        /// What the state is to say; nil when the object is gone, or not used any more.
        public var entry: StateEntry?
    }

    /// What the state has to learn first: adopted, found by tag, under a new ID, or gone.
    ///
    /// A call names its objects by address, and the state must know the ID of each by then.
    public func notes(on state: State) -> [Note] { changes.compactMap { $0.note(on: state) } }
}

extension Change {
    fileprivate func note(on state: State) -> ChangeSet.Note? {
        switch decision {
        case .forget: ChangeSet.Note(address: address, entry: nil)
        case .adopt, .extend: note(wanted, .adopted, tags: [:])
        case .record, .update, .replace, .delete:
            state.resources[address]?.id == id ? nil : note(current, .created, tags: keptTags)
        case .create, .refuse: nil
        }
    }

    private func note(
        _ resource: Resource?, _ origin: StateEntry.Origin, tags: OrderedDictionary<String, String>
    ) -> ChangeSet.Note? {
        guard let id, let resource else { return nil }
        return ChangeSet.Note(
            address: address,
            entry: StateEntry(id: id, origin: origin, resource: resource, tags: tags, created: created))
    }

    /// Those of our tags that are on the object already.
    private var keptTags: OrderedDictionary<String, String> { tags.filter { tagsToSet[$0.key] == nil } }
}

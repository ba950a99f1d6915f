extension Observation {
    /// What is there of what a call was to make whose answer was lost: each subject that is found, with its ID.
    ///
    /// What carries tags is known by the intent's own; what carries none, by what it connects.
    ///
    /// - Parameter state: resolves what the call names by address.
    func traces(of intent: Intent, in state: State) -> [SubjectResult] {
        objects(of: intent, in: state) { $0[SluiceTag.intent] == intent.id.rawValue }
    }

    /// What of ours makes EC2 refuse to make it again: each subject that is found, with its ID.
    func holders(of intent: Intent, in state: State) -> [SubjectResult] {
        objects(of: intent, in: state) {
            $0[SluiceTag.stack] == state.stack && $0[SluiceTag.lineage] == state.lineage
        }
    }

    private func objects(
        of intent: Intent, in state: State, where isMeant: ([String: String]) -> Bool
    ) -> [SubjectResult] {
        let index = ObservationIndex(self)
        let ids = Dictionary(
            grouping: taggedObjects.filter { isMeant($0.tags) }, by: { $0.tags[SluiceTag.address] ?? "" }
        ).compactMapValues { inUseFirst($0.map(\.id)).first }
        return intent.creations.compactMap { address, resource in
            let resolve = { (target: Target) in state.id(of: target) }
            // A change leaves no trace but what it changed.
            let isChange = intent.changes(address)
            let id = isChange ? state.resources[address]?.id : ids[address.rawValue]
            guard let found = index.resource(at: address, id: id, like: resource, resolve: resolve),
                resource.kind.isTaggable && !isChange ? isMeant(found.tags) : found.connects(as: resource, resolve),
                !isChange || index.showsRules(of: found)
            else { return nil }
            return SubjectResult(address, id: found.id)
        }
    }
}

extension ObservedResource {
    /// Whether it leads where it was to lead: a route or an association of another target is another one.
    fileprivate func connects(as wanted: Resource, _ resolve: (Target) -> String?) -> Bool {
        let wanted = wanted.mapTargets { target in resolve(target).map { .id($0) } ?? target }
        return resource.properties == wanted.properties
    }
}

extension ObservationIndex {
    /// Whether a group's rules were shown by somebody who knows the group: none at all may be all that is known there yet.
    fileprivate func showsRules(of found: ObservedResource) -> Bool {
        found.resource.kind != .securityGroup || !rules(of: found.id).isEmpty
    }
}

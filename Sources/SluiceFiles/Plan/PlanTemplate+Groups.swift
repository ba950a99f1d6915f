import SluiceCore

/// `components`: groups that are there, as far as they look like the clusters'.
extension PlanTemplate {
    /// So many groups are named that may be meant too.
    private static let mostOthers = 8

    var components: [String] {
        let named = ComponentHint.Component.allCases.map { ($0, hints(of: $0)) }.filter { !$0.1.isEmpty }
        guard draft.survey?.groups.contains(where: \.isCertain) == true else { return [proposal(named)] }
        let head = """

            # The clusters' security groups, as their names and tags say.
            components:
            """
        return [head] + named.map { "  \(optional(!$1[0].isCertain))\(line($0, $1))" } + [
            others(than: named.flatMap(\.1))
        ]
    }

    /// The groups of a component: those beyond doubt, or else those that are called so.
    private func hints(of component: ComponentHint.Component) -> [ComponentHint] {
        let hints = draft.survey?.groups.filter { $0.component == component } ?? []
        let certain = hints.filter(\.isCertain)
        return certain.isEmpty ? hints : certain
    }

    /// Nothing is sure: what may be meant, or an example.
    private func proposal(_ named: [(ComponentHint.Component, [ComponentHint])]) -> String {
        guard !named.isEmpty else { return Self.example + others(than: []).prefixed("\n") }
        let lines = named.map { "#  \(line($0, $1))" } + [others(than: named.flatMap(\.1))].filter { !$0.isEmpty }
        return """

            # Security groups that are called like the clusters': take the `#` away where they are.
            #components:
            \(lines.joined(separator: "\n"))
            """
    }

    private static let example = """

        # The clusters' security groups, where they are there already; each one ID or a list. An example.
        #components:
        #  managementPlane: sg-0a1b2c3d4e5f67890
        #  controlPlane: sg-0b1b2c3d4e5f67890
        #  nodePools: [sg-0c1b2c3d4e5f67890, sg-0d1b2c3d4e5f67890]
        """

    /// `nodePools: [sg-1, sg-2]   # pool-0, pool-1`
    private func line(_ component: ComponentHint.Component, _ hints: [ComponentHint]) -> String {
        let names = hints.map { remark($0.group.name) }.joined(separator: ", ")
        return "\(component.rawValue): \(list(hints.map(\.group.id)))   # \(names)"
    }

    /// What else looks like a cluster's.
    private func others(than named: [ComponentHint]) -> String {
        let known = Set(named.map(\.group.id))
        let others = draft.survey?.groups.filter { !known.contains($0.group.id) } ?? []
        guard !others.isEmpty else { return "" }
        let words = others.prefix(Self.mostOthers).map { "\($0.group.id) (\(remark($0.group.name)))" }
        let more = others.count > Self.mostOthers ? ", and \(others.count - Self.mostOthers) more" : ""
        return "# Perhaps some of theirs too: \(words.joined(separator: ", "))\(more)."
    }
}

extension String {
    /// This text behind another, where it is not empty.
    fileprivate func prefixed(_ other: String) -> String { isEmpty ? "" : other + self }
}

import SluiceFiles

extension UnifiedDiff {
    var json: JSONValue {
        ["path": .string(path), "change": .string(change.rawValue), "diff": .string(text)]
    }

    /// The change of a file in a line of a table.
    var row: [TextTable.Cell] {
        switch change {
        case .create: [.init("+", .green), .init(path.visible), .init("new, for its owner alone", .faint)]
        case .edit: [.init("~", .yellow), .init(path.visible), .init(extent, .faint)]
        case .remove: [.init("-", .red), .init(path.visible), .init("goes", .faint)]
        case .none: [.init(" "), .init(path.visible), .init("as it is", .faint)]
        }
    }

    private var extent: String {
        let parts = [(additions, "added"), (removals, "removed")].filter { $0.0 > 0 }
            .map { "\(amount($0.0, "line")) \($0.1)" }
        return parts.isEmpty ? "another user name or password" : parts.joined(separator: ", ")
    }
}

extension UnifiedDiff.Line {
    /// The line in its colour; tabs, which files have, stay tabs.
    func painted(_ style: Style) -> String {
        let shown = text.split(separator: "\t", omittingEmptySubsequences: false).map { String($0).visible }
            .joined(separator: "\t")
        return kind.color.map { style.paint(shown, $0) } ?? shown
    }
}

extension UnifiedDiff.Line.Kind {
    fileprivate var color: Style.Color? {
        switch self {
        case .header: .bold
        case .place: .cyan
        case .context: nil
        case .removed: .red
        case .added: .green
        case .remark: .faint
        }
    }
}

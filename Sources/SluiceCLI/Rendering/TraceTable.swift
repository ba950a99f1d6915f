import SluiceCore

/// Routes as people read them: a line a host where everybody agrees, and the reasons beneath, each once.
///
///       HOST                         CLIENT            WAY
///       ec2.us-west-2.amazonaws.com  all               endpoint  1
///     ! 10.0.4.7                     go, curl, python  direct    2
///                                    java              proxy     3
///
///       1  noProxy names it; private DNS leads it to its endpoint
struct TraceTable {
    private let rows: [TraceRow]
    /// In the order of their first use, which is what they are numbered by.
    private let reasons: [String]

    init(_ routes: [TraceRoute]) {
        rows = TraceRow.rows(of: routes)
        reasons = rows.flatMap(\.reasons).distinct
    }

    func lines(_ style: Style) -> [String] {
        let why = reasons.enumerated().map { number, reason in
            [TextTable.Cell("\(number + 1)", .faint), .init(reason)]
        }
        return TextTable([head] + rows.map(cells)).lines(indent: 0, style) + [""]
            + TextTable(why).lines(indent: 2, style)
    }

    /// Where clusters have proxies of their own, and go other ways than the rest.
    private var showsOrigins: Bool { rows.contains { $0.origin != nil } }

    private var head: [TextTable.Cell] {
        let titles = ["HOST"] + (showsOrigins ? ["FROM"] : []) + ["CLIENT", "WAY"]
        return [""] + titles.map { TextTable.Cell($0, .faint) }
    }

    private func cells(of row: TraceRow) -> [TextTable.Cell] {
        let numbers = row.reasons.compactMap(reasons.firstIndex).map { "\($0 + 1)" }
        let host: [TextTable.Cell] = [
            .init(row.isDisputed && row.isFirst ? "!" : "", .yellow),
            .init(row.isFirst ? row.host : "", row.isDisputed ? .yellow : nil),
        ]
        let origin: [TextTable.Cell] = showsOrigins ? [.init(row.origin ?? "all")] : []
        return host + origin + [
            .init(row.clients), .init(row.way.rawValue, row.way.color), .init(numbers.joined(separator: " "), .faint),
        ]
    }
}

extension TraceRoute.Way {
    fileprivate var color: Style.Color? {
        switch self {
        case .endpoint: .green
        case .proxy: .cyan
        case .direct: nil
        case .blocked: .red
        }
    }
}

import SluiceCore
import SluiceFiles

/// A diagnostic as people read it, with the line of the plan that it is about.
///
///     error[plan.cidr-host-bits]: 10.0.1.0/16 has bits set behind its prefix
///      --> plan.yaml:5:11
///       |
///     5 |     cidr: 10.0.1.0/16
///       |           ^
///       why: a /16 begins at a multiple of its size; 10.0.1.0 lies within one
///       fix: write 10.0.0.0/16 for the whole block, or 10.0.1.0/32 for the one address
struct DiagnosticText: CustomStringConvertible {
    let diagnostic: Diagnostic
    /// The plan's own text, where it is at hand.
    var source: PlanSource?
    var isColored = false

    var description: String {
        let lines = [headline] + place + excerpt + explanation
        return lines.joined(separator: "\n")
    }

    private var headline: String {
        let label = colored("\(diagnostic.severity.rawValue)[\(diagnostic.code)]", severityColor)
        return "\(label): \(subject)\(diagnostic.summary.visible)"
    }

    /// What it is about, unless the place or the summary says so.
    private var subject: String {
        guard diagnostic.location == nil, let subject = diagnostic.subject, !diagnostic.summary.contains(subject)
        else { return "" }
        return "\(subject.visible): "
    }

    private var place: [String] {
        guard let location = diagnostic.location else { return [] }
        let file = location.file.map { "\($0.visible):" } ?? ""
        return ["\(margin)\(colored("-->", .blue)) \(file)\(location.line):\(location.column)"]
    }

    private var excerpt: [String] {
        guard let location = diagnostic.location, location.file == nil || location.file == source?.file,
            let line = source?.line(location.line), !line.isEmpty
        else { return [] }
        let (before, behind) = Self.parts(of: line, at: location.column)
        let indent = String(repeating: " ", count: before.unicodeScalars.count)
        let bar = colored("|", .blue)
        return [
            "\(margin) \(bar)",
            "\(colored("\(location.line)", .blue)) \(bar) \(before)\(behind)",
            "\(margin) \(bar) \(indent)\(colored("^", severityColor))",
        ]
    }

    /// The line before and from a column on, each cut to what fits into a terminal.
    private static func parts(of line: String, at column: Int) -> (before: String, behind: String) {
        let (reach, scalars) = (80, line.unicodeScalars)
        let before = String(scalars.prefix(column - 1)).visible
        let behind = String(scalars.dropFirst(column - 1)).visible
        return (
            before.count > reach ? "…\(before.suffix(reach))" : before,
            behind.count > reach ? "\(behind.prefix(reach))…" : behind
        )
    }

    private var explanation: [String] {
        ["\(margin) why: \(diagnostic.cause.visible)", "\(margin) fix: \(diagnostic.fix.visible)"]
    }

    /// As wide as the number of the line.
    private var margin: String {
        String(repeating: " ", count: diagnostic.location.map { "\($0.line)".count } ?? 1)
    }

    private enum Color: String {
        case red = "31"
        case yellow = "33"
        case blue = "34"
        case cyan = "36"
    }

    private var severityColor: Color {
        switch diagnostic.severity {
        case .error: .red
        case .warning: .yellow
        case .note: .cyan
        }
    }

    private func colored(_ text: String, _ color: Color) -> String {
        isColored ? "\u{1B}[1;\(color.rawValue)m\(text)\u{1B}[0m" : text
    }
}

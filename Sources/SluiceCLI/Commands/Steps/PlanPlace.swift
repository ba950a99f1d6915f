/// Where a plan stands: a file, and of several stacks in it the one that is meant: `plan.yaml#team-a`.
struct PlanPlace: Hashable, Sendable {
    let file: String
    /// nil for the only one, or for all.
    let stack: String?

    /// - Parameter text: as it is given on the command line. A file whose own name has a `#` is found by all of it.
    init(_ text: String) {
        guard let mark = text.lastIndex(of: "#"), mark != text.startIndex, !POSIX.isThere(text) else {
            (file, stack) = (text, nil)
            return
        }
        file = String(text[..<mark])
        stack = String(text[text.index(after: mark)...])
    }
}

public import SluiceCore

/// Reads plan files.
public enum PlanFile {
    /// What came of reading a plan file.
    public struct Reading: Sendable {
        /// nil where any diagnostic is an error.
        public var plan: Plan?
        /// Everything that was found at once, in the order of the file.
        public var diagnostics: [Diagnostic]
        /// Where the plan's parts stand, for what is found out later.
        public var source: PlanSource
        /// What an entry of `stacks` calls itself; nil for a file of one plan, and where no name is said.
        public var stack: String?
    }

    /// What a plan is read for.
    public enum Purpose: Hashable, Sendable {
        /// To make what it says.
        case make
        /// To take back what was made: the files that name where it went may be gone by then.
        case takeBack
    }

    /// Why a file that the plan names could not be read.
    public struct Unreadable: Error, Hashable, Sendable {
        /// In a few words: `there is no such file`.
        public var reason: String

        /// A failure for this reason.
        public init(_ reason: String) { self.reason = reason }
    }

    /// Reads the one plan of a file and checks everything that can be checked without AWS.
    ///
    /// `file` is the name for messages; where it ends in `.json`, `.yaml` or `.yml` it tells the format, else the
    /// content does. `readFile` reads a file that the plan names, by its path relative to the plan file. Of a file with
    /// several stacks it is ``readings(of:file:for:readFile:)`` that reads each.
    public static func read(
        _ bytes: [UInt8], file: String, for purpose: Purpose = .make,
        readFile: @escaping (String) -> Result<[UInt8], Unreadable>
    ) -> Reading {
        let readings = readings(of: bytes, file: file, for: purpose, readFile: readFile)
        guard readings.count > 1 else { return readings[0] }
        var first = readings[0]
        first.plan = nil
        first.diagnostics = [.severalStacks(readings.count)]
        return first
    }

    /// Reads every plan of a file: one, or as many as stand under `stacks`. Never empty.
    ///
    /// What is wrong with the list itself comes alone, as a reading without a plan.
    public static func readings(
        of bytes: [UInt8], file: String, for purpose: Purpose = .make,
        readFile: @escaping (String) -> Result<[UInt8], Unreadable>
    ) -> [Reading] {
        let tree = isJSON(bytes, file: file) ? PlanTree(json: bytes, file: file) : PlanTree(yaml: bytes, file: file)
        let source = PlanSource(file: file, bytes: bytes, root: tree.root)
        guard let root = tree.root else { return [reading(nil, tree.diagnostics, source)] }
        let stacks = PlanStacks(in: root)
        guard stacks.diagnostics.isEmpty else { return [reading(nil, tree.diagnostics + stacks.diagnostics, source)] }
        return stacks.stacks.map { stack in
            var source = PlanSource(file: file, bytes: bytes, root: stack.root)
            var reader = PlanReader(root: stack.root, purpose: purpose, readFile: readFile)
            let plan = reader.plan()
            source.hide(reader.secretPlaces)
            var reading = reading(plan, tree.diagnostics + reader.diagnostics, source)
            reading.stack = stack.name
            return reading
        }
    }

    private static func reading(_ plan: Plan?, _ found: [Diagnostic], _ source: PlanSource) -> Reading {
        let diagnostics = found.map(source.locating).inOrder(of: source.file)
        return Reading(plan: diagnostics.containsError ? nil : plan, diagnostics: diagnostics, source: source)
    }

    private static func isJSON(_ bytes: [UInt8], file: String) -> Bool {
        let name = file.lowercased()
        if name.hasSuffix(".json") { return true }
        if name.hasSuffix(".yaml") || name.hasSuffix(".yml") { return false }
        return bytes.first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) } == UInt8(ascii: "{")
    }
}

extension Diagnostic {
    /// One plan was asked for.
    fileprivate static func severalStacks(_ count: Int) -> Diagnostic {
        Diagnostic(
            "plan.several-stacks", "the file holds \(count) stacks", cause: "one plan is asked for here",
            fix: "say which: FILE#NAME")
    }
}

extension [Diagnostic] {
    /// By place: what has none comes first, what shares one keeps its order, and other files' come last as found.
    fileprivate func inOrder(of file: String) -> [Diagnostic] {
        let start = SourceLocation(line: 0, column: 0)
        let inside = filter { $0.location == nil || $0.location?.file == file }.enumerated().sorted { left, right in
            (left.element.location ?? start, left.offset) < (right.element.location ?? start, right.offset)
        }
        return inside.map(\.element) + filter { $0.location != nil && $0.location?.file != file }
    }
}

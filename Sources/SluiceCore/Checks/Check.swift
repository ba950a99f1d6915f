/// One thing that a doctor looks at: a pure function of what the plan wants and what is there.
///
/// A new check is a file with a type like its neighbours, its test, and a line in ``Examination/checks``.
public protocol Check: Sendable {
    /// What it may report, for `--only`, `--skip` and the catalogue of diagnostics.
    static var codes: [Diagnostic.Code] { get }

    /// What it finds; empty where all is well, and where what it looks at is not there.
    static func findings(in examination: Examination) -> [Diagnostic]

    /// Whether somebody has asked for what it looks at; what costs calls to other services is asked for on request.
    static func isAsked(in examination: Examination) -> Bool
}

extension Check {
    /// Most of it is always asked for.
    public static func isAsked(in examination: Examination) -> Bool { true }
}

import SluiceCore
import YAML

extension Diagnostic {
    /// Says in a person's words what the parser says in its own.
    init(_ error: YAMLError, at location: SourceLocation) {
        switch error.reason {
        case .tooLarge(let limit): self = .planTooLarge("is larger than \(limit >> 20) MB", at: location)
        case .tooManyNodes(let limit): self = .planTooLarge("has more than \(limit) values", at: location)
        case .tooDeep(let limit):
            self.init(
                "plan.too-deep", "values are nested deeper than \(limit) levels",
                cause: "no part of a plan is nested deeper than five", fix: "check that this is the right file",
                at: location)
        case .notUTF8(let looksLikeUTF16):
            self.init(
                "plan.encoding", looksLikeUTF16 ? "the file is UTF-16" : "the bytes here are not UTF-8",
                cause: "plan files are UTF-8 texts", fix: "save the file as UTF-8", at: location)
        case .forbiddenCharacter(let scalar):
            self.init(
                "plan.encoding", "a control character stands here: \(scalar.escaped(asASCII: true))",
                cause: "YAML allows none but tab and line ends", fix: "delete it; many editors show it only when asked",
                at: location)
        case .syntax(let problem, let context):
            let (cause, fix) = Self.explanation(of: problem, since: context?.start)
            self.init("plan.syntax", "this is not valid YAML: \(problem)", cause: cause, fix: fix, at: location)
        }
    }

    static func explanation(of problem: String, since start: Mark?) -> (cause: String, fix: String) {
        let place = start.map { "in line \($0.line)" } ?? "above"
        return switch problem {
        case _ where problem.contains("tab character"), "found character that cannot start any token":
            (
                "YAML is indented by spaces, and a value does not begin with a tab, `@`, `%` or a backtick",
                "use spaces, or put quotes around the value"
            )
        case "mapping values are not allowed in this context":
            (
                "a colon with a blank stands where no key can",
                "put quotes around a value with a colon, or mend the indentation"
            )
        case "could not find expected ':'":
            (
                "what begins \(place) is neither a key nor part of a value",
                "write `key: value`, with a colon and a blank"
            )
        case "did not find expected ',' or ']'", "did not find expected ',' or '}'":
            (
                "a bracket is opened \(place) and not closed, or a comma is missing",
                "close the bracket, or put the comma in"
            )
        case _ where problem.contains("unexpected end of stream"):
            ("what is opened \(place) is never closed", "close the quote or the bracket")
        default:
            (
                "the structure that begins \(place) breaks off here; often the indentation is off",
                "indent what belongs together alike"
            )
        }
    }
}

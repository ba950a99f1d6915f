import SluiceCore
import YAML

extension Diagnostic {
    /// A file of the workspace that is no YAML.
    init(_ error: YAMLError, file: String, subject: String) {
        let location = SourceLocation(error.mark, in: file)
        let words: (problem: String, cause: String, fix: String) =
            switch error.reason {
            case .tooLarge(let limit):
                ("is larger than \(limit >> 20) MB", "no file of a workspace is", "check that this is the right file")
            case .tooManyNodes(let limit):
                ("has more than \(limit) values", "no file of a workspace has", "check that this is the right file")
            case .tooDeep(let limit):
                (
                    "is nested deeper than \(limit) levels", "no file of a workspace is",
                    "check that this is the right file"
                )
            case .notUTF8: ("is not UTF-8", "YAML files are UTF-8 texts", "save the file as UTF-8")
            case .forbiddenCharacter:
                ("holds a control character", "YAML allows none but tab and line ends", "delete it")
            case .syntax(let problem, let context):
                (
                    "is not valid YAML: \(problem)", Self.explanation(of: problem, since: context?.start).cause,
                    Self.explanation(of: problem, since: context?.start).fix
                )
            }
        self.init(
            "anthos.not-yaml", "\(file.quoted) \(words.problem)", cause: words.cause, fix: words.fix, subject: subject,
            at: location)
    }

    /// An edit that cannot be made as the file stands.
    init(_ error: YAMLEditError, file: String, wish: String) {
        let place = error.path.isEmpty ? "the document" : error.path.joined(separator: ".").quoted
        let words = error.words
        self.init(
            words.code, "\(place) \(words.problem)", cause: "sluice was to \(wish); \(words.cause)", fix: words.fix,
            subject: error.path.joined(separator: "."), at: SourceLocation(error.mark, in: file))
    }
}

extension YAMLEditError {
    /// What a diagnostic says; the problem reads on from the path.
    fileprivate var words: (code: Diagnostic.Code, problem: String, cause: String, fix: String) {
        switch reason {
        case .noSuchDocument:
            ("anthos.unsafe-edit", "is not there any more", "the file has fewer documents", "run sluice again")
        case .notAMapping:
            ("anthos.wrong-shape", "is no map", "the keys that belong there need one", "write `key: value` under it")
        case .notAList:
            ("anthos.wrong-shape", "is no list", "security groups are listed there", "write it as a list: `- sg-…`")
        case .notAScalar:
            ("anthos.wrong-shape", "is no single value", "a text belongs there", "write a single value, or remove it")
        case .alias(let name):
            (
                "anthos.shared-value", "is an alias (`*\(name)`)",
                "other places share the value and would change with it", "write the value out here"
            )
        case .mergeKey:
            (
                "anthos.shared-value", "draws in keys by `<<`", "what it draws in may be shared by other places",
                "write the merged keys out here"
            )
        case .duplicateKey:
            (
                "anthos.duplicate-key", "stands twice", "only one of the two could count", "remove one of them"
            )
        case .unsafe:
            (
                "anthos.unsafe-edit", "is written in a form that sluice cannot edit safely",
                "something else in the file would change too", "make this one edit by hand, and run sluice again"
            )
        }
    }
}

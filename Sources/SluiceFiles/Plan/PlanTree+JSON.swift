import OrderedCollections
import SluiceCore

extension PlanTree {
    /// Reads one JSON object.
    init(json bytes: [UInt8], file: String) {
        self.init(file: file)
        if bytes.count > Self.sizeLimit {
            let top = SourceLocation(file: file, line: 1, column: 1)
            report(.planTooLarge("is larger than \(Self.sizeLimit >> 20) MB", at: top))
        } else if bytes.allSatisfy({ [0x20, 0x09, 0x0A, 0x0D].contains($0) }) {
            reportEmpty()
        } else {
            read(bytes)
        }
    }

    private mutating func read(_ bytes: [UInt8]) {
        do {
            root = node(try JSONNode(parsing: bytes, file: file), path: .root)
        } catch {
            report(error)
        }
    }

    private func node(_ node: JSONNode, path: DataPath, key: SourceLocation? = nil) -> PlanNode {
        PlanNode(content(of: node, path: path), path: path, at: node.location, key: key)
    }

    private func content(of node: JSONNode, path: DataPath) -> PlanNode.Content {
        switch node.content {
        case .null: .absent
        case .bool(let bool): .text(bool ? "true" : "false", isQuoted: false)
        case .number(let number): .text(number.description, isQuoted: false)
        case .string(let string): .text(string, isQuoted: true)
        case .array(let items): .list(items.enumerated().map { self.node($1, path: path.appending($0)) })
        case .object(let members):
            .map(
                members.map { key, member in
                    PlanNode.Entry(
                        key: key, value: self.node(member.node, path: path.appending(key), key: member.keyLocation))
                })
        }
    }

    private mutating func report(_ error: JSONSyntaxError) {
        if case .duplicateKey(let key) = error.problem {
            return reportDuplicate(key, path: nil, earlier: nil, at: error.location)
        }
        report(
            Diagnostic(
                "plan.syntax", "this is not valid JSON: \(error)",
                cause: "plan files are read by the letter of JSON: no comments, no trailing commas, double quotes",
                fix: "mend the place, or write the plan as YAML", at: error.location))
    }
}

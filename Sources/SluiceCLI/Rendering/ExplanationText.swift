import SluiceCore
import SluiceFiles

/// An explanation as people read it: the decision, then a fact a line.
struct ExplanationText {
    let explanation: Explanation

    func lines(_ style: Style) -> [String] {
        let head = "\(style.paint(explanation.address.rawValue.visible, .bold)): \(explanation.decision)"
        let why: [TextTable.Cell] = [.init("why", .faint), .init(explanation.reason)]
        var last = ""
        let rows =
            [why]
            + explanation.facts.map { fact -> [TextTable.Cell] in
                defer { last = fact.source }
                return [.init(fact.source == last ? "" : fact.source, .faint), .init(fact.text)]
            }
        return [head] + TextTable(rows).lines(style) + [""]
    }

    var json: JSONValue {
        [
            "address": .string(explanation.address.rawValue), "decision": .string(explanation.decision),
            "reason": .string(explanation.reason),
            "facts": .array(explanation.facts.map { ["source": .string($0.source), "text": .string($0.text)] }),
        ]
    }
}

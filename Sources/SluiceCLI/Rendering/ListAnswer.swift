import SluiceCore
import SluiceFiles

/// The stacks of a Region.
struct ListAnswer: Answer {
    let stacks: [TaggedStack]
    let region: String
    let prices: PriceTable
    let now: Timestamp

    var json: JSONValue {
        [
            "format": 1, "kind": "stacks", "region": .string(region),
            "stacks": .array(
                stacks.map { stack in
                    [
                        "name": .string(stack.name), "lineage": .string(stack.lineage),
                        "vpcs": .strings(stack.vpcs), "objects": .int(stack.objects.count),
                        "created": stack.created.map { .string($0.iso8601) } ?? .null,
                        "costSoFar": cost(of: stack).map { .string($0.description) } ?? .null,
                    ]
                }),
            "pricesOf": .string(prices.date), "diagnostics": [],
        ]
    }

    func opening(_ style: Style) -> [String] {
        guard !stacks.isEmpty else { return ["No stacks: nothing in \(region) carries the tag \(SluiceTag.stack)."] }
        let head: [TextTable.Cell] = ["STACK", "LINEAGE", "VPC", "OBJECTS", "AGE", "COST SO FAR"].map {
            .init($0, .faint)
        }
        let rows = stacks.map { stack -> [TextTable.Cell] in
            [
                .init(stack.name, .bold), .init(String(stack.lineage.prefix(8))),
                .init(stack.vpcs.joined(separator: ", ")), .init("\(stack.objects.count)"), .init(age(of: stack)),
                .init(cost(of: stack)?.dollars ?? "unknown"),
            ]
        }
        return TextTable([head] + rows).lines(indent: 0, style)
    }

    private func cost(of stack: TaggedStack) -> Money? { stack.cost(until: now, by: prices)?.inCents }

    /// In the largest unit of which there are two.
    private func age(of stack: TaggedStack) -> String {
        guard let created = stack.created else { return "unknown" }
        let minutes = max(0, now.microseconds - created.microseconds) / 60_000_000
        return switch minutes {
        case ..<120: "\(minutes) min"
        case ..<(48 * 60): "\(minutes / 60) h"
        default: "\(minutes / (24 * 60)) days"
        }
    }
}

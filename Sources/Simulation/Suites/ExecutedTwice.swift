import AWSTesting
import SluiceCore

/// Steno's rule: whatever is carried out twice, in whatever state, leaves the same world as once.
///
/// Each call that changes something is carried out and its answer lost, so that it is sent again; or its request lies
/// about and is carried out only after it was sent again, by the same process or by one after it.
public enum ExecutedTwice {
    static let delays: [Duration] = [.milliseconds(300), .seconds(5), .seconds(40), .seconds(90), .seconds(600)]

    /// Tells all of them.
    public static func report(_ scenario: Scenario, _ workers: Workers) -> SuiteReport {
        let name = "executed twice, \(scenario.name)"
        return workers.reports(CrashMatrix.stories(scenario).flatMap(variants)) { variant in
            var report = SuiteReport(name)
            var result = StoryTeller(variant.story).result()
            let (missing, extra) = (variant.world.subtracting(result.world), result.world.subtracting(variant.world))
            if result.isWell, !(missing.isEmpty && extra.isEmpty) {
                result.failures = ["another world: without \(missing), with \(extra)"]
            }
            report.note(variant.story, result, as: variant.word)
            return report
        }.reduce(into: SuiteReport(name)) { $0.add($1) }
    }

    private struct Variant: Sendable {
        let story: Story
        let word: String
        let world: Set<String>
    }

    private static func variants(of story: Story) -> [Variant] {
        let result = StoryTeller(story).result()
        let step = story.subject
        guard result.isWell, let process = result.first(ofStep: story.struck)?.number else {
            return [Variant(story: story, word: step, world: [])]
        }
        return result.calls.filter { $0.process == process && !$0.isRead }.flatMap { call in
            let point = MishapPoint(process, .call, call.number)
            let late = delays.map { TroublePoint(point, .wire(.late($0))) }
            return ([TroublePoint(point, .wire(.lostAfter))] + late).map { trouble in
                Variant(story: story.with([trouble]), word: "\(step): \(trouble.mishap)", world: result.world)
            }
        }
    }
}

extension StoryResult {
    /// What is there in the end, told by what it is and not by IDs.
    fileprivate var world: Set<String> {
        var counts: [String: Int] = [:]
        for object in inventory {
            let words = [object.type, object.tags[SluiceTag.address] ?? "", object.tags[SluiceTag.name] ?? ""]
            let key = words.joined(separator: " ") + (object.opensDefaultEgress ? " open" : "")
            counts[key, default: 0] += 1
        }
        return Set(counts.map { "\($0.value) × \($0.key)" })
    }
}

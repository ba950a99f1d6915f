import Testing

@testable import SluiceCLI

struct ExitStatusTests {
    @Test func `a fleet ends as the worst of its stacks, whatever their order`() {
        let all: [SluiceCLI.ExitStatus] = [
            .interrupted(by: 2), .unrecorded, .denied, .conflict, .invalid, .unproven, .stopped, .locked, .failed,
            .usage,
            .changes, .done,
        ]
        for (index, worst) in all.enumerated() {
            let others = Array(all[index...])
            #expect(SluiceCLI.ExitStatus.worst(of: others) == worst)
            #expect(SluiceCLI.ExitStatus.worst(of: others.reversed()) == worst)
        }
        #expect(SluiceCLI.ExitStatus.worst(of: []) == .done)
    }
}

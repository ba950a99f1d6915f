import Testing

extension Account {
    /// What is wrong after a run that came to its end: with the account, the state, and the plan that should be empty.
    func flaws(after outcome: Outcome, before: Inventory, stack: String = "demo") async throws -> [String] {
        guard outcome.exitCode == 0 else { return ["exit \(outcome.exitCode): \(outcome.headline)"] }
        var flaws = try await StackAudit(self, stack: stack).problems
        flaws += before.subtracting(try await inventory()).map { "what was there before is gone or changed: \($0)" }
        let plan = try await sluice("plan", "plan.yaml", "--detailed-exitcode")
        // I3: after convergence a plan is empty.
        if plan.exitCode != 0 { flaws.append("plan ends with \(plan.exitCode): \(plan.standardOutput)") }
        return flaws
    }

    /// What is wrong after a destroy that came to its end: I4 and I5, the account is as it was before everything.
    func flaws(afterDestroy outcome: Outcome, before: Inventory, stack: String = "demo") async throws -> [String] {
        guard outcome.exitCode == 0 else { return ["destroy ends with \(outcome.exitCode): \(outcome.headline)"] }
        var flaws = try await StackAudit(self, stack: stack).problems
        let after = try await inventory()
        flaws += before.subtracting(after).map { "gone or changed: \($0)" }
        flaws += after.subtracting(before).map { "left behind: \($0)" }
        return flaws
    }

    /// Expects a run's end to be in order, and after destroying the stack the account to be as it was.
    func prove(
        _ outcome: Outcome, before: Inventory, stack: String = "demo",
        sourceLocation: SourceLocation = #_sourceLocation
    ) async throws {
        let flaws = try await flaws(after: outcome, before: before, stack: stack)
        #expect(flaws == [], "\(outcome.text)", sourceLocation: sourceLocation)
        let destroy = try await sluice("destroy", "plan.yaml", "--auto-approve")
        let rest = try await self.flaws(afterDestroy: destroy, before: before, stack: stack)
        #expect(rest == [], "\(destroy.text)", sourceLocation: sourceLocation)
    }
}

extension Account.Outcome {
    /// The first line of what went wrong.
    var headline: String {
        let lines = standardError.split(separator: "\n").map(String.init)
        guard let index = lines.firstIndex(where: { $0.hasPrefix("error[") || $0.hasPrefix("warning[") }) else {
            return lines.last ?? ""
        }
        return lines[index...].prefix(2).joined(separator: " ")
    }
}

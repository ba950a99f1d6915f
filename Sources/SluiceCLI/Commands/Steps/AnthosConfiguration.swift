import AWS
import SluiceCore
import SluiceEngine
import SluiceFiles

/// `configure`: decides what becomes of the files, looks whether the endpoints serve, and writes.
struct AnthosConfiguration: Sendable {
    let composition: Composition
    let site: AnthosSite
    let options: ConfigureOptions

    func perform() async throws -> any Answer {
        let recorded = try await composition.recordedState(of: site.plan, site.state)
        let login = try composition.proxyLogin(of: site.plan)
        let edits = try edits(on: recorded.state, login)
        var findings = site.plan.warnings + edits.diagnostics + (try site.statusFile().findings())
        if login != nil { findings += try await exposures(of: edits.files.filter(\.isSecret)) }
        guard !findings.containsError else { throw failure(findings) }
        let isChange = edits.files.contains(where: \.isChange)
        if options.writes, isChange {
            findings += try await readiness(recorded)
            composition.signals.runBegins()
            try site.workspace.write(edits.files, force: options.force)
        }
        return try await answer(edits.files, findings)
    }

    // MARK: Deciding

    private func edits(on state: State, _ login: ProxyLogin?) throws -> AnthosEdits {
        let facts = AnthosFacts(
            plan: site.plan.plan, state: state, login: login, namesSubnet: options.existingVPC)
        guard let facts else { throw Failure(noGroupFor: site.plan.plan.name, apply: site.command("apply")) }
        var problem: WorkspaceError?
        let edits = AnthosEdits(plan: site.plan.plan, facts: facts, folder: site.workspace.folder) { path in
            do throws(WorkspaceError) { return try site.workspace.contents(of: path) } catch {
                problem = problem ?? error
                return nil
            }
        }
        if let problem { throw problem }
        return edits
    }

    /// Who else gets to see the files with the password in them: git, and others on this machine.
    private func exposures(of secrets: [FileEdit]) async throws(WorkspaceError) -> [Diagnostic] {
        var findings = await GitWorkTree(around: site.workspace.folder).findings(about: secrets.map(\.path))
        for secret in secrets where !secret.isChange {
            guard let status = try site.workspace.status(of: secret.path), status.permissions & 0o077 != 0 else {
                continue
            }
            findings.append(.readableByOthers("\(site.workspace.folder)/\(secret.path)"))
        }
        return findings
    }

    private func failure(_ findings: [Diagnostic]) -> Failure {
        Failure(.invalid, findings.map(site.plan.source.locating), source: site.plan.source)
    }

    // MARK: Looking

    /// What keeps clusters from coming up; with `--force` as warnings, else that is where it ends.
    private func readiness(_ recorded: RecordedState) async throws -> [Diagnostic] {
        composition.renderer.note("looking at the endpoints")
        let observed = try await composition.withEngine(
            in: Region(recorded.state.region), as: site.plan.plan.assumeRole, connections: 2
        ) { engine in
            try await engine.endpoints(of: site.plan.plan, recorded.state)
        }
        let apply = site.command("apply")
        var findings = EndpointReadiness(plan: site.plan.plan, state: recorded.state, observed: observed)
            .findings(apply: apply)
        if recorded.isInterrupted { findings.append(.interruptedBeforeConfiguring(apply: apply)) }
        if findings.isEmpty { return [] }
        guard options.force else {
            throw Failure(.invalid, findings + [.howToForce(site.command("configure", "--force"))])
        }
        return findings.map(\.asWarning)
    }

    // MARK: Afterwards

    private func answer(_ files: [FileEdit], _ findings: [Diagnostic]) async throws -> any Answer {
        var answer = ConfigureAnswer(
            site: site,
            files: files.map { UnifiedDiff(path: $0.path, from: $0.before, to: $0.after, masked: ProxyFile.masked) },
            options: options)
        answer.findings = Findings(findings.map(site.plan.source.locating), source: site.plan.source)
        answer.statusFile = try site.statusFile().found.first
        guard options.run else { return answer }
        var preview = answer
        preview.next = []
        composition.renderer.preview(preview)
        return await AnthosToolRun(composition: composition, site: site).perform(after: answer)
    }
}

extension Diagnostic {
    /// The same where somebody has said that it is to go on.
    fileprivate var asWarning: Diagnostic {
        var warning = self
        warning.severity = .warning
        return warning
    }
}

import AWS
import ArgumentParser
import SluiceCore
import SluiceEngine
import SluiceFiles

struct DoctorCommand: AWSCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Look for everything that would keep the clusters of a plan from working.",
        usage: "sluice doctor <plan> [--only <code> …] [--skip <code> …] [<options>]",
        discussion: """
            Asks AWS and changes nothing, in any VPC, whoever made it; needs no state. Says for each finding why it \
            matters and what to do about it. Takes a minute at most. Exits with 3 when there is an error, and with 0 when \
            there are warnings alone.

            A code is one finding's, such as endpoint.zone-unsupported, or its first word, such as endpoint.

            EXAMPLES
              sluice doctor plan.yaml
              sluice doctor plan.yaml --only network --only group
              sluice doctor plan.yaml --skip network.no-nat
              sluice doctor plan.yaml --permissions
              sluice doctor plan.yaml --quotas --route53
              sluice doctor plan.yaml --json | jq -r '.findings[] | [.severity, .code, .summary] | @tsv'
            """)

    @Argument(help: "The plan file.", completion: .file(extensions: ["yaml", "yml", "json"]))
    var plan: String

    @Option(help: .init("Look for these alone.", valueName: "code"))
    var only: [String] = []

    @Option(help: .init("Do not look for these.", valueName: "code"))
    var skip: [String] = []

    @Flag(help: "Ask EC2 too whether these credentials may send what apply would send; nothing is carried out.")
    var permissions = false

    @Flag(help: "Ask Service Quotas too for the account's own limits; else AWS's defaults count.")
    var quotas = false

    @Flag(help: "Ask Route 53 too whether the VPC's hosted zones or resolver rules hide the endpoints' names.")
    var route53 = false

    @OptionGroup var output: OutputOptions
    @OptionGroup var state: StateOptions
    @OptionGroup var region: RegionOptions

    /// Nobody waits longer for a look.
    private static let patience = Duration.seconds(60)

    func answer(in composition: Composition) async throws -> any Answer {
        let plan = try LoadedPlan(reading: plan)
        let region = try composition.region(of: plan.plan, option: region.region)
        return try await composition.withStore(of: plan, state, in: region) { store, composition in
            try await answer(plan, on: store.load(), in: region, composition)
        }
    }

    private func answer(
        _ plan: LoadedPlan, on stored: StoredState, in region: Region, _ composition: Composition
    ) async throws -> DoctorAnswer {
        let fold = try stored.fold(of: plan.plan, in: region.name)
        let (examination, rehearsal) = try await composition.withEngine(
            in: region, as: plan.plan.assumeRole, connections: RunOptions.defaultParallelism, asking: lookups
        ) { engine in
            composition.renderer.note("looking at \(region)")
            return try await composition.within(Self.patience) { () -> (Examination, RehearsalText?) in
                let examination = try await engine.examine(plan.plan, on: fold.state)
                guard permissions else { return (examination, nil) }
                let proposal = try await engine.propose(.apply, plan.plan, on: fold)
                return (examination, try await RehearsalText(rehearsing: proposal, in: region, engine))
            }
        }
        let findings =
            plan.warnings + examination.findings + plan.anthosFindings(examination)
            + (rehearsal?.rehearsal.findings ?? [])
        return DoctorAnswer(
            examination: examination, plan: plan, all: findings.map(plan.source.locating),
            selection: CodeSelection(only: only, skip: skip), rehearsal: rehearsal)
    }

    /// The services that are asked besides EC2.
    private var lookups: [EndpointService] {
        (quotas ? [.serviceQuotas] : []) + (route53 ? [.route53, .route53Resolver] : [])
    }

    func validate() throws {
        let codes = DoctorAnswer.codes
        for code in only + skip where !codes.contains(where: { $0.isMeant(by: code) }) {
            let words = codes.map(\.rawValue) + codes.map(\.topic)
            let nearest = words.nearest(to: code).map { " Did you mean \($0)?" } ?? ""
            throw ValidationError("doctor finds nothing with the code '\(code.visible)'.\(nearest)")
        }
    }
}

extension LoadedPlan {
    /// What the files of the Anthos step say that does not fit; none where the plan names none.
    fileprivate func anthosFindings(_ examination: Examination) -> [Diagnostic] {
        guard let anthos = plan.anthos else { return [] }
        let folder = anthos.workspace.relative(toFolderOf: path)
        let inspection = AnthosInspection(plan: plan, vpc: examination.vpcID, folder: folder) { name in
            try? POSIX.contents(of: "\(folder)/\(name)", limit: Self.sizeLimit)
        }
        return inspection.diagnostics
            + inspection.subnets.compactMap { examination.finding(aboutSubnet: $0.id, namedAt: $0.location) }
    }
}

import SluiceCore
import SluiceEngine

/// What `init` does before it writes: reads the options, asks, looks, and drafts.
struct PlanDrafting: Sendable {
    let composition: Composition
    let options: InitOptions
    /// As the command line says.
    let region: String?

    /// The draft, and what was found out about the way to AWS.
    func perform() async throws -> (draft: PlanDraft, findings: [Diagnostic]) {
        let named = try region ?? options.zoneRegion ?? composition.namedRegion(nil)?.name
        var wish = try options.wish(region: named)
        let interview = options.interactive ? PlanInterview(composition: composition) : nil
        if let interview, region == nil, options.zones == nil {
            wish = try options.wish(region: interview.region(named ?? PlanWish.exampleRegion))
        }
        if try options.vpc != nil || wish.network == nil && interview?.wantsWhatIsThere() == true {
            return try await lookedUp(wish, interview)
        }
        return (try fresh(wish, interview), [])
    }

    private func fresh(_ wish: PlanWish, _ interview: PlanInterview?) throws -> PlanDraft {
        var wish = wish
        try interview?.completeFresh(&wish)
        return PlanDraft(wish)
    }

    private func lookedUp(
        _ wish: PlanWish, _ interview: PlanInterview?
    ) async throws -> (draft: PlanDraft, findings: [Diagnostic]) {
        let region = try composition.region(of: nil, option: wish.region)
        return try await composition.withEngine(
            in: region, as: nil, connections: RunOptions.defaultParallelism
        ) { engine in
            composition.renderer.note("looking at \(region)")
            let vpcs = try await engine.vpcs().inOrder
            guard let vpc = try chosen(among: vpcs, region.name, interview) else {
                composition.renderer.alert("There is no VPC in \(region): the plan is for a fresh one.")
                return (try fresh(wish, interview), await engine.clockFindings)
            }
            var wish = wish
            try interview?.complete(&wish, for: vpc)
            composition.renderer.note("looking at \(vpc.id)")
            let observation = try await engine.observation(
                ofVPC: vpc.id, forStack: wish.stackName(in: vpc), on: wish.platform, in: region.name)
            guard let survey = VPCSurvey(of: vpc.id, in: observation) else {
                throw Failure(.invalid, VPCSurvey.missing(vpc.id, in: region.name, among: vpcs))
            }
            if let obstacle = survey.obstacle { throw Failure(.invalid, obstacle) }
            return (PlanDraft(wish, for: survey, in: observation), await engine.clockFindings)
        }
    }

    /// The VPC that is named or chosen; nil where there is none to choose from.
    private func chosen(
        among vpcs: [ObservedVPC], _ region: String, _ interview: PlanInterview?
    ) throws -> ObservedVPC? {
        guard let id = options.vpc else { return vpcs.isEmpty ? nil : try interview?.vpc(among: vpcs) }
        guard let vpc = vpcs.first(where: { $0.id == id }) else {
            throw Failure(.invalid, VPCSurvey.missing(id, in: region, among: vpcs))
        }
        return vpc
    }
}

import AWS
import SluiceCore

extension Engine {
    /// What an engine shares with those that work beside it: the pace of calls, and what it asks AWS.
    struct Company: Sendable {
        let pace: FleetPace
        let looks: Gathering<ObservationScope, Result<Observation, ObservationError>>
        let deletions: Gathering<Observer.Deletion, Observation>
        /// By lineage.
        let polls: Gathering<String, [VpcEndpoint]>
    }

    /// How long a look waits for others to join it; a person does not notice, and AWS's answer takes longer.
    private static let lookMoment: Duration = .milliseconds(20)
    /// The same for looks at endpoints on their way, of which every run takes many.
    private static let pollMoment: Duration = .milliseconds(250)

    /// The same engine for several stacks at once, each in a task of its own.
    ///
    /// What they ask AWS within a moment is asked together, so that calls grow with pages and not with stacks.
    ///
    /// - Parameter pace: shared by all engines of a fleet, in whatever Region.
    public func inCompany(at pace: FleetPace) -> Engine {
        let observer = Observer(ec2: ec2, sts: sts)
        let client = ec2
        var engine = self
        engine.company = Company(
            pace: pace,
            looks: Gathering(Self.lookMoment, time: time) { await observer.observeEach($0) },
            deletions: Gathering(Self.lookMoment, time: time) { try await observer.adding($0) },
            polls: Gathering(Self.pollMoment, time: time) { lineages in
                let endpoints = try await EndpointPoll(client: client).endpoints(ofLineages: Set(lineages))
                return lineages.map { endpoints[$0] ?? [] }
            })
        return engine
    }

    /// Looks at a stack's part of the account, alone or with others.
    func observation(_ scope: ObservationScope) async throws(ObservationError) -> Observation {
        guard let company else { return try await Observer(ec2: ec2, sts: sts).observe(scope) }
        do { return try await company.looks.answer(to: scope).get() } catch { throw ObservationError(error) }
    }

    /// Adds who else uses what may be deleted, alone or with others.
    func adding(
        _ scope: DeletionScope, to observation: Observation
    ) async throws(ObservationError) -> Observation {
        guard !scope.isEmpty else { return observation }
        let deletion = Observer.Deletion(scope: scope, seen: observation)
        guard let company else { return try await Observer(ec2: ec2, sts: sts).adding([deletion])[0] }
        do { return try await company.deletions.answer(to: deletion) } catch { throw ObservationError(error) }
    }

    /// The endpoints that carry a lineage's tag; nil when nobody could be asked.
    func polledEndpoints(of lineage: String) async -> [VpcEndpoint]? {
        guard let company else {
            return try? await EndpointPoll(client: ec2).endpoints(ofLineages: [lineage])[lineage] ?? []
        }
        return try? await company.polls.answer(to: lineage)
    }
}

/// DescribeVpcEndpoints for those on their way: one call for all.
struct EndpointPoll {
    let client: EC2Client

    /// By our tag: asked for by ID, one that is gone would make the call fail for the others too.
    func endpoints(ofLineages lineages: Set<String>) async throws -> [String: [VpcEndpoint]] {
        let endpoints = try await Filter.portions("tag:\(SluiceTag.lineage)", lineages) { filter in
            try await client.readAll(DescribeVpcEndpoints(filters: [filter])).vpcEndpoints ?? []
        }
        return Dictionary(grouping: endpoints) { $0.tags.byKey[SluiceTag.lineage] ?? "" }
    }
}

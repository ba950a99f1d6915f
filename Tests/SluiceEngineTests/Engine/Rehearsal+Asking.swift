import AWS
import AWSTesting
import SluiceCore
import Testing

@testable import SluiceEngine

/// What a test asks of an account and of sluice.
extension Rehearsal {
    /// What EC2 refuses a call with.
    func refusal(_ operation: some EC2WriteOperation) async throws -> EC2Error {
        guard case .notExecuted(.refused(let error)) = await ec2.send(operation) else {
            throw Unrefused(action: "\(operation)")
        }
        return error
    }

    /// What EC2 refuses to show.
    func refusal(reading operation: some EC2ReadOperation) async throws -> EC2Error {
        do {
            _ = try await ec2.read(operation)
        } catch {
            return try #require(error.serviceError)
        }
        throw Unrefused(action: "\(operation)")
    }

    /// What it takes to bring the account to the plan.
    func changeSet(_ plan: Plan) async throws -> ChangeSet { try await propose(.apply, plan).changeSet }

    /// The codes of what the doctor finds.
    func findings(_ plan: Plan) async throws -> Set<Diagnostic.Code> {
        Set(try await engine.examine(plan, on: known).findings.map(\.code))
    }

    /// The calls of one action so far.
    func calls(of action: String) -> [FakeTransportCall] { transport.calls.filter { $0.action == action } }

    /// The live endpoint of a service.
    func endpoint(_ service: String) async throws -> VpcEndpoint {
        let endpoints = try await ec2.readAll(DescribeVpcEndpoints()).vpcEndpoints ?? []
        return try #require(endpoints.first { $0.serviceName?.hasSuffix(".\(service)") == true })
    }

    /// The rules of a group.
    func rules(of group: String) async throws -> [AWS.SecurityGroupRule] {
        let filter = Filter(name: "group-id", values: [group])
        return try await ec2.readAll(DescribeSecurityGroupRules(filters: [filter], maxResults: 1000))
            .securityGroupRules ?? []
    }

    /// A group that lets out to the proxy and to nothing else.
    func proxyOnlyGroup(in ground: Ground) async throws -> String {
        let group = try await group(ground.vpc, "proxy-only")
        try await made(AuthorizeSecurityGroupEgress(groupId: group, ipPermissions: [.tcp(3128, "10.0.0.254/32")]))
        let everything = IpPermission(ipProtocol: "-1", ipRanges: [IpRange(cidrIp: "0.0.0.0/0")])
        try await made(RevokeSecurityGroupEgress(groupId: group, ipPermissions: [everything]))
        return group
    }
}

/// A call went through that EC2 was to refuse.
private struct Unrefused: Error {
    let action: String
}

extension ChangeSet {
    /// The codes of what its reader is told.
    var codes: Set<Diagnostic.Code> { Set(diagnostics.map(\.code)) }

    /// What is done at an address.
    func decision(of address: String) -> Change.Decision? {
        changes.first { $0.address.rawValue == address }?.decision
    }

    /// The subnets that an interface endpoint is to have.
    func subnets(of service: String) -> Set<String> {
        guard
            case .interfaceEndpoint(let endpoint)? = changes.first(where: { $0.address == .endpoint(service) })?.wanted
        else { return [] }
        return Set(endpoint.subnets.map(\.target.description))
    }

    /// The first lines of all errors of a code.
    func refusals(of code: Diagnostic.Code) -> [String] {
        diagnostics.filter { $0.code == code && $0.severity == .error }.map(\.summary)
    }
}

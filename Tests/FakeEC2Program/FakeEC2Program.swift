import AWSTesting
import ArgumentParser
import Foundation

/// A strict EC2 on loopback to run the real binary against by hand, with faults on request.
@main
struct FakeEC2Program: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fake-ec2",
        abstract: "A strict EC2 on loopback, with faults on request.",
        discussion: """
            Prints one line of JSON, with the port, the account and the environment in which an AWS client finds it, and \
            serves until it is told to end. Nothing is kept.

            The control file is read anew at every call:

              {"latencyMilliseconds": 20, "faults": [
                {"action": "CreateVpcEndpoint", "call": 2, "do": "lostAfter"},
                {"action": "CreateVpc", "do": "late", "seconds": 30},
                {"share": 0.5, "do": "throttled"}
              ]}

            A fault without an action is for every call that changes something. What can be done: lostBefore, lostAfter, \
            reset, cutHead (bytes), cut (bytes), html (status), errorAfter (status), throttled, refused (code, message, \
            status), stalled, stalledAfter, late (seconds).
            """)

    @Option(help: "The file that says which calls are disturbed, and how.", completion: .file(extensions: ["json"]))
    var control: String?

    @Option(help: "The Region that requests have to be signed for.")
    var region = "us-west-2"

    @Option(help: "How long endpoints are pending, in seconds.")
    var pending = 2.0

    @Option(help: "How long endpoints are deleting, in seconds.")
    var deleting = 2.0

    @Option(help: "How long the network interfaces of an endpoint outlive it, in seconds.")
    var interfaces = 1.0

    @Option(help: "How far behind reads may be, in seconds.")
    var lag = 0.0

    @Option(help: "How far the clock is ahead of this machine's, in seconds.")
    var clockOffset = 0.0

    @Flag(help: "Apply EC2's documented request limits.")
    var throttles = false

    @Option(
        help:
            "How many VPCs, internet gateways and gateway endpoints there may be; without it 5, 5 and 20, as AWS has it."
    )
    var quota: Int?

    @Option(help: "What IDs are made of, and what is left to chance drawn by.")
    var seed: UInt64 = 1

    func run() async throws {
        let control = control.map { path in
            FaultControl(path: path, seed: seed) { FileHandle.standardError.write(Data("fake-ec2: \($0)\n".utf8)) }
        }
        try await FakeEC2Server.with(
            FakeEC2(settings: settings, seed: seed), clockOffset: .seconds(clockOffset),
            intercept: { request, server in await control?.intervention(for: request, on: server) ?? .pass }
        ) { server in
            FileHandle.standardOutput.write(try announcement(of: server))
            while true { try await Task.sleep(for: .seconds(3600)) }
        }
    }

    private var settings: FakeEC2.Settings {
        var settings = FakeEC2.Settings()
        settings.region = region
        settings.delays.interfaceEndpoint = .seconds(pending)
        settings.delays.gatewayEndpoint = .seconds(min(pending, 1))
        settings.delays.deletion = .seconds(deleting)
        settings.delays.gatewayDeletion = .seconds(min(deleting, 1))
        settings.delays.interfaces = .seconds(interfaces)
        settings.lag = .zero ... .seconds(lag)
        settings.throttles = throttles
        if let quota { settings.quotas.allow(quota) }
        return settings
    }

    private struct Announcement: Encodable {
        let port: Int
        let endpoint: String
        let account: String
        let environment: [String: String]
    }

    private func announcement(of server: FakeEC2Server) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let announcement = Announcement(
            port: server.port, endpoint: server.endpoint, account: server.account, environment: server.environment)
        return try encoder.encode(announcement) + Data("\n".utf8)
    }
}

extension FakeEC2.Quotas {
    fileprivate mutating func allow(_ count: Int) {
        (vpcs, internetGateways, gatewayEndpoints) = (count, count, count)
    }
}

import Foundation
import SluiceCore
import SluiceFiles
import Testing

/// The examples of `plans/` are documentation: they have to be right.
struct ExamplePlanTests {
    private static let folder = URL(filePath: #filePath)
        .deletingLastPathComponent().appending(path: "../../../plans").standardizedFileURL

    @Test(arguments: ["minimal", "existing-vpc", "fresh-vpc", "behind-a-proxy"])
    func `an example is a plan without a flaw`(name: String) throws {
        let reading = try read(name)
        #expect(reading.diagnostics == [])
        #expect(reading.plan?.region == "us-west-2")
    }

    @Test func `several stacks stand in one file, each a plan without a flaw`() throws {
        let bytes = try Array(Data(contentsOf: Self.folder.appending(path: "teams/plan.yaml")))
        let readings = PlanFile.readings(of: bytes, file: "plan.yaml") { _ in .failure(.init("there is no such file")) }
        #expect(readings.map(\.stack) == ["team-a", "team-b", "team-c"])
        #expect(readings.allSatisfy { $0.diagnostics.isEmpty && $0.plan != nil }, "\(readings.map(\.diagnostics))")
        #expect(readings.map(\.plan?.region) == ["us-west-2", "us-west-2", "eu-central-1"])
    }

    @Test func `the fresh VPC's blocks are the defaults, as its comment says`() throws {
        guard case .create(let network)? = try read("fresh-vpc").plan?.network else {
            Issue.record("not a fresh network")
            return
        }
        #expect(network.privateSubnets.map(\.cidr) == FreshNetwork.defaultPrivateBlocks(in: network.cidr, count: 3))
        #expect(network.publicSubnets.map(\.cidr) == [FreshNetwork.defaultPublicBlock(in: network.cidr)])
    }

    private func read(_ name: String) throws -> PlanFile.Reading {
        let folder = Self.folder.appending(path: name)
        let bytes = try Array(Data(contentsOf: folder.appending(path: "plan.yaml")))
        return PlanFile.read(bytes, file: "plan.yaml") { path in
            (try? Data(contentsOf: folder.appending(path: path))).map { .success(Array($0)) }
                ?? .failure(PlanFile.Unreadable("there is no such file"))
        }
    }
}

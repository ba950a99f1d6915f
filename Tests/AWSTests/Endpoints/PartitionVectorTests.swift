import AWS
import Testing

@Suite(
    "the published partitions",
    .enabled(if: ConformanceFolder.contains("endpoints"), "SLUICE_CONFORMANCE names no folder with endpoints in it"))
struct PartitionVectorTests {
    private struct Partitions: Decodable {
        struct Entry: Decodable {
            struct Outputs: Decodable {
                let dnsSuffix: String
                let dualStackDnsSuffix: String
                let implicitGlobalRegion: String
            }
            struct Nothing: Decodable {}
            let id: String
            let outputs: Outputs
            let regions: [String: Nothing]
        }
        let partitions: [Entry]
    }

    @Test func `every Region is in its partition`() throws {
        let table: Partitions = try ConformanceFolder.json("endpoints/partitions.json")
        for entry in table.partitions {
            for region in entry.regions.keys {
                let partition = try Region(region).partition
                #expect(partition.id == entry.id, "\(region)")
                #expect(partition.dnsSuffix == entry.outputs.dnsSuffix)
                #expect(partition.dualStackDNSSuffix == entry.outputs.dualStackDnsSuffix)
                #expect(partition.globalRegion.name == entry.outputs.implicitGlobalRegion)
            }
        }
        #expect(table.partitions.count == 8)
    }
}

import SluiceFiles
import Testing

struct DataPathTests {
    @Test func `a path reads as people write it`() {
        let path = DataPath.root.appending("network").appending("subnets").appending(1).appending("a b")
        #expect(path.description == #"network.subnets[1]["a b"]"#)
    }

    @Test func `a long key is cut`() {
        #expect(DataPath.root.appending(String(repeating: "k", count: 1000)).description.count < 80)
    }
}

import SluiceFiles
import Testing

struct AnthosStatusFileTests {
    @Test func `either spelling of the status file shows that init has run`() {
        for name in AnthosStatusFile.names {
            let status = AnthosStatusFile { $0 == name }
            #expect(status.initHasRun)
            #expect(status.found == [name])
            #expect(status.findings() == [])
        }
        #expect(!AnthosStatusFile { _ in false }.initHasRun)
    }

    @Test func `two spellings at once are worth a word`() {
        let status = AnthosStatusFile { _ in true }
        #expect(status.initHasRun)
        #expect(status.findings().map(\.code) == ["anthos.two-status-files"])
        #expect(status.findings().map(\.severity) == [.warning])
    }
}

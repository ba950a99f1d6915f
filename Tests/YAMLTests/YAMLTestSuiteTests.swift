import SeededRandom
import Testing
import YAML

@Suite(.enabled("yaml-test-suite is not at hand: SLUICE_CONFORMANCE") { YAMLTestSuite.shared != nil })
struct YAMLTestSuiteTests {
    @Test func `reads and refuses what the suite says, but for the differences of YAML 1_1`() throws {
        let suite = try #require(YAMLTestSuite.shared)
        let agreeing = suite.tests.filter(agrees)
        let surprises = suite.tests.filter { agrees($0) == (YAMLTestSuite.deviations[$0.id] != nil) }
        #expect(surprises.map { "\($0.id) \($0.name)" } == [])
        #expect(suite.tests.count == 406)
        #expect(agreeing.count == 330)
    }

    @Test func `a scalar of the suite can be cut out at its marks and another put there`() throws {
        let suite = try #require(YAMLTestSuite.shared)
        var replaced = 0
        for test in suite.tests where YAMLTestSuite.deviations[test.id] == nil {
            guard let file = try? YAMLFile(Array(test.yaml.utf8)) else { continue }
            replaced += try ScalarReplacement.checkAll(in: file, named: test.id)
        }
        #expect(replaced == 983)
    }

    @Test func `a key can be added to the mappings of the suite, and nothing else changes`() throws {
        let suite = try #require(YAMLTestSuite.shared)
        var (added, refused) = (0, [String]())
        for test in suite.tests where YAMLTestSuite.deviations[test.id] == nil {
            guard let file = try? YAMLFile(Array(test.yaml.utf8)), file.documents.first?.entries != nil else {
                continue
            }
            var editor = YAMLEditor(file)
            do {
                try editor.set(["sluiceNew"], to: "new", inDocument: 0)
                added += 1
                let tree = EventTree(editor.file.documents).text.replacing(
                    "\"sluiceNew\n=VAL \"new\n", with: ":sluiceNew\n=VAL :new\n")
                #expect(tree == treeWithNewEntry(file), "\(test.id)")
            } catch {
                refused.append(test.id)
            }
        }
        #expect(refused == ["E76Z", "X38W"], "an alias is a key there, and may be this one")
        #expect(added == 113)
    }

    @Test func `an edit of the suite's files does what it should or is refused`() throws {
        let suite = try #require(YAMLTestSuite.shared)
        var (done, unsafe) = (0, Set<String>())
        for test in suite.tests {
            guard let file = try? YAMLFile(Array(test.yaml.utf8)) else { continue }
            var random = SplitMix64(seed: 0)
            for _ in 0..<20 {
                let edit = RandomEdit(in: file, using: &random)
                do throws(YAMLEditError) {
                    try #expect(documents(of: file, after: edit) == edit.expectation(for: file), "\(test.id): \(edit)")
                    done += 1
                } catch {
                    if error.reason == .unsafe { unsafe.insert(test.id) }
                }
            }
        }
        // Keys without a colon, comments that touch what they follow, blanks that belong to a text.
        #expect(
            unsafe.subtracting(["2XXW", "5WE3", "7W2P", "DK95/05", "JTV5", "L24T/01", "X4QW", "Y2GN", "ZWK4"]) == [])
        #expect(done > 3000)
    }

    /// What the file says after an edit that was made twice.
    private func documents(of file: YAMLFile, after edit: RandomEdit) throws(YAMLEditError) -> [PlainValue] {
        var editor = YAMLEditor(file)
        try edit.apply(to: &editor)
        let bytes = editor.file.bytes
        let hasChanged = try edit.apply(to: &editor)
        #expect(!hasChanged && editor.file.bytes == bytes)
        return editor.file.documents.map(PlainValue.init)
    }

    /// The event tree with one entry more at the end of the first document.
    private func treeWithNewEntry(_ file: YAMLFile) -> String {
        var lines = EventTree(file.documents).text.split(separator: "\n")
        let first = EventTree([file.documents[0]]).text.split(separator: "\n")
        lines.insert(contentsOf: ["=VAL :sluiceNew", "=VAL :new"], at: first.count - 3)
        return lines.joined(separator: "\n")
    }

    private func agrees(_ test: YAMLTestSuite.Case) -> Bool {
        do {
            let file = try YAMLFile(Array(test.yaml.utf8))
            return test.fail != true && EventTree(file.documents).text == EventTree.normalized(test.tree ?? "")
        } catch {
            return test.fail == true
        }
    }
}

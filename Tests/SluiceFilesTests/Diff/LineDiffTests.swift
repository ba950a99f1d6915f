import SeededRandom
import SluiceFiles
import Testing

/// What differs between two texts, and how a change is taken back out of a text that was edited since.
struct LineDiffTests {
    private func undone(_ original: String, _ written: String, in current: String) -> String? {
        let change = LineDiff(from: Array(original.utf8), to: Array(written.utf8))
        return change.undone(in: Array(current.utf8)).map { String(decoding: $0, as: UTF8.self) }
    }

    private static let original = "spec:\n  version: 1\n  securityGroupIDs:\n  - sg-1\n  region: r\n"
    private static let written =
        "spec:\n  version: 1\n  securityGroupIDs:\n  - sg-1\n  - sg-ours\n  region: r\n  proxy: p\n"

    @Test func `finds the runs of lines that changed`() {
        let diff = LineDiff(from: Array(Self.original.utf8), to: Array(Self.written.utf8))
        #expect(diff.hunks == [.init(old: 4..<4, new: 4..<5), .init(old: 5..<5, new: 6..<7)])
        #expect(LineDiff(from: Array("a\n".utf8), to: Array("a\n".utf8)).hunks.isEmpty)
    }

    @Test func `takes a stretch that is too long to search as changed as a whole`() {
        let old = (0..<3000).map { "old \($0)\n" }.joined() + "same\n"
        let new = (0..<3000).map { "new \($0)\n" }.joined() + "same\n"
        let diff = LineDiff(from: Array(old.utf8), to: Array(new.utf8))
        #expect(diff.hunks == [.init(old: 0..<3000, new: 0..<3000)])
    }

    @Test func `undoes a change in the text that it made`() {
        #expect(undone(Self.original, Self.written, in: Self.written) == Self.original)
    }

    @Test func `keeps what was edited elsewhere since`() {
        let edited = "# mine\n" + Self.written.replacing("version: 1", with: "version: 2") + "# end\n"
        let expected = "# mine\n" + Self.original.replacing("version: 1", with: "version: 2") + "# end\n"
        #expect(undone(Self.original, Self.written, in: edited) == expected)
    }

    @Test func `keeps an item that was added right behind ours`() {
        let edited = Self.written.replacing("  - sg-ours\n", with: "  - sg-ours\n  - sg-2\n")
        #expect(
            undone(Self.original, Self.written, in: edited)
                == Self.original.replacing("  - sg-1\n", with: "  - sg-1\n  - sg-2\n"))
    }

    @Test func `does not guess where an item may hang on a key that was ours`() {
        let written = "spec:\n  securityGroupIDs:\n  - sg-ours\n  region: r\n"
        let original = "spec:\n  region: r\n"
        #expect(undone(original, written, in: written.replacing("sg-ours\n", with: "sg-ours\n  - sg-2\n")) == nil)
    }

    @Test func `does not guess where a line of ours was edited`() {
        #expect(undone(Self.original, Self.written, in: Self.written.replacing("proxy: p", with: "proxy: q")) == nil)
    }

    @Test func `takes lines that were deleted with what is around them as undone`() {
        let pool = "kind: AWSNodePool\nspec:\n  a: 1\n"
        let written = "kind: AWSCluster\n---\n" + pool + "  securityGroupIDs:\n  - sg-ours\n---\nkind: Other\n"
        let original = written.replacing("  securityGroupIDs:\n  - sg-ours\n", with: "")
        #expect(
            undone(original, written, in: "kind: AWSCluster\n---\nkind: Other\n")
                == "kind: AWSCluster\n---\nkind: Other\n")
    }

    @Test func `restores a missing newline at the end, and CR LF`() {
        #expect(undone("a\r\nb", "a\r\nb\r\nc", in: "x\r\na\r\nb\r\nc") == "x\r\na\r\nb")
        #expect(undone("a", "a\nb\n", in: "a\nb\n") == "a")
    }

    /// Ours and theirs in either order give the same text, or nothing is said to be undone.
    @Test(arguments: 0..<300 as Range<UInt64>) func `undoing leaves what the user alone would have made`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let lines = (0..<Int.random(in: 0...30, using: &random)).map { "line \($0 % 11)\n" }
        // Every position is changed by one of the two at most, and neighbours are kept apart.
        var (original, written, edited, expected) = ("", "", "", "")
        for (index, line) in lines.enumerated() {
            let insertion = "new \(seed) \(index)\n"
            let actor = index % 3 == 0 ? Int.random(in: 0...2, using: &random) : 0
            original += line
            written += line + (actor == 1 ? insertion : "")
            edited += line + (actor != 0 ? insertion : "")
            expected += line + (actor == 2 ? insertion : "")
        }
        #expect(undone(original, written, in: edited) == expected, "seed \(seed)")
    }
}

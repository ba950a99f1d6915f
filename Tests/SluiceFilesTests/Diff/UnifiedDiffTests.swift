import SluiceFiles
import Testing

/// How a change of a file is shown.
struct UnifiedDiffTests {
    private func diff(
        _ before: String?, _ after: String?, masked: (String) -> String = { $0 }
    ) -> UnifiedDiff {
        UnifiedDiff(
            path: "f.yaml", from: before.map { Array($0.utf8) }, to: after.map { Array($0.utf8) }, masked: masked)
    }

    private let numbers = (1...20).map { "\($0)\n" }

    @Test func `shows three lines around a change`() {
        let after = numbers.map { $0 == "10\n" ? "ten\n" : $0 }.joined()
        let diff = diff(numbers.joined(), after)
        #expect(
            diff.text == """
                --- a/f.yaml
                +++ b/f.yaml
                @@ -7,7 +7,7 @@
                 7
                 8
                 9
                -10
                +ten
                 11
                 12
                 13

                """)
        #expect((diff.additions, diff.removals) == (1, 1))
    }

    @Test func `shows changes together whose surroundings touch, and others apart`() {
        let near = numbers.map { ["5\n", "12\n"].contains($0) ? "x\n" : $0 }.joined()
        #expect(diff(numbers.joined(), near).lines.count { $0.kind == .place } == 1)
        let far = numbers.map { ["5\n", "13\n"].contains($0) ? "x\n" : $0 }.joined()
        #expect(diff(numbers.joined(), far).lines.count { $0.kind == .place } == 2)
    }

    @Test func `a file that comes or goes is compared with none`() {
        #expect(diff(nil, "a\n").text == "--- /dev/null\n+++ b/f.yaml\n@@ -0,0 +1 @@\n+a\n")
        #expect(diff("a\nb\n", nil).text == "--- a/f.yaml\n+++ /dev/null\n@@ -1,2 +0,0 @@\n-a\n-b\n")
        #expect(diff(nil, "").text == "--- /dev/null\n+++ b/f.yaml\n")
    }

    @Test func `says nothing where nothing differs`() {
        #expect(diff("a\n", "a\n").lines.isEmpty)
        #expect(diff(nil, nil).text.isEmpty)
    }

    @Test func `says that the last line has no end`() {
        #expect(
            diff("a", "a\nb").text == """
                --- a/f.yaml
                +++ b/f.yaml
                @@ -1 +1,2 @@
                -a
                \\ No newline at end of file
                +a
                +b
                \\ No newline at end of file

                """)
    }

    @Test func `shows CR only where the ends of lines differ`() {
        #expect(diff("a\r\n", "a\r\nb\r\n").text.hasSuffix("@@ -1 +1,2 @@\n a\n+b\n"))
        #expect(diff("a\r\n", "a\n").text.hasSuffix("-a^M\n+a\n"))
    }

    // MARK: Secrets

    private func masked(_ text: String) -> String { text.replacing(/\/\/[^@\n]*@/, with: "//***:***@") }

    @Test func `never shows what is masked, and says when nothing else changes`() {
        let diff = diff("{\n\"p\": \"http://u:old@h\"\n}\n", "{\n\"p\": \"http://u:new@h\"\n}\n", masked: masked)
        #expect(
            diff.text == """
                --- a/f.yaml
                +++ b/f.yaml
                # the user name or password changes (not shown)

                """)
    }

    @Test func `says that a password changes beside what can be shown`() {
        let diff = diff("a: http://u:old@h\nb: 1\n", "a: http://u:new@h\nb: 2\n", masked: masked)
        #expect(
            diff.text.hasSuffix(" a: http://***:***@h\n-b: 1\n+b: 2\n# the user name or password changes (not shown)\n")
        )
        #expect(!diff.text.contains("old") && !diff.text.contains("new"))
    }

    @Test func `a password that stays is not spoken of`() {
        let diff = diff("a: http://u:same@h\nb: 1\n", "a: http://u:same@h\nb: 2\n", masked: masked)
        #expect(diff.text.hasSuffix("@@ -1,2 +1,2 @@\n a: http://***:***@h\n-b: 1\n+b: 2\n"))
    }
}

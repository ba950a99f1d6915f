import Testing

@testable import SluiceCLI

/// Columns, amounts and durations.
struct TextTableTests {
    @Test func `cells stand beneath each other, without blanks at the end`() {
        let table = TextTable([["a", "bb", "c"], ["aaa", "b", ""], ["a", "", ""]])
        #expect(table.lines(indent: 1, .plain) == [" a    bb  c", " aaa  b", " a"])
    }

    @Test func `colors take no room, and what is hostile is made visible`() {
        let table = TextTable([[.init("a\u{1B}[2J", .red), "b"], ["aa", "b"]])
        #expect(
            table.lines(indent: 0, Style(isColored: true))
                == ["\u{1B}[31ma\\u{1b}[2J\u{1B}[0m  b", "aa          b"])
    }

    @Test(arguments: [
        (Duration.milliseconds(40), "0.0 s"), (.milliseconds(9_940), "9.9 s"), (.milliseconds(10_000), "10 s"),
        (.seconds(119), "119 s"), (.seconds(125), "2 min 5 s"),
    ])
    func `elapsed time is as exact as it is short`(duration: Duration, text: String) {
        #expect(duration.elapsedText == text)
    }

    @Test(arguments: [
        (Duration.zero, "about 1 second"), (.milliseconds(1200), "about 2 seconds"), (.seconds(49), "about 49 seconds"),
        (.seconds(61), "about 1 minute"), (.seconds(100), "about 2 minutes"),
    ])
    func `an estimate is rough`(duration: Duration, text: String) {
        #expect(duration.roughText == text)
    }
}

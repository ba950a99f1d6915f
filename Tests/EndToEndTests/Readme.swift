import Foundation

/// The README, as somebody reads it who types what stands in it.
struct Readme {
    let text: String

    init() throws {
        text = try String(contentsOf: Account.package.appending(path: "README.md"), encoding: .utf8)
    }

    /// The texts of the code blocks of a chapter that begin with a fence, in order.
    func blocks(of chapter: String, fence: String = "```") -> [String] {
        var blocks: [String] = []
        var open: [Substring]?
        for line in self.chapter(chapter) {
            if line.hasPrefix("```") {
                if let block = open, block.first == fence[...] {
                    blocks.append(block.dropFirst().joined(separator: "\n") + "\n")
                }
                open = open == nil ? [line] : nil
            } else {
                open?.append(line)
            }
        }
        return blocks
    }

    /// The commands of a chapter, each as its words, without the comments behind them.
    func commands(of chapter: String) -> [[String]] {
        blocks(of: chapter).flatMap { $0.split(separator: "\n") }
            .map { $0.split(separator: "#")[0].split(separator: " ").map(String.init) }
    }

    private func chapter(_ title: String) -> ArraySlice<Substring> {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard let start = lines.firstIndex(of: "## \(title)") else { return [] }
        return lines[(start + 1)...].prefix { !$0.hasPrefix("## ") }
    }
}

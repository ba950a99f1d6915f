import Simulation

/// What is to be told.
struct Arguments {
    /// What cannot be understood.
    struct Wrong: Error {
        let reason: String
    }

    static let help = """
        usage: simulate [--seeds N] [--from S] [--seed X [--trace]] [--suite NAME]… [--scenario NAME] [--minutes M] [--jobs N]

          --seeds N        tell the stories of N seeds, each mixing all that can go wrong
          --from S         begin with seed S; 1 by default
          --seed X         tell the story of one seed
          --trace          print every step of it, and how it can be told with the fewest mishaps
          --suite NAME     matrix, pairs, lost, twice, storms, or all: every point instead of seeds
          --scenario NAME  fresh, small, existing or extended: only that one; by default all, and for pairs the first two
          --minutes M      begin no story after so many minutes, and say how many were told
          --jobs N         stories side by side; 2 by default
        """

    var seeds = 0
    var from: UInt64 = 1
    var seed: UInt64?
    var isTraced = false
    var suites: Set<String> = []
    var scenarios: [Scenario]?
    var jobs = 2
    var minutes: Int?

    static let suites = ["matrix", "pairs", "lost", "twice", "storms"]

    init(_ words: ArraySlice<String>) throws(Wrong) {
        var words = words
        while let word = words.popFirst() {
            switch word {
            case "--seeds": seeds = try Self.number(&words, word)
            case "--from": from = try Self.number(&words, word)
            case "--seed": seed = try Self.number(&words, word)
            case "--trace": isTraced = true
            case "--jobs": jobs = try Self.number(&words, word)
            case "--minutes": minutes = try Self.number(&words, word)
            case "--suite": suites.formUnion(try Self.suites(&words))
            case "--scenario": scenarios = [try Self.scenario(&words)]
            default: throw Wrong(reason: "\(word) is not known")
            }
        }
        if seeds == 0, seed == nil, suites.isEmpty { throw Wrong(reason: "nothing is asked for") }
    }

    private static func number<Number: FixedWidthInteger>(
        _ words: inout ArraySlice<String>, _ option: String
    ) throws(Wrong) -> Number {
        guard let number = words.popFirst().flatMap({ Number($0) }) else {
            throw Wrong(reason: "\(option) takes a number")
        }
        return number
    }

    private static func suites(_ words: inout ArraySlice<String>) throws(Wrong) -> [String] {
        let name = words.popFirst() ?? ""
        if name == "all" { return suites }
        guard suites.contains(name) else { throw Wrong(reason: "there is no suite \(name)") }
        return [name]
    }

    private static func scenario(_ words: inout ArraySlice<String>) throws(Wrong) -> Scenario {
        let name = words.popFirst() ?? ""
        guard let scenario = Scenario.all.first(where: { $0.name == name }) else {
            throw Wrong(reason: "there is no scenario \(name)")
        }
        return scenario
    }
}

import ArgumentParser

/// A duration as people type it: a whole number and `s`, `m` or `h`.
struct TimeSpan: ExpressibleByArgument, Hashable, Sendable, CustomStringConvertible {
    let duration: Duration

    init(duration: Duration) { self.duration = duration }

    init?(argument: String) {
        guard let unit = argument.last, let number = UInt32(argument.dropLast()), argument.first != "+" else {
            return nil
        }
        switch unit {
        case "s": duration = .seconds(number)
        case "m": duration = .seconds(60 * Int64(number))
        case "h": duration = .seconds(3600 * Int64(number))
        default: return nil
        }
    }

    var description: String { "\(duration.components.seconds)s" }
}

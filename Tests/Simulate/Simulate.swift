import Glibc
import Simulation

/// Tells simulated stories, and prints how they came out; ends with 1 where one failed.
@main struct Simulate {
    static func main() {
        do throws(Arguments.Wrong) {
            let arguments = try Arguments(CommandLine.arguments.dropFirst())
            exit(Performance(arguments).isWell ? 0 : 1)
        } catch {
            print("simulate: \(error.reason)\n\n\(Arguments.help)")
            exit(64)
        }
    }
}

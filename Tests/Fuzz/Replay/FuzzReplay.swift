import Fuzzing

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// Reads inputs again, as the limits of `Scripts/fuzz` have it: `fuzz-replay NAME FILE…`.
///
/// A target traps where something is wrong, and whoever takes longer than a second for one input is ended by the system:
/// the last line on stderr is the input's path. At the end the most memory that was occupied stands on stdout, in bytes.
@main
struct FuzzReplay {
    static func main() {
        let arguments = CommandLine.arguments
        guard arguments.count > 2, let target = FuzzTarget.named(arguments[1]) else {
            tell("usage: fuzz-replay \(FuzzTarget.names) FILE…\n")
            exit(64)
        }
        for path in arguments.dropFirst(2) {
            guard let bytes = contents(of: path) else {
                tell("fuzz-replay: \(path) cannot be read\n")
                exit(66)
            }
            tell("\(path)\n")
            limitProcessorTime(seconds: 1)
            target.run(bytes)
        }
        print(peakBytes())
    }

    private static func tell(_ line: String) {
        _ = Array(line.utf8).withUnsafeBytes { write(2, $0.baseAddress, $0.count) }
    }

    /// What the processor works counts, so that a busy machine ends nobody.
    private static func limitProcessorTime(seconds: Int) {
        var limit = itimerval(it_interval: timeval(), it_value: timeval(tv_sec: seconds, tv_usec: 0))
        #if canImport(Darwin)
        setitimer(ITIMER_PROF, &limit, nil)
        #else
        setitimer(__itimer_which_t(ITIMER_PROF.rawValue), &limit, nil)
        #endif
    }

    private static func contents(of path: String) -> [UInt8]? {
        guard let file = fopen(path, "r") else { return nil }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = fread(&buffer, 1, buffer.count, file)
            if count == 0 { return bytes }
            bytes += buffer[..<count]
        }
    }

    /// The most that this program has occupied. getrusage counts whoever started it too, so Linux is asked elsewhere.
    private static func peakBytes() -> Int {
        #if canImport(Darwin)
        var usage = rusage()
        getrusage(RUSAGE_SELF, &usage)
        return usage.ru_maxrss
        #else
        let lines = contents(of: "/proc/self/status").map { String(decoding: $0, as: UTF8.self) } ?? ""
        let line = lines.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
        return (line?.split(separator: " ").dropLast().last.flatMap { Int($0) } ?? 0) * 1024
        #endif
    }
}

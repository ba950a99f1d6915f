#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The machine that this process runs on, as far as its processes can be told from others.
public struct Machine: Sendable {
    /// One name between two starts of the machine and within one container; `nil` where there is none.
    public var name: String?
    /// Whether a process of this machine lives.
    public var isAlive: @Sendable (Int32) -> Bool

    /// A machine.
    public init(name: String?, isAlive: @escaping @Sendable (Int32) -> Bool) {
        self.name = name
        self.isAlive = isAlive
    }

    /// This one: on Linux the kernel gives each start a number, and each set of process numbers another.
    ///
    /// See `man 5 proc` (`/proc/sys/kernel/random/boot_id`) and `man 7 pid_namespaces`.
    public static func current(reading fileSystem: any FileSystem = LocalFileSystem()) -> Machine {
        let boot = (try? fileSystem.contents(of: "/proc/sys/kernel/random/boot_id")).flatMap(\.self)
        let name: String? =
            if let boot, let space = processNamespace {
                String(decoding: boot.prefix { $0 > UInt8(ascii: " ") }, as: UTF8.self) + "/" + space
            } else {
                nil
            }
        return Machine(name: name) { kill($0, 0) == 0 || errno == EPERM }
    }

    private static var processNamespace: String? {
        var buffer = [CChar](repeating: 0, count: 64)
        let count = readlink("/proc/self/ns/pid", &buffer, buffer.count)
        return count > 0 ? String(decoding: buffer.prefix(count).map(UInt8.init(bitPattern:)), as: UTF8.self) : nil
    }
}

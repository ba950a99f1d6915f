import Glibc

/// The thread that asks.
enum Thread {
    static var current: UInt { UInt(pthread_self()) }
}

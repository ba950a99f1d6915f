/// A random source that always gives its highest number, so that a random part of a wait is all of it.
struct TopGenerator: RandomNumberGenerator {
    mutating func next() -> UInt64 { .max }
}

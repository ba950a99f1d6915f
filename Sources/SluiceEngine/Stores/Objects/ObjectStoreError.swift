/// Why a store of objects did not do what it was asked for.
public struct ObjectStoreError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What went wrong.
    public enum Problem: Hashable, Sendable {
        /// No answer came, or none that can be read: it may have been done or not.
        case unanswered(String)
        /// Another write to the same object was under way; this one was not done, and may be sent again.
        case conflict
        /// There is no such bucket.
        case noBucket
        /// The caller may not do that.
        case denied(String)
        /// A write was done although its condition did not hold.
        case unconditional
        /// The object is sealed, and this key does not open it.
        case sealed(String)
        /// It was refused for another reason.
        case refused(String)
    }

    /// The object, or the prefix for a list, as messages name it: `s3://bucket/key`.
    public var object: String
    /// What went wrong.
    public var problem: Problem

    /// A problem with an object.
    public init(_ object: String, _ problem: Problem) {
        self.object = object
        self.problem = problem
    }

    /// Whether nobody knows if it was done.
    public var isUnanswered: Bool {
        if case .unanswered = problem { true } else { false }
    }

    /// One line: the object, and what is wrong with it.
    public var description: String {
        switch problem {
        case .unanswered(let why): "\(object): no answer (\(why))"
        case .conflict: "\(object): another write to it is under way"
        case .noBucket: "\(object): there is no such bucket"
        case .denied(let why): "\(object): not allowed: \(why)"
        case .unconditional: "\(object) was written although it was there: this store does not keep to conditions"
        case .sealed(let why): "\(object) cannot be opened: \(why)"
        case .refused(let why): "\(object): \(why)"
        }
    }
}

/// What a token for the next page stands for.
struct FakePage: Sendable {
    /// The action.
    let action: String
    /// Its parameters, but for the token and the size of pages.
    let query: [String: String]
    /// What tells the last object on the page before from the others.
    let last: String
    /// How many objects were shown so far; counts where that object is gone.
    let count: Int
}

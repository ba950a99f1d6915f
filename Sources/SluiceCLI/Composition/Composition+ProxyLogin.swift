import SluiceCore

extension Composition {
    /// The user name and password that the plan points to; nil where its proxy asks for none.
    func proxyLogin(of plan: LoadedPlan) throws(Failure) -> ProxyLogin? { nil }
}

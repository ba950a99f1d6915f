import SluiceCore
import SluiceEngine

extension Composition {
    /// The user name and password that the plan points to; nil where its proxy asks for none.
    ///
    /// - Throws: what is wrong with them, at their places in the plan.
    func proxyLogin(of plan: LoadedPlan) throws(Failure) -> ProxyLogin? {
        let limit = ProxyLoginReader.sizeLimit + 3
        let reader = ProxyLoginReader {
            environment[$0]
        } file: { name in
            do throws(POSIX.ReadFailure) {
                return .success(try POSIX.contents(of: name.relative(toFolderOf: plan.path), limit: limit))
            } catch {
                return .failure(.init(error.reason.lowercased()))
            }
        }
        let (login, findings) = reader.read(plan.plan.proxy.credentials)
        guard findings.isEmpty else {
            throw Failure(.invalid, findings.map(plan.source.locating), source: plan.source)
        }
        return login
    }
}

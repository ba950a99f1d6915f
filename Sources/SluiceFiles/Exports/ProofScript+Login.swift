import SluiceCore

extension ProofScript {
    /// Where the script finds user name and password, for whoever reads it.
    var loginWords: String {
        guard let credentials = proxy.credentials else { return "# The plan's proxy asks for no user name." }
        let places = [credentials.user, credentials.password].map(Self.words)
        return "# The proxy's user name is taken from \(places[0]), the password from \(places[1])."
    }

    /// Sets `sluice_user`, `sluice_password`, and `login` where both are there.
    ///
    /// The first lines that run: no variable of the script's own can stand in the way of the user's by then.
    var login: String {
        guard let credentials = proxy.credentials else { return "login= sluice_user= sluice_password=\n" }
        return """
            case $0 in */*) here=${0%/*}/ ;; *) here=./ ;; esac
            \(Self.assignment("sluice_user", credentials.user))
            \(Self.assignment("sluice_password", credentials.password))
            login=yes
            if [ -z "$sluice_user" ] || [ -z "$sluice_password" ]; then
                echo 'no user name and password for the proxy: it is asked without' >&2
                login=
            fi
            case $sluice_user$sluice_password in
            *[[:cntrl:]]*)
                echo 'the user name or the password has a control character in it' >&2
                exit 65
                ;;
            esac

            """
    }

    private static func words(_ source: ProxyCredentials.Source) -> String {
        switch source {
        case .environment(let name): "the variable \(name)"
        case .file(let path): "the file \(fileName(path).quoted) beside this script"
        }
    }

    /// A file of the plan's machine is expected beside the script, under its own name.
    private static func assignment(_ variable: String, _ source: ProxyCredentials.Source) -> String {
        switch source {
        case .environment(let name): "\(variable)=${\(name)-}"
        case .file(let path):
            "\(variable)=\nIFS= read -r \(variable) <\"$here\"\(fileName(path).shellQuoted) || :"
        }
    }

    private static func fileName(_ path: String) -> String {
        path.split(separator: "/").last.map { String($0) } ?? path
    }
}

/// The parts of the script that are the same for every plan: functions, the later ones built on the earlier.
///
/// They keep to POSIX, for dash and busybox's shell as well as for bash. The user name and password reach curl through its
/// standard input and are in no argument, no file and no output.
extension ProofScript {
    /// What sends a request, and tells its outcome in fields.
    static let requests = #"""
        say() { printf '%s\n' "$*" >&2; }

        # In curl's configuration: quotes and backslashes escaped; curl decodes percent signs in user and password.
        quoted() { printf '%s' "$1" | sed 's/[\\"]/\\&/g'; }
        encoded() { quoted "$1" | sed 's/%/%25/g'; }

        # What curl is told on its standard input, where nobody sees it: URL, PROXY or nothing, insecure or nothing.
        configuration() {
            printf 'url = "%s"\n' "$(quoted "$1")"
            if [ -n "$2" ]; then
                printf 'proxy = "%s"\nnoproxy = ""\n' "$(quoted "$2")"
                [ -z "$login" ] || printf 'proxy-user = "%s:%s"\n' "$(encoded "$sluice_user")" "$(encoded "$sluice_password")"
            else
                printf 'noproxy = "*"\n'
            fi
            [ -z "$3" ] || printf 'insecure\n'
        }

        # One request: URL, PROXY or nothing, insecure or nothing. Prints its fields on a line, and on a second one where a
        # redirect leads.
        request() {
            {
                configuration "$@" | curl -q -s -v -K - --http1.1 --connect-timeout "$connect_timeout" \
                    --max-time "$max_time" --max-filesize 1048576 -o /dev/null -w "$report"
                printf '\nsluice-exit %s\n' "$?"
            } 2>&1 | tr -d '\015' | tr -c '\012\040-\176' '?' | digest "$@"
        }

        # What follows a connection: to the host itself, or to a proxy.
        behind_connect() {
            case $2,$1 in
            ,*) echo tls ;;
            https:*) echo proxy-tls ;;
            *,https:*) echo tunnel ;;
            *) echo answer ;;
            esac
        }


        """#

    /// What makes of requests a line of the answer.
    static let probes = #"""
        # A request like any other, and a second one for the certificate where it was not accepted.
        look() {
            found=$(request "$1" "$2" "")
            case $found in
            *problem=untrusted:*) printf '%s%s\n' "${found%%"$newline"*}" "$(request "$1" "$2" insecure)" ;;
            *) printf '%s\n' "$found" ;;
            esac
        }

        # A host behind the proxy: URL. Redirects are followed through the proxy, as nodes do.
        through_proxy() {
            next=$1 left=6
            while [ -n "$next" ] && [ "$left" -gt 0 ]; do
                case $next in https:*) proxy=$https_proxy_url ;; *) proxy=$http_proxy_url ;; esac
                found=$(look "$next" "$proxy")
                printf '%s' "${found%%"$newline"*}"
                case $found in *"$newline"*) next=${found#*"$newline"} ;; *) next= ;; esac
                case $next in [Hh][Tt][Tt][Pp]://* | [Hh][Tt][Tt][Pp][Ss]://*) ;; *) next= ;; esac
                left=$((left - 1))
            done
        }

        # An AWS endpoint: URL HOST.
        endpoint() {
            list=$(bounded getent ahosts "$2" || bounded getent hosts "$2")
            waited=$?
            addresses=$(distinct_addresses "$list")
            if [ -n "$addresses" ]; then
                field addresses "$addresses"
                look "$1" ""
            else
                problem=unresolved
                [ "$waited" -lt 124 ] || problem=timeout
                printf '\turl=%s\tfailed=resolve\tproblem=%s' "$1" "$problem"
            fi
        }

        distinct_addresses() {
            seen=
            while read -r address _; do
                case ",$seen," in *",$address,"*) ;; *) seen=$seen${seen:+,}$address ;; esac
            done <<END
        $1
        END
            printf '%s' "$seen"
        }

        # Runs a command for no longer than a request may take, where this system can.
        bounded() { if command -v timeout >/dev/null; then timeout "$max_time" "$@"; else "$@"; fi; }

        # A line of the answer: KIND URL HOST.
        probe() {
            number=$((number + 1))
            say "$number of $count: $3"
            printf '%s\t%s' "$1" "$3"
            case $1 in endpoint) endpoint "$2" "${3%:*}" ;; *) through_proxy "$2" ;; esac | tr -d '\n'
            echo
        }


        """#
}

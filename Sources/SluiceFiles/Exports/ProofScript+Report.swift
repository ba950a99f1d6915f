/// What the script makes of curl's report on a request.
///
/// curl speaks with `-v`, and what it says is read line by line: its own words begin with `*`, `<` or `>`, so that no host
/// can put words into its mouth.
extension ProofScript {
    /// What reads curl's report.
    static let digestion = #"""
        # Reads what curl tells of a request, down to its exit code.
        digest() {
            url=$1 proxy=$2 insecure=$3 step=resolve status= garbage= hint= issuer= subject= refusal= trouble=
            next_step=$(behind_connect "$url" "$proxy")
            while IFS= read -r line; do
                case $line in
                '*   Trying '*) step=connect ;;
                '* Connected to '* | '* Established connection to '*) [ "$step" != connect ] || step=$next_step ;;
                '> CONNECT '*) step=tunnel ;;
                '> GET '*) step=answer ;;
                '< HTTP/'[12]*)
                    status=${line#* * } status=${status%% *}
                    case $step,$status in tunnel,2??) step=tls status= ;; esac
                    ;;
                '< '[Xx]-[Ss]quid-[Ee]rror:*) hint=${line#*: } ;;
                '< '[Ss]erver:* | '< '[Vv]ia:*) hint=${hint:-${line#*: }} ;;
                '< '*) [ -n "$status" ] || garbage=garbage ;;
                '*  subject: '*) [ "$step" != tls ] || subject=${line#*: } ;;
                '*  issuer: '*) [ "$step" != tls ] || issuer=${line#*: } ;;
                *'Connection refused'*) refusal=refused ;;
                *'No route to host'* | *'etwork is unreachable'* | *'ermission denied'*) refusal=unreachable ;;
                '* '*' error:'* | '* '*SSL_ERROR*) trouble=${line#'* '} ;;
                'sluice-result '*) result=${line#* } ;;
                'sluice-exit '*) conclude "${line#* }" $result ;;
                esac
            done
        }

        # Prints the fields of a request: EXIT VERIFICATION PROXYVERIFICATION CODE [REDIRECT].
        conclude() {
            exit=$1 verification=$2 code=$4 target=${5-}
            [ "$step" != proxy-tls ] || verification=$3
            if [ -n "$insecure" ]; then
                certificate
                return
            fi
            field url "${url%%[?#]*}"
            if [ "$step" = answer ] && [ -z "$proxy" ]; then
                target=
            elif [ "$step" = answer ] && [ "$code" != 000 ]; then
                field status "$code"
                field location "${target%%[?#]*}"
                case $url,$code in http:*,[45]??) field hint "$hint" ;; esac
            else
                target=
                [ "$step" != tunnel ] || [ -z "$status" ] || field hint "$hint"
                field failed "$step"
                field problem "$(problem)"
            fi
            certificate
            printf '\n%s\n' "$target"
        }

        certificate() {
            [ -n "$issuer" ] || return 0
            field issuer "$issuer"
            field name "$(common_name "$subject")"
        }

        field() { [ -z "$2" ] || printf '\t%s=%s' "$1" "$2"; }

        # The name that a certificate was made out to.
        common_name() {
            case $1 in *CN=*) name=${1##*CN=} && printf '%s' "${name%%;*}" ;; esac
        }


        """#

    /// What names what went wrong.
    static let problems = #"""
        # What curl's exit code stands for.
        problem() {
            case $exit in
            5 | 6) echo unresolved ;;
            7) echo "${refusal:-refused}" ;;
            28) echo timeout ;;
            1 | 8 | 43) echo garbage ;;
            35) handshake ;;
            51 | 60) echo "untrusted:$(doubt)" ;;
            52 | 55 | 56) interruption ;;
            *) echo "other:curl ends with $exit" ;;
            esac
        }

        interruption() {
            if [ "$step" = tunnel ] && [ -n "$status" ]; then
                echo "status:$status"
            else
                echo "${garbage:-closed}"
            fi
        }

        # Why a certificate was not accepted, by the numbers that OpenSSL has for it; names are compared behind its back.
        doubt() {
            case $verification in
            0 | 1 | 62) echo wrong-name ;;
            9) echo not-yet-valid ;;
            10) echo expired ;;
            *) echo unknown-issuer ;;
            esac
        }

        handshake() {
            case $trouble in
            *'wrong version'* | *'record layer'* | *'packet length'* | *'unknown protocol'*) echo garbage ;;
            '' | *SYSCALL* | *eof* | *reset*) echo closed ;;
            *) echo "other:$trouble" ;;
            esac
        }


        """#
}

"""Holds conformance-driver's mode profile to botocore: random files and variables, resolved by a session of botocore's own.

usage: driver_profiles.py DRIVER SEED ROUNDS

What botocore would fetch or run is put down instead, step by step. Where the two differ on purpose nothing is asked:
comments behind values and sections that stand twice (botocore does not keep to the specification), AWS_REGION (it does not
know it), a web identity of the environment beside a profile with credentials (it prefers the former), and keys of the
environment beside a profile that is not there (it refuses them). Writes a JSON object: how many questions there were, how many
of them each kind of first step answered, and what was wrong.
"""

import collections
import datetime
import json
import os
import random
import subprocess
import sys
import tempfile
from unittest import mock

try:
    from botocore import credentials, utils
    from botocore.configprovider import ConfiguredEndpointProvider
    from botocore.exceptions import BotoCoreError
    from botocore.session import Session
except ImportError:
    sys.exit("botocore is missing: run Scripts/setup, or name a Python that has it in SLUICE_PYTHON")

driver, seed, rounds = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
dice = random.Random(seed)
NAMES = ["default", "a", "b", "c-3", "d_e.f@g+h"]
MADE_UP = "ASIAMADEUP"


# MARK: Questions


def keys(owner):
    pair = {"aws_access_key_id": f"AKID{owner}", "aws_secret_access_key": f"secret/{owner}+="}
    if dice.random() < 0.3:
        pair["aws_session_token"] = f"token=={owner}"
    if dice.random() < 0.05:
        del pair["aws_secret_access_key"]
    return pair


def role(name):
    settings = {"role_arn": f"arn:aws:iam::123456789012:role/{name}"}
    if dice.random() < 0.7:
        settings["source_profile"] = dice.choice(NAMES + ["gone"] * (dice.random() < 0.1))
    elif dice.random() < 0.9:
        settings["credential_source"] = dice.choice(["Environment", "Ec2InstanceMetadata", "EcsContainer"])
    for setting, value in [
        ("role_session_name", f"session-{name}"), ("external_id", "x:1"), ("mfa_serial", "arn:aws:iam::1:mfa/me"),
        ("duration_seconds", str(dice.randint(900, 43200))),
    ]:
        if dice.random() < 0.3:
            settings[setting] = value
    # A profile may take a role with its own keys.
    if settings.get("source_profile") == name and dice.random() < 0.7:
        settings |= keys(name)
    return settings


def web_identity(name):
    settings = {"role_arn": f"arn:aws:iam::1:role/{name}", "web_identity_token_file": f"/run/tokens/{name}"}
    return settings | ({"role_session_name": "web"} if dice.random() < 0.5 else {})


def login(_):
    settings = {"sso_account_id": "123456789012", "sso_role_name": "Admin"}
    if dice.random() < 0.5:
        return settings | {"sso_session": "corp"}
    return settings | {"sso_start_url": "https://old.test/start", "sso_region": "eu-west-2"}


def profile(name):
    kind = dice.choice([keys, keys, role, role, role, web_identity, login, "process", "nothing"])
    settings = {"nothing": {}, "process": {"credential_process": "/bin/tool --a 'b c'"}}.get(kind)
    settings = kind(name) if settings is None else settings
    for setting, value in [
        ("region", dice.choice(["eu-west-1", "cn-north-1"])), ("use_fips_endpoint", dice.choice(["true", "false"])),
        ("use_dualstack_endpoint", dice.choice(["true", "false"])), ("endpoint_url", f"http://{name[0]}.profile.test"),
        ("services", "mine"), ("ignore_configured_endpoint_urls", dice.choice(["true", "false"])), ("output", "json"),
    ]:
        if dice.random() < 0.2:
            settings[setting] = value
    return settings


def section(header, settings):
    """The text of a section, as people write it."""
    lines = [f"[{header}]"]
    for name, value in dice.sample(sorted(settings.items()), len(settings)):
        lines += [dice.choice(["# comment", "; comment", "", " "])] * (dice.random() < 0.2)
        lines.append(f"{name}{dice.choice(['=', ' = ', ' ='])}{value}{dice.choice(['', '', ' '])}")
    return "\n".join(lines) + "\n"


def files(profiles):
    """The profiles' settings, those of some in the credentials file, where only keys belong."""
    config, shared = "", ""
    for name, settings in profiles.items():
        moved = {key: value for key, value in settings.items() if key.startswith("aws_")} if dice.random() < 0.5 else {}
        header = "default" if name == "default" else f"profile {name}"
        config += section(header, {key: value for key, value in settings.items() if key not in moved})
        shared += section(name, moved) if moved else ""
    config += "[sso-session corp]\nsso_start_url = https://corp.test/start\nsso_region = eu-west-3\n"
    config += "[services mine]\nsts =\n  endpoint_url = http://sts.mine.test\n"
    broken = dice.random()
    if broken < 0.03:
        config = "loose = value\n" + config
    return {"config": config, "credentials": shared or None}


def question(number):
    profiles = {name: profile(name) for name in dice.sample(NAMES, dice.choice([0, 1, 3, 4, 5, 5, 5]))}
    variables = {"HOME": "/home/nobody"}
    known = [*profiles] * 3 + NAMES
    given, named = (dice.choice(known) if dice.random() < chance else None for chance in (0.4, 0.5))
    chosen = given or named
    if dice.random() < 0.2 and (chosen is None or chosen in profiles):
        variables |= {name.upper(): value for name, value in keys("env").items()}
    elif dice.random() < 0.2 and set(profiles.get(chosen or "default", {})) <= {"region", "output"}:
        variables |= {"AWS_WEB_IDENTITY_TOKEN_FILE": "/run/env", "AWS_ROLE_ARN": "arn:aws:iam::1:role/env"}
        variables |= {"AWS_ROLE_SESSION_NAME": "env"} if dice.random() < 0.5 else {}
    if named:
        variables["AWS_PROFILE"] = named
    for variable, value in [
        ("AWS_DEFAULT_REGION", "ap-south-1"), ("AWS_USE_FIPS_ENDPOINT", dice.choice(["true", "false"])),
        ("AWS_USE_DUALSTACK_ENDPOINT", "true"), ("AWS_ENDPOINT_URL", "http://all.env.test"),
        ("AWS_ENDPOINT_URL_EC2", "http://ec2.env.test:81"), ("AWS_EC2_METADATA_DISABLED", "true"),
        ("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", dice.choice(["true", "false"])),
    ]:
        if dice.random() < 0.15:
            variables[variable] = value
    if dice.random() < 0.2:
        variables |= dice.choice([
            {"AWS_CONTAINER_CREDENTIALS_RELATIVE_URI": "/v2/1"},
            {"AWS_CONTAINER_CREDENTIALS_FULL_URI": "http://127.0.0.1:81/x"},
        ])
    return {"id": number, "files": files(profiles), "env": variables, "profile": given}


# MARK: botocore's answer


class Steps(list):
    """What botocore fetches and runs, in the order it does."""

    def take(self, step):
        self.append({key: value for key, value in step.items() if value is not None})
        end = datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(hours=1)
        return {
            "access_key": MADE_UP, "secret_key": "s", "token": "t", "expiry_time": end.isoformat(), "role_name": "r"}

    def static(self, access_key, secret_key, token):
        # Keys that were made up here come from a step that is down already.
        if access_key != MADE_UP:
            self.take({"type": "static", "accessKeyId": access_key, "secretAccessKey": secret_key, "sessionToken": token})


class STS:
    """Stands for botocore's client of STS."""

    def __init__(self, steps, options):
        self.steps, self.options = steps, options

    def answer(self):
        end = datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(hours=1)
        keys = {"AccessKeyId": MADE_UP, "SecretAccessKey": "s", "SessionToken": "t", "Expiration": end}
        return {"Credentials": keys, "AssumedRoleUser": {"Arn": "arn:aws:sts::1:assumed-role/r/s"}}

    def assume_role(self, RoleArn, RoleSessionName, ExternalId=None, SerialNumber=None, DurationSeconds=None, TokenCode=None):
        options = self.options
        self.steps.static(
            options["aws_access_key_id"], options["aws_secret_access_key"], options["aws_session_token"])
        self.steps.take({
            "type": "assumeRole", "roleArn": RoleArn, "externalId": ExternalId, "mfaSerial": SerialNumber,
            "durationSeconds": DurationSeconds, "roleSessionName": own(RoleSessionName)})
        return self.answer()

    def assume_role_with_web_identity(self, RoleArn, RoleSessionName, WebIdentityToken):
        self.steps.take({
            "type": "webIdentity", "roleArn": RoleArn, "tokenFile": WebIdentityToken,
            "roleSessionName": own(RoleSessionName)})
        return self.answer()


def own(session_name):
    """A session's name, unless botocore made it up."""
    return None if session_name.startswith("botocore-session-") else session_name


def patches(steps):
    """Puts down what botocore would fetch and run."""

    def login(fetcher):
        return steps.take({
            "type": "sso", "startUrl": fetcher._start_url, "region": fetcher._sso_region,
            "accountId": fetcher._account_id, "roleName": fetcher._role_name, "session": fetcher._sso_session_name})

    def instance(_):
        is_off = os.environ.get("AWS_EC2_METADATA_DISABLED", "false").lower() == "true"
        return {} if is_off else steps.take({"type": "imds"})

    def container(_, url, headers=None):
        answer = steps.take({"type": "container", "uri": url})
        return {
            "AccessKeyId": answer["access_key"], "SecretAccessKey": "s", "Token": "t",
            "Expiration": answer["expiry_time"]}

    def wrapped(provider, *arguments, **options):
        build(provider, *arguments, **options, prompter=lambda _: "123456")

    build = credentials.AssumeRoleProvider.__init__
    return [
        mock.patch.object(Session, "create_client", lambda _, service, **options: STS(steps, options)),
        mock.patch.object(credentials.AssumeRoleProvider, "__init__", wrapped),
        mock.patch.object(utils.FileWebIdentityTokenLoader, "__call__", lambda loader: loader._web_identity_token_path),
        mock.patch.object(
            credentials.ProcessProvider, "_retrieve_credentials_using",
            lambda _, command: steps.take({"type": "process", "command": command})),
        mock.patch.object(credentials.SSOCredentialFetcher, "fetch_credentials", login),
        mock.patch.object(utils.InstanceMetadataFetcher, "retrieve_iam_role_credentials", instance),
        mock.patch.object(utils.ContainerMetadataFetcher, "retrieve_full_uri", container),
    ]


def chain(session, steps):
    found = session.get_credentials()
    if found is not None:
        keys = found.get_frozen_credentials()
        steps.static(keys.access_key, keys.secret_key, keys.token)
    return list(steps)


def endpoint(session, service):
    if session.get_config_variable("ignore_configured_endpoint_urls"):
        return None
    return ConfiguredEndpointProvider(session.full_config, session.get_scoped_config(), service).provide()


def expected(question, folder):
    steps = Steps()
    with mock.patch.dict(os.environ, question["env"], clear=True):
        for patch in patches(steps):
            patch.start()
        try:
            session = Session(profile=question["profile"])
            for kind, variable in [("config", "config_file"), ("credentials", "credentials_file")]:
                path = os.path.join(folder, kind)
                with open(path, "w") as file:
                    file.write(question["files"][kind] or "")
                session.set_config_variable(variable, path)
            return {
                "region": session.get_config_variable("region"),
                "useFips": session.get_config_variable("use_fips_endpoint") or False,
                "useDualstack": session.get_config_variable("use_dualstack_endpoint") or False,
                "endpointUrls": {service: endpoint(session, service) for service in ["ec2", "sts"]},
                "chain": chain(session, steps),
            }
        except BotoCoreError as error:
            return {"error": f"{type(error).__name__}: {error}"}
        finally:
            mock.patch.stopall()


# MARK: The comparison


def bare(value):
    """Without what is null, which means the same as what is absent."""
    if isinstance(value, dict):
        return {key: bare(item) for key, item in value.items() if item is not None}
    return [bare(item) for item in value] if isinstance(value, list) else value


def differ(want, answer):
    if "error" in want:
        return answer.get("error", {}).get("kind") != "config"
    return bare(want) != bare({key: value for key, value in answer.items() if key != "id"})


questions = [question(number) for number in range(rounds)]
lines = "".join(json.dumps(question) + "\n" for question in questions)
run = subprocess.run([driver, "profile"], input=lines, capture_output=True, text=True, check=True)
answers = [json.loads(line) for line in run.stdout.splitlines()]
wrong, kinds = [], collections.Counter()
with tempfile.TemporaryDirectory() as folder:
    for question, answer in zip(questions, answers):
        want = expected(question, folder)
        kinds["error" if "error" in want else want["chain"][0]["type"] if want["chain"] else "none"] += 1
        if differ(want, answer):
            wrong.append(f"{json.dumps(question)}: {json.dumps(answer)} where botocore has {json.dumps(want)}")
json.dump({"asked": len(answers), "kinds": kinds, "wrong": wrong[:20]}, sys.stdout)

"""An identity provider for tests: oidc-provider-mock, with PKCE enforced, and with users it should not be trusted about.

Users named `forged-…` get an id_token that must not be believed. It ends when its standard input ends.
"""

import base64
import hashlib
import json
import sys
import threading
import time
import urllib.parse

import flask
import oidc_provider_mock
from joserfc import jwt
from joserfc.jwk import RSAKey
from oidc_provider_mock._storage import User, storage
from werkzeug.serving import make_server


def user(sub, **claims):
    return User(sub=sub, claims={"email": f"{sub}@example.kr", **claims})


app = oidc_provider_mock.app(
    require_nonce=True,
    user_claims=[
        user("kim", email_verified=True),
        user("unverified", email_verified=False),
        user("nothing-said"),
    ],
)
challenges = {}


def query(url):
    return dict(urllib.parse.parse_qsl(urllib.parse.urlsplit(url).query))


def encoded(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


@app.before_request
def demand_verifier():
    if flask.request.path != "/oauth2/token":
        return None
    challenge = challenges.pop(flask.request.form.get("code"), None)
    verifier = flask.request.form.get("code_verifier", "")
    if challenge is None or encoded(hashlib.sha256(verifier.encode()).digest()) != challenge:
        return flask.jsonify({"error": "invalid_grant"}), 400
    return None


@app.after_request
def keep_challenge_and_forge(response):
    if flask.request.path == "/oauth2/authorize" and response.status_code == 302:
        asked = flask.request.args
        code = query(response.headers["Location"]).get("code")
        if code and asked.get("code_challenge_method") == "S256":
            challenges[code] = asked["code_challenge"]
    if flask.request.path == "/oauth2/token" and response.status_code == 200:
        body = response.get_json()
        header, payload, signature = body["id_token"].split(".")
        claims = json.loads(base64.urlsafe_b64decode(payload + "=="))
        if claims["sub"].startswith("forged-"):
            body["id_token"] = forge(claims["sub"], header, claims, signature)
            response.set_data(json.dumps(body))
    return response


def forge(how, header, claims, signature):
    own = storage.jwk
    key = RSAKey.import_key(own.as_dict(is_private=True))
    signed = {"alg": "RS256", "kid": own.as_dict().get("kid")}
    if how == "forged-issuer":
        claims["iss"] = "https://elsewhere.example.kr"
    elif how == "forged-audience":
        claims["aud"] = ["another-client"]
    elif how == "forged-party":
        claims["aud"] = ["simsa", "another-client"]
        claims["azp"] = "another-client"
    elif how == "forged-expiry":
        claims["exp"] = int(time.time()) - 3600
    elif how == "forged-nonce":
        claims["nonce"] = "of another request"
    elif how == "forged-key":
        key = RSAKey.generate_key(2048)
    elif how == "forged-none":
        payload = encoded(json.dumps(claims).encode())
        return f"{encoded(json.dumps({'alg': 'none'}).encode())}.{payload}."
    elif how == "forged-content":
        claims["email"] = "kim@example.kr"
        return f"{header}.{encoded(json.dumps(claims).encode())}.{signature}"
    elif how == "forged-nothing":
        pass
    return jwt.encode(signed, claims, key)


def main():
    server = make_server("127.0.0.1", 0, app, threaded=True)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    print(json.dumps({"port": server.server_port}), flush=True)
    sys.stdin.read()
    server.shutdown()


main()

"""A mail server for tests: takes mail over TLS and says on standard output, one JSON object a line, what it took.

What it does with a mail follows from the name before the @ of the receiver:
  never      550 to the receiver            never-body  554 to the message
  later      450 to the receiver            later-body  451 to the message
  silent     takes the message and ends the connection without an answer
  stuck      takes the message and never answers
Everything else is taken. It ends when its standard input ends.
"""

import asyncio
import base64
import json
import os
import ssl
import sys
import tempfile

import trustme
from aiosmtpd.smtp import SMTP, AuthResult, LoginPassword


def say(**what):
    print(json.dumps(what, ensure_ascii=False), flush=True)


class Handler:
    async def handle_RCPT(self, server, session, envelope, address, options):
        name = address.split("@")[0]
        if name == "never":
            return "550 5.1.1 no such user"
        if name == "later":
            return "450 4.2.0 greylisted"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        name = envelope.rcpt_tos[0].split("@")[0]
        if name == "never-body":
            return "554 5.7.1 not wanted"
        if name == "later-body":
            return "451 4.3.0 try later"
        say(
            sender=envelope.mail_from,
            recipient=envelope.rcpt_tos[0],
            tls=session.ssl is not None,
            user=session.auth_data or "",
            message=base64.b64encode(envelope.original_content).decode(),
        )
        if name == "silent":
            server.transport.abort()
            return "250 never heard"
        if name == "stuck":
            await asyncio.sleep(3600)
        return "250 OK"


def authenticate(server, session, envelope, mechanism, data):
    right = isinstance(data, LoginPassword) and data == LoginPassword(b"office", "비밀 word".encode())
    return AuthResult(success=right, handled=right, auth_data="office" if right else None)


def main():
    mode = sys.argv[1]
    folder = tempfile.mkdtemp()
    authority = trustme.CA()
    certificate = authority.issue_cert("localhost", "127.0.0.1")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    certificate.configure_cert(context)
    trusted = os.path.join(folder, "ca.pem")
    authority.cert_pem.write_to_path(trusted)
    options = {"hostname": "localhost", "enable_SMTPUTF8": True}
    if mode in ("starttls", "auth"):
        options.update(tls_context=context, require_starttls=True)
    if mode == "auth":
        options.update(auth_required=True, authenticator=authenticate)

    async def serve():
        loop = asyncio.get_running_loop()
        server = await loop.create_server(
            lambda: SMTP(Handler(), loop=loop, **options),
            "127.0.0.1",
            0,
            ssl=context if mode == "implicit" else None,
        )
        say(port=server.sockets[0].getsockname()[1], certificates=trusted)
        await loop.run_in_executor(None, sys.stdin.read)
        server.close()

    asyncio.run(serve())
    os.remove(trusted)
    os.rmdir(folder)


main()

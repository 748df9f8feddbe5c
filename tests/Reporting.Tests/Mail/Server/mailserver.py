"""A mail server on loopback for the tests: the SMTP server of the Debian package python3-aiosmtpd, delivering to a Maildir.

usage: mailserver.py FOLDER CERTIFICATE KEY [starttls|tls|plain|login]

"starttls" and "login" insist on TLS and on an account; "tls" is secret from the first byte. Some names of receivers make it difficult:
refuse is refused for ever, later is refused the first time, slow is answered late.
"""
import asyncio
import ssl
import sys

from aiosmtpd.handlers import Mailbox
from aiosmtpd.smtp import SMTP, AuthResult

USER, PASSWORD = b"opkoers", "geheim-w\u00e4chtwoord".encode()


class Deliveries(Mailbox):
    seen = set()

    async def handle_RCPT(self, server, session, envelope, address, options):
        name = address.split("@")[0]
        if name == "refuse":
            return "550 5.1.1 No such user here"
        if name == "later" and address not in self.seen:
            self.seen.add(address)
            return "451 4.7.1 Please try again later"
        if name == "slow":
            await asyncio.sleep(3)
        envelope.rcpt_tos.append(address)
        return "250 2.1.5 Ok"


def authenticate(server, session, envelope, mechanism, data):
    return AuthResult(success=data.login == USER and data.password == PASSWORD, handled=False)


async def main(folder, certificate, key, way):
    secret = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    secret.load_cert_chain(certificate, key)
    account = way in ("starttls", "login")
    deliveries = Deliveries(folder)

    def protocol():
        return SMTP(
            deliveries,
            hostname="localhost",
            tls_context=secret if account else None,
            require_starttls=account,
            authenticator=authenticate if account else None,
            auth_required=account,
            auth_exclude_mechanism=["PLAIN"] if way == "login" else [],
        )

    server = await asyncio.get_running_loop().create_server(protocol, "127.0.0.1", 0, ssl=secret if way == "tls" else None)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


asyncio.run(main(*sys.argv[1:5]))

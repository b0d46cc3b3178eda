#!/usr/bin/python3
"""A real SMTP server for the delivery tests (Debian: python3-aiosmtpd).

smtp_sink.py FOLDER MODE [CERT KEY]: listens on a free port of 127.0.0.1, writes the port into FOLDER/port and each
message into FOLDER/NNN.eml; runs until its standard input is closed.
MODE  accept    take every message
      later     451 to every message: try again later
      never     550 to every message
      slow      take every message, and say so only three seconds later
      drop      take the message, then break the line without an answer
      auth      take every message of who has logged in as bureau with the password secret
      hold      take the message, make FOLDER/holding, and never answer
With CERT and KEY it offers STARTTLS and wants it."""
import asyncio, os, ssl, sys
from aiosmtpd.smtp import SMTP, AuthResult, LoginPassword

folder, mode = sys.argv[1], sys.argv[2]
context = None
if len(sys.argv) > 3:
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(sys.argv[3], sys.argv[4])
count = 0


class Handler:
    async def handle_DATA(self, server, session, envelope):
        global count
        if mode == 'later':
            return '451 mailbox is busy'
        if mode == 'never':
            return '550 no such person'
        count += 1
        with open(os.path.join(folder, '%03d.eml' % count), 'wb') as out:
            out.write(('X-Envelope: %s\r\n' % ','.join(envelope.rcpt_tos)).encode() + envelope.content)
        if mode == 'hold':
            open(os.path.join(folder, 'holding'), 'w').close()
        if mode == 'slow':
            await asyncio.sleep(3)
        if mode == 'drop':
            server.transport.abort()
        if mode in ('drop', 'hold'):
            await asyncio.sleep(3600)
        return '250 taken'


def log_in(server, session, envelope, mechanism, data):
    good = isinstance(data, LoginPassword) and (data.login, data.password) == (b'bureau', b'secret')
    return AuthResult(success=good, handled=good)


async def main():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(
        lambda: SMTP(Handler(), tls_context=context, require_starttls=context is not None, authenticator=log_in,
                     auth_required=mode == 'auth', auth_require_tls=context is not None), '127.0.0.1', 0)
    with open(os.path.join(folder, 'port.tmp'), 'w') as out:
        out.write(str(server.sockets[0].getsockname()[1]))
    os.rename(os.path.join(folder, 'port.tmp'), os.path.join(folder, 'port'))
    await loop.run_in_executor(None, sys.stdin.read)
    os._exit(0)

asyncio.run(main())

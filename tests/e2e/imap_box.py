#!/usr/bin/python3
"""A real IMAP server for the tests of tb-collect (Debian: dovecot-imapd), on loopback, as an ordinary user.

imap_box.py FOLDER CERT KEY: starts dovecot with one account, bureau with the password secret; writes the ports into FOLDER/port
(imap, STARTTLS) and FOLDER/tls-port (imaps), and runs until its standard input is closed. Messages are files of the Maildir
FOLDER/Maildir: deliver() puts one there as a mail server would, boxed() says what is there."""
import glob, os, pwd, shutil, socket, subprocess, sys, tempfile, time

DOVECOT = "/usr/sbin/dovecot"
# Dovecot 2.4 (Debian 13) has other names for the same: a pair is what 2.3 and what 2.4 wants.
NAMES = {
    "version": ("", "dovecot_config_version = {version}\ndovecot_storage_version = {version}"),
    "certificate": ("ssl_cert = <{run}/cert.pem\nssl_key = <{run}/key.pem",
                    "ssl_server_cert_file = {run}/cert.pem\nssl_server_key_file = {run}/key.pem"),
    "cleartext": ("disable_plaintext_auth = yes", "auth_allow_cleartext = no"),
    "mail": ("mail_location = maildir:{run}/Maildir", "mail_driver = maildir\nmail_path = {run}/Maildir"),
    "users": ("passdb {{\n  driver = passwd-file\n  args = scheme=plain {run}/users\n}}\n"
              "userdb {{\n  driver = static\n  args = uid={uid} gid={gid} home={run}\n}}",
              "passdb passwd-file {{\n  default_password_scheme = plain\n  passwd_file_path = {run}/users\n}}\n"
              "userdb static {{\n  fields {{\n    uid = {uid}\n    gid = {gid}\n    home = {run}\n  }}\n}}"),
}
CONFIG = """%(version)s
base_dir = {run}
state_dir = {run}
log_path = {run}/log
protocols = imap
listen = 127.0.0.1
ssl = required
%(certificate)s
%(cleartext)s
auth_failure_delay = 0
default_internal_user = {user}
default_login_user = {user}
default_internal_group = {group}
first_valid_uid = 1
%(mail)s
%(users)s
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {port}
  }}
  inet_listener imaps {{
    port = {tls_port}
    ssl = yes
  }}
}}
service anvil {{
  chroot =
}}
service stats {{
  chroot =
}}
namespace inbox {{
  inbox = yes
}}
"""


def configuration(**values):
    version = subprocess.run([DOVECOT, "--version"], stdout=subprocess.PIPE, check=True).stdout.decode().split("-")[0].split()[0]
    new = [int(part) for part in version.split(".")[:2]] >= [2, 4]
    return (CONFIG % {name: pair[new] for name, pair in NAMES.items()}).format(version=version, **values).lstrip()


def missing():
    """Why the server cannot be started here, or None."""
    if not os.path.exists(DOVECOT) or not os.path.exists("/usr/lib/dovecot/imap"):
        return "no dovecot-imapd here"
    return None


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


class Box:
    """The server; use as: with Box(cert, key) as box: … box.port, box.tls_port, box.deliver(bytes)."""

    def __init__(self, cert, key):
        self.who = pwd.getpwnam("nobody") if os.getuid() == 0 else pwd.getpwuid(os.getuid())
        self.run = tempfile.mkdtemp(prefix="tongbao-imap-")
        self.port, self.tls_port = free_port(), free_port()
        self.maildir = os.path.join(self.run, "Maildir")
        for name in ("", "/cur", "/new", "/tmp"):
            os.mkdir(self.maildir + name)
        shutil.copy(cert, self.run + "/cert.pem")
        shutil.copy(key, self.run + "/key.pem")
        with open(self.run + "/users", "w") as out:
            out.write("bureau:secret\n")
        import grp
        with open(self.run + "/conf", "w") as out:
            out.write(configuration(run=self.run, user=self.who.pw_name, group=grp.getgrgid(self.who.pw_gid).gr_name,
                                    uid=self.who.pw_uid, gid=self.who.pw_gid, port=self.port, tls_port=self.tls_port))
        self.own(self.run)
        for top, folders, files in os.walk(self.run):
            for name in folders + files:
                self.own(os.path.join(top, name))
        self.count = 0
        self.server = subprocess.Popen([DOVECOT, "-F", "-c", self.run + "/conf"], preexec_fn=self.drop, stdin=subprocess.DEVNULL,
                                       stdout=open(self.run + "/out", "wb"), stderr=subprocess.STDOUT)
        self.wait()

    def own(self, path):
        if os.getuid() == 0:
            os.chown(path, self.who.pw_uid, self.who.pw_gid)

    def drop(self):
        if os.getuid() == 0:
            os.setgroups([])
            os.setgid(self.who.pw_gid)
            os.setuid(self.who.pw_uid)

    def wait(self):
        for _ in range(200):
            try:
                with socket.create_connection(("127.0.0.1", self.tls_port), 1):
                    return
            except OSError:
                if self.server.poll() is not None:
                    break
                time.sleep(0.05)
        said = "".join(open(f, errors="replace").read() for f in (self.run + "/out", self.run + "/log") if os.path.exists(f))
        self.stop()
        raise RuntimeError("dovecot does not start: " + said)

    def deliver(self, message, received=None):
        """Put a message into the box; received: seconds since the epoch, when the server got it."""
        self.count += 1
        name = "%d.%06d.test" % (received or time.time(), self.count)
        temporary = os.path.join(self.maildir, "tmp", name)
        with open(temporary, "wb") as out:
            out.write(message)
        if received:
            os.utime(temporary, (received, received))
        self.own(temporary)
        os.rename(temporary, os.path.join(self.maildir, "new", name))

    def boxed(self):
        """The messages as (flags, bytes)."""
        found = []
        for path in sorted(glob.glob(self.maildir + "/cur/*") + glob.glob(self.maildir + "/new/*"), key=os.path.basename):
            found.append((path.partition(":2,")[2], open(path, "rb").read()))
        return found

    def stop(self):
        if self.server.poll() is None:
            self.server.terminate()
            try:
                self.server.wait(10)
            except subprocess.TimeoutExpired:
                self.server.kill()
                self.server.wait()
        shutil.rmtree(self.run, ignore_errors=True)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop()


if __name__ == "__main__":
    folder, cert, key = sys.argv[1:4]
    with Box(cert, key) as box:
        os.symlink(box.maildir, os.path.join(folder, "Maildir"))
        for name, port in (("port", box.port), ("tls-port", box.tls_port)):
            with open(os.path.join(folder, "." + name), "w") as out:
                out.write(str(port))
            os.rename(os.path.join(folder, "." + name), os.path.join(folder, name))
        sys.stdin.read()
